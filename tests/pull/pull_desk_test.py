#!/usr/bin/python3
"""`willai data pull` with ZIPs, questions and disks that refuse.  pull_desk_test.py WILLAI [unittest arguments]"""
import io
import json
import os
import signal
import stat
import subprocess
import zipfile

import case
from case import ETAG, OTHER, TABLE, Pull
from publisher import Answer


def zipped(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


class Zips(Pull):
    MEMBERS = [("db/A.txt", TABLE), ("db/B.txt", OTHER), ("db/unwanted.txt", b"x")]

    def list_members(self, data=None):
        self.lists("onet/A.txt", "/db.zip", member="db/A.txt", data=data)
        self.lists("onet/B.txt", "/db.zip", member="db/B.txt")

    def test_the_hash_of_a_zip_is_said_and_held_against_what_others_have_published(self):
        whole = zipped(self.MEMBERS)
        self.publisher.give("/db.zip", whole)
        self.lists("onet/A.txt", "/db.zip", member="db/A.txt", archive_sha256=case.sha256(whole))
        self.succeeds(f"“db.zip” has the SHA-256 {case.sha256(whole)}, the one that others have published")
        self.entries.clear()
        self.lists("onet/B.txt", "/db.zip", member="db/B.txt", archive_sha256=case.sha256(OTHER))
        run = self.succeeds("not as the manifest says, see above: 1 file", "1 of 1 file")
        self.assertIn(f"but others have published {case.sha256(OTHER)} for version 1.0", run.stderr)
        self.assertEqual(self.there("onet/B.txt"), OTHER)

    def test_one_release_of_several_is_fetched(self):
        self.publisher.give("/db.zip", zipped(self.MEMBERS))
        self.lists("onet/A.txt", "/db.zip", member="db/A.txt", release="31.0")
        self.lists("onet/B.txt", "/db.zip", member="db/B.txt", release="30.1")
        self.succeeds("1 of 1 file")
        self.assertEqual(self.names(), ["onet/A.txt", "pulled.tsv"])
        self.succeeds("1 of 1 file", options=("--release", "30.1"))
        self.assertEqual(self.there("onet/B.txt"), OTHER)
        self.fails("does not list a release “29.0”", options=("--release", "29.0"))

    def test_one_zip_brings_several_files(self):
        self.publisher.give("/db.zip", Answer(zipped(self.MEMBERS), etag=ETAG, cut_at=2000),
                            Answer(zipped(self.MEMBERS), etag=ETAG))
        self.list_members(data=TABLE)
        self.succeeds("2 of 2 files")
        self.assertEqual((self.there("onet/A.txt"), self.there("onet/B.txt")), (TABLE, OTHER))
        self.assertEqual(self.names(), ["onet/A.txt", "onet/B.txt", "pulled.tsv"])
        self.succeeds("“onet/B.txt” exists")
        self.assertEqual(len(self.publisher.asked("/db.zip")), 2)
        self.assertEqual([path.name for path in (self.folder / ".pull").iterdir()], ["lock"])

    def test_a_member_that_changed_or_is_gone(self):
        self.publisher.give("/db.zip", zipped([("db/A.txt", OTHER)]))
        self.list_members(data=TABLE)
        self.fails("“onet/A.txt” changed upstream", "“onet/A.txt.new”", "no longer contains “db/B.txt”")
        self.assertEqual(self.names(), ["onet/A.txt.new"])

    def test_a_path_that_leads_out(self):
        for name in ("../evil.txt", "/tmp/evil.txt", "db/../../evil.txt"):
            with self.subTest(name):
                self.publisher.give("/db.zip", zipped([(name, b"evil"), *self.MEMBERS]))
                self.entries.clear()
                self.list_members()
                self.fails("a path outside its folder", "and 1 other file")
                self.assertEqual(self.names(), [])
                self.assertFalse((self.root / "evil.txt").exists())

    def test_a_bomb(self):
        self.publisher.give("/db.zip", zipped([("db/A.txt", bytes(64 << 20)), ("db/B.txt", b"x")]))
        self.list_members()
        self.fails("unpacks to more than the allowed size", options=("--largest", "8"))
        self.assertEqual(self.names(), [])

    def test_a_damaged_zip_and_one_that_is_none(self):
        whole = zipped(self.MEMBERS)
        self.list_members()
        self.publisher.give("/db.zip", b"<html>no</html>")
        self.fails("the server sent a web page, not a ZIP")
        self.publisher.give("/db.zip", whole[:200] + bytes(200) + whole[400:])
        self.fails("the ZIP is damaged")
        self.publisher.give("/db.zip", whole[:300])
        self.fails("“onet/A.txt” and 1 other file")
        self.assertEqual(self.names(), [])


class Asking(Pull):
    def setUp(self):
        super().setUp()
        self.publisher.give("/table.csv", TABLE)
        self.ask = "Its authors state no license; you fetch your own copy."
        self.lists(data=TABLE)
        self.lists("b/free.csv", data=TABLE, source="beta", ask=self.ask)
        self.lists("b/more.csv", data=TABLE, source="beta", ask=self.ask)

    def test_without_a_terminal_nobody_agrees(self):
        run = self.succeeds("the files of beta were skipped", self.ask, "--agree beta", "1 of 1 file present")
        self.assertEqual(run.stderr.count(self.ask), 1)
        self.assertIn("missing or not verified: beta (2 files)", run.stdout)
        self.assertEqual(self.names(), ["a/table.csv", "pulled.tsv"])

    def test_agreed_on_the_command_line(self):
        self.succeeds("3 of 3 files", options=("--agree", "beta,alpha"))
        self.assertEqual(self.there("b/more.csv"), TABLE)
        self.succeeds("3 of 3 files")  # what is there is not asked for again

    def at_a_terminal(self, answer):
        """(exit code, what the terminal showed)"""
        keyboard, screen = os.openpty()
        environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        child = subprocess.Popen(self.command(), stdin=screen, stdout=screen, stderr=screen, env=environment)
        os.close(screen)
        os.write(keyboard, answer)
        shown = b""
        try:
            while piece := os.read(keyboard, 4096):
                shown += piece
        except OSError:  # Linux says so when the other end is closed
            pass
        os.close(keyboard)
        return child.wait(60), shown.decode()

    def test_asked_once_a_source_at_a_terminal(self):
        code, shown = self.at_a_terminal(b"y\n")
        self.assertEqual(code, 0, shown)
        self.assertEqual(shown.count("[y/N]"), 1)
        self.assertIn("[####", shown)
        self.assertIn("3 of 3 files", shown)

    def test_anything_but_yes_is_no(self):
        code, shown = self.at_a_terminal(b"\n")
        self.assertEqual(code, 0, shown)
        self.assertIn("were skipped", shown)
        self.assertFalse((self.folder / "b").exists())

    def test_only_some_sources(self):
        self.succeeds("1 of 1 file", options=("--only", "alpha"))
        self.fails("list a source “gamma”; it lists alpha and beta", options=("--only", "gamma"))

    def test_the_list(self):
        table = self.succeeds(options=("--list",)).stdout
        self.assertEqual(len(table.splitlines()), 3)
        self.assertIn("(asks first)", table)
        rows = [json.loads(line) for line in self.succeeds(options=("--list", "--json")).stdout.splitlines()]
        self.assertEqual(rows[1]["ask"], self.ask)
        self.assertEqual((rows[0]["bytes"], rows[0]["member"]), (len(TABLE), None))
        self.assertFalse(self.folder.exists())

    def test_faults_of_the_manifest_are_told_by_line(self):
        self.lists("../out.csv")
        self.fails("manifest.toml:", "is not inside the data folder", "nothing was downloaded")


class Disks(Pull):
    def setUp(self):
        super().setUp()
        self.publisher.give("/table.csv", Answer(TABLE, etag=ETAG))
        self.lists(data=TABLE)
        os.chmod(self.root, 0o755)

    def as_nobody(self):
        return {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}

    def test_a_folder_one_may_not_write(self):
        self.folder.mkdir()
        os.chmod(self.folder, stat.S_IRUSR | stat.S_IXUSR | stat.S_IROTH | stat.S_IXOTH)
        self.addCleanup(os.chmod, self.folder, 0o755)
        self.fails("you do not have permission to write", "--into", **self.as_nobody())

    def test_a_folder_in_it_that_one_may_not_write(self):
        (self.folder / "a").mkdir(parents=True)
        (self.folder / ".pull").mkdir()
        os.chmod(self.folder, 0o777)
        os.chmod(self.folder / ".pull", 0o777)
        os.chmod(self.folder / "a", 0o555)
        self.fails("“a/table.csv”", "you do not have permission to write", **self.as_nobody())

    def test_a_file_where_the_folder_should_be(self):
        self.folder.write_bytes(b"a file")
        self.fails("is a file, not a folder")
        self.assertEqual(self.folder.read_bytes(), b"a file")

    def test_a_disk_that_takes_no_more(self):
        def limit():
            import resource
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        self.fails("exceeds the file size limit", preexec_fn=limit, restore_signals=False)
        self.assertEqual((self.folder / "a/table.csv.part").stat().st_size, 100_000)
        self.succeeds("downloaded and verified")
        self.assertEqual(self.publisher.asked("/table.csv")[-1], ("bytes=100000-", ETAG))


if __name__ == "__main__":
    case.main()
