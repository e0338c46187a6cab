#!/usr/bin/python3
"""Three nodes, two workers and PostgreSQL, with readers who read, search, assess and ask for reports, while the machine under them fails: a replica
takes over, clocks jump, the mail server is gone for an hour.  faults_test.py PROGRAM ROOT, with ROUNDS in the environment for a longer run"""
import email.utils
import os
import tempfile
import unittest
import urllib.request
from pathlib import Path

from databases import Pair
from everyday import Everyday
from nodes import Cluster, Node
from operated_site import run_tests, wait_until

ROUNDS = int(os.environ.get("ROUNDS", "1"))
DAY = 86_400


class Replica(unittest.TestCase):
    def test_a_replica_is_promoted(self):
        """db1 crashes. Readers wait for their reports until db2 is promoted, by the commands of the example; no program is restarted."""
        pair = Pair(self)
        cluster = Cluster(self, store=pair.url)
        everyday = Everyday(cluster)
        pair.primary.kill()
        wait_until(lambda: cluster.nodes[0].metrics().get("willai_store_up") == 0, what="the metric")
        everyday.readers.wait_for(50)
        pair.promote()
        everyday.recover("a replica promoted")
        everyday.settle(self, copies=len(cluster.workers))


FAKETIME = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1")


class Clocks(unittest.TestCase):
    """With libfaketime all programs look at a clock that a file sets."""

    def setUp(self):
        if not FAKETIME.exists():
            self.skipTest("libfaketime is not installed")
        file = tempfile.NamedTemporaryFile("w", prefix="willai-clock.")
        self.addCleanup(file.close)
        self.file = Path(file.name)
        self.set(0)

        class Wrong(Node):
            environment = {"LD_PRELOAD": str(FAKETIME), "FAKETIME_TIMESTAMP_FILE": file.name, "FAKETIME_CACHE_DURATION": "1",
                           "FAKETIME_DONT_FAKE_MONOTONIC": "1"}

        self.cluster = Cluster(self, kinds=(Wrong, Wrong, Node), worker_kind=Wrong)
        self.everyday = Everyday(self.cluster)

    def set(self, seconds):
        """Ahead or behind. The file is never half written."""
        new = self.file.with_suffix(".new")
        new.write_text(f"{seconds:+d}\n")
        os.replace(new, self.file)

    def shown(self):
        """What a node takes for the time: the Date of an answer."""
        node = self.cluster.nodes[0]
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"http://{node.host}:{node.port}/professions", timeout=20) as answer:
            return email.utils.parsedate_to_datetime(answer.headers["Date"])

    def test_clocks_jump_both_ways(self):
        """Of two nodes and both workers, by more than a year; the third node stays with the database. The workers do not jump in the same
        moment, so one may take what the other one is sending: docs/mail.md says that their clocks must agree."""
        for _ in range(ROUNDS):
            for jump in (400 * DAY, -400 * DAY, 0):
                before = self.shown()
                self.set(jump)
                wait_until(lambda: abs((self.shown() - before).days) > 300, what="the other time")
                self.everyday.recover(f"clocks jumped to {jump // DAY:+d} days")
        self.everyday.settle(self, copies=3 * ROUNDS * len(self.cluster.workers))

    def test_the_mail_server_is_gone_for_an_hour(self):
        """The hour is the clocks'. Requests are taken meanwhile; their letters come afterward, once each."""
        self.cluster.inbox.leave()
        for number, minutes in enumerate((15, 30, 45, 60)):
            self.set(60 * minutes)
            for reader in range(3):
                self.assertEqual(self.cluster.balancer.post("/report", f"mail=waiting{number}-{reader}%40inbox.example&profession=chef")[0], 303)
            self.everyday.readers.wait_for(40)
        waiting = 'willai_letters{kind="confirmation",state="pending"}'
        self.assertGreaterEqual(self.cluster.nodes[0].metrics()[waiting], 12)
        self.cluster.inbox.come_back()
        self.everyday.recover("the mail server was gone for an hour")
        readers = [f"waiting{number}-{reader}@inbox.example" for number in range(4) for reader in range(3)]
        wait_until(lambda: all(self.cluster.inbox.of(each, "confirmation") for each in readers), 90, "the letters of the hour")
        self.everyday.settle(self, copies=0)
        self.assertEqual({len(self.cluster.inbox.letters[each]) for each in readers}, {1})


if __name__ == "__main__":
    run_tests()
