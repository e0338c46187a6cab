#!/usr/bin/python3
"""docs/benchmarks.md, from bench/results.json and the comments at the top of the scripts.

page.py gather FOLDER DATE COMMIT MACHINE LOAD    prints the results of one sitting: FOLDER holds the file of each script's --json
page.py print RESULTS                             prints the page
page.py check                                     fails unless docs/benchmarks.md is the page of bench/results.json
"""
import difflib
import json
import re
import sys
from pathlib import Path

import figures

BENCH = Path(__file__).resolve().parent
PAGE = BENCH.parent / "docs" / "benchmarks.md"
HEAD = """# Benchmarks

Each script in `bench/` measures one part of the program beside an anchor: a well-known program that does similar work, in turn on the
same machine. A ratio is our figure divided by the anchor's. Ratios carry over to other machines; seconds do not.

{sitting}

`bench/all` measures everything again and writes this page. Do not edit it: `bench/page.py` makes it from `bench/results.json` and
from the comment at the top of each script, which `--help` prints too.

| script | question | took |
|---|---|---|
{scripts}

Each script takes `--help`, `--smoke` (tiny sizes, to see that the script works; `./check bench` runs these) and `--json FILE` (the
figures as JSON). Settings are environment variables. The scripts need the public measures (`../shared/data`, or `DATA=DIR`), a release
build, and the packages in the section `[bench]` of `tools/packages.txt`, which `./check bench` installs. They remove what they wrote.
"""


# --- the sitting ----------------------------------------------------------------------------------------------------------
def gather(folder, date, commit, machine, load):
    benches = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(folder).glob("*.json"))]
    return {"date": date, "commit": commit, "machine": machine, "load": float(load), "benches": benches}


def minutes(seconds):
    return f"{seconds} s" if seconds < 60 else f"{seconds / 60:.1f} min"


def sitting(results):
    lines = [f"Measured in one sitting of {minutes(sum(bench['seconds'] for bench in results['benches']))}: {results['date']}, commit "
             f"{results['commit']}, {results['machine']}.", f"The load average before it was {results['load']:.2f}."]
    if results["load"] >= 0.5:
        lines.append("Other programs were running, so take these figures as rough.")
    return "\n".join(lines + ["Values are medians of the runs, with the range in brackets."])


# --- the page -------------------------------------------------------------------------------------------------------------
def comment_of(bench):
    """(the question, the text below it) of the comment at the top of a script; its usage is left to --help."""
    lines = []
    for line in (BENCH / bench).read_text(encoding="utf-8").splitlines()[1:]:
        if not line.startswith("#") or line.startswith("# Usage:"):
            break
        lines.append(re.sub("^# ?", "", line))
    question, text = "\n".join(lines).strip().split("\n\n", 1)
    return " ".join(question.split()), text


def table(rows):
    lines = [figures.HEADS, ["---"] * len(figures.HEADS)] + [figures.cells_of(row) for row in rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def section(bench):
    _, text = comment_of(bench["bench"])
    return f"\n## `bench/{bench['bench']}`\n{text}\n\n" + "\n".join(bench["notes"]) + "\n\n" + table(bench["figures"]) + "\n"


def page(results):
    scripts = (f"| `bench/{each['bench']}` | {comment_of(each['bench'])[0]} | {minutes(each['seconds'])} |" for each in results["benches"])
    return HEAD.format(sitting=sitting(results), scripts="\n".join(scripts)) + "".join(map(section, results["benches"]))


def page_of_file(path):
    return page(json.loads(Path(path).read_text(encoding="utf-8")))


def check():
    wanted, found = page_of_file(BENCH / "results.json"), PAGE.read_text(encoding="utf-8")
    if wanted != found:
        sys.stdout.writelines(difflib.unified_diff(found.splitlines(True), wanted.splitlines(True), str(PAGE), "generated"))
        sys.exit("docs/benchmarks.md is not what bench/results.json makes; run: bench/page.py print bench/results.json >docs/benchmarks.md")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["gather", folder, date, commit, machine, load]:
            print(json.dumps(gather(folder, date, commit, machine, load), indent=1, ensure_ascii=False))
        case ["print", path]:
            print(page_of_file(path), end="")
        case ["check"]:
            check()
        case _:
            sys.exit(__doc__)
