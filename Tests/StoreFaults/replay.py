"""What a program did to the files of a folder, done once more to the model of a disk."""

import os

from disk import File, Folder, Truncation, Write, load
from tracing import Call

READING = {"read", "readv", "pread64", "chmod", "fchmod", "fchmodat", "flock", "getdents64", "sync_file_range"}
"""Calls that change nothing that the model knows of."""


class Opened:
    """An open file, and the place in it."""

    def __init__(self, node: File | Folder, appends: bool) -> None:
        self.node = node
        self.appends = appends
        self.offset = 0


class Replay:
    """A disk that takes calls in, one by one."""

    def __init__(self, root: str, before: str) -> None:
        """Begins with what the folder `before` holds, for calls that name the folder `root`."""
        self.root = os.path.realpath(root)
        self.folder = load(before)
        self.open: dict[int, Opened] = {}

    def start_program(self) -> None:
        """Forgets what the program before had open; the calls of another one follow."""
        self.open = {}

    def take(self, call: Call) -> bool:
        """Does what a call did; whether that was something to the files of the folder.

        Raises NotImplementedError for calls that the model doesn't know.
        """
        if call.result is None or call.result < 0:
            return False
        handler = getattr(self, f"do_{call.name}", None)
        if handler is not None:
            return bool(handler(call))
        if call.name not in READING and self.concerns(call):
            raise NotImplementedError(call.name)
        if call.name in ("read", "readv") and (opened := self.opened(call)):
            opened.offset += call.result
        return False

    def concerns(self, call: Call) -> bool:
        """Whether one of a call's arguments is in the folder."""
        mark = "".join(f"\\x{byte:02x}" for byte in self.root.encode())
        return any(mark in argument for argument in call.arguments)

    def opened(self, call: Call) -> Opened | None:
        """The open file that a call's first argument is; None for one elsewhere."""
        return self.open.get(call.descriptor(0)[0])

    def place(self, path: str) -> tuple[Folder, str] | None:
        """The folder of a path and the name in it; None where the path is elsewhere."""
        path = os.path.normpath(path)
        if not path.startswith(self.root + "/"):
            return None
        folder = self.folder
        *parents, name = os.path.relpath(path, self.root).split("/")
        for parent in parents:
            node = folder.entries.get(parent)
            if not isinstance(node, Folder):
                return None
            folder = node
        return folder, name

    def path(self, call: Call, at: int | None, index: int) -> str:
        """A path among a call's arguments; `at` is the place of the folder that it may start from."""
        start = call.descriptor(at)[1] if at is not None else "/"
        return os.path.join(start, call.text(index).decode())

    def do_openat(self, call: Call) -> bool:
        assert call.result is not None
        path = call.result_path or self.path(call, 0, 1)
        flags = call.arguments[2].split("|")
        if os.path.normpath(path) == self.root:
            self.open[call.result] = Opened(self.folder, False)
            return False
        found = self.place(path)
        if found is None:
            self.open.pop(call.result, None)
            return False
        folder, name = found
        node = folder.entries.get(name)
        changed = node is None
        if node is None:
            node = File()
            folder.change(**{name: node})
        if "O_TRUNC" in flags and isinstance(node, File) and node.content:
            node.change(Truncation(0))
            changed = True
        self.open[call.result] = Opened(node, "O_APPEND" in flags)
        return changed

    def do_close(self, call: Call) -> None:
        self.open.pop(call.descriptor(0)[0], None)

    def do_fcntl(self, call: Call) -> None:
        if call.arguments[1].startswith("F_DUPFD") and (opened := self.opened(call)):
            assert call.result is not None
            self.open[call.result] = opened

    def do_lseek(self, call: Call) -> None:
        if opened := self.opened(call):
            opened.offset = call.result or 0

    def do_write(self, call: Call) -> bool:
        opened = self.opened(call)
        if opened is None or not isinstance(opened.node, File) or call.result is None:
            return False
        if opened.appends:
            opened.offset = len(opened.node.content)
        opened.node.change(Write(opened.offset, call.text(1)[: call.result]))
        opened.offset += call.result
        return True

    def do_pwrite64(self, call: Call) -> bool:
        opened = self.opened(call)
        if opened is None or not isinstance(opened.node, File) or call.result is None:
            return False
        opened.node.change(Write(int(call.arguments[3]), call.text(1)[: call.result]))
        return True

    def do_ftruncate(self, call: Call) -> bool:
        opened = self.opened(call)
        if opened is None or not isinstance(opened.node, File):
            return False
        opened.node.change(Truncation(int(call.arguments[1])))
        return True

    def do_fsync(self, call: Call) -> bool:
        opened = self.opened(call)
        if opened is None:
            return False
        opened.node.sync()
        return True

    do_fdatasync = do_fsync

    def do_unlink(self, call: Call) -> bool:
        return self.remove(self.path(call, None, 0))

    def do_unlinkat(self, call: Call) -> bool:
        return self.remove(self.path(call, 0, 1))

    do_rmdir = do_unlink

    def remove(self, path: str) -> bool:
        """Takes an entry away."""
        found = self.place(path)
        if found is not None:
            found[0].change(**{found[1]: None})
        return found is not None

    def do_mkdir(self, call: Call) -> bool:
        found = self.place(self.path(call, None, 0))
        if found is not None:
            found[0].change(**{found[1]: Folder()})
        return found is not None

    def do_rename(self, call: Call) -> bool:
        return self.move(self.path(call, None, 0), self.path(call, None, 1))

    def do_renameat(self, call: Call) -> bool:
        return self.move(self.path(call, 0, 1), self.path(call, 2, 3))

    do_renameat2 = do_renameat

    def move(self, old: str, new: str) -> bool:
        """Renames within a folder. Raises NotImplementedError for a move between folders."""
        source, target = self.place(old), self.place(new)
        if source is None and target is None:
            return False
        if source is None or target is None or source[0] is not target[0]:
            raise NotImplementedError("a move between folders")
        folder = source[0]
        folder.change(**{source[1]: None, target[1]: folder.entries[source[1]]})
        return True
