#!/usr/bin/python3
"""Hosts that lose sight of each other: db1, db2 and a node are in networks of their own, joined by a bridge, and a cable is pulled while readers read,
search, assess and ask for reports. A packet that is sent into nowhere gets no answer at all. All of it is in namespaces of this test's own;
without root or where namespaces are not allowed it is skipped and says so.  network_test.py PROGRAM ROOT"""
import os
import subprocess
import sys
import unittest

if os.environ.get("WILLAI_OWN_NETWORK") != "yes":
    own = ["unshare", "--net", "--mount", "--propagation", "private"]
    tried = subprocess.run([*own, "bash", "-c", "mount -t tmpfs tmpfs /run && ip link add try type bridge"], capture_output=True, text=True)
    if os.geteuid() != 0 or tried.returncode != 0:
        print(f"SKIPPED: networks of its own are not allowed here: {tried.stderr.strip()}")
        sys.exit(77)
    os.environ["WILLAI_OWN_NETWORK"] = "yes"
    os.execvp("unshare", [*own, sys.executable, "-B", *sys.argv])

from databases import Pair  # noqa: E402
from everyday import Everyday  # noqa: E402
from nodes import Cluster, Node  # noqa: E402
from operated_site import run_tests, wait_until  # noqa: E402

HERE = "10.77.0.1"


def ip(*words):
    subprocess.run(["ip", *map(str, words)], check=True, capture_output=True)


class Host:
    """A network of its own at the bridge."""
    number = 1

    def __init__(self, name):
        Host.number += 1
        self.name, self.address, self.cable = name, f"10.77.0.{Host.number}", f"to-{name}"
        ip("netns", "add", name)
        ip("link", "add", self.cable, "type", "veth", "peer", "name", "lan", "netns", name)
        ip("link", "set", self.cable, "master", "lan", "up")
        ip("-n", name, "addr", "add", f"{self.address}/24", "dev", "lan")
        for device in ("lo", "lan"):
            ip("-n", name, "link", "set", device, "up")
        # Known for good: who is cut off is no stranger, only silent.
        hardware = subprocess.run(["ip", "netns", "exec", name, "cat", "/sys/class/net/lan/address"], check=True, capture_output=True, text=True).stdout.strip()
        ip("neigh", "replace", self.address, "lladdr", hardware, "dev", "lan", "nud", "permanent")

    def cut(self):
        ip("link", "set", self.cable, "nomaster")

    def join(self):
        ip("link", "set", self.cable, "master", "lan")


def setUpModule():
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", "/run"], check=True)
    ip("link", "set", "lo", "up")
    ip("link", "add", "lan", "type", "bridge", "forward_delay", "0")
    ip("addr", "add", f"{HERE}/24", "dev", "lan")
    ip("link", "set", "lan", "up")


class Network(unittest.TestCase):
    def test_cables_are_pulled(self):
        db1, db2, far = Host("db1"), Host("db2"), Host("node3")
        pair = Pair(self, hosts=((db1.address, "db1"), (db2.address, "db2")))

        class Far(Node):
            host, before = far.address, ("ip", "netns", "exec", "node3")

        cluster = Cluster(self, store=pair.url, kinds=(Node, Node, Far))
        everyday = Everyday(cluster)

        with self.subTest("a node is cut off, and comes back"):
            far.cut()
            everyday.recover("a node was cut off")
            far.join()
            wait_until(lambda: cluster.nodes[2].is_ready(), what="the node")
            everyday.wait_for_both()

        with self.subTest("the database is cut off, and comes back"):
            db1.cut()
            wait_until(lambda: cluster.nodes[0].metrics().get("willai_store_up") == 0, what="the metric")
            everyday.readers.wait_for(50)
            db1.join()
            everyday.recover("the database was cut off")

        with self.subTest("it is cut off for good, and the replica promoted"):
            db1.cut()
            wait_until(lambda: cluster.nodes[0].metrics().get("willai_store_up") == 0, what="the metric")
            pair.promote()
            everyday.recover("the database is cut off for good, and the replica promoted")
        everyday.settle(self, copies=3 * len(cluster.workers))


if __name__ == "__main__":
    run_tests()
