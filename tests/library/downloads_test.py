#!/usr/bin/python3
"""tools/downloads.py: the files of an edition, read back by programs that are not ours.  downloads_test.py ROOT BUILD"""
import csv
import hashlib
import json
import re
import shutil
import sqlite3
import subprocess
import unittest

import staged

OUT = staged.folder() / "downloads"
ADDRESS = "https://example.org/edition"
EDITION = staged.BUILD / "edition.sqlite"


def setUpModule():
    staged.run(staged.ROOT / "tools/downloads.py", EDITION, OUT, "--address", ADDRESS)


def read(name):
    with (OUT / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def keys_of(value):
    """Of all objects in it."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from keys_of(each)
    if isinstance(value, list):
        for each in value:
            yield from keys_of(each)


class Files(unittest.TestCase):
    package = property(lambda self: json.loads((OUT / "datapackage.json").read_text()))

    def test_every_table_has_every_row(self):
        base = sqlite3.connect(EDITION)
        names = {name for name, in base.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")} - {"matching"}
        self.assertEqual({file.stem for file in (OUT / "tables").iterdir()}, names)
        for name in names:
            self.assertEqual(len(read(f"tables/{name}.csv")), base.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0], name)

    def test_views_count_nothing_twice(self):
        base = sqlite3.connect(EDITION)
        exact = base.execute("SELECT sum(value) FROM occupation_measure WHERE measure = 'bls-employment' AND basis = 'exact'").fetchone()[0]
        rows = read("views/v_occupation.csv")
        self.assertEqual(sum(float(row["employment"] or 0) for row in rows), exact)
        self.assertEqual(len({row["code"] for row in rows}), len(rows))
        tasks = read("views/v_task.csv")
        self.assertEqual(len({(row["profession"], row["slug"]) for row in tasks}), len(tasks))
        measured = read("views/v_measure.csv")
        self.assertEqual(len({(row["measure"], row["code"]) for row in measured}), len(measured))
        self.assertGreater(len(measured), 100)

    def test_the_table_of_columns_names_each_of_them_with_meaning_and_license(self):
        columns = {(row["table"], row["column"]): row for row in read("columns.csv")}
        for file in OUT.glob("*/*.csv"):
            with file.open(encoding="utf-8") as text:
                for name in next(csv.reader(text)):
                    self.assertTrue(columns[file.stem, name]["license"], (file, name))
        self.assertEqual(columns["v_occupation", "employment"]["unit"], "persons")
        self.assertEqual(columns["v_occupation", "employment"]["license"], "public domain")
        self.assertIn("0 to 1", columns["task", "exposure"]["unit"])

    def test_the_data_package_is_true(self):
        for resource in self.package["resources"]:
            file = OUT / resource["path"].removeprefix(f"{ADDRESS}/")
            self.assertEqual(resource["bytes"], file.stat().st_size)
            self.assertEqual(resource["hash"], "sha256:" + hashlib.sha256(file.read_bytes()).hexdigest())
            fields, kinds = resource["schema"]["fields"], {"integer": int, "number": float, "string": str}
            with file.open(newline="", encoding="utf-8") as text:
                rows = list(csv.reader(text))
            self.assertEqual([field["name"] for field in fields], rows[0])
            for row in rows[1:]:
                for value, field in zip(row, fields):
                    if value:
                        kinds[field["type"]](value)
            if key := resource["schema"].get("primaryKey"):
                places = [rows[0].index(name) for name in key]
                self.assertEqual(len({tuple(row[place] for place in places) for row in rows[1:]}), len(rows) - 1, resource["name"])
            self.assertRegex(resource["name"], r"^[a-z0-9._-]+$")

    def test_croissant_points_to_what_is_there(self):
        document = json.loads((OUT / "croissant.json").read_text())
        self.assertEqual((document["@type"], document["conformsTo"]), ("sc:Dataset", "http://mlcommons.org/croissant/1.1"))
        # What the specification requires of a dataset, and the terms of Croissant that it recommends for the context (its appendix 1).
        for required in ("@context", "@type", "conformsTo", "description", "license", "name", "url", "creator", "datePublished", "distribution"):
            self.assertTrue(document[required], required)
        published = set("annotation arrayShape citeAs column data dataType equivalentProperty examples excludes extract field fileProperty fileObject "
                        "fileSet format includes isArray isLiveDataset jsonPath key md5 parentField recordSet references regex readLines sdVersion "
                        "separator source subField transform unArchive value containedIn".split())
        ours = {key: value["@id"] if isinstance(value, dict) else value for key, value in document["@context"].items()}
        self.assertEqual({key for key, value in ours.items() if value == f"cr:{key}"}, set(ours) & published)
        self.assertEqual({key for key, value in ours.items() if value.startswith("cr:")} - published, set())
        self.assertEqual((ours["sc"], ours["cr"], ours["conformsTo"]), ("http://schema.org/", "http://mlcommons.org/croissant/", "dct:conformsTo"))
        schema_org = set("name description license url creator publisher version datePublished inLanguage keywords distribution contentUrl "
                         "encodingFormat contentSize sha256".split())
        for key in keys_of({key: value for key, value in document.items() if key != "@context"}):
            self.assertTrue(key.startswith("@") or key in ours or key in schema_org, key)
        files = {each["@id"]: each for each in document["distribution"]}
        for each in files.values():
            self.assertEqual(each["sha256"], hashlib.sha256((OUT / each["@id"]).read_bytes()).hexdigest())
        ids = [field["@id"] for records in document["recordSet"] for field in records["field"]]
        self.assertEqual(len(ids), len(set(ids)))
        for records in document["recordSet"]:
            for key in records.get("key", []):
                self.assertIn(key["@id"], ids)
            for field in records["field"]:
                self.assertIn(field["source"]["fileObject"]["@id"], files)
                if "references" in field:
                    self.assertIn(field["references"]["field"]["@id"], ids)

    def test_every_table_is_there_as_json_too(self):
        for file in OUT.glob("*/*.csv"):
            objects, rows = json.loads(file.with_suffix(".json").read_text(encoding="utf-8")), read(file.relative_to(OUT))
            self.assertEqual(len(objects), len(rows), file)
            for each, row in zip(objects, rows):
                self.assertEqual({key: "" if value is None else str(value) for key, value in each.items()}, row)

    # Datasette publishes no schema; these are the keys that its documentation of metadata lists (docs.datasette.io/en/stable/metadata.html).
    def test_datasette_knows_every_key(self):
        about = set("title description description_html license license_url source source_url about about_url".split())
        of_table = about | set("columns units sort sort_desc size sortable_columns label_column hidden facets facet_size fts_table fts_pk searchmode".split())
        document = json.loads((OUT / "metadata.json").read_text())
        self.assertLessEqual(set(document), about | {"databases", "plugins", "settings", "permissions", "allow"})
        for database in document["databases"].values():
            self.assertLessEqual(set(database), about | {"tables", "queries", "plugins", "allow"})
            for table in database["tables"].values():
                self.assertLessEqual(set(table), of_table)
                self.assertTrue(all(isinstance(words, str) and words for words in table["columns"].values()))

    def test_datasette_gets_descriptions_of_columns_that_exist(self):
        document, base = json.loads((OUT / "metadata.json").read_text()), sqlite3.connect(EDITION)
        tables = document["databases"]["edition"]["tables"]
        for table, about in tables.items():
            there = {row[1] for row in base.execute(f'PRAGMA table_info("{table}")')}
            self.assertLessEqual(set(about["columns"]), there)
        self.assertGreater(len(tables), 20)

    def test_checksums_and_citation(self):
        said = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=OUT, capture_output=True, text=True)
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertEqual(len((OUT / "SHA256SUMS").read_text().splitlines()), sum(1 for file in OUT.rglob("*") if file.is_file()) - 1)
        citation = (OUT / "CITATION.cff").read_text()
        for line in ("cff-version: 1.2.0", f"url: {ADDRESS}/", r"date-released: \d{4}-\d\d-\d\d", r'title: ".+"'):
            self.assertTrue(re.search(rf"^{line}$", citation, re.M), line)
        self.assertEqual((OUT / "edition.sqlite").read_bytes(), EDITION.read_bytes())

    def test_pandas_and_sqlite3_read_it(self):
        import pandas
        frame = pandas.read_csv(OUT / "views/v_task.csv")
        self.assertGreater(frame.groupby("level")["exposure"].mean()["HIGH"], frame.groupby("level")["exposure"].mean()["LOW"])
        said = subprocess.run([shutil.which("sqlite3"), "-readonly", "-init", OUT / "views.sql", OUT / "edition.sqlite", "SELECT count(*) FROM v_task"],
                              capture_output=True, text=True)
        self.assertEqual(said.stdout.strip(), str(len(frame)))

    def test_a_folder_that_is_not_empty_and_a_file_that_is_no_edition(self):
        for words, sentence in (((EDITION, OUT), "is not empty"), ((OUT / "columns.csv", staged.folder() / "none"), "is not an edition"),
                                (("/nowhere.sqlite", staged.folder() / "none"), "there is no edition")):
            said = subprocess.run([staged.ROOT / "tools/downloads.py", *words], capture_output=True, text=True)
            self.assertEqual((said.returncode, said.stdout), (1, ""))
            self.assertRegex(said.stderr, rf"^Stopped: .*{sentence}.*\n$")


if __name__ == "__main__":
    unittest.main(argv=["downloads"])
