"""A primary and a synchronous standby of PostgreSQL on this machine, which change places."""

import glob
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time


def programs() -> str | None:
    """The folder with PostgreSQL's programs; None where it isn't installed."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), key=lambda p: int(p.split("/")[4]))
    return os.path.dirname(found[-1]) if found else None


def server_user() -> str | None:
    """Who runs the servers; None where that is whoever runs the tests: PostgreSQL refuses to run as root."""
    if os.getuid() != 0:
        return None
    return "postgres" if any(user.pw_name == "postgres" for user in pwd.getpwall()) else "nobody"


class Node:
    """One server, with its files and its socket in a folder."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.data = f"{folder}/data"
        self.process: subprocess.Popen | None = None
        os.makedirs(folder)
        if user := server_user():
            shutil.chown(folder, user)

    def run(self, program: str, *arguments: str) -> str:
        """Runs one of PostgreSQL's programs to its end."""
        return subprocess.run(
            [f"{programs()}/{program}", *arguments], cwd=self.folder, user=server_user(), check=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True).stdout

    def ask(self, sql: str) -> str:
        """What a query answers."""
        return self.run("psql", "--host", self.folder, "--username", "casebook", "--dbname", "postgres",
                        "--no-align", "--tuples-only", "--command", sql).strip()

    def make(self) -> None:
        """Makes an empty database."""
        self.run("initdb", "--pgdata", self.data, "--auth", "trust", "--username", "casebook",
                 "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync")
        # Nothing here depends on a real disk: what a killed server wrote stays.
        with open(f"{self.data}/postgresql.conf", "a", encoding="utf-8") as file:
            file.write("listen_addresses = ''\nfsync = off\ninclude_if_exists = '../synchronous.conf'\n")

    def copy(self, primary: "Node") -> None:
        """Becomes a standby of another server."""
        shutil.rmtree(self.data, ignore_errors=True)
        self.run("pg_basebackup", "--host", primary.folder, "--username", "casebook", "--pgdata", self.data,
                 "--write-recovery-conf", "--wal-method", "stream", "--checkpoint", "fast", "--no-sync")

    def start(self) -> None:
        """Starts the server, and waits until it answers."""
        self.wait_for_standby(False)
        with open(f"{self.folder}/server.log", "a", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [f"{programs()}/postgres", "-D", self.data, "-c", f"unix_socket_directories={self.folder}"],
                cwd=self.folder, user=server_user(), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True)
        wait(lambda: self.ask("SELECT 1") == "1")

    def wait_for_standby(self, waits: bool) -> None:
        """Whether a commit is acknowledged only when the standby has it."""
        with open(f"{self.folder}/synchronous.conf", "w", encoding="utf-8") as file:
            file.write("synchronous_standby_names = '*'\n" if waits else "")
        if waits:
            self.run("pg_ctl", "reload", "--pgdata", self.data)
            wait(lambda: self.ask("SELECT sync_state FROM pg_stat_replication") == "sync")

    def promote(self) -> None:
        """Goes on as the primary."""
        self.run("pg_ctl", "promote", "--pgdata", self.data)

    def kill(self) -> None:
        """Ends all of the server's processes at once, as when the machine fails."""
        if self.process:
            # Each is the leader of a group of its own; stopped, the first one starts no others.
            os.kill(self.process.pid, signal.SIGSTOP)
            for child in subprocess.run(
                    ["ps", "-o", "pid=", "--ppid", str(self.process.pid)], stdout=subprocess.PIPE,
                    text=True, check=False).stdout.split():
                try:
                    os.kill(int(child), signal.SIGKILL)
                except ProcessLookupError:
                    pass
            os.kill(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None


class Cluster:
    """Two servers."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="casebook-failover-", dir="/tmp")
        os.chmod(self.folder, 0o755)
        self.primary, self.standby = Node(f"{self.folder}/a"), Node(f"{self.folder}/b")
        self.primary.make()
        self.primary.start()
        self.attach()

    @property
    def address(self) -> str:
        """The address of both: whoever connects finds the one that takes changes."""
        return f"postgresql://casebook@/postgres?host={self.folder}/a,{self.folder}/b"

    def attach(self) -> None:
        """Gives the primary a standby, and has it wait for it from then on."""
        self.standby.copy(self.primary)
        self.standby.start()
        self.primary.wait_for_standby(True)

    def go_on(self) -> None:
        """Has the standby go on in the place of the primary, which was killed."""
        self.standby.promote()
        self.primary, self.standby = self.standby, self.primary

    def close(self) -> None:
        """Ends both and removes their files."""
        self.primary.kill()
        self.standby.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def wait(condition, seconds: float = 30) -> None:
    """Waits until something holds."""
    end = time.monotonic() + seconds
    while True:
        try:
            if condition():
                return
        except subprocess.CalledProcessError:
            pass
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.02)
