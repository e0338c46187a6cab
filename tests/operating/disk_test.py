#!/usr/bin/python3
"""A disk that is full, and one that becomes read-only, under the store of a site that serves, and of three nodes with readers. What was
acknowledged is kept; what cannot be kept is refused. Needs root for small file systems.  disk_test.py PROGRAM ROOT"""
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from everyday import Everyday
from nodes import Cluster
from operated_site import Site, run_tests, wait_until, willai


def fill(folder):
    """To the last byte."""
    with open(folder / "filling", "wb", buffering=0) as file:
        for size in (65536, 4096, 512):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                pass


class Disk(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="willai-disk."))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", self.folder], capture_output=True).returncode != 0:
            self.skipTest("a small file system can be mounted by root only")
        self.addCleanup(subprocess.run, ["umount", "-l", self.folder])
        self.site = Site(self, "--no-worker", "--report-limits", "3,1000000,1000000", "--secret", self.folder / "secret",
                         store=self.folder / "reports.sqlite")
        self.number, self.kept = 0, []

    def ask(self):
        self.number += 1
        status = self.site.ask(f"reader{self.number}@inbox.example")
        self.assertIn(status, (303, 503))
        if status == 303:
            self.kept.append(f"reader{self.number}@inbox.example")
        return status

    def check_kept(self):
        """Every acknowledged request is there, once; a refused one may be, if only its answer failed."""
        said = willai("mail", "status", "--store", self.folder / "reports.sqlite", "--secret", self.folder / "secret", "--json").stdout
        there = int(re.search(r'"unconfirmed":(\d+)', said).group(1))
        self.assertTrue(len(self.kept) <= there <= self.number, f"{there} there, {len(self.kept)} acknowledged of {self.number}")
        for address in self.kept[:3] + self.kept[-3:]:
            self.assertIn("asked", willai("privacy", "show", address, "--store", self.folder / "reports.sqlite", "--secret",
                                          self.folder / "secret").stdout)

    def test_full(self):
        for _ in range(20):
            self.ask()
        fill(self.folder)
        refused = [self.ask() for _ in range(40)].count(503)
        self.assertGreater(refused, 0)
        self.assertEqual(self.site.get("/profession/chef")[0], 200)
        self.assertEqual(self.site.watched("/readyz")[0], 200)
        self.assertGreater(self.site.metrics()["willai_store_errors_total"], 0)
        (self.folder / "filling").unlink()
        wait_until(lambda: self.ask() == 303, what="an acknowledged request after the disk is free")
        self.check_kept()
        print(f"\nfull disk: {len(self.kept)} acknowledged and kept, {refused} refused", flush=True)

    def test_killed_on_a_full_disk(self):
        for _ in range(20):
            self.ask()
        fill(self.folder)
        self.ask()
        self.site.kill()
        (self.folder / "filling").unlink()
        self.check_kept()


class Shared(unittest.TestCase):
    """An SQLite store that three nodes and two workers share, on a disk of its own."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="willai-shared-disk."))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.disk = self.folder / "disk"
        self.disk.mkdir()

    def mount(self, *words):
        made = subprocess.run(["mount", *map(str, words), self.disk], capture_output=True, text=True)
        if made.returncode != 0:
            self.skipTest(f"no small file system can be mounted here: {made.stderr.strip()}")
        self.addCleanup(subprocess.run, ["umount", "-l", self.disk], capture_output=True)

    def begin(self):
        self.cluster = Cluster(self, store=str(self.disk / "reports.sqlite"))
        self.everyday = Everyday(self.cluster)

    def refuses(self):
        """A request that the store cannot keep is answered with 503. Pages need no store."""
        wait_until(lambda: self.cluster.balancer.post("/report", "mail=refused%40inbox.example&profession=chef")[0] == 503, what="a refusal")
        self.everyday.readers.wait_for(50)

    def test_full(self):
        self.mount("-t", "tmpfs", "-o", "size=6m", "tmpfs")
        self.begin()
        fill(self.disk)
        self.refuses()
        (self.disk / "filling").unlink()
        self.everyday.recover("the disk was full")
        self.everyday.settle(self, copies=0)

    def test_read_only(self):
        """As Linux makes it when the disk fails. The operator puts a copy of it in its place; no program is restarted."""
        image = self.folder / "image"
        with open(image, "wb") as file:
            file.truncate(24 << 20)
        subprocess.run(["/usr/sbin/mkfs.ext4", "-q", image], check=True, capture_output=True)
        self.mount("-o", "loop", image)
        self.begin()
        subprocess.run(["mount", "-o", "remount,abort", self.disk], check=True, capture_output=True)
        self.assertNotEqual(subprocess.run(["touch", self.disk / "probe"], capture_output=True).returncode, 0)
        self.refuses()
        shutil.copy(image, self.folder / "copy")
        subprocess.run(["umount", "-l", self.disk], check=True)
        self.mount("-o", "loop", self.folder / "copy")
        self.everyday.recover("the disk was read-only")
        self.everyday.settle(self, copies=len(self.cluster.workers))


if __name__ == "__main__":
    run_tests()
