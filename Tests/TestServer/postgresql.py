"""A PostgreSQL server for tests and benchmarks, which ends with the program that asked for it."""

import os
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


class TestServer:
    """A server that the user `casebook` owns, with its socket in a folder."""

    def __init__(self, prefix: str, settings: tuple[str, ...] = ()) -> None:
        self.folder = tempfile.mkdtemp(prefix=prefix, dir="/tmp")
        os.chmod(self.folder, 0o755)
        self.process = subprocess.Popen(
            [ROOT / "scripts/test-server.sh", self.folder, *settings],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline() != "ready\n":
            raise RuntimeError("PostgreSQL is not installed, or could not be started.")

    def address(self, user: str, database: str) -> str:
        """Where the program finds a database."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def begin(self, sql: str, database: str, **streams) -> subprocess.Popen:
        """Begins to run a statement as the owner."""
        return subprocess.Popen(
            ["psql", "-X", "-Atq", "-v", "ON_ERROR_STOP=1", "-d", self.address("casebook", database),
             "-c", sql], text=True, **streams)

    def run(self, sql: str, database: str) -> str:
        """What a statement of the owner answers."""
        process = self.begin(sql, database, stdout=subprocess.PIPE)
        answer = process.communicate()[0]
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, "psql")
        return answer

    def stop(self) -> None:
        """Ends it, and removes what it held."""
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
