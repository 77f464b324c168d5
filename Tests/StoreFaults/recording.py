"""What programs do to a folder, recorded once and cut off at as many moments as one likes."""

import dataclasses
import os
import random
import shutil
from collections.abc import Iterator

from replay import Replay
from tracing import Call, calls, tracer


@dataclasses.dataclass
class Cut:
    """What is found after a power cut."""

    folder: str
    """The folder as the disk has it."""
    printed: str
    """What the programs had printed before."""
    moment: int
    """How many changes to files and folders came before."""


class Recording:
    """The folder `root`, and the calls of the programs that work in it one after the other."""

    def __init__(self, root: str, work: str) -> None:
        """Begins with what the folder holds now; `work` is a folder for what the recording needs."""
        self.root = root
        self.work = work
        self.before = os.path.join(work, "before")
        self.traces: list[str] = []
        os.makedirs(work)
        shutil.copytree(root, self.before)

    def tracer(self, *inject: str) -> list[str]:
        """The command that records the program after it; `inject` is what strace makes fail."""
        self.traces.append(os.path.join(self.work, f"trace-{len(self.traces)}"))
        return tracer(self.traces[-1], *inject)

    def play(self) -> Iterator[tuple[Replay, Call]]:
        """All calls, each with the disk before it."""
        replay = Replay(self.root, self.before)
        for trace in self.traces:
            replay.start_program()
            for call in calls(trace):
                yield replay, call

    def cuts(self, number: int, chance: random.Random) -> Iterator[Cut]:
        """Power cuts at moments of chance; each folder is there until the next is asked for.

        Each comes just before the next change to the disk, when everything was printed that was to be printed
        before it. A quarter of them come when everything is done: nothing of it may be lost then.
        """
        changing = [replay.take(call) for replay, call in self.play()]
        last = sum(changing)
        moments = sorted(
            chance.randint(0, last) if chance.random() < 0.75 else last for _ in range(number))
        done, printed = 0, ""
        for (replay, call), changes in zip(self.play(), changing, strict=True):
            while changes and moments and moments[0] == done:
                yield self.cut(replay, printed, moments.pop(0), chance)
            replay.take(call)
            done += changes
            if call.name == "write" and call.result and call.descriptor(0)[0] == 1:
                printed += call.text(1)[: call.result].decode()
        for moment in moments:
            yield self.cut(replay, printed, moment, chance)

    def cut(self, replay: Replay, printed: str, moment: int, chance: random.Random) -> Cut:
        """One power cut."""
        folder = os.path.join(self.work, "after")
        shutil.rmtree(folder, ignore_errors=True)
        replay.folder.write_after_cut(folder, chance)
        return Cut(folder, printed, moment)
