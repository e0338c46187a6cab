#!/usr/bin/python3
"""Looks for erased addresses, topics and requests in every file of a PostgreSQL database: tables, indexes, statistics and the
write-ahead log, after each step that docs/mail.md ("What erasing leaves behind") names.  erased_postgres_test.py PROGRAM ROOT"""
import re
import subprocess
import time
import unittest
from collections import defaultdict

from servers import Folder, Postgres, Site, body_of, parsed, run_tests, wait_until, willai

READERS = 120
# XLOG_BLCKSZ, and the sizes of XLogPageHeaderData and XLogLongPageHeaderData, which the first page of a segment has.
LOG_PAGE, PAGE_HEADER, FIRST_HEADER = 8192, 24, 40
# As docs/mail.md has them.
ONCE = ["ALTER SYSTEM SET wal_recycle = off", "SELECT pg_reload_conf()"]
TABLES = ["VACUUM (FULL) report_request", "VACUUM (FULL) report_outbox", "VACUUM (FULL) report_limit"]
LOG = ["SELECT pg_switch_wal()", "CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT"]
COLUMNS = "select address, topic, sameness from report_request"


def bytes_of(file):
    try:
        return file.read_bytes() if file.is_file() else b""
    except FileNotFoundError:  # the server deletes files meanwhile
        return b""


def log_in(folder):
    """The write-ahead log in one piece, without the headers of its pages: what is logged may cross from one page or segment to the next."""
    segments = [bytes_of(file) for file in sorted(folder.iterdir())]
    return b"".join(segment[page + (PAGE_HEADER if page else FIRST_HEADER):page + LOG_PAGE]
                    for segment in segments for page in range(0, len(segment), LOG_PAGE))


class ErasedPostgres(unittest.TestCase):
    def setUp(self):
        self.postgres = Postgres(self)
        self.folder = Folder(self).path
        self.kept = ["--store", self.postgres.url, "--secret", self.folder / "secret"]
        self.mail = ["--mail", f"folder:{self.folder / 'mail'}"]

    def sql(self, *statements):
        words = [word for each in statements for word in ("-c", each)]
        run = subprocess.run([self.postgres.bin / "psql", "-h", "127.0.0.1", "-p", str(self.postgres.port), "-U", "willai", "-d", "postgres",
                              "-v", "ON_ERROR_STOP=1", "-Atq", "-F", " ", *words], capture_output=True, text=True, timeout=120)
        self.assertEqual(run.returncode, 0, run.stderr)
        return run.stdout

    def carve(self, marks):
        """{folder or file below the data folder: how many of the marks its bytes have}"""
        found, data = defaultdict(set), self.postgres.folder / "data"

        def look(place, content):
            found[place].update(mark for mark in marks if mark in content)
        for file in data.rglob("*"):
            look(file.relative_to(data).parts[0], bytes_of(file))
        look("pg_wal", log_in(data / "pg_wal"))
        return {place: len(there) for place, there in found.items() if there}

    def letters(self):
        return [parsed(file.read_bytes()) for file in (self.folder / "mail").glob("*.eml")]

    def filled(self):
        """A site with requests, and what the database has of each, as it stores it."""
        site = Site(self, "--no-worker", "--report-limits", "3,1000,10000", *self.kept, *self.mail, site="http://willai.example")
        for number in range(READERS):
            self.assertEqual(site.ask(f"reader{number}@inbox.example")[0], 303)
        marks = {word[:40].encode() for word in self.sql(COLUMNS).split()}
        self.assertEqual(len(marks), 2 * READERS + 1, "one topic encrypts to the same bytes in each request")
        return site, marks

    def erase_all(self, site):
        """By links in letters, by delivery, and the last by the operator."""
        worker = ["worker", "--once", "--base-url", "http://willai.example", *self.kept, *self.mail]
        willai(*worker, check=0)
        self.assertEqual(len(self.letters()), READERS)
        for number, letter in enumerate(self.letters()):
            use = ("confirm", "erase", "unsubscribe")[number % 3]
            token = re.search(rf"/report/{use}\?t=([\w-]+)", body_of(letter, "plain")).group(1)
            if letter["To"] != "reader0@inbox.example":
                self.assertEqual(site.request(f"/report/{use}", {"t": token})[0], 200)
        willai(*worker, check=0)
        self.assertEqual(len(self.sql("select address from report_request where address is not null").split()), 1)

    def test_what_remains_where_until_when(self):
        site, marks = self.filled()
        self.sql("ANALYZE", "CHECKPOINT")
        there = self.carve(marks)
        self.assertEqual(there["base"], len(marks), "the carving finds what is there")
        self.assertEqual(there["pg_wal"], len(marks))
        self.assertEqual(self.sql("select count(*) from pg_statistic join pg_attribute on starelid = attrelid and staattnum = attnum where "
                                  "starelid = 'report_request'::regclass and attname in ('address', 'topic', 'person', 'sameness')"), "0\n")
        self.erase_all(site)
        self.sql("VACUUM report_request", "CHECKPOINT")
        self.assertIn("base", self.carve(marks), "a plain VACUUM leaves them there, as the document says")
        willai("privacy", "erase", "reader0@inbox.example", *self.kept, check=0)
        self.assertEqual(self.sql(COLUMNS + " where address is not null"), "")
        self.check_end(marks)

    def check_end(self, marks):
        self.sql("CHECKPOINT")  # the files as the server has them in memory
        alive = {word[:40].encode() for word in self.sql(COLUMNS).split()}  # that a request was there counts for a day
        erased = [mark for mark in marks if mark not in alive]
        self.assertGreater(len(erased), READERS)
        left = self.carve(erased)
        self.assertEqual(set(left), {"pg_wal"}, "tables, indexes and statistics are clean after willai privacy erase")
        self.sql(*LOG)
        self.assertEqual(set(self.carve(erased)), {"pg_wal"}, "segments get new names and keep their bytes, as the document says")
        for statement in ONCE:
            self.sql(statement)
        wait_until(lambda: self.sql("show wal_recycle") == "off\n", what="the new setting")
        self.sql(*TABLES)
        self.sql(*LOG)
        self.assertEqual(self.carve(erased), {})

    def test_statistics_of_an_earlier_version_go(self):
        """It let ANALYZE sample the addresses."""
        site, marks = self.filled()
        site.stop()
        for column in ("address", "topic", "person", "sameness"):
            self.sql(f"ALTER TABLE report_request ALTER COLUMN {column} SET STATISTICS -1")
        self.sql("ANALYZE report_request", "DELETE FROM report_outbox", "DELETE FROM report_request", "VACUUM (FULL) report_request",
                 "CHECKPOINT")
        self.assertIn("base", self.carve(marks), "samples in pg_statistic")
        willai("privacy", "erase", "reader0@inbox.example", *self.kept, check=0)
        self.sql("CHECKPOINT")
        time.sleep(.1)
        self.assertNotIn("base", self.carve(marks))


if __name__ == "__main__":
    run_tests()
