#!/usr/bin/python3
"""The program on data as publishers ship them, byte for byte.  as_published_test.py WILLAI DATA [unittest arguments]
What needs DATA (../shared/data) is skipped where that is absent, and says so."""
import json
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent / "pull"))
from as_published import NEW, OLD, as_published, onet_before, read_table, saved_by_excel, write_table
from publisher import Publisher

WILLAI = DATA = None
OCCUPATIONS = "O*NET-SOC Code\tTitle\tDescription"
TASKS = "O*NET-SOC Code\tTask ID\tTask\tTask Type\tIncumbents Responding\tDate\tDomain Source"
ROWS = {
    "Occupation Data": [OCCUPATIONS, "27-9901.00\tKite Painters\tPaint kites, large and small.",
                        "27-9902.00\tString Dyers\tn/a"],
    "Task Statements": [TASKS, "27-9901.00\t7\tSketch birds, dragons and clouds.\tn/a\tn/a\t06/2026\tAnalyst",
                        "27-9901.00\t8\tMix paint.\tCore\t40\t06/2026\tIncumbent",
                        "27-9902.00\t9\tBoil roots.\tSupplemental\tn/a\t06/2026\tAnalyst"]}
SINCE_30_3 = ["Emerging Tasks", "Task Ratings", "Tasks to DWAs", "GWAs to IWAs to DWAs", "Job Titles",
              "Related Occupations", "Software Skills", "Job Zones", "Essential Skills", "Transferable Skills", "Knowledge"]


class Publishing(unittest.TestCase):
    def setUp(self):
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.count = 0

    def publish(self, data, *options):
        self.count += 1
        self.edition = self.root / f"{self.count}.sqlite"
        return subprocess.run([WILLAI, "publish", "--data", data, "--out", self.edition, *options],
                              capture_output=True, text=True, timeout=280)

    def publishes(self, data, *options):
        run = self.publish(data, *options)
        self.assertEqual(run.returncode, 0, run.stdout[:1000] + run.stderr[:3000])
        return run

    def values(self, statement):
        with sqlite3.connect(f"file:{self.edition}?mode=ro", uri=True) as edition:
            return edition.execute(statement).fetchall()


class SmallFolders(Publishing):
    """Two invented occupations, in the bytes of O*NET's text files."""

    def put(self, folder=OLD, rows=ROWS, end="\r\n", encoding="utf-8", last=True, rename=str):
        at = self.root / "data/onet" / folder
        at.mkdir(parents=True, exist_ok=True)
        for name, lines in rows.items():
            text = end.join(lines) + (end if last else "")
            (at / rename(f"{name}.txt")).write_bytes(text.encode(encoding))
        return self.root / "data"

    def publishes_small(self, data):
        run = self.publishes(data, "--without", "content", "--date", "2026-11-30")
        self.assertIn("2 composed; 3 tasks", run.stdout)
        self.assertEqual(self.values("select count(*) from title where title like '%n/a%'"), [(0,)])
        self.assertEqual(self.values("select count(*) from occupation where description = 'n/a'"), [(0,)])
        return run

    def refuses(self, data, *words):
        run = self.publish(data, "--without", "content", "--date", "2026-11-30")
        self.assertEqual(run.returncode, 1, run.stdout)
        faults = [line for line in run.stderr.splitlines() if not line.startswith("willai:")]
        self.assertEqual(len(faults), 1, run.stderr)
        for word in words:
            self.assertIn(word, faults[0])

    def test_n_a_is_nothing_and_what_the_release_lacks_is_the_first_line(self):
        run = self.publishes_small(self.put())
        self.assertRegex(run.stdout.splitlines()[0], r"^attention: O\*NET 30\.1 in onet/db_30_1_text lacks .*“Alternate Titles\.txt”")

    def test_the_built_in_professions_are_published_beside_a_release_without_their_occupations(self):
        run = self.publishes(self.put())
        self.assertIn("written professions name, so these links are left out", run.stdout)

    def test_line_ends_byte_order_mark_last_line_and_case_of_names(self):
        for how in ({"end": "\n"}, {"encoding": "utf-8-sig"}, {"last": False}, {"end": "\n", "last": False},
                    {"rename": str.upper}, {"folder": OLD.upper()}, {"folder": f"{OLD}/{OLD}"}):
            with self.subTest(**{key: str(value) for key, value in how.items()}):
                self.publishes_small(self.put(**how))
                subprocess.run(["rm", "-r", self.root / "data"], check=True)

    def test_other_encodings_are_refused_with_one_sentence(self):
        self.put()
        for encoding, words in (("utf-16", "the file is UTF-16"), ("utf-16-le", "the file is UTF-16")):
            with self.subTest(encoding):
                self.refuses(self.put(rows={"Task Statements": ROWS["Task Statements"]}, encoding=encoding),
                             "Task Statements.txt", words)
        self.refuses(self.put(rows={"Task Statements": ROWS["Task Statements"]}, end="\r"), "carriage return alone")
        self.refuses(self.put(rows={"Task Statements": ["<!DOCTYPE html>", "<html></html>"]}), "it is a web page")

    def test_what_excel_saved_is_refused_with_one_sentence_that_says_what_and_where_and_what_to_do(self):
        rows = {name: saved_by_excel("\r\n".join(lines) + "\r\n").split("\r\n")[:-1] for name, lines in ROWS.items()}
        self.assertIn('\t"Sketch birds, dragons and clouds."\t', rows["Task Statements"][1])
        data = self.put(rows={**ROWS, "Task Statements": rows["Task Statements"]})
        self.refuses(data, "Task Statements.txt:2, column 3", "quotation marks, as a spreadsheet saves it",
                     "Use the file as it was downloaded")
        self.refuses(self.put(rows=rows | {"Task Statements": ROWS["Task Statements"]}), "Occupation Data.txt:2, column 3")

    def test_a_cut_row_is_refused(self):
        cut = ROWS["Task Statements"][:-1] + ["27-9902.00\t9\tBoil ro"]
        self.refuses(self.put(rows={**ROWS, "Task Statements": cut}, last=False), "Task Statements.txt:4",
                     "the file ends in the middle of a line")

    def test_columns_are_found_by_name_in_any_order_among_others_and_with_spaces(self):
        turned = [" Task Type \tNew Column\tTask\ttask id\tO*NET-SOC Code"]
        for line in ROWS["Task Statements"][1:]:
            code, number, task, kind, *_ = line.split("\t")
            turned.append("\t".join([kind, "n/a", task, number, code]))
        self.publishes_small(self.put(rows={**ROWS, "Task Statements": turned}))

    def test_an_incomplete_newer_release_is_never_preferred_and_the_first_line_says_so(self):
        self.put(rows=ROWS | {"Job Zones": ["O*NET-SOC Code\tJob Zone", "27-9901.00\t2", "27-9902.00\t3"]})
        self.put(folder=NEW, rows=ROWS)
        run = self.publishes_small(self.root / "data")
        self.assertIn("O*NET 30.1", str(self.values("select name from source where id = 'onet'")))
        self.assertIn("so 30.1 was used", "".join(run.stdout.splitlines()[:2]))
        self.assertTrue(run.stdout.startswith("attention: O*NET"))

    def test_what_a_newer_release_lacks_is_told_in_the_names_of_its_time(self):
        first = self.publishes_small(self.put(folder=NEW)).stdout.splitlines()[0]
        for name in SINCE_30_3:
            self.assertIn(f"“{name}.txt”", first)

    def test_the_human_labels_without_a_last_line_end(self):
        labels = ["gpt4_automation\tO*NET-SOC Code\tTask ID\tTask\tTask Type\tTitle\thuman_automation",
                  'T2\t27-9901.00\t7\t"Sketch ""birds"", dragons."\tCore\tKite Painters\tT2']
        folder = self.put() / "gpts-are-gpts"
        folder.mkdir()
        file = folder / "automation_gpt4_human_labels.tsv"
        file.write_text("\n".join(labels))
        run = self.publishes_small(self.root / "data")
        self.assertIn("ends without a line end; its last row was read as it is", run.stdout)
        file.write_text("\n".join(labels)[:-len("\tT2")])
        self.refuses(self.root / "data", "automation_gpt4_human_labels.tsv:2", "may be cut off")


class WholeWay(Publishing):
    """O*NET as it is published, in both layouts, and every other source: the same pages."""

    def setUp(self):
        super().setUp()
        if not (DATA / "onet" / OLD).is_dir():
            print(f"\nSKIPPED: {DATA} is absent; no real data were published in the publishers' bytes", file=sys.stderr)
            self.skipTest("the public data are absent")

    def content(self):
        """All that pages are made from; not what was read and under which name."""
        with sqlite3.connect(f"file:{self.edition}?mode=ro", uri=True) as edition:
            names = [name for (name,) in edition.execute("select name from sqlite_master where type = 'table' order by name")]
            content = {name: edition.execute(f'select * from "{name}"').fetchall() for name in names
                       if not name.startswith("sqlite_") and name not in ("input", "input_rows", "source")
                       and not any(word in name for word in ("digest", "hash", "signature"))}
            sources = edition.execute("select * from source where id != 'onet'").fetchall()
        return content | {"source": sources}

    def test_both_layouts_in_the_publishers_bytes_give_the_pages_of_the_copies(self):
        self.publishes(DATA)
        expected = self.content()
        self.assertGreater(len(expected["title"]), 50_000)
        for layout, version in (("before", "30.1"), ("since", "31.0")):
            with self.subTest(layout):
                folder = self.root / layout
                as_published(layout, DATA, folder)
                run = self.publishes(folder)
                self.assertIn(f"attention: O*NET {version}", run.stdout.splitlines()[0])  # the copies lack Task Ratings
                self.assertIn("lacks “Task Ratings.txt”;", run.stdout.splitlines()[0])
                found = self.content()
                self.assertEqual(found.keys(), expected.keys())
                for table, rows in expected.items():
                    self.assertEqual(len(found[table]), len(rows), table)
                    self.assertTrue(found[table] == rows, f"{layout}: the table {table} differs")
                self.assertIn(f"O*NET {version} Database", str(self.values("select name from source where id = 'onet'")))

    def test_a_newer_release_that_lacks_a_table_is_not_preferred_to_the_whole_older_one(self):
        folder = self.root / "both"
        as_published("since", DATA, folder)
        onet_before(DATA / "onet" / OLD, folder / "onet" / OLD)
        (folder / "onet" / NEW / "Job Titles.txt").unlink()
        run = self.publishes(folder)
        self.assertIn("O*NET 31.0 in onet/db_31_0_text lacks “Task Ratings.txt” and “Job Titles.txt”; so 30.1 was used",
                      "\n".join(run.stdout.splitlines()[:2]))
        self.assertGreater(self.values("select count(*) from title")[0][0], 50_000)

    def put_ratings(self, folder):
        header, tasks = read_table(folder / "Task Statements.txt")
        code, number = header.index("O*NET-SOC Code"), header.index("Task ID")
        write_table(folder / "Task Ratings.txt",
                    "O*NET-SOC Code\tTask ID\tScale ID\tCategory\tData Value\tN\tStandard Error\tLower CI Bound\t"
                    "Upper CI Bound\tRecommend Suppress\tDate\tDomain Source".split("\t"),
                    [[row[code], row[number], scale, category, value, "", "", "", "", "", "08/2026", "Incumbent"]
                     for row in tasks for scale, category, value in (("FT", "3", "24.50"), ("IM", "", "3.25"))])

    def test_a_whole_release_is_pulled_from_its_zip_and_published_without_a_word_of_attention(self):
        as_published("since", DATA, self.root / "since")
        release = self.root / "since/onet" / NEW
        self.put_ratings(release)
        archive = self.root / "db.zip"
        with zipfile.ZipFile(archive, "w") as file:
            for path in release.iterdir():
                file.write(path, f"{NEW}/{path.name}")
        listed = subprocess.run([WILLAI, "data", "pull", "--list", "--json", "--only", "onet"], capture_output=True,
                                text=True, check=True).stdout
        with Publisher() as publisher:
            publisher.give("/db_31_0_text.zip", archive.read_bytes())
            entries = []
            for entry in map(json.loads, listed.splitlines()):
                self.assertEqual(entry["url"], "https://www.onetcenter.org/dl_files/database/db_31_0_text.zip")
                entry = {"sha256": "", **{key: value for key, value in entry.items() if value}}
                entry["url"] = publisher.url("/db_31_0_text.zip")
                entries.append("[[file]]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in entry.items()))
            (self.root / "manifest.toml").write_text("\n".join(entries))
            pull = subprocess.run([WILLAI, "data", "pull", "--into", self.root / "data", "--manifest",
                                   self.root / "manifest.toml"], capture_output=True, text=True, timeout=120)
        self.assertEqual(pull.returncode, 0, pull.stdout + pull.stderr)
        self.assertIn(f"{len(entries)} of {len(entries)} files present", pull.stdout)
        run = self.publishes(self.root / "data")
        self.assertNotIn("attention", run.stdout)
        self.assertIn("1,016 composed", run.stdout)


if __name__ == "__main__":
    WILLAI, DATA = sys.argv.pop(1), Path(sys.argv.pop(1))
    unittest.main()
