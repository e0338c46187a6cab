"""What the tests of `willai data pull` share: a publisher, a manifest, a folder and the program."""
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from publisher import Publisher

TABLE = b"code,value\n" + b"".join(b"15-%04d,0.%03d\n" % (n % 9999, n % 999) for n in range(20_000))
OTHER = TABLE.replace(b"15-", b"17-")
ETAG, LATER_ETAG = '"first"', '"second"'


def sha256(data):
    return hashlib.sha256(data).hexdigest()


class Pull(unittest.TestCase):
    program = ""

    def setUp(self):
        self.publisher = self.enterContext(Publisher())
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.folder = self.root / "data"
        self.entries = []

    # --- what the manifest says and what is in the folder ---
    def lists(self, path="a/table.csv", url="/table.csv", data=None, source="alpha", **keys):
        keys = {"source": source, "path": path, "url": url if ":" in url else self.publisher.url(url),
                "version": "1.0", "licence": "CC0", "sha256": "" if data is None else sha256(data), **keys}
        if data is not None:
            keys.setdefault("bytes", len(data))
        self.entries.append("[[file]]\n" + "".join(f"{name} = {json.dumps(value)}\n" for name, value in keys.items()))

    def command(self, *options):
        manifest = self.root / "manifest.toml"
        manifest.write_text("\n".join(self.entries), encoding="utf-8")
        quick = {"--patience": "1", "--pause": "0.01", "--attempts": "4"}
        for option in options:
            quick.pop(option, None)
        flags = [word for pair in quick.items() for word in pair]
        return [self.program, "data", "pull", "--into", str(self.folder), "--manifest", str(manifest), *flags, *options]

    def pull(self, *options, **how):
        environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        run = subprocess.run(self.command(*options), capture_output=True, text=True, timeout=120,
                             stdin=subprocess.DEVNULL, env=environment, **how)
        self.assertGreaterEqual(run.returncode, 0, run.stderr)  # no signal
        return run

    def there(self, path="a/table.csv"):
        return (self.folder / path).read_bytes()

    def names(self):
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*")
                      if path.is_file() and path.parent.name != ".pull")

    def fails(self, *words, options=(), **how):
        run = self.pull(*options, **how)
        self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
        for word in words:
            self.assertIn(word, run.stderr)
        return run

    def succeeds(self, *words, options=(), **how):
        run = self.pull(*options, **how)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        for word in words:
            self.assertIn(word, run.stdout + run.stderr)
        return run


def main():
    """TEST WILLAI [unittest arguments]"""
    Pull.program = sys.argv.pop(1)
    unittest.main()
