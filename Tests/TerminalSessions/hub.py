"""A hub as docs/hub-protocol.md describes it, in memory, which can also be down, slow, cut short, or lie.

It doesn't look into bundles or prove signatures: that is the real one's business. What it is asked and answers goes
through `trouble`, a queue of things to go wrong, one for each request."""

import base64
import hashlib
import json
import re
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
HONEST = "honest"

FAILURES = ["close", "cut", "lost", "html", "redirect", "list", "number", "huge", "no-http", "500", "404", "401", "403",
            "413", "429", "503"]
"""What can happen to any request. Of these `cut` and `lost` happen after the request was carried out."""

LIES_ABOUT_PUSHES = ["acknowledges others", "acknowledges nothing", "refuses everything"]
LIES_ABOUT_PULLS = ["repeats its cursor", "repeats its page", "empty pages", "no cursor", "long cursor", "strange items"]
LIES_ABOUT_MEMBERS = ["somebody else", "two lines", "no token"]


def pseudonym(signing: bytes) -> str:
    """What the cohort calls a member."""
    return "".join(ALPHABET[byte % 27] for byte in hashlib.sha256(signing).digest()[:27])


class Hub:
    """Serves on a port of its own until it is stopped; can be started again with all that it has."""

    def __init__(self) -> None:
        self.items: dict[str, list[dict]] = {}
        self.tokens: dict[str, tuple[str, str | None]] = {}
        self.trouble: list[str] = []
        self.log: list[tuple[str, str]] = []
        """Each request: what it was, and what went wrong with it."""
        self.page = 500
        self.hanging = threading.Event()
        self.let_go = threading.Event()
        self.lock = threading.Lock()
        self.server: ThreadingHTTPServer | None = None
        self.port = 0
        self.start()

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}/hub"

    def start(self) -> None:
        """Begins to serve, on the same port as before."""
        hub = self

        class Handler(RequestHandler):
            owner = hub

        self.server = ThreadingHTTPServer(("localhost", self.port), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Serves no more."""
        self.let_go.set()
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server = None

    def trainer_token(self, cohort: str) -> str:
        """A token for the trainer of a cohort, as an administrator gives it."""
        token = "trainer-" + secrets.token_urlsafe(16)
        self.tokens[token] = (cohort, None)
        return token

    def revoke_tokens(self) -> None:
        """Forgets every member's token."""
        self.tokens = {token: who for token, who in self.tokens.items() if who[1] is None}

    def ids(self, kind: str = "submission") -> list[str]:
        """The identities of the items of a kind, in the order they came."""
        return [item["id"] for items in self.items.values() for item in items if item["kind"] == kind]

    def push(self, cohort: str, person: str | None, items: list[dict]) -> dict:
        """Takes items."""
        stored, refused = [], []
        kept = self.items.setdefault(cohort, [])
        for item in items:
            writer, reader = item.get("writer"), item.get("reader")
            known = next((other for other in kept if other["id"] == item["id"]), None)
            withdrawn = any(other["kind"] == "withdrawal" and other.get("writer") == writer for other in kept)
            if writer != person or (person is not None and reader is not None):
                refused.append({"id": item["id"], "reason": "forbidden"})
            elif known is not None and known != item:
                refused.append({"id": item["id"], "reason": "conflict"})
            elif known is not None:
                stored.append(item["id"])
            elif withdrawn:
                refused.append({"id": item["id"], "reason": "withdrawn"})
            else:
                if item["kind"] == "withdrawal":
                    kept[:] = [dict(other, gone=True) if other.get("writer") == writer else other for other in kept]
                kept.append(item)
                stored.append(item["id"])
        return {"stored": stored, "refused": refused}

    def pull(self, cohort: str, person: str | None, after: int, limit: int) -> dict:
        """A page of what is for somebody."""
        kept = self.items.get(cohort, [])
        mine = [(number, item) for number, item in enumerate(kept, 1)
                if item.get("reader") == person and number > after and not item.get("gone")
                and (person is not None or item.get("writer") is not None)]
        page = mine[:min(limit, self.page)]
        return {"items": [item for _, item in page], "next": str(page[-1][0] if page else after),
                "more": len(mine) > len(page)}


class RequestHandler(BaseHTTPRequestHandler):
    """A request to a hub."""

    owner: Hub
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *arguments) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        self.carry_out()

    def do_POST(self) -> None:
        self.carry_out()

    def do_DELETE(self) -> None:
        self.carry_out()

    def carry_out(self) -> None:
        hub = self.owner
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with hub.lock:
            trouble = hub.trouble.pop(0) if hub.trouble else HONEST
            hub.log.append((f"{self.command} {urlsplit(self.path).path.rsplit('/', 1)[-1]}", trouble))
        if trouble == "hang":
            hub.hanging.set()
            hub.let_go.wait(60)
            return self.leave()
        if trouble == "close":
            return self.leave()
        if trouble in ("html", "redirect", "list", "number", "huge", "no-http") or trouble.isdigit():
            return self.fail(trouble)
        status, answer = self.answer(body)
        if trouble == "lost":
            return self.leave()
        if status < 300:
            answer = self.lie(trouble, answer)
        content = b"" if status == 204 else json.dumps(answer).encode()
        if trouble == "cut":
            self.head(status, len(content))
            self.wfile.write(content[: len(content) // 2])
            return self.leave()
        self.head(status, len(content))
        self.wfile.write(content)

    def head(self, status: int, length: int, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(length))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()

    def leave(self) -> None:
        """Closes the connection, as a process does that ends."""
        self.close_connection = True
        try:
            self.connection.shutdown(2)
        except OSError:
            pass

    def fail(self, trouble: str) -> None:
        """Answers as no hub does, or refuses."""
        content, status, headers = b"", 200, []
        if trouble == "html":
            content = b"<!doctype html><title>Welcome to the hotel's network</title>"
        elif trouble == "redirect":
            status, headers = 302, [("Location", f"http://localhost:{self.owner.port}/elsewhere")]
        elif trouble == "list":
            content = b"[" * 100_000
        elif trouble == "number":
            content = b'{"items":7,"next":{},"more":"yes","stored":null,"person":1,"token":[]}'
        elif trouble == "no-http":
            self.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n" * 3)
            return self.leave()
        elif trouble == "huge":
            return self.pour()
        else:
            status = int(trouble)
            content = json.dumps({"error": "trouble", "message": "as ordered"}).encode()
            if status in (429, 503):
                headers = [("Retry-After", "7200")]
        self.head(status, len(content), *headers)
        self.wfile.write(content)

    def pour(self) -> None:
        """Sends a body without an end, as long as somebody takes it."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.close_connection = True
        try:
            for _ in range(4000):
                self.wfile.write(b" " * (1 << 20))
        except OSError:
            pass

    def answer(self, body: bytes) -> tuple[int, dict]:
        """What an honest hub does."""
        hub = self.owner
        where = re.fullmatch(r"/hub/v1/cohorts/([0-9a-f]{32})/(members|items|members/\w+/tokens)", urlsplit(self.path).path)
        if where is None:
            return 404, {"error": "not-found", "message": self.path}
        cohort, what = where.groups()
        with hub.lock:
            if what == "members" and self.command == "POST":
                enrolment = json.loads(body)
                if abs(enrolment["made"] / 1000 - time.time()) > 600:
                    return 409, {"error": "clock", "message": ""}
                person = pseudonym(base64.b64decode(enrolment["signing"]))
                token = secrets.token_urlsafe(24)
                hub.tokens[token] = (cohort, person)
                return 201, {"person": person, "token": token}
            bearer = self.headers.get("Authorization", "").removeprefix("Bearer ")
            known, person = hub.tokens.get(bearer, (None, None))
            if known != cohort:
                return 401, {"error": "unauthorized", "message": ""}
            if self.command == "DELETE":
                if what.split("/")[1] != person:
                    return 403, {"error": "forbidden", "message": ""}
                hub.tokens = {token: who for token, who in hub.tokens.items() if who != (cohort, person)}
                return 204, {}
            if self.command == "POST":
                items = json.loads(body)["items"]
                assert len(items) <= 500 and len(body) <= 8 << 20, "more than a request may hold"
                return 200, hub.push(cohort, person, items)
            query = parse_qs(urlsplit(self.path).query)
            cursor = query.get("after", ["0"])[0]
            if not cursor.isdigit():
                return 400, {"error": "malformed", "message": "This is no cursor."}
            after = int(cursor)
            return 200, hub.pull(cohort, person, after, int(query.get("limit", ["500"])[0]))

    def lie(self, trouble: str, answer: dict) -> dict:
        """What a hub says that isn't honest."""
        other = "0190163d-8694-739b-aea5-966c26f8ad91"
        if "stored" in answer:
            ids = answer["stored"]
            return {
                "acknowledges others": {"stored": [other, "nonsense"], "refused": []},
                "acknowledges nothing": {"stored": [], "refused": []},
                "refuses everything": {
                    "stored": [], "refused": [{"id": id, "reason": "forged"} for id in ids]},
            }.get(trouble, answer)
        if "items" in answer:
            after = answer["next"]
            forged = {"id": other, "kind": "review-task", "bundle": "nonsense", "signature": "AAAA",
                      "reader": "me"}
            return {
                "repeats its cursor": dict(answer, more=True, next=parse_qs(urlsplit(self.path).query).get("after", ["0"])[0]),
                "repeats its page": dict(answer, more=True, next=secrets.token_hex(4)),
                "empty pages": {"items": [], "next": secrets.token_hex(4), "more": True},
                "no cursor": dict(answer, next=""),
                "long cursor": dict(answer, next="9" * 100_000),
                "strange items": dict(answer, items=[forged] + answer["items"][:1] * 2, next=after),
            }.get(trouble, answer)
        return {
            "somebody else": dict(answer, person="2" * 27),
            "two lines": dict(answer, token="x\r\nX-Evil: 1"),
            "no token": dict(answer, token=""),
        }.get(trouble, answer)
