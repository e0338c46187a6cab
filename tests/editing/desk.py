"""A content folder as an editor has it, made by `willai init`, and the real commands and server on it."""
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "adversarial"))
from attacked_site import Site, willai  # noqa: E402


class Desk(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="willai-desk."))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.content = self.folder / "paper"
        self.assertEqual(willai("init", self.content).returncode, 0)

    def write(self, path, text):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def change(self, path, old, new):
        text = (self.content / path).read_text()
        self.assertIn(old, text)
        self.write(path, text.replace(old, new))

    def check(self, *options):
        return willai("check", self.content, *options)

    def faults(self):
        """The lines of the faults; the command fails."""
        done = self.check()
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        return done.stderr.splitlines()[:-1]

    def one_fault(self):
        faults = self.faults()
        self.assertEqual(len(faults), 1, faults)
        return faults[0]

    def published(self, name="edition.sqlite"):
        file = self.folder / name
        done = willai("publish", "--content", self.content, "--out", file)
        self.assertEqual(done.returncode, 0, done.stderr)
        return file

    def serve(self):
        return Site(self, "--edition", self.published(), "--threads", "1")


def text_of(site, path):
    status, _, body = site.get(path)
    assert status == 200, f"{path}: {status}"
    return body.decode()
