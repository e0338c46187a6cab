"""The desk of an editor who does not write programs: a publication from nothing, codes, starting files, and faults that say what
to do.  desk_test.py PROGRAM ROOT

Everything enters as an editor would: files in a folder and the real commands.
"""
import json
import re
import subprocess

from desk import Desk, text_of  # noqa: E402, first: it names the folder of the next
from attacked_site import PROGRAM, Site, run_tests, willai  # noqa: E402

CODE = "53-3052.00"


class FromNothing(Desk):
    def test_a_new_publication_is_checked_published_and_served(self):
        done = self.check()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("1 profession without faults", done.stdout)
        self.assertIn("look again: pages/imprint.md:3: readers will see “(replace this)”", done.stdout)
        site = self.serve()
        for path in ("/", "/profession/bus-driver", "/privacy", "/imprint", "/about", "/professions"):
            self.assertIn("Our Work and AI", text_of(site, path))
        self.assertIn("Who is responsible", text_of(site, "/privacy"))

    def test_the_commands_that_its_read_me_names_are_right(self):
        commands = re.findall(r"^    willai (.+)$", (self.content / "README.md").read_text(), re.M)
        self.assertEqual([line.split()[0] for line in commands], ["serve", "check", "publish", "serve"])
        for line in commands[1:3]:
            done = subprocess.run([PROGRAM, *line.split()], capture_output=True, text=True, cwd=self.folder, timeout=60)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue((self.folder / "first.sqlite").exists())

    def test_nothing_is_overwritten(self):
        before = {file: file.read_bytes() for file in self.content.rglob("*") if file.is_file()}
        done = willai("init", self.content)
        self.assertEqual(done.returncode, 1)
        self.assertIn("already has something in it, and nothing was changed", done.stderr)
        self.assertEqual(before, {file: file.read_bytes() for file in self.content.rglob("*") if file.is_file()})

    def test_an_empty_folder_is_filled_and_a_folder_with_one_file_is_not(self):
        empty = self.folder / "empty"
        empty.mkdir()
        self.assertEqual(willai("init", empty).returncode, 0)
        full = self.folder / "full"
        full.mkdir()
        (full / "letter.txt").write_text("mine")
        self.assertEqual(willai("init", full).returncode, 1)
        self.assertEqual([file.name for file in full.iterdir()], ["letter.txt"])


class Check(Desk):
    PATH = "professions/bus-driver.toml"

    def test_a_missing_quotation_mark_curly_ones_and_the_like_are_said_plainly(self):
        for old, new, line, said in (
                ('plural = "Bus Drivers"', 'plural = "Bus Drivers', 3, "a quotation mark is missing at the end of this text"),
                ('plural = "Bus Drivers"', "plural = “Bus Drivers”", 3, "curly quotation marks; type straight ones"),
                ('plural = "Bus Drivers"', "plural = Bus Drivers", 3, "has no quotation marks"),
                ('plural = "Bus Drivers"', 'plural "Bus Drivers"', 3, "the = behind the key is missing"),
                ('plural = "Bus Drivers"', 'name = "Bus Drivers"', 3, "a second time"),
                ('["City Bus Driver", "Bus Operator"]', '["City Bus Driver" "Bus Operator"]', 6, "a comma is missing"),
                ('["City Bus Driver", "Bus Operator"]', '"City Bus Driver", "Bus Operator"', 6, "need brackets")):
            whole = (self.content / self.PATH).read_text()
            self.change(self.PATH, old, new)
            fault = self.one_fault()
            self.assertTrue(fault.startswith(f"{self.PATH}:{line}: this is not TOML: "), fault)
            self.assertIn(said, fault)
            self.write(self.PATH, whole)

    def test_html_is_a_fault_and_so_is_each_word_of_fate(self):
        self.change(self.PATH, "helps people on and off", "helps <b>people</b> on and off")
        self.assertIn("has HTML (“<b>”)", self.one_fault())
        self.change(self.PATH, "helps <b>people</b> on and off", "will vanish, is obsolete, with a 90% chance")
        fault = self.one_fault()
        for word in ("“will vanish”", "“obsolete”", "“% chance”"):
            self.assertIn(word, fault)

    def test_a_code_that_does_not_exist_is_a_fault_without_data(self):
        self.change(self.PATH, CODE, "53-9952.00")
        fault = self.one_fault()
        self.assertTrue(fault.startswith(f"{self.PATH}:5: there is no occupation 53-9952.00"), fault)
        done = willai("publish", "--content", self.content, "--out", self.folder / "no.sqlite")
        self.assertEqual(done.returncode, 1)
        self.assertIn("there is no occupation 53-9952.00", done.stderr)

    def test_a_fault_in_the_lead_has_no_second_fault_that_is_untrue(self):
        self.change("edition.toml", "number = 1", 'number = 1\nlead = "bus-driver"')
        self.change(self.PATH, 'level = "HIGH"', 'level = "TALL"')
        self.assertIn("write “HIGH” or", self.one_fault())
        self.change(self.PATH, 'level = "TALL"', 'level = "HIGH"')
        self.change("edition.toml", 'lead = "bus-driver"', 'lead = "bus-diver"')
        fault = self.one_fault()
        self.assertTrue(fault.startswith("edition.toml:4: “lead” names “bus-diver”"), fault)

    def test_files_that_are_passed_over_are_named(self):
        for name in ("professions/sommelier.toml.txt", "professions/sommelier.TOML", "notes.docx", "Site.toml.txt", "pages/jobs.txt"):
            self.write(name, "name = 1\n")
        self.write(".DS_Store", "x")
        said = self.check().stdout
        for name, words in (("professions/sommelier.toml.txt", "rename it to “sommelier.toml”"),
                            ("professions/sommelier.TOML", "rename it to “sommelier.toml”"), ("notes.docx", "nothing here reads it"),
                            ("Site.toml.txt", "rename it to “site.toml”"), ("pages/jobs.txt", "rename it to “jobs.md”")):
            self.assertRegex(said, rf"look again: {re.escape(name)}: .*{re.escape(words)}")
        self.assertNotIn("DS_Store", said)
        self.assertNotIn("README", said)

    def test_what_is_missing_is_named(self):
        self.write("pages/about.md", "# About\n\nRead of [buses](/profession/bus-driver) and [boats](/profession/ferry-pilot#tasks).\n")
        said = self.check().stdout
        self.assertIn("look again: pages/about.md:3: the link to /profession/ferry-pilot works only if", said)
        self.assertNotIn("/profession/bus-driver", said)
        self.assertNotIn("is missing", said)
        (self.content / "edition.toml").unlink()
        (self.content / self.PATH).unlink()
        said = self.check().stdout
        self.assertIn("look again: edition.toml: this file is missing", said)
        self.assertIn("look again: professions: this folder has no profession", said)

    def test_warnings_come_after_faults_and_have_a_line(self):
        self.write("notes.docx", "x")
        self.change(self.PATH, 'level = "HIGH"', 'level = "TALL"')
        done = self.check()
        self.assertIn("look again: notes.docx", done.stdout)
        self.assertNotIn("look again", done.stderr)
        self.change(self.PATH, 'level = "TALL"', 'level = "LOW"')
        self.assertRegex(self.check().stdout, rf"look again: {self.PATH}:\d+: the level of the task “Write accident reports” is LOW, but the task model reads it as")
        self.change(self.PATH, 'level = "LOW"\nkind = "supplemental"', 'level = "LOW"\nreadings = ["LOW", "LOW"]\nkind = "supplemental"')
        self.assertNotIn("Write accident reports", self.check().stdout)


class Codes(Desk):
    def test_a_code_is_found_by_what_people_call_the_work(self):
        done = willai("find-code", "bus driver")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.startswith(CODE), done.stdout)
        self.assertIn("Bus Driver", done.stdout.splitlines()[0])
        for said, code in (("nurse", "29-1141.00"), ("sparky", "47-2111.00"), ("rn", "29-1141.00")):
            found = [line.split()[0] for line in willai("find-code", said, "--top", "5").stdout.splitlines()]
            self.assertIn(code, found, said)

    def test_json_says_how_each_was_found(self):
        answer = json.loads(willai("find-code", "bus driver", "--json").stdout)
        self.assertEqual(answer["query"], "bus driver")
        first = answer["codes"][0]
        self.assertEqual((first["code"], first["met"]), (CODE, "title"))
        self.assertGreater(first["score"], .3)
        self.assertEqual(set(first), {"code", "name", "title", "score", "met", "because"})

    def test_the_beginning_of_a_code_lists_its_codes(self):
        lines = willai("find-code", "53-305", "--top", "50").stdout.splitlines()
        self.assertTrue(lines and all(line.startswith("53-305") for line in lines), lines)
        self.assertEqual(willai("find-code", "99-99").returncode, 1)

    def test_a_new_profession_names_all_that_is_left_to_write(self):
        done = willai("new", "profession", "Ferry Pilot", "--content", self.content, "--code", "53-5021.00")
        self.assertEqual(done.returncode, 0, done.stderr)
        text = (self.content / "professions/ferry-pilot.toml").read_text()
        self.assertIn('occupations = ["53-5021.00"]', text)
        self.assertIn('plural = "Ferry Pilots"', text)
        todo = [number for number, line in enumerate(text.splitlines(), 1) if line.endswith('"TODO"')]
        named = [int(re.match(r"professions/ferry-pilot\.toml:(\d+): .*replace the TODO$", fault).group(1)) for fault in self.faults()]
        self.assertEqual(sorted(named), todo)

    def test_a_profession_is_never_overwritten(self):
        before = (self.content / "professions/bus-driver.toml").read_bytes()
        done = willai("new", "profession", "bus  driver", "--content", self.content)
        self.assertEqual(done.returncode, 1)
        self.assertIn("already exists, and nothing was changed", done.stderr)
        self.assertEqual((self.content / "professions/bus-driver.toml").read_bytes(), before)

    def test_a_code_that_is_none_is_refused(self):
        done = willai("new", "profession", "Ferry Pilot", "--content", self.content, "--code", "53-9952.00")
        self.assertEqual(done.returncode, 1)
        self.assertIn("there is no occupation 53-9952.00", done.stderr)
        self.assertFalse((self.content / "professions/ferry-pilot.toml").exists())


if __name__ == "__main__":
    run_tests()
