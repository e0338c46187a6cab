"""What the attacks share: the server under attack on a free port of loopback in a folder of its own, raw connections to it,
and the memory it holds. Each attack is a unittest in <area>_test.py; ./check adversarial runs them all.

    class Unread(unittest.TestCase):
        def test_memory(self):
            site = Site(self, "--threads", "1")
            with site.connect() as socket: socket.sendall(b"GET / HTTP/1.1\\r\\n…")
            self.assertLess(site.memory_mb(), 200)
"""
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM, ROOT = sys.argv[1], Path(sys.argv[2])


def wait_until(condition, seconds=20, what="it"):
    """A limit against hanging, not a measurement."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(.02)
    raise AssertionError(f"{what} did not come within {seconds} s")


def willai(*words, given=None):
    """Runs a command to its end; returns its CompletedProcess with text output."""
    return subprocess.run([PROGRAM, *map(str, words)], input=given, capture_output=True, text=True, timeout=60)


class Site:
    """`willai serve` with a store and an output folder of its own. Ends with the test, whatever happens."""

    def __init__(self, test, *options, store=None, stderr=None, start=True):
        self.folder = Path(tempfile.mkdtemp(prefix="willai-attack."))
        test.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.store = store or self.folder / "reports.sqlite"
        self.log = self.folder / "log.txt"
        self.options, self.stderr = options, stderr
        self.process, self.starts = None, 0
        test.addCleanup(self.kill)
        if start:
            self.start()

    def start(self):
        out = open(self.log, "ab")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--listen", "127.0.0.1:0", "--store", str(self.store), *map(str, self.options)],
            stdout=out, stderr=self.stderr or out, cwd=self.folder)
        out.close()
        self.starts += 1
        self.port = wait_until(self.announced, what="the address of the site")
        return self

    def announced(self):
        if self.process.poll() is not None:
            raise AssertionError(f"serve ended with {self.process.returncode}:\n{self.log.read_text()}")
        found = re.findall(r"at http://127\.0\.0\.1:(\d+)", self.log.read_text(errors="replace"))
        return int(found[-1]) if len(found) >= self.starts else None

    def kill(self, number=signal.SIGKILL):
        if self.process and self.process.poll() is None:
            self.process.send_signal(number)
            self.process.wait(60)

    def alive(self):
        return self.process.poll() is None

    def connect(self, seconds=30):
        return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)

    def raw(self, request, seconds=30):
        """Sends bytes and returns all that comes until the server closes; add Connection: close."""
        with self.connect(seconds) as connection:
            connection.sendall(request)
            answer = b""
            while part := connection.recv(65536):
                answer += part
            return answer

    def get(self, path, *headers, seconds=30):
        """(status, head, body) as bytes left the server, body still as encoded."""
        lines = [f"GET {path} HTTP/1.1", "Host: willai.example", "Connection: close", *headers, "", ""]
        return split(self.raw("\r\n".join(lines).encode(), seconds))

    def post(self, path, body, *headers, kind="application/x-www-form-urlencoded", seconds=30):
        body = body.encode() if isinstance(body, str) else body
        lines = [f"POST {path} HTTP/1.1", "Host: willai.example", "Connection: close", f"Content-Type: {kind}",
                 f"Content-Length: {len(body)}", *headers, "", ""]
        return split(self.raw("\r\n".join(lines).encode() + body, seconds))

    def ask(self, address, *headers, profession="backend-developer", seconds=30):
        """Posts the form of a report; returns the status."""
        return self.post("/report", f"mail={address.replace('@', '%40').replace('+', '%2B')}&profession={profession}", *headers,
                         seconds=seconds)[0]

    def memory_mb(self):
        """Resident memory now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def split(answer):
    head, _, body = answer.partition(b"\r\n\r\n")
    status = re.match(rb"HTTP/1\.1 (\d+)", head)
    return (int(status.group(1)) if status else 0, head.decode("latin-1"), body)


def run_tests():
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
