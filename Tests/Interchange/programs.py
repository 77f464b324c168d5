"""The program under test, and the others that its files are for."""

import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CASEBOOK = os.environ.get("CASEBOOK", str(ROOT / ".build/debug/casebook"))
SCHEMAS = ROOT.parent / "shared/schemas"


def casebook(*arguments: str, store: Path | None = None, **variables: str):
    """Runs the program on the cases of the repository."""
    options = ["--store", str(store)] if store else []
    return subprocess.run(
        [CASEBOOK, *arguments, *options], cwd=ROOT, capture_output=True, timeout=300,
        env={**os.environ, "LANG": "C.UTF-8", **variables},
    )


class LearningRecordStore:
    """Ralph as a server of its own, which keeps what it takes in a file."""

    def __init__(self) -> None:
        import bcrypt

        self.folder = tempfile.TemporaryDirectory(prefix="casebook-lrs-")
        home = Path(self.folder.name)
        self.credentials = "casebook:" + secrets.token_hex(8)
        name, password = self.credentials.split(":")
        (home / "data").mkdir()
        hashed = bcrypt.hashpw(password.encode(), bcrypt.gensalt(4)).decode()
        agent = {"account": {"homePage": "https://example.org/", "name": "casebook"}}
        user = {"agent": agent, "scopes": ["all"], "username": name, "hash": hashed}
        (home / "auth.json").write_text(json.dumps([user]))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/xAPI"
        variables = {
            "HOME": str(home), "RALPH_APP_DIR": str(home), "RALPH_AUTH_FILE": str(home / "auth.json"),
            "RALPH_RUNSERVER_BACKEND": "fs",
            "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(home / "data"),
            "RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE": "statements.jsonl",
        }
        self.log = (home / "log").open("wb")
        command = [sys.executable, "-m", "uvicorn", "ralph.api:app", "--host", "127.0.0.1"]
        self.process = subprocess.Popen(
            [*command, "--port", str(port)], cwd=home, env={**os.environ, **variables},
            stdout=self.log, stderr=self.log,
        )
        self.wait(port)

    def wait(self, port: int) -> None:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise RuntimeError(self.said())

    def said(self) -> str:
        return (Path(self.folder.name) / "log").read_text(errors="replace")[-2000:]

    def statements(self) -> list[dict]:
        file = Path(self.folder.name) / "data/statements.jsonl"
        return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()
        self.folder.cleanup()


def has_package(name: str) -> bool:
    import importlib.util

    return importlib.util.find_spec(name) is not None
