"""A real PostgreSQL and real hubs, for the length of a test."""

import http.client
import json
import os
import pathlib
import signal
import ssl
import subprocess
import sys
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/TestServer"))
from postgresql import TestServer  # noqa: E402

HUB = os.environ.get("CASEBOOK_HUB", str(ROOT / ".build/debug/casebook-hub"))


class Database:
    """A server with a database `hub` that the user `casebook` owns and the user `hub` may use."""

    def __init__(self, settings: tuple[str, ...] = ()) -> None:
        self.server = TestServer("casebook-hub-pg-", settings)
        self.folder = self.server.folder
        self.psql("CREATE DATABASE hub", database="template1")
        self.owner = self.server.address("casebook", "hub")
        self.address = self.server.address("hub", "hub")
        administer("migrate", database=self.owner)
        self.psql("CREATE ROLE hub LOGIN; GRANT casebook_hub TO hub")

    def psql(self, sql: str, database: str = "hub") -> str:
        """Runs SQL as the owner."""
        return self.server.run(sql, database)

    def stop(self) -> None:
        self.server.stop()


def administer(*arguments: str, database: str, check: bool = True) -> subprocess.CompletedProcess:
    """Runs `casebook hub …`."""
    return subprocess.run(
        [HUB, "hub", *arguments, "--database", database],
        check=check,
        capture_output=True,
        text=True,
    )


class Hub:
    """A hub on a free port."""

    def __init__(self, database: Database, *options: str, listen: str = "127.0.0.1:0") -> None:
        self.log = tempfile.NamedTemporaryFile(prefix="casebook-hub-log-", mode="w+")
        self.process = subprocess.Popen(
            [HUB, "hub", "serve", "--database", database.address, "--listen", listen, *options],
            stderr=subprocess.PIPE,
            text=True,
        )
        self.ports: list[int] = []
        expected = 1
        for line in self.process.stderr:
            self.log.write(line)
            self.log.flush()
            entry = json.loads(line)
            if entry["message"] == "listening":
                self.ports.append(int(entry["address"].rsplit(":", 1)[1]))
                if len(self.ports) == expected:
                    break
        if not self.ports:
            raise RuntimeError("the hub didn't start")
        self.port = self.ports[0]
        # Whatever it logs later must not stop it.
        self.copier = subprocess.Popen(
            ["cat"], stdin=self.process.stderr, stdout=open(self.log.name, "a")
        )
        self.address = f"http://127.0.0.1:{self.port}"

    def stop(self, with_signal: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(with_signal)
        status = self.process.wait(timeout=40)
        self.copier.wait()
        self.process.stderr.close()
        return status

    def logged(self) -> str:
        return pathlib.Path(self.log.name).read_text()


class Client:
    """Requests to a hub, on one connection."""

    def __init__(self, hub: Hub, token: str = "", tls: ssl.SSLContext | None = None, host="127.0.0.1"):
        self.token = token
        if tls:
            self.connection = http.client.HTTPSConnection(host, hub.port, context=tls, timeout=30)
        else:
            self.connection = http.client.HTTPConnection(host, hub.port, timeout=30)

    def ask(self, method: str, path: str, value=None) -> tuple[int, dict]:
        """The status and the value of the answer."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        body = None if value is None else json.dumps(value)
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        return answer.status, json.loads(text) if text else {}

    def everything(self, cohort: str, what: str = "items", limit: int = 500) -> list:
        """All pages."""
        found, cursor = [], ""
        while True:
            query = urllib.parse.urlencode({"limit": limit} | ({"after": cursor} if cursor else {}))
            status, page = self.ask("GET", f"/v1/cohorts/{cohort}/{what}?{query}")
            assert status == 200, (status, page)
            found += page["items" if what == "items" else "ids"]
            cursor = page["next"]
            if not page["more"]:
                return found
