"""A copy of the package with all mutants in it, and the tests that run there."""

import collections
import contextlib
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORKS = ROOT / ".build" / "mutation"

SUPPORT = """private import Glibc

/// The number of the mutant that runs; 0 for none.
let activeMutant: Int = unsafe getenv("MUTANT").flatMap { unsafe Int(String(cString: $0)) } ?? 0
func mutated<T>(_ id: Int, _ original: @autoclosure () -> T, _ other: @autoclosure () -> T) -> T {
  activeMutant == id ? other() : original()
}
func negated(_ id: Int, _ condition: Bool) -> Bool { activeMutant == id ? !condition : condition }
func kept(_ id: Int) -> Bool { activeMutant != id }
"""

# Only what the tests need is built.
MANIFEST = """
var wanted = Set({targets})
var count = 0
while count != wanted.count {{
  count = wanted.count
  for target in package.targets where wanted.contains(target.name) {{
    for dependency in target.dependencies {{
      if case .byNameItem(let name, _) = dependency {{ wanted.insert(name) }}
    }}
  }}
}}
package.products = []
package.targets.removeAll {{ !wanted.contains($0.name) }}
"""


def write(path, content):
    """Writes a file of the copy; one that is the same stays, so that it isn't compiled anew."""
    target = WORKS / path
    if not target.exists() or target.read_bytes() != content:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def copy_package(targets, mutated):
    """Copies the package but for the sources that are mutated, with what the targets need alone."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
        capture_output=True, check=True, text=True).stdout.split("\0")
    files = {name for name in listed if name and (ROOT / name).is_file()}
    for name in files - mutated - {"Package.swift"}:
        write(name, (ROOT / name).read_bytes())
        (WORKS / name).chmod((ROOT / name).stat().st_mode)
    manifest = (ROOT / "Package.swift").read_text() + MANIFEST.format(targets=json.dumps(targets))
    write("Package.swift", manifest.encode())
    for folder in ("Sources", "Tests"):
        for path in (WORKS / folder).rglob("*"):
            if path.is_file() and path.name != "Mutants.swift" and "__pycache__" not in path.parts:
                if str(path.relative_to(WORKS)) not in files:
                    path.unlink()


def write_mutants(sites, texts):
    by_path = collections.defaultdict(list)
    for site in sites:
        by_path[site.path].append(site)
    declarations = {pathlib.Path(path).parts[1]: SUPPORT for path in texts}
    for path, text in texts.items():
        pieces, place = [], 0
        # At one place, what opens stands before what is replaced, and what closes behind it.
        for site in sorted(by_path[path], key=lambda site: (site.start, site.end)):
            if site.start < place:
                continue
            pieces += [text[place:site.start], site.write(site.owner)]
            place = site.end
            if site.declare:
                declarations[pathlib.Path(path).parts[1]] += site.declare(site)
        write(path, "".join(pieces + [text[place:]]).encode())
    for module, text in declarations.items():
        write(f"Sources/{module}/Mutants.swift", text.encode())


def build(sites, texts):
    """Builds, leaving out what doesn't compile.
    Returns the sites that are left."""
    memory = WORKS / "invalid.json"

    def mark(site):
        return [site.path, texts[site.path].split("\n")[site.owner.line - 1], site.owner.changes]

    # What didn't compile the last time won't now, as long as its line is the same.
    known = json.loads(memory.read_text()) if memory.exists() else []
    sites = [site for site in sites if mark(site) not in known]
    for _ in range(40):
        write_mutants(sites, texts)
        log = WORKS / "build.log"
        with open(log, "wb") as output:
            status = subprocess.run(
                [os.environ.get("SWIFT", "swift"), "build", "--build-tests", "--package-path", WORKS,
                 "--scratch-path", WORKS / ".build"], stdout=output, stderr=subprocess.STDOUT).returncode
        if status == 0:
            return sites
        text = log.read_text(errors="replace")
        doomed = {id(site.owner) for site in blamed(text, sites)}
        if not doomed:
            sys.exit(f"The mutants don't build, see {log}:\n" + text[-3000:])
        for site in sites:
            if id(site) in doomed:
                print(f"doesn't compile: {site.path}:{site.line}\t{' | '.join(site.changes)}", file=sys.stderr)
                known.append(mark(site))
        memory.write_text(json.dumps(known))
        sites = [site for site in sites if id(site.owner) not in doomed]
    sys.exit("The mutants don't build.")


def blamed(log, sites):
    """The sites that errors of the compiler come from; of those on one line first the statements that are left out."""
    found = []
    for path, line in set(re.findall(rf"{re.escape(str(WORKS))}/(Sources/[^:\n]+):(\d+):\d+: error", log)):
        line = int(line)
        if path.endswith("/Mutants.swift"):
            text = (WORKS / path).read_text().split("\n")[line - 1]
            number = re.search(r"case (\d+)|activeMutant [!=]= (\d+)", text)
            found += [site for site in sites if number and site.first == int(number[1] or number[2])]
            continue
        for back in range(0, 12):
            here = [site for site in sites if site.path == path and site.line == line - back]
            if here:
                # What takes the compiler too long are literals, mostly.
                found += ([site for site in here if site.leaves_out]
                          or [site for site in here if site.is_literal] or here)
                break
    return found


TESTS = WORKS / ".build" / "debug" / "casebookPackageTests.xctest"
PROBE = WORKS / ".build" / "debug" / "DisclosureProbe"


class Check:
    """A command that is to fail where a mutant runs, and the processor time that it takes without one."""

    def __init__(self, command):
        self.command = ["nice", "-n", "15", *command]
        self.seconds = None

    def passes(self, mutant, shown=False):
        """Whether the command notices nothing. One that takes much longer than usual has noticed it."""
        limit = 600 if self.seconds is None else int(5 * self.seconds) + 4

        def bound():
            # Processor time rather than time: on a busy machine everything takes longer.
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            resource.setrlimit(resource.RLIMIT_AS, (16 << 30, 16 << 30))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        output = None if shown else subprocess.DEVNULL
        # What breaks off leaves files behind.
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            environment = dict(os.environ, MUTANT=str(mutant), PROBE=str(PROBE), TMPDIR=folder)
            process = subprocess.Popen(
                self.command, cwd=WORKS, env=environment, start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, preexec_fn=bound)
            try:
                return process.wait(timeout=1800) == 0
            except subprocess.TimeoutExpired:
                return False
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def measure(self):
        """Runs without a mutant; whether that passes."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        passes = self.passes(0)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return passes


def suites(names):
    """The tests whose suites are named."""
    return Check([TESTS, "--testing-library", "swift-testing", "--filter", names])
