#!/usr/bin/python3
"""Does the engine give the same answers, whichever way it is asked?  same_digits_test.py ROOT BUILD

1,000 tasks and 1,000 titles, made from content/: the lines of `willai score` and `willai match` against those of C, Python, SQLite,
PostgreSQL and JavaScript, byte for byte; and the columns against the numbers in the lines, bit by bit.
"""
import json
import shutil
import sqlite3
import unittest

import postgres
import staged
import texts

TASKS, TITLES = texts.tasks(staged.ROOT), texts.titles(staged.ROOT)


def by_program(command, lines):
    out = staged.run(staged.PROGRAM, command, "--in", "lines", input="".join(f"{line}\n" for line in lines).encode())
    return out.decode().split("\n")[:-1]


SCORED, MATCHED = by_program("score", TASKS), by_program("match", TITLES)
SCORES, MATCHES = [json.loads(line) for line in SCORED], [json.loads(line) for line in MATCHED]


class SameDigits(unittest.TestCase):
    def alike(self, said, expected, given):
        self.assertEqual(len(said), len(expected))
        for here, there, text in zip(said, expected, given):
            self.assertEqual(here, there, f"of {text!r}")

    def test_the_texts_are_worth_comparing(self):
        self.assertEqual((len(TASKS), len(TITLES)), (1000, 1000))
        self.assertGreater(len(set(TASKS)), 950)
        self.assertGreater(len(set(TITLES)), 950)
        self.assertGreater(sum(score["level"] is not None for score in SCORES), 900)
        self.assertGreater(len({score["exposure"] for score in SCORES}), 500)
        self.assertGreater(sum(match["confident"] for match in MATCHES), 500)
        self.assertGreater(sum(len(match["matches"]) > 1 for match in MATCHES), 300)

    def test_c(self):
        program = staged.folder() / "lines"
        staged.run("cc", "-Wall", "-Wextra", "-Werror", "-std=c99", staged.ROOT / "tests/library/lines.c", "-o", program,
                   *staged.pkg_config("--cflags", "--libs"), f"-Wl,-rpath,{staged.prefix() / 'lib'}")
        for command, given, expected in (("score", TASKS, SCORED), ("match", TITLES, MATCHED)):
            said = staged.run(program, command, input="".join(f"{line}\n" for line in given).encode())
            self.alike(said.decode().split("\n")[:-1], expected, given)

    def test_python(self):
        engine = staged.import_willai().Engine()
        self.alike([engine.score_json(task) for task in TASKS], SCORED, TASKS)
        self.alike([engine.match_json(title) for title in TITLES], MATCHED, TITLES)

    def test_numpy(self):
        rows = staged.import_willai().Engine().score_many(TASKS)
        self.alike([score_columns(row["level"] or None, *(row[name].item() for name in NUMBERS)) for row in rows],
                   [columns_of(score) for score in SCORES], TASKS)
        self.alike([row["basis"] or None for row in rows], [score.get("basis") for score in SCORES], TASKS)

    def test_pandas(self):
        engine = staged.import_willai().Engine()
        frame = engine.score_frame(TASKS)
        levels = frame["level"].astype(object).where(frame["level"].notna(), None)
        self.alike([score_columns(level, *row) for level, *row in zip(levels, *(frame[name] for name in NUMBERS))],
                   [columns_of(score) for score in SCORES], TASKS)
        self.alike(list(frame["why_not"]), [score.get("why_not") for score in SCORES], TASKS)
        jobs = engine.match_frame(TITLES, top=5)
        found = jobs[jobs["rank"] > 0]
        self.alike(list(zip(found.index, found["code"], found["score"], found["met"], found["because"])),
                   [(place, *job) for place, match in enumerate(MATCHES) for job in jobs_of(match)], range(len(found)))
        self.alike(sorted(set(range(len(TITLES))) - set(found.index)),
                   [place for place, match in enumerate(MATCHES) if not match["matches"]], range(len(TITLES)))

    def test_sqlite(self):
        base = sqlite3.connect(":memory:")
        base.enable_load_extension(True)
        base.load_extension(str(staged.prefix() / "lib/mod_willai"))
        base.execute("CREATE TABLE text(place INTEGER PRIMARY KEY, task TEXT, title TEXT)")
        base.executemany("INSERT INTO text VALUES(?, ?, ?)", zip(range(1000), TASKS, TITLES))
        self.compare_sql(lambda query: base.execute(query).fetchall(), range(1000))

    def test_postgres(self):
        with postgres.Server(staged) as server:
            kept = [place for place in range(1000) if "\0" not in TASKS[place] + TITLES[place]]  # PostgreSQL has no text with a 0
            self.assertGreater(len(kept), 990)
            server.query("CREATE EXTENSION willai")
            server.query("CREATE TABLE text(place INTEGER PRIMARY KEY, task TEXT, title TEXT)")
            server.copy("text", [(place, TASKS[place], TITLES[place]) for place in kept])
            self.compare_sql(server.rows, kept)

    def test_javascript(self):
        script = staged.js_folder() / "lines.mjs"
        shutil.copy(staged.ROOT / "tests/library/lines.mjs", script)
        for command, given, expected in (("score", TASKS, SCORED), ("match", TITLES, MATCHED)):
            said = staged.run("node", script, command, input=json.dumps(given).encode(), cwd=staged.js_folder())
            self.alike(said.decode().split("\n")[:-1], expected, given)

    def compare_sql(self, rows, kept):
        tasks, titles = [TASKS[place] for place in kept], [TITLES[place] for place in kept]
        scored, scores = [SCORED[place] for place in kept], [SCORES[place] for place in kept]
        lines = rows("SELECT CAST(willai_score_json(task) AS TEXT), CAST(willai_match_json(title) AS TEXT) FROM text ORDER BY place")
        self.alike([line[0] for line in lines], scored, tasks)
        self.alike([line[1] for line in lines], [MATCHED[place] for place in kept], titles)
        plain = rows("SELECT willai_level(task), willai_score(task), willai_code(title) FROM text ORDER BY place")
        self.alike([tuple(row[:2]) for row in plain], [(score["level"], score["exposure"]) for score in scores], tasks)
        matches = [MATCHES[place] for place in kept]
        self.alike([row[2] for row in plain], [match["matches"][0]["code"] if match["confident"] else None for match in matches], titles)
        columns = rows("SELECT s.level, s.exposure, s.low, s.high, s.e0, s.e1, s.e2, s.task_probability FROM text t, willai_scores(t.task) s ORDER BY t.place")
        self.alike([score_columns(*row) for row in columns], [columns_of(score) for score in scores], tasks)
        jobs = rows("SELECT t.place, m.code, m.score, m.met, m.because FROM text t, willai_match(t.title, 5) m ORDER BY t.place, m.rank")
        self.alike([tuple(job) for job in jobs], [(place, *job) for place in kept for job in jobs_of(MATCHES[place])], range(len(jobs)))


NUMBERS = ("exposure", "low", "high", "e0", "e1", "e2", "task_probability")


def score_columns(level, *numbers):
    """NaN is not equal to itself, so a missing number is None."""
    return (level, *(None if number is None or number != number else number for number in numbers))


def columns_of(score):
    if score["level"] is None:
        return (*[None] * 7, score.get("task_probability"))
    return (score["level"], score["exposure"], *score["interval"], *(score["probabilities"][label] for label in ("E0", "E1", "E2")),
            score.get("task_probability"))


def jobs_of(match):
    return [(job["code"], job["score"], job["because"]["met"], job["because"]["text"]) for job in match["matches"]]


if __name__ == "__main__":
    unittest.main(argv=["same_digits"])
