#!/usr/bin/env python3
"""A hub with 1,000 clients that sync at once, beside pgbench inserting the same rows.

Every client pushes what a person did in a few sittings, one request after the other on a connection of its own; the items
of each request are signed together, as terminals do, and requests are written beforehand. The floor is pgbench with as many connections to the same database: a transaction for each request,
with as many rows of the same size into the same table, without a hub's counter, signatures or policies.
Both in one run on one machine, clients and all: `python3 benchmarks/hub.py`, after `make build-hub`.
"""

import asyncio
import json
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
os.environ.setdefault("CASEBOOK_HUB", str(ROOT / ".build/release/casebook-hub"))
python = ROOT / ".build/hub-tests/bin/python"
if pathlib.Path(sys.prefix).name != "hub-tests":
    if not python.exists():
        sys.exit("scripts/install-dependencies.sh --tests makes .build/hub-tests, which this needs.")
    os.execv(python, [python, *sys.argv])
sys.path.insert(0, str(ROOT / "Tests/HubServer"))

from people import Cohort, Person  # noqa: E402
from servers import Client, Database, Hub, administer  # noqa: E402

CLIENTS = int(os.environ.get("HUB_CLIENTS", "1000"))
COHORTS = int(os.environ.get("HUB_COHORTS", "10"))
PUSHES = int(os.environ.get("HUB_PUSHES", "24"))
ITEMS = int(os.environ.get("HUB_ITEMS", "8"))
CONNECTIONS = 8
"""To the database, of the hub and of pgbench."""


def request(method: str, path: str, token: str, value=None) -> bytes:
    body = b"" if value is None else json.dumps(value).encode()
    return (
        f"{method} {path} HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode() + body


async def ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, data: bytes) -> bytes:
    """Sends a request and reads the whole answer."""
    writer.write(data)
    head = await reader.readuntil(b"\r\n\r\n")
    size = int(re.search(rb"(?i)content-length: (\d+)", head)[1])
    body = await reader.readexactly(size)
    if not head.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(head.decode() + body[:500].decode())
    return body


async def client(port: int, requests: list[bytes], times: list[float], begin: asyncio.Event) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 24)
    await begin.wait()
    for data in requests:
        start = time.perf_counter()
        answer = await ask(reader, writer, data)
        times.append(time.perf_counter() - start)
        if b'"refused":[]' not in answer:
            raise RuntimeError(answer[:500].decode())
    writer.close()


async def load(port: int, everything: list[list[bytes]]) -> tuple[float, list[float]]:
    """The seconds that all clients together took, and those of each request."""
    times: list[float] = []
    begin = asyncio.Event()
    tasks = [asyncio.create_task(client(port, requests, times, begin)) for requests in everything]
    await asyncio.sleep(3)
    start = time.perf_counter()
    begin.set()
    await asyncio.gather(*tasks)
    return time.perf_counter() - start, times


def processor(pids: list[int]) -> float:
    """The seconds of processor that processes used."""
    total = 0
    for pid in pids:
        try:
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
            total += int(fields[11]) + int(fields[12])
        except OSError:
            continue
    return total / os.sysconf("SC_CLK_TCK")


def pgbench(database: Database, bundle: int) -> tuple[float, float]:
    """Rows a second, and the 99th percentile of a transaction in milliseconds."""
    folder = pathlib.Path(database.folder).with_name(pathlib.Path(database.folder).name + "-bench")
    folder.mkdir(exist_ok=True)
    row = (
        "(gen_random_uuid(), repeat('2', 27), gen_random_uuid(), 'submission', 'trainer', "
        f":place::bigint + {{}}, {bundle}, repeat(md5(random()::text), {bundle // 32}), "
        "decode(repeat(md5(random()::text), 4), 'hex'))"
    )
    rows = ", ".join(row.format(number) for number in range(ITEMS))
    script = folder / "insert.sql"
    script.write_text(
        "\\set place random(1, 1000000000000)\n"
        "INSERT INTO hub_item (cohort, writer, id, kind, reader, place, bytes, bundle, signature) "
        f"VALUES {rows};\n"
    )
    transactions = CLIENTS * PUSHES // CONNECTIONS
    subprocess.run(
        ["pgbench", "-h", database.folder, "-U", "casebook", "-n", "-M", "prepared", "-f", script,
         "-c", str(CONNECTIONS), "-j", "2", "-t", str(transactions), "--log",
         "--log-prefix", folder / "log", "hub"],
        check=True, capture_output=True,
    )  # fmt: skip
    lines = [line.split() for log in folder.glob("log*") for line in log.read_text().splitlines()]
    times = sorted(int(line[2]) / 1000 for line in lines)
    ends = [int(line[4]) + int(line[5]) / 1e6 for line in lines]
    begin = min(end - int(line[2]) / 1e6 for end, line in zip(ends, lines))
    subprocess.run(["rm", "-rf", folder], check=True)
    return len(lines) * ITEMS / (max(ends) - begin), times[len(times) * 99 // 100]


def main() -> None:
    database = Database(("fsync=on",))
    try:
        hub = Hub(
            database, "--requests", "1000000", "--enrolments", "1000000", "--log-level", "notice",
            "--database-connections", str(CONNECTIONS), "--patience", "120",
        )  # fmt: skip
        everything, bundle = [], 0
        anyone = Client(hub)
        trainers = []
        for _ in range(COHORTS):
            cohort = Cohort()
            added = administer("add", cohort.code("https://hub.example.org"), database=database.owner)
            trainers.append((cohort, Client(hub, added.stdout.strip())))
            for _ in range(CLIENTS // COHORTS):
                person = Person(cohort)
                token = anyone.ask("POST", f"/v1/cohorts/{cohort.id}/members", person.enrolment())[1]["token"]
                items = [person.items(ITEMS) for _ in range(PUSHES)]
                bundle = len(items[0][0]["bundle"])
                path = f"/v1/cohorts/{cohort.id}/items"
                everything.append([request("POST", path, token, {"items": some}) for some in items])
        total = CLIENTS * PUSHES * ITEMS
        floor, floor_p99 = pgbench(database, bundle)
        database.psql("TRUNCATE hub_item; CHECKPOINT")
        print(f"load of the machine before: {os.getloadavg()[0]:.2f}")
        servers = [int(pid) for pid in subprocess.run(
            ["pgrep", "-f", f"{database.folder}|postgres: .* hub "], capture_output=True, text=True
        ).stdout.split() if int(pid) != hub.process.pid]  # fmt: skip
        before = (processor([hub.process.pid]), processor(servers), time.process_time())
        seconds, times = asyncio.run(load(hub.port, everything))
        after = (processor([hub.process.pid]), processor(servers), time.process_time())
        again, again_p99 = pgbench(database, bundle)
        times.sort()
        rate = total / seconds
        mean = (floor + again) / 2
        print(f"{CLIENTS} clients in {COHORTS} cohorts, {PUSHES} pushes each of {ITEMS} items of {bundle} bytes")
        print(f"pgbench  {floor:,.0f} and {again:,.0f} rows/s, p99 {floor_p99:.0f} and {again_p99:.0f} ms "
              f"of a transaction, {CONNECTIONS} at once")  # fmt: skip
        print(f"hub      {rate:,.0f} events/s, p99 {times[len(times) * 99 // 100] * 1000:.0f} ms, median "
              f"{statistics.median(times) * 1000:.0f} ms of a request, {CLIENTS} at once")  # fmt: skip
        print("processor: " + ", ".join(
            f"{name} {end - start:.1f} s" for name, start, end in zip(("hub", "PostgreSQL", "the clients"), before, after)
        ) + f" in {seconds:.1f} s")  # fmt: skip
        kept = sum(len(trainer.everything(cohort.id)) for cohort, trainer in trainers)
        print(f"fetched by the trainers: {kept} of {total}")
        print(f"hub in {mean / rate:.2f} times the time of pgbench (target: 2)")
        hub.stop()
    finally:
        database.stop()


if __name__ == "__main__":
    main()
