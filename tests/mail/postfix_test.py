#!/usr/bin/python3
"""The way of one report through a real mail server: asked for, confirmed, delivered, forgotten.  postfix_test.py PROGRAM ROOT"""
import re
import sqlite3
import subprocess
import unittest

from servers import SENDER, SITE, Folder, Postfix, Site, body_of, links_in, run_tests, wait_until, willai


class Way(unittest.TestCase):
    def setUp(self):
        self.postfix = Postfix(self)
        self.folder = Folder(self).path
        self.kept = ["--store", self.folder / "reports.sqlite", "--secret", self.folder / "secret"]
        self.mail = ["--mail", self.postfix.url, "--mail-from", SENDER, "--mail-bounces", "bounces@willai.example"]
        self.site = Site(self, *self.kept, *self.mail)

    def rows(self, statement):
        with sqlite3.connect(self.folder / "reports.sqlite") as base:
            return base.execute(statement).fetchall()

    def message(self, number):
        wait_until(lambda: len(self.postfix.files()) >= number, what=f"letter {number}")
        return sorted(self.postfix.messages(), key=lambda message: message["Date"].datetime)[number - 1]

    def test_a_report_is_confirmed_delivered_and_forgotten(self):
        status, _, location = self.site.ask("Reader.One@inbox.example")
        self.assertEqual((status, location), (303, "/jobs/report/asked"))
        first = self.message(1)
        self.assertEqual(first["To"], "Reader.One@inbox.example")
        self.assertNotIn("application/pdf", [part.get_content_type() for part in first.walk()])
        confirm = links_in(first)["confirm"]
        status, page, _ = self.site.request(confirm)
        self.assertEqual(status, 200)
        self.assertIn("Yes, send my report", page)
        self.assertEqual(self.rows("select state from report_request"), [("asked",)], "opening the link changed something")
        token = re.search(r't=([\w-]+)', confirm).group(1)
        status, page, _ = self.site.request("/report/confirm", {"t": token})
        self.assertEqual(status, 200)
        self.assertIn("on its way", page)
        self.check_report(self.message(2))
        wait_until(lambda: self.rows("select state, address, topic from report_request") == [("ended", None, None)], what="the erasing")
        self.assertEqual(self.rows("select distinct state from report_outbox"), [("erased",)])
        self.assertNotIn("eader.", "".join(map(str, self.rows("select * from report_request") + self.rows("select * from report_outbox"))))
        status, page, _ = self.site.request("/report/confirm", {"t": token})
        self.assertIn("already confirmed", page)
        self.assertNotIn("inbox.example", self.site.stop())

    def check_report(self, message):
        self.assertEqual(message["From"], SENDER)
        self.assertRegex(message["Message-ID"], r"^<[0-9a-f]{32}@willai\.example>$")
        self.assertEqual(message["Auto-Submitted"], "auto-generated")
        self.assertRegex(message["Return-Path"], r"^<bounces\+b[0-9a-f]{48}@willai\.example>$")
        self.assertEqual(message["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click")
        self.assertTrue(message["List-Unsubscribe"].startswith(f"<{SITE}/report/unsubscribe?t="))
        self.assertEqual([part.get_content_type() for part in message.walk()],
                         ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"])
        for kind in ("plain", "html"):
            self.assertIn("Backend Developers", body_of(message, kind))
        html = body_of(message, "html")
        self.assertNotRegex(html, r'(?i)<img|<script|src=|url\(')
        self.assertLessEqual(max(map(len, body_of(message, "plain").splitlines())), 200)
        pdf = next(message.iter_attachments())
        self.assertEqual(pdf.get_filename(), "backend-developer.pdf")
        file = self.folder / "report.pdf"
        file.write_bytes(pdf.get_content())
        text = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True).stdout.decode()
        self.assertIn("Write production code", text)
        self.assertEqual(subprocess.run(["qpdf", "--check", file], capture_output=True).returncode, 0)

    def test_the_same_request_twice_is_sent_once(self):
        for address in ("two@inbox.example", "two@inbox.example", "TWO@inbox.example"):
            self.assertEqual(self.site.ask(address)[0], 303)
        self.message(1)
        self.assertEqual(self.rows("select count(*) from report_outbox"), [(1,)])

    def test_one_click_unsubscribes_without_a_page_and_nothing_comes_any_more(self):
        self.site.ask("three@inbox.example")
        address = self.message(1)["List-Unsubscribe"].strip("<>").removeprefix(SITE)
        status, page, _ = self.site.request(address, {"List-Unsubscribe": "One-Click"})
        self.assertEqual(status, 200)
        self.assertIn("no more mail", page)
        self.assertEqual(self.site.ask("three@inbox.example", "registered-nurse")[0], 303, "the form must not tell")
        self.assertEqual(self.rows("select count(*) from report_request"), [(0,)])
        shown = willai("privacy", "show", "Three@inbox.example", *self.kept, check=0).stdout.decode()
        self.assertIn("suppression list", shown)

    def test_an_erase_link_takes_a_waiting_report_away(self):
        self.site.ask("four@inbox.example")
        links = links_in(self.message(1))
        status, page, _ = self.site.request(links["erase"])
        self.assertIn("Erase it", page)
        token = links["erase"].split("t=")[1]
        self.assertIn("Erased", self.site.request("/report/erase", {"t": token})[1])
        self.assertEqual(self.rows("select count(*) from report_request"), [(0,)])
        status, page, _ = self.site.request("/report/confirm", {"t": links["confirm"].split("t=")[1]})
        self.assertEqual(status, 410)

    def test_letters_in_other_scripts_arrive(self):
        for number, address in enumerate(("Zoë@inbox.example", '"two words"@inbox.example'), 1):
            self.assertEqual(self.site.ask(address)[0], 303)
            self.message(number)
        self.assertEqual(self.rows("select count(*) from report_outbox where state = 'sent'"), [(2,)])

    def test_what_a_server_reports_as_dead_gets_no_more_mail(self):
        self.site.ask("five@inbox.example")
        tag = re.search(r"\+(b[0-9a-f]+)@", self.message(1)["Return-Path"]).group(1)
        bounce = BOUNCE.replace("TAG", tag.upper())
        held_up = bounce.replace("Action: failed", "Action: delayed").replace("5.1.1", "4.4.1")
        self.assertIn("delayed", willai("mail", "bounce", *self.kept, given=held_up.encode(), check=0).stdout.decode())
        self.assertIn("Recorded", willai("mail", "bounce", *self.kept, given=bounce.encode(), check=0).stdout.decode())
        self.assertEqual(self.rows("select why from report_suppressed"), [("bounced",)])
        forged = bounce.replace(tag.upper(), "b" + "0" * 48)
        willai("mail", "bounce", *self.kept, given=forged.encode(), check=1)
        willai("mail", "bounce", *self.kept, given=b"Subject: I am away\r\n\r\nUntil Monday.\r\n", check=1)

    def test_commands_show_the_queue_and_what_is_kept(self):
        self.site.ask("six@inbox.example")
        self.message(1)
        wait_until(lambda: self.rows("select state from report_outbox") == [("sent",)], what="the note of it")
        self.assertIn("confirmation", willai("mail", "status", *self.kept, check=0).stdout.decode())
        self.assertIn('"unconfirmed":1', willai("mail", "status", "--json", *self.kept, check=0).stdout.decode())
        self.assertIn('willai_letters{kind="confirmation",state="sent"} 1', willai("mail", "status", "--metrics", *self.kept, check=0).stdout.decode())
        self.assertIn("a report on backend-developer", willai("privacy", "show", "six@inbox.example", *self.kept, check=0).stdout.decode())
        willai("privacy", "erase", "six@inbox.example", *self.kept, check=0)
        self.assertEqual(self.rows("select count(*) from report_request"), [(0,)])
        self.assertIn("accepted the letter", willai("mail", "test", "seven@inbox.example", *self.mail, *self.kept[:0], check=0).stdout.decode())
        other = willai("mail", "status", "--store", self.folder / "reports.sqlite", "--secret", self.folder / "other", check=1)
        self.assertIn("a different secret", other.stderr.decode())


BOUNCE = """From: MAILER-DAEMON@mx.inbox.example
To: bounces+TAG@willai.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.inbox.example

Final-Recipient: rfc822; five@inbox.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user

--b--
"""

if __name__ == "__main__":
    run_tests()
