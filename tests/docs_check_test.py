#!/usr/bin/python3
"""That docs_check.py finds what it is for."""
import datetime
import sys
import tempfile
import unittest
from pathlib import Path

import docs_check as docs

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
import model_figures  # noqa: E402

HELP = """willai: what does AI do to my work?

Commands:
  serve      the site
  publish    builds an edition

Flags:
  --version  prints the version
"""


class Commands(unittest.TestCase):
    def test_commands_are_read_from_the_help(self):
        self.assertEqual(docs.commands_in(HELP), ["serve", "publish"])

    def test_a_flag_must_stand_under_its_own_command(self):
        text = "# Commands\n`--version`\n## `willai serve`\n`--listen`\n## `willai publish`\n"
        helps = {"": HELP, "serve": "--listen --help", "publish": "--listen"}
        self.assertEqual(list(docs.command_faults(text, helps)),
                         ["docs/commands.md does not name --listen under the heading `willai publish`"])

    def test_commands_below_a_command_are_found(self):
        texts = {(): HELP, ("serve",): "", ("publish",): "Subcommands:\n  pull   fetches\n", ("publish", "pull"): "--into"}
        before, docs.help_of = docs.help_of, lambda program, *command: texts[command]
        self.addCleanup(setattr, docs, "help_of", before)
        self.assertEqual(docs.helps_below("willai", HELP),
                         {"serve": "", "publish": texts[("publish",)], "publish pull": "--into"})

    def test_a_command_without_a_heading_is_reported(self):
        faults = list(docs.command_faults("--version\n## `willai serve`\n", {"": HELP, "serve": "", "publish": ""}))
        self.assertEqual(faults, ["docs/commands.md has no heading with `willai publish`"])


class Routes(unittest.TestCase):
    HEADER = ('inline constexpr std::string_view kSearch = "/search";\n'
              "std::string profession(std::string_view slug);  // /profession/backend-developer; pages\n"
              "std::string nameless(int a);\n")

    def test_a_template_covers_an_example(self):
        faults = list(docs.route_faults("`/search?q=` and `/profession/<profession>`", self.HEADER))
        self.assertEqual(len(faults), 1)
        self.assertIn("nameless()", faults[0])

    def test_an_unnamed_route_is_reported(self):
        faults = list(docs.route_faults("`/profession/<profession>`", self.HEADER))
        self.assertIn("/search", faults[0])


class Edition(unittest.TestCase):
    def test_columns_stand_under_their_table(self):
        text = "## `task`\n| `id` | … |\n## `task_tool`\n| `name` |\n"
        faults = list(docs.edition_faults(text, {"task": ["id", "name"], "task_tool": ["name"], "skill": []}))
        self.assertEqual(faults, ["docs/edition.md does not name the column `name` under the heading `task`",
                                  "docs/edition.md has no heading with `skill`"])


class Method(unittest.TestCase):
    CLAUSES = docs.clauses_of("# Method\n\n**Clause 1. One.** The *first*\nclause: so.\n\n## Two\nProse.\n**Clause 2. B.** A second.\n")

    def faults(self, source):
        return list(docs.clause_faults(self.CLAUSES, "a.cpp", source))

    def test_a_clause_ends_at_the_next_or_at_a_heading(self):
        self.assertEqual(self.CLAUSES, {1: "One. The first clause: so.", 2: "B. A second."})

    def test_a_quotation_may_go_on_over_lines(self):
        self.assertEqual(self.faults('// Method, clause 1: "The first\n// clause."'), [])

    def test_other_words_are_reported(self):
        self.assertIn("words it does not have", self.faults('// method, clause 2: "A third."')[0])

    def test_a_clause_that_is_not_there_is_reported(self):
        self.assertIn("clause 4", self.faults("// as the method, clause 4 says")[0])


class Model(unittest.TestCase):
    TABLE = "The task model against …: 3 tasks.\n\nreader           rows\nfrom text alone  all \n"
    PAGE = f"# M\n{model_figures.BEGIN}\nold\n{model_figures.END}\n- after\n"

    def page_for(self, weights):
        new = model_figures.block(self.TABLE, weights, datetime.date(2026, 11, 5))
        return model_figures.with_block(self.PAGE, new)

    def test_what_the_tool_writes_is_what_the_check_wants(self):
        page = self.page_for(b"weights")
        self.assertEqual(list(docs.model_faults(page, b"weights")), [])
        self.assertIn("Evaluated on November 5, 2026", page)
        self.assertIn("```\nreader           rows\nfrom text alone  all\n```", page)
        self.assertTrue(page.startswith("# M\n") and page.endswith("\n- after\n"))

    def test_the_tool_writes_over_what_it_wrote(self):
        new = model_figures.block(self.TABLE, b"weights", datetime.date(2026, 11, 5))
        self.assertEqual(model_figures.with_block(self.page_for(b"others"), new), self.page_for(b"weights"))

    def test_other_weights_make_the_figures_old(self):
        faults = list(docs.model_faults(self.page_for(b"weights"), b"trained anew"))
        self.assertEqual(len(faults), 1)
        self.assertIn("tools/model_figures.py", faults[0])

    def test_figures_that_name_no_weights_or_are_not_there_are_reported(self):
        self.assertIn("(none named)", list(docs.model_faults(self.PAGE, b""))[0])
        self.assertIn("no block", list(docs.model_faults("# M\n", b""))[0])


class Links(unittest.TestCase):
    def test_links_lead_to_files_and_headings(self):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "other.md").write_text("## What it is, and why\n", encoding="utf-8")
            page = root / "README.md"
            page.write_text("[a](other.md#what-it-is-and-why) [b](other.md#nowhere) [c](gone.md) [d](https://x.example) `[e](f)`\n",
                            encoding="utf-8")
            faults = list(docs.link_faults(root, page))
        self.assertEqual(len(faults), 2)
        self.assertIn("#nowhere", faults[0])
        self.assertIn("gone.md", faults[1])

    def test_newcomers_are_sent_to_files_that_are_there(self):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "src/base").mkdir(parents=True)
            (root / "src/base/text.hpp").touch()
            text = ("`src/base/text.hpp`, `src/base/`, src/base/*.hpp. `src/base/<name>.hpp` [see](../docs/x.md)\n"
                    "    cat src/base/gone.cpp src/app/\n`src/base/te<name>.cpp` src/base/gone.cpp\n")
            faults = list(docs.path_faults(root, "README.md", text))
        self.assertEqual(faults, [f"README.md names {path}, which is not there"
                                  for path in ("src/base/gone.cpp", "src/app/", "src/base/te*.cpp")])

    def test_the_index_links_to_every_document_but_pages_of_measures(self):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "docs/sources").mkdir(parents=True)
            for name in ("README.md", "api.md", "mail.md", "sources/aioe.md"):
                (root / "docs" / name).touch()
            faults = list(docs.index_faults(root, "[JSON](api.md#match)"))
        self.assertEqual(faults, ["docs/README.md does not link to mail.md"])


class Folders(unittest.TestCase):
    LAYERS = "# from the bottom up\nbase:\ndomain: base\n"

    def faults(self, text, folders=("domain", "base")):
        return list(docs.folder_faults(text, self.LAYERS, folders))

    def test_every_folder_has_its_paragraph(self):
        self.assertEqual(self.faults("**`base/`** Text.\n\n**`domain/`** Values.\n"), [])
        self.assertEqual(self.faults("**`base/`** Text.\n\nSee `domain/`.\n\n**`domain/`**\n"),
                         ["src/README.md has no paragraph that begins with **`domain/`**"])

    def test_a_paragraph_of_no_folder_is_reported(self):
        faults = self.faults("**`base/`** Text.\n**`app/`** All.\n**`domain/`** Values.\n")
        self.assertEqual(faults, ["src/README.md tells of app/, which is no folder of src/"])

    def test_the_order_is_that_of_the_layers(self):
        faults = self.faults("**`domain/`** Values.\n\n**`base/`** Text.\n")
        self.assertEqual(len(faults), 1)
        self.assertIn("the first that differs is domain/", faults[0])


if __name__ == "__main__":
    unittest.main()
