#!/usr/bin/python3
"""Mixed load on three nodes, two workers and PostgreSQL behind haproxy, for MINUTES (30): pages, searches, assessments and reports, each checked.
Prints memory and open files of every program in the first and the last third. From five minutes on, memory must stay within 5 %; in a
shorter run only gross growth is a fault.  soak.py PROGRAM ROOT"""
import os
import statistics
import threading
import time
import unittest

from everyday import Whole, right_pages
from nodes import Cluster
from operated_site import run_tests

MINUTES = float(os.environ.get("MINUTES", "30"))
LONG = 5
REST = 0 if MINUTES >= LONG else .05  # between two pages: a short run leaves the processors to others
WARM = .1  # part of the time before memory is looked at: caches fill
MEMORY, FILES = "process_resident_memory_bytes", "process_open_fds"


class Pages:
    """Threads that read pages and compare each with what it was."""

    def __init__(self, cluster, right, threads=2):
        self.cluster, self.right, self.over, self.number, self.faults = cluster, right, threading.Event(), 0, []
        self.threads = [threading.Thread(target=self.read) for _ in range(threads)]
        for thread in self.threads:
            thread.start()

    def read(self):
        while not self.over.is_set():
            for path, body in self.right.items():
                answer = self.cluster.balancer.get(path)
                self.number += 1
                if answer != (200, body):
                    self.faults.append((path, answer[0]))
                self.over.wait(REST)

    def stop(self):
        self.over.set()
        for thread in self.threads:
            thread.join()


class Reports(Whole):
    """Keeps of each letter only that it came."""

    def one(self, address):
        super().one(address)
        with self.cluster.inbox.lock:
            letters = self.cluster.inbox.letters[address]
            for number in letters:
                letters[number] = [b""] * len(letters[number])


class Soak(unittest.TestCase):
    def sample(self):
        for name, program in self.programs.items():
            counts = program.metrics()
            self.samples[name].append((counts[MEMORY] / 2**20, counts[FILES]))

    def test_soak(self):
        self.cluster = Cluster(self)
        self.programs = {f"node {i + 1}": node for i, node in enumerate(self.cluster.nodes)}
        self.programs |= {f"worker {i + 1}": worker for i, worker in enumerate(self.cluster.workers)}
        self.samples = {name: [] for name in self.programs}
        right = right_pages(self.cluster)
        pages, reports = Pages(self.cluster, right), Reports(self.cluster, right, threads=2 if MINUTES >= LONG else 1)
        begun = time.monotonic()
        end, pause = begun + 60 * MINUTES, max(.5, MINUTES / 10)
        time.sleep(60 * MINUTES * WARM)
        while time.monotonic() < end and not pages.faults and not reports.faults:
            self.sample()
            time.sleep(pause)
        pages.stop()
        reports.stop()
        self.assertEqual(pages.faults + reports.faults, [])
        self.assertEqual(len(reports.done), reports.begun, "a report is lost")
        self.assertEqual(self.cluster.inbox.copies(), 0)
        self.assertGreaterEqual(len(self.samples["node 1"]), 6)
        print(f"\n{(time.monotonic() - begun) / 60:.1f} min, {pages.number} pages, {len(reports.done)} reports, no fault, no copy")
        self.compare()

    def compare(self):
        print(f"{'':10} {'MB, first third':>16} {'last third':>11} {'change':>8} {'files':>6} {'last':>5}")
        changes = {}
        for name, all_of_it in self.samples.items():
            third = len(all_of_it) // 3
            (memory, files), (last_memory, last_files) = ([statistics.median(column) for column in zip(*part)] for part in
                                                          (all_of_it[:third], all_of_it[-third:]))
            changes[name] = last_memory, memory, last_files - files
            print(f"{name:10} {memory:16.1f} {last_memory:11.1f} {last_memory / memory - 1:+8.1%} {files:6.0f} {last_files:5.0f}", flush=True)
        is_long, highest = MINUTES >= LONG, max(memory for _, memory, _ in changes.values())
        most_files = 3 if is_long else 15
        for name, (last, memory, files) in changes.items():
            self.assertLessEqual(last, 1.05 * memory if is_long else 1.5 * highest, f"memory of {name} grows")
            self.assertLessEqual(files, most_files, f"open files of {name} grow")


if __name__ == "__main__":
    run_tests()
