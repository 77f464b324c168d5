#!/usr/bin/env python3
"""Measures a store of ten million answers in PostgreSQL: the results of one cohort of a hundred people, and of everything.

The cohort is that of `casebook demo cohort`; the others are copies of its answers under other identities, put in by COPY.
The results of the cohort stand beside those of the same people alone in a file, in the same run.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
HUB = ROOT / ".build/release/casebook-hub"
sys.path.insert(0, str(ROOT / "Tests/TestServer"))
from postgresql import TestServer  # noqa: E402

SETTINGS = ("shared_buffers=1GB", "max_wal_size=8GB", "maintenance_work_mem=512MB", "work_mem=64MB")
DATABASE = "postgres"
ROW = re.compile(r"^\S+(?: +(?:\d+|–)){5}$", re.MULTILINE)
"""A case in the table of all cohorts."""


def fill(server: TestServer, answers: int) -> int:
    """Copies the answers of the cohort as often as it takes.

    Returns how many events there are then.
    """
    def run(sql: str) -> str:
        return server.run(sql, DATABASE)

    kinds = "kind IN ('answered', 'reconsidered')"
    own = int(run(f"SELECT count(*) FROM event WHERE {kinds}"))
    copies = max(1, answers // own)
    name = "md5('cohort ' || copy)::uuid"
    run("DROP INDEX event_by_case")
    read = server.begin(
        f"COPY (SELECT {name}, id, person || copy, case_id, attempt, kind, subject, content_hash, revision, payload, "
        f"recorded_ms, utc_offset_minutes, certainty, digest FROM generate_series(1, {copies}) AS copy, "
        f"(SELECT * FROM event WHERE {kinds} ORDER BY id) AS event) TO STDOUT", DATABASE, stdout=subprocess.PIPE)
    write = server.begin(
        "COPY event (cohort_id, id, person, case_id, attempt, kind, subject, content_hash, revision, payload, "
        "recorded_ms, utc_offset_minutes, certainty, digest) FROM STDIN", DATABASE, stdin=read.stdout)
    read.stdout.close()
    if write.wait() or read.wait():
        sys.exit(1)
    run(
        f"INSERT INTO member SELECT {name}, person || copy, signing_key, agreement_key, consented_ms, "
        f"consent_offset_minutes, described_ms FROM generate_series(1, {copies}) AS copy, member")
    run("CREATE INDEX event_by_case ON event (person, case_id, id)")
    run("ANALYZE")
    return int(run("SELECT count(*) FROM event"))


def seconds(command: list[str], times: int) -> float:
    """The shortest time that a command takes."""
    best = float("inf")
    for _ in range(times):
        begun = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)
        best = min(best, time.perf_counter() - begun)
    return best


def main() -> None:
    """Fills the store and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=10_000_000)
    parser.add_argument("--program", default=str(HUB))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        server = TestServer("casebook-bench-", SETTINGS)
        address = server.address("casebook", DATABASE)
        try:
            file = f"{work}/store"
            for store in (file, address):
                subprocess.run(
                    [options.program, "demo", "cohort", "--people", "100", "--store", store],
                    check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
            results = [options.program, "results", "--store"]
            alone = seconds(results + [file], 5)
            begun = time.perf_counter()
            events = fill(server, options.answers)
            print(f"{events:,} events put in by COPY, with both indexes: {time.perf_counter() - begun:.0f} s")
            cohort = seconds(results + [address], 5)
            print(f"results of one cohort of 100:  {cohort * 1000:6.0f} ms, in a file of its own "
                  f"{alone * 1000:.0f} ms ({cohort / alone:.2f} times)")
            case = subprocess.run(
                results + [address, "--everything"], stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT)
            print(f"results of everything:         {seconds(results + [address, '--everything'], 2):6.2f} s "
                  f"({len(re.findall(ROW, case.stdout))} cases)")
        finally:
            server.stop()


if __name__ == "__main__":
    main()
