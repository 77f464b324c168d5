#!/usr/bin/env python3
"""Times the import of files that are made to harm: each is to be refused within a second of processor time."""

import pathlib
import resource
import subprocess
import sys
import tempfile

from run import CASEBOOK, HERE

sys.path.insert(0, str(HERE.parent / "Tests/Interchange"))

from test_hostile import FILES  # noqa: E402


def seconds(file: pathlib.Path) -> float:
    """The processor time that an import takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([CASEBOOK, "import", file], capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measures and prints, the slowest first."""
    if not CASEBOOK.exists():
        sys.exit(f"{CASEBOOK} is not there; run make bench.")
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for name, (content, _) in FILES.items():
            file = pathlib.Path(folder) / name
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
            found.append((seconds(file), name))
    for time, name in sorted(found, reverse=True):
        print(f"{name:16} {time:6.3f} s")


if __name__ == "__main__":
    main()
