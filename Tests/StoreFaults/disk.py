"""A disk as POSIX describes it, for folders whose power may go at any moment.

What was synced is there afterwards. Of what was written to a file since, any part may be there, by sectors of
512 bytes, in any order; where a file grew, what wasn't written may be anything. What was done to the entries of a
folder since it was synced is there up to some point: entries of one folder change in order, those of different
folders don't wait for each other. A file that was synced may still have no entry.
"""

import dataclasses
import os
import random

SECTOR = 512


@dataclasses.dataclass
class Write:
    """Bytes put into a file."""

    offset: int
    data: bytes


@dataclasses.dataclass
class Truncation:
    """A file made shorter, or longer by zeros."""

    size: int


class File:
    """What a file holds: for the programs that run, and for certain."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = bytearray(content)
        self.synced = content
        self.pending: list[Write | Truncation] = []

    def change(self, change: Write | Truncation) -> None:
        """Changes the file; nothing is certain yet."""
        apply(self.content, change, b"")
        self.pending.append(change)

    def sync(self) -> None:
        """Makes everything certain."""
        self.synced = bytes(self.content)
        self.pending = []

    def after_cut(self, chance: random.Random) -> bytes:
        """What may be found when the power comes back."""
        share = chance.choice((0.0, 1.0, 0.5, chance.random()))
        torn = chance.random() < 0.5
        filling = chance.choice((b"", b"\xa5"))
        content = bytearray(self.synced)
        for change in self.pending:
            if isinstance(change, Write) and torn:
                for part in sectors(change):
                    if chance.random() < share:
                        apply(content, part, filling)
            elif chance.random() < share:
                apply(content, change, filling)
        return bytes(content)


def sectors(write: Write) -> list[Write]:
    """A write by the sectors that it falls into."""
    parts = []
    start = 0
    while start < len(write.data):
        end = min(len(write.data), start + SECTOR - (write.offset + start) % SECTOR)
        parts.append(Write(write.offset + start, write.data[start:end]))
        start = end
    return parts


def apply(content: bytearray, change: Write | Truncation, filling: bytes) -> None:
    """Changes bytes; `filling` stands where a file grew and nothing was written, zeros where empty."""
    if isinstance(change, Truncation):
        del content[change.size :]
        content.extend(b"\0" * (change.size - len(content)))
        return
    missing = change.offset - len(content)
    if missing > 0:
        content.extend((filling or b"\0") * missing)
    content[change.offset : change.offset + len(change.data)] = change.data


class Folder:
    """The entries of a folder: for the programs that run, and for certain."""

    def __init__(self) -> None:
        self.entries: dict[str, "File | Folder"] = {}
        self.synced: dict[str, "File | Folder"] = {}
        self.pending: list[dict[str, "File | Folder | None"]] = []

    def change(self, **entries: "File | Folder | None") -> None:
        """Changes entries, all at once; None takes one away."""
        update(self.entries, entries)
        self.pending.append(entries)

    def sync(self) -> None:
        """Makes the entries certain; not what is behind them."""
        self.synced = dict(self.entries)
        self.pending = []

    def write_after_cut(self, path: str, chance: random.Random) -> None:
        """Writes what may be found when the power comes back to a new folder."""
        os.mkdir(path, 0o700)
        found = dict(self.synced)
        for entries in self.pending[: chance.randint(0, len(self.pending))]:
            update(found, entries)
        for name, node in found.items():
            place = os.path.join(path, name)
            if isinstance(node, Folder):
                node.write_after_cut(place, chance)
                continue
            with open(place, "wb") as file:
                file.write(node.after_cut(chance))
            os.chmod(place, 0o600)


def update(entries: dict[str, File | Folder], changes: "dict[str, File | Folder | None]") -> None:
    """Takes changes into entries."""
    for name, node in changes.items():
        if node is None:
            entries.pop(name, None)
        else:
            entries[name] = node


def load(path: str) -> Folder:
    """A folder with everything in it, all of it certain."""
    folder = Folder()
    for name in os.listdir(path):
        place = os.path.join(path, name)
        if os.path.isdir(place):
            folder.entries[name] = load(place)
        else:
            with open(place, "rb") as file:
                folder.entries[name] = File(file.read())
    folder.sync()
    return folder
