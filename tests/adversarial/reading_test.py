#!/usr/bin/python3
"""A site whose store of reports is damaged, foreign, away or hangs, and whose mail server does: reading goes on, and SIGTERM ends it.
reading_test.py PROGRAM ROOT"""
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from importlib.machinery import SourceFileLoader
from pathlib import Path

store = SourceFileLoader("store_test", str(Path(__file__).with_name("store_test.py"))).load_module()
ROOT, Site, run_tests, wait_until = store.attacked.ROOT, store.Site, store.run_tests, store.wait_until
CLOSED, MANY, asked, rows = store.CLOSED, store.MANY, store.asked, store.rows


class Start(unittest.TestCase):
    """Reading needs no store."""

    def check_reading(self, site, sentence):
        self.assertEqual(site.get("/professions")[0], 200)
        status, _, page = site.post("/report", "mail=reader%40inbox.example&profession=backend-developer")
        self.assertEqual(status, 503)
        self.assertIn(CLOSED, page)
        wait_until(lambda: sentence in site.log.read_text(), what="the sentence")

    def site_with(self, content):
        site = Site(self, *MANY, start=False)
        site.store.write_bytes(content)
        return site.start()

    def test_a_store_that_is_none(self):
        for content in (b"This is no database. " * 400, b"SQLite format 3\0" + bytes(range(256)) * 64):
            site = self.site_with(content)
            self.check_reading(site, "database")
            self.assertEqual(site.store.read_bytes(), content)

    def test_a_store_made_with_another_secret(self):
        first = Site(self)
        self.assertEqual(asked(first, "reader@inbox.example"), 303)
        first.kill(signal.SIGTERM)
        secret = first.folder / "willai-secret"
        secret.rename(first.folder / "saved")
        self.check_reading(first.start(), "put that file back")
        first.kill()
        self.assertFalse(secret.exists(), "a new secret was written")
        other = Site(self)
        shutil.copy(other.folder / "willai-secret", secret)
        self.check_reading(first.start(), "a different secret")
        first.kill()
        (first.folder / "saved").rename(secret)
        first.start()
        self.assertEqual(asked(first, "reader2@inbox.example"), 303)

    def test_a_new_store_is_there_when_the_address_is_said(self):
        for options in ((), ("--no-worker",)):
            for _ in range(4):
                site = Site(self, *options)
                self.assertEqual(store.willai("mail", "status", "--store", site.store).returncode, 0)
                site.kill()

    def test_no_postgresql(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            url = f"postgresql://willai@127.0.0.1:{probe.getsockname()[1]}/none"
        seed = Site(self)
        site = Site(self, "--secret", seed.folder / "willai-secret", store=url)
        self.check_reading(site, "cannot connect to the database")

    def test_starts_at_once_make_one_key(self):
        for _ in range(3):
            first = Site(self, *MANY, start=False)
            others = [Site(self, *MANY, store=first.store, start=False) for _ in range(3)]
            with ThreadPoolExecutor() as pool:
                list(pool.map(Site.start, [first, *others]))
            for number, site in enumerate([first, *others]):
                self.assertEqual(asked(site, f"reader{number}@inbox.example"), 303, site.log.read_text())
                self.assertNotIn("secret", site.log.read_text())
                site.kill()


class Hanging(unittest.TestCase):
    """A store that does not answer costs 503 where it is needed, and nothing else. Eight forms that waited one after the other would not be answered in their 20 seconds."""

    def check_hang(self, site):
        with ThreadPoolExecutor(12) as pool:
            forms = [pool.submit(site.post, "/report", f"mail=hung{number}%40inbox.example&profession=backend-developer", seconds=20)
                     for number in range(8)]
            time.sleep(.2)
            pages = [pool.submit(site.get, "/professions", seconds=5) for _ in range(4)]
            self.assertEqual({page.result()[0] for page in pages}, {200})
            self.assertFalse(all(form.done() for form in forms), "pages wait for the store")
            for form in forms:
                status, head, _ = form.result()
                self.assertEqual(status, 503)
                self.assertRegex(head, r"(?i)\r\nretry-after: \d+")

    def check_back(self, site):
        wait_until(lambda: asked(site, "back@inbox.example") == 303, 30, "the store")

    def test_sqlite_held_by_another_program(self):
        site = Site(self, *MANY, "--threads", "2")
        self.assertEqual(asked(site, "first@inbox.example"), 303)
        with sqlite3.connect(site.store, isolation_level=None) as other:
            other.execute("begin immediate")
            self.check_hang(site)
            other.execute("rollback")
        self.check_back(site)

    def postgres(self):
        sys.path.insert(0, str(ROOT / "tests/mail"))
        from servers import Postgres
        return Postgres(self)

    def site_on(self, database):
        seed = Site(self)
        return Site(self, *MANY, "--threads", "2", "--secret", seed.folder / "willai-secret", store=database.url)

    @staticmethod
    def processes(database):
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(database.server.pid)], capture_output=True, text=True).stdout.split()
        return [database.server.pid, *map(int, children)]

    def test_postgresql_that_stands_still(self):
        database = self.postgres()
        site = self.site_on(database)
        self.assertEqual(asked(site, "first@inbox.example"), 303)
        stopped = self.processes(database)
        for process in stopped:
            os.kill(process, signal.SIGSTOP)
        try:
            self.check_hang(site)
            site.process.send_signal(signal.SIGTERM)
            site.process.wait(10)
            site.start()
            self.assertEqual(site.get("/professions", seconds=5)[0], 200, "a start while the store hangs")
        finally:
            for process in stopped:
                os.kill(process, signal.SIGCONT)
        self.check_back(site)

    def test_postgresql_that_was_restarted(self):
        database = self.postgres()
        site = self.site_on(database)
        for number in range(4):
            self.assertEqual(asked(site, f"first{number}@inbox.example"), 303)
        database.run("pg_ctl", "-D", database.folder / "data", "-m", "fast", "-w", "stop")
        database.server.wait()
        database.start()
        for number in range(4):
            self.assertEqual(asked(site, f"second{number}@inbox.example"), 303)


class Ending(unittest.TestCase):
    def test_a_relay_that_hangs_does_not_hold_the_server(self):
        door = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(door.close)
        relay = f"smtp://127.0.0.1:{door.getsockname()[1]}?tls=none"
        site = Site(self, "--mail", relay, "--mail-from", "r@willai.example", "--base-url", "http://willai.example")
        self.assertEqual(asked(site, "reader@inbox.example"), 303)
        talk, _ = door.accept()
        self.addCleanup(talk.close)
        site.process.send_signal(signal.SIGTERM)
        site.process.wait(10)
        self.assertEqual(site.process.returncode, 0)
        self.assertEqual(rows(site, "select state, tries from report_outbox"), [("pending", 0)])


if __name__ == "__main__":
    run_tests()
