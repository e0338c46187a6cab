#!/usr/bin/python3
"""The work of bench/nodes: nodes.py PROGRAM ROOT

From the environment: EDITION, DURATION, IDLE; FIGURES and NOTES, the files that bench/figures.py reads."""
import collections
import contextlib
import os
import re
import socket
import statistics
import subprocess
import sys
import threading
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(sys.argv[2]) / "tests/operating"))
from everyday import result_of  # noqa: E402
from nodes import Cluster, servers  # noqa: E402
from operated_site import wait_until, whole_answer  # noqa: E402

EDITION, DURATION, IDLE = os.environ["EDITION"], int(os.environ["DURATION"]), int(os.environ["IDLE"])
READER = "127.9.0.1"
READERS = 600
Counts = collections.namedtuple("Counts", "right refused wrong errors seconds median most longest")


def figure(name, value, unit, goal="", anchor="", against=""):
    with open(os.environ["FIGURES"], "a", encoding="utf-8") as file:
        print(name, value, "", "", unit, goal, anchor, against, sep="\t", file=file)


def note(text):
    with open(os.environ["NOTES"], "a", encoding="utf-8") as file:
        print(text, file=file)


class Nginx:
    """One page from a file, plain."""

    def __init__(self, test, folder, page):
        self.port = servers.free_port()
        (folder / "site").mkdir()
        (folder / "site/page").write_bytes(page)
        folder.chmod(0o755)
        temporary = "".join(f"{name}_temp_path {folder}/{name}; " for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(
            f"daemon off; {'user root;' if os.geteuid() == 0 else ''} worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/nginx.log;\n"
            f"events {{ worker_connections 4096; }}\nhttp {{ access_log off; sendfile on; keepalive_requests 100000000; open_file_cache max=10; "
            f"default_type text/html; {temporary} server {{ listen 127.0.0.1:{self.port} reuseport; root {folder}/site; }} }}\n")
        self.process = subprocess.Popen(["nginx", "-e", folder / "nginx.log", "-c", folder / "nginx.conf", "-p", folder], stderr=subprocess.DEVNULL)
        test.addCleanup(self.process.wait)
        test.addCleanup(self.process.terminate)
        wait_until(lambda: servers.listens(self.port), what="nginx")


class Bench(unittest.TestCase):
    def setUp(self):
        self.cluster = Cluster(self, edition=EDITION, workers=1)
        self.balancer = self.cluster.balancer
        paths = re.findall(rb"<loc>https?://[^/]*([^<]*)", self.balancer.get("/sitemap.xml")[1])
        self.page = next(path.decode() for path in paths if re.fullmatch(rb"/profession/registered-nurses?", path))
        self.form = f"/assessment/week?profession={self.page.split('/')[-1]}"
        self.result = result_of(self.balancer.post(self.form, self.week())[1])
        self.tag = 0

    def week(self):
        """The form's own tasks, the first two."""
        names = re.findall(rb'name="(h-[^"]+)"', self.balancer.get(self.form)[1])[:2]
        return "&".join(f"{name.decode()}=6" for name in names) + "&week=38"

    def wrk(self, port, connections, pause=0):
        """The counts of a run of the mixed load."""
        self.tag += 1
        given = {"PAGE": self.page, "RESULT": self.result, "FORM": self.form, "WEEK": self.week(), "TAG": f"run{self.tag}", "PAUSE": str(pause)}
        run = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{DURATION}s", "--timeout", "30s", "-s", Path(__file__).with_suffix(".lua"),
                              f"http://127.0.0.1:{port}"], env={**os.environ, **given}, capture_output=True, text=True, check=True)
        print(run.stdout, run.stderr, flush=True)
        return Counts(*map(float, re.search("COUNTS (.*)", run.stdout).group(1).split()))

    def pages(self, port, path):
        """(requests a second, 99th percentile in milliseconds)"""
        run = subprocess.run(["wrk", "-t1", "-c32", f"-d{DURATION}s", "--latency", f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True)
        self.assertNotRegex(run.stdout, "Socket errors|Non-2xx")
        number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", run.stdout).groups()
        return float(re.search(r"Requests/sec:\s+([\d.]+)", run.stdout).group(1)), float(number) * {"us": .001, "ms": 1, "s": 1000}[unit]

    def test_1_pages(self):
        node = self.cluster.nodes[0].port
        body = self.balancer.get(self.page)[1]
        folder = self.cluster.folder / "nginx"
        folder.mkdir()
        self.cluster.folder.chmod(0o755)
        nginx = self.pages(Nginx(self, folder, body).port, "/page")
        one, three = self.pages(node, self.page), self.pages(self.balancer.port, self.page)
        note(f"The page has {len(body) / 1000:.1f} KB. Each run takes {DURATION} s.")
        for name, (rate, most) in (("one node", one), ("three nodes", three)):
            figure(f"pages, {name}: requests", rate, "/s", "", "nginx", nginx[0])
            figure(f"pages, {name}: 99th percentile", most, "ms", "", "nginx", nginx[1])

    def test_2_mixed(self):
        for node in self.cluster.nodes:
            self.wrk(node.port, 4)  # what is made once, such as the matcher, is there
        one = self.wrk(self.cluster.nodes[0].port, 32)
        three = self.wrk(self.balancer.port, 32)
        rates = [counts.right / counts.seconds for counts in (one, three)]
        figure("mixed, one node: requests", rates[0], "/s")
        figure("mixed, three nodes: requests", rates[1], "/s", "", "one node", rates[0])
        figure("mixed, three nodes: 99th percentile", three.most, "ms", "", "one node", one.most)
        figure("mixed: errors", one.wrong + one.errors + three.wrong + three.errors, "", "<= 0")
        twice = self.wrk(self.balancer.port, READERS, pause=max(1, round(1000 * READERS / (2 * rates[1]))))
        figure("twice the load: requests answered", twice.right / twice.seconds, "/s", "", "before", rates[1])
        figure("twice the load: refused with Retry-After", twice.refused / twice.seconds, "/s")
        figure("twice the load: errors", twice.wrong + twice.errors, "", "<= 0")
        figure("twice the load: median latency", twice.median, "ms")
        figure("twice the load: 99th percentile", twice.most, "ms", "<= 6500")
        figure("twice the load: longest", twice.longest, "ms")

    # --- attacks -----------------------------------------------------------------------------------------------------------
    def read(self, path, number):
        """A reader who asks one after the other: (median, 99th percentile in milliseconds, answers that were not right)."""
        times, faults = [], 0
        for _ in range(number):
            begun = time.perf_counter()
            try:
                with socket.create_connection(("127.0.0.1", self.balancer.port), timeout=30, source_address=(READER, 0)) as connection:
                    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n".encode())
                    faults += whole_answer(connection)[0] != 200
            except (OSError, EOFError):
                faults += 1
            times.append(1000 * (time.perf_counter() - begun))
        return statistics.median(times), sorted(times)[len(times) * 99 // 100], faults

    @contextlib.contextmanager
    def held(self, number, first, then):
        """So many connections from addresses of 500 each; each sends `first`, and then a byte of `then` every half second."""
        connections, over = [], threading.Event()
        for each in range(number):
            connection = socket.socket()
            connection.bind((f"127.20.0.{1 + each // 500}", 0))
            connection.connect(("127.0.0.1", self.balancer.port))
            connection.sendall(first)
            connections.append(connection)

        def go_on():
            while then and not over.wait(.5):
                for connection in connections:
                    with contextlib.suppress(OSError):
                        connection.send(then)
        sender = threading.Thread(target=go_on)
        sender.start()
        try:
            yield
        finally:
            over.set()
            sender.join()
            for connection in connections:
                connection.close()

    def figures_of(self, name, alone, measured):
        figure(f"{name}: a reader's median", measured[0], "ms", "", "before", alone[0])
        figure(f"{name}: a reader's 99th percentile", measured[1], "ms", "", "before", alone[1])
        figure(f"{name}: a reader's errors", measured[2], "", "<= 0")

    def test_3_attacks(self):
        number = 50 * DURATION
        alone = self.read(self.page, number)
        slow = IDLE // 5
        head = b"POST /report HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\nmail="
        for name, many, first, then in ((f"{IDLE:,} idle connections", IDLE, b"", b""), (f"{slow:,} slow heads", slow, b"GET / HTTP/1.1\r\nX: ", b"x"),
                                        (f"{slow:,} slow bodies", slow, head, b"x")):
            with self.held(many, first, then):
                self.figures_of(name, alone, self.read(self.page, number))
        pdf = self.result.replace("/result?", "/result.pdf?")
        self.read(pdf, 2 * len(self.cluster.nodes))
        before, alone = alone, self.read(pdf, DURATION)
        flood = subprocess.Popen(["wrk", "-t1", "-c200", f"-d{3 * DURATION}s", "--timeout", "30s", f"http://127.0.0.1:{self.balancer.port}{pdf}"],
                                 stdout=subprocess.PIPE, text=True)
        self.addCleanup(flood.communicate)
        self.addCleanup(flood.kill)
        time.sleep(DURATION / 4)
        self.figures_of("a flood of PDFs: pages", before, self.read(self.page, number))
        self.figures_of("a flood of PDFs: PDFs of others", alone, self.read(pdf, 2 * DURATION))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
