#!/usr/bin/env python3
"""Writes content/figures.tsv: the figures of the studies for the occupations of the written professions.

    build/release/willai publish --data DIR --out full.sqlite
    tools/cite_figures.py build/release/willai full.sqlite DIR > content/figures.tsv

Figures only, each with its measure and version. Those of GPTs are GPTs are the publisher's own (occ_level.csv), with
places among the publisher's 923 occupations, so that a label file with holes changes none of them.
"""
import csv
import json
import pathlib
import subprocess
import sys
import tomllib

COLUMNS = "code measure version value low high percentile placed_low placed_high n basis from gap".split()
PUBLISHED = {
    "gpts-human-alpha": "human_rating_alpha", "gpts-human-beta": "human_rating_beta", "gpts-human-gamma": "human_rating_gamma",
    "gpts-gpt4-alpha": "dv_rating_alpha", "gpts-gpt4-beta": "dv_rating_beta", "gpts-gpt4-gamma": "dv_rating_gamma"}


def written_codes(content):
    """The codes of the written professions, each with whether it is the first of one; of the others only employment is cited."""
    codes = {}
    for path in sorted((content / "professions").glob("*.toml")):
        for place, code in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["occupations"]):
            codes[code] = codes.get(code, False) or place == 0
    return codes.items()


def share_lower(values, value):
    return 100 * sum(each < value for each in values) / len(values)


def from_publisher(row, published):
    """The publisher's own figure of an occupation, or nothing where the measure is not in its file."""
    column = PUBLISHED.get(row["measure"])
    if column is None:
        return None
    if row["code"] not in published:
        return None
    value = float(published[row["code"]][column])
    values = [float(each[column]) for each in published.values()]
    return {**row, "value": value, "low": None, "high": None, "placed_low": None, "placed_high": None,
            "percentile": share_lower(values, value), "n": None}


def rounded(cell):
    if cell is None:
        return ""
    if not isinstance(cell, float):
        return str(cell)
    return f"{cell:.0f}" if cell.is_integer() else f"{cell:.6g}"


def main(willai, edition, data):
    published = {row["O*NET-SOC Code"]: row
                 for row in csv.DictReader(open(pathlib.Path(data) / "gpts-are-gpts" / "occ_level.csv", encoding="utf-8"))}
    out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE)
    out.writerow(COLUMNS)
    for code, is_first in written_codes(pathlib.Path(__file__).resolve().parent.parent / "content"):
        said = json.loads(subprocess.run([willai, "measures", "--edition", edition, "--code", code, "--json"],
                                         check=True, capture_output=True, text=True).stdout)
        for measure in said["measures"]:
            if not is_first and measure["measure"] != "bls-employment":
                continue
            row = {**measure, "code": code}
            if row["group_value"] is not None:
                row = {**row, "value": row["group_value"], "gap": None}
            if row["measure"].startswith("gpts-"):
                row = from_publisher(row, published)
            if row:
                out.writerow(rounded(row.get(column)) for column in COLUMNS)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
