#!/usr/bin/python3
"""The wheel of bindings/python, as a person uses it.  python_test.py ROOT BUILD"""
import pickle
import sys
import threading
import unittest
import zipfile

import numpy
import pandas
import staged

willai = staged.import_willai()
TASKS = ["answer customer emails", "mop the kitchen floor", "", "repair elevators"]


class Wheel(unittest.TestCase):
    def test_it_is_for_any_python_and_has_types_and_the_license(self):
        self.assertRegex(staged.wheel().name, r"^willai-[0-9.]+-py3-none-linux_\w+\.whl$")
        names = zipfile.ZipFile(staged.wheel()).namelist()
        for name in ("willai/__init__.py", "willai/__init__.pyi", "willai/py.typed", "willai/libwillai.so.0"):
            self.assertIn(name, names)
        self.assertTrue(any(name.endswith("LICENSE") for name in names), names)
        self.assertFalse([name for name in names if "__pycache__" in name])

    def test_the_stub_names_all_that_there_is(self):
        stub = (staged.ROOT / "bindings/python/willai/__init__.pyi").read_text()
        for name in [*willai.__all__, *(name for name in vars(willai.Engine) if not name.startswith("_"))]:
            self.assertRegex(stub, rf"(def|class) {name}\b")

    def test_everything_public_has_a_docstring(self):
        for thing in [willai, willai.Engine, willai.score, willai.match, willai.version,
                      *(value for name, value in vars(willai.Engine).items() if not name.startswith("_"))]:
            self.assertTrue(getattr(thing, "__doc__", None), thing)


class OneText(unittest.TestCase):
    engine = willai.Engine()

    def test_a_task_and_a_title(self):
        self.assertIn(self.engine.score("mop the kitchen floor")["level"], ("LOW", "MEDIUM", "HIGH"))
        self.assertEqual(len(self.engine.match("nurse", top=3)["matches"]), 3)
        self.assertEqual(willai.score("mop the floor"), self.engine.score("mop the floor"))
        self.assertEqual(willai.match("nurse"), self.engine.match("nurse"))
        self.assertEqual(self.engine.score(b"mop the floor"), self.engine.score("mop the floor"))

    def test_what_it_stands_on(self):
        about = self.engine.about()
        self.assertEqual(about["version"], willai.version())
        self.assertRegex(about["edition"]["digest"], "^[0-9a-f]{64}$")
        self.assertIn(about["edition"]["date"], repr(self.engine))

    def test_an_edition_that_is_not_there(self):
        with self.assertRaisesRegex(willai.WillaiError, "/nowhere.sqlite"):
            willai.Engine(edition="/nowhere.sqlite")

    def test_an_edition_and_a_model_by_name(self):
        named = willai.Engine(edition=staged.BUILD / "edition.sqlite", model=staged.ROOT / "content/model/task-model.bin")
        self.assertEqual(named.score_json(TASKS[0]), self.engine.score_json(TASKS[0]))

    def test_wrong_arguments(self):
        for top in (0, 51):
            with self.assertRaisesRegex(ValueError, "at least 1 and at most 50"):
                self.engine.match("nurse", top=top)
        with self.assertRaisesRegex(TypeError, "a text was expected, not int"):
            self.engine.score(5)
        with self.assertRaisesRegex(TypeError, "put it into a list"):
            self.engine.score_many("mop the floor")

    def test_it_goes_to_another_process(self):
        copy = pickle.loads(pickle.dumps(self.engine))
        self.assertEqual(copy.score_json(TASKS[0]), self.engine.score_json(TASKS[0]))


class Columns(unittest.TestCase):
    engine = willai.Engine()

    def test_a_series_keeps_its_index(self):
        tasks = pandas.Series(TASKS + [None, numpy.nan], index=["a", "b", "c", "d", "e", "f"], name="task")
        frame = self.engine.score_frame(tasks)
        self.assertEqual(list(frame.index), list("abcdef"))
        self.assertEqual(list(frame.columns), ["level", "exposure", "low", "high", "e0", "e1", "e2", "task_probability", "basis",
                                               "why_not"])
        self.assertEqual(list(frame["level"].isna()), [False, False, True, False, True, True])
        self.assertIn("nothing to read", frame.loc["c", "why_not"])
        self.assertEqual(len(frame.groupby("level", observed=True)["exposure"].mean()), frame["level"].nunique())
        self.assertTrue(((frame["low"] <= frame["exposure"]) & (frame["exposure"] <= frame["high"]))[frame["level"].notna()].all())

    def test_numpy_in_and_out(self):
        rows = self.engine.score_many(numpy.array(TASKS))
        self.assertEqual(rows.shape, (4,))
        self.assertEqual(rows["level"][2], "")
        self.assertTrue(numpy.isnan(rows["exposure"][2]))
        self.assertEqual(self.engine.score_many([]).shape, (0,))
        self.assertEqual(len(self.engine.score_frame([])), 0)
        self.assertEqual(len(self.engine.match_frame([])), 0)

    def test_more_texts_than_one_batch_in_their_order(self):
        few = self.engine.score_many(TASKS)
        many = self.engine.score_many(TASKS * 5000)
        self.assertEqual(many.tobytes(), few.tobytes() * 5000)
        self.assertEqual(self.engine.score_many(TASKS * 5000, threads=1).tobytes(), many.tobytes())

    def test_titles(self):
        titles = pandas.Series(["Software Developer", "", "manager"], index=[10, 10, 30])
        frame = self.engine.match_frame(titles, top=2)
        self.assertEqual(list(frame.index.unique()), [10, 30])
        self.assertEqual(frame["rank"].iloc[0], 1)
        self.assertEqual(list(frame.loc[frame["code"].isna(), "rank"]), [0])
        self.assertFalse(frame.loc[30, "confident"].any())
        self.assertTrue(frame.loc[30, "why_not"].notna().all())

    def test_other_threads_run_meanwhile(self):
        """While the library works, a second thread of Python gets its turn: the GIL is free."""
        begun, ended, turns = threading.Event(), threading.Event(), [0]

        def count():
            begun.set()
            while not ended.is_set():
                turns[0] += 1

        other = threading.Thread(target=count)
        given, offsets = willai._native.texts_of([b"answer customer emails"] * 2000)
        other.start()
        begun.wait()
        before = turns[0]
        scores = willai._native.call("willai_score_texts", self.engine._engine, given, 1)  # one call, of tenths of a second
        after = turns[0]
        ended.set()
        other.join()
        willai._native.library.willai_free_scores(scores)
        self.assertEqual(len(offsets), 2001)
        self.assertGreater(after - before, 100)

    def test_threads_share_an_engine(self):
        answers = [None] * 4

        def ask(place):
            answers[place] = self.engine.score_many(TASKS * 50).tobytes()

        threads = [threading.Thread(target=ask, args=(place,)) for place in range(4)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        self.assertEqual(answers, answers[:1] * 4)


if __name__ == "__main__":
    unittest.main(argv=["python"])
