#!/usr/bin/python3
"""Follows docs/editing.md word for word in an empty folder.  editing_guide_test.py PROGRAM ROOT [--pictures]

```sh    a command; each must succeed. `willai serve` runs on a free port until the next server or the end.
```toml  the whole text of the file that the paragraph before names last, and ```md too
http://127.0.0.1:8080/…   an address that must answer when the reader comes to it
![…]     a picture of the last named address; with --pictures it is taken anew (needs Node.js and Chromium, as ./check browser)
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

MOST_BYTES = 120 * 1024
GUIDE = "docs/editing.md"
PIECE = re.compile(r"^```(\w+)\n(.*?)^```$|http://127\.0\.0\.1:8080(/[\w./-]*\w|/)|!\[[^\]]+\]\(([^)]+)\)|`([\w./-]+\.(?:toml|md))`",
                   re.M | re.S)


class Guide:
    def __init__(self, program, root, takes_pictures):
        self.root, self.takes_pictures = root, takes_pictures
        self.room = Path(tempfile.mkdtemp(prefix="willai-guide."))
        (self.room / "bin").mkdir()
        (self.room / "bin" / "willai").symlink_to(program)
        (self.room / "desk").mkdir()
        self.env = {**os.environ, "PATH": f"{self.room / 'bin'}:{os.environ['PATH']}", "HOME": str(self.room),
                    "XDG_STATE_HOME": str(self.room / "state")}
        self.server = None
        self.address = ""
        self.named = None     # the file that the text named last
        self.shown = "/"      # the address that it named last
        self.done = 0

    def close(self):
        self.stop()
        shutil.rmtree(self.room, ignore_errors=True)

    def stop(self):
        if self.server:
            self.server.send_signal(signal.SIGINT)
            self.server.wait(20)
        self.server = None

    def serve(self, line):
        self.stop()
        log = self.room / "log.txt"
        out = open(log, "wb")
        self.server = subprocess.Popen(["bash", "-c", f"exec {line} --listen 127.0.0.1:0"], cwd=self.room / "desk", env=self.env,
                                       stdout=out, stderr=out)
        out.close()
        for _ in range(600):
            if found := re.search(r"at (http://127\.0\.0\.1:\d+)/", log.read_text()):
                self.address = found.group(1)
                return
            if self.server.poll() is not None:
                break
            time.sleep(.05)
        raise AssertionError(f"`{line}` does not serve:\n{log.read_text()}")

    def run(self, text):
        for line in text.splitlines():
            if line.startswith("willai serve"):
                self.serve(line)
                continue
            ended = subprocess.run(["bash", "-c", line], cwd=self.room / "desk", env=self.env, capture_output=True, text=True, timeout=300)
            print(f"$ {line}\n{ended.stdout}{ended.stderr}", end="")
            if ended.returncode != 0:
                raise AssertionError(f"`{line}` ends with {ended.returncode}")

    def write(self, text):
        if not self.named:
            raise AssertionError(f"no file is named before:\n{text}")
        path = self.room / "desk" / self.named
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"> {self.named}")

    def open(self, path):
        """The page, as soon as it is there: it follows what was saved."""
        self.shown = path
        said = ""
        for _ in range(200):
            try:
                with urllib.request.urlopen(self.address + path, timeout=20) as answer:
                    print(f"@ {path}")
                    return answer.read().decode()
            except urllib.error.URLError as fault:
                said = str(fault)
            time.sleep(.05)
        raise AssertionError(f"{path} does not come: {said}")

    def settle(self):
        """Waits until the page says the same for a while."""
        before, since = None, time.monotonic()
        while time.monotonic() < since + 1.5:
            page = self.open(self.shown)
            page = re.sub(r'data-state="[^"]*"', "", page)
            if page != before:
                before, since = page, time.monotonic()
            time.sleep(.2)

    def picture(self, name):
        file = self.root / "docs" / name
        if self.takes_pictures:
            self.settle()
            subprocess.run(["node", str(self.root / "tests/browser/picture.mjs"), self.address + self.shown, str(file)], check=True)
        if not file.exists():
            raise AssertionError(f"docs/{name} is missing; take it with --pictures")
        if file.stat().st_size > MOST_BYTES:
            raise AssertionError(f"docs/{name} has {file.stat().st_size} bytes; {MOST_BYTES} are enough")

    def follow(self, text):
        for kind, block, address, picture, named in (found.groups(default="") for found in PIECE.finditer(text)):
            if kind == "sh":
                self.run(block)
            elif kind:
                self.write(block)
            elif address:
                self.open(address)
            elif picture:
                self.picture(picture)
            elif named and "/" in named:
                self.named = named
            self.done += bool(kind)


def main():
    program, root = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    guide = Guide(program, root, "--pictures" in sys.argv)
    try:
        guide.follow((root / GUIDE).read_text(encoding="utf-8"))
        missing = [name for name in ("index.html", "profession/deckhand/index.html", "about/index.html")
                   if not (guide.room / "desk" / "site" / name).exists()]
        assert not missing, f"the exported site lacks {missing}"
        print(f"{GUIDE}: {guide.done} blocks followed")
    finally:
        guide.close()


if __name__ == "__main__":
    main()
