#!/usr/bin/env python3
"""Writes content/ratings/activity_titles.tsv: a fingerprint of the title of each activity that was rated.

    tools/activity_titles.py DATA/onet/db_30_1_text > content/ratings/activity_titles.tsv

Since release 30.3 O*NET's activities have other ids, and some moved to another intermediate activity. Their titles
stayed, so `willai publish` finds the rated activity by the fingerprint of its title. The table holds no words of
O*NET's.
"""
import csv
import hashlib
import pathlib
import re
import sys


def fingerprint(title):
    """Of the words of a title; the case of letters and what stands between words do not count."""
    return hashlib.sha256(" ".join(re.findall("[0-9a-z]+", title.lower())).encode()).hexdigest()[:16]


def main():
    rated = pathlib.Path(__file__).parent.parent / "content/ratings/activities.tsv"
    ids = [row["dwa_id"] for row in csv.DictReader(rated.open(encoding="utf-8"), delimiter="\t")]
    with (pathlib.Path(sys.argv[1]) / "DWA Reference.txt").open(encoding="utf-8-sig", newline="") as reference:
        rows = csv.DictReader(reference, delimiter="\t", quoting=csv.QUOTE_NONE)
        titles = {row["DWA ID"]: row["DWA Title"] for row in rows}
    if missing := [each for each in ids if each not in titles]:
        sys.exit(f"these rated activities are not in the release: {', '.join(missing)}")
    if len(set(map(fingerprint, titles.values()))) != len(titles):
        sys.exit("two activities have the same title")
    print("dwa_id\ttitle_sha256")
    for each in ids:
        print(f"{each}\t{fingerprint(titles[each])}")


main()
