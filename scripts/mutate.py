#!/usr/bin/env python3
"""Mutation testing: changes the sources one place at a time, and looks whether a test notices.

All mutants are compiled into one program, each behind its number, which the variable MUTANT chooses: a build takes a
minute, a test run a second. Tools that build each mutant for itself, as universalmutator does, would need a build of ten
seconds for each.

    scripts/mutate.py                    all areas
    scripts/mutate.py merge --list       what would be changed in one
    scripts/mutate.py merge --only 17    one mutant, with what its tests say
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORKS = ROOT / ".build" / "mutation"
GOAL = 80

# What is mutated, and the suites that are to notice.
AREAS = {
    "scoring": (["Sources/Reflection/Scoring", "Sources/Results"], "ReflectionTests|ResultsTests"),
    "suppression": (["Sources/Disclosure"], "DisclosureTests"),
    "sanitisers": (
        ["Sources/Terminal/Screen/Sanitizer.swift", "Sources/Terminal/Screen/ScreenText.swift",
         "Sources/CaseMarkdown/HTML/HTMLEscape.swift", "Sources/CaseMarkdown/HTML/LinkPolicy.swift"],
        "TerminalTests|CaseMarkdownTests"),
    "merge": (
        ["Sources/AnswerStore/Cohorts/Merging.swift", "Sources/AnswerStore/Events/EventDigest.swift"],
        "AnswerStoreTests"),
}
TESTS = ["ReflectionTests", "ResultsTests", "DisclosureTests", "TerminalTests", "CaseMarkdownTests",
         "AnswerStoreTests"]

COMPARISONS = {"<": ["<=", ">="], ">": [">=", "<="], "<=": ["<", ">"], ">=": [">", "<"],
               "==": ["!="], "!=": ["=="]}
SUMS = {"+": "-", "-": "+", "*": "+", "/": "*", "%": "+", "&+": "&-", "&-": "&+", "&*": "&+"}
ASSIGNMENTS = {"+=": "-=", "-=": "+=", "*=": "+=", "/=": "*="}

TOKEN = re.compile(r'''
    (?P<comment>//[^\n]*) | (?P<text>"""(?:[^\\]|\\.)*?"""|"(?:[^"\\\n]|\\.)*")
  | (?P<number>\b(?:0x[0-9A-Fa-f_]+|\d[\d_]*(?:\.\d+)?)\b) | (?P<word>[A-Za-z_$`\\#@][\w$`]*)
  | (?P<operator>[-+*/%<>=!&|^~?.]+) | (?P<other>[()\[\]{},:;]) | (?P<space>\s+) | (?P<rest>.)
''', re.X | re.S)


class Site:
    """A place in a file, what replaces it, and the mutants that are chosen between there."""

    def __init__(self, path, line, start, end, what, count, write, declare=None):
        self.path, self.line, self.start, self.end = path, line, start, end
        self.what, self.count = what, count
        self.write, self.declare = write, declare
        self.first = 0


def operator_name(base, number):
    """A name for an operator of its own: the operator and arrows, which may stand in one."""
    return base + "".join(chr(0x2190 + int(digit)) for digit in str(number))


def declaration(kind, base, name, first, changed):
    """The operator that does what `base` does, or something else where its mutant is chosen."""
    def body(operand):
        cases = "".join(
            f" case {first + index}: return {operand(other)};" for index, other in enumerate(changed))
        return "switch activeMutant {" + cases + f" default: return {operand(base)} " + "}"

    plain = body(lambda operation: f"a {operation} b")
    if kind == "comparison":
        limit = "Equatable" if base in ("==", "!=") else "Comparable"
        text = f"infix operator {name}: ComparisonPrecedence\n"
        text += f"func {name}<T: {limit}>(a: T, b: T) -> Bool {{ {plain} }}\n"
        if limit == "Comparable":
            for names in ("AB", "ABC"):
                types = ", ".join(names)
                limits = ", ".join(f"{one}: Comparable" for one in names)
                text += f"func {name}<{limits}>(a: ({types}), b: ({types})) -> Bool {{ {plain} }}\n"
        return text
    if kind == "sum":
        order = "AdditionPrecedence" if base in ("+", "-", "&+", "&-") else "MultiplicationPrecedence"
        text = f"infix operator {name}: {order}\n"
        limits = {"+": ["AdditiveArithmetic"], "-": ["AdditiveArithmetic"], "*": ["Numeric"],
                  "/": ["BinaryInteger", "FloatingPoint"], "%": ["BinaryInteger"]}
        for limit in limits.get(base, ["FixedWidthInteger"]):
            text += f"func {name}<T: {limit}>(a: T, b: T) -> T {{ {plain} }}\n"
        if base == "+":
            text += (f"func {name}<T: RangeReplaceableCollection>(a: T, b: T) -> T "
                     f"{{ activeMutant == {first} ? a : a + b }}\n")
        return text
    if kind == "assignment":
        text = f"infix operator {name}: AssignmentPrecedence\n"
        limits = {"+=": ["AdditiveArithmetic"], "-=": ["AdditiveArithmetic"], "*=": ["Numeric"],
                  "/=": ["BinaryInteger", "FloatingPoint"]}
        for limit in limits[base]:
            text += (f"func {name}<T: {limit}>(a: inout T, b: T) "
                     f"{{ if activeMutant == {first} {{ a {changed[0]} b }} else {{ a {base} b }} }}\n")
        if base == "+=":
            text += (f"func {name}<T: RangeReplaceableCollection, S: Sequence>(a: inout T, b: S) "
                     f"where S.Element == T.Element {{ if activeMutant != {first} {{ a += b }} }}\n")
        return text
    if kind == "logic":
        other = "||" if base == "&&" else "&&"
        order = "LogicalConjunctionPrecedence" if base == "&&" else "LogicalDisjunctionPrecedence"
        return (f"infix operator {name}: {order}\n"
                f"func {name}(a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool "
                f"{{ if activeMutant == {first} {{ return try a {other} b() }}; return try a {base} b() }}\n")
    if kind == "not":
        return (f"prefix operator {name}\n"
                f"prefix func {name}(a: Bool) -> Bool {{ activeMutant == {first} ? a : !a }}\n")
    if kind == "default":
        return (f"infix operator {name}: NilCoalescingPrecedence\n"
                # As the library's own: a default may be optional too.
                + "".join(
                    f"func {name}<T>(a: T?, b: @autoclosure () throws -> T{mark}) rethrows -> T{mark} "
                    f"{{ if activeMutant == {first} {{ return try b() }}; return try a ?? b() }}\n"
                    for mark in ("", "?")))
    raise ValueError(kind)


def sites(path, text):
    """The places of a file that can be changed."""
    found = []
    tokens, line = [], 1
    for match in TOKEN.finditer(text):
        kind = match.lastgroup
        tokens.append((kind, match.group(), match.start(), match.end(), line))
        line += match.group().count("\n")
    lines = text.split("\n")
    starts = [0]
    for one in lines:
        starts.append(starts[-1] + len(one) + 1)

    def is_enum_case(number):
        bare = lines[number - 1].strip()
        return bare.startswith(("case ", "indirect case ")) and ":" not in bare.split("//")[0]

    def add_operator(token, kind, changed, count):
        _, base, start, end, number = token
        found.append(Site(
            path, number, start, end, f"{base} → {' or '.join(changed)}", count,
            lambda site, base=base: operator_name(base, site.first),
            lambda site, base=base: declaration(
                kind, base, operator_name(base, site.first), site.first, changed)))

    for index, token in enumerate(tokens):
        kind, content, start, end, number = token
        if kind in ("comment", "space"):
            continue
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        bare = lines[number - 1].strip()
        if bare.startswith(("import", "internal import", "public import", "package import", "@")):
            continue
        if is_enum_case(number) or re.match(r"(infix|prefix|public static func|static func) [<>=+-]", bare):
            continue
        if re.match(r".*\b(func|init)\b.*[<=+-] ?\(", bare) and kind == "operator":
            continue
        if kind == "operator" and before.isspace() and after.isspace():
            if content in COMPARISONS:
                changed = COMPARISONS[content]
                add_operator(token, "comparison", changed, len(changed))
            elif content in SUMS:
                add_operator(token, "sum", [SUMS[content]], 1)
            elif content in ASSIGNMENTS:
                add_operator(token, "assignment", [ASSIGNMENTS[content]], 1)
            elif content in ("&&", "||"):
                add_operator(token, "logic", ["||" if content == "&&" else "&&"], 1)
            elif content == "??":
                add_operator(token, "default", ["the default"], 1)
        elif kind == "operator" and content == "!" and not (before.isalnum() or before in ")]_"):
            add_operator(token, "not", ["nothing"], 1)
        elif kind == "number" and before not in "$.\\" and not bare.startswith("///"):
            found.append(Site(
                path, number, start, end, f"{content} → {content} + 1", 1,
                lambda site, content=content: f"mutated({site.first}, {content}, {content} + 1)"))
        elif kind == "word" and content in ("true", "false") and not bare.startswith("case"):
            other = "false" if content == "true" else "true"
            found.append(Site(
                path, number, start, end, f"{content} → {other}", 1,
                lambda site, content=content, other=other:
                f"mutated({site.first}, {content}, {other})"))
        elif kind == "text" and "\\(" not in content and not content.startswith('"""'):
            single = len(content) == 3 or content.startswith(('"\\u', '"\\"', '"\\n', '"\\t', '"\\r', '"\\\\'))
            other = '"\\u{1}"' if single else '"\\u{1}\\u{1}"'
            found.append(Site(
                path, number, start, end, f"{content} → {other}", 1,
                lambda site, content=content, other=other:
                f"mutated({site.first}, {content}, {other})"))
    # Conditions, and statements that stand on a line of their own.
    for number, content in enumerate(lines, 1):
        offset = starts[number - 1]
        match = re.match(r"^(\s*(?:\} else )?(?:if|guard|while) )((?!let |var |case |#)[^{,]+?)( (?:else )?\{.*)$", content)
        if match and match[2].count("(") == match[2].count(")") and " let " not in match[2]:
            start, end = offset + match.end(1), offset + match.end(2)
            found.append(Site(
                path, number, start, start, f"{match[2]} → !({match[2]})", 1,
                lambda site: f"negated({site.first}, "))
            found.append(Site(path, number, end, end, None, 0, lambda site: ")"))
            found[-1].partner = found[-2]
        match = re.match(r"^(\s+)((?:try |_ = )?[\w.$]+(?:\[[^\]]*\])?(?:[\w.$\[\]?]*\(.*\)| (?:=|\+=|-=) [^{}]*))$", content)
        before = lines[number - 2].rstrip() if number > 1 else ""
        after = lines[number].strip() if number < len(lines) else ""
        if (match and content.count("(") == content.count(")") and content.count("{") == content.count("}")
                and not re.match(r"\s*(return|throw|let|var|case|super|self\.init|init|if|guard|for|while|switch|await)\b", content)
                and not re.search(r"(?:[-+*/=<>&|?:,(\[]|return|\bin)$", before)
                and not after.startswith((".", "?", "+", "-", "&&", "||", "*", "/", ":", "="))):
            start, end = offset + len(match[1]), offset + len(content)
            found.append(Site(
                path, number, start, start, f"without: {match[2]}", 1,
                lambda site: f"if kept({site.first}) {{ "))
            found.append(Site(path, number, end, end, None, 0, lambda site: " }"))
            found[-1].partner = found[-2]
    return found


SUPPORT = """private import Glibc

/// The number of the mutant that runs; 0 for none.
let activeMutant: Int = unsafe getenv("MUTANT").flatMap { unsafe Int(String(cString: $0)) } ?? 0
func mutated<T>(_ id: Int, _ original: @autoclosure () -> T, _ other: @autoclosure () -> T) -> T {
  activeMutant == id ? other() : original()
}
func negated(_ id: Int, _ condition: Bool) -> Bool { activeMutant == id ? !condition : condition }
func kept(_ id: Int) -> Bool { activeMutant != id }
"""


def module(path):
    return pathlib.Path(path).parts[1]


def copy_package():
    """A copy of the package with what the tests need and nothing else."""
    for name in ("Sources", "Tests", "Package.swift", "cases", "casebook.yml"):
        source, target = ROOT / name, WORKS / name
        if source.is_dir():
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(source, target, symlinks=True)
        elif source.exists():
            WORKS.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    for name in ("docs", "site", "examples"):
        shutil.rmtree(WORKS / name, ignore_errors=True)
        shutil.copytree(ROOT / name, WORKS / name, symlinks=True)
    manifest = WORKS / "Package.swift"
    text = manifest.read_text()
    text += f"""
var wanted = Set({json.dumps(TESTS)})
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
    manifest.write_text(text)


def write_mutants(all_sites, texts):
    by_path = collections.defaultdict(list)
    for site in all_sites:
        by_path[site.path].append(site)
    declarations = collections.defaultdict(str)
    for path, text in texts.items():
        pieces, place = [], 0
        # At one place, what opens stands before what is replaced, and what closes behind it.
        for site in sorted(by_path[path], key=lambda site: (site.start, site.end)):
            owner = getattr(site, "partner", site)
            if site.start < place:
                continue
            pieces.append(text[place:site.start])
            pieces.append(site.write(owner))
            place = site.end
        pieces.append(text[place:])
        target = WORKS / path
        new = "".join(pieces)
        if target.read_text() != new:
            target.write_text(new)
        for site in by_path[path]:
            if site.declare:
                declarations[module(path)] += site.declare(site)
    for path in texts:
        target = WORKS / "Sources" / module(path) / "Mutants.swift"
        new = SUPPORT + declarations[module(path)]
        if not target.exists() or target.read_text() != new:
            target.write_text(new)


def build(all_sites, texts):
    """Builds, leaving out what doesn't compile; the sites that are left."""
    swift = os.environ.get("SWIFT", "swift")
    # What didn't compile the last time won't now, as long as its line is the same.
    memory = WORKS / "invalid.json"

    def mark(site):
        owner = getattr(site, "partner", site)
        return [owner.path, texts[owner.path].split("\n")[owner.line - 1], owner.what]

    known = json.loads(memory.read_text()) if memory.exists() else []
    invalid = sum(site.count for site in all_sites if mark(site) in known)
    all_sites = [site for site in all_sites if mark(site) not in known]
    for _ in range(25):
        write_mutants(all_sites, texts)
        log = WORKS / "build.log"
        with open(log, "wb") as output:
            status = subprocess.run(
                [swift, "build", "--build-tests", "--package-path", WORKS, "--scratch-path",
                 WORKS / ".build"], stdout=output, stderr=subprocess.STDOUT).returncode
        if status == 0:
            return all_sites, invalid
        text = log.read_text(errors="replace")
        places = {(str(pathlib.Path(path).relative_to(WORKS)), int(line)) for path, line in
                  re.findall(rf"({re.escape(str(WORKS))}/Sources/[^:\n]+):(\d+):\d+: error", text)}
        doomed = set()
        for path, line in re.findall(
                rf"{re.escape(str(WORKS))}/(Sources/[^:\n]+):(\d+):\d+: error: (?:return from init|.*before being init)",
                text):
            source, first = texts[path].split("\n"), int(line)
            while first > 1 and not re.match(r"\s*(\w+ )*init[(<?]", source[first - 1]):
                first -= 1
            doomed |= {id(site) for site in all_sites
                       if site.path == path and first <= site.line <= int(line)
                       and (site.what or "").startswith("without")}
        for path, line in places:
            if path.endswith("/Mutants.swift"):
                name = re.search(r"(?:operator|func) (\S+?)(?:<|:|\(| |$)",
                                 (WORKS / path).read_text().split("\n")[line - 1])
                print("declaration:", name and name[0], file=sys.stderr)
                digits = re.search(r"case (\d+)|activeMutant [!=]= (\d+)",
                                   (WORKS / path).read_text().split("\n")[line - 1])
                if digits:
                    doomed |= {id(site) for site in all_sites
                               if site.first == int(digits[1] or digits[2])}
                continue
            for back in range(0, 12):
                here = [site for site in all_sites if site.path == path and site.line == line - back]
                if here:
                    doomed |= {id(site) for site in here}
                    break
        doomed |= {id(site) for site in all_sites if id(getattr(site, "partner", site)) in doomed}
        if not doomed:
            sys.exit(f"The mutants don't build, see {log}:\n" + text[-3000:])
        lost = sum(site.count for site in all_sites if id(site) in doomed)
        known += [mark(site) for site in all_sites if id(site) in doomed and site.count]
        memory.write_text(json.dumps(known))
        invalid += lost
        print(f"{lost} mutants don't compile and are left out", file=sys.stderr)
        all_sites = [site for site in all_sites if id(site) not in doomed]
    sys.exit("The mutants don't build.")


def run(mutant, suites, limit, shown=False):
    """Whether a test notices, and how long it took."""
    program = WORKS / ".build" / "debug" / "casebookPackageTests.xctest"
    environment = dict(os.environ, MUTANT=str(mutant))
    begin = time.monotonic()
    process = subprocess.Popen(
        ["nice", "-n", "15", program, "--testing-library", "swift-testing", "--filter", suites],
        cwd=WORKS, env=environment, start_new_session=True, stdin=subprocess.DEVNULL,
        stdout=None if shown else subprocess.DEVNULL, stderr=None if shown else subprocess.DEVNULL)
    try:
        status = process.wait(timeout=limit)
    except subprocess.TimeoutExpired:
        status = None
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
    return status != 0, time.monotonic() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("areas", nargs="*", help=", ".join(AREAS))
    parser.add_argument("--list", action="store_true", help="list the mutants, run nothing")
    parser.add_argument("--only", type=int, help="run one mutant")
    parser.add_argument("--most", type=int, default=0, help="at most so many of each area, by lot")
    parser.add_argument("--seed", type=int, default=1, help="of the lot")
    options = parser.parse_args()
    names = options.areas or list(AREAS)

    copy_package()
    texts, areas, all_sites = {}, {}, []
    for name, (places, _) in AREAS.items():
        for place in places:
            path = ROOT / place
            files = sorted(path.rglob("*.swift")) if path.is_dir() else [path]
            for file in files:
                relative = str(file.relative_to(ROOT))
                texts[relative] = file.read_text()
                areas[relative] = name
                all_sites += sites(relative, texts[relative])
    number = 1
    for site in all_sites:
        site.first = number
        number += site.count
    invalid = 0
    if not options.list:
        all_sites, invalid = build(all_sites, texts)

    failed = False
    for name in names:
        suites = AREAS[name][1]
        mutants = [(site.first + index, site) for site in all_sites if areas[site.path] == name
                   for index in range(site.count)]
        if options.list:
            for mutant, site in mutants:
                print(f"{mutant}\t{site.path}:{site.line}\t{site.what}")
            continue
        if options.only:
            killed, _ = run(options.only, suites, 300, shown=True)
            print("killed" if killed else "survived")
            return
        total = len(mutants)
        if options.most and total > options.most:
            mutants = sorted(random.Random(options.seed).sample(mutants, options.most), key=lambda one: one[0])
        noticed, usual = run(0, suites, 600)
        if noticed:
            sys.exit(f"The tests of {name} fail without a mutant.")
        survivors = []
        begin = time.monotonic()
        for mutant, site in mutants:
            killed, _ = run(mutant, suites, usual * 5 + 10)
            if not killed:
                survivors.append((mutant, site))
                print(f"{name}\t{mutant}\t{site.path}:{site.line}\t{site.what}", flush=True)
        share = 100 * (len(mutants) - len(survivors)) / len(mutants)
        failed |= share < GOAL
        print(f"{name}: {len(mutants) - len(survivors)} of {len(mutants)} killed, {share:.1f} % "
              f"(of {total} that compile; {time.monotonic() - begin:.0f} s)", flush=True)
    if not options.list:
        print(f"{invalid} mutants of all areas don't compile.")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
