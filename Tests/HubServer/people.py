"""Cohorts and people as a terminal makes them, by docs/bundle-format.md and docs/hub-protocol.md: written from the
documents, so that the hub is held to them and not to its own code."""

import base64
import hashlib
import json
import os
import secrets
import time

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

LETTERS = "23456789bcdfghjkmnpqrstvwxz"


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def event_id() -> str:
    """A UUIDv7."""
    data = bytearray(int(time.time() * 1000).to_bytes(6) + os.urandom(10))
    data[6] = data[6] & 0x0F | 0x70
    data[8] = data[8] & 0x3F | 0x80
    text = data.hex()
    return "-".join([text[:8], text[8:12], text[12:16], text[16:20], text[20:]])


class Keys:
    """An Ed25519 key."""

    def __init__(self) -> None:
        self.private = Ed25519PrivateKey.generate()
        self.public = self.private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    def sign(self, *lines: str) -> str:
        """The signature of lines, in Base64."""
        return base64.b64encode(self.private.sign("\n".join(lines).encode())).decode()


class Cohort:
    """A cohort, and the keys of its trainer."""

    def __init__(self) -> None:
        self.id = secrets.token_hex(16)
        self.keys = Keys()
        self.secret = base64url(os.urandom(32))

    def code(self, address: str) -> str:
        """The join code."""
        form = {
            "agreement": base64.b64encode(os.urandom(32)).decode(),
            "cases": ["water-hotline"],
            "group": 4,
            "hub": {"address": address, "secret": self.secret},
            "id": self.id,
            "name": "班",
            "signing": base64.b64encode(self.keys.public).decode(),
        }
        body = base64url(json.dumps(form).encode())
        signature = self.keys.private.sign(b"casebook-cohort-1\0" + body.encode())
        return f"casebook-cohort-1.{body}.{base64url(signature)}"

    def bundle(self, kind: str, size: int = 700) -> str:
        """A bundle as a hub sees it: a head, and what it can't open."""
        head = {
            "bytes": size,
            "cohort": self.id,
            "format": "casebook-bundle",
            "key": base64.b64encode(os.urandom(32)).decode(),
            "kind": kind,
            "version": 1,
        }
        return json.dumps(head) + "\n" + base64.b64encode(os.urandom(size)).decode() + "\n"

    def item(self, kind: str, keys: Keys, writer: str = "", reader: str = "", size: int = 700) -> dict:
        """An item, signed by itself."""
        item = self.unsigned(kind, writer, reader, size)
        return item | {"signature": keys.sign(*self.statement(item))}

    def together(self, items: list[dict], keys: Keys) -> list[dict]:
        """Items, signed together."""
        leaves = [hashlib.sha256(b"\0" + "\n".join(self.statement(item)).encode()).digest() for item in items]
        root = tree(leaves)
        ed25519 = base64.b64decode(keys.sign("casebook-hub-items-1", self.id, str(len(items)), root.hex()))
        return [
            item | {"signature": base64.b64encode(
                ed25519 + index.to_bytes(4) + len(items).to_bytes(4) + b"".join(path(leaves, index))
            ).decode()}
            for index, item in enumerate(items)
        ]  # fmt: skip

    def unsigned(self, kind: str, writer: str = "", reader: str = "", size: int = 700) -> dict:
        """An item that is yet to be signed."""
        item = {"id": event_id(), "kind": kind, "bundle": self.bundle(kind, size)}
        return item | ({"writer": writer} if writer else {}) | ({"reader": reader} if reader else {})

    def statement(self, item: dict) -> list[str]:
        """The lines that are signed of an item."""
        digest = hashlib.sha256(item["bundle"].encode()).hexdigest()
        return ["casebook-hub-item-1", self.id, item["id"], item["kind"], item.get("writer", ""),
                item.get("reader", ""), digest]  # fmt: skip


def split(count: int) -> int:
    """The largest power of two below a number: RFC 9162, section 2.1.1."""
    return 1 << (count - 1).bit_length() - 1


def tree(leaves: list[bytes]) -> bytes:
    """The root of the tree over hashes."""
    if len(leaves) == 1:
        return leaves[0]
    size = split(len(leaves))
    return hashlib.sha256(b"\1" + tree(leaves[:size]) + tree(leaves[size:])).digest()


def path(leaves: list[bytes], index: int) -> list[bytes]:
    """The inclusion path of one of them: RFC 9162, section 2.1.3.1."""
    if len(leaves) == 1:
        return []
    size = split(len(leaves))
    if index < size:
        return path(leaves[:size], index) + [tree(leaves[size:])]
    return path(leaves[size:], index - size) + [tree(leaves[:size])]


class Person:
    """A member of a cohort."""

    def __init__(self, cohort: Cohort) -> None:
        self.cohort = cohort
        self.keys = Keys()
        digest = hashlib.sha256(self.keys.public).digest()
        self.name = "".join(LETTERS[byte % 27] for byte in digest[:27])
        self.token = ""

    def enrolment(self) -> dict:
        """What asks for a token."""
        made = int(time.time() * 1000)
        cohort = self.cohort
        return {
            "secret": cohort.secret,
            "signing": base64.b64encode(self.keys.public).decode(),
            "made": made,
            "signature": self.keys.sign(
                "casebook-hub-enrolment-1", cohort.id, cohort.secret, str(made)
            ),
        }

    def item(self, kind: str = "submission", size: int = 700) -> dict:
        """Something that they send the trainer."""
        return self.cohort.item(kind, self.keys, writer=self.name, size=size)

    def items(self, count: int, size: int = 700) -> list[dict]:
        """Submissions, signed together."""
        unsigned = [self.cohort.unsigned("submission", self.name, size=size) for _ in range(count)]
        return self.cohort.together(unsigned, self.keys)
