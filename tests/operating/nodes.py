"""Several nodes for the tests: haproxy with the configuration of docs/examples/operating in front of three `willai serve` and two workers
on one PostgreSQL, and a mail server that takes every letter and keeps count."""
import http.client
import os
import re
import resource
import shutil
import signal
import socket
import socketserver
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.error
import urllib.request
from collections import defaultdict
from pathlib import Path

from operated_site import PROGRAM, ROOT, parsed_metrics, wait_until

sys.path.insert(0, str(ROOT / "tests/mail"))
import servers  # noqa: E402

EXAMPLES = ROOT / "docs/examples/operating"


class Inbox(socketserver.ThreadingTCPServer):
    """Takes every letter. `letters` has {address: {Message-ID: [letter, …]}}."""
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, test):
        super().__init__(("127.0.0.1", 0), Taker)
        self.letters, self.lock, self.is_gone = defaultdict(lambda: defaultdict(list)), threading.Lock(), False
        threading.Thread(target=self.serve_forever, daemon=True).start()
        test.addCleanup(self.server_close)
        test.addCleanup(self.shutdown)

    def leave(self):
        """Nobody listens any more, and whoever is connected is left."""
        self.is_gone = True
        self.shutdown()
        self.server_close()

    def come_back(self):
        self.socket, self.is_gone = socket.create_server(self.server_address), False
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.server_address[1]}?tls=none"

    def of(self, address, kind):
        """The letters to an address with a link to `kind`, or that enclose a PDF ("report")."""
        with self.lock:
            found = [letter for copies in self.letters[address].values() for letter in copies]
        return [letter for letter in found if (b"application/pdf" in letter) == (kind == "report")]

    def copies(self):
        """Letters that came more than once."""
        with self.lock:
            return sum(len(copies) - 1 for by_id in self.letters.values() for copies in by_id.values())


class Taker(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("220 inbox.example")
        to = ""
        while (line := self.rfile.readline()) and not self.server.is_gone:
            word = line.decode("latin-1").strip()
            if word.upper().startswith("RCPT"):
                to = re.search(r"<(.*)>", word).group(1)
            if word.upper().startswith("DATA"):
                self.say("354 go on")
                letter = b""
                while (part := self.rfile.readline()) not in (b".\r\n", b""):
                    letter += part
                if part:
                    number = re.search(rb"(?mi)^Message-ID: (\S+)", letter).group(1)
                    with self.server.lock:
                        self.server.letters[to][number].append(letter)
            self.say("221 bye" if word.upper().startswith("QUIT") else "250 ok")

    def say(self, line):
        try:
            self.wfile.write(line.encode() + b"\r\n")
        except OSError:
            pass


class Node:
    """`willai serve` or `willai worker` on ports that stay the same over restarts."""

    host, before, environment = "127.0.0.1", (), {}  # where it listens, and what comes before its command line

    def __init__(self, test, command, *options):
        self.port, self.watch_port, self.command = servers.free_port(), servers.free_port(), command
        listens = ["--listen", f"{self.host}:{self.port}", "--behind-proxy", "--threads", "2"] if command == "serve" else []
        self.words = [*self.before, PROGRAM, command, "--metrics-listen", f"{self.host}:{self.watch_port}", *listens, *map(str, options)]
        self.process = None
        self.log = Path(tempfile.mkstemp(prefix="willai-node.")[1])
        test.addCleanup(self.log.unlink)
        test.addCleanup(self.kill)
        self.start()

    def start(self):
        with open(self.log, "ab") as out:
            self.process = subprocess.Popen(self.words, stdout=out, stderr=out, env={**os.environ, **self.environment})
        wait_until(self.is_ready, what=f"readiness of a node; {self.log.read_text()}")
        return self

    def is_ready(self):
        if self.process.poll() is not None:
            raise AssertionError(f"it ended with {self.process.returncode}: {self.log.read_text()}")
        return self.watched("/readyz")[0] == 200

    def watched(self, path):
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"http://{self.host}:{self.watch_port}{path}", timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode()
        except OSError:
            return 0, ""

    def metrics(self):
        return parsed_metrics(self.watched("/metrics")[1])

    def kill(self, number=signal.SIGKILL):
        if self.process and self.process.poll() is None:
            self.process.send_signal(number)
            self.process.wait(60)


class Balancer:
    """haproxy with the example's configuration and our addresses."""

    def __init__(self, test, nodes):
        if not shutil.which("haproxy", path="/usr/sbin:/usr/bin"):
            raise unittest.SkipTest("haproxy is not installed")
        self.port = servers.free_port()
        text = (EXAMPLES / "haproxy.cfg").read_text().replace("127.0.0.1:8080", f"127.0.0.1:{self.port}")
        for number, node in enumerate(nodes):
            text = text.replace(f"127.0.0.1:{8081 + number} check port {9464 + number}", f"{node.host}:{node.port} check port {node.watch_port}")
        assert text.count("check port 946") == 0, text
        files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]  # it wants two for each connection, and a reader who is idle has one
        text = text.replace("maxconn 20000", f"maxconn {min(20000, files * 3 // 4)}\n    no strict-limits")
        folder = Path(tempfile.mkdtemp(prefix="willai-haproxy."))
        test.addCleanup(shutil.rmtree, folder)
        (folder / "haproxy.cfg").write_text(text)
        self.process = subprocess.Popen(["haproxy", "-db", "-f", folder / "haproxy.cfg"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        test.addCleanup(self.end)
        wait_until(lambda: servers.listens(self.port) and self.get("/")[0] == 200, what="haproxy and its nodes")

    def end(self):
        self.process.kill()
        self.process.wait()

    def request(self, path, data=None):
        """(status, body; of a redirect, where it leads)"""
        asked = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data=data)
        opener = urllib.request.build_opener(servers.Stay, urllib.request.ProxyHandler({}))
        try:
            with opener.open(asked, timeout=30) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.headers["Location"].encode() if answer.code == 303 else answer.read()
        except (OSError, http.client.HTTPException) as fault:
            return 0, str(fault).encode()

    def get(self, path):
        return self.request(path)

    def post(self, path, data):
        return self.request(path, data.encode())


class Cluster:
    def __init__(self, test, *options, workers=2, store=None, edition=None, kinds=(Node, Node, Node), worker_kind=Node):
        self.folder = Path(tempfile.mkdtemp(prefix="willai-cluster."))
        test.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.postgres = None if store else servers.Postgres(test)
        self.inbox = Inbox(test)
        kept = ["--store", store or self.postgres.url, "--secret", self.folder / "secret", "--base-url", "https://willai.example",
                *(["--edition", edition] if edition else [])]
        mail = ["--mail", self.inbox.url, "--mail-from", "Reports <reports@willai.example>"]
        self.nodes = [kind(test, "serve", "--report-limits", "3,1000000,1000000", *kept, *options) for kind in kinds]
        self.workers = [worker_kind(test, "worker", "--lease", "3", "--retry", "0.2", *kept, *mail) for _ in range(workers)]
        self.balancer = Balancer(test, self.nodes)


class Journeys:
    """Readers who ask for a report, confirm it by the link in the letter, and get it. What the site does not acknowledge they try again,
    as people do. Each goes on until it has its report."""

    def __init__(self, cluster, threads=3):
        self.cluster, self.over, self.lock = cluster, threading.Event(), threading.Lock()
        self.begun, self.done, self.refusals, self.faults = 0, [], 0, []
        self.threads = [threading.Thread(target=self.go) for _ in range(threads)]
        for thread in self.threads:
            thread.start()

    def go(self):
        while not self.over.is_set():
            with self.lock:
                self.begun += 1
                address = f"reader{self.begun}@inbox.example"
            try:
                self.one(address)
                self.done.append(address)
            except AssertionError as fault:
                self.faults.append(f"{address}: {fault}")

    def insist(self, path, data, right, has_come=lambda: False):
        """Until the answer is right, or what it is about has come because an answer was lost."""
        def asked():
            status, _ = self.cluster.balancer.post(path, data)
            if status != right:
                if has_come():
                    return True
                self.refusals += 1
                if status not in (0, 502, 503, 504):
                    raise AssertionError(f"{path}: {status}")
            return status == right
        wait_until(asked, 60, f"an answer to {path}")

    def topic(self):
        """What the report is about, as the form has it."""
        return "profession=chef"

    def one(self, address):
        self.insist("/report", f"mail={address.replace('@', '%40')}&{self.topic()}", 303)
        letter = wait_until(lambda: self.cluster.inbox.of(address, "confirmation"), 60, "the first letter")[0]
        body = servers.body_of(servers.parsed(letter), "plain")
        token = re.search(r"/report/confirm\?(t=[\w-]+)", body).group(1)
        self.insist("/report/confirm", token, 200, lambda: self.cluster.inbox.of(address, "report"))
        wait_until(lambda: self.cluster.inbox.of(address, "report"), 60, "the report")

    def wait_for(self, number, seconds=120):
        begin = len(self.done)
        wait_until(lambda: len(self.done) >= begin + number or self.faults, seconds, f"{number} reports")

    def stop(self):
        self.over.set()
        for thread in self.threads:
            thread.join()
        return self
