#!/usr/bin/python3
"""The program under ThreadSanitizer, with everything at once: readers of every kind of page, searches, pictures and PDFs, files, the
assessment, reports and the links in their letters, clients that break off, a worker and an operator's commands on one store, and an
edition that is written over. A data race is a report of the sanitizer in a file, and fails.

    races_test.py PROGRAM ROOT READER      READER: willai-reader of the release; its confinement leaves no room for a sanitizer
"""
import email
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from email import policy
from pathlib import Path
from urllib.parse import quote

READER = Path(sys.argv.pop(3))
sys.path.insert(0, str(Path(sys.argv[2]) / "tests/adversarial"))
sys.path.insert(0, str(Path(sys.argv[2]) / "tests/mail"))
HERE = Path(tempfile.mkdtemp(prefix="willai-tsan."))
shutil.copy(sys.argv[1], HERE / "willai")
shutil.copy(READER, HERE / "willai-reader")
sys.argv[1] = str(HERE / "willai")
REPORTS = HERE / "races"
os.environ["TSAN_OPTIONS"] = (f"log_path={REPORTS} exitcode=66 halt_on_error=0 second_deadlock_stack=1 report_signal_unsafe=0 "
                              f"suppressions={Path(sys.argv[2]) / 'tests/tsan/suppressions.txt'}")
import attacked_site as attacked  # noqa: E402
import servers  # noqa: E402
ROOT, PROGRAM, Site = attacked.ROOT, attacked.PROGRAM, attacked.Site

SECONDS = float(os.environ.get("SECONDS", "25"))
READERS = 6
PAGES = ["/", "/professions", "/professions.json", "/profession/backend-developer", "/profession/registered-nurse.json", "/editions", "/sources",
         "/method", "/search?q=nurse", "/search?q=zzz", "/api/v1/suggest?q=dev", "/assessment", "/assessment?job=plumber", "/sitemap.xml", "/feed.xml",
         "/cards/accountant.png", "/assets/nothing", "/compare/accountant/graphic-designer", "/report", "/professions/by-pay", "/nothing"]
LINE = b"Responsibilities:\n- Write the monthly report\n- Answer letters of customers\n- Repair the pump in the cellar\n"
FORM = (b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv.txt\"\r\nContent-Type: text/plain\r\n\r\n" + LINE + b"\r\n--b--\r\n")


def willai(*words, given=None):
    """Under the sanitizer everything takes ten times as long."""
    return subprocess.run([PROGRAM, *map(str, words)], input=given, capture_output=True, text=True, timeout=600)


def tearDownModule():
    shutil.rmtree(HERE, ignore_errors=True)


class Crowd:
    """Threads that ask for all kinds of things until told to stop."""

    def __init__(self, site, letters):
        self.site, self.letters, self.stop, self.faults, self.answers = site, letters, threading.Event(), [], 0
        self.threads = [threading.Thread(target=self.go_on, args=(number,)) for number in range(READERS)]
        for thread in self.threads:
            thread.start()

    def go_on(self, number):
        draw = random.Random(number)
        kinds = [self.page] * 6 + [self.week, self.upload, self.assess, self.report, self.link, self.break_off, self.again]
        while not self.stop.is_set():
            try:
                draw.choice(kinds)(draw)
                self.answers += 1
            except OSError as fault:
                self.faults.append(repr(fault))

    def page(self, draw):
        self.site.get(draw.choice(PAGES), draw.choice(["Accept-Encoding: br", "Accept-Encoding: gzip", "If-None-Match: \"x\""]))

    def week(self, draw):
        own = "".join(f"&own={quote('Write the plan of week ' + str(draw.randrange(99)))}&own-hours=2" for _ in range(draw.randrange(4)))
        _, head, _ = self.site.post("/assessment/week?profession=backend-developer", "week=40&task=write-code&h-write-code=9" + own)
        if found := re.search(r"Location: (\S+)", head):
            path = found.group(1).split("#")[0]
            self.site.get(path)
            if "/result?" in path:
                self.site.get(path.replace("/result?", draw.choice(["/result.pdf?", "/result.json?", "/result.png?"])))

    def upload(self, draw):
        self.site.post("/assessment/description?profession=registered-nurse&to=week", FORM, kind="multipart/form-data; boundary=b")

    def assess(self, draw):
        self.site.post("/api/v1/assess", '{"profession": "accountant", "own": [{"text": "Draw maps of the harbor", "hours": 3}]}', kind="application/json")

    def report(self, draw):
        self.site.ask(f"reader{draw.randrange(60)}@inbox.example", profession=draw.choice(["accountant", "backend-developer", "nobody"]))

    def link(self, draw):
        letters = sorted(self.letters.glob("*.eml"))
        if not letters:
            return
        try:
            text = email.message_from_bytes(draw.choice(letters).read_bytes(), policy=policy.default).get_body(("plain",)).get_content()
        except (OSError, AttributeError):
            return
        for use, token in re.findall(r"/report/(\w+)\?t=([\w-]+)", text)[:draw.randrange(1, 4)]:
            self.site.get(f"/report/{use}?t={token}")
            self.site.post(f"/report/{use}", f"t={token}")

    def break_off(self, draw):
        with self.site.connect() as connection:
            connection.sendall(b"GET /professions HTTP/1.1\r\nHost: w\r\n\r\n" * draw.randrange(1, 30) + b"POST /report HTTP/1.1\r\nContent-Le")

    def again(self, draw):
        with self.site.connect() as connection:
            for _ in range(5):
                connection.sendall(f"GET {draw.choice(PAGES)} HTTP/1.1\r\nHost: w\r\n\r\n".encode())
                connection.recv(65536)

    def end(self):
        self.stop.set()
        for thread in self.threads:
            thread.join()


class Races(unittest.TestCase):
    def check_no_races(self):
        reports = [file.read_text(errors="replace") for file in HERE.glob("races.*")]
        for file in HERE.glob("races.*"):
            file.unlink()
        if keep := os.environ.get("KEEP"):
            Path(keep).write_text("\n".join(reports))
        self.assertEqual(reports, [])

    def run_site(self, store, *options):
        edition = HERE / "edition.sqlite"
        if not edition.exists():
            made = willai("publish", "--content", ROOT / "content", "--out", edition)
            self.assertEqual(made.returncode, 0, made.stderr)
        live = HERE / "live.sqlite"
        shutil.copy(edition, live)
        limits = ("--report-limits", "100,100000,100000")
        site = Site(self, "--edition", live, "--threads", "4", "--secret", HERE / "secret", "--mail", f"folder:{HERE / 'mail'}", *limits, *options, store=store)
        crowd = Crowd(site, HERE / "mail")
        kept = ("--store", site.store, "--secret", HERE / "secret")
        worker = subprocess.Popen([PROGRAM, "worker", "--base-url", "http://willai.example", "--mail", f"folder:{HERE / 'mail'}", *map(str, kept)],
                                  stdout=subprocess.DEVNULL)
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            willai("mail", "status", *kept)
            willai("privacy", "erase", "reader1@inbox.example", *kept)
            shutil.copy(edition, live)
            time.sleep(.3)
        crowd.end()
        self.assertEqual(crowd.faults, [])
        self.assertTrue(site.alive())
        ends = []
        for process in (worker, site.process):
            process.send_signal(signal.SIGTERM)
            ends.append(process.wait(60))
        print(f"\n{crowd.answers} requests of {READERS} readers", flush=True)
        self.check_no_races()  # first: its reports say what raced where a process ends with 66
        self.assertEqual(ends, [0, 0])

    def test_server_worker_and_commands_on_sqlite(self):
        self.run_site(None)

    def test_server_worker_and_commands_on_postgresql(self):
        self.run_site(servers.Postgres(self).url)

    def test_commands_with_threads(self):
        out = HERE / "export"
        self.assertEqual(willai("export", out, "--threads", 4).returncode, 0)
        lines = "".join(f"answer letter number {number} of a customer\n" for number in range(400))
        for command in ("score", "match"):  # each line of standard input
            ended = willai(command, given=lines)
            self.assertIn(ended.returncode, (0, 1), ended.stderr)
        self.check_no_races()


if __name__ == "__main__":
    attacked.run_tests()
