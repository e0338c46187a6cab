#!/usr/bin/python3
"""Forms in great numbers, from other sites and for other people; spellings of one mailbox; secrets where others see them.
abuse_test.py PROGRAM ROOT"""
import base64
import hashlib
import re
import sqlite3
import statistics
import subprocess
import time
import unittest
from pathlib import Path
from urllib.parse import quote

import attacked_site as frame
PROGRAM, Site, run_tests, wait_until, willai = frame.PROGRAM, frame.Site, frame.run_tests, frame.wait_until, frame.willai


def asked(site, address, reader, profession="backend-developer"):
    return site.post("/report", f"mail={quote(address)}&profession={profession}", f"X-Forwarded-For: {reader}")


class Asking(unittest.TestCase):
    def site(self, *options):
        return Site(self, "--no-worker", "--behind-proxy", *options)

    def kept(self, site, *words):
        return willai(*words, "--store", site.store)

    def test_no_answer_tells_who_asked_or_unsubscribed(self):
        """The limit of a network counts every form, whoever it is for, and before anybody is looked up."""
        persons = {"asked": "asked@inbox.example", "gone": "gone@inbox.example", "full": "full@inbox.example", "new": "new@inbox.example"}
        site = self.site("--report-limits", "1,6,100000")
        self.assertEqual(asked(site, persons["asked"], "198.51.100.1")[0], 303)
        self.assertEqual(asked(site, persons["full"], "198.51.100.1", "accountant")[0], 303)
        asked(site, persons["gone"], "198.51.100.1")
        with sqlite3.connect(site.store, isolation_level=None) as base:
            person = base.execute("select person from report_request order by asked_at desc, rowid desc limit 1").fetchone()[0]
            base.execute("insert into report_suppressed values (?, 'unsubscribed', 1)", (person,))
            base.execute("delete from report_request where person = ?", (person,))
            base.execute("delete from report_outbox where person = ?", (person,))
        for number, (kind, address) in enumerate(persons.items(), 2):
            reader = f"10.{number}.0.1"
            answers = [asked(site, address, reader)]
            answers += [asked(site, f"filler{i}.{number}@inbox.example", reader) for i in range(6)]
            self.assertEqual([answer[0] for answer in answers], [303] * 6 + [429], kind)
            last = asked(site, address, reader)
            self.assertEqual(last[0], 429, kind)
            if number == 2:
                first_head, first_body, first_last = self.plain(answers[0][1]), answers[0][2], last[2]
            self.assertEqual((self.plain(answers[0][1]), answers[0][2], last[2]), (first_head, first_body, first_last), kind)

    @staticmethod
    def plain(head):
        return [line for line in head.split("\r\n") if not line.startswith("Date:")]

    def test_all_kinds_of_person_cost_the_same_statements(self):
        """What is dropped is written, too: the log of the store grows alike. Times are printed."""
        site = self.site("--report-limits", "1,100000,100000")
        asked(site, "known@inbox.example", "198.51.100.1")
        log = Path(f"{site.store}-wal")
        times, written = {}, {}
        for kind in ("same", "limited", "new"):
            times[kind], before = [], log.stat().st_size
            for i in range(10):  # more would have SQLite begin its log again
                address, profession = {"same": ("known@inbox.example", "backend-developer"), "limited": ("known@inbox.example", "accountant"),
                                       "new": (f"new{i}@inbox.example", "backend-developer")}[kind]
                begin = time.perf_counter()
                self.assertEqual(asked(site, address, "198.51.100.1", profession)[0], 303)
                times[kind].append(time.perf_counter() - begin)
            written[kind] = log.stat().st_size - before
        print({kind: f"{1000 * statistics.median(each):.2f} ms, {written[kind]} bytes" for kind, each in times.items()})
        self.assertGreater(min(written.values()), .6 * max(written.values()))

    def test_one_provider_cannot_use_up_the_day(self):
        site = self.site()
        answers = [asked(site, f"flood{i}@inbox.example", f"2001:db8:1:{(i % 50) << 8:x}::{i:x}")[0] for i in range(1986)]
        self.assertLessEqual(answers.count(303), 500)
        self.assertEqual(set(answers), {303, 429})
        for number in range(1, 41):
            self.assertEqual(asked(site, f"reader{number}@inbox.example", f"2001:{0xdb9 + number:x}::1")[0], 303)
            self.assertEqual(asked(site, f"other{number}@inbox.example", f"{number}.7.7.7")[0], 303)

    def test_many_providers_leave_something_for_others(self):
        site = self.site("--report-limits", "3,5,200")
        for provider in range(12):
            for i in range(60):
                asked(site, f"flood{provider}.{i}@inbox.example", f"2001:{0x1000 + provider:x}:{i:x}:100::1")
        self.assertEqual(asked(site, "reader@inbox.example", "192.0.2.7")[0], 303)

    def test_a_campus_can_have_a_limit_of_its_own(self):
        site = self.site("--network-limit", "192.0.2.0/24=120")
        answers = [asked(site, f"student{i}@inbox.example", "192.0.2.9")[0] for i in range(125)]
        self.assertEqual((answers.count(303), answers.count(429)), (120, 5))
        run = subprocess.run([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--store", site.folder / "other.sqlite", "--network-limit", "campus=3"],
                             capture_output=True, text=True, timeout=30)
        self.assertEqual(run.returncode, 1)
        self.assertIn("is not a network", run.stderr)

    def test_spellings_of_one_mailbox_are_one_person(self):
        site = self.site()
        spellings = ["victim@inbox.example", '"victim"@inbox.example', '"vic\\tim"@inbox.example', "Victim@INBOX.example",
                     *(f"victim+{i}@inbox.example" for i in range(10))]
        professions = ("backend-developer", "accountant", "registered-nurse", "teacher")
        for number, spelling in enumerate(spellings):
            self.assertEqual(asked(site, spelling, "198.51.100.1", professions[number % 3])[0], 303, spelling)
        with sqlite3.connect(site.store) as base:
            self.assertEqual(base.execute("select count(*) from report_outbox").fetchone()[0], 3)
        for spelling in ("v.i.c.t.i.m@gmail.com", "victim@googlemail.com", "vic.tim+x@GMAIL.com", "victim@gmail.com"):
            asked(site, spelling, "198.51.100.1")
        with sqlite3.connect(site.store) as base:
            self.assertEqual(base.execute("select count(*) from report_outbox").fetchone()[0], 4)
        self.assertIn("a report on", self.kept(site, "privacy", "show", "vict.im@googlemail.com").stdout)

    def test_addresses_that_hide_something_are_refused(self):
        site = self.site()
        for address in ("a@xn--a.example", "a\u202eb@inbox.example", "a\u200bb@inbox.example", "a\u0080b@inbox.example", "a\u00a0b@inbox.example",
                        "a\ufeffb@inbox.example", "a@inbox\u200d.example\u200f", "\u2066a@inbox.example", "a\u00adb@inbox.example",
                        "a@xn--bcher-kva8445foa.example.xn--a", "a\U000e0041@inbox.example"):
            self.assertEqual(asked(site, address, "198.51.100.1")[0], 422, repr(address))
        self.assertEqual(asked(site, "a@xn--bcher-kva.example", "198.51.100.1")[0], 303)

    def test_forms_of_other_sites_are_refused(self):
        site = self.site("--base-url", "https://jobs.example/work")
        form = "mail=reader%40inbox.example&profession=backend-developer"
        for headers in (["Origin: https://evil.example"], ["Sec-Fetch-Site: cross-site"], ["Origin: null"], ["Origin: https://jobs.example.evil.example"],
                        ["Sec-Fetch-Site: same-site", "Origin: https://other.jobs.example"], ["Sec-Fetch-Site: cross-site", "Origin: https://jobs.example"],
                        ["Origin: https://evil.example", "Origin: https://jobs.example"]):
            status, _, body = site.post("/report", form, *headers)
            self.assertEqual(status, 403, headers)
            self.assertIn(b"page of another site", body)
        for path in ("/report/confirm", "/report/erase", "/report/unsubscribe"):
            self.assertEqual(site.post(path, "t=AAAA", "Origin: https://evil.example")[0], 403, path)
        self.assertEqual(site.post("/report/unsubscribe?t=AAAA", "List-Unsubscribe=One-Click", "Origin: https://mail.example")[0], 404)
        with sqlite3.connect(site.store) as base:
            self.assertEqual(base.execute("select count(*) from report_request").fetchone()[0], 0)
        for headers in ([], ["Origin: https://jobs.example"], ["Origin: https://JOBS.example:443"], ["Origin: http://willai.example"], ["Sec-Fetch-Site: none"],
                        ["Sec-Fetch-Site: same-origin", "Origin: null"]):
            self.assertEqual(site.post("/report", form, *headers)[0], 303, headers)

    def test_readers_who_unsubscribed_are_told_how_to_come_back(self):
        site = self.site("--contact", "help@jobs.example")
        for path in ("/report/asked",):
            page = site.get(path)[2].decode()
            self.assertIn("This copy of the site has no mail server", page)
            self.assertIn("write to help@jobs.example from that address", page)
        asked(site, "reader@inbox.example", "198.51.100.1")
        with sqlite3.connect(site.store, isolation_level=None) as base:
            person = base.execute("select person from report_request").fetchone()[0]
            base.execute("insert into report_suppressed values (?, 'unsubscribed', 1)", (person,))
        self.assertIn("opted out", self.kept(site, "privacy", "show", "READER+x@inbox.example").stdout)
        self.assertIn("is off the suppression list", self.kept(site, "privacy", "allow", "reader+y@inbox.example").stdout)
        self.assertIn("was not on", self.kept(site, "privacy", "allow", "reader@inbox.example").stdout)


class Secrets(unittest.TestCase):
    def refused(self, *words):
        run = willai(*words)
        self.assertEqual(run.returncode, 1, words)
        self.assertEqual(run.stderr.count("\n"), 1)
        self.assertNotIn("hunter2", run.stderr + run.stdout)
        return run.stderr

    def test_no_password_on_a_command_line(self):
        for url in ("postgresql://u:hunter2@127.0.0.1:1/x", "postgres://u@127.0.0.1:1/x?password=hunter2", "postgresql://u:hunter2@/x?host=/tmp"):
            self.assertIn("process list", self.refused("mail", "status", "--store", url, "--secret", "/nowhere"))
        self.assertIn("process list", self.refused("mail", "test", "a@b.example", "--mail", "smtp://u:hunter2@relay.example", "--mail-from", "a@b.example"))

    def test_files_that_others_can_read_are_refused(self):
        site = Site(self, "--no-worker")
        password = site.folder / "password"
        password.write_text("hunter2\n")
        for mode in (0o644, 0o640, 0o604):
            password.chmod(mode)
            self.assertIn("chmod 600", self.refused("mail", "test", "a@b.example", "--mail", "smtp://u@127.0.0.1:1?tls=none", "--mail-from", "a@b.example",
                                                    "--mail-password", password))
            self.assertIn("chmod 600", self.refused("mail", "status", "--store", "postgresql://u@127.0.0.1:1/x", "--store-password", password, "--secret",
                                                    site.folder / "willai-secret"))
        password.chmod(0o600)
        self.assertIn("is the mail server running", self.refused("mail", "test", "a@b.example", "--mail", "smtp://u@127.0.0.1:1?tls=none", "--mail-from",
                                                                 "a@b.example", "--mail-password", password))
        self.assertIn("cannot connect to the database", willai("mail", "status", "--store", "postgresql://u@127.0.0.1:1/x", "--store-password", password,
                                                              "--secret", site.folder / "willai-secret").stderr)

    def test_no_password_in_the_clear_to_another_machine(self):
        site = Site(self, "--no-worker")
        password = site.folder / "password"
        password.write_text("hunter2\n")
        password.chmod(0o600)
        self.assertIn("without encryption", self.refused("mail", "test", "a@b.example", "--mail", "smtp://u@relay.example?tls=none", "--mail-from", "a@b.example",
                                                         "--mail-password", password))
        self.assertIn("unencrypted", self.refused("mail", "status", "--store", "postgresql://u@192.0.2.1/x?sslmode=prefer", "--store-password", password,
                                                  "--secret", site.folder / "willai-secret"))

    def test_two_starts_at_once_make_one_key(self):
        site = Site(self, "--no-worker", start=False)
        secret = site.folder / "shared-secret"
        for _ in range(10):
            secret.unlink(missing_ok=True)
            for store in site.folder.glob("many*"):
                store.unlink()
            commands = [[PROGRAM, "serve", "--listen", "127.0.0.1:0", "--no-worker", "--store", site.folder / "many.sqlite", "--secret", secret]
                        for _ in range(4)]
            servers = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for command in commands]
            try:
                for server in servers:
                    self.assertIn("Serving", server.stdout.readline())
            finally:
                for server in servers:
                    server.kill()
                    server.communicate()
            self.assertEqual(secret.stat().st_mode & 0o777, 0o600)
        self.assertEqual(list(site.folder.glob("*.unfinished")), [])


class Rotation(unittest.TestCase):
    def letters(self, site):
        return sorted((site.folder / "willai-mail").glob("*.eml"), key=lambda file: file.stat().st_mtime)

    def token(self, letter, use):
        text = letter.read_bytes().replace(b"=\r\n", b"").replace(b"=3D", b"=").decode("latin-1")
        return re.search(rf"/report/{use}\?t=([\w-]+)", text).group(1)

    def test_old_links_open_and_the_suppression_list_stays(self):
        site = Site(self)
        for name in ("stays", "leaves", "bounces"):
            self.assertEqual(site.ask(f"{name}@inbox.example"), 303)
        wait_until(lambda: len(self.letters(site)) == 3, what="three letters")
        letters = {re.search(rb"To: (\w+)@", each.read_bytes()).group(1).decode(): each for each in self.letters(site)}
        self.assertEqual(site.post("/report/unsubscribe", "t=" + self.token(letters["leaves"], "unsubscribe"))[0], 200)
        site.kill(15)
        secret = site.folder / "willai-secret"
        for round in (1, 2):
            run = willai("privacy", "rotate", "--secret", secret)
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertEqual((len(secret.read_text().split()), secret.stat().st_mode & 0o777), (round + 1, 0o600))
        site.start()
        self.assertIn(b"Yes, send my report", site.get("/report/confirm?t=" + self.token(letters["stays"], "confirm"))[2])
        self.assertEqual(site.post("/report/confirm", "t=" + self.token(letters["stays"], "confirm"))[0], 200)
        wait_until(lambda: len(self.letters(site)) == 4, what="the report")
        for name in ("leaves", "leaves+again", "LEAVES"):
            self.assertEqual(site.ask(f"{name}@inbox.example", profession="accountant"), 303)
        self.assertIn("opted out", willai("privacy", "show", "leaves@inbox.example", "--store", site.store).stdout)
        tag = re.search(rb"\+(b[0-9a-f]{48})@", letters["bounces"].read_bytes()).group(1).decode()
        self.assertIn("Recorded", willai("mail", "bounce", "--store", site.store, given=REPORT.replace("TAG", tag)).stdout)
        self.assertIn("could not be delivered", willai("privacy", "show", "bounces@inbox.example", "--store", site.store).stdout)
        with sqlite3.connect(site.store) as base:
            self.assertEqual(base.execute("select count(*) from report_outbox where state = 'pending'").fetchone()[0], 0)
        site.kill(15)
        lines = secret.read_text().splitlines()
        secret.write_text(lines[0] + "\n")
        self.assertEqual(willai("mail", "status", "--store", site.store).returncode, 0, "the store is now one of the new key")
        secret.write_text(lines[2] + "\n")
        self.assertIn("a different secret", willai("mail", "status", "--store", site.store).stderr)

    def test_an_old_letter_unsubscribes_for_good_after_a_rotation(self):
        """By the button, by one click, and by a bounce; also what was asked for since, under the new key."""
        site = Site(self)
        names = ("button", "click", "bounce")
        for name in names:
            self.assertEqual(site.ask(f"{name}@inbox.example"), 303)
        wait_until(lambda: len(self.letters(site)) == 3, what="three letters")
        letters = {re.search(rb"To: (\w+)@", each.read_bytes()).group(1).decode(): each for each in self.letters(site)}
        site.kill(15)
        for _ in range(2):
            self.assertEqual(willai("privacy", "rotate", "--secret", site.folder / "willai-secret").returncode, 0)
        site.options = ("--no-worker",)
        site.start()
        for name in names:
            self.assertEqual(site.ask(f"{name}+new@inbox.example", profession="accountant"), 303)
        self.assertEqual(site.ask("other@inbox.example", profession="accountant"), 303)
        token = self.token(letters["button"], "unsubscribe")
        status, _, page = site.get(f"/report/unsubscribe?t={token}")
        self.assertEqual((status, token.encode() in page), (200, True), "the old link opens")
        self.assertEqual(site.post("/report/unsubscribe", f"t={token}")[0], 200)
        token = self.token(letters["click"], "unsubscribe")
        self.assertEqual(site.post(f"/report/unsubscribe?t={token}", "List-Unsubscribe=One-Click", "Origin: https://mail.example")[0], 200)
        tag = re.search(rb"\+(b[0-9a-f]{48})@", letters["bounce"].read_bytes()).group(1).decode()
        self.assertEqual(willai("mail", "bounce", "--store", site.store, given=REPORT.replace("TAG", tag).replace("bounces@", "bounce@")).returncode, 0)
        willai("worker", "--once", "--base-url", "http://willai.example", "--store", site.store)
        self.assertEqual(len(self.letters(site)), 4, "none of the three gets the letter that waited")
        self.assertIn(b"To: other@", self.letters(site)[-1].read_bytes())
        for name in names:
            self.assertEqual(site.ask(f"{name.upper()}@inbox.example", profession="graphic-designer"), 303)
            self.assertRegex(willai("privacy", "show", f"{name}@inbox.example", "--store", site.store).stdout, "^on the suppression list")
        with sqlite3.connect(site.store) as base:
            self.assertEqual(base.execute("select count(*) from report_request where state = 'asked'").fetchone()[0], 1)
            self.assertEqual(base.execute("select count(*) from report_outbox where state = 'pending'").fetchone()[0], 0)

    def test_a_list_of_an_earlier_version_is_honored(self):
        """Its entries are keyed hashes of addresses as they were typed, but for case."""
        site = Site(self, "--no-worker")
        line = (site.folder / "willai-secret").read_text().strip()
        secret = base64.urlsafe_b64decode(line + "=" * (-len(line) % 4))
        key = hashlib.blake2b(b"willai keyed hash", key=secret, digest_size=32).digest()
        with sqlite3.connect(site.store, isolation_level=None) as base:
            for address in (b"reader+news@inbox.example", b"r.eader@gmail.com", b'"quoted"@inbox.example', b"plain@inbox.example"):
                person = hashlib.blake2b(b"\x01" + address, key=key, digest_size=16).hexdigest()
                base.execute("insert into report_suppressed values (?, 'unsubscribed', 1)", (person,))
        for spelling in ("Reader+News@inbox.example", "R.Eader@gmail.com", '"Quoted"@inbox.example', "plain@inbox.example", "plain+x@inbox.example"):
            self.assertEqual(site.ask(spelling), 303)
            self.assertIn("opted out", willai("privacy", "show", spelling, "--store", site.store).stdout, spelling)
        with sqlite3.connect(site.store) as base:
            self.assertEqual(base.execute("select count(*) from report_request").fetchone()[0], 0)


REPORT = """To: bounces+TAG@willai.example
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.inbox.example

Final-Recipient: rfc822; bounces@inbox.example
Action: failed
Status: 5.1.1

--b--
"""

if __name__ == "__main__":
    run_tests()
