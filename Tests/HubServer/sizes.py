"""How much is tried: little in `make test`, more in `make soak`."""

import os

SOAK = os.environ.get("CASEBOOK_SOAK") == "1"


def size(name: str, small: int, full: int) -> int:
    """A number from the environment variable of that name, or else the one of this kind of run."""
    return int(os.environ.get(name, full if SOAK else small))


MALFORMED = size("HUB_MALFORMED", 10_000, 200_000)
"""How many requests are malformed."""

EXAMPLES = size("HUB_EXAMPLES", 10, 1_000)
"""How many examples Schemathesis tries of each operation."""

KILLS = size("HUB_KILLS", 3, 100)
"""How often a hub is killed while it is sent items."""

SEED = int(os.environ.get("HUB_SEED", "1"))
"""What all chance comes from; times alone differ from run to run."""
