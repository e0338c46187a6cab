#!/usr/bin/python3
"""Another edition is put in use while readers read: nobody is refused, and every page is of one edition.
switch_test.py PROGRAM ROOT"""
import email
import email.policy
import os
import re
import shutil
import signal
import socket
import tempfile
import unittest
from pathlib import Path

from operated_site import Readers, Site, put_edition, run_tests, two_editions, wait_until, willai

FOLDER = Path(tempfile.mkdtemp(prefix="willai-switch."))
FIRST, SECOND = two_editions(FOLDER)


def tearDownModule():
    shutil.rmtree(FOLDER)


def number_of(body):
    """Of the edition that a page is of."""
    return int(re.search(rb"No\. (\d+)", body).group(1))


class Switching(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="live.", dir=FOLDER))
        self.live = self.folder / "edition.sqlite"
        shutil.copy(FIRST, self.live)

    def put(self, file):
        put_edition(file, self.live)

    def serves(self, site, number):
        return lambda: number_of(site.get("/")[2]) == number

    def test_a_signal(self):
        site = Site(self, "--edition", self.live)
        readers = Readers(lambda: site.port, ["/", "/profession/chef", "/professions", "/editions"], kept=True)
        fresh = Readers(lambda: site.port, ["/profession/plumber", "/sources"])
        readers.wait_for(50)
        for number, file in ((5, SECOND), (4, FIRST), (5, SECOND)):
            self.put(file)
            site.process.send_signal(signal.SIGHUP)
            wait_until(self.serves(site, number), what=f"edition {number}")
            readers.wait_for(50)
        self.assertEqual(readers.stop().faults + fresh.stop().faults, [])
        for path, _, body in readers.answers + fresh.answers:
            self.assertEqual(len(set(re.findall(rb"Vol\. [IVX]+, No\. (0[45])", body))), 1, f"{path} is of one edition")
        self.assertEqual({number_of(body) for _, _, body in readers.answers}, {4, 5})
        counts = site.metrics()
        self.assertEqual(counts['willai_edition_switches_total{outcome="done"}'], 3)
        shown = [name for name in counts if name.startswith("willai_edition_info")]
        self.assertEqual(len(shown), 1, "the edition in use, and none of those before")
        self.assertIn('number="5"', shown[0])

    def test_a_new_file_by_name_needs_no_signal(self):
        site = Site(self, "--edition", self.live)
        self.put(SECOND)
        wait_until(self.serves(site, 5), what="the second edition")
        self.assertIn("now serves", site.log.read_text())

    def test_what_open_pages_ask_for_is_still_there(self):
        site = Site(self, "--edition", self.live)
        styles = lambda: set(re.findall(r'"(/assets/[^"]+\.css)"', site.get("/")[2].decode()))
        before = styles()
        bodies = {path: site.get(path)[2] for path in before}
        self.put(SECOND)
        site.process.send_signal(signal.SIGHUP)
        wait_until(self.serves(site, 5), what="the second edition")
        self.assertNotEqual(before, styles(), "the second edition has styles of its own")
        for path in before:
            status, _, body = site.get(path)
            self.assertEqual((status, body), (200, bodies[path]), path)
        self.assertEqual(site.get("/assets/nothing-0000.css")[0], 404)

    def test_a_page_that_was_kept_is_asked_again(self):
        site = Site(self, "--edition", self.live, "--threads", "1")
        tag = re.search(r"ETag: (\S+)", site.get("/profession/chef")[1]).group(1)
        self.assertEqual(site.get("/profession/chef", f"If-None-Match: {tag}")[0], 304)
        self.put(SECOND)
        site.process.send_signal(signal.SIGHUP)
        wait_until(self.serves(site, 5), what="the second edition")
        self.assertEqual(site.get("/profession/chef", f"If-None-Match: {tag}")[0], 200)

    def test_a_bad_file_changes_nothing(self):
        site = Site(self, "--edition", self.live, "--log-format", "json")
        half = self.folder / "half"
        half.write_bytes(SECOND.read_bytes()[:200_000])
        self.put(half)
        site.process.send_signal(signal.SIGHUP)
        wait_until(lambda: any("stays with" in event["message"] for event in site.events()), what="the line in the log")
        self.assertEqual(number_of(site.get("/profession/chef")[2]), 4)
        self.assertEqual(site.watched("/readyz")[0], 200)
        self.assertGreaterEqual(site.metrics()['willai_edition_switches_total{outcome="refused"}'], 1)
        self.put(SECOND)
        wait_until(self.serves(site, 5), what="the second edition")

    def test_only_a_signed_edition_takes_its_place(self):
        key = self.folder / "key"
        self.assertEqual(willai("sign", "--new-key", key).returncode, 0)
        self.assertEqual(willai("sign", self.live, "--key", key).returncode, 0)
        site = Site(self, "--edition", self.live, "--signed-by", f"{key}.pub")
        self.put(SECOND)
        site.process.send_signal(signal.SIGHUP)
        wait_until(lambda: "nobody signed it" in site.log.read_text(), what="the refusal")
        self.assertEqual(number_of(site.get("/")[2]), 4)

    def test_letters_are_of_the_new_edition(self):
        site = Site(self, "--edition", self.live, "--mail", f"folder:{self.folder / 'letters'}")
        self.put(SECOND)
        site.process.send_signal(signal.SIGHUP)
        wait_until(self.serves(site, 5), what="the second edition")
        wait_until(lambda: "now serves" in site.log.read_text(), what="the line in the log")
        self.assertEqual(site.ask("reader@inbox.example", profession="chef"), 303)
        letter = wait_until(lambda: list((self.folder / "letters").glob("*.eml")), what="the letter")[0]
        letter = email.message_from_bytes(letter.read_bytes(), policy=email.policy.default)
        self.assertIn("No. 05", "".join(part.get_content() for part in letter.walk() if part.get_content_type() in ("text/plain", "text/html")))

    def test_a_signal_where_nobody_reads_the_log_any_more(self):
        """As under systemd while its journal is restarted. Only a closed terminal makes the signal an end."""
        log, reader = socket.socketpair()
        site = Site(self, "--edition", self.live, stderr=log)
        log.close()
        reader.close()
        self.put(SECOND)
        site.process.send_signal(signal.SIGHUP)
        wait_until(self.serves(site, 5), what="the second edition")

    def test_a_closed_terminal_ends_the_site(self):
        terminal, end = os.openpty()
        site = Site(self, "--edition", self.live, stderr=end)
        os.close(end)
        os.close(terminal)
        site.process.send_signal(signal.SIGHUP)
        self.assertEqual(site.process.wait(20), 0)

    def test_readers_of_an_edition_in_the_program_are_not_disturbed(self):
        site = Site(self)
        before = site.get("/")[2]
        site.process.send_signal(signal.SIGHUP)
        wait_until(lambda: "now serves" in site.log.read_text(), what="the line in the log")
        self.assertEqual(site.get("/")[2], before)


if __name__ == "__main__":
    run_tests()
