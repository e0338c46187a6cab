"""PostgreSQL 15 with the extension of bindings/postgres, in a folder of its own.

PostgreSQL looks for extensions beside itself. So the server here is a copy: its programs, and links to the rest. Nothing of the system
changes.
"""
import csv
import functools
import io
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
import unittest
from pathlib import Path

INSTALLED = Path("/usr/lib/postgresql/15")
SHARE = Path("/usr/share/postgresql/15")
PGXS = INSTALLED / "lib/pgxs/src/test/regress/pg_regress"


@functools.cache
def tree(staged):
    """Programs, libraries and extensions, with ours among them."""
    root = staged.folder() / "postgres"
    programs, share = root / "lib/postgresql/15/bin", root / "share/postgresql/15"
    programs.mkdir(parents=True)
    for name in ("postgres", "initdb"):
        shutil.copy(INSTALLED / "bin" / name, programs)
    for there, here in ((INSTALLED / "lib", programs.parent / "lib"), (SHARE, share), (SHARE / "extension", share / "extension")):
        here.mkdir(parents=True, exist_ok=True)
        for entry in there.iterdir():
            if entry.name != "extension":
                (here / entry.name).symlink_to(entry)
    source = root / "source"
    shutil.copytree(staged.ROOT / "bindings/postgres", source)
    staged.run("make", "-s", "-C", source, f"PREFIX={staged.prefix()}", f"PG_CONFIG={INSTALLED / 'bin/pg_config'}", "with_llvm=no", "COPT=-Werror")
    shutil.copy(source / "willai.so", programs.parent / "lib")
    for name in ("willai.control", "willai--0.1.sql"):
        shutil.copy(source / name, share / "extension")
    return programs


class Server:
    def __init__(self, staged, *settings):
        if not (INSTALLED / "bin/postgres").exists() or not PGXS.exists():
            raise unittest.SkipTest("PostgreSQL 15 or its development files are missing: apt-get install postgresql-15 postgresql-server-dev-15")
        self.staged, self.settings, self.database = staged, settings, "postgres"
        self.root = staged.folder() / f"server-{time.monotonic_ns()}"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    def __enter__(self):
        self.bin, self.owner = tree(self.staged), {}
        self.root.mkdir()
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            self.owner = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
            os.chown(self.root, user.pw_uid, user.pw_gid)
            self.staged.folder().chmod(0o755)
        self.staged.run(self.bin / "initdb", "-D", self.root / "data", "-A", "trust", "-U", "willai", "--no-sync", "-E", "UTF8",
                        "--locale=C.UTF-8", cwd=self.root, **self.owner)
        self.start()
        return self

    def __exit__(self, *_):
        self.child.send_signal(signal.SIGINT)
        self.child.wait(timeout=60)

    def start(self):
        words = [word for setting in ("listen_addresses=127.0.0.1", f"unix_socket_directories={self.root}", "fsync=off", *self.settings)
                 for word in ("-c", setting)]
        self.log = self.root / "log"
        self.child = subprocess.Popen([self.bin / "postgres", "-D", self.root / "data", "-p", str(self.port), *words], stdout=subprocess.DEVNULL,
                                      stderr=self.log.open("w"), cwd=self.root, **self.owner)
        for _ in range(600):
            if self.child.poll() is not None:
                raise AssertionError(f"PostgreSQL did not start: {self.log.read_text()}")
            if b"ready to accept connections" in self.log.read_bytes():
                return
            time.sleep(0.1)
        raise AssertionError("PostgreSQL did not start within a minute")

    def connection(self):
        return ["-h", "127.0.0.1", "-p", str(self.port), "-U", "willai", "-d", self.database]

    def query(self, *statements, given=b"", check=True):
        """What psql prints of the statements, as bytes; without `check`, also of one that fails."""
        words = [word for statement in statements for word in ("-c", statement)]
        done = subprocess.run([INSTALLED / "bin/psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", *self.connection(), *words], input=given,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PGCLIENTENCODING": "UTF8"})
        if check and done.returncode != 0:
            raise AssertionError(done.stderr.decode())
        return done.stdout if check else done.stdout + done.stderr

    def copy(self, table, rows):
        out = io.StringIO()
        csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
        self.query(f"COPY {table} FROM STDIN (FORMAT csv)", given=out.getvalue().encode())

    def rows(self, statement):
        """The rows of a query: text, numbers, booleans and None. JSON carries each of them whole."""
        out = self.query("\\pset format unaligned", "\\pset tuples_only", f"SELECT to_json(r) FROM ({statement}) r")
        return [json.loads(line, object_pairs_hook=lambda pairs: tuple(value for _, value in pairs)) for line in out.decode().splitlines()]
