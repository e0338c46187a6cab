#!/usr/bin/python3
"""The contract of stores on PostgreSQL: the unit tests of tests/unit/mail/report_store.cpp, error_report_store.cpp and report_clocks.cpp.  stores_test.py PROGRAM ROOT UNIT"""
import os
import subprocess
import sys
import unittest

from servers import Postgres

UNIT = sys.argv.pop()


class Stores(unittest.TestCase):
    def test_postgresql_keeps_the_contract(self):
        environment = {**os.environ, "WILLAI_TEST_POSTGRES": Postgres(self).url}
        run = subprocess.run([UNIT, "--no-version", "--no-intro", "--source-file=*report_store*,*report_clocks*"], env=environment, capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stdout)
        self.assertNotIn("test cases: 0", run.stdout.replace("  ", " "))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
