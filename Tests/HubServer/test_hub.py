"""Real hubs over a real PostgreSQL: what they keep, whom they serve, and what they withstand."""

import http.client
import pathlib
import random
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.request

import malformed
import sizes
from people import Cohort, Person
from servers import ROOT, Client, Database, Hub, administer

FREELY = ("--requests", "1000000", "--failures", "1000000", "--enrolments", "1000000")


class HubTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        if not list(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb")):
            raise unittest.SkipTest("PostgreSQL is not installed")
        cls.database = Database(("fsync=on",))

    @classmethod
    def tearDownClass(cls) -> None:
        cls.database.stop()

    def hub(self, *options: str, **more) -> Hub:
        hub = Hub(self.database, *options, **more)
        self.addCleanup(hub.stop)
        return hub

    def cohort(self, hub: Hub) -> tuple[Cohort, Client]:
        """A cohort that is registered, and its trainer."""
        cohort = Cohort()
        added = administer("add", cohort.code("https://hub.example.org"), database=self.database.owner)
        return cohort, Client(hub, added.stdout.strip())

    def member(self, cohort: Cohort, hub: Hub) -> tuple[Person, Client]:
        person = Person(cohort)
        status, answer = Client(hub).ask(
            "POST", f"/v1/cohorts/{cohort.id}/members", person.enrolment()
        )
        self.assertEqual((status, answer.get("person")), (201, person.name))
        person.token = answer["token"]
        return person, Client(hub, answer["token"])

    def test_items_go_from_one_to_the_other(self) -> None:
        hub = self.hub("--metrics", "127.0.0.1:19464")
        cohort, trainer = self.cohort(hub)
        person, member = self.member(cohort, hub)
        items = [person.item(), person.item(), *person.items(3)]
        path = f"/v1/cohorts/{cohort.id}/items"
        for _ in range(2):
            status, answer = member.ask("POST", path, {"items": items})
            self.assertEqual(
                (status, answer), (200, {"refused": [], "stored": [item["id"] for item in items]})
            )
        self.assertEqual(trainer.everything(cohort.id, limit=2), items)
        result = cohort.item("review-result", cohort.keys, reader=person.name)
        trainer.ask("POST", path, {"items": [result]})
        self.assertEqual(member.everything(cohort.id), [result])
        self.assertEqual(
            member.everything(cohort.id, "items/mine", limit=2), [item["id"] for item in items]
        )
        measures = urllib.request.urlopen("http://127.0.0.1:19464/metrics").read().decode()
        self.assertIn("casebook_hub_items_taken_total 11\n", measures)
        self.assertEqual(hub.stop(), 0)
        for secret in [person.name, person.token, trainer.token, cohort.id, items[0]["id"]]:
            self.assertNotIn(secret, hub.logged())

    def test_administration(self) -> None:
        hub = self.hub()
        owner = self.database.owner
        cohort, trainer = self.cohort(hub)
        person, member = self.member(cohort, hub)
        path = f"/v1/cohorts/{cohort.id}/items"
        administer("token", cohort.id, "--reviewer", person.name, database=owner)
        withdrawal = person.item("withdrawal")
        status, answer = member.ask("POST", path, {"items": [withdrawal]})
        self.assertEqual(answer["refused"], [{"id": withdrawal["id"], "reason": "forbidden"}])
        second = administer("token", cohort.id, database=owner).stdout.strip()
        administer("revoke", cohort.id, "--member", person.name, database=owner)
        self.assertEqual(member.ask("GET", path)[0], 401)
        self.assertEqual(Client(hub, second).ask("GET", path)[0], 200)
        self.assertIn(cohort.id, administer("list", database=owner).stdout)
        cohort.secret = Cohort().secret
        again = administer("add", cohort.code("https://hub.example.org"), database=owner)
        self.assertEqual(again.stdout, "")
        self.assertIn("registered before", again.stderr)
        self.member(cohort, hub)
        administer("restored", database=owner)
        administer("remove", cohort.id, "--yes", database=owner)
        self.assertEqual(trainer.ask("GET", path)[0], 401)
        for arguments, status in [
            (["add", "casebook-cohort-1.x.y"], 2),
            (["token", "0" * 32], 3),
            (["remove", "0" * 32], 2),
            (["revoke", "0" * 32], 2),
            (["revoke", "0" * 32, "--member", "somebody"], 2),
        ]:
            failed = administer(*arguments, database=owner, check=False)
            self.assertEqual((failed.returncode, failed.stdout), (status, ""), arguments)

    def test_it_runs_as_nobody_above_the_policies(self) -> None:
        run = administer("serve", "--listen", "127.0.0.1:0", database=self.database.owner, check=False)
        self.assertEqual(run.returncode, 3)
        self.assertIn("row-level security", run.stderr)

    def test_two_hubs_are_one(self) -> None:
        first, second = self.hub(*FREELY), self.hub(*FREELY)
        cohort, trainer = self.cohort(first)
        person, member = self.member(cohort, first)
        items = [person.item() for _ in range(10)]
        path = f"/v1/cohorts/{cohort.id}/items"
        for index, item in enumerate(items):
            client = Client([first, second][index % 2], person.token)
            self.assertEqual(client.ask("POST", path, {"items": [item]})[0], 200)
        self.assertEqual(trainer.everything(cohort.id), items)
        # A page from the one, the next from the other.
        page = trainer.ask("GET", f"{path}?limit=4")[1]
        rest = Client(second, trainer.token).ask("GET", f"{path}?after={page['next']}")[1]
        self.assertEqual(page["items"] + rest["items"], items)
        Client(second, trainer.token).ask(
            "DELETE", f"/v1/cohorts/{cohort.id}/members/{person.name}/tokens"
        )
        self.assertEqual(member.ask("GET", path)[0], 401)

    def test_nothing_acknowledged_is_lost_when_a_hub_is_killed(self) -> None:
        chance = random.Random(sizes.SEED)
        hub = self.hub(*FREELY)
        cohort, trainer = self.cohort(hub)
        person, _ = self.member(cohort, hub)
        path = f"/v1/cohorts/{cohort.id}/items"
        acknowledged: list[str] = []
        for _ in range(sizes.KILLS):
            hub = self.hub(*FREELY)
            lock = threading.Lock()

            def push() -> None:
                client = Client(hub, person.token)
                try:
                    while True:
                        status, answer = client.ask(
                            "POST", path, {"items": [person.item() for _ in range(4)]}
                        )
                        if status == 200:
                            with lock:
                                acknowledged.extend(answer["stored"])
                except (OSError, ValueError, http.client.HTTPException):
                    pass

            threads = [threading.Thread(target=push) for _ in range(4)]
            for thread in threads:
                thread.start()
            time.sleep(chance.uniform(0.2, 0.8))
            hub.stop(signal.SIGKILL)
            for thread in threads:
                thread.join()
        trainer = Client(self.hub(*FREELY), trainer.token)
        found = [item["id"] for item in trainer.everything(cohort.id)]
        self.assertGreater(len(acknowledged), 0)
        self.assertLessEqual(set(acknowledged), set(found))
        self.assertEqual(len(found), len(set(found)))

    def test_it_answers_what_it_was_asked_before_it_ends(self) -> None:
        hub = self.hub(*FREELY)
        cohort, _ = self.cohort(hub)
        person, _ = self.member(cohort, hub)
        with socket.create_connection(("127.0.0.1", hub.port)) as client:
            client.settimeout(20)
            client.sendall(
                f"POST /v1/cohorts/{cohort.id}/items HTTP/1.1\r\nHost: hub\r\nContent-Length: 12\r\n"
                f"Authorization: Bearer {person.token}\r\n\r\n".encode()
            )
            time.sleep(0.5)
            hub.process.send_signal(signal.SIGTERM)
            time.sleep(0.5)
            client.sendall(b'{"items":[]}')
            self.assertIn(b" 200 ", client.recv(4096))
        self.assertEqual(hub.process.wait(timeout=20), 0)

    def test_slow_clients_are_dropped(self) -> None:
        hub = self.hub("--patience", "2")
        cohort, trainer = self.cohort(hub)
        head = f"GET /v1/cohorts/{cohort.id}/items HTTP/1.1\r\nHost: hub\r\n".encode()
        body = (
            f"POST /v1/cohorts/{cohort.id}/items HTTP/1.1\r\nHost: hub\r\nContent-Length: 5000000\r\n"
            f"Authorization: Bearer {trainer.token}\r\n\r\n"
        ).encode()
        for beginning, drip in [(b"", b""), (b"", head), (body, b" " * 200), (head + b"\r\n", b"")]:
            with self.subTest(beginning=beginning), socket.create_connection(
                ("127.0.0.1", hub.port)
            ) as client:
                client.settimeout(0.1)
                client.sendall(beginning)
                start, sent = time.monotonic(), 0
                while time.monotonic() - start < 20:
                    try:
                        if drip:
                            client.send(drip[sent % len(drip) : sent % len(drip) + 1])
                            sent += 1
                        if client.recv(4096) == b"":
                            break
                    except TimeoutError:
                        continue
                    except OSError:
                        break
                else:
                    self.fail("the connection is still open")
        self.assertEqual(trainer.ask("GET", f"/v1/cohorts/{cohort.id}/items")[0], 200)

    def test_guessing_is_limited(self) -> None:
        hub = self.hub("--failures", "5")
        cohort, trainer = self.cohort(hub)
        path = f"/v1/cohorts/{cohort.id}/items"
        self.assertEqual(trainer.ask("GET", path)[0], 200)
        answers = [Client(hub, Cohort().secret).ask("GET", path)[0] for _ in range(15)]
        self.assertEqual(set(answers), {401, 429})
        self.assertEqual(trainer.ask("GET", path)[0], 200)

    def test_tls_and_both_kinds_of_addresses(self) -> None:
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
             "-nodes", "-days", "2", "-subj", "/CN=hub", "-addext",
             "subjectAltName=IP:127.0.0.1,IP:::1", "-keyout", f"{folder}/key", "-out", f"{folder}/cert"],
            check=True, capture_output=True,
        )  # fmt: skip
        hub = self.hub("--certificate", f"{folder}/cert", "--key", f"{folder}/key", listen=":0")
        context = ssl.create_default_context(cafile=f"{folder}/cert")
        for host in ["127.0.0.1", "::1"]:
            self.assertEqual(Client(hub, tls=context, host=host).ask("GET", "/ready")[0], 200)
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        old.maximum_version = ssl.TLSVersion.TLSv1_1
        with self.assertRaises(OSError):
            Client(hub, tls=old).ask("GET", "/health")

    def test_malformed_requests(self) -> None:
        hub = self.hub(*FREELY)
        cohort, trainer = self.cohort(hub)
        person, member = self.member(cohort, hub)
        item = person.item()
        path = f"/v1/cohorts/{cohort.id}/items"
        statuses = malformed.send(
            hub.port, cohort.id, [trainer.token, person.token], item, sizes.MALFORMED, sizes.SEED
        )
        self.assertEqual([status for status in statuses if status >= 500], [])
        # It was understood at least in part, and refused for many reasons.
        self.assertGreaterEqual(set(statuses), {200, 400, 401, 404})
        self.assertIsNone(hub.process.poll())
        self.assertEqual(member.ask("POST", path, {"items": [item]})[0], 200)
        self.assertIn(item, trainer.everything(cohort.id))
        self.assertEqual(trainer.ask("GET", "/ready")[0], 200)

    def test_schemathesis(self) -> None:
        program = pathlib.Path(sys.executable).with_name("st")
        if not program.exists():
            self.skipTest("Schemathesis is not installed")
        hub = self.hub(*FREELY)
        cohort, trainer = self.cohort(hub)
        person, _ = self.member(cohort, hub)
        for token in [trainer.token, person.token]:
            config = tempfile.NamedTemporaryFile("w", suffix=".toml")
            config.write(f'[parameters]\n"path.cohort" = "{cohort.id}"\n')
            config.flush()
            run = subprocess.run(
                [program, "--config-file", config.name, "run", f"{hub.address}/openapi.json",
                 "--header", f"Authorization: Bearer {token}", "--max-examples", str(sizes.EXAMPLES),
                 "--seed", str(sizes.SEED), "--phases", "examples,coverage,fuzzing",
                 # A bad item is refused in an answer with 200.
                 "--checks", "all", "--exclude-checks", "negative_data_rejection",
                 "--suppress-health-check", "all", "--no-color"],
                capture_output=True, text=True, cwd=tempfile.gettempdir(),
            )  # fmt: skip
            self.assertEqual(run.returncode, 0, run.stdout[-6000:] + run.stderr[-2000:])
        self.assertIsNone(hub.process.poll())


if __name__ == "__main__":
    unittest.main()
