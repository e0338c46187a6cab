"""The servers that the tests of mail talk to, each on loopback and in a folder of its own, ended when the test ends: Postfix,
PostgreSQL, willai itself, and an SMTP server that stalls, refuses and lies.

Postfix needs root and PostgreSQL must not have it; without what they need a test is skipped and says so.
"""
import email
import os
import pwd
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request
from email import policy
from pathlib import Path

PROGRAM, ROOT = sys.argv[1], Path(sys.argv[2])
SITE = "https://willai.example/jobs"
SENDER = "Reports <reports@willai.example>"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(condition, seconds=60, what="it"):
    """A limit against hanging, not a measurement."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(.02)
    raise AssertionError(f"{what} did not come within {seconds} s")


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def parsed(message_bytes):
    return email.message_from_bytes(message_bytes, policy=policy.default)


class Folder:
    """A temporary folder that other users may pass through."""

    def __init__(self, test):
        self.path = Path(tempfile.mkdtemp(prefix="willai-mail."))
        self.path.chmod(0o755)
        test.addCleanup(shutil.rmtree, self.path, ignore_errors=True)


class Kept(unittest.TestCase):
    """A test with a store and a secret in a folder of its own."""

    def setUp(self):
        self.folder = Folder(self).path
        self.kept = ["--store", self.folder / "reports.sqlite", "--secret", self.folder / "secret"]

    def rows(self, statement):
        with sqlite3.connect(self.folder / "reports.sqlite") as base:
            return base.execute(statement).fetchall()


class Postfix:
    """Debian's Postfix with a configuration of its own: takes mail for inbox.example into one Maildir."""

    def __init__(self, test, options=()):
        if os.geteuid() != 0 or not shutil.which("postfix", path="/usr/sbin:/usr/bin"):
            raise unittest.SkipTest("Postfix needs root and the package postfix")
        self.folder = Folder(test).path
        self.port = free_port()
        self.config, self.maildir = self.folder / "etc", self.folder / "boxes/all/new"
        self.write_configuration(options)
        self.command("start")
        test.addCleanup(self.command, "stop", check=False)
        wait_until(lambda: listens(self.port), what="Postfix")

    def write_configuration(self, options):
        owner = pwd.getpwnam("nobody")
        for name in ("etc", "queue", "data", "boxes"):
            (self.folder / name).mkdir()
        os.chown(self.folder / "data", pwd.getpwnam("postfix").pw_uid, -1)
        os.chown(self.folder / "boxes", owner.pw_uid, owner.pw_gid)
        settings = {
            "compatibility_level": "3.6", "queue_directory": self.folder / "queue", "data_directory": self.folder / "data",
            "maillog_file": self.folder / "log", "maillog_file_prefixes": self.folder, "inet_interfaces": "127.0.0.1",
            "inet_protocols": "ipv4", "myhostname": "mx.inbox.example", "mydestination": "", "mynetworks": "127.0.0.0/8",
            "alias_maps": "", "alias_database": "", "smtputf8_enable": "yes", "biff": "no", "default_transport": "discard:",
            "virtual_mailbox_domains": "inbox.example", "virtual_mailbox_base": self.folder / "boxes",
            "virtual_mailbox_maps": "static:all/", "virtual_minimum_uid": 1, "virtual_uid_maps": f"static:{owner.pw_uid}",
            "virtual_gid_maps": f"static:{owner.pw_gid}", "virtual_mailbox_limit": 0, "smtpd_recipient_restrictions":
            "permit_mynetworks,reject", "in_flow_delay": "0", "smtpd_client_connection_rate_limit": 0,
            "virtual_destination_concurrency_limit": 20}
        settings.update(options)
        (self.config / "main.cf").write_text("".join(f"{name} = {value}\n" for name, value in settings.items()))
        rows = [f"127.0.0.1:{self.port} inet n - n - - smtpd", "pickup unix n - n 60 1 pickup", "cleanup unix n - n - 0 cleanup",
                "qmgr unix n - n 300 1 qmgr", "rewrite unix - - n - - trivial-rewrite", "bounce unix - - n - 0 bounce",
                "defer unix - - n - 0 bounce", "trace unix - - n - 0 bounce", "verify unix - - n - 1 verify",
                "flush unix n - n 1000? 0 flush", "proxymap unix - - n - - proxymap", "smtp unix - - n - - smtp",
                "error unix - - n - - error", "retry unix - - n - - error", "discard unix - - n - - discard",
                "local unix - n n - - local", "virtual unix - n n - - virtual", "lmtp unix - - n - - lmtp",
                "anvil unix - - n - 1 anvil", "scache unix - - n - 1 scache", "tlsmgr unix - - n 1000? 1 tlsmgr",
                "postlog unix-dgram n - n - 1 postlogd"]
        (self.config / "master.cf").write_text("\n".join(rows) + "\n")

    def command(self, word, check=True):
        run = subprocess.run(["/usr/sbin/postfix", "-c", self.config, word], capture_output=True, text=True, timeout=60)
        if check and run.returncode != 0:
            log = self.folder / "log"
            raise AssertionError(f"postfix {word}: {run.stderr}{run.stdout}{log.read_text() if log.exists() else ''}")

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.port}?tls=none"

    def files(self):
        return sorted(self.maildir.glob("*")) if self.maildir.exists() else []

    def messages(self):
        return [parsed(file.read_bytes()) for file in self.files()]


class Postgres:
    """PostgreSQL 15 or 16 in a folder of its own, as the user postgres where the test is root."""

    def __init__(self, test):
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
        if not found:
            raise unittest.SkipTest("PostgreSQL is not installed")
        self.bin = found[-1].parent
        self.folder, self.port = Folder(test).path, free_port()
        (self.folder / "data").mkdir(mode=0o700)
        self.demote = {}
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            for path in (self.folder, self.folder / "data"):
                os.chown(path, user.pw_uid, user.pw_gid)
            self.demote = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        self.run("initdb", "-D", self.folder / "data", "-A", "trust", "-U", "willai", "--no-sync", "-E", "UTF8", "--locale=C")
        self.start()
        test.addCleanup(self.stop)

    def start(self):
        self.server = subprocess.Popen(
            [self.bin / "postgres", "-D", self.folder / "data", "-p", str(self.port), "-c", "listen_addresses=127.0.0.1", "-c",
             f"unix_socket_directories={self.folder}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **self.demote)
        wait_until(lambda: subprocess.run([self.bin / "pg_isready", "-h", "127.0.0.1", "-p", str(self.port)],
                                          capture_output=True).returncode == 0, what="PostgreSQL")

    def run(self, name, *words):
        subprocess.run([self.bin / name, *words], check=True, capture_output=True, timeout=120, cwd=self.folder, **self.demote)

    def stop(self):
        self.server.send_signal(signal.SIGINT)
        self.server.wait(timeout=60)

    @property
    def url(self):
        return f"postgresql://willai@127.0.0.1:{self.port}/postgres"


class Site:
    """`willai serve` with a store, and its forms."""

    def __init__(self, test, *options, site=SITE):
        self.child = subprocess.Popen([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--base-url", site, *map(str, options)],
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        test.addCleanup(self.stop)
        self.said = self.child.stdout.readline()
        found = re.search(r"at (http://\S+/)", self.said)
        if not found:
            raise AssertionError(f"willai serve said: {self.said}{self.child.stderr.read()}")
        self.address = found.group(1).rstrip("/")
        self.said += self.child.stdout.readline()

    def stop(self):
        if self.child.poll() is None:
            self.child.send_signal(signal.SIGTERM)
        out, self.errors = self.child.communicate(timeout=30)
        return self.errors

    def request(self, path, form=None, headers=None):
        """(status, body, address of a redirect)"""
        data = urllib.parse.urlencode(form).encode() if form is not None else None
        wanted = urllib.request.Request(self.address + path, data=data, headers=headers or {})
        opener = urllib.request.build_opener(Stay)
        try:
            with opener.open(wanted, timeout=30) as answer:
                return answer.status, answer.read().decode(), answer.headers.get("Location", "")
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode(), answer.headers.get("Location", "")

    def ask(self, address, profession="backend-developer", **more):
        return self.request("/report", {"mail": address, "profession": profession, **more})


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def body_of(message, kind):
    return message.get_body(preferencelist=(kind,)).get_content()


def links_in(message):
    """{"confirm": path with query, …}: of the site, from the plain text."""
    text = body_of(message, "plain")
    return {name: path for path, name in re.findall(re.escape(SITE) + r"(/report/(\w+)\?t=[\w-]+)", text)}


def willai(*words, given=None, check=None):
    run = subprocess.run([PROGRAM, *map(str, words)], input=given, capture_output=True, timeout=300)
    if check is not None and run.returncode != check:
        raise AssertionError(f"willai {words}: {run.returncode}\n{run.stdout.decode()}{run.stderr.decode()}")
    return run


def run_tests():
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
