#!/usr/bin/python3
"""The work of bench/mail.  mail.py PROGRAM ROOT [Bench.test_form …]"""
import collections
import http.client
import os
import re
import resource
import signal
import sqlite3
import statistics
import subprocess
import sys
import time
import unittest
import urllib.parse
from pathlib import Path

REPORTS = int(os.environ.get("REPORTS", "10000"))
sys.path.insert(0, str(Path(sys.argv[2]) / "tests/mail"))
from servers import PROGRAM, SENDER, SITE, Folder, Postfix, Site, free_port, links_in, parsed, wait_until, willai  # noqa: E402

PROFESSIONS = ["backend-developer", "registered-nurse", "accountant", "graphic-designer"]
WEEK = {"task": "chart-care", "h-chart-care": "6", "h-assess-patients": "12", "own": "Train new nurses on the ward", "own-hours": "2", "week": "38"}


class Poster:
    """Posts over one kept connection."""

    def __init__(self, test, site):
        self.connection = http.client.HTTPConnection(site.address.split("//")[1])
        test.addCleanup(self.connection.close)

    def post(self, path, form):
        self.connection.request("POST", path, urllib.parse.urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})
        answer = self.connection.getresponse()
        answer.read()
        return answer


class Bench(unittest.TestCase):
    def setUp(self):
        self.folder = Folder(self).path
        self.kept = ["--store", self.folder / "reports.sqlite", "--secret", self.folder / "secret"]

    def site(self, url):
        return Site(self, "--no-worker", "--report-limits", "1000000,1000000,1000000", *self.kept, "--mail", url, "--mail-from", SENDER)

    def fill(self, site, number, form_of):
        """Confirmed requests, without the confirmations: the store is told that they were confirmed."""
        poster = Poster(self, site)
        times = []
        for each in range(number):
            begun = time.perf_counter()
            answer = poster.post("/report", {"mail": f"reader{each}@inbox.example", **form_of(each)})
            times.append(1000 * (time.perf_counter() - begun))
            assert answer.status == 303, answer.status
        return times

    def confirm_all(self):
        """As the links would, at once."""
        with sqlite3.connect(self.folder / "reports.sqlite", timeout=30) as base:
            base.execute("update report_request set state = 'confirmed', confirmed_at = asked_at where state = 'asked'")
            base.execute("update report_outbox set kind = 'report' where state = 'pending'")

    def worker(self, url, *more):
        return [PROGRAM, "worker", "--base-url", SITE, "--lease", "2", *map(str, self.kept), "--mail", url, "--mail-from", SENDER, *more]

    def drain(self, url, number, what):
        """By two workers, one a core."""
        begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        workers = [subprocess.Popen(self.worker(url, "--once"), stdout=subprocess.DEVNULL) for _ in range(2)]
        for worker in workers:
            self.assertEqual(worker.wait(), 0)
        took, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"{what:44} {number / took:8.1f} a second  ({number} in {took:.1f} s, {1000 * cpu / number:.1f} ms of CPU each, the worker's start "
              "included)", flush=True)

    def test_form(self):
        site = self.site(f"smtp://127.0.0.1:{free_port()}?tls=none")
        times = sorted(self.fill(site, 500, lambda each: {"profession": PROFESSIONS[each % 4]}))
        print(f"form while no server answers: median {statistics.median(times):.2f} ms, 99 of 100 within {times[494]:.2f} ms  (goal: 5 ms)", flush=True)

    def test_reports(self):
        postfix = Postfix(self)
        number = min(1000, REPORTS)
        self.fill(self.site(postfix.url), number, lambda each: {"profession": PROFESSIONS[each % 4]})
        self.confirm_all()
        self.drain(postfix.url, number, "reports on professions")
        size = postfix.files()[0].stat().st_size if postfix.files() else 100_000
        begun = time.perf_counter()
        subprocess.run(["/usr/sbin/smtp-source", "-c", "-l", str(size), "-m", str(number), "-t", "anchor@inbox.example", "-f", "reports@willai.example",
                        f"127.0.0.1:{postfix.port}"], check=True, stdout=subprocess.DEVNULL)
        print(f"{'anchor: smtp-source, letters of that size':44} {number / (time.perf_counter() - begun):8.1f} a second", flush=True)

    def test_results(self):
        postfix = Postfix(self)
        number = min(500, REPORTS)
        site = self.site(postfix.url)
        location = Poster(self, site).post("/assessment/week?profession=registered-nurse", WEEK).headers["Location"]
        query = location.split("?")[1].split("#")[0]
        self.fill(site, number, lambda each: {"result": query})
        self.confirm_all()
        self.drain(postfix.url, number, "reports on results, each PDF its own")

    def test_killed(self):
        postfix = Postfix(self)
        self.fill(self.site(postfix.url), REPORTS, lambda each: {"profession": PROFESSIONS[each % 4]})
        self.confirm_all()
        kills, begun = 0, time.perf_counter()
        waiting = lambda: sqlite3.connect(self.folder / "reports.sqlite", timeout=30).execute(
            "select count(*) from report_outbox where state in ('pending', 'sending')").fetchone()[0]
        while waiting():
            child = subprocess.Popen(self.worker(postfix.url), stdout=subprocess.DEVNULL)
            time.sleep(1)
            child.send_signal(signal.SIGKILL)
            child.wait()
            kills += 1
        took = time.perf_counter() - begun
        wait_until(lambda: subprocess.run(["/usr/sbin/postqueue", "-c", postfix.config, "-p"], capture_output=True, text=True)
                   .stdout.startswith("Mail queue is empty"), 300, "Postfix")
        ids = collections.defaultdict(list)
        for file in postfix.files():
            head = file.read_bytes()[:4000].decode()
            ids[re.search(r"(?m)^To: (\S+)", head).group(1)].append(re.search(r"(?mi)^Message-ID: (\S+)", head).group(1))
        copies = sum(map(len, ids.values())) - len(ids)
        other = sum(len(set(each)) > 1 for each in ids.values())
        print(f"killed every second: {REPORTS} requests, {len(ids)} delivered, {REPORTS - len(ids)} lost, {copies} copies by {kills} kills, "
              f"{other} with another Message-ID, {took:.0f} s", flush=True)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-q", *sys.argv[3:]])
