#!/usr/bin/python3
"""`willai serve --content DIR --data DATA --watch` with the whole content and the public data.  watch_data_test.py PROGRAM ROOT DATA

An open page is told that a change takes a while, and then has it; a fault is listed with file, line and what to do.
"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

DATA = sys.argv.pop()
PROGRAM, ROOT = sys.argv[1], Path(sys.argv[2])
SECONDS = 200  # against hanging; a build without optimization takes long


class WithData(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="willai-watch."))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        shutil.copytree(ROOT / "content", self.folder / "content")
        self.chef = self.folder / "content" / "professions" / "chef.toml"
        self.log = self.folder / "log.txt"
        out = open(self.log, "wb")
        self.server = subprocess.Popen([PROGRAM, "serve", "--content", self.folder / "content", "--data", DATA, "--watch", "--listen", "127.0.0.1:0"],
                                       stdout=out, stderr=out)
        out.close()
        self.addCleanup(self.end)
        self.base = self.until(lambda: (re.search(r"at (http://127\.0\.0\.1:\d+)/", self.said()) or [None, None])[1])

    def end(self):
        self.server.terminate()
        self.server.wait(60)

    def said(self):
        return self.log.read_text(errors="replace")

    def until(self, condition):
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if found := condition():
                return found
            time.sleep(.05)
        raise AssertionError(f"it did not come; said:\n{self.said()}")

    def get(self, path):
        with urllib.request.urlopen(self.base + path, timeout=SECONDS) as answer:
            return answer.read().decode()

    def save(self, text):
        self.chef.write_text(text, encoding="utf-8")
        return time.monotonic()

    def test_a_change_comes_to_the_open_page_and_a_fault_is_listed(self):
        text = self.chef.read_text(encoding="utf-8")
        state = re.search(r'data-state="([^"]+)"', self.get("/profession/chef")).group(1)
        began = self.save(re.sub(r'^summary = .*$', 'summary = "Cooks for guests in a kitchen of a restaurant, and this sentence was saved for a test."', text,
                                 count=1, flags=re.M))
        told = []
        while not told or told[-1]["state"] == state:
            told.append(json.loads(self.get(f"/preview/news?seen={state}")))
        print(f"a page followed after {time.monotonic() - began:.1f} s", file=sys.stderr)
        self.assertIn("this sentence was saved for a test", self.get("/profession/chef"))
        waits = [each["making"] for each in told if each["making"] > 0]
        self.assertEqual(bool(waits), "the pages follow in about" in self.said())
        self.assertEqual(told[-1]["making"], 0)
        began = self.save(text.replace("[[task]]", "[[tusk]]", 1))
        page = self.until(self.with_faults)
        print(f"a fault was listed after {time.monotonic() - began:.1f} s", file=sys.stderr)
        self.assertRegex(page, r"<code>professions/chef\.toml, line \d+</code><br>")
        self.save(text)
        self.until(lambda: not self.with_faults())
        self.assertNotIn("this sentence was saved for a test", self.get("/profession/chef"))

    def with_faults(self):
        page = self.get("/profession/chef")
        return page if 'role="alert"' in page and "preview-faults" in page else None


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
