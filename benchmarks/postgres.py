#!/usr/bin/env python3
"""Measures a store of ten million answers in PostgreSQL: the results of one cohort of a hundred people, and of everything.

The cohort is that of `casebook demo cohort`; the others are copies of its answers under other identities, put in by COPY.
The results of the cohort stand beside those of the same people alone in a file, in the same run.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
HUB = ROOT / ".build/release/casebook-hub"


class Server:
    """A PostgreSQL server that ends with this program."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [ROOT / "scripts/test-server.sh", folder, "shared_buffers=1GB", "max_wal_size=8GB",
             "maintenance_work_mem=512MB", "work_mem=64MB"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline() != "ready\n":
            sys.exit("PostgreSQL is not installed: nothing was measured.")
        self.address = f"postgresql://casebook@/postgres?host={folder}"

    def close(self) -> None:
        """Ends it."""
        self.process.stdin.close()
        self.process.wait()

    def psql(self, sql: str, **streams) -> subprocess.Popen:
        """Begins to run a statement."""
        return subprocess.Popen(
            ["psql", "--quiet", "--no-align", "--tuples-only", "--set", "ON_ERROR_STOP=1",
             "--dbname", self.address, "--command", sql], text=True, **streams)

    def run(self, sql: str) -> str:
        """What a statement answers."""
        process = self.psql(sql, stdout=subprocess.PIPE)
        answer = process.communicate()[0].strip()
        if process.returncode:
            sys.exit(process.returncode)
        return answer


def fill(server: Server, answers: int) -> int:
    """Copies the answers of the cohort as often as it takes.

    Returns how many events there are then.
    """
    kinds = "kind IN ('answered', 'reconsidered')"
    own = int(server.run(f"SELECT count(*) FROM event WHERE {kinds}"))
    copies = max(1, answers // own)
    name = "md5('cohort ' || copy)::uuid"
    server.run("DROP INDEX event_by_case")
    read = server.psql(
        f"COPY (SELECT {name}, id, person || copy, case_id, attempt, kind, subject, content_hash, revision, payload, "
        f"recorded_ms, utc_offset_minutes, certainty, digest FROM generate_series(1, {copies}) AS copy, "
        f"(SELECT * FROM event WHERE {kinds} ORDER BY id) AS event) TO STDOUT", stdout=subprocess.PIPE)
    write = server.psql(
        "COPY event (cohort_id, id, person, case_id, attempt, kind, subject, content_hash, revision, payload, "
        "recorded_ms, utc_offset_minutes, certainty, digest) FROM STDIN", stdin=read.stdout)
    read.stdout.close()
    if write.wait() or read.wait():
        sys.exit(1)
    server.run(
        f"INSERT INTO member SELECT {name}, person || copy, signing_key, agreement_key, consented_ms, "
        f"consent_offset_minutes, described_ms FROM generate_series(1, {copies}) AS copy, member")
    server.run("CREATE INDEX event_by_case ON event (person, case_id, id)")
    server.run("ANALYZE")
    return int(server.run("SELECT count(*) FROM event"))


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
        server = Server(f"/tmp/casebook-bench-{pathlib.Path(work).name}")
        try:
            file = f"{work}/store"
            for store in (file, server.address):
                subprocess.run(
                    [options.program, "demo", "cohort", "--people", "100", "--store", store],
                    check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
            results = [options.program, "results", "--store"]
            alone = seconds(results + [file], 5)
            begun = time.perf_counter()
            events = fill(server, options.answers)
            print(f"{events:,} events put in by COPY, with both indexes: {time.perf_counter() - begun:.0f} s")
            cohort = seconds(results + [server.address], 5)
            print(f"results of one cohort of 100:  {cohort * 1000:6.0f} ms, in a file of its own "
                  f"{alone * 1000:.0f} ms ({cohort / alone:.2f} times)")
            case = subprocess.run(
                results + [server.address, "--everything"], stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT)
            print(f"results of everything:         {seconds(results + [server.address, '--everything'], 2):6.2f} s "
                  f"({len(case.stdout.splitlines()) - 2} cases)")
        finally:
            server.close()


if __name__ == "__main__":
    main()
