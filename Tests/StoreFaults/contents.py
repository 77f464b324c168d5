"""What a store holds, told in a way that two runs can be compared by."""

import hashlib
import json
import os
import sqlite3

from program import Workplace

Answer = tuple[str, str, str | None, str | None]


def answers(place: Workplace, store: str = "store") -> list[Answer]:
    """The owner's events as the program exports them: case, kind, subject and words, in order."""
    export = json.loads(place.succeed("export-mine", "--format", "json", store=store))
    return [
        (event["case"], event["kind"], event.get("subject"), (event.get("response") or {}).get("text"))
        for event in export["events"]
    ]


def words(place: Workplace, store: str = "store") -> list[str]:
    """The words of the owner's answers, in order."""
    return [text for _, kind, _, text in answers(place, store) if kind == "answered" and text]


def integrity(database: str) -> str:
    """What SQLite says of a database; "ok" where it is sound."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return "\n".join(row[0] for row in connection.execute("PRAGMA integrity_check"))
    except sqlite3.DatabaseError as error:
        return str(error)
    finally:
        connection.close()


def rows(database: str) -> list[tuple[object, ...]]:
    """All events of a database, of whomever, with what makes them the same in two runs."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return sorted(
            connection.execute("SELECT hex(id), person, case_id, kind, subject, payload FROM event"))
    finally:
        connection.close()


def fingerprints(folder: str) -> dict[str, str]:
    """The hash of every file in a folder, by its path in it."""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


def holds(folder: str, secret: bytes) -> list[str]:
    """The files in a folder that some bytes stand in."""
    found = []
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                if secret in file.read():
                    found.append(os.path.relpath(path, folder))
    return found
