#!/usr/bin/python3
"""A disk that is full, and one that becomes read-only, under the store of a site that serves. What was acknowledged is kept; what cannot be
kept is refused. Needs root for a small file system in memory.  disk_test.py PROGRAM ROOT"""
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from operated_site import Site, run_tests, wait_until, willai


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

    def fill(self):
        with open(self.folder / "filling", "wb", buffering=0) as file:
            for size in (65536, 4096, 512):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError:
                    pass

    def test_full(self):
        for _ in range(20):
            self.ask()
        self.fill()
        refused = [self.ask() for _ in range(40)].count(503)
        self.assertGreater(refused, 0)
        self.assertEqual(self.site.get("/profession/chef")[0], 200)
        self.assertEqual(self.site.watched("/readyz")[0], 200)
        self.assertGreater(self.site.metrics()["willai_store_errors_total"], 0)
        (self.folder / "filling").unlink()
        wait_until(lambda: self.ask() == 303, what="an acknowledged request after the disk is free")
        self.check_kept()
        print(f"\nfull disk: {len(self.kept)} acknowledged and kept, {refused} refused", flush=True)

    def test_read_only(self):
        for _ in range(20):
            self.ask()
        subprocess.run(["mount", "-o", "remount,ro", self.folder], check=False, capture_output=True)
        if os.access(self.folder, os.W_OK) and subprocess.run(["touch", self.folder / "probe"], capture_output=True).returncode == 0:
            self.skipTest("the file system cannot be made read-only while it is in use")
        self.assertEqual(self.ask(), 503)
        self.assertEqual(self.site.get("/profession/chef")[0], 200)
        subprocess.run(["mount", "-o", "remount,rw", self.folder], check=True)
        wait_until(lambda: self.ask() == 303, what="an acknowledged request after the disk can be written")
        self.check_kept()

    def test_killed_on_a_full_disk(self):
        for _ in range(20):
            self.ask()
        self.fill()
        self.ask()
        self.site.kill()
        (self.folder / "filling").unlink()
        self.check_kept()


if __name__ == "__main__":
    run_tests()
