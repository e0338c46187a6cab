#!/usr/bin/python3
"""The work of bench/mail: mail.py PROGRAM ROOT [Bench.test_form …]

REPORTS letters at most; rows of figures, as bench/figures.py reads them, go to the file FIGURES."""
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

REPORTS = int(os.environ["REPORTS"])
sys.path.insert(0, str(Path(sys.argv[2]) / "tests/mail"))
from servers import PROGRAM, SENDER, SITE, Folder, Postfix, Site, free_port, wait_until  # noqa: E402

PROFESSIONS = ["backend-developer", "registered-nurse", "accountant", "graphic-designer"]
WEEK = {"task": "chart-care", "h-chart-care": "6", "h-assess-patients": "12", "own": "Train new nurses on the ward", "own-hours": "2", "week": "38"}


def figure(name, value, unit, goal="", anchor="", against="", low="", high=""):
    with open(os.environ["FIGURES"], "a", encoding="utf-8") as file:
        print(name, value, low, high, unit, goal, anchor, against, sep="\t", file=file)


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

    def drain(self, url, number):
        """Sends all letters by two workers: letters a second, and milliseconds of CPU time each, the workers' start included."""
        begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        while self.letters_wait():  # a letter may be held up once, when a busy Postfix closes the connection
            workers = [subprocess.Popen(self.worker(url, "--once", "--retry", "1"), stdout=subprocess.DEVNULL) for _ in range(2)]
            for worker in workers:
                self.assertIn(worker.wait(timeout=600), (0, 1))
        took, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return number / took, 1000 * cpu / number

    def send_anchor(self, postfix, number):
        """Letters a second of smtp-source, as large as the last report."""
        files = postfix.files()
        size = files[-1].stat().st_size if files else 100_000
        begun = time.perf_counter()
        subprocess.run(["/usr/sbin/smtp-source", "-c", "-l", str(size), "-m", str(number), "-t", "anchor@inbox.example", "-f", "reports@willai.example",
                        f"127.0.0.1:{postfix.port}"], check=True, stdout=subprocess.DEVNULL)
        return number / (time.perf_counter() - begun)

    def measure(self, name, number, form_of, postfix, site):
        self.fill(site, number, form_of)
        self.confirm_all()
        rate, cpu = self.drain(postfix.url, number)
        figure(f"{name}: letters", rate, "/s", ">= 30", "smtp-source", self.send_anchor(postfix, number))
        figure(f"{name}: CPU time per letter", cpu, "ms")

    def test_1_form(self):
        site = self.site(f"smtp://127.0.0.1:{free_port()}?tls=none")
        times = sorted(self.fill(site, min(500, REPORTS), on_profession))
        figure("form: median", statistics.median(times), "ms", "<= 5")
        figure("form: 99th percentile", times[len(times) * 99 // 100 - 1], "ms")

    def test_2_professions(self):
        postfix = Postfix(self)
        self.measure("reports on professions", min(1000, REPORTS), on_profession, postfix, self.site(postfix.url))

    def test_3_results(self):
        postfix = Postfix(self)
        site = self.site(postfix.url)
        location = Poster(self, site).post("/assessment/week?profession=registered-nurse", WEEK).headers["Location"]
        query = location.split("?")[1].split("#")[0]
        self.measure("reports on results", min(500, REPORTS), lambda each: {"result": query}, postfix, site)

    def letters_wait(self):
        with sqlite3.connect(self.folder / "reports.sqlite", timeout=30) as base:
            return base.execute("select count(*) from report_outbox where state in ('pending', 'sending')").fetchone()[0] > 0

    def kill_until_sent(self, url):
        """The number of kills, one per second."""
        kills = 0
        while self.letters_wait():
            child = subprocess.Popen(self.worker(url), stdout=subprocess.DEVNULL)
            time.sleep(1)
            child.send_signal(signal.SIGKILL)
            child.wait()
            kills += 1
        return kills

    def test_4_killed(self):
        postfix = Postfix(self)
        self.fill(self.site(postfix.url), REPORTS, on_profession)
        self.confirm_all()
        kills = self.kill_until_sent(postfix.url)
        wait_until(lambda: subprocess.run(["/usr/sbin/postqueue", "-c", postfix.config, "-p"], capture_output=True, text=True)
                   .stdout.startswith("Mail queue is empty"), 300, "Postfix")
        delivered, copies, other = count_letters(postfix)
        figure("killed every second: letters lost", REPORTS - delivered, "", "<= 0")
        figure("killed every second: copies", copies, "", "ratio <= 1", "kills", kills)
        figure("killed every second: copies with a new Message-ID", other, "", "<= 0")


def on_profession(each):
    return {"profession": PROFESSIONS[each % len(PROFESSIONS)]}


def count_letters(postfix):
    """Addresses that got a letter, letters beyond the first, and addresses whose letters differ in Message-ID."""
    ids = collections.defaultdict(list)
    for file in postfix.files():
        head = file.read_bytes()[:4000].decode()
        ids[re.search(r"(?m)^To: (\S+)", head).group(1)].append(re.search(r"(?mi)^Message-ID: (\S+)", head).group(1))
    return len(ids), sum(map(len, ids.values())) - len(ids), sum(len(set(each)) > 1 for each in ids.values())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-q", *sys.argv[3:]])
