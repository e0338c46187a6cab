#!/usr/bin/python3
"""That includes.py finds what it is for, and invents nothing."""
import tempfile
import unittest
from pathlib import Path

import includes

HEADER = "namespace willai {\nstruct Cut {};\nconstexpr int kMost = 3;\nCut cut_of(int part);\n}\n"


def faults_of(source, **more):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in {"base/cut.hpp": HEADER, "base/use.cpp": source, **more}.items():
            path = root / "src" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return includes.check(root)


class Includes(unittest.TestCase):
    def test_a_name_of_a_header_that_is_not_included(self):
        for line in ("Cut cut;", "auto cut = cut_of(2);", "int most = kMost;"):
            faults = faults_of(f"\nvoid f() {{ {line} }}\n")
            self.assertEqual(len(faults), 1, line)
            self.assertIn("src/base/use.cpp:2: ", faults[0])
            self.assertIn('needs #include "base/cut.hpp"', faults[0])

    def test_a_header_that_another_includes_counts(self):
        self.assertEqual(faults_of('#include "base/more.hpp"\nCut cut;\n', **{"base/more.hpp": '#include "base/cut.hpp"\n'}), [])

    def test_names_of_its_own_are_no_faults(self):
        for own in ("struct Cut;", "using Cut = int;", "template <class Cut>"):
            self.assertEqual(faults_of(f"{own}\nvoid f(Cut& cut);\n"), [], own)
        for own in ("const auto cut_of = [](int) {};", "void cut_of(int);", "auto [a, cut_of] = g();"):
            self.assertEqual(faults_of(f"void f() {{ {own} cut_of(2); }}\n"), [], own)
        self.assertEqual(faults_of('// Cut\nauto a = "cut_of(2)"; auto b = knife.cut_of(2); other::Cut c;\n'), [])

    def test_the_standard_library(self):
        self.assertEqual(faults_of("std::vector<int> a;\n"), ["src/base/use.cpp:1: std::vector needs #include <vector>"])
        self.assertEqual(faults_of("#include <vector>\nstd::vector<int> a;\n"), [])
        self.assertEqual(faults_of("#include <json/json.hpp>\nstd::vector<int> a;\n"), [], "what a library includes is not known")


if __name__ == "__main__":
    unittest.main()
