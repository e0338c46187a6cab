#!/usr/bin/python3
"""The store of reports as a whole: its versions, backups while it is in use, restoring, and copies between SQLite and PostgreSQL.
store_test.py PROGRAM ROOT"""
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

from operated_site import PROGRAM, ROOT, Site, run_tests, wait_until, willai

sys.path.insert(0, str(ROOT / "tests/mail"))
import servers  # noqa: E402

TABLES = ("report_meta", "report_request", "report_outbox", "report_suppressed", "report_limit", "report_waited", "report_error")


def rows_of(file):
    with sqlite3.connect(file) as base:
        return {table: sorted(base.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in TABLES}


class Store(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="willai-store."))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.file, self.secret = self.folder / "reports.sqlite", self.folder / "willai-secret"

    def said(self, *words, code=0):
        run = willai("store", *words)
        self.assertEqual(run.returncode, code, f"{words}: {run.stdout}{run.stderr}")
        return run.stdout if code == 0 else run.stderr

    def filled(self, number=7):
        """A site with requests, and letters that were sent for them."""
        site = Site(self, "--no-worker", "--secret", self.secret, "--report-limits", "1000,1000000,1000000", store=self.file)
        for each in range(number):
            self.assertEqual(site.ask(f"reader{each}@inbox.example"), 303)
        willai("worker", "--once", "--store", self.file, "--secret", self.secret, "--base-url", "https://a.example", "--mail",
               f"folder:{self.folder / 'letters'}")
        return site

    def links(self, use):
        """Of every letter, by its reader."""
        found = {}
        for file in sorted((self.folder / "letters").glob("*.eml")):
            letter = servers.parsed(file.read_bytes())
            if link := re.search(rf"https://a.example(/report/{use}\?t=[\w-]+)", servers.body_of(letter, "plain")):
                found[letter["To"]] = link.group(1)
        return found

    def test_status(self):
        self.assertIn("no store of reports", self.said("status", "--store", self.file, code=1))
        self.assertFalse(self.file.exists())
        self.filled(3)
        text = self.said("status", "--store", self.file)
        self.assertIn("tables of version 2; this program works with version 2", text)
        self.assertRegex(text, r"report_request +3 rows")
        self.assertEqual(text, self.said("status", "--store", self.file), "looking changes nothing")

    def test_a_backup_while_reports_are_asked_for(self):
        """It is of one moment: no letter without its request; and restored it sends what was confirmed."""
        site = self.filled(5)
        over, asked = threading.Event(), []

        def ask():
            while not over.is_set():
                if site.ask(f"busy{len(asked)}@inbox.example") == 303:
                    asked.append(len(asked))
        thread = threading.Thread(target=ask)
        thread.start()
        try:
            for number in range(5):
                before = len(asked)
                self.said("backup", "--store", self.file, "--to", self.folder / f"backup{number}")
                wait_until(lambda: len(asked) > before, what="a request meanwhile")
        finally:
            over.set()
            thread.join()
        for number in range(5):
            rows = rows_of(self.folder / f"backup{number}")
            self.assertEqual({row[0] for row in rows["report_request"]}, {row[1] for row in rows["report_outbox"]})
            self.assertGreaterEqual(len(rows["report_request"]), 5)
        self.assertEqual(oct((self.folder / "backup4").stat().st_mode & 0o777), "0o600")
        self.assertEqual(list(self.folder.glob("*unfinished*")), [])
        self.assertIn("already there", self.said("backup", "--store", self.file, "--to", self.folder / "backup4", code=1))

    def test_the_rehearsal_of_a_restore(self):
        """docs/operating.md: the machine is lost; backup and secret are elsewhere. The restored store takes links and sends reports."""
        site = self.filled(3)
        confirm, unsubscribe = self.links("confirm"), self.links("unsubscribe")
        self.assertEqual(site.post("/report/unsubscribe", unsubscribe["reader2@inbox.example"].split("?")[1])[0], 200)
        self.said("backup", "--store", self.file, "--to", self.folder / "backup")
        site.kill()
        for file in self.folder.glob("reports.sqlite*"):
            file.unlink()
        self.said("restore", "--from", self.folder / "backup", "--store", self.file)
        self.assertEqual(rows_of(self.file), rows_of(self.folder / "backup"))
        again = Site(self, "--secret", self.secret, "--mail", f"folder:{self.folder / 'later'}", store=self.file)
        self.assertEqual(again.post("/report/confirm", confirm["reader0@inbox.example"].split("?")[1])[0], 200)
        wait_until(lambda: list((self.folder / "later").glob("*.eml")), what="the report")
        self.assertIn("the owner opted out", willai("privacy", "show", "reader2@inbox.example", "--store", self.file, "--secret", self.secret).stdout)
        self.assertIn("not empty", self.said("restore", "--from", self.folder / "backup", "--store", self.file, code=1))

    def test_from_sqlite_to_postgresql_and_back(self):
        postgres = servers.Postgres(self)
        self.filled(12).kill()
        willai("mail", "status", "--store", self.file)
        there = self.said("copy", "--from", self.file, "--to", postgres.url)
        self.assertIn("not empty", self.said("copy", "--from", self.file, "--to", postgres.url, code=1))
        back = self.folder / "back.sqlite"
        here = self.said("copy", "--from", postgres.url, "--to", back)
        self.assertEqual(there, here, "the same numbers and hashes")
        self.assertEqual(rows_of(back), rows_of(self.file))
        site = Site(self, "--secret", self.secret, "--mail", f"folder:{self.folder / 'later'}", store=postgres.url)
        self.assertEqual(site.post("/report/confirm", self.links("confirm")["reader3@inbox.example"].split("?")[1])[0], 200)
        wait_until(lambda: list((self.folder / "later").glob("*.eml")), what="the report")
        self.said("backup", "--store", postgres.url, "--to", self.folder / "backup")
        self.assertEqual(len(rows_of(self.folder / "backup")["report_request"]), 12)

    def test_many_rows(self):
        """More than are read at once, with every kind of value."""
        self.filled(1).kill()
        with sqlite3.connect(self.file) as base:
            base.executemany("INSERT INTO report_limit VALUES (?, ?, ?)", [(f"{n % 40:032x}", n, n * 7) for n in range(3000)])
            base.executemany("INSERT INTO report_suppressed VALUES (?, ?, ?)", [(f"{n:032x}", "bounced", n) for n in range(1500)])
            base.execute("UPDATE report_request SET address = NULL, topic = 'ä\n“'")
        self.said("copy", "--from", self.file, "--to", self.folder / "copy")
        self.assertEqual(rows_of(self.folder / "copy"), rows_of(self.file))

    def test_a_store_of_before_has_no_version_and_is_of_the_first(self):
        self.filled(2).kill()
        with sqlite3.connect(self.file) as base:
            base.execute("DELETE FROM report_meta WHERE name = 'schema'")
        self.assertIn("tables of version 1", self.said("status", "--store", self.file))
        self.assertEqual(Site(self, "--secret", self.secret, "--no-worker", store=self.file).ask("new@inbox.example"), 303)

    def test_a_store_of_a_newer_program_is_refused(self):
        self.filled(2).kill()
        with sqlite3.connect(self.file) as base:
            base.execute("UPDATE report_meta SET value = '99' WHERE name = 'schema'")
        site = Site(self, "--secret", self.secret, "--no-worker", store=self.file)
        self.assertEqual(site.ask("new@inbox.example"), 503)
        self.assertEqual(site.get("/")[0], 200)
        self.assertIn("use the newer program", self.said("migrate", "--store", self.file, code=1))
        self.assertIn("version 99", site.log.read_text())

    def test_many_programs_make_one_store(self):
        for url in (str(self.file), servers.Postgres(self).url):
            runs = [subprocess.Popen([PROGRAM, "store", "migrate", "--store", url], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
                    for _ in range(8)]
            for run in runs:
                out, err = run.communicate(timeout=60)
                self.assertEqual((run.returncode, err), (0, ""), out)
            self.assertIn("tables of version 2", self.said("status", "--store", url))

    def test_what_is_wrong_is_one_sentence(self):
        said = self.said("status", "--store", f"postgresql://willai@127.0.0.1:{servers.free_port()}/none", code=1)
        self.assertEqual((said.count("\n"), said.count("\t")), (1, 0), said)

    def test_a_database_that_says_nothing_is_left_soon(self):
        """A copy has hours for its rows, but not for a server that takes the connection and is silent."""
        self.filled(1).kill()
        with socket.create_server(("127.0.0.1", 0)) as silent:
            said = self.said("copy", "--from", self.file, "--to", f"postgresql://willai@127.0.0.1:{silent.getsockname()[1]}/none", code=1)
        self.assertEqual(said.count("\n"), 1, said)
        self.assertRegex(said, "cannot connect to the database: .*failed: it does not answer in time$")

    def test_of_two_hosts_the_silent_one_is_passed_over(self):
        """As db1 of docs/examples/operating/postgresql.md when its cable is pulled: no refusal comes from it."""
        postgres = servers.Postgres(self)
        with socket.create_server(("127.0.0.1", 0)) as silent:
            url = f"postgresql://willai@127.0.0.1:{silent.getsockname()[1]},127.0.0.1:{postgres.port}/postgres?target_session_attrs=read-write"
            site = Site(self, "--secret", self.secret, "--no-worker", store=url)
            self.assertEqual(site.ask("reader@inbox.example"), 303)
            self.assertEqual(site.metrics()["willai_store_up"], 1)

    def test_a_copy_that_fails_leaves_nothing(self):
        self.filled(2).kill()
        with sqlite3.connect(self.file) as base:
            base.execute("DROP TABLE report_waited")
        self.said("backup", "--store", self.file, "--to", self.folder / "backup", code=1)
        self.assertEqual([file.name for file in self.folder.glob("backup*")], [])


if __name__ == "__main__":
    run_tests()
