#!/usr/bin/python3
"""The package for JavaScript, made, installed and used as by others.  javascript_test.py ROOT BUILD"""
import shutil
import unittest

import staged


class Package(unittest.TestCase):
    def test_as_it_is_installed(self):
        folder = staged.js_folder()
        shutil.copy(staged.ROOT / "tests/library/js_package.test.mjs", folder)
        said = staged.run("node", "--test", "js_package.test.mjs", cwd=folder).decode()
        self.assertRegex(said, r"# pass [1-9]")
        self.assertRegex(said, r"# fail 0")


if __name__ == "__main__":
    unittest.main(argv=["javascript"])
