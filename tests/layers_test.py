#!/usr/bin/python3
"""That layers.py finds what it is for."""
import tempfile
import unittest
from pathlib import Path

import layers

LAYERS = "base:\ndomain: base\npages: base\n"


def faults_of(files, allowed=LAYERS):
    """Faults but for unused rights, which these small trees have."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "layers.txt").write_text(allowed, encoding="utf-8")
        for name, text in files.items():
            path = root / "src" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return [fault for fault in layers.check(root) if not fault.endswith("from its line")]


class Layers(unittest.TestCase):
    def test_an_allowed_include_passes(self):
        self.assertEqual(faults_of({"base/a.hpp": "#include <string>\n", "domain/b.cpp": '#include "base/a.hpp"\n'}), [])

    def test_an_include_upwards_is_reported_with_its_line(self):
        faults = faults_of({"base/a.hpp": '\n#include "domain/b.hpp"\n', "domain/b.hpp": ""})
        self.assertEqual(len(faults), 1)
        self.assertTrue(faults[0].startswith("src/base/a.hpp:2: base/ may not include domain/"))

    def test_a_folder_nobody_placed_is_reported(self):
        self.assertIn('"utils" is not in layers.txt', faults_of({"utils/a.hpp": ""})[0])

    def test_a_circle_of_files_is_reported(self):
        faults = faults_of({"base/a.hpp": '#include "base/b.hpp"\n', "base/b.hpp": '#include "base/a.hpp"\n'})
        self.assertEqual(faults, ["src/: files include each other in a circle: base/a.hpp -> base/b.hpp -> base/a.hpp"])

    def test_layers_txt_itself_can_hold_no_circle(self):
        self.assertIn("does not stand above it", faults_of({"base/a.hpp": ""}, "base: domain\ndomain: base\n")[0])

    def test_a_right_that_no_file_uses_is_reported(self):
        graph = {"pages/a.cpp": ["base/b.hpp"]}
        self.assertEqual(list(layers.unused_rights({"pages": {"base"}}, graph)), [])
        self.assertEqual(list(layers.unused_rights({"pages": {"base", "site"}}, graph)),
                         ['layers.txt: "pages" may include "site", but no file does; remove "site" from its line'])

    def test_a_long_file_is_reported(self):
        self.assertIn("401 lines", faults_of({"base/a.hpp": "\n" * 401})[0])

    def test_two_types_of_one_name_are_reported(self):
        faults = faults_of({"base/a.hpp": "namespace w {\nstruct Pair {\n", "base/b.hpp": "namespace w {\nclass Pair {\n"})
        self.assertEqual(faults, ["src/base/b.hpp:2: w::Pair stands in src/base/a.hpp:2 already; give one another name"])

    def test_one_name_in_two_namespaces_is_two_names(self):
        self.assertEqual(
            faults_of({"base/a.hpp": "namespace w {\nstruct A {\n", "base/b.hpp": "namespace v {\nstruct A {\n"}), [])

    def test_a_namespace_that_is_not_the_folders_is_reported(self):
        body = "struct Page {\n};\n}\n"
        self.assertEqual(faults_of({"pages/a.hpp": "namespace willai::pages {\n" + body,
                                    "pages/b.hpp": "namespace willai::pages::samples {\n" + body,
                                    "base/c.hpp": "namespace willai {\n" + body}), [])
        self.assertEqual(faults_of({"pages/a.hpp": "\nnamespace willai {\n" + body}),
                         ["src/pages/a.hpp:2: the namespace willai; the code of pages/ is in willai::pages"])
        self.assertEqual(faults_of({"pages/a.cpp": "namespace willai::pages_too {\n" + body}),
                         ["src/pages/a.cpp:1: the namespace willai::pages_too; the code of pages/ is in willai::pages"])

    def test_a_type_of_another_folder_may_be_declared_ahead(self):
        ahead = "namespace willai::pages {\nclass Page;  // of pages/page.hpp\n}\n"
        self.assertEqual(faults_of({"base/a.hpp": ahead}), [])
        self.assertEqual(len(faults_of({"pages/b.hpp": "namespace willai::base {\nclass Page {};\n}\n"})), 1)

    def test_an_include_that_leads_nowhere_is_reported(self):
        self.assertIn('"a.hpp" is not a file of src/', faults_of({"base/a.hpp": "", "base/b.cpp": '#include "a.hpp"\n'})[0])


if __name__ == "__main__":
    unittest.main()
