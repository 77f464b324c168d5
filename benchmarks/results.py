#!/usr/bin/env python3
"""Measures `casebook results` as a ratio to a plain SQL aggregate over the same rows, in one run.

The answers are those of a synthetic cohort, so that nothing but the program is needed. Memory is the peak of the
process. A cohort of half the size shows whether the time is linear.
"""

import argparse
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

from run import CASEBOOK, HERE, Figure, measure, median, print_ratios, print_table

ANSWERS = "kind IN ('answered', 'reconsidered')"
# Each row is read and its columns looked at, as the program does; grouped by question.
AGGREGATE = """
SELECT case_id, subject, kind, COUNT(*), COUNT(DISTINCT person), SUM(LENGTH(payload)), AVG(certainty),
  MAX(recorded_ms) FROM event GROUP BY case_id, subject, kind
"""


def make(work: pathlib.Path, people: int) -> tuple[pathlib.Path, int, int]:
    """A store with a cohort; how many answers and how many rows it has."""
    store = work / f"store-{people}"
    if not store.exists():
        subprocess.run(
            [CASEBOOK, "demo", "cohort", "--people", str(people), "--library", HERE.parent,
             "--store", store], check=True, stdout=subprocess.DEVNULL)
    with sqlite3.connect(store / "answers.sqlite") as database:
        answers = database.execute(f"SELECT COUNT(*) FROM event WHERE {ANSWERS}").fetchone()[0]
        rows = database.execute("SELECT COUNT(*) FROM event").fetchone()[0]
    return store, answers, rows


def commands(store: pathlib.Path) -> dict[str, list[str]]:
    """The program and its floor."""
    aggregate = (
        "import sqlite3, sys; "
        "print(len(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall()))")
    return {
        "results": [str(CASEBOOK), "results", "--library", str(HERE.parent), "--store", str(store),
                    "--format", "json"],
        "SQL": [sys.executable, "-c", aggregate, str(store / "answers.sqlite"), AGGREGATE],
    }


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=22_000, help="how many people")
    parser.add_argument("--rounds", type=int, default=3, help="how often each command runs")
    parser.add_argument("--work", type=pathlib.Path, help="a folder to work in; kept")
    parser.add_argument("--json", type=pathlib.Path, help="a file for the figures")
    options = parser.parse_args()
    if not CASEBOOK.exists():
        sys.exit(f"{CASEBOOK} is not there; run make build first.")
    temporary = None if options.work else tempfile.TemporaryDirectory(prefix="casebook-bench-")
    work = options.work or pathlib.Path(temporary.name if temporary else ".")
    work.mkdir(parents=True, exist_ok=True)
    figures: dict[str, list[Figure]] = {}
    sizes = {}
    for people in (options.people // 2, options.people):
        store, answers, rows = make(work, people)
        sizes[people] = answers
        print(f"{people} people, {answers} answers in {rows} rows")
        for _ in range(options.rounds):
            for name, command in commands(store).items():
                figures.setdefault(f"{name} {people}", []).append(measure(command, work))
    medians = {name: median(values) for name, values in figures.items()}
    print()
    print_table(medians)
    whole, half = options.people, options.people // 2
    ratios = {
        "results / SQL, time": medians[f"results {whole}"].seconds / medians[f"SQL {whole}"].seconds,
        "results / SQL, time, half": medians[f"results {half}"].seconds / medians[f"SQL {half}"].seconds,
        "time of an answer, whole / half": (
            medians[f"results {whole}"].seconds / sizes[whole]
            / (medians[f"results {half}"].seconds / sizes[half])),
    }
    print()
    print_ratios(ratios)
    if options.json:
        options.json.write_text(json.dumps(ratios, indent=2))


if __name__ == "__main__":
    main()
