"""Scores tasks by what AI does to them, and matches job titles to occupations.

    import willai

    engine = willai.Engine()                       # the edition and the task model that are built in
    engine.score("answer customer emails")         # a dictionary, as `willai score` prints it
    engine.match("kindergarten techer", top=3)     # the same of `willai match`
    engine.score_frame(frame["task"])              # a pandas.DataFrame with the index of the column
    engine.score_many(["drive a van"] * 1000)      # a NumPy array with one field per column

Each call works on all cores and lets other Python threads run. One engine serves any number of threads, and it can be
sent to other processes, which open their own. The columns are explained in docs/library.md.
"""
import json as _json
import os as _os

import numpy as _np

from . import _native
from ._native import WillaiError

__all__ = ["Engine", "WillaiError", "score", "match", "version"]

LEVELS = ("LOW", "MEDIUM", "HIGH")
BASES = ("rated", "linked", "predicted")
MET = ("title", "task", "words")
_BATCH = 16384  # texts per call of the library: between two, Python can be interrupted

_SCORES = _np.dtype([("level", "U6"), ("exposure", "f8"), ("low", "f8"), ("high", "f8"), ("e0", "f8"), ("e1", "f8"), ("e2", "f8"),
                     ("task_probability", "f8"), ("basis", "U9")])
_NUMBERS = ("exposure", "low", "high", "e0", "e1", "e2", "task_probability")


def version():
    """The version of the library, as "0.1.0"."""
    return _native.library.willai_version().decode()


def _bytes_of(text):
    if isinstance(text, bytes):
        return text
    if isinstance(text, str):
        return text.encode("utf-8", "surrogatepass")
    if _is_missing(text):
        return b""
    raise TypeError(f"a text was expected, not {type(text).__name__}: {text!r}")


def _listed(texts):
    if isinstance(texts, (str, bytes)):
        raise TypeError("a list of texts was expected, not one text; put it into a list")
    return [_bytes_of(text) for text in texts]


def _is_missing(text):
    """A missing value of pandas is None, NaN or NA."""
    return text is None or isinstance(text, float) and text != text or type(text).__name__ == "NAType"


def _words(numbers, words):
    """The word for each number, None for -1."""
    return _np.array([*words, None], dtype=object)[numbers]


class Engine:
    """An edition and a task model, each by the name of its file; None is the one that is built in."""

    def __init__(self, edition=None, model=None):
        self._names = tuple(None if name is None else _os.fspath(name) for name in (edition, model))
        self._engine = None
        self._engine = _native.call("willai_open", *(name and _os.fsencode(name) for name in self._names))

    def __del__(self):
        if getattr(self, "_engine", None) and _native is not None:  # at the end of Python, modules go first
            _native.library.willai_close(self._engine)

    def __reduce__(self):
        return Engine, self._names

    def __repr__(self):
        edition = self.about()["edition"]
        return f"<willai.Engine {version()}, edition {edition['volume']}-{edition['number']} of {edition['date']}>"

    def about(self):
        """Version of the library; volume, number, date and digest of the edition; the task model."""
        return _json.loads(_native.taken(_native.call("willai_about_json", self._engine)))

    def pack(self):
        """All that the engine is made of, as bytes: what the package for JavaScript opens."""
        return _native.packed(self._engine)

    # --- one text ---------------------------------------------------------------------------------------------------
    def score_json(self, task):
        """The line that `willai score` prints of a task."""
        text = _bytes_of(task)
        return _native.taken(_native.call("willai_score_json", self._engine, text, len(text)))

    def match_json(self, title, top=5):
        """The line that `willai match` prints of a title or a description."""
        text = _bytes_of(title)
        return _native.taken(_native.call("willai_match_json", self._engine, text, len(text), _checked(top)))

    def score(self, task):
        """Level, exposure, range and reasons of a task, as a dictionary."""
        return _json.loads(self.score_json(task))

    def match(self, title, top=5):
        """The most likely occupations of a title or a description, as a dictionary."""
        return _json.loads(self.match_json(title, top))

    # --- many texts -------------------------------------------------------------------------------------------------
    def score_many(self, tasks, threads=0):
        """A NumPy array with the fields level, exposure, low, high, e0, e1, e2, task_probability and basis, one row per task.

        Where a text is not a task, the level is "" and the numbers are NaN. `threads` of 0 uses all cores.
        """
        scores = _np.empty(0, dtype=_SCORES)
        parts = [self._columns_of(rows) for rows, _ in self._scored(_listed(tasks), threads)]
        return _np.concatenate(parts) if parts else scores

    @staticmethod
    def _columns_of(rows):
        columns = _np.empty(len(rows), dtype=_SCORES)
        for name in _NUMBERS:
            columns[name] = rows[name]
        columns["level"] = _np.array([*LEVELS, ""])[rows["level"]]
        columns["basis"] = _np.array([*BASES, ""])[rows["basis"]]
        return columns

    def _scored(self, texts, threads):
        """(rows, why_not) of each batch; why_not has the sentence of each row without a level, else None."""
        for begin in range(0, len(texts), _BATCH):
            given, offsets = _native.texts_of(texts[begin:begin + _BATCH])
            scores = _native.call("willai_score_texts", self._engine, given, threads)
            try:
                rows = _native.rows_at(scores.contents.rows, scores.contents.count, _native.SCORE)
                why_not = _np.full(len(rows), None, dtype=object)
                for place in _np.flatnonzero(rows["why_not"]):
                    why_not[place] = _native.word_at(int(rows["why_not"][place]))
            finally:
                _native.library.willai_free_scores(scores)
            del offsets
            yield rows, why_not

    def score_frame(self, tasks, threads=0):
        """A pandas.DataFrame, one row per task: level, exposure, low, high, e0, e1, e2, task_probability, basis, why_not.

        A pandas.Series keeps its index, so the answer can be joined to where it came from.
        """
        import pandas

        parts = list(self._scored(_listed(tasks), threads))
        rows = _np.concatenate([rows for rows, _ in parts]) if parts else _np.empty(0, dtype=_native.SCORE)
        why_not = _np.concatenate([each for _, each in parts]) if parts else _np.empty(0, dtype=object)
        columns = {"level": pandas.Categorical.from_codes(rows["level"], LEVELS, ordered=True)}
        columns.update((name, rows[name].copy()) for name in _NUMBERS)
        columns["basis"] = pandas.Categorical.from_codes(rows["basis"], BASES)
        columns["why_not"] = why_not
        return pandas.DataFrame(columns, index=getattr(tasks, "index", None) if isinstance(tasks, pandas.Series) else None)

    def match_frame(self, titles, top=1, threads=0):
        """A pandas.DataFrame, one row per title and job: the index of the title, rank, code, title, page, written, score, met, because,
        confident, doubt, why_not.

        A title without a job has one row, with rank 0.
        """
        import pandas

        texts = _listed(titles)
        parts = [self._matched(texts, begin, _checked(top), threads) for begin in range(0, len(texts), _BATCH)]
        frame = pandas.concat(parts, ignore_index=True) if parts else self._matched([], 0, _checked(top), threads)
        places = frame.pop("text").to_numpy()
        frame.index = titles.index[places] if isinstance(titles, pandas.Series) else pandas.Index(places)
        return frame

    def _matched(self, texts, begin, top, threads):
        import pandas

        given, offsets = _native.texts_of(texts[begin:begin + _BATCH])
        matches = _native.call("willai_match_texts", self._engine, given, top, threads)
        try:
            found = matches.contents
            jobs = _native.rows_at(found.jobs, found.jobs_count, _native.JOB)
            verdicts = _native.rows_at(found.verdicts, found.count, _native.VERDICT)
            words = _Words()
            columns = {"text": jobs["text"].astype("i8"), "rank": jobs["rank"].astype("i8")}
            columns.update((name, words.at(jobs[name])) for name in ("code", "title", "page", "written"))
            columns["score"] = jobs["score"].copy()
            columns["met"] = _words(jobs["met"], MET)
            columns["because"] = words.at(jobs["because"])
            said = pandas.DataFrame({"confident": verdicts["confident"] == 1, "doubt": words.at(verdicts["doubt"]),
                                     "why_not": words.at(verdicts["why_not"])})
        finally:
            _native.library.willai_free_matches(matches)
        del offsets
        frame = said.join(pandas.DataFrame(columns).set_index("text"), how="left")
        frame["rank"] = frame["rank"].fillna(0).astype("i8")
        frame.insert(0, "text", frame.index + begin)
        return frame[["text", *[name for name in columns if name != "text"], *said.columns]].reset_index(drop=True)


class _Words:
    """The words at pointers; each is read once."""

    def __init__(self):
        self._known = {0: None}

    def at(self, pointers):
        for pointer in _np.unique(pointers):
            if int(pointer) not in self._known:
                self._known[int(pointer)] = _native.word_at(int(pointer))
        return _np.array([self._known[int(pointer)] for pointer in pointers] or [None], dtype=object)[:len(pointers)]


def _checked(top):
    if not 1 <= top <= 50:
        raise ValueError(f"{top} jobs were asked for; at least 1 and at most 50 are given")
    return top


_shared = None


def _built_in():
    global _shared
    if _shared is None:
        _shared = Engine()
    return _shared


def score(task):
    """Level, exposure, range and reasons of a task by the built-in edition, as a dictionary."""
    return _built_in().score(task)


def match(title, top=5):
    """The most likely occupations of a title by the built-in edition, as a dictionary."""
    return _built_in().match(title, top)
