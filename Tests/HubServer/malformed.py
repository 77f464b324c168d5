"""Requests that no terminal sends: each is one of good ones, changed in a way that chance picks."""

import collections
import concurrent.futures
import json
import random
import socket


def good(chance: random.Random, cohort: str, tokens: list[str], item: dict) -> bytes:
    """A request as it should be."""
    method, path, body = chance.choice(
        [
            ("GET", f"/v1/cohorts/{cohort}/items?limit=3", None),
            ("GET", f"/v1/cohorts/{cohort}/items/mine", None),
            ("GET", f"/v1/cohorts/{cohort}/members", None),
            ("POST", f"/v1/cohorts/{cohort}/items", {"items": [mutated(chance, item)]}),
            ("POST", f"/v1/cohorts/{cohort}/members", mutated(chance, {
                "secret": "x", "signing": "AA==", "made": 1, "signature": "AA=="})),
            ("DELETE", f"/v1/cohorts/{cohort}/members/23456789bcdfghjkmnpqrstvwxz/tokens", None),
            ("GET", "/openapi.json", None),
        ]
    )  # fmt: skip
    text = b"" if body is None else json.dumps(body, ensure_ascii=chance.random() < 0.5).encode(
        "utf-8", "surrogatepass"
    )
    head = [f"{method} {path} HTTP/1.1", "Host: hub", f"Authorization: Bearer {chance.choice(tokens)}"]
    if text:
        head.append(f"Content-Length: {len(text)}")
    return "\r\n".join(head).encode() + b"\r\n\r\n" + text


def mutated(chance: random.Random, value: dict) -> dict:
    """A value with keys that are missing, or hold something else."""
    strange = [
        None, True, -1, 1e308, 2**63, "", "\0", "\ud800", "字" * 300, [], {}, [[[[]]]], "AA==", "a" * 70_000,
    ]  # fmt: skip
    value = dict(value)
    for key in list(value):
        roll = chance.random()
        if roll < 0.1:
            del value[key]
        elif roll < 0.3:
            value[key] = chance.choice(strange)
    if chance.random() < 0.1:
        value[chance.choice(["items", "写", ""])] = chance.choice(strange)
    return value


def spoilt(chance: random.Random, request: bytes) -> bytes:
    """A request with something wrong in it."""
    data = bytearray(request)
    lines = request.split(b"\r\n")
    match chance.randrange(12):
        case 0:
            for _ in range(chance.randrange(1, 20)):
                data[chance.randrange(len(data))] = chance.randrange(256)
        case 1:
            del data[chance.randrange(len(data)) :]
        case 2:
            place = chance.randrange(len(data))
            data[place:place] = bytes(chance.randrange(256) for _ in range(chance.randrange(1, 200)))
        case 3:
            return chance.randbytes(chance.randrange(1, 2000))
        case 4:
            lines[0] = chance.choice([b"GET", b"GET / HTTP/9.9", b"", b"G\0T / HTTP/1.1", b"PRI * HTTP/2.0",
                b"GET " + b"/" * 100_000 + b" HTTP/1.1", b"OPTIONS * HTTP/1.1", b"CONNECT a:1 HTTP/1.1"])  # fmt: skip
            return b"\r\n".join(lines)
        case 5:
            lines.insert(1, chance.choice([b"Content-Length: 5\r\nContent-Length: 6", b"Content-Length: -1",
                b"Content-Length: 99999999999999999999", b"Transfer-Encoding: chunked",
                b"Transfer-Encoding: chunked\r\nContent-Length: 4", b"Transfer-Encoding: gzip, x",
                b"X: " + b"y" * 90_000, b"X: \x01\x02", b" folded: x", b"Expect: 100-continue",
                b"Upgrade: websocket\r\nConnection: upgrade", b"Authorization: Basic eA=="]))  # fmt: skip
            return b"\r\n".join(lines)
        case 6:
            return b"\r\n".join(lines[:1] + [b"A%d: b" % number for number in range(2000)] + lines[1:])
        case 7:
            return request.replace(b"/v1/", chance.choice([b"/v1//", b"/%00/", b"/../", b"/v1/%", b"/%ff%fe/"]))
        case 8:
            return request.replace(b"?limit=3", chance.choice([b"?limit=%00", b"?after=" + b"A" * 5000,
                b"?limit=-9", b"?limit=1&limit=2", b"?&&&===", b"?after=%ff"]))  # fmt: skip
        case 9:
            return request.replace(b"Bearer ", chance.choice([b"Bearer  ", b"bearer\t", b"", b"Bearer \xff"]))
        case 10:
            chunk = b"%x\r\n" % chance.choice([0, 5, 2**40, 2**64]) + b"hello\r\n0\r\n\r\n"
            return b"\r\n".join(lines[:3]) + b"\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk
        case 11:
            return request * 3
    return bytes(data)


def status(port: int, request: bytes) -> int:
    """The status of the first answer; 0 where the hub closed the connection, or waits for more."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
            client.settimeout(5)
            client.sendall(request)
            client.shutdown(socket.SHUT_WR)
            answer = client.recv(200)
        return int(answer.split()[1]) if answer.startswith(b"HTTP/1.1 ") else 0
    except (OSError, ValueError):
        return 0


def send(
    port: int, cohort: str, tokens: list[str], item: dict, count: int, seed: int
) -> collections.Counter:
    """Sends malformed requests; says how often each status came."""
    chance = random.Random(seed)
    requests = (spoilt(chance, good(chance, cohort, tokens, item)) for _ in range(count))
    with concurrent.futures.ThreadPoolExecutor(16) as threads:
        return collections.Counter(threads.map(lambda request: status(port, request), requests))
