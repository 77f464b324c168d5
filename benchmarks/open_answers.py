#!/usr/bin/env python3
"""Measures `casebook answers search` and `answers terms` as ratios to a plain SQL scan of the same rows, in one run.

The answers of a synthetic cohort are all the same text; here each open one gets words of its own, drawn from 3,000
Chinese or English ones of which the n-th is as frequent as 1/n. They are the same every time.
"""

import argparse
import json
import pathlib
import random
import sqlite3
import sys
import tempfile

from results import ANSWERS, make
from run import CASEBOOK, HERE, Figure, measure, median, print_ratios, print_table

OPEN = f"{ANSWERS} AND payload LIKE '{{\"text\":%'"
SCAN = f"SELECT COUNT(*), SUM(LENGTH(payload)), COUNT(DISTINCT person) FROM event WHERE {OPEN}"
KINDS = 3_000


def vocabulary(draw: random.Random) -> tuple[list[str], list[str]]:
    """Words of Chinese characters, and of Latin letters."""
    chinese = ["".join(chr(draw.randrange(0x4E00, 0x5800)) for _ in range(draw.choice((1, 2, 2, 2, 3))))
               for _ in range(KINDS)]
    english = ["".join(draw.choice("bcdfglmnprst") + draw.choice("aeiou")
                       for _ in range(draw.randrange(1, 5))) for _ in range(KINDS)]
    return chinese, english


def write_texts(store: pathlib.Path) -> tuple[int, str]:
    """Gives every open answer words; how many there are, and two neighbouring words of one."""
    draw = random.Random(7)
    chinese, english = vocabulary(draw)
    weights = [1 / (place + 1) for place in range(KINDS)]
    with sqlite3.connect(store / "answers.sqlite") as database:
        # Events are never changed, so that nothing but a benchmark may do this.
        database.execute("DROP TRIGGER event_is_permanent")
        rows = database.execute(f"SELECT id, case_id FROM event WHERE {OPEN} ORDER BY id").fetchall()
        for identity, case in rows:
            is_english = case.endswith("-en")
            words = draw.choices(english if is_english else chinese, weights, k=draw.randrange(15, 60))
            text = " ".join(words) if is_english else "，".join(
                "".join(words[start:start + 7]) for start in range(0, len(words), 7))
            payload = json.dumps({"text": text, "type": "text"}, ensure_ascii=False,
                                 separators=(",", ":"))
            database.execute("UPDATE event SET payload = ? WHERE id = ?", (payload, identity))
    return len(rows), chinese[5] + chinese[6]


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=4_650, help="how many people")
    parser.add_argument("--rounds", type=int, default=3, help="how often each command runs")
    parser.add_argument("--json", type=pathlib.Path, help="a file for the figures")
    options = parser.parse_args()
    if not CASEBOOK.exists():
        sys.exit(f"{CASEBOOK} is not there; run make build first.")
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as folder:
        work = pathlib.Path(folder)
        store, _, rows = make(work, options.people)
        count, query = write_texts(store)
        print(f"{options.people} people, {count} open answers among {rows} rows")
        place = ["--library", str(HERE.parent), "--store", str(store)]
        scan = ("import sqlite3, sys; "
                "print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall())")
        commands = {
            "search": [str(CASEBOOK), "answers", "search", query, *place],
            "terms": [str(CASEBOOK), "answers", "terms", *place],
            "SQL": [sys.executable, "-c", scan, str(store / "answers.sqlite"), SCAN],
        }
        figures: dict[str, list[Figure]] = {}
        for _ in range(options.rounds):
            for name, command in commands.items():
                figures.setdefault(name, []).append(measure(command, work))
    medians = {name: median(values) for name, values in figures.items()}
    print()
    print_table(medians)
    ratios = {f"{name} / SQL, cpu": medians[name].cpu / medians["SQL"].cpu
              for name in ("search", "terms")}
    print()
    print_ratios(ratios)
    if options.json:
        options.json.write_text(json.dumps(ratios, indent=2))


if __name__ == "__main__":
    main()
