#!/usr/bin/python3
"""Is every word of the content in a dictionary?  spelling_check.py [--root DIR] [--write]

Reads the prose of content/ with hunspell (en_US). Words of a trade, names and other forms of titles stand in
tests/data/spelling.txt, one a line. --write adds what is unknown there: read `git diff` before you keep it.
Exits with 77 if hunspell or its dictionary is missing.
"""
import argparse
import csv
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

MISSING = 77
WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)*")
NO_PROSE = {"slug", "url", "level", "kind", "group", "occupations", "onet_tasks", "id", "fields", "readings", "source", "stance", "region"}


def prose_of(value, key=""):
    """The texts of a TOML value, without keys that hold no prose. `tools` names ids, or holds tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            if key != "tools" or isinstance(each, dict):
                yield from prose_of(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in NO_PROSE:
                yield from prose_of(each, name)


def texts_of(content):
    """[(file, text)] of all that readers meet."""
    for path in sorted([*content.glob("professions/*.toml"), *content.glob("activities/*.toml"), content / "skills.toml",
                        content / "tools.toml", content / "learning.toml", content / "edition.toml"]):
        for text in prose_of(tomllib.loads(path.read_text(encoding="utf-8"))):
            yield path, text
    path = content / "occupation-answers.tsv"
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        yield path, row["answer"]


def words_of(text):
    text = re.sub(r"\{figure:[^}]*\}|https?://\S+|\w+\.\w{2,4}\b", " ", text)
    return [word.replace("’", "'").removesuffix("'s") for word in WORD.findall(text)]


def unknown_to_hunspell(words):
    run = subprocess.run(["hunspell", "-d", "en_US", "-i", "utf-8", "-l"], input="\n".join(words), capture_output=True,
                         text=True, check=True)
    return set(run.stdout.split())


def line_of(path, word):
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)".replace("'", "['’]"))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if pattern.search(line):
            return number
    return 1


def has_dictionary():
    if not shutil.which("hunspell"):
        return False
    return subprocess.run(["hunspell", "-d", "en_US", "-l"], input="word", capture_output=True, text=True).returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if not has_dictionary():
        print("SKIPPED: the spelling of content/ is not checked. Install it: apt install hunspell hunspell-en-us")
        return MISSING
    own = options.root / "tests" / "data" / "spelling.txt"
    known = set(own.read_text(encoding="utf-8").split()) if own.exists() else set()
    first = {}
    for path, text in texts_of(options.root / "content"):
        for word in words_of(text):
            first.setdefault(word, path)
    unknown = sorted(word for word in unknown_to_hunspell(first) if word not in known and word.lower() not in known)
    if options.write:
        own.write_text("\n".join(sorted(known | set(unknown), key=lambda word: (word.lower(), word))) + "\n", encoding="utf-8")
        return 0
    for word in unknown:
        place = first[word].relative_to(options.root)
        print(f"{place}:{line_of(first[word], word)}: “{word}” is in no dictionary; correct it, or add it to tests/data/spelling.txt")
    print(f"spelling: {len(first)} different words, {len(unknown)} unknown")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
