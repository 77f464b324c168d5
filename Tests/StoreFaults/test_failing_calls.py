"""Every system call of every kind of work made to fail, or to be the last."""

import collections
import dataclasses
import random
import unittest

import tracing
from program import Workplace
from sizes import FAULTS, SEED
from works import ALL, Work

CHANGING = {
    "openat", "write", "pwrite64", "ftruncate", "fallocate", "fsync", "fdatasync", "rename", "renameat",
    "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat", "chmod", "fchmod",
}
"""The calls that may find a full disk, and those after which a process that ends leaves something new."""

WAYS = {"EIO": "error=EIO", "ENOSPC": "error=ENOSPC", "KILL": "signal=KILL"}


@dataclasses.dataclass(frozen=True)
class Place:
    """A system call in the course of a run."""

    name: str
    number: int
    """Which of the calls of that name, in its thread, from one."""


def places(work: Work, changing: bool) -> list[Place]:
    """The calls of a run that concern its folder, in order; with `changing` only those that change something."""
    trace = work.place.path("trace")
    work.reset()
    work.run(tracing.tracer(trace))
    mark = "".join(f"\\x{byte:02x}" for byte in work.place.path("home").encode())
    counts: collections.Counter[tuple[str, str]] = collections.Counter()
    found: dict[Place, None] = {}
    for call in tracing.calls(trace):
        counts[call.process, call.name] += 1
        if any(mark in argument for argument in call.arguments) and (
            not changing or call.name in CHANGING):
            found[Place(call.name, counts[call.process, call.name])] = None
    return list(found)


class FailingCallTest(unittest.TestCase):
    def setUp(self) -> None:
        if reason := tracing.unavailable():
            self.skipTest(reason)

    def test_every_call_may_fail_or_be_the_last(self) -> None:
        counts = []
        self.missed = 0
        self.tried = 0
        for kind in ALL:
            work = kind(Workplace(self))
            chance = random.Random(SEED)
            for way in WAYS:
                possible = places(work, changing=way != "EIO")
                chosen = chance.sample(possible, min(FAULTS, len(possible)))
                counts.append(f"{work.name} {way} {len(chosen)}/{len(possible)}")
                for place in chosen:
                    with self.subTest(work=work.name, way=way, call=place.name, number=place.number):
                        self.fail_at(work, place, way)
        self.assertLess(self.missed, self.tried / 10, "calls that did not come")
        print("\n  calls that failed, of those there are: " + ", ".join(counts), end=" ", flush=True)

    def fail_at(self, work: Work, place: Place, way: str) -> None:
        """Makes one call fail; where threads take turns, it may be another one's turn in this run."""
        self.tried += 1
        work.reset()
        fault = f"{place.name}:{WAYS[way]}:when={place.number}"
        outcome = work.run(
            tracing.tracer(work.place.path("trace"), fault, calls=[place.name]))
        if not self.happened(work, way, outcome.returncode):
            self.missed += 1
        elif way != "KILL":
            self.assertTrue(
                work.fails_well(outcome), f"ended with {outcome.returncode}: {outcome.stderr}")
        self.assertIsNone(work.problem(outcome.stdout, outcome.returncode == 0), outcome.stderr)

    def happened(self, work: Work, way: str, status: int) -> bool:
        """Whether the run came to the call."""
        if way == "KILL":
            return status in (-9, 137)
        return any(call.injected for call in tracing.calls(work.place.path("trace")))


if __name__ == "__main__":
    unittest.main()
