#!/usr/bin/python3
"""That build_cost.py finds what it is for."""
import tempfile
import unittest
from pathlib import Path

import build_cost

HEAD = "# ninja log v5\n"


class BuildCost(unittest.TestCase):
    def test_time_in_which_two_compiles_run_counts_once(self):
        self.assertEqual(build_cost.busy_seconds(HEAD + "0\t4000\t0\ta.o\tx\n2000\t5000\t0\tb.o\tx\n"), 5)

    def test_the_last_run_of_an_output_counts_and_links_do_not(self):
        log = HEAD + "0\t9000\t0\ta.o\tx\n0\t1000\t0\ta.o\tx\n0\t7000\t0\twillai\tx\n"
        self.assertEqual(build_cost.busy_seconds(log), 1)

    def test_what_ccache_cannot_keep_is_named(self):
        log = "# src/a.cpp\ncache_miss\n# src/b.cpp\ncould_not_use_precompiled_header\n"
        self.assertEqual(build_cost.uncacheable(log), [("src/b.cpp", "could_not_use_precompiled_header")])

    def test_a_build_over_the_budget_fails(self):
        with tempfile.TemporaryDirectory() as folder:
            end = 1000 * (build_cost.BUDGET + 1)
            (Path(folder) / ".ninja_log").write_text(f"{HEAD}0\t{end}\t0\ta.o\tx\n", encoding="utf-8")
            self.assertIn("the budget is", build_cost.check(Path(folder), 1)[0])
            (Path(folder) / ".ninja_log").write_text(f"{HEAD}0\t1000\t0\ta.o\tx\n", encoding="utf-8")
            self.assertEqual(build_cost.check(Path(folder), 1), [])

    def test_a_folder_without_a_build_fails(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertIn("is missing", build_cost.check(Path(folder), 1)[0])


if __name__ == "__main__":
    unittest.main()
