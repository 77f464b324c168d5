"""The system calls of a program, as strace tells them."""

import dataclasses
import re
import shutil
import subprocess
from collections.abc import Iterator

CALLS = (
    "open openat creat close read pread64 readv write pwrite64 writev pwritev pwritev2 lseek "
    "ftruncate truncate fallocate fsync fdatasync sync_file_range syncfs sync rename renameat "
    "renameat2 link linkat unlink unlinkat mkdir mkdirat rmdir symlink symlinkat copy_file_range "
    "sendfile chmod fchmod fchmodat flock fcntl getdents64 dup dup2 dup3"
).split()
"""What a program can do to files, or to what it knows of them."""

LINE = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+|\?)(<[^>]*>)?(.*)$")
BEGUN = re.compile(r"^(\d+) +(\w+\(.*) <unfinished \.\.\.>$")
RESUMED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")


@dataclasses.dataclass
class Call:
    """A system call that came to its end, or that the process didn't survive."""

    process: str
    name: str
    arguments: list[str]
    result: int | None
    """What it returned; None where it didn't return."""
    result_path: str | None
    """The path of the descriptor that it returned."""
    injected: bool
    """Whether strace made it fail."""

    def text(self, index: int) -> bytes:
        """An argument that is a string."""
        return unhex(self.arguments[index].strip('"'))

    def descriptor(self, index: int) -> tuple[int, str]:
        """An argument that is a descriptor, and the path behind it."""
        return descriptor(self.arguments[index])


def unhex(text: str) -> bytes:
    r"""The bytes behind strace's `\x68\x69`."""
    return bytes.fromhex(text.replace("\\x", ""))


def descriptor(text: str) -> tuple[int, str]:
    r"""The number and the path behind strace's `3<\x2f\x74>`; -100 for the working folder."""
    number, _, path = text.partition("<")
    value = -100 if number == "AT_FDCWD" else int(number)
    return value, unhex(path.partition(">")[0]).decode(errors="replace") if "\\x" in path else path


def unavailable() -> str | None:
    """Why nothing can be traced here; None where it can."""
    if not shutil.which("strace"):
        return "strace is not installed"
    trial = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return None if trial.returncode == 0 else "this system doesn't let strace trace"


def tracer(output: str, *inject: str, calls: list[str] | None = None) -> list[str]:
    """The command that traces the one after it.

    `inject` are strace's expressions for what is to fail; `calls` what is told, everything of CALLS where absent.
    """
    command = ["strace", "-f", "-y", "-xx", "-s", "16777216", "-o", output]
    # Faster, but signals can't be injected with it.
    command += [] if inject else ["--seccomp-bpf"]
    command += ["-e", "trace=" + ",".join(f"?{call}" for call in calls or CALLS)]
    return command + [part for fault in inject for part in ("-e", "inject=" + fault)]


def calls(path: str) -> Iterator[Call]:
    """The calls of a trace, in the order in which they ended."""
    begun: dict[str, str] = {}
    with open(path, encoding="ascii", errors="replace") as file:
        for line in file:
            line = line.rstrip("\n")
            if match := BEGUN.match(line):
                begun[match[1]] = match[2]
                continue
            if match := RESUMED.match(line):
                line = f"{match[1]} {begun.pop(match[1], '?(')}{match[2]}"
            if match := LINE.match(line):
                yield call(*match.groups())


def call(
    process: str, name: str, arguments: str, result: str, path: str | None, rest: str
) -> Call:
    """A call from the parts of its line."""
    return Call(
        process, name, arguments.split(", "), None if result == "?" else int(result),
        descriptor("0" + path)[1] if path else None, "(INJECTED)" in rest)
