"""How much is tried: little in `make test`, everything in `make soak`."""

import os

SOAK = os.environ.get("CASEBOOK_SOAK") == "1"


def size(name: str, small: int, full: int) -> int:
    """A number from the environment variable of that name, or else the one of this kind of run."""
    return int(os.environ.get(name, full if SOAK else small))


SEED = int(os.environ.get("FAULT_SEED", "1"))
"""What all chance comes from; times alone differ from run to run."""

KILLS = size("FAULT_KILLS", 200, 10_000)
"""How often a process is killed while answering or merging."""

FAULTS = size("FAULT_CALLS", 5, 1_000_000)
"""How many system calls of each kind of work fail, for each way to fail."""

CUTS = size("FAULT_CUTS", 200, 2_000)
"""How often the power goes."""

PROCESSES = size("FAULT_PROCESSES", 8, 8)
"""How many processes use one store at once."""

SECONDS = size("FAULT_SECONDS", 6, 600)
"""For how long they do."""

DAMAGED = size("FAULT_DAMAGED", 50, 50)
"""How many damaged databases are opened."""

MUTATIONS = size("FAULT_MUTATIONS", 300, 10_000)
"""How many changed bundles are collected."""
