#!/usr/bin/python3
"""The program is restarted again and again while readers ask without a pause: with sockets that the service manager holds, and with
sockets that one run hands to the next. Nobody is refused, and no answer is cut.  restart_test.py PROGRAM ROOT, with ROUNDS in the
environment."""
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

from operated_site import PROGRAM, Readers, Site, run_tests, wait_until

ROUNDS = int(os.environ.get("ROUNDS", "4"))
PAGES = ["/", "/profession/chef", "/professions.json", "/search?q=nurse"]


class Manager:
    """What systemd does for a socket unit: it opens the socket, holds it, and gives it to each run as descriptor 3. It also takes
    what a program says of itself (sd_notify)."""

    def __init__(self, test, *options):
        self.folder = Path(tempfile.mkdtemp(prefix="willai-manager."))
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.port = self.socket.getsockname()[1]
        self.notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.notices.bind(str(self.folder / "notify"))
        self.notices.settimeout(30)
        self.options, self.run = options, None
        test.addCleanup(self.end)

    def start(self):
        words = [PROGRAM, "serve", "--listen", "127.0.0.1:1", "--store", self.folder / "reports.sqlite", *self.options]
        # exec keeps the process, so that LISTEN_PID is the program's own.
        self.run = subprocess.Popen(["/bin/bash", "-c", 'exec 3<&"$0" && LISTEN_PID=$$ LISTEN_FDS=1 exec "$@"', str(self.socket.fileno()),
                                     *map(str, words)], pass_fds=[self.socket.fileno()], stdout=subprocess.DEVNULL,
                                    env={**os.environ, "NOTIFY_SOCKET": str(self.folder / "notify")})
        return self

    def wait_for(self, state):
        while self.notices.recv(1000) != state:
            pass

    def stop(self):
        self.run.send_signal(signal.SIGTERM)
        assert self.run.wait(30) == 0, self.run.returncode

    def end(self):
        if self.run and self.run.poll() is None:
            self.run.kill()
            self.run.wait()
        self.socket.close()
        self.notices.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class SocketActivation(unittest.TestCase):
    def test_nobody_is_refused_by_restarts(self):
        manager = Manager(self)
        fresh = Readers(lambda: manager.port, PAGES, threads=6)
        kept = Readers(lambda: manager.port, PAGES, threads=3, kept=True)
        for _ in range(ROUNDS):
            manager.start()
            manager.wait_for(b"READY=1")
            fresh.wait_for(60)
            kept.wait_for(30)
            manager.stop()
            manager.wait_for(b"STOPPING=1")
        manager.start()
        fresh.wait_for(60)
        answers = len(fresh.stop().answers) + len(kept.stop().answers)
        print(f"\n{ROUNDS} restarts behind a held socket: {answers} answers, {len(fresh.faults + kept.faults)} faults", flush=True)
        self.assertEqual(fresh.faults + kept.faults, [])

    def test_a_program_that_was_killed_is_started_again(self):
        """A reader who was being answered loses the answer, but nobody who comes later."""
        manager = Manager(self)
        manager.start().wait_for(b"READY=1")
        manager.run.kill()
        manager.run.wait()
        early = socket.create_connection(("127.0.0.1", manager.port), timeout=30)
        early.sendall(b"GET / HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n")
        manager.start()
        self.assertTrue(early.recv(100).startswith(b"HTTP/1.1 200"))
        early.close()

    def test_what_is_no_listening_socket_is_said(self):
        with tempfile.TemporaryFile() as file, tempfile.TemporaryDirectory(prefix="willai-state.") as state:
            tried = subprocess.run(["/bin/bash", "-c", 'exec 3<&"$0" && LISTEN_PID=$$ LISTEN_FDS=1 exec "$@"', str(file.fileno()), PROGRAM, "serve"],
                                   pass_fds=[file.fileno()], capture_output=True, text=True, timeout=30, cwd=tempfile.gettempdir(),
                                   env={**os.environ, "XDG_STATE_HOME": state})
        self.assertEqual(tried.returncode, 1)
        self.assertIn("descriptor 3 is not a TCP socket that listens", tried.stderr)

    def test_descriptors_for_another_process_are_left_alone(self):
        os.environ.update(LISTEN_PID="1", LISTEN_FDS="1")
        self.addCleanup(lambda: [os.environ.pop(name) for name in ("LISTEN_PID", "LISTEN_FDS")])
        self.assertEqual(Site(self).get("/")[0], 200)


class Handover(unittest.TestCase):
    """Without a service manager: a second run takes the sockets of the first."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="willai-door.")
        self.addCleanup(folder.cleanup)
        self.door = Path(folder.name) / "door"

    def next(self, site, door):
        """Another run on the same address."""
        after = Site(self, "--handover", door, store=site.store)
        wait_until(lambda: site.process.poll() is not None, what="the end of the earlier run")
        self.assertEqual(site.process.returncode, 0)
        return after

    def test_nobody_is_refused(self):
        site = Site(self, "--handover", self.door)
        port, watched = site.port, site.watch_port
        fresh = Readers(lambda: port, PAGES, threads=6)
        kept = Readers(lambda: port, PAGES, threads=3, kept=True)
        fresh.wait_for(60)
        for _ in range(ROUNDS):
            site = self.next(site, self.door)
            self.assertEqual((site.port, site.watch_port), (port, watched), "the same sockets")
            fresh.wait_for(60)
            kept.wait_for(30)
        answers = len(fresh.stop().answers) + len(kept.stop().answers)
        print(f"\n{ROUNDS} handovers: {answers} answers, {len(fresh.faults + kept.faults)} faults", flush=True)
        self.assertEqual(fresh.faults + kept.faults, [])
        self.assertEqual(site.watched("/readyz")[0], 200)

    def test_a_next_run_that_fails_changes_nothing(self):
        site = Site(self, "--handover", self.door)
        failed = Site(self, "--handover", self.door, "--mail", "smtp://relay.example", start=False)  # without --base-url
        with self.assertRaises(AssertionError):
            failed.start()
        self.assertEqual(site.get("/")[0], 200)
        self.next(site, self.door)

    def test_a_file_that_was_left_behind_is_no_obstacle(self):
        site = Site(self, "--handover", self.door)
        site.kill()
        self.assertEqual(Site(self, "--handover", self.door).get("/")[0], 200)


class Plain(unittest.TestCase):
    def test_who_is_in_the_line_when_it_ends_is_answered(self):
        """Connections that were made before the signal, with their requests, are answered though nobody had taken them yet."""
        site = Site(self, "--threads", "1")
        for _ in range(10):
            waiting = [site.connect() for _ in range(50)]
            for connection in waiting:
                connection.sendall(b"GET /profession/chef HTTP/1.1\r\nHost: a.example\r\n\r\n")
            site.process.send_signal(signal.SIGTERM)
            for connection in waiting:
                with connection:
                    self.assertTrue(connection.recv(100).startswith(b"HTTP/1.1 200"))
            self.assertEqual(site.process.wait(20), 0)
            site.start()

    def test_a_letter_on_its_way_goes_back(self):
        """SIGTERM gives leases back: the next worker need not wait until they end."""
        with socket.create_server(("127.0.0.1", 0)) as silent:  # a mail server that says nothing
            url = f"smtp://127.0.0.1:{silent.getsockname()[1]}?tls=none"
            site = Site(self, "--mail", url, "--mail-from", "reports@a.example", "--base-url", "https://a.example")
            self.assertEqual(site.ask("reader@inbox.example"), 303)
            wait_until(lambda: site.metrics().get('willai_letters{kind="confirmation",state="sending"}') == 1, what="the lease")
            site.kill(signal.SIGTERM)
        said = subprocess.run([PROGRAM, "mail", "status", "--store", site.store], capture_output=True, text=True).stdout
        self.assertRegex(said, r"confirmation +pending +1")


if __name__ == "__main__":
    run_tests()
