#!/usr/bin/python3
"""Servers that stall, refuse, break off and lie, and what becomes of a letter.  faults_test.py PROGRAM ROOT"""
import socket
import sqlite3
import ssl
import subprocess
import threading
import unittest

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

from servers import PROGRAM, SENDER, SITE, Folder, Kept, Site, body_of, free_port, links_in, parsed, run_tests, wait_until, willai


class Handler:
    """Answers as `answers` says, by the stage; keeps what it took."""

    def __init__(self, **answers):
        self.answers, self.taken, self.tries = answers, [], 0

    def answer(self, stage):
        given = self.answers.get(stage)
        return given.pop(0) if isinstance(given, list) and given else given if isinstance(given, str) else None

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.tries += 1
        refusal = self.answer("rcpt")
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_MAIL(self, server, session, envelope, address, options):
        refusal = self.answer("mail")
        if refusal:
            return refusal
        envelope.mail_from, envelope.mail_options = address, options
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        refusal = self.answer("data")
        if refusal == "drop":
            self.tries += 1
            self.taken.append(envelope)
            server.transport.abort()
            return "250 never arrives"
        if refusal == "drop unread":
            server.transport.abort()
            return "451 never arrives"
        if refusal:
            return refusal
        self.taken.append(envelope)
        return "250 2.0.0 taken"


class Server(Controller):
    def __init__(self, test, handler, **settings):
        self.settings = settings
        super().__init__(handler, hostname="127.0.0.1", port=free_port())
        self.start()
        test.addCleanup(self.stop)

    def factory(self):
        return SMTP(self.handler, enable_SMTPUTF8=True, **self.settings)

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.port}?tls=none"


def certificate(folder, name):
    """(certificate, key) for a host of that name, signed by itself."""
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-keyout",
                    key, "-out", certificate, "-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"], check=True, capture_output=True)
    return certificate, key


def context_of(pair):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*map(str, pair))
    return context


class Faults(Kept):
    def ask(self, address="reader@inbox.example"):
        site = Site(self, "--no-worker", *self.kept, "--mail", "folder:" + str(self.folder / "mail"))
        self.assertEqual(site.ask(address)[0], 303)
        site.stop()

    def work(self, url, *more):
        """One pass of a worker: (exit code, what it said to its operator)"""
        run = willai("worker", "--once", "--retry", "0.05", "--base-url", SITE, *self.kept, "--mail", url, "--mail-from", SENDER, *more)
        self.assertNotIn(b"inbox.example", run.stderr, "an address in the log")
        return run.returncode, run.stderr.decode()

    def state(self):
        return self.rows("select state, coalesce(reason, ''), tries from report_outbox")

    def until_sent(self, url):
        wait_until(lambda: self.work(url)[0] == 0 and self.state()[0][0] == "sent", 60, "the letter")

    def test_later_is_tried_again_and_delivered_once(self):
        handler = Handler(rcpt=["451 4.7.1 greylisted", "450 4.2.0 try later"])
        server = Server(self, handler)
        self.ask()
        self.assertEqual(self.work(server.url)[0], 1)
        self.assertEqual(self.state(), [("pending", "451 4.7.1", 1)])
        self.until_sent(server.url)
        self.assertEqual(len(handler.taken), 1)

    def test_no_is_no_and_the_address_is_forgotten(self):
        server = Server(self, Handler(data="554 5.7.1 <reader@inbox.example> we do not like it"))
        self.ask()
        self.assertIn("refused permanently: 554 5.7.1", self.work(server.url)[1])
        self.assertEqual(self.state(), [("stopped", "554 5.7.1", 0)])
        self.assertEqual(self.rows("select state, address, topic from report_request"), [("ended", None, None)])

    def test_a_dead_mailbox_is_not_written_to_again(self):
        server = Server(self, Handler(rcpt="550 5.1.1 no such user here"))
        self.ask()
        self.work(server.url)
        self.assertEqual(self.rows("select why from report_suppressed"), [("bounced",)])

    def test_only_what_says_that_nobody_reads_there_silences_a_reader(self):
        """For each row an answer to RCPT, and for some to the letter: the state of the letter, and whether its reader is silenced."""
        for stage, every in (("rcpt", 1), ("data", 6)):
            for number, (answer, state, silenced) in enumerate((
                    ("550 5.1.1 no such user", "stopped", 1), ("554 5.1.2 no such host", "stopped", 1), ("550 5.1.6 moved", "stopped", 1),
                    ("556 5.1.10 takes no mail", "stopped", 1), ("550 5.2.1 closed", "stopped", 1),
                    ("550 5.1.7 bad sender syntax", "aside", 0), ("550 5.1.8 <reports@willai.example> sender domain not found", "aside", 0),
                    ("553 5.1.8 no such sender", "aside", 0), ("550 5.7.26 unauthenticated", "aside", 0),
                    ("550 5.7.1 not wanted", "stopped", 0), ("552 5.2.2 full", "stopped", 0), ("550 5.3.2 not now", "stopped", 0),
                    ("552 5.3.4 too big", "stopped", 0), ("503 5.5.1 order", "stopped", 0), ("554 5.6.0 content", "stopped", 0),
                    ("550 5.0.0 no", "stopped", 0), ("550 no such user", "stopped", 0), ("550 5.1.0 rejected", "stopped", 0),
                    ("450 5.1.1 odd", "pending", 0), ("450 4.1.1 perhaps", "pending", 0), ("550 4.1.1 odd", "stopped", 0))[::every]):
                server = Server(self, Handler(**{stage: answer}))
                self.ask(f"{stage}{number}@inbox.example")
                self.work(server.url)
                states = [row[0] for row in self.state()]  # of who is silenced, nothing stays
                self.assertEqual(states, [] if silenced else [state], (stage, answer))
                self.assertEqual(len(self.rows("select why from report_suppressed")), silenced, (stage, answer))
                with sqlite3.connect(self.folder / "reports.sqlite") as base:
                    for table in ("report_outbox", "report_request", "report_suppressed"):
                        base.execute(f"delete from {table}")

    def test_a_letter_refused_for_our_address_waits_for_the_operator(self):
        handler = Handler(rcpt=["550 5.1.8 sender domain not found"])
        server = Server(self, handler)
        self.ask()
        said = self.work(server.url)[1]
        self.assertIn("set aside: the mail server refuses our sender address, domain or login (550 5.1.8)", said)
        self.assertEqual(self.state(), [("aside", "550 5.1.8", 0)])
        willai("mail", "release", *self.kept, check=0)
        self.until_sent(server.url)
        self.assertEqual(len(handler.taken), 1)

    def test_a_server_that_closes_counts_nothing_against_the_letter(self):
        server = Server(self, Handler(rcpt=["421 4.3.2 shutting down"]))
        self.ask()
        self.assertEqual(self.work(server.url)[0], 1)
        self.assertEqual(self.state(), [("pending", "421 4.3.2", 0)])
        self.until_sent(server.url)

    def test_a_connection_lost_after_the_letter_sends_it_again_with_the_same_message_id(self):
        handler = Handler(data=["drop"])
        server = Server(self, handler)
        self.ask()
        self.work(server.url)
        self.assertEqual(self.state()[0][0], "pending")
        self.until_sent(server.url)
        ids = {parsed(envelope.content)["Message-ID"] for envelope in handler.taken}
        self.assertEqual((len(handler.taken), len(ids)), (2, 1))
        self.assertEqual(handler.taken[0].content, handler.taken[1].content)

    def test_a_connection_lost_before_the_letter_is_taken(self):
        server = Server(self, Handler(data=["drop unread"]))
        self.ask()
        self.work(server.url)
        self.until_sent(server.url)

    def test_nobody_there_and_nothing_but_garbage(self):
        self.ask()
        code, said = self.work(f"smtp://127.0.0.1:{free_port()}?tls=none")
        self.assertEqual(code, 1)
        self.assertIn("is the mail server running", said)
        with socket.create_server(("127.0.0.1", 0)) as door:
            threading.Thread(target=self.talk_nonsense, args=(door,), daemon=True).start()
            code, said = self.work(f"smtp://127.0.0.1:{door.getsockname()[1]}?tls=none")
        self.assertEqual(code, 1)
        self.assertEqual([row[0] for row in self.state()], ["pending"])
        self.assertEqual(self.rows("select tries from report_outbox"), [(0,)])

    @staticmethod
    def talk_nonsense(door):
        try:
            while True:
                caller, _ = door.accept()
                caller.sendall(b"\x00\xff garbage\r\n" * 100)
                caller.close()
        except OSError:
            pass

    def test_no_encryption_no_letter_unless_it_was_said(self):
        handler = Handler()
        server = Server(self, handler)
        self.ask()
        said = self.work(server.url.replace("?tls=none", ""))[1]
        self.assertIn("does not offer encryption", said)
        self.assertEqual(handler.taken, [])

    def test_a_certificate_for_another_name_is_refused_and_the_right_one_taken(self):
        handler = Handler()
        wrong = certificate(self.folder, "other.example")
        right = certificate(self.folder, "localhost")
        self.ask()
        for pair, taken in ((wrong, 0), (right, 1)):
            server = Server(self, handler, tls_context=context_of(pair), require_starttls=True)
            code, said = self.work(f"smtp://localhost:{server.port}?ca={pair[0]}")
            self.assertEqual((code, len(handler.taken)), (1 - taken, taken), said)
            if not taken:
                self.assertIn("certificate", said)

    def test_a_login_is_made_over_tls_and_a_wrong_one_said(self):
        handler, pair = Handler(), certificate(self.folder, "localhost")
        given = []

        def check(server, session, envelope, mechanism, login):
            given.append(login)
            return AuthResult(success=isinstance(login, LoginPassword) and login.password == b"right", handled=False)

        server = Server(self, handler, tls_context=context_of(pair), require_starttls=True, authenticator=check, auth_required=True)
        url = f"smtp://willai@localhost:{server.port}?ca={pair[0]}"
        self.ask()
        password = self.folder / "password"
        password.write_text("wrong\n")
        password.chmod(0o600)
        code, said = self.work(url, "--mail-password", password)
        self.assertEqual(code, 1)
        self.assertIn("rejected the login of “willai”", said)
        self.assertEqual(self.state()[0][::2], ("pending", 0))
        password.write_text("right\n")
        self.assertEqual(self.work(url, "--mail-password", password)[0], 0)
        self.assertEqual(len(handler.taken), 1)

    def test_a_worker_that_waits_for_a_slow_server_keeps_its_letter(self):
        """The server thinks longer than the lease; a second worker meanwhile finds nothing to do."""
        gate = threading.Event()

        class Slow(Handler):
            async def handle_DATA(self, server, session, envelope):
                import asyncio
                while not gate.is_set():
                    await asyncio.sleep(.05)
                return await super().handle_DATA(server, session, envelope)

        handler = Slow()
        server = Server(self, handler)
        self.ask()
        command = [PROGRAM, "worker", "--once", "--lease", "2", "--base-url", SITE, *map(str, self.kept), "--mail", server.url, "--mail-from", SENDER]
        first = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(first.communicate)
        wait_until(lambda: handler.tries == 1, what="the first worker")
        lease = self.rows("select lease_until from report_outbox")[0][0]
        wait_until(lambda: self.rows("select lease_until from report_outbox")[0][0] > lease + 2500, what="a renewed lease")
        second = subprocess.run(command, capture_output=True)
        self.assertIn(b"Sent 0, delayed 0", second.stdout)
        gate.set()
        self.assertEqual(first.wait(timeout=60), 0)
        self.assertEqual(len(handler.taken), 1)

    def test_mail_test_says_in_words_what_is_wrong(self):
        mail_test = lambda *words: willai("mail", "test", "you@inbox.example", "--mail-from", SENDER, *words)
        server = Server(self, Handler(rcpt="550 5.7.1 relaying denied"))
        for words, sentence in (
                (["--mail", f"smtp://127.0.0.1:{free_port()}?tls=none"], "is the mail server running"),
                (["--mail", "smtp://no-such-host.invalid"], "was not found"),
                (["--mail", server.url], "refused mail to this address (550 5.7.1)"),
                (["--mail", "relay.example"], "is not a valid mail server"),
                (["--mail", server.url, "--mail-password", "/nowhere"], "there is no file")):
            run = mail_test(*words)
            self.assertEqual(run.returncode, 1, words)
            self.assertIn(sentence, run.stderr.decode())
            self.assertEqual(run.stderr.count(b"\n"), 1)
        run = mail_test("--mail", f"folder:{self.folder / 'letters'}")
        self.assertEqual(run.returncode, 0)
        self.assertIn("No mail server is configured", run.stdout.decode())
        self.assertEqual(len(list((self.folder / "letters").glob("*.eml"))), 1)


class Forms(unittest.TestCase):
    """What the site says to forms, with letters in a folder."""

    def setUp(self):
        self.folder = Folder(self).path
        self.site = Site(self, "--store", self.folder / "reports.sqlite", "--secret", self.folder / "secret", "--report-limits", "2,4,100")

    def letters(self):
        return sorted((self.folder / "willai-mail").glob("*.eml"))

    def test_the_page_says_that_letters_go_into_a_folder_and_there_they_are(self):
        self.assertIn("because --mail was not given", self.site.said)
        self.assertIn("has no mail server", self.site.request("/profession/backend-developer")[1])
        self.assertEqual(self.site.ask("reader@inbox.example")[0], 303)
        self.assertIn("has no mail server", self.site.request("/report/asked")[1])
        wait_until(self.letters, what="the letter")
        self.assertEqual(self.letters()[0].stat().st_mode & 0o777, 0o600)

    def test_a_form_with_a_fault_comes_back_with_what_was_typed(self):
        for address in ("reader@", "reader", "a@b", "a@inbox.example\r\nBcc: b@inbox.example", "<script>@inbox.example"):
            status, page, _ = self.site.ask(address)
            self.assertEqual(status, 422, address)
            self.assertIn("There is a problem", page)
            self.assertIn('name="profession" value="backend-developer"', page)
            self.assertNotIn("<script>", page)
        self.assertEqual(self.site.ask("reader@inbox.example", "no-such-job")[0], 422)
        self.assertEqual(self.site.request("/report", {"mail": "reader@inbox.example", "result": "a=nonsense"})[0], 422)
        week = self.site.request("/assessment/week?profession=registered-nurse", {"task": "chart-care", "h-chart-care": "6", "week": "38"})[2]
        whole = {"mail": "reader@inbox.example", "result": week.split("?")[1].split("#")[0]}
        self.assertEqual(self.site.request("/report", {**whole, "words": "AgA"})[0], 422, "words of a browser that were changed")
        self.assertEqual(self.letters(), [])

    def test_the_trap_and_too_many_requests(self):
        self.assertEqual(self.site.ask("robot@inbox.example", website="http://spam.example")[0], 303)
        for profession in ("backend-developer", "registered-nurse", "accountant"):
            self.assertEqual(self.site.ask("reader@inbox.example", profession)[0], 303, "the third is passed over in silence")
        self.assertEqual(self.site.ask("b@inbox.example")[0], 303)
        status, page, _ = self.site.ask("d@inbox.example")
        self.assertEqual(status, 429)
        self.assertIn("Your network has reached", page)
        wait_until(lambda: len(self.letters()) == 3, what="three letters")

    def test_links_that_are_none(self):
        for path in ("/report/confirm", "/report/erase", "/report/unsubscribe"):
            for token in ("", "x", "A" * 98, "A" * 5000):
                self.assertEqual(self.site.request(f"{path}?t={token}")[0], 404)
                self.assertEqual(self.site.request(path, {"t": token})[0], 404)

    def test_a_report_of_a_result_has_the_readers_own_words(self):
        week = {"task": "chart-care", "h-chart-care": "6", "own": "Train new nurses on the ward", "own-hours": "2", "week": "38"}
        status, _, location = self.site.request("/assessment/week?profession=registered-nurse", week)
        self.assertEqual(status, 303)
        query = location.split("?")[1].split("#")[0]
        self.assertIn('name="result"', self.site.request(f"/result?{query}")[1])
        self.assertEqual(self.site.request("/report", {"mail": "reader@inbox.example", "result": query})[0], 303)
        wait_until(self.letters, what="the letter")
        link = links_in(parsed(self.letters()[0].read_bytes()))["confirm"]
        self.assertEqual(self.site.request("/report/confirm", {"t": link.split("t=")[1]})[0], 200)
        wait_until(lambda: len(self.letters()) == 2, what="the report")
        report = next(each for each in (parsed(file.read_bytes()) for file in self.letters()) if "Your report" in each["Subject"])
        self.assertIn("Train new nurses on the ward", body_of(report, "plain"))
        self.assertEqual(next(report.iter_attachments()).get_filename(), "your-week.pdf")
        with sqlite3.connect(self.folder / "reports.sqlite") as base:
            self.assertNotIn("Train", "".join(map(str, base.execute("select * from report_request").fetchall())))


if __name__ == "__main__":
    run_tests()
