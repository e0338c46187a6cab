#!/usr/bin/python3
"""Letters as the bytes that leave, in a file and over SMTP; what mail servers send back; links for one click.
letters_test.py PROGRAM ROOT"""
import re
import signal
import socketserver
import sqlite3
import threading
import unittest

from servers import Folder, Kept, Postgres, Site, run_tests, wait_until, willai

CASES = {  # of a report's fields: what the command says, and whether the address is silenced
    "std": ("Action: failed\nStatus: 5.1.1", "Recorded", True),
    "comment": ("Action: failed (no such user)\nStatus: 5.1.1 (bad destination mailbox)", "Recorded", True),
    "folded": ("Action:\n failed\nStatus:\n 5.1.1", "Recorded", True),
    "expired": ("Action: failed\nStatus: 4.4.7", "has stopped trying (4.4.7)", False),
    "full": ("Action: failed\nStatus: 5.2.2", "has stopped trying (5.2.2)", False),
    "policy": ("Action: failed\nStatus: 5.7.26", "has stopped trying (5.7.26)", False),
    "delayed": ("Action: delayed\nStatus: 4.4.1", "only delayed", False),
    "relayed": ("Action: relayed\nStatus: 2.0.0", "was delivered", False)}


class Sink(socketserver.StreamRequestHandler):
    """A mail server that keeps the bytes of DATA as they came."""

    def handle(self):
        self.wfile.write(b"220 sink\r\n")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                message = b""
                while (line := self.rfile.readline()) not in (b".\r\n", b""):
                    message += line
                self.server.taken.append(message)
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250-sink\r\n250 SMTPUTF8\r\n" if word == b"EHLO" else b"250 OK\r\n")
            if word == b"QUIT":
                return


def sink(test):
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Sink)
    server.daemon_threads, server.taken = True, []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    test.addCleanup(server.server_close)
    test.addCleanup(server.shutdown)
    return server


class Bytes(Kept):
    def letters(self):
        return sorted((self.folder / "mail").glob("*.eml"))

    def check(self, message, site, to):
        """The raw head: fields once each, folded only before white space, nothing that programs read encoded."""
        head = message.split(b"\r\n\r\n", 1)[0] + b"\r\n"
        self.assertNotRegex(head, rb"[^\r]\n|\r[^\n]")
        for line in message.split(b"\r\n"):
            self.assertLessEqual(len(line), 998)
        fields = {}
        for field in re.findall(rb"([!-9;-~]+):((?:[^\r]|\r\n[ \t])*)\r\n", head):
            self.assertNotIn(field[0].lower(), fields)
            fields[field[0].lower()] = field[1]
        self.assertEqual(sum(len(name) + len(value) + 3 for name, value in fields.items()), len(head), "something between fields")
        link = re.fullmatch(rb"(?: |\r\n )<(" + re.escape(site.encode()) + rb"/report/unsubscribe\?t=[\w-]+)>", fields[b"list-unsubscribe"])
        self.assertTrue(link, fields[b"list-unsubscribe"])
        self.assertEqual(fields[b"list-unsubscribe-post"], b" List-Unsubscribe=One-Click")
        self.assertEqual(fields[b"to"], b" " + to.encode())
        self.assertEqual(fields[b"from"], b" =?UTF-8?B?WmVpdHVuZyBmw7xyIEvDtmNoZQ==?= <reports@willai.example>")
        self.assertRegex(fields[b"message-id"], rb"^ <[0-9a-f]{32}@willai\.example>$")
        self.assertRegex(fields[b"date"], rb"^ (Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z][a-z] \d{4} \d\d:\d\d:\d\d \+0000$")
        self.assertEqual((fields[b"auto-submitted"], fields[b"mime-version"]), (b" auto-generated", b" 1.0"))
        self.assertEqual(sorted(set(fields) - {b"return-path"}), [
            b"auto-submitted", b"content-type", b"date", b"from", b"list-unsubscribe", b"list-unsubscribe-post", b"message-id", b"mime-version",
            b"subject", b"to"])
        return link.group(1).decode()

    def test_raw_bytes_of_both_ways_with_links_of_every_length(self):
        server = sink(self)
        for number, length in enumerate((0, 120, 700, 800)):
            site = "https://willai.example" + "/j" * (length // 2)
            address = f'"reader {number}"@inbox.example'
            for mail in (f"folder:{self.folder / 'mail'}", f"smtp://127.0.0.1:{server.server_address[1]}?tls=none"):
                store = self.folder / f"reports-{number}-{mail[:4]}.sqlite"
                options = ["--store", store, "--secret", self.folder / "secret", "--mail", mail, "--mail-from", "Zeitung für Köche <reports@willai.example>"]
                served = Site(self, *options, site=site)
                self.assertEqual(served.ask(address)[0], 303)
                wait_until(lambda: len(self.letters()) == number + 1 if mail[0] == "f" else len(server.taken) == number + 1, what="the letter")
                message = next(each for each in map(lambda file: file.read_bytes(), self.letters()) if f"reader {number}".encode() in each) \
                    if mail[0] == "f" else server.taken[-1]
                link = self.check(message, site, address)
                path = link.removeprefix(site)
                self.assertIn("Never write to this address", served.request(path)[1])
                with sqlite3.connect(store) as base:
                    self.assertEqual(base.execute("select count(*) from report_suppressed").fetchone(), (0,), "opening the link did something")
                self.assertEqual(served.request(path, {"List-Unsubscribe": "One-Click"})[0], 200)
                with sqlite3.connect(store) as base:
                    self.assertEqual(base.execute("select why from report_suppressed").fetchall(), [("unsubscribed",)])
                served.stop()

    def bounce(self, fields, **more):
        name = more.get("kind", "delivery-status")
        text = (f"{more.get('head', 'To: bounces+' + self.tag + '@willai.example')}\nContent-Type: multipart/report; report-type=delivery-status; "
                f"boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry.\n\n--b\nContent-Type: message/{name}\n\nReporting-MTA: dns; mx\n\n"
                f"Final-Recipient: rfc822; alice+tag@inbox.example\n{fields}\n\n--b--\n")
        return willai("mail", "bounce", *self.kept, given=text.encode())

    def silenced(self):
        rows = self.rows("select why from report_suppressed")
        with sqlite3.connect(self.folder / "reports.sqlite") as base:
            base.execute("delete from report_suppressed")
        return [row[0] for row in rows]

    def ask_alice(self):
        served = Site(self, *self.kept, "--mail", f"folder:{self.folder / 'mail'}")
        self.assertIn("because --mail names this folder", served.said)
        self.assertEqual(served.ask("alice+tag@inbox.example")[0], 303)
        wait_until(self.letters, what="the letter")
        served.stop()
        self.letter = self.letters()[0].read_bytes()
        self.tag = re.search(rb"\+(b[0-9a-f]{48})@", self.letter).group(1).decode()

    def test_what_mail_servers_send_back(self):
        self.ask_alice()
        for name, (fields, said, silences) in CASES.items():
            run = self.bounce(fields)
            self.assertEqual((run.returncode, said in run.stdout.decode()), (0, True), (name, run.stdout, run.stderr))
            self.assertEqual(self.silenced(), ["bounced"] if silences else [], name)
        self.bounce(CASES["std"][0], kind="global-delivery-status")
        self.assertEqual(self.silenced(), ["bounced"])
        self.bounce(CASES["std"][0], head=f"Delivered-To: bounces@willai.example\nDelivered-To: bounces+{self.tag}@willai.example")
        self.assertEqual(self.silenced(), ["bounced"])
        bob = "\n\nFinal-Recipient: rfc822; bob@inbox.example\n"
        self.bounce("Action: delivered\nStatus: 2.0.0" + bob + CASES["std"][0])
        self.assertEqual(self.silenced(), [], "somebody else's mailbox")
        self.bounce(CASES["std"][0] + bob + "Action: delivered\nStatus: 2.0.0")
        self.assertEqual(self.silenced(), ["bounced"])

    def test_complaints_and_automatic_answers(self):
        self.ask_alice()
        complaint = (b"To: complaints@willai.example\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: "
                     b"message/feedback-report\n\nFeedback-Type: KIND\nUser-Agent: x/1\nVersion: 1\n\n--b\nContent-Type: message/rfc822\n\n" +
                     self.letter.replace(b"\r\n", b"\n") + b"\n--b--\n")
        for kind, silenced in ((b"not-spam", []), (b"abuse", ["unsubscribed"])):
            self.assertEqual(willai("mail", "bounce", *self.kept, given=complaint.replace(b"KIND", kind)).returncode, 0)
            self.assertEqual(self.silenced(), silenced)
        without_path = re.sub(rb"Return-Path:.*\n", b"", complaint.replace(b"KIND", b"abuse"))
        self.assertEqual(willai("mail", "bounce", *self.kept, given=without_path).returncode, 0, "the link in the letter is a mark, too")
        self.assertEqual(self.silenced(), ["unsubscribed"])
        forged = complaint.replace(b"KIND", b"abuse").replace(self.tag.encode(), b"b" + b"0" * 48)
        self.assertEqual(willai("mail", "bounce", *self.kept, given=re.sub(rb"\?t=[\w-]+", b"?t=AAAA", forged)).returncode, 1)
        away = f"To: bounces+{self.tag}@willai.example\nAuto-Submitted: auto-replied\nSubject: away\n\nUntil Monday.\n".encode()
        self.assertIn(b"automatic message", willai("mail", "bounce", *self.kept, given=away, check=0).stdout)
        self.assertEqual(self.silenced(), [])


class StorePassword(unittest.TestCase):
    """PostgreSQL that asks for a password; it comes from a file or from libpq's own, never from the command line."""

    def test_a_password_from_a_file_opens_the_store(self):
        database, folder = Postgres(self), Folder(self).path
        database.run("psql", "-h", "127.0.0.1", "-p", str(database.port), "-U", "willai", "-d", "postgres", "-c", "alter role willai password 'p@ss/w:rd&%'")
        (database.folder / "data/pg_hba.conf").write_text("host all all 127.0.0.1/32 scram-sha-256\n")
        database.server.send_signal(signal.SIGHUP)
        password = folder / "password"
        password.write_text("p@ss/w:rd&%\n")
        password.chmod(0o600)
        status = lambda *words: willai("mail", "status", "--store", database.url, "--secret", folder / "secret", *words)
        wait_until(lambda: b"no password supplied" in status().stderr, what="the new rule")
        self.assertEqual(status("--store-password", password).returncode, 0)
        served = Site(self, "--store", database.url, "--secret", folder / "secret", "--store-password", password, "--no-worker",
                      "--mail", f"folder:{folder / 'mail'}")
        self.assertEqual(served.ask("reader@inbox.example")[0], 303)
        self.assertNotIn("w:rd", served.said + served.stop())
        password.write_text("wrong\n")
        run = status("--store-password", password)
        self.assertEqual((run.returncode, b"authentication failed" in run.stderr, b"wrong" in run.stderr), (1, True, False), run.stderr)


if __name__ == "__main__":
    run_tests()
