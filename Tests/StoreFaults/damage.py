"""Ways in which files get damaged."""

import random

PAGE = 4096


def truncated(data: bytes, chance: random.Random) -> bytes:
    """A file that lost its end."""
    return data[: chance.randrange(1, len(data))]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """A file with a few changed bytes."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 30))):
        changed[chance.randrange(len(changed))] ^= chance.randrange(1, 256)
    return bytes(changed)


def zeroed(data: bytes, chance: random.Random) -> bytes:
    """A database with a page that holds nothing."""
    start = chance.randrange(0, len(data) // PAGE) * PAGE
    return data[:start] + bytes(PAGE) + data[start + PAGE :]


def swapped(data: bytes, chance: random.Random) -> bytes:
    """A database with two pages in each other's places."""
    pages = [data[start : start + PAGE] for start in range(0, len(data), PAGE)]
    first, second = chance.sample(range(len(pages)), 2)
    pages[first], pages[second] = pages[second], pages[first]
    return b"".join(pages)


def wrong_header(data: bytes, chance: random.Random) -> bytes:
    """A database whose first 100 bytes say something else."""
    place = chance.choice((*range(16), 16, 17, 18, 19, 20, 21, 22, 23, 47, 59, 60, 63))
    return data[:place] + bytes([data[place] ^ chance.randrange(1, 256)]) + data[place + 1 :]


def grown(data: bytes, chance: random.Random) -> bytes:
    """A file with something after its end."""
    return data + chance.randbytes(chance.randrange(1, 3 * PAGE))


def cut_out(data: bytes, chance: random.Random) -> bytes:
    """A file with a part missing."""
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 200) :]


def repeated(data: bytes, chance: random.Random) -> bytes:
    """A file with a part that is there twice."""
    start = chance.randrange(len(data))
    part = data[start : start + chance.randrange(1, 200)]
    return data[:start] + part + data[start:]


DATABASES = (truncated, flipped, zeroed, swapped, wrong_header, grown)
BUNDLES = (truncated, flipped, cut_out, repeated)
