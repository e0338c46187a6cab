"""Attacks on the server itself: a log that cannot be written, readers who take nothing, requests that cost much, slow
uploads, descriptors that other programs inherit; and what every answer says to browsers.

    server_test.py WILLAI ROOT [TEST…]
"""
import os
import re
import select
import subprocess
import threading
import time
import unittest
from pathlib import Path

# Python has a module "site" as well, and takes that one.
import attacked_site as attacked
PROGRAM, Site, run_tests = attacked.PROGRAM, attacked.Site, attacked.run_tests
split, wait_until = attacked.split, attacked.wait_until

RELAY = ("--base-url", "http://willai.example", "--mail", "smtp://127.0.0.1:9?tls=none", "--mail-from", "a@willai.example")


def get_line(path, *headers):
    return "\r\n".join([f"GET {path} HTTP/1.1", "Host: willai.example", *headers, "", ""]).encode()


def result_query(site, own=3):
    """The query of a result, as the forms of the assessment lead to it."""
    tasks = "".join(f"&own=Write+the+plan+of+week+{number}&own-hours=2" for number in range(own))
    _, head, _ = site.post("/assessment/week?profession=backend-developer", "week=40&task=write-code&h-write-code=9" + tasks)
    _, head, _ = site.post(re.search(r"Location: (\S+)", head).group(1), "")
    return re.search(r"Location: \S+?\?(\S+)", head).group(1)


class Log(unittest.TestCase):
    """A log that cannot be written costs its lines and nothing else."""

    def check(self, stderr):
        site = Site(self, *RELAY, stderr=stderr)
        self.assertEqual(site.ask("a@reader.example"), 303)
        for _ in range(20):  # the worker tells that it reaches no relay
            self.assertEqual(site.get("/")[0], 200)
            self.assertTrue(site.alive())
            time.sleep(.1)
        return site

    def test_full(self):
        with open("/dev/full", "wb") as full:
            self.check(full)

    def test_reader_gone(self):
        reading, writing = os.pipe()
        os.close(reading)
        self.check(writing)
        os.close(writing)

    def test_reader_who_does_not_read(self):
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        try:
            while True:
                os.write(writing, b"x" * 4096)
        except BlockingIOError:
            pass
        os.set_blocking(writing, True)
        site = self.check(writing)
        site.process.terminate()
        site.process.wait(20)
        os.close(reading)
        os.close(writing)

    def test_commands(self):
        with open("/dev/full", "wb") as full:
            for words in (["match", "nurse"], ["mail", "status", "--store", "/nowhere/at/all"]):
                ended = subprocess.run([PROGRAM, *words], stdout=full, stderr=full, timeout=60)
                self.assertIn(ended.returncode, (0, 1), words)


class Unread(unittest.TestCase):
    """Who takes nothing costs little, and not for long; who takes slowly gets all."""

    def test_unread(self):
        site = Site(self)
        site.get("/result?" + result_query(site))  # what is made once, is made now
        paths = [path_of_model(site), "/sitemap.xml", "/profession/backend-developer"]
        for path in paths:
            site.get(path)
        time.sleep(2)
        base = most = site.memory_mb()
        reading = threading.Thread(target=self.take_slowly, args=(site, paths[0], len(site.get(paths[0])[2])))
        reading.start()
        connections = [site.connect() for _ in range(4 * len(paths))]
        for number, connection in enumerate(connections):
            path = paths[number % len(paths)]
            connection.sendall(b"".join(get_line(f"{path}?{n}") for n in range(45000 // len(get_line(path)))))
        end = time.monotonic() + 25
        while not all(map(is_gone, connections)) and time.monotonic() < end:
            most = max(most, site.memory_mb())
            time.sleep(.25)
        self.assertTrue(all(map(is_gone, connections)), "connections that take nothing are still open")
        self.assertLess(most - base, 50)
        reading.join(60)
        self.assertEqual(self.taken, self.whole)
        for connection in connections:
            connection.close()

    def take_slowly(self, site, path, whole):
        """In many windows of time."""
        self.taken, self.whole, answer, begun = 0, whole, b"", time.monotonic()
        with site.connect() as connection:
            connection.sendall(get_line(path, "Connection: close"))
            while part := connection.recv(max(32768, whole // 48)):
                answer += part
                if time.monotonic() - begun < 11:
                    time.sleep(.25)
        self.taken = len(split(answer)[2])


def path_of_model(site):
    """The largest file of the site; the sitemap where the program was built without it."""
    found = re.search(r"/assets/task-model-[0-9a-f]+\.pack", site.get("/assessment")[2].decode("utf-8", "replace"))
    return found.group(0) if found else "/sitemap.xml"


def is_gone(connection):
    """The server has hung up; nothing is taken out of what it sent."""
    poll = select.poll()
    poll.register(connection, select.POLLRDHUP | select.POLLHUP | select.POLLERR)
    return bool(poll.poll(0))


class Costly(unittest.TestCase):
    """Who asks for what takes long waits; others do not."""

    def test_visitors_beside_170_pdfs(self):
        site = Site(self, "--behind-proxy", "--threads", "1")
        query = result_query(site)
        self.assertEqual(site.get("/result.pdf?" + query)[0], 200)
        with site.connect() as greedy:
            greedy.sendall(b"".join(get_line(f"/result.pdf?{query}", "X-Forwarded-For: 192.0.2.1") for _ in range(170)))
            taken = Arriving(greedy)
            wait_until(lambda: taken.count, what="the first PDF")
            for _ in range(20):
                self.assertEqual(site.get("/professions")[0], 200)
            self.assertEqual(site.get("/result.pdf?" + query, "X-Forwarded-For: 198.51.100.1")[0], 200)
            self.assertLess(taken.count, 170)

    def test_too_many_of_one_network(self):
        site = Site(self, "--behind-proxy")
        query = result_query(site)
        answers, lock = [], threading.Lock()

        def ask():
            status, head, _ = site.get("/result.pdf?" + query, "X-Forwarded-For: 192.0.2.1")
            with lock:
                answers.append((status, head))
        threads = [threading.Thread(target=ask) for _ in range(60)]
        for thread in threads:
            thread.start()
        self.assertEqual(site.get("/result.pdf?" + query, "X-Forwarded-For: 198.51.100.1")[0], 200)
        for thread in threads:
            thread.join(60)
        self.assertEqual({status for status, _ in answers}, {200, 503})
        self.assertTrue(all("Retry-After: " in head for status, head in answers if status == 503))

    def test_many_own_tasks(self):
        site = Site(self, "--threads", "1")
        body = '{"profession":"backend-developer","week_minutes":2400,"tasks":[%s]}' % ",".join(
            '{"text":"Write the weekly plan of shifts, number %d, for the wards of the hospital","minutes":30}' % n
            for n in range(60))
        request = (f"POST /api/v1/assess HTTP/1.1\r\nHost: willai.example\r\nContent-Length: {len(body)}\r\n"
                   f"Content-Type: application/json\r\n\r\n{body}").encode()
        with site.connect() as greedy:
            taken = Arriving(greedy)
            threading.Thread(target=send_all, args=(greedy, request * 200), daemon=True).start()
            wait_until(lambda: taken.count, what="the first result")
            for _ in range(20):
                self.assertEqual(site.get("/professions")[0], 200)
            self.assertLess(taken.count, 200)


def send_all(connection, data):
    try:
        connection.sendall(data)
    except OSError:
        pass


class Arriving:
    """Counts the answers that come on a connection."""

    def __init__(self, connection):
        self.count, self.connection = 0, connection
        threading.Thread(target=self.read_all, daemon=True).start()

    def read_all(self):
        begin, end = b"HTTP/1.1 ", b""
        try:
            while part := self.connection.recv(65536):
                self.count += (end + part).count(begin)
                end = (end + part)[1 - len(begin):]
        except OSError:
            pass


UPLOAD = ("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv.txt\"\r\nContent-Type: text/plain\r\n\r\n"
          "Writes code in C++. Reviews the code of others.\r\n--part--\r\n").encode()


class Uploads(unittest.TestCase):
    """Slow uploads hold up nobody, neither of another network nor of their own."""

    def check(self, slow_from, others_from):
        site = Site(self, "--behind-proxy")
        end = threading.Event()
        self.addCleanup(end.set)
        slow = [threading.Thread(target=upload_slowly, args=(site, f"{slow_from}{n}", end), daemon=True) for n in range(16)]
        for thread in slow:
            thread.start()
        time.sleep(2)
        statuses = []

        def upload(number):
            statuses.append(site.post("/assessment/description", UPLOAD, f"X-Forwarded-For: {others_from}{number}",
                                      kind="multipart/form-data; boundary=part")[0])
        readers = [threading.Thread(target=upload, args=(number,)) for number in range(40)]
        for thread in readers:
            thread.start()
        for thread in readers:
            thread.join(60)
        self.assertGreaterEqual(sum(status in (200, 303) for status in statuses), 38, sorted(statuses))

    def test_of_another_network(self):
        self.check("192.0.2.", "198.51.100.")

    def test_of_the_same_network(self):
        self.check("192.0.2.", "192.0.2.1")


def upload_slowly(site, reader, end):
    head = ("POST /assessment/description HTTP/1.1\r\nHost: willai.example\r\nContent-Length: 200000\r\n"
            f"X-Forwarded-For: {reader}\r\nContent-Type: multipart/form-data; boundary=part\r\n\r\n").encode()
    while not end.is_set():
        try:
            with site.connect() as connection:
                connection.sendall(head)
                while not end.wait(.1):
                    connection.sendall(b"x" * 25)
        except OSError:
            end.wait(.05)


class Answers(unittest.TestCase):
    """What an answer tells browsers, and how requests may be spelled."""

    def test_fields_of_pages(self):
        _, head, _ = Site(self).get("/")
        self.assertIn("\r\nCross-Origin-Opener-Policy: same-origin\r\n", head)
        self.assertIn("\r\nCross-Origin-Resource-Policy: same-origin\r\n", head)
        self.assertIn("camera=()", head)
        self.assertIn("style-src 'self';", head)
        self.assertNotIn("unsafe-inline", head)
        self.assertNotIn("Strict-Transport-Security", head)

    def test_others_may_show_cards_and_json(self):
        site = Site(self)
        query = result_query(site)
        for path in ("/index.json", "/api/v1/match?q=nurse", "/result.png?" + query):
            self.assertIn("\r\nCross-Origin-Resource-Policy: cross-origin\r\n", site.get(path)[1], path)

    def test_strict_transport(self):
        site = Site(self, "--behind-proxy")
        self.assertIn("Strict-Transport-Security: max-age=", site.get("/", "X-Forwarded-Proto: https")[1])
        self.assertNotIn("Strict-Transport-Security", site.get("/", "X-Forwarded-Proto: http")[1])
        self.assertNotIn("Strict-Transport-Security", Site(self).get("/", "X-Forwarded-Proto: https")[1])
        secure = Site(self, "--base-url", "https://willai.example")
        self.assertIn("Strict-Transport-Security: max-age=", secure.get("/")[1])

    def test_gallery_only_where_asked_for(self):
        self.assertEqual(Site(self).get("/gallery")[0], 404)
        self.assertEqual(Site(self, "--gallery").get("/gallery")[0], 200)

    def test_readers_of_a_proxy_with_ports(self):
        site = Site(self, "--behind-proxy", "--report-limits", "3,2,2000")
        for place, reader in enumerate(("192.0.2.7:4711", "192.0.2.9:1", "198.51.100.7:4711", "[2001:db8::1]:80", "[2001:db8:1::1]:80")):
            self.assertEqual(site.ask(f"reader{place}@reader.example", f"X-Forwarded-For: {reader}"), 303, reader)
        self.assertEqual(site.ask("late@reader.example", "X-Forwarded-For: 192.0.2.7"), 429)

    def test_warning_of_a_proxy(self):
        site = Site(self)
        for _ in range(3):
            site.get("/", "X-Forwarded-For: 192.0.2.7")
        wait_until(lambda: "--behind-proxy" in site.log.read_text(), what="the warning")
        self.assertEqual(site.log.read_text().count("--behind-proxy"), 1)

    def test_post_in_absolute_form(self):
        site = Site(self)
        for target in ("http://willai.example/report", "HTTP://other.example:80/report", "https://willai.example/%72eport"):
            self.assertEqual(site.post(target, "mail=a%40reader.example&profession=backend-developer")[0], 303, target)


class Descriptors(unittest.TestCase):
    """Whatever the server opens, no program that it starts inherits."""

    def test_all_close_on_exec(self):
        site = Site(self, *RELAY)
        site.ask("a@reader.example")
        connections = [site.connect() for _ in range(5)]
        self.addCleanup(lambda: [connection.close() for connection in connections])
        connections[0].sendall(get_line("/"))
        wait_until(lambda: len(sockets_of(site)) >= 5, what="five connections")
        for _ in range(20):
            self.assertEqual(inherited_by_children(site), [])
            time.sleep(.05)


def sockets_of(site):
    folder = f"/proc/{site.process.pid}/fd"
    return [number for number in os.listdir(folder) if link_of(f"{folder}/{number}").startswith("socket:")]


def link_of(path):
    try:
        return os.readlink(path)
    except OSError:
        return ""  # closed meanwhile


def inherited_by_children(site):
    found, folder = [], f"/proc/{site.process.pid}"
    for number in os.listdir(folder + "/fdinfo"):
        try:
            flags = int(re.search(r"flags:\s+(\d+)", open(f"{folder}/fdinfo/{number}").read()).group(1), 8)
        except OSError:
            continue
        link = link_of(f"{folder}/fd/{number}")
        if int(number) > 2 and not flags & os.O_CLOEXEC and not is_pair(link):
            found.append(link)
    return found


def is_pair(link):
    """libcurl wakes itself through two sockets that lead nowhere else."""
    inode = link.removeprefix("socket:[").rstrip("]")
    return link.startswith("socket:") and inode not in Path("/proc/net/tcp").read_text()


if __name__ == "__main__":
    run_tests()
