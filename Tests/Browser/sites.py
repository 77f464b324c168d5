"""Libraries and their sites, made by the program itself in temporary folders."""

import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CASEBOOK", str(ROOT / ".build/debug/casebook"))


def casebook(*arguments: str, folder: pathlib.Path = ROOT, **options) -> subprocess.CompletedProcess:
    """Runs the program and fails with what it said where it failed."""
    done = subprocess.run(
        [PROGRAM, *map(str, arguments)], cwd=folder, capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise AssertionError(f"casebook {' '.join(map(str, arguments))}: {done.stdout}{done.stderr}")
    return done


def temporary_folder(test) -> pathlib.Path:
    """A folder that is removed when the test, or the class of tests, ends."""
    folder = tempfile.TemporaryDirectory(prefix="casebook-browser-")
    clean_up = test.addClassCleanup if isinstance(test, type) else test.addCleanup
    clean_up(folder.cleanup)
    return pathlib.Path(folder.name)


def library(test, files: dict[str, str]) -> pathlib.Path:
    """A library of files by their paths."""
    folder = temporary_folder(test)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (folder / "cases").mkdir(exist_ok=True)
    return folder


def build(test, folder: pathlib.Path) -> pathlib.Path:
    """The site of a library."""
    site = temporary_folder(test) / "site"
    casebook("build", "--output", site, folder=folder)
    return site
