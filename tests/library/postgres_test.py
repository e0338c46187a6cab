#!/usr/bin/python3
"""The extension for PostgreSQL: its regression tests by pg_regress, parallel queries, and a server that opens the engine once.
postgres_test.py ROOT BUILD"""
import os
import shutil
import subprocess
import unittest

import postgres
import staged
import texts


def parallel(workers):
    return (f"SET max_parallel_workers_per_gather = {workers}", "SET parallel_setup_cost = 0", "SET parallel_tuple_cost = 0",
            "SET min_parallel_table_scan_size = 0")


class Extension(unittest.TestCase):
    def test_pg_regress(self):
        with postgres.Server(staged) as server:
            work = server.root / "regress"
            shutil.copytree(staged.ROOT / "bindings/postgres", work)
            done = subprocess.run([postgres.PGXS, f"--inputdir={work}", f"--outputdir={work}", f"--bindir={postgres.INSTALLED / 'bin'}",
                                   "--host=127.0.0.1", f"--port={server.port}", "--user=willai", "--dbname=willai_regression", "willai"],
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=work,
                                  env={**os.environ, "PGCLIENTENCODING": "UTF8"})
            difference = work / "regression.diffs"
            self.assertEqual(done.returncode, 0, done.stdout + (difference.read_text() if difference.exists() else ""))

    def test_workers_share_a_query_and_give_the_same_bytes(self):
        with postgres.Server(staged) as server:
            server.query("CREATE EXTENSION willai", "CREATE TABLE ad(id INTEGER, task TEXT)")
            server.copy("ad", [(place, task) for place, task in enumerate(texts.tasks(staged.ROOT) * 3) if "\0" not in task])
            server.query("ALTER TABLE ad SET (parallel_workers = 3)", "ANALYZE ad")
            query = "SELECT id, willai_level(task), willai_score(task) FROM ad"
            plan = server.query(*parallel(3), f"EXPLAIN (ANALYZE, VERBOSE) {query}").decode()
            self.assertIn("Workers Launched: 3", plan)
            self.assertRegex(plan, r"Worker 0:.*rows=[1-9]")
            alone, together = (server.query(*parallel(workers), f"SELECT * FROM ({query}) q ORDER BY id") for workers in (0, 3))
            self.assertGreater(len(alone), 50000)
            self.assertEqual(together, alone)

    def test_a_server_that_opened_the_engine_before_it_was_asked(self):
        with postgres.Server(staged, "shared_preload_libraries=willai") as server:
            server.query("CREATE EXTENSION willai")
            for task in ("mop the kitchen floor", "answer customer emails"):
                line = staged.run(staged.PROGRAM, "score", task)
                self.assertEqual(server.rows(f"SELECT CAST(willai_score_json('{task}') AS TEXT)"), [(line.decode().strip(),)])
            line = staged.run(staged.PROGRAM, "match", "nurse").decode().strip()
            self.assertEqual(server.rows("SELECT CAST(willai_match_json('nurse') AS TEXT)"), [(line,)])

    def test_a_database_that_is_not_in_utf_8(self):
        with postgres.Server(staged) as server:
            server.query("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
            server.database = "latin"
            server.query("CREATE EXTENSION willai")
            said = server.rows("SELECT willai_score('Ärzte beraten und answer customer emails') AS a, willai_level('answer customer emails') AS b")
            self.assertIn(said[0][1], ("LOW", "MEDIUM", "HIGH"))


if __name__ == "__main__":
    unittest.main(argv=["postgres"])
