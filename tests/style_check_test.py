#!/usr/bin/python3
"""That style_check.py finds what it is for, and nothing else."""
import re
import tempfile
import unittest
from pathlib import Path

import style_check as style


def in_source(words):
    return style.faults_of("src/a.cpp", f'auto text = "{words}";\n')


def in_document(words):
    return style.faults_of("docs/a.md", words)


class Words(unittest.TestCase):
    def test_each_rule_reports_its_own_bad_sample_with_what_to_write(self):
        for rule in style.RULES:
            with self.subTest(rule.pattern):
                faults = in_source(f"It says: {rule.bad}")
                self.assertTrue(any(f"write: {rule.instead}" in fault for fault in faults), faults)

    def test_each_rule_is_needed_for_its_sample(self):
        for rule in style.RULES:
            with self.subTest(rule.pattern):
                others = [pattern for other, pattern in style.WATCHED if other is not rule]
                self.assertFalse(any(pattern.search(rule.bad) for pattern in others))

    def test_no_rule_reports_what_it_says_to_write(self):
        for rule in style.RULES:
            with self.subTest(rule.pattern):
                self.assertNotRegex(rule.instead, re.compile(rf"(?<![\w-])(?:{rule.pattern})(?![\w-])", re.I))

    def test_good_words_pass(self):
        for words in ("The task has no level, because it has not been rated.", "Human resources specialists analyze labor.",
                      "Four analyses of the program, one per line.", "People rated this exact task."):
            with self.subTest(words):
                self.assertEqual(in_source(words), [])
                self.assertEqual(in_document(words), [])

    def test_a_word_is_reported_with_file_and_line(self):
        self.assertEqual(style.faults_of("src/a.cpp", '\n\nf("the grey band");\n'), ["src/a.cpp:3: “grey”; write: gray"])


class Strings(unittest.TestCase):
    def test_literals_that_follow_each_other_are_one_text(self):
        faults = style.faults_of("src/a.cpp", 'f("a task that this edition has "\n  "not.");\n')
        self.assertEqual(faults, ["src/a.cpp:1: “has not”; write: does not have"])

    def test_the_line_is_that_of_the_literal_with_the_word(self):
        faults = style.faults_of("src/a.cpp", 'f("a first line and "\n  "the colour of it");\n')
        self.assertEqual(faults, ["src/a.cpp:2: “colour”; write: color"])

    def test_code_comments_names_and_sql_are_not_prose(self):
        for source in ('// the grey band\nint grey = 1;\n', '/* the grey band */\n', 'json.field("licence", grey);\n',
                       'run("SELECT name, licence FROM source");\n', 'f("<b class=\\"grey band\\">");\n'):
            with self.subTest(source):
                self.assertEqual(style.faults_of("src/a.cpp", source), [])

    def test_the_text_between_tags_is_prose(self):
        faults = style.faults_of("src/a.cpp", 'out << "\\">the grey band</a><p class=\\"x\\"> and"_html;\n')
        self.assertEqual(faults, ["src/a.cpp:1: “grey”; write: gray"])

    def test_scripts_are_read_with_all_three_kinds_of_quotes(self):
        for quoted in ('"the grey band"', "'the grey band'", "`the grey ${band} here`"):
            with self.subTest(quoted):
                self.assertEqual(style.faults_of("web/a.js", f"say({quoted});\n"), ["web/a.js:1: “grey”; write: gray"])


class Documents(unittest.TestCase):
    def test_code_and_addresses_are_not_prose(self):
        for text in ("the field `licence` of a source", "```\nthe licence\n```\n", "a [link](docs/licence.md) to it"):
            with self.subTest(text):
                self.assertEqual(in_document(text), [])

    def test_words_in_tables_and_quotations_are_read(self):
        self.assertEqual(in_document("a\n\n| the licence |\n"), ["docs/a.md:3: “licence”; write: license"])

    def test_values_of_toml_are_read_and_its_comments_are_not(self):
        text = '# a licence\n[[skill]]\nreason = """\nA first line\nand the licence"""\n'
        self.assertEqual(style.faults_of("content/a.toml", text), ["content/a.toml:5: “licence”; write: license"])


class Length(unittest.TestCase):
    def long(self, kind, more):
        return " ".join(["word"] * (style.LONGEST[kind] + more)) + "."

    def test_a_sentence_may_be_as_long_as_the_limit_and_no_longer(self):
        for kind, read in (("string", in_source), ("document", in_document)):
            with self.subTest(kind):
                self.assertEqual(read(self.long(kind, 0)), [])
                self.assertRegex(read(self.long(kind, 1))[0], rf"a sentence of {style.LONGEST[kind] + 1} words")

    def test_two_sentences_are_counted_apart(self):
        self.assertEqual(in_document(f"{self.long('document', 0)} {self.long('document', 0)}"), [])

    def test_the_line_is_where_the_sentence_begins(self):
        self.assertTrue(in_document(f"A start.\n{self.long('document', 1)}")[0].startswith("docs/a.md:2: "))

    def test_list_items_are_counted_apart(self):
        item = "- " + self.long("document", -1).rstrip(".")
        self.assertEqual(in_document(f"{item}\n{item}\n"), [])

    def test_tables_and_quotations_may_hold_long_sentences(self):
        long = self.long("document", 5)
        self.assertEqual(in_document(f"> {long}\n\n| {long} |\n"), [])


class Files(unittest.TestCase):
    def test_the_files_that_people_read_are_found(self):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name in ("README.md", "docs/sources/a.md", "src/views/a.cpp", "web/a.js", "content/professions/a.toml",
                         "content/ratings/rubric.md", "tests/a.md"):
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text("")
            found = [str(path.relative_to(root)) for path in style.files_of(root)]
        self.assertEqual(found, ["README.md", "docs/sources/a.md", "content/professions/a.toml", "src/views/a.cpp", "web/a.js"])


if __name__ == "__main__":
    unittest.main()
