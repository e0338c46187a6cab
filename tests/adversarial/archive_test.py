"""Attacks on past editions that a site keeps: addresses that try to leave their folder, files that are changed, cut or removed
while they are served. A page of the past is then the right one, 404 or 503, and the current edition is served as before.
"""
import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

import attacked_site as site
PROGRAM, ROOT, Site, willai = site.PROGRAM, site.ROOT, site.Site, site.willai

FOLDER = Path(tempfile.mkdtemp(prefix="willai-archive."))
FIRST, SECOND = FOLDER / "first.sqlite", FOLDER / "second.sqlite"


def setUpModule():
    made = willai("publish", "--content", ROOT / "content", "--out", FIRST, "--number", 1, "--date", "2026-11-23")
    assert made.returncode == 0, made.stderr
    made = willai("publish", "--content", ROOT / "content", "--out", SECOND, "--number", 2, "--date", "2026-12-07",
                  "--previous", FIRST)
    assert made.returncode == 0, made.stderr


def tearDownModule():
    shutil.rmtree(FOLDER)


class Archive(unittest.TestCase):
    def kept(self):
        folder = Path(tempfile.mkdtemp(prefix="kept.", dir=FOLDER))
        shutil.copy(FIRST, folder / "first.sqlite")
        return folder

    def served(self, folder):
        return Site(self, "--edition", SECOND, "--archive", folder, "--threads", "2")

    def test_addresses(self):
        attacked = self.served(self.kept())
        self.assertEqual(attacked.get("/editions/1-1/professions")[0], 200)
        for path in ["/editions/1-1/../../etc/passwd", "/editions/1-1/%2e%2e/%2e%2e/etc/passwd", "/editions/../first.sqlite/x",
                     "/editions/1-1//etc/passwd", "/editions/1-1/editions/1-1/professions", "/editions/01-1/professions",
                     "/editions/" + "9" * 4000 + "-1/professions", "/editions/1-1/" + "a" * 4000, "/editions/-/x",
                     "/editions/1-1%00/x", "/editions/%2fetc/x", "/editions/1-1/first.sqlite", "/editions/1-1.json.json"]:
            status, head, body = attacked.get(path)
            self.assertIn(status, (301, 308, 400, 404, 414), (path, status))
            self.assertNotIn(b"root:", body)
            for line in head.splitlines():
                self.assertFalse(line.lower().startswith(("location: //", "location: /\\")), (path, line))
        self.assertEqual(attacked.post("/editions/1-1/assessment", "x=1")[0], 405)
        self.assertTrue(attacked.alive())

    def test_changed_file(self):
        folder = self.kept()
        attacked = self.served(folder)
        paths = ["/editions/1-1/professions", "/editions/1-1/profession/accountant", "/editions/1-1/sources"]
        right = {path: attacked.get(path)[2] for path in paths}
        now = attacked.get("/professions")[2]
        size = (folder / "first.sqlite").stat().st_size
        with open(folder / "first.sqlite", "r+b") as file:
            file.write(os.urandom(size))
        for path in paths + ["/editions/1-1/profession/actor"]:
            status, _, body = attacked.get(path)
            self.assertIn(status, (200, 503), path)
            if status == 200 and path in right:
                self.assertEqual(body, right[path], path)
        self.assertEqual(attacked.get("/professions")[2], now)
        (folder / "first.sqlite").unlink()
        self.assertIn(attacked.get("/editions/1-1/methodology")[0], (200, 503))
        self.assertEqual(attacked.get("/editions")[0], 200)
        self.assertTrue(attacked.alive())

    def test_folder_with_others(self):
        folder = self.kept()
        (folder / "torn.sqlite").write_bytes(FIRST.read_bytes()[:100_000])
        (folder / "folder.sqlite").mkdir()
        (folder / "link.sqlite").symlink_to("/nowhere")
        attacked = self.served(folder)
        self.assertEqual(attacked.get("/editions/1-1/professions")[0], 200)
        self.assertIn("torn.sqlite", attacked.log.read_text())

    def test_refused(self):
        ended = willai("serve", "--edition", SECOND, "--archive", FOLDER / "nothing.sqlite", "--listen", "127.0.0.1:0")
        self.assertEqual(ended.returncode, 1)
        self.assertIn("nothing.sqlite", ended.stderr)


if __name__ == "__main__":
    site.run_tests()
