#!/usr/bin/python3
"""Scores a made table of many lines, and prints rate and memory on the way.  long_table.py PROGRAM [LINES] [OPTIONS of willai score]

    docs/examples/long_table.py build/release/willai 10000000
    docs/examples/long_table.py build/release/willai 1000000 --threads 1

The table has two columns, an id and a task; no two lines are the same. The answers are counted and dropped, so no disk is needed for them.
Memory is what the process holds then (RSS), and the most it ever held (peak), as Linux says.
"""
import itertools
import os
import re
import subprocess
import sys
import tempfile
import time

VERBS = "answer check sort write repair clean plan teach count order draft test file inspect translate pack weigh paint load update".split()
THINGS = ("customer emails|invoices|the weekly schedule|spare parts|patient records|delivery routes|reports for the board|cooking equipment|contracts with suppliers|"
          "training material|sales figures|the machine|samples from the laboratory|complaints|web pages|building permits|job advertisements|insurance claims|the warehouse|"
          "minutes of meetings").split("|")
PLACES = ("in the office|for a hospital|at night|by phone|for the region|in two languages|with a colleague|for new staff|before noon|on the road|for a school|under time pressure|"
          "at the counter|for the owner|in the workshop|after the shift|with software|by hand|for the city|every week").split("|")
MARKS = {1_000, 10_000, 100_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000}


def write_table(file, lines):
    file.write("id,task\n")
    combined = itertools.product(range(lines), THINGS, PLACES, VERBS)  # a new first number when all others have been
    for number, (turn, thing, place, verb) in zip(range(1, lines + 1), combined):
        file.write(f"{number},{verb} {thing} {place}{f' for team {turn}' if turn else ''}\n")
    file.flush()


def memory_of(process):
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        return [int(kilobytes) / 1024 for kilobytes in re.findall(r"Vm(?:HWM|RSS):\s+(\d+)", status.read())]


def say(rows, seconds, process):
    peak, now = memory_of(process)
    print(f"{rows:>12,} rows  {rows / seconds:>10,.0f} rows/s  {now:>7.0f} MB now  {peak:>7.0f} MB at most", flush=True)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program, lines = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10_000_000
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="ascii") as table:
        write_table(table, lines)
        began, rows, marks = time.monotonic(), -1, MARKS | {lines}  # the header is no row
        with subprocess.Popen([program, "score", table.name, "--out", "csv", *sys.argv[3:]], stdout=subprocess.PIPE, bufsize=0) as scoring:
            while answers := os.read(scoring.stdout.fileno(), 1 << 20):
                rows += answers.count(b"\n")
                for mark in sorted(each for each in marks if each <= rows):
                    marks.remove(mark)
                    say(rows, time.monotonic() - began, scoring.pid)
        sys.exit(scoring.returncode)


if __name__ == "__main__":
    main()
