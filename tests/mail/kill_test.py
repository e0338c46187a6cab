#!/usr/bin/python3
"""Workers and servers killed at random against a real Postfix, beside an operator's commands: no report is lost, copies are at most
as many as kills, and each copy has the Message-ID of its first.  kill_test.py PROGRAM ROOT, with ROUNDS and REPORTS in the environment; KillSqlite or KillPostgres as a word
behind runs one."""
import collections
import os
import random
import re
import signal
import sqlite3
import subprocess
import time
import unittest

from servers import PROGRAM, SENDER, SITE, Folder, Postfix, Postgres, Site, links_in, run_tests, wait_until, willai

ROUNDS = int(os.environ.get("ROUNDS", "60"))
REPORTS = int(os.environ.get("REPORTS", "40"))
PROFESSIONS = ["backend-developer", "registered-nurse", "accountant", "graphic-designer"]


class Kill:
    def store(self):
        raise NotImplementedError

    def setUp(self):
        self.postfix = Postfix(self)
        self.folder = Folder(self).path
        self.kept = ["--store", self.store(), "--secret", self.folder / "secret"]
        self.mail = ["--mail", self.postfix.url, "--mail-from", SENDER]
        self.random = random.Random(20261125)
        self.worker, self.kills = None, 0
        self.addCleanup(self.kill)

    def start(self):
        self.worker = subprocess.Popen([PROGRAM, "worker", "--base-url", SITE, "--lease", "2", "--retry", "0.2", *map(str, self.kept + self.mail)],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def kill(self):
        """Kills the worker; one that had ended by itself is a fault."""
        if self.worker is None:
            return
        ended = self.worker.poll()
        self.worker.send_signal(signal.SIGKILL)
        self.worker.wait()
        said = self.worker.stderr.read().decode()
        self.worker.stderr.close()
        self.worker = None
        if ended is not None:
            raise AssertionError(f"the worker ended by itself with {ended}: {said}")
        self.assertNotIn("inbox.example", said, "an address in the log")

    def rounds(self, done):
        """Kills workers at random until `done`, at least half of the rounds."""
        count = 0
        while count < ROUNDS // 2 or not done():
            self.start()
            # From before it has opened its store to after several letters.
            time.sleep(self.random.choice([self.random.uniform(0, .3), self.random.uniform(.1, 2)]))
            self.kill()
            self.kills, count = self.kills + 1, count + 1
            if count > 40 * ROUNDS:
                raise AssertionError("the letters do not get on")

    def letters(self):
        return [(message["To"], message["Message-ID"], message) for message in self.postfix.messages()]

    def names(self):
        return [f"reader{number}@inbox.example" for number in range(REPORTS)]

    def settle(self):
        """What Postfix has taken is delivered; what was leased is sent by a last worker that nobody kills."""
        wait_until(lambda: willai("worker", "--once", "--base-url", SITE, *self.kept, *self.mail).returncode == 0 and
                   not re.search(r"(?m)^\w+ +(pending|sending)", willai("mail", "status", *self.kept, check=0).stdout.decode()), 120, "the rest")
        wait_until(lambda: subprocess.run(["/usr/sbin/postqueue", "-c", self.postfix.config, "-p"], capture_output=True, text=True)
                   .stdout.startswith("Mail queue is empty"), 120, "Postfix")

    def test_none_is_lost_and_copies_are_known_as_copies(self):
        site = Site(self, "--no-worker", "--report-limits", "3,100000,100000", *self.kept, *self.mail)
        for number, address in enumerate(self.names()):
            self.assertEqual(site.ask(address, PROFESSIONS[number % 4])[0], 303)
        self.rounds(lambda: len({to for to, _, _ in self.letters()}) == REPORTS)
        self.settle()
        confirmations = self.letters()
        for _, _, message in {to: each for to, *each in [(to, to, id, m) for to, id, m in confirmations]}.values():
            link = links_in(message)["confirm"]
            self.assertEqual(site.request("/report/confirm", {"t": link.split("t=")[1]})[0], 200)
        site.stop()
        reports = lambda: [each for each in self.letters() if each[2].is_multipart() and each[2].get_content_subtype() == "mixed"]
        self.rounds(lambda: len({to for to, _, _ in reports()}) == REPORTS)
        self.settle()
        self.check(confirmations, reports())

    def test_servers_that_send_by_themselves_are_killed_beside_an_operators_commands(self):
        """What was answered with 303 is delivered, whoever else uses the store meanwhile."""
        options = ("--report-limits", "3,100000,100000", *self.kept, *self.mail)
        willai("worker", "--once", "--base-url", SITE, *self.kept, *self.mail)
        commands = [("mail", "status"), ("mail", "release"), ("privacy", "show", "nobody@inbox.example"),
                    ("worker", "--once", "--base-url", SITE, *self.mail)]
        kept, number = [], 0
        for _ in range(max(5, ROUNDS // 6)):
            site = Site(self, *options)
            end = time.monotonic() + self.random.uniform(.1, 1)
            while time.monotonic() < end:
                address, number = f"served{number}@inbox.example", number + 1
                if site.ask(address)[0] == 303:
                    kept.append(address)
                command = self.random.choice(commands)
                willai(*command[:2], *command[2:], *self.kept)
            site.child.kill()
            site.child.wait()
            self.kills += 1
        self.settle()
        delivered = collections.Counter(to for to, _, _ in self.letters())
        self.assertEqual(set(kept) - set(delivered), set(), "acknowledged and lost")
        self.assertGreater(len(kept), self.kills / 2)
        self.assertLessEqual(sum(delivered.values()) - len(delivered), self.kills)
        print(f"\n{type(self).__name__}: {self.kills} servers killed, {len(kept)} acknowledged and delivered", flush=True)

    def check(self, confirmations, reports):
        for kind, letters in (("confirmations", confirmations), ("reports", reports)):
            ids = collections.defaultdict(set)
            for to, message_id, _ in letters:
                ids[to].add(message_id)
            self.assertEqual(set(ids), set(self.names()), f"{kind}: some are lost")
            self.assertTrue(all(len(each) == 1 for each in ids.values()), f"{kind}: a copy with another Message-ID")
        doubles = len(confirmations) + len(reports) - 2 * REPORTS
        print(f"\n{type(self).__name__}: {self.kills} kills, {2 * REPORTS} letters, {doubles} copies", flush=True)
        self.assertGreaterEqual(self.kills, ROUNDS)
        self.assertLessEqual(doubles, self.kills)
        bodies = collections.defaultdict(set)
        for to, message_id, message in confirmations + reports:
            bodies[message_id].add(message.get_payload() if isinstance(message.get_payload(), str) else message.as_bytes().split(b"\n\n", 1)[1])
        self.assertTrue(all(len(each) == 1 for each in bodies.values()), "a copy with other bytes")
        status = willai("mail", "status", *self.kept, check=0).stdout.decode()
        self.assertRegex(status, rf"report +erased +{REPORTS}\b")
        for address in self.names()[:3]:
            self.assertIn("address and topic are erased", willai("privacy", "show", address, *self.kept, check=0).stdout.decode())


class KillSqlite(Kill, unittest.TestCase):
    def store(self):
        return self.folder / "reports.sqlite"

    def tearDown(self):
        with sqlite3.connect(self.folder / "reports.sqlite") as base:
            self.assertEqual(base.execute("pragma integrity_check").fetchall(), [("ok",)])
            self.assertEqual(base.execute("select count(*) from report_request where state = 'ended' and address is not null").fetchall(),
                             [(0,)])


class KillPostgres(Kill, unittest.TestCase):
    def store(self):
        return Postgres(self).url


if __name__ == "__main__":
    run_tests()
