"""The C interface of libwillai (include/willai.h), through ctypes. A call releases the GIL while the library works."""
import ctypes
import ctypes.util
import os
from pathlib import Path

import numpy as np


class Texts(ctypes.Structure):
    _fields_ = [("bytes", ctypes.c_char_p), ("offsets", ctypes.c_void_p), ("count", ctypes.c_size_t)]


class Scores(ctypes.Structure):
    _fields_ = [("count", ctypes.c_size_t), ("rows", ctypes.c_void_p)]


class Matches(ctypes.Structure):
    _fields_ = [("count", ctypes.c_size_t), ("verdicts", ctypes.c_void_p), ("jobs_count", ctypes.c_size_t), ("jobs", ctypes.c_void_p)]


# willai_score, willai_job and willai_verdict, as NumPy sees them. A pointer is a number here.
SCORE = np.dtype([("exposure", "f8"), ("low", "f8"), ("high", "f8"), ("e0", "f8"), ("e1", "f8"), ("e2", "f8"), ("task_probability", "f8"), ("why_not", "u8"),
                  ("level", "i4"), ("basis", "i4")])
JOB = np.dtype([("text", "u8"), ("rank", "u8"), ("score", "f8"), ("code", "u8"), ("title", "u8"), ("page", "u8"), ("written", "u8"),
                ("because", "u8"), ("met", "i4"), ("reserved", "i4")])
VERDICT = np.dtype([("doubt", "u8"), ("why_not", "u8"), ("confident", "i4"), ("reserved", "i4")])

_ENGINE, _ERROR, _TEXT = ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p), ctypes.c_void_p  # a text is freed, so it stays a pointer
_FUNCTIONS = {
    "willai_version": (ctypes.c_char_p, []),
    "willai_open": (_ENGINE, [ctypes.c_char_p, ctypes.c_char_p, _ERROR]),
    "willai_close": (None, [_ENGINE]),
    "willai_about_json": (_TEXT, [_ENGINE, _ERROR]),
    "willai_score_json": (_TEXT, [_ENGINE, ctypes.c_char_p, ctypes.c_size_t, _ERROR]),
    "willai_match_json": (_TEXT, [_ENGINE, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_size_t, _ERROR]),
    "willai_pack": (_TEXT, [_ENGINE, ctypes.POINTER(ctypes.c_size_t), _ERROR]),
    "willai_free": (None, [_TEXT]),
    "willai_score_texts": (ctypes.POINTER(Scores), [_ENGINE, ctypes.POINTER(Texts), ctypes.c_uint, _ERROR]),
    "willai_free_scores": (None, [ctypes.POINTER(Scores)]),
    "willai_match_texts": (ctypes.POINTER(Matches), [_ENGINE, ctypes.POINTER(Texts), ctypes.c_size_t, ctypes.c_uint, _ERROR]),
    "willai_free_matches": (None, [ctypes.POINTER(Matches)]),
}


def _load():
    """The library in WILLAI_LIBRARY, else the one of this package, else the one of the system."""
    own = Path(__file__).with_name("libwillai.so.0")
    name = os.environ.get("WILLAI_LIBRARY") or (str(own) if own.exists() else "libwillai.so.0")
    try:
        library = ctypes.CDLL(name)
    except OSError as error:
        raise ImportError(f"libwillai could not be loaded: {error}") from None
    for function, (result, arguments) in _FUNCTIONS.items():
        entry = getattr(library, function)
        entry.restype, entry.argtypes = result, arguments
    return library


library = _load()


class WillaiError(Exception):
    """What the library could not do, in one sentence."""


def call(function, *arguments):
    """What a function of the library returns; raises its sentence if that is NULL."""
    error = ctypes.c_void_p()
    result = getattr(library, function)(*arguments, ctypes.byref(error))
    if not result:
        raise WillaiError(taken(error.value) or "there is not enough memory")
    return result


def taken(pointer):
    """The words at a pointer that is ours to free."""
    words = word_at(pointer)
    library.willai_free(pointer)
    return words


def packed(engine):
    size = ctypes.c_size_t()
    pointer = call("willai_pack", engine, ctypes.byref(size))
    bytes_there = ctypes.string_at(pointer, size.value)
    library.willai_free(pointer)
    return bytes_there


def word_at(pointer):
    return ctypes.string_at(pointer).decode() if pointer else None


def texts_of(parts):
    """`parts`, a list of bytes, as the library takes them; and the array that it points into, which must live as long."""
    offsets = np.zeros(len(parts) + 1, dtype=np.int64)
    np.cumsum(np.fromiter(map(len, parts), dtype=np.int64, count=len(parts)), out=offsets[1:])
    return Texts(b"".join(parts), offsets.ctypes.data, len(parts)), offsets


def rows_at(pointer, count, kind):
    """A copy of `count` rows."""
    if not count:
        return np.empty(0, dtype=kind)
    return np.frombuffer(ctypes.string_at(pointer, count * kind.itemsize), dtype=kind)
