"""What the tests of operating share: the site of tests/adversarial with an address for its operator, editions to switch to, and
readers who ask without a pause and note whatever goes wrong.

    readers = Readers(lambda: site.port, paths=["/"])
    … restart the site …
    self.assertEqual(readers.stop().faults, [])
"""
import json
import re
import shutil
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(sys.argv[2]) / "tests/adversarial"))
import attacked_site as attacked  # noqa: E402

PROGRAM, ROOT, wait_until, willai, run_tests = attacked.PROGRAM, attacked.ROOT, attacked.wait_until, attacked.willai, attacked.run_tests


class Site(attacked.Site):
    """With /healthz, /readyz and /metrics on a port of their own."""

    def __init__(self, test, *options, **more):
        super().__init__(test, "--metrics-listen", "127.0.0.1:0", *options, **more)

    @property
    def watch_port(self):
        return wait_until(lambda: re.findall(r"metrics are at port (\d+)", self.log.read_text(errors="replace")), what="the port")[-1]

    def watched(self, path):
        """(status, text)"""
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"http://127.0.0.1:{self.watch_port}{path}", timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode()

    def metrics(self):
        return parsed_metrics(self.watched("/metrics")[1])

    def events(self):
        """The lines of a log that is JSON."""
        return [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{")]


def parsed_metrics(text):
    """{'name{label="value"}': number}"""
    lines = [line.rsplit(" ", 1) for line in text.splitlines() if line and not line.startswith("#")]
    return {name: float(value) for name, value in lines}


def publication_at(folder):
    """The content of a small publication: three professions. Published in a moment."""
    made = willai("init", folder)
    assert made.returncode == 0, made.stderr
    for name in ("chef", "plumber"):
        shutil.copy(ROOT / f"content/professions/{name}.toml", folder / "professions")
    return folder


def two_editions(folder):
    """(No. 04, No. 05): the second has another color, so that its styles have another address."""
    content = publication_at(folder / "content")
    editions = []
    for number in (4, 5):
        editions.append(folder / f"no{number}.sqlite")
        made = willai("publish", "--content", content, "--out", editions[-1], "--number", number)
        assert made.returncode == 0, made.stderr
        with open(content / "site.toml", "a") as site:
            site.write('[colors]\naccent = "#7a1f1f"\n')
    return editions


def documented_commands(begin):
    """The commands of docs/operating.md that follow these words."""
    text = (ROOT / "docs/operating.md").read_text()
    behind = text[text.index(begin):]
    return [line.strip() for line in re.search(r"\n\n((?:    .*\n)+)", behind).group(1).splitlines()]


def put_edition(file, live):
    """As docs/operating.md says: a copy beside it, then its name."""
    command = documented_commands("then give it its name")[0]
    for old, new in (("no2.sqlite", file), ("/var/lib/willai/new.sqlite", live.with_name("new.sqlite")), ("/var/lib/willai/edition.sqlite", live)):
        assert old in command, command
        command = command.replace(old, str(new))
    subprocess.run(["bash", "-c", command], check=True)


class Readers:
    """Threads that ask for pages until they are stopped, each on a new connection or, kept, on one as long as the site keeps it. A
    fault is anything but a whole answer with an expected status."""

    def __init__(self, port, paths, threads=4, kept=False, right=lambda path, status, body: status == 200, pause=0):
        self.port, self.paths, self.kept, self.right, self.pause = port, paths, kept, right, pause
        self.faults, self.answers, self.over = [], [], threading.Event()
        self.threads = [threading.Thread(target=self.read, args=(number,)) for number in range(threads)]
        for thread in self.threads:
            thread.start()

    def read(self, number):
        connection = None
        while not self.over.is_set():
            path = self.paths[number % len(self.paths)]
            number += 1
            connection = self.ask(connection, path)
            if self.pause:
                self.over.wait(self.pause)
        if connection:
            connection.close()

    def ask(self, connection, path):
        """An idle connection that the site has closed meanwhile is no fault: the reader connects again (RFC 9112, 9.3.1)."""
        is_new = connection is None
        try:
            connection = connection or socket.create_connection(("127.0.0.1", self.port()), timeout=20)
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: a.example\r\n{'' if self.kept else 'Connection: close' + chr(13) + chr(10)}\r\n".encode())
            status, head, body, closes = whole_answer(connection)
        except (OSError, EOFError) as fault:
            if connection:
                connection.close()
            if is_new or not isinstance(fault, (EOFError, ConnectionResetError, BrokenPipeError)) or "half" in str(fault):
                self.faults.append(f"{path}: {fault!r}")
            return None
        self.answers.append((path, status, body))
        if not self.right(path, status, body):
            self.faults.append(f"{path}: status {status}: {body[:200]}")
        if closes or not self.kept:
            connection.close()
            return None
        return connection

    def wait_for(self, number, seconds=60):
        """Until so many more answers have come."""
        begin = len(self.answers)
        wait_until(lambda: len(self.answers) >= begin + number, seconds, f"{number} answers; {self.faults[:3]}")

    def stop(self):
        self.over.set()
        for thread in self.threads:
            thread.join()
        return self


def more_of(connection, has_begun):
    """The next bytes of an answer. A reset in half an answer cuts it as much as an early end does."""
    try:
        part = connection.recv(65536)
    except ConnectionResetError:
        part = b""
    if not part:
        raise EOFError("closed in half an answer" if has_begun else "closed without an answer")
    return part


def whole_answer(connection):
    """(status, head, body, whether the connection is closed); EOFError if nothing comes, or not all of it."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += more_of(connection, has_begun=data != b"")
    head, _, body = data.partition(b"\r\n\r\n")
    text = head.decode("latin-1").lower()
    length = int(re.search(r"content-length: (\d+)", text).group(1))
    while len(body) < length:
        body += more_of(connection, has_begun=True)
    return int(head[9:12]), text, body, "connection: close" in text
