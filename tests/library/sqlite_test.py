#!/usr/bin/python3
"""The functions for SQLite, in a connection and in the program sqlite3.  sqlite_test.py ROOT BUILD"""
import json
import shutil
import sqlite3
import subprocess
import unittest

import staged

MODULE = staged.prefix() / "lib/mod_willai"


def connected():
    base = sqlite3.connect(":memory:")
    base.enable_load_extension(True)
    base.load_extension(str(MODULE))
    return base


class Functions(unittest.TestCase):
    def setUp(self):
        self.base = connected()
        self.addCleanup(self.base.close)

    def one(self, query, *values):
        return self.base.execute(query, values).fetchone()

    def test_a_task(self):
        level, score = self.one("SELECT willai_level(?1), willai_score(?1)", "mop the kitchen floor")
        line = json.loads(self.one("SELECT willai_score_json('mop the kitchen floor')")[0])
        self.assertEqual((level, score), (line["level"], line["exposure"]))
        self.assertEqual(self.one("SELECT low <= exposure, exposure <= high, basis FROM willai_scores('mop the kitchen floor')"),
                         (1, 1, line["basis"]))

    def test_what_is_no_task(self):
        self.assertEqual(self.one("SELECT willai_level('12345'), willai_score('12345')"), (None, None))
        level, exposure, why_not = self.one("SELECT level, exposure, why_not FROM willai_scores('12345')")
        self.assertEqual((level, exposure), (None, None))
        self.assertGreater(len(why_not), 10)

    def test_null_is_answered_with_null(self):
        for name in ("willai_score", "willai_level", "willai_code", "willai_score_json", "willai_match_json"):
            self.assertEqual(self.one(f"SELECT {name}(NULL)"), (None,), name)
        self.assertIsNone(self.one("SELECT * FROM willai_scores(NULL)"))
        self.assertIsNone(self.one("SELECT * FROM willai_match(NULL)"))

    def test_titles_in_a_join(self):
        self.base.execute("CREATE TABLE post(title TEXT)")
        self.base.executemany("INSERT INTO post VALUES(?)", [("Software Developer",), ("manager",), (None,), (5,)])
        rows = self.base.execute("SELECT p.title, m.rank, m.code, m.confident FROM post p, willai_match(p.title, 2) m").fetchall()
        self.assertEqual([row[1] for row in rows if row[0] == "manager"], [1, 2])
        self.assertEqual({row[3] for row in rows if row[0] == "Software Developer"}, {1})
        self.assertEqual(self.one("SELECT willai_code('Software Developer')")[0], next(row[2] for row in rows if row[1] == 1))
        self.assertIsNone(self.one("SELECT willai_code('manager')")[0])
        self.assertEqual(len(self.base.execute("SELECT * FROM willai_match('nurse')").fetchall()), 5)

    def test_wrong_arguments_are_a_sentence(self):
        for query in ("SELECT willai_match_json('nurse', 51)", "SELECT * FROM willai_match('nurse', 51)"):
            with self.assertRaisesRegex(sqlite3.OperationalError, "willai: 51 jobs were asked for; at least 1 and at most 50 are given"):
                self.base.execute(query).fetchall()
        with self.assertRaises(sqlite3.OperationalError):
            self.base.execute("SELECT * FROM willai_scores").fetchall()

    def test_another_edition(self):
        with self.assertRaisesRegex(sqlite3.OperationalError, "willai: .*/nowhere.sqlite"):
            self.one("SELECT willai_open('/nowhere.sqlite')")
        built_in = self.one("SELECT willai_about()")[0]
        self.assertEqual(self.one("SELECT willai_open(?)", str(staged.BUILD / "edition.sqlite"))[0], built_in)
        self.assertEqual(self.one("SELECT willai_level('mop the kitchen floor')"), connected().execute(
            "SELECT willai_level('mop the kitchen floor')").fetchone())

    def test_many_connections_come_and_go(self):
        answers = set()
        for _ in range(5):
            base = connected()
            answers.add(base.execute("SELECT willai_score_json('repair elevators')").fetchone())
            base.close()
        self.assertEqual(len(answers), 1)

    def test_the_edition_itself_can_be_asked(self):
        self.base.execute("ATTACH ? AS edition", (str(staged.BUILD / "edition.sqlite"),))
        tasks, agreeing = self.one("SELECT count(*), sum(t.level = willai_level(t.name)) FROM edition.task t WHERE t.level IS NOT NULL LIMIT 1")
        self.assertGreater(tasks, 500)
        self.assertGreater(agreeing, tasks / 2)


class Program(unittest.TestCase):
    def test_sqlite3_loads_it(self):
        program = shutil.which("sqlite3")
        self.assertTrue(program, "the program sqlite3 is missing; ./check installs it")
        out = subprocess.run([program, ":memory:", f".load {MODULE}", "SELECT level FROM willai_scores('mop the kitchen floor')"],
                             capture_output=True, text=True)
        self.assertEqual((out.stderr, out.returncode), ("", 0))
        self.assertIn(out.stdout.strip(), ("LOW", "MEDIUM", "HIGH"))


if __name__ == "__main__":
    unittest.main(argv=["sqlite"])
