#!/usr/bin/python3
"""Reports from the form to the inbox while a server, a worker and an operator's commands are each killed (-9) about every second.
What was acknowledged is kept and delivered; a letter comes twice at most as often as something was killed, with the same
Message-ID.  soak.py PROGRAM ROOT [SoakSqlite|SoakPostgres], with REPORTS in the environment: 10000 for the long run.

Each reader asks until the form answers 303, presses the button of the letter that comes, and waits for the report. Others ask too,
and the operator erases them. MINUTES ends it earlier: then nobody new asks. PAUSE is the time between kills, in seconds. From 1,000 reports on the server also sends letters itself, as it does by default; its leases last a
minute."""
import collections
import http.client
import os
import queue
import random
import re
import signal
import socketserver
import sqlite3
import subprocess
import threading
import time
import unittest
import urllib.parse

from servers import PROGRAM, SENDER, SITE, Folder, Postgres, free_port, links_in, parsed, run_tests, wait_until, willai

REPORTS = int(os.environ.get("REPORTS", "150"))
PROFESSIONS = ["backend-developer", "registered-nurse", "accountant", "graphic-designer"]
SERVER_SENDS = REPORTS >= 1000
READERS_AT_ONCE = 4
MOST_WAITING = 300
PAUSE = float(os.environ.get("PAUSE", "1"))  # longer where other programs keep the processors from ours
MINUTES = float(os.environ.get("MINUTES", "120"))


class Letters(socketserver.StreamRequestHandler):
    """A mail server that notes a letter before it takes it."""

    def handle(self):
        self.wfile.write(b"220 inbox.example\r\n")
        try:
            self.talk()
        except (ConnectionError, BrokenPipeError):
            pass  # whoever sent was killed

    def talk(self):
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                lines = []
                while (line := self.rfile.readline()) != b".\r\n":
                    if not line:
                        return
                    lines.append(line)
                self.server.note(b"".join(lines))
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250-inbox.example\r\n250 SMTPUTF8\r\n" if word == b"EHLO" else b"250 OK\r\n")
            if word == b"QUIT":
                return


class Inbox(socketserver.ThreadingTCPServer):
    daemon_threads, allow_reuse_address = True, True

    def __init__(self, test, on_confirmation):
        super().__init__(("127.0.0.1", 0), Letters)
        self.lock, self.on_confirmation = threading.Lock(), on_confirmation
        self.taken = {"confirmation": collections.defaultdict(list), "report": collections.defaultdict(list)}  # Message-IDs by reader
        threading.Thread(target=self.serve_forever, daemon=True).start()
        test.addCleanup(self.server_close)
        test.addCleanup(self.shutdown)

    def note(self, message):
        head = message[:4000].decode("latin-1")
        to = re.search(r"(?m)^To: <?([^>\s]+)>?", head).group(1)
        identity = re.search(r"(?mi)^Message-ID: (\S+)", head).group(1)
        kind = "report" if b"application/pdf" in message else "confirmation"
        with self.lock:
            self.taken[kind][to].append(identity)
            is_first = len(self.taken[kind][to]) == 1
        if kind == "confirmation" and is_first and to.startswith("reader"):
            self.on_confirmation(to, links_in(parsed(message))["confirm"].split("t=")[1])

    def handle_error(self, request, client_address):
        pass  # whoever sent was killed

    def readers_with(self, kind):
        with self.lock:
            return [to for to in self.taken[kind] if to.startswith("reader")]

    def copies(self):
        with self.lock:
            return sum(len(each) - 1 for kind in self.taken.values() for to, each in kind.items() if to.startswith("reader"))

    def other_identities(self):
        with self.lock:
            return sum(len(set(each)) > 1 for kind in self.taken.values() for each in kind.values())


class Killed:
    """A program that is started again whenever it was killed, about once a second."""

    def __init__(self, soak, name, command):
        self.soak, self.name, self.command, self.kills, self.faults = soak, name, command, 0, []
        self.random = random.Random(name)

    def run(self):
        while not self.soak.stop.is_set():
            child = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=self.soak.folder)
            self.soak.stop.wait(PAUSE * self.random.uniform(.3, 1.7))
            ended = child.poll()
            child.send_signal(signal.SIGKILL)
            child.wait()
            said = child.stderr.read().decode(errors="replace")
            child.stderr.close()
            if ended is not None:
                self.faults.append(f"the {self.name} ended by itself with {ended}: {said}")
            if re.search("malformed|not a database|inbox.example", said):
                self.faults.append(f"the {self.name} said: {said}")
            self.kills += 1


class Soak:
    def url(self):
        raise NotImplementedError

    def setUp(self):
        self.folder = Folder(self).path
        self.kept = ["--store", str(self.url()), "--secret", str(self.folder / "secret")]
        self.stop, self.ended, self.jobs = threading.Event(), threading.Event(), queue.Queue()
        self.inbox = Inbox(self, lambda to, token: self.jobs.put(("confirm", to, token)))
        self.port = free_port()
        mail = ["--mail", f"smtp://127.0.0.1:{self.inbox.server_address[1]}?tls=none", "--mail-from", SENDER]
        self.worker = [PROGRAM, "worker", "--base-url", SITE, "--lease", "2", "--retry", "0.2", *self.kept, *mail]
        self.server = [PROGRAM, "serve", "--listen", f"127.0.0.1:{self.port}", "--base-url", SITE, "--threads", "2", "--report-limits",
                       "5,100000000,100000000", *self.kept, *mail, *([] if SERVER_SENDS else ["--no-worker"])]
        self.acknowledged, self.confirmed, self.gone = set(), set(), []
        self.asked, self.all_asked = 0, threading.Event()
        self.erased, self.command_kills, self.command_faults = 0, 0, []
        self.addCleanup(self.stop.set)
        self.addCleanup(self.ended.set)

    # --- readers ---------------------------------------------------------------------------------------------------------
    def post(self, path, form):
        """The status; None where nobody answered, because the server had been killed."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("POST", path, urllib.parse.urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})
            answer = connection.getresponse()
            answer.read()
            return answer.status
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def read_on(self):
        while not self.ended.is_set():
            try:
                kind, who, what = self.jobs.get(timeout=.2)
            except queue.Empty:
                continue
            if kind == "ask":
                status = self.post("/report", {"mail": who, "profession": what})
            else:
                status = self.post("/report/confirm", {"t": what})
            if status in (None, 503):
                self.jobs.put((kind, who, what))
                time.sleep(.05)
            elif status == 303:
                self.acknowledged.add(who)
            elif status == 200:
                self.confirmed.add(who)
            elif who.startswith("reader"):
                self.gone.append((kind, who, status))

    # --- the operator ----------------------------------------------------------------------------------------------------
    def operate_on(self):
        draw, strangers = random.Random(7), 0
        last = time.monotonic()
        while not self.stop.is_set():
            stranger = f"stranger{max(1, strangers)}@inbox.example"
            if strangers <= len(self.inbox.readers_with("confirmation")) // 10:  # their letters take no more than a part of the time
                strangers += 1
                stranger = f"stranger{strangers}@inbox.example"
                self.jobs.put(("ask", stranger, draw.choice(PROFESSIONS)))
            command = draw.choice([["mail", "status"], ["mail", "status", "--metrics"], ["mail", "release"], ["privacy", "show", stranger],
                                   ["privacy", "erase", f"stranger{draw.randint(1, max(1, strangers))}@inbox.example"]])
            kill_it = time.monotonic() - last > PAUSE * draw.uniform(.5, 1.5)
            if kill_it:
                last = time.monotonic()
            self.operate(command, PAUSE * draw.uniform(0, .06) if kill_it else None)
            self.stop.wait(PAUSE / 10)

    def operate(self, command, kill_after):
        child = subprocess.Popen([PROGRAM, *command, *self.kept], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if kill_after is not None:
            time.sleep(kill_after)
            if child.poll() is None:
                child.send_signal(signal.SIGKILL)
                self.command_kills += 1
        try:
            said = child.communicate(timeout=120)[1].decode(errors="replace")
        except subprocess.TimeoutExpired:
            child.kill()
            said = f"{command} hangs"
        self.erased += command[1] == "erase" and child.returncode == 0
        if child.returncode not in (0, 1, -signal.SIGKILL) or re.search("malformed|not a database|hangs", said):
            self.command_faults.append(f"{command}: {child.returncode} {said}")

    # --- the whole -------------------------------------------------------------------------------------------------------
    def ask_on(self, end):
        """Readers come one after the other, so that the outbox never holds more than a few hundred."""
        while self.asked < REPORTS and time.monotonic() < end:
            if self.asked - len(self.inbox.readers_with("report")) < MOST_WAITING:
                self.jobs.put(("ask", f"reader{self.asked}@inbox.example", PROFESSIONS[0]))  # its PDF is made once by each program
                self.asked += 1
            else:
                time.sleep(.05)
        self.all_asked.set()

    def is_done(self):
        return self.all_asked.is_set() and len(self.inbox.readers_with("report")) >= self.asked

    def test_soak(self):
        begun = time.monotonic()
        willai(*self.worker[1:], "--once")  # the store and its key are there
        killed = [Killed(self, "server", self.server), Killed(self, "worker", self.worker)]
        killers = [threading.Thread(target=each.run) for each in killed] + [threading.Thread(target=self.operate_on)]
        killers.append(threading.Thread(target=self.ask_on, args=(begun + 60 * MINUTES,)))
        readers = [threading.Thread(target=self.read_on, daemon=True) for _ in range(READERS_AT_ONCE)]
        for thread in killers + readers:
            thread.start()
        looked = begun
        while not self.is_done() and time.monotonic() - begun < 60 * MINUTES + 300 and not self.gone:
            time.sleep(.5)
            if time.monotonic() - looked > 30:
                looked = time.monotonic()
                self.check_whole()
                print(f"{looked - begun:5.0f} s: {len(self.acknowledged)} acknowledged, {len(self.inbox.readers_with('report'))} reports, "
                      f"{killed[0].kills} + {killed[1].kills} + {self.command_kills} kills, {self.inbox.copies()} copies", flush=True)
        self.stop.set()
        for thread in killers:
            thread.join()
        self.end(killed, time.monotonic() - begun)

    def end(self, killed, seconds):
        """Nobody is killed any more; what is under way comes to its end."""
        server = subprocess.Popen(self.server, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        wait_until(self.jobs.empty, 120, "the last form")
        wait_until(lambda: willai(*self.worker[1:], "--once").returncode == 0 and
                   not re.search(r"(?m)^\w+ +(pending|sending)", willai("mail", "status", *self.kept, check=0).stdout.decode()), 180, "the last letter")
        self.ended.set()
        self.check(killed, seconds)

    def check(self, killed, seconds):
        readers = {f"reader{number}@inbox.example" for number in range(self.asked)}
        status = willai("mail", "status", *self.kept, check=0).stdout.decode()
        kills = killed[0].kills + killed[1].kills + self.command_kills
        acknowledged, kept = len(readers & self.acknowledged), self.rows_of(readers)
        print(f"\n{type(self).__name__}: {acknowledged} acknowledged, {kept} kept, {len(self.inbox.readers_with('confirmation'))} confirmations "
              f"and {len(self.inbox.readers_with('report'))} reports delivered, {self.inbox.copies()} copies; killed: server {killed[0].kills}, "
              f"worker {killed[1].kills}, commands {self.command_kills}; {self.erased} others erased; {seconds:.0f} s; the server "
              f"{'sends, too' if SERVER_SENDS else 'does not send'}", flush=True)
        self.assertEqual(self.gone, [], "acknowledged, and then the site did not know it")
        self.assertEqual([fault for each in killed for fault in each.faults] + self.command_faults, [])
        self.assertEqual((acknowledged, kept), (self.asked, self.asked))
        for kind in ("confirmation", "report"):
            self.assertEqual(readers - set(self.inbox.readers_with(kind)), set(), f"a {kind} is lost")
        self.assertLessEqual(self.inbox.copies(), kills)
        self.assertEqual(self.inbox.other_identities(), 0, "a copy with another Message-ID")
        self.assertNotRegex(status, r"(?m)^\w+ +(stopped|aside)")
        self.check_whole()

    def rows_of(self, readers):
        """Requests whose report was sent; others never press the button."""
        for reader in sorted(readers)[:5]:
            self.assertIn("address and topic are erased", willai("privacy", "show", reader, *self.kept, check=0).stdout.decode())
        return self.count("SELECT COUNT(*) FROM report_request WHERE state = 'ended' AND address IS NULL")


class SoakSqlite(Soak, unittest.TestCase):
    def url(self):
        return self.folder / "reports.sqlite"

    def count(self, statement):
        with sqlite3.connect(self.folder / "reports.sqlite", timeout=30) as base:
            return base.execute(statement).fetchone()[0]

    def check_whole(self):
        self.assertEqual(self.count("PRAGMA integrity_check"), "ok")


class SoakPostgres(Soak, unittest.TestCase):
    def url(self):
        self.postgres = Postgres(self)
        return self.postgres.url

    def count(self, statement):
        run = subprocess.run([self.postgres.bin / "psql", self.postgres.url, "-Atqc", statement], capture_output=True, text=True, timeout=60)
        self.assertEqual(run.returncode, 0, run.stderr)
        return int(run.stdout)

    def check_whole(self):
        """Each index has what its table has."""
        checked = self.count("CREATE EXTENSION IF NOT EXISTS amcheck; SELECT COUNT(*) FROM (SELECT bt_index_check(indexrelid, true) FROM pg_index "
                             "WHERE indrelid IN ('report_request'::regclass, 'report_outbox'::regclass)) AS checked")
        self.assertGreater(checked, 4)


if __name__ == "__main__":
    run_tests()
