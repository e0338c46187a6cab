"""Attacks on the file of an edition while it is served: written over, cut, deleted, moved, with bits changed. A page of the
site is then the right one or status 503, or the server refuses to start. It never crashes, never says 404 for a page that
exists, and never answers 200 with other bytes.

Each attack runs twice: on the server as it is, which soon reads from a private copy, and on one that finds no room for a
copy, as where its folders are read-only.
"""
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from hashlib import blake2b
from pathlib import Path
from unittest import mock

import attacked_site as site
PROGRAM, ROOT, Site, willai = site.PROGRAM, site.ROOT, site.Site, site.willai

PAGE = 4096
FOLDER = Path(tempfile.mkdtemp(prefix="willai-editions."))
WHOLE = FOLDER / "whole.sqlite"
OTHER = FOLDER / "other.sqlite"
SEED = int(os.environ.get("SEED", "7"))


def setUpModule():
    for file, number in ((WHOLE, 4), (OTHER, 5)):
        made = willai("publish", "--content", ROOT / "content", "--out", file, "--number", number)
        assert made.returncode == 0, made.stderr


def tearDownModule():
    shutil.rmtree(FOLDER)


def paths_of(edition):
    """Pages of every kind that an edition has, about a hundred."""
    with sqlite3.connect(f"file:{edition}?immutable=1", uri=True) as database:
        professions = [slug for slug, in database.execute("SELECT slug FROM profession ORDER BY id")]
        tasks = [page for page, in database.execute("SELECT page FROM task ORDER BY id")]
    pages = [f"/profession/{slug}" for slug in professions] + [f"/profession/{page}" for page in tasks[::4]]
    return ["/", "/professions", "/editions", "/sources", *pages, *(f"{page}.json" for page in pages[::5]),
            f"/compare/{professions[0]}/{professions[1]}", "/sitemap.xml", "/search?q=nurse", "/api/v1/suggest?q=nur"]


class Editions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.paths = paths_of(WHOLE)
        with tempfile.TemporaryDirectory() as folder:
            live = Path(folder) / "live.sqlite"
            shutil.copy(WHOLE, live)
            case = cls()
            attacked = Site(case, "--edition", live, "--threads", "1")
            cls.right = {path: attacked.get(path)[::2] for path in cls.paths}
            case.doCleanups()
        assert all(status == 200 for status, _ in cls.right.values()), cls.right

    def live(self):
        folder = Path(tempfile.mkdtemp(prefix="live.", dir=FOLDER))
        shutil.copy(WHOLE, folder / "live.sqlite")
        return folder / "live.sqlite"

    def served(self, live, copied):
        """A server of the edition; its private copy is complete, or can never be made."""
        if copied:
            attacked = Site(self, "--edition", live, "--threads", "2")
            site.wait_until(lambda: self.holds_copy(attacked), what="the private copy of the edition")
            return attacked
        attacked = Site(self, "--edition", "/proc/self/fd/0", "--threads", "2", start=False)
        before, own = os.dup(0), os.open(live, os.O_RDONLY)
        try:
            os.dup2(own, 0)  # no folder of the file, and none for temporary files, takes a copy
            with mock.patch.dict(os.environ, TMPDIR="/proc"):
                attacked.start()
        finally:
            os.dup2(before, 0)
            os.close(before)
            os.close(own)
        return attacked

    @staticmethod
    def holds_copy(attacked):
        for link in Path(f"/proc/{attacked.process.pid}/fd").iterdir():
            try:
                if "(deleted)" in os.readlink(link) and os.stat(link).st_size == len(pages_of(WHOLE)):
                    return True
            except OSError:
                pass
        return False

    def check(self, attacked, what, paths=None, may_fail=True):
        """Asks for the pages; returns how many were right."""
        right = 0
        for path in paths or self.paths:
            try:
                status, _, body = attacked.get(path)
            except OSError as fault:
                self.fail(f"{what}: {path}: {fault}; the server ended with {attacked.process.poll()}")
            if status == 503 and may_fail:
                self.assertIn(b"edition", body, f"{what}: {path} says why")
                continue
            self.assertEqual((status, body == self.right[path][1]), (200, True), f"{what}: {path}: {body[:300]}")
            right += 1
        self.assertTrue(attacked.alive(), f"{what}: the server ended with {attacked.process.poll()}")
        return right

    def attack(self, what, change):
        for copied in (True, False):
            with self.subTest(what=what, copied=copied):
                live = self.live()
                attacked = self.served(live, copied)
                change(live)
                right = self.check(attacked, what, may_fail=not copied)
                if copied:
                    self.assertEqual(right, len(self.paths))
                attacked.kill()

    def test_same_bytes_over_it(self):
        self.attack("the same bytes over it", lambda file: over(WHOLE, file))

    def test_other_edition_over_it(self):
        self.attack("another edition over it", lambda file: over(OTHER, file))

    def test_other_program_over_it(self):
        self.attack("noise over it", lambda file: file.write_bytes(random.Random(SEED).randbytes(300_000)))

    def test_cut(self):
        for length in (0, PAGE // 2, 20 * PAGE + PAGE // 2):
            self.attack(f"cut to {length} bytes", lambda file, length=length: os.truncate(file, length))

    def test_deleted_and_moved(self):
        for what, change in (("deleted", os.remove), ("moved away", lambda file: file.rename(file.with_suffix(".old")))):
            live = self.live()
            attacked = Site(self, "--edition", live, "--threads", "2")
            change(live)
            self.check(attacked, what, may_fail=False)
            attacked.kill()

    def test_written_over_again_and_again(self):
        """Requests meet the file in every state between two editions."""
        live = self.live()
        attacked = self.served(live, copied=False)
        writer = subprocess.Popen([sys.executable, "-c", OVERWRITE, str(live), str(OTHER), str(WHOLE)])
        try:
            for _ in range(3):
                self.check(attacked, "written over again and again")
        finally:
            writer.kill()
            writer.wait()
        over(WHOLE, live)
        self.assertEqual(self.check(attacked, "whole again", may_fail=False), len(self.paths))

    def test_bits_changed_while_it_is_served(self):
        live = self.live()
        attacked = self.served(live, copied=False)
        draw = random.Random(SEED)
        for number in range(100):
            place, bit = draw.randrange(WHOLE.stat().st_size), draw.randrange(8)
            flip(live, place, bit)
            self.check(attacked, f"bit {bit} of byte {place}", draw.sample(self.paths, 4))
            flip(live, place, bit)
        self.assertEqual(self.check(attacked, "whole again", may_fail=False), len(self.paths))

    def test_bits_changed_before_it_is_served(self):
        live = self.live()
        draw = random.Random(SEED)
        places = [draw.randrange(WHOLE.stat().st_size) for _ in range(100)] + list(range(0, 100, 9)) + [-1, -70, -144]
        for place in places:
            place %= WHOLE.stat().st_size
            bit = draw.randrange(8)
            flip(live, place, bit)
            tried = willai("measures", "--edition", live, "--all", "--coverage")
            self.assertEqual(tried.returncode, 1, f"bit {bit} of byte {place}: {tried.stderr}")
            self.assertRegex(tried.stderr, "damaged|not an edition|edition format", f"byte {place}")
            flip(live, place, bit)

    def test_a_damaged_edition_is_not_served(self):
        live = self.live()
        flip(live, 30 * PAGE, 3)
        attacked = Site(self, start=False)
        ended = subprocess.run([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--edition", live], cwd=attacked.folder,
                               capture_output=True, text=True, timeout=20)
        self.assertEqual(ended.returncode, 1)
        self.assertIn("is damaged", ended.stderr)

    def test_an_export_of_a_damaged_edition_writes_no_faults_as_pages(self):
        live = self.live()
        flip(live, 30 * PAGE, 3)
        ended = willai("export", live.parent / "site", "--edition", live)
        self.assertEqual(ended.returncode, 1)
        self.assertFalse((live.parent / "site" / "index.html").exists())


class Verify(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="verify.", dir=FOLDER))
        self.file = self.folder / "edition.sqlite"
        shutil.copy(WHOLE, self.file)

    def refused(self, *words):
        ended = willai(*words)
        self.assertEqual((ended.returncode, ended.stdout), (1, ""), words)
        self.assertEqual(ended.stderr.count("\n"), 1, ended.stderr)
        return ended.stderr

    def test_whole(self):
        ended = willai("verify", self.file)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertIn(digest_by_the_book(self.file), ended.stdout)
        self.assertIn("not signed", ended.stdout)

    def test_the_same_input_gives_the_same_bytes(self):
        again = self.folder / "again.sqlite"
        willai("publish", "--content", ROOT / "content", "--out", again, "--number", 4)
        self.assertEqual(again.read_bytes(), WHOLE.read_bytes())

    def test_the_damaged_table_is_named(self):
        with sqlite3.connect(f"file:{WHOLE}?immutable=1", uri=True) as database:
            place, = database.execute("SELECT pageno FROM dbstat WHERE name = 'task' AND pagetype = 'leaf' LIMIT 1").fetchone()
        flip(self.file, (place - 1) * PAGE + 3000, 0)
        said = self.refused("verify", self.file)
        self.assertIn(f"page {place} of", said)
        self.assertIn("the table task", said)

    def test_cut_is_damaged(self):
        for length in (len(pages_of(WHOLE)), WHOLE.stat().st_size - 1, 5 * PAGE):
            shutil.copy(WHOLE, self.file)
            os.truncate(self.file, length)
            self.assertIn("is damaged", self.refused("verify", self.file))

    def test_older_format_is_refused_with_the_way_out(self):
        self.file.write_bytes(pages_of(WHOLE))
        with sqlite3.connect(self.file) as database:
            database.execute("PRAGMA user_version = 4")
        self.assertIn("publish it again", self.refused("verify", self.file))

    def test_signature(self):
        for name in ("ours", "theirs"):
            made = willai("sign", "--new-key", self.folder / name)
            self.assertEqual(made.returncode, 0, made.stderr)
        ours, theirs = self.folder / "ours", self.folder / "theirs"
        self.assertEqual(ours.stat().st_mode & 0o777, 0o600)
        public = (self.folder / "ours.pub").read_text().strip()
        self.assertIn("nobody signed it", self.refused("verify", self.file, "--key", public))
        signed = willai("sign", self.file, "--key", ours)
        self.assertEqual(signed.returncode, 0, signed.stderr)
        for key in (public, self.folder / "ours.pub"):
            self.assertEqual(willai("verify", self.file, "--key", key).returncode, 0)
        self.assertIn("another key signed it", self.refused("verify", self.file, "--key", self.folder / "theirs.pub"))
        self.assertIn("holds no public key", self.refused("verify", self.file, "--key", ours))
        self.assertEqual(pages_of(self.file), pages_of(WHOLE), "signing touches no page")
        page = Site(self, "--edition", self.file).get("/editions")[2].decode()
        self.assertIn(public, page)
        self.assertIn(digest_by_the_book(self.file)[:16], page)
        flip(self.file, self.file.stat().st_size - 1, 0)
        self.assertIn("is damaged", self.refused("verify", self.file))
        ours.chmod(0o644)
        self.assertIn("chmod 600", self.refused("sign", self.file, "--key", ours))
        self.assertIn("already exists", self.refused("sign", "--new-key", theirs))

    def test_a_server_that_is_told_a_key_serves_nothing_else(self):
        for name in ("ours", "theirs"):
            willai("sign", "--new-key", self.folder / name)
        public = (self.folder / "ours.pub").read_text().strip()
        unsigned, foreign = self.folder / "unsigned.sqlite", self.folder / "foreign.sqlite"
        shutil.copy(WHOLE, unsigned)
        shutil.copy(OTHER, foreign)
        for edition, key in ((self.file, "ours"), (foreign, "theirs")):
            self.assertEqual(willai("sign", edition, "--key", self.folder / key).returncode, 0)
        start = ("serve", "--listen", "127.0.0.1:0", "--store", self.folder / "store.sqlite", "--signed-by")
        for key in (public, self.folder / "ours.pub"):
            for command in (start, ("worker", "--once", "--base-url", "https://willai.example", "--store", self.folder / "store.sqlite", "--signed-by")):
                self.assertIn("“" + str(unsigned) + "” is whole, but nobody signed it", self.refused(*command, key, "--edition", unsigned))
                self.assertIn("another key signed it: willai-public-key", self.refused(*command, key, "--edition", foreign))
                self.assertIn("the built-in edition is whole, but nobody signed it", self.refused(*command, key))
        self.assertFalse((self.folder / "store.sqlite").exists(), "a start that is refused leaves nothing behind")
        self.assertIn("holds no public key", self.refused(*start, self.folder / "ours", "--edition", self.file))
        self.assertIn("there is no file", self.refused(*start, self.folder / "nothing.pub", "--edition", self.file))
        self.assertIn("another key signed it", self.refused("verify", foreign, "--signed-by", public))
        self.assertIn("“" + str(foreign) + "” is whole, but another key signed it",
                      self.refused(*start, public, "--edition", self.file, "--archive", foreign), "past editions are editions, too")
        for watch in ((), ("--watch",)):
            self.assertIn("nobody has signed what --content publishes", self.refused(*start, public, "--content", ROOT / "content", *watch))
        self.swapped(public, foreign, start)

    def swapped(self, public, foreign, start):
        """Whatever is put in its place while it serves, no byte of it leaves; and no later start takes it."""
        attacked = Site(self, "--edition", self.file, "--signed-by", public, "--threads", "2")
        digest = digest_by_the_book(self.file)
        right = attacked.get("/professions")[2]
        foreign_page = Site(self, "--edition", foreign).get("/professions")[2]
        self.assertNotEqual(right, foreign_page)
        for change in (lambda: over(foreign, self.file), lambda: shutil.copy(foreign, self.file.with_suffix(".new")).rename(self.file)):
            change()
            for path in ("/professions", "/editions.json", "/", "/professions"):
                status, _, body = attacked.get(path)
                self.assertIn(status, (200, 503), path)
                self.assertNotEqual(body, foreign_page)
                if status == 503:
                    self.assertIn(b"edition", body)
                elif path == "/editions.json":
                    self.assertIn(digest, body.decode())
            self.assertIn("another key signed it", self.refused(*start, public, "--edition", self.file))
        flip(foreign, foreign.stat().st_size - 1, 0)
        self.assertIn("is damaged", self.refused(*start, public, "--edition", foreign))

    def test_published_signed(self):
        key, out = self.folder / "key", self.folder / "signed.sqlite"
        willai("sign", "--new-key", key)
        made = willai("publish", "--content", ROOT / "content", "--out", out, "--number", 4, "--sign", key)
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertEqual(willai("verify", out, "--key", f"{key}.pub").returncode, 0)
        twin = Site(self, "--edition", out).get("/editions.json")[2].decode()
        self.assertIn((self.folder / "key.pub").read_text().strip(), twin)


OVERWRITE = """
import sys, time
while True:
    for source in sys.argv[2:]:
        with open(sys.argv[1], "r+b") as file:
            file.truncate(0)
            for part in range(0, 600_000, 50_000):
                file.write(open(source, "rb").read()[part:part + 50_000])
                file.flush()
                time.sleep(.002)
"""


def over(source, file):
    """As `cp` does: the same inode, cut to nothing, then filled."""
    subprocess.run(["cp", source, file], check=True)


def flip(file, place, bit):
    with open(file, "r+b") as stream:
        stream.seek(place)
        byte = stream.read(1)[0]
        stream.seek(place)
        stream.write(bytes([byte ^ 1 << bit]))


def pages_of(file):
    """What SQLite reads of it, as its header says."""
    content = Path(file).read_bytes()
    return content[:int.from_bytes(content[28:32], "big") * PAGE]


def digest_by_the_book(file):
    """As docs/edition.md says."""
    pages = pages_of(file)
    hashes = [blake2b(pages[at:at + PAGE], digest_size=32).digest() for at in range(0, len(pages), PAGE)]
    line = f"willai edition: {len(hashes)} pages of {PAGE} bytes\n"
    return blake2b(line.encode() + b"".join(hashes), digest_size=32).hexdigest()


if __name__ == "__main__":
    site.run_tests()
