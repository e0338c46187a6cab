#!/usr/bin/python3
"""The store of reports beside what may happen to it: other programs, kills, deletion, looking for erased addresses.
store_test.py PROGRAM ROOT, with WILLAI_ROUNDS in the environment for a longer run; a class as a word behind runs one."""
import base64
import email
import os
import random
import re
import shutil
import signal
import sqlite3
import threading
import time
import unittest
from email import policy
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# Python has a module "site" as well, and takes that one.
import attacked_site as attacked
PROGRAM, Site, run_tests, wait_until, willai = (attacked.PROGRAM, attacked.Site, attacked.run_tests, attacked.wait_until,
                                                attacked.willai)

ROUNDS = int(os.environ.get("WILLAI_ROUNDS", "8"))
MANY = ("--report-limits", "1000,1000000,1000000")
WORKER = ("worker", "--once", "--base-url", "http://willai.example")
CLOSED = b"database does not respond"


def rows(site, statement):
    """From a program of its own, as an operator's tool would."""
    with sqlite3.connect(site.store, timeout=20) as base:
        return base.execute(statement).fetchall()


def mailed(site):
    """Addresses that a letter was written to."""
    found = set()
    for letter in (site.folder / "willai-mail").glob("*.eml"):
        found.update(re.findall(r"(?m)^To: <?([^>\s]+)>?", letter.read_text(errors="replace")))
    return found


def asked(site, address):
    """The status, or None where the connection or the server ended."""
    try:
        return site.ask(address, seconds=20) or None
    except OSError:
        return None


def deliver_all(site):
    """A worker that was killed holds its letters for a minute."""
    with sqlite3.connect(site.store) as base:
        base.execute("update report_outbox set lease_until = 0 where state = 'sending'")
    wait_until(lambda: willai(*WORKER, "--store", site.store).returncode == 0 and
               not rows(site, "select id from report_outbox where state in ('pending', 'sending')"), 90, "the last letter")


class Beside(unittest.TestCase):
    """An operator's commands and other servers beside a server that is killed."""

    def setUp(self):
        self.random = random.Random(20261130)
        self.site = Site(self, *MANY)
        self.kept, self.number = [], 0
        self.stop = threading.Event()
        self.lock = threading.Lock()

    def ask_on(self):
        while not self.stop.is_set():
            with self.lock:
                self.number += 1
                address = f"reader{self.number}@inbox.example"
            if asked(self.site, address) == 303:
                self.kept.append(address)
            time.sleep(.03)

    def operate_on(self, others):
        store = ("--store", self.site.store)
        commands = [("mail", "status", *store), ("privacy", "show", "reader1@inbox.example", *store), ("mail", "release", *store),
                    (*WORKER, *store), ("privacy", "erase", "nobody@inbox.example", *store)]
        while not self.stop.is_set():
            command = self.random.choice(commands + [None])
            if command is None:
                others.kill()
                others.start()
            else:
                run = willai(*command)
                if run.returncode not in (0, 1) or "malformed" in run.stderr or "not a database" in run.stderr:
                    raise AssertionError(f"{command}: {run.returncode} {run.stderr}")

    def test_what_was_acknowledged_is_kept_and_delivered(self):
        other = Site(self, *MANY, store=self.site.store, start=False)
        with ThreadPoolExecutor() as pool:
            jobs = [pool.submit(self.ask_on) for _ in range(3)] + [pool.submit(self.operate_on, other)]
            end = time.monotonic() + 16 * max(1, ROUNDS / 8)
            kills = 0
            while kills < ROUNDS and time.monotonic() < end and not any(job.done() for job in jobs):
                time.sleep(self.random.uniform(.1, 1))
                self.site.kill()
                self.site.start()
                kills += 1
            self.stop.set()
            for job in jobs:
                job.result()
        other.kill()
        self.site.kill()
        self.check(kills)

    def check(self, kills):
        addresses = rows(self.site, "select count(*) from report_request")[0][0]
        self.assertGreaterEqual(addresses, len(self.kept), "acknowledged and not kept")
        deliver_all(self.site)
        self.assertEqual(set(self.kept) - mailed(self.site), set(), "acknowledged and not delivered")
        self.assertEqual(rows(self.site, "pragma integrity_check"), [("ok",)])
        self.assertGreater(len(self.kept), 10)
        print(f"\n{len(self.kept)} acknowledged, kept and delivered; {kills} kills", flush=True)

    def test_a_command_takes_no_log_away(self):
        site = self.site
        for number in range(12):
            self.assertEqual(asked(site, f"a{number}@inbox.example"), 303)
        for command in (("mail", "status"), ("privacy", "show", "a1@inbox.example"), ("mail", "release"), WORKER):
            willai(*command, "--store", site.store)
            self.assertEqual(asked(site, f"{command[0]}{command[1]}@inbox.example".replace("--", "")), 303)
        for thread in range(12):
            self.assertEqual(asked(site, f"b{thread}@inbox.example"), 303)
        files = [os.readlink(f"/proc/{site.process.pid}/fd/{fd}") for fd in os.listdir(f"/proc/{site.process.pid}/fd")]
        self.assertEqual([file for file in files if "deleted" in file], [])
        site.kill()
        self.assertEqual(rows(site, "select count(*) from report_request"), [(28,)])


class Gone(unittest.TestCase):
    """A store that goes away under a running server."""

    def setUp(self):
        self.site = Site(self, *MANY, "--threads", "1")
        self.assertEqual(asked(self.site, "first@inbox.example"), 303)

    def store_files(self):
        return [self.site.folder / (self.site.store.name + end) for end in ("", "-wal", "-shm")]

    def check_kept(self, before):
        """Whatever is acknowledged from now on is in the store that others see."""
        answers = []
        for number in range(14):
            answers.append(asked(self.site, f"next{number}@inbox.example"))
            time.sleep(.08)
        self.assertEqual(answers[-3:], [303, 303, 303], "it comes back by itself")
        self.assertTrue(set(answers) <= {303, 503}, answers)
        self.site.kill()
        self.assertEqual(rows(self.site, "select count(*) from report_request")[0][0] - before, answers.count(303))
        self.assertEqual(rows(self.site, "pragma integrity_check"), [("ok",)])

    def test_deleted(self):
        for file in self.store_files():
            file.unlink(missing_ok=True)
        self.check_kept(0)

    def test_replaced(self):
        other = Site(self, *MANY, "--secret", self.site.folder / "willai-secret")
        self.assertEqual(asked(other, "other@inbox.example"), 303)
        other.kill(signal.SIGTERM)
        for file in self.store_files():
            file.unlink(missing_ok=True)
        shutil.move(other.store, self.site.store)
        self.check_kept(1)

    def test_the_log_alone_deleted(self):
        self.store_files()[1].unlink()
        self.check_kept(1)

    def test_read_only(self):
        self.site.store.chmod(0o400)
        status, _, page = self.site.post("/report", "mail=second%40inbox.example&profession=backend-developer")
        self.assertEqual(status, 503)
        self.assertIn(CLOSED, page)
        self.site.store.chmod(0o600)
        self.check_kept(1)


class Erased(unittest.TestCase):
    """No byte of an address is left, for whoever has the secret as well."""

    def sealed(self, site):
        """What the store holds of each person, as it is stored."""
        return [row[0] for row in rows(site, "select address from report_request where address is not null")]

    def carve(self, site, sealed):
        found = b"".join(file.read_bytes() for file in site.folder.glob(site.store.name + "*"))
        return [each for each in sealed if each[:40].encode() in found or base64.urlsafe_b64decode(each + "==")[:24] in found]

    def test_erased_by_the_operator_unsubscribed_delivered(self):
        site = Site(self, *MANY, "--no-worker")
        names = [f"reader{number}@inbox.example" for number in range(200)]
        for name in names:
            self.assertEqual(asked(site, name), 303)
        sealed = self.sealed(site)
        self.assertEqual(len(sealed), 200)
        self.assertEqual(len(self.carve(site, sealed)), 200, "the carving finds what is there")
        willai(*WORKER, "--store", site.store)
        for letter in list((site.folder / "willai-mail").glob("*.eml")):
            text = email.message_from_bytes(letter.read_bytes(), policy=policy.default).get_body(("plain",)).get_content()
            use = random.choice(["confirm", "erase", "unsubscribe"])
            token = re.search(rf"/report/{use}\?t=([\w-]+)", text).group(1)
            self.assertEqual(site.post(f"/report/{use}", f"t={token}")[0], 200)
        willai(*WORKER, "--store", site.store)
        self.assertEqual(self.sealed(site), [])
        self.assertEqual(self.carve(site, sealed), [])


if __name__ == "__main__":
    run_tests()
