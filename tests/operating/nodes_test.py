#!/usr/bin/python3
"""Three nodes behind haproxy, two workers and PostgreSQL, with readers and with reports under way, while nodes are restarted, switched and
killed and the database goes away. No acknowledged report is lost; copies are at most as many as kills.
nodes_test.py PROGRAM ROOT, with ROUNDS in the environment"""
import os
import random
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

from nodes import Cluster, Inbox, Journeys
from operated_site import Readers, Site, documented_commands, put_edition, run_tests, two_editions, wait_until, willai

ROUNDS = int(os.environ.get("ROUNDS", "3"))
PAGES = ["/", "/profession/chef", "/professions", "/profession/plumber.json"]


class Nodes(unittest.TestCase):
    def setUp(self):
        self.random = random.Random(20261130)

    def settle(self, cluster, journeys, kills):
        """Every journey that began has its report."""
        journeys.stop()
        self.assertEqual(journeys.faults, [])
        self.assertEqual(len(journeys.done), journeys.begun)
        copies = cluster.inbox.copies()
        print(f"\n{self.id().split('.')[-1]}: {len(journeys.done)} reports, none lost, {copies} copies, {kills} kills, "
              f"{journeys.refusals} answers asked for again", flush=True)
        self.assertLessEqual(copies, kills)

    def restart_as_documented(self, node):
        """By the commands of docs/operating.md."""
        for command in documented_commands("**A new program, node by node"):
            if command.startswith("willai serve --config /etc/willai/willai.toml --drain"):
                node.start()
                continue
            command = command.replace("127.0.0.1:9464", f"127.0.0.1:{node.watch_port}")
            ended = threading.Thread(target=node.process.wait)  # or it would stay a process that has ended
            ended.start()
            subprocess.run(["bash", "-ec", command], env={**os.environ, "pid": str(node.process.pid)}, check=True, timeout=60,
                           stdout=subprocess.DEVNULL)
            if "kill" in command:
                ended.join(30)
                self.assertEqual(node.process.poll(), 0)

    def test_rolling_restarts_refuse_nobody(self):
        cluster = Cluster(self, "--drain", "2")
        readers = Readers(lambda: cluster.balancer.port, PAGES, pause=.01)
        journeys = Journeys(cluster)
        journeys.wait_for(5)
        for _ in range(ROUNDS):
            for node in cluster.nodes:
                self.restart_as_documented(node)
                readers.wait_for(50)
        journeys.wait_for(3)
        self.assertEqual(readers.stop().faults, [])
        self.settle(cluster, journeys, 0)
        self.assertEqual(journeys.refusals, 0)
        print(f"{len(readers.answers)} pages over {3 * ROUNDS} restarts, 0 refused", flush=True)

    def test_a_rolling_switch_of_editions_breaks_no_page(self):
        """A page and its styles come from different nodes."""
        folder = Path(tempfile.mkdtemp(prefix="willai-rolling."))
        self.addCleanup(shutil.rmtree, folder)
        first, second = two_editions(folder)
        files = [folder / f"node{number}.sqlite" for number in range(3)]
        for file in files:
            shutil.copy(first, file)
        cluster = Cluster(self, workers=0)
        for node, file in zip(cluster.nodes, files):
            node.kill(signal.SIGTERM)
            node.words += ["--edition", file]
            node.start()
        wait_until(lambda: all(cluster.balancer.get("/")[0] == 200 for _ in range(9)), what="the nodes")
        for file in [None, *files]:
            if file:
                put_edition(second, file)
                wait_until(lambda: any(b'number="5"' in node.watched("/metrics")[1].encode() for node in cluster.nodes), what="the switch")
            for _ in range(30):
                status, page = cluster.balancer.get("/profession/chef")
                self.assertEqual(status, 200)
                for path in set(re.findall(rb'"(/assets/[^"]+\.css)"', page)):
                    self.assertEqual(cluster.balancer.get(path.decode())[0], 200, path)
        wait_until(lambda: all('number="5"' in node.watched("/metrics")[1] for node in cluster.nodes), what="all three")

    def test_nodes_and_workers_are_killed(self):
        cluster = Cluster(self)
        journeys, kills = Journeys(cluster), 0
        for _ in range(4 * ROUNDS):
            victim = self.random.choice(cluster.nodes + cluster.workers)
            time.sleep(self.random.uniform(.1, 1))
            victim.kill()
            kills += 1
            journeys.wait_for(1)
            victim.start()
        journeys.wait_for(3)
        self.settle(cluster, journeys, kills)

    def test_postgresql_is_killed_and_comes_back(self):
        cluster = Cluster(self)
        readers, journeys = Readers(lambda: cluster.balancer.port, PAGES, pause=.01), Journeys(cluster)
        journeys.wait_for(3)
        for _ in range(ROUNDS):
            cluster.postgres.server.send_signal(signal.SIGQUIT)  # at once, as in a crash
            cluster.postgres.server.wait(60)
            wait_until(lambda: cluster.nodes[0].metrics().get("willai_store_up") == 0, what="the metric")
            readers.wait_for(50)
            self.assertEqual(cluster.nodes[0].watched("/readyz")[0], 200, "pages need no store")
            cluster.postgres.start()
            journeys.wait_for(2)
        self.assertEqual(readers.stop().faults, [])
        self.settle(cluster, journeys, ROUNDS)

    def test_a_node_without_mail_sends_nothing(self):
        cluster = Cluster(self, workers=0)
        self.assertEqual(cluster.balancer.post("/report", "mail=reader%40inbox.example&profession=chef")[0], 303)
        self.assertTrue(all("not sent by this program" in node.log.read_text() for node in cluster.nodes))
        time.sleep(2)
        self.assertEqual(cluster.nodes[0].metrics()['willai_letters{kind="confirmation",state="pending"}'], 1)

    def test_on_sqlite_too_a_server_without_mail_leaves_letters_to_the_one_with_it(self):
        """Whichever was started first, and also while the other one is ended."""
        folder = Path(tempfile.mkdtemp(prefix="willai-two-servers."))
        self.addCleanup(shutil.rmtree, folder)
        inbox, store, limits = Inbox(self), folder / "reports.sqlite", ("--report-limits", "3,1000000,1000000")
        without = Site(self, *limits, store=store)
        mail = ("--mail", inbox.url, "--mail-from", "reports@a.example", "--base-url", "https://a.example")
        sender = Site(self, *limits, *mail, store=store)
        readers = [f"reader{number}@inbox.example" for number in range(30)]

        def ask(some):
            for reader in some:
                self.assertEqual(without.ask(reader), 303)

        def come(some):
            wait_until(lambda: all(inbox.of(reader, "confirmation") for reader in some), 60, "the letters")
        ask(readers[:10])
        come(readers[:10])
        sender.kill(signal.SIGTERM)
        ask(readers[10:20])
        time.sleep(2)  # four looks of a program that sends
        without.kill(signal.SIGTERM)
        without.start()
        self.assertIn("not sent by this program", without.log.read_text())
        ask(readers[20:])
        worker = willai("worker", "--once", "--store", store, "--base-url", "https://a.example")
        self.assertEqual(worker.returncode, 1)
        self.assertIn("give --mail", worker.stderr)
        sender.start()
        come(readers)
        self.assertEqual((list(folder.glob("willai-mail/*.eml")), inbox.copies()), ([], 0))


if __name__ == "__main__":
    run_tests()
