"""PostgreSQL with a replica, as docs/examples/operating/postgresql.md sets it up: the lines of its files and its commands are read from there.

    pair = Pair(test)                 # db1 and db2 on this machine; with hosts=… each in a network of its own
    cluster = Cluster(test, store=pair.url)
    pair.primary.kill(); pair.promote()
"""
import os
import re
import signal
import subprocess

from operated_site import ROOT, wait_until
import nodes  # noqa: F401  (finds tests/mail)
import servers

TEXT = (ROOT / "docs/examples/operating/postgresql.md").read_text()


class Database(servers.Postgres):
    """In a network of its own where `namespace` is given."""

    def __init__(self, test, host="127.0.0.1", namespace=None, copy_of=None):
        self.host, self.copy_of = host, copy_of
        self.before = ["ip", "netns", "exec", namespace] if namespace else []
        super().__init__(test)

    def run(self, name, *words):
        """What makes the data; of a replica it is the copy of the primary, by the example's command."""
        if name == "initdb" and self.copy_of:
            command = " ".join(re.search(r"pg_basebackup[^\n]*\\\n[^\n]*", TEXT).group(0).replace("\\\n", " ").split())
            for old, new in (("-U replicator", "-U willai"), ("-h db1", f"-h {self.copy_of.host} -p {self.copy_of.port} -c fast"),
                             ("/var/lib/postgresql/15/main", str(self.folder / "data")),
                             ('"host=db1 user=replicator application_name=db2"', '"application_name=db2"')):
                assert old in command, (old, command)
                command = command.replace(old, new)
            run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=120, cwd=self.folder, **self.demote,
                                 env={**os.environ, "PATH": f"{self.bin}:{os.environ['PATH']}"})
            assert run.returncode == 0, run.stderr
            return
        super().run(name, *words)
        if name == "initdb":
            with open(self.folder / "data/pg_hba.conf", "a") as file:
                file.write("host all all 10.0.0.0/8 trust\nhost replication all 10.0.0.0/8 trust\n")

    def start(self):
        user = ["setpriv", f"--reuid={self.demote['user']}", f"--regid={self.demote['group']}", "--clear-groups"] if self.demote else []
        self.server = subprocess.Popen([*self.before, *user, self.bin / "postgres", "-D", self.folder / "data", "-p", str(self.port), "-c",
                                        f"listen_addresses={self.host}", "-c", f"unix_socket_directories={self.folder}"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder)
        wait_until(lambda: subprocess.run([self.bin / "pg_isready", "-h", self.folder, "-p", str(self.port)], capture_output=True).returncode == 0, 60,
                   "PostgreSQL")

    def ask(self, *commands):
        words = [word for command in commands for word in ("-c", command)]
        return subprocess.run([self.bin / "psql", "-h", self.folder, "-p", str(self.port), "-U", "willai", "-d", "postgres", "-Atq", *words], check=True,
                              capture_output=True, text=True, timeout=60).stdout.strip()

    def kill(self):
        self.server.send_signal(signal.SIGQUIT)
        self.server.wait(60)

    def stop(self):
        if self.server.poll() is None:
            self.server.send_signal(signal.SIGINT)
            try:
                self.server.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()


class Pair:
    def __init__(self, test, hosts=(("127.0.0.1", None), ("127.0.0.1", None))):
        self.primary = Database(test, *hosts[0])
        settings = re.search(r"in `postgresql.conf`:\n\n((?:    .*\n)+)", TEXT).group(1).replace("listen_addresses", "# listen_addresses")
        with open(self.primary.folder / "data/postgresql.conf", "a") as file:
            file.write(re.sub(r"(?m)^ +", "", settings))
        self.primary.stop()
        self.primary.start()
        self.replica = Database(test, *hosts[1], copy_of=self.primary)
        wait_until(lambda: self.primary.ask("SELECT sync_state FROM pg_stat_replication") == "sync", 60, "the replica")
        query = re.search(r"target_session_attrs=[\w-]+", TEXT).group(0)
        self.url = (f"postgresql://willai@{self.primary.host}:{self.primary.port},{self.replica.host}:{self.replica.port}/postgres?{query}")

    def promote(self):
        """What the example says to do when db1 is gone."""
        assert re.search(r"pg_ctlcluster 15 main promote", TEXT)  # Debian's form of the next line
        self.replica.run("pg_ctl", "promote", "-D", self.replica.folder / "data")
        self.replica.ask(*re.findall(r'-c "([^"]+)"', re.search(r"sudo -u postgres psql (.*)", TEXT).group(1)))

