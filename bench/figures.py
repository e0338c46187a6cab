#!/usr/bin/python3
"""The figures of one benchmark: figures.py BENCH NOTES ROWS SECONDS JSON

ROWS holds a row per figure, tab-separated: name, value, low, high, unit, goal, anchor, value of the anchor.
SECONDS is how long the benchmark took. Prints the figures as a table, and writes them to the file JSON unless its name is empty.
"""
import json
import math
import operator
import re
import sys
from pathlib import Path

FIELDS = "name value low high unit goal anchor anchor_value".split()
NUMBERS = ("value", "low", "high", "anchor_value")
COMPARE = {"<=": operator.le, ">=": operator.ge}


def number_of(text):
    """A number, or nothing for an empty cell."""
    if not text:
        return None
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is not finite")
    return number


def read_row(bench, line):
    """One row of ROWS.

    >>> row = read_row("publish", "wall time\\t1.04\\t1.03\\t1.05\\ts\\t<= 8\\tsqlite3\\t0.52")
    >>> row["ratio"], cells_of(row)[1], goal_shown(row)
    (2.0, '1.04 (1.03–1.05)', 'at most 8: met')
    >>> read_row("publish", "wall time\\t\\t\\t\\ts\\t\\t\\t")
    Traceback (most recent call last):
    ValueError: a value is missing
    """
    cells = line.split("\t")
    if len(cells) != len(FIELDS):
        raise ValueError(f"{len(cells)} cells instead of {len(FIELDS)}")
    row = {"bench": bench} | {name: number_of(cell) if name in NUMBERS else cell for name, cell in zip(FIELDS, cells)}
    if row["value"] is None or bool(row["anchor"]) != (row["anchor_value"] is not None):
        raise ValueError("a value is missing")
    row["ratio"] = row["value"] / row["anchor_value"] if row["anchor_value"] else None
    met(row)
    return row


def read_rows(bench, path):
    rows = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        try:
            rows.append(read_row(bench, line))
        except (ValueError, KeyError) as error:
            sys.exit(f"bench/{bench}: the figure “{line}” cannot be read: {error}.")
    return rows


def met(row):
    """Whether a goal is met; nothing where there is no goal.

    >>> met({"goal": "<= 8", "value": 8.0, "ratio": None}), met({"goal": ">= 8", "value": 7.9, "ratio": None})
    (True, False)
    >>> met({"goal": "ratio <= 2", "value": 1.0, "ratio": 2.1}), met({"goal": "ratio <= 2", "value": 0.0, "ratio": None})
    (False, False)
    """
    if not row["goal"]:
        return None
    *of, comparison, limit = row["goal"].split()
    number = row["ratio"] if of == ["ratio"] else row["value"]
    return number is not None and COMPARE[comparison](number, float(limit))


def shown(number):
    """Three significant digits, and all digits before the point; whole numbers as they are.

    >>> [shown(number) for number in (54348.2, 1200, 18.75, 9.99, 7, 0.94, 0.01234, 0)]
    ['54,348', '1,200', '18.8', '9.99', '7', '0.94', '0.0123', '0']
    """
    if number is None:
        return ""
    if abs(number) >= 100 or number == int(number):
        return f"{number:,.0f}"
    return f"{number:.{2 - math.floor(math.log10(abs(number)))}f}" if 1 <= abs(number) else f"{number:.3g}"


def with_thousands(text):
    """Commas in each number of five digits or more.

    >>> with_thousands("of 100000 lines, 1000 at a time")
    'of 100,000 lines, 1000 at a time'
    """
    return re.sub(r"\d{5,}", lambda digits: f"{int(digits[0]):,}", text)


def value_shown(row):
    spread = f" ({shown(row['low'])}–{shown(row['high'])})" if row["low"] is not None and row["low"] != row["high"] else ""
    return shown(row["value"]) + spread


def goal_shown(row):
    if not row["goal"]:
        return ""
    *of, comparison, limit = row["goal"].split()
    words = ["at most" if comparison == "<=" else "at least", f"{float(limit):,g}"]
    return " ".join(of + words) + (": met" if met(row) else ": missed")


HEADS = ["figure", "value (range)", "unit", "anchor", "its value", "ratio", "goal"]


def cells_of(row):
    return [row["name"], value_shown(row), row["unit"], row["anchor"], shown(row["anchor_value"]), shown(row["ratio"]), goal_shown(row)]


def table(rows):
    lines = [HEADS] + [cells_of(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines)


def main(bench, notes, rows, seconds, out):
    notes = [with_thousands(line) for line in Path(notes).read_text(encoding="utf-8").splitlines()]
    rows = read_rows(bench, rows)
    if not rows:
        sys.exit(f"bench/{bench}: there are no figures.")
    print("\n".join(notes), table(rows), sep="\n")
    if out:
        all_of_it = {"bench": bench, "seconds": int(seconds), "notes": notes, "figures": rows}
        Path(out).write_text(json.dumps(all_of_it, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
