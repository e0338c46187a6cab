#!/usr/bin/python3
"""The data folder with the bytes that publishers really ship, made by rule from copies that were written from
spreadsheets.  as_published.py before|since DATA FOLDER

before  O*NET as its text files were until release 30.2: `n/a` in every blank field
since   O*NET as they are since 30.3: other files, other columns, other ids of work activities; `n/a` as well
Both    the labels of GPTs are GPTs without a line end after the last row; everything else as it is
"""
import csv
import io
import os
import re
import shutil
import sys
from pathlib import Path

OLD, NEW = "db_30_1_text", "db_31_0_text"


# --- tables as text --------------------------------------------------------------------------------------------------
def read_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = [line.split("\t") for line in file.read().split("\r\n")]
    return rows[0], rows[1:-1]


def write_table(path, header, rows):
    text = "".join("\t".join(field or "n/a" for field in row) + "\r\n" for row in rows)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("\t".join(header) + "\r\n" + text)


# --- the ids of work activities since release 30.3 ---------------------------------------------------------------------
def letters_of(number):
    """1 is a, 26 is z, 27 is aa."""
    return letters_of((number - 1) // 26) + chr(ord("a") + (number - 1) % 26) if number else ""


# These intermediate activities moved to another activity and were numbered anew; the ones after them moved up.
MOVED = {f"4.A.2.b.2.I{number:02}" for number in (4, 7, 14, 17, 20, 23)}


def new_intermediate_ids(olds):
    taken, ids = {}, {}
    for old in olds:
        above = "4.A.3.b.2" if old in MOVED else old.rsplit(".", 1)[0]
        taken[above] = taken.get(above, 0) + 1
        ids[old] = f"{above}.{letters_of(taken[above])}"
    return ids


def new_activity_ids(reference):
    header, rows = read_table(reference)
    place = header.index("DWA ID")
    above = new_intermediate_ids(list(dict.fromkeys(row[header.index("IWA ID")] for row in rows)))
    ids = {}
    for row in rows:
        old, number = re.fullmatch(r"(.*)\.D(\d+)", row[place]).groups()
        ids[row[place]] = f"{above[old]}.{int(number)}"
    return above, ids


# --- O*NET -------------------------------------------------------------------------------------------------------------
def onet_before(source, folder):
    folder.mkdir(parents=True)
    for path in sorted(source.glob("*.txt")):
        write_table(folder / path.name, *read_table(path))


RENAMED_FILES = {"Alternate Titles": "Job Titles", "Technology Skills": "Software Skills",
                 "Interests": "Career Interest Types", "DWA Reference": "GWAs to IWAs to DWAs",
                 "IWA Reference": "GWAs to IWAs"}
RENAMED_COLUMNS = {
    "Job Titles": {"Alternate Title": "Job Title"},
    "Software Skills": {"Example": "Workplace Example", "Commodity Code": "Element ID",
                        "Commodity Title": "Element Name"},
    "GWAs to IWAs to DWAs": {"Element ID": "GWA Element ID", "IWA ID": "IWA Element ID", "DWA ID": "DWA Element ID",
                             "DWA Title": "DWA Element Name"},
    "GWAs to IWAs": {"Element ID": "GWA Element ID", "IWA ID": "IWA Element ID", "IWA Title": "IWA Element Name"},
    "Tasks to DWAs": {"DWA ID": "DWA Element ID"}}


def onet_since(source, folder):
    folder.mkdir(parents=True)
    above, ids = new_activity_ids(source / "DWA Reference.txt")
    for path in sorted(source.glob("*.txt")):
        header, rows = read_table(path)
        name = RENAMED_FILES.get(path.stem, path.stem)
        if name == "Skills":
            place = header.index("Element ID")
            for new, branch in (("Essential Skills", "2.A"), ("Transferable Skills", "2.B")):
                write_table(folder / f"{new}.txt", header, [row for row in rows if row[place].startswith(branch)])
            continue
        header = [RENAMED_COLUMNS.get(name, {}).get(column, column) for column in header]
        for column, new_ids in (("DWA Element ID", ids), ("IWA Element ID", above)):
            if column in header:
                place = header.index(column)
                for row in rows:
                    row[place] = new_ids[row[place]]
        if name == "Software Skills":  # the code of a commodity became an element of O*NET's own
            place = header.index("Element ID")
            for row in rows:
                row[place] = "2.D." + row[place]
        write_table(folder / f"{name}.txt", header, rows)


# --- the whole folder ----------------------------------------------------------------------------------------------------
def as_published(layout, data, folder):
    data, folder = Path(data), Path(folder)
    for path in sorted(data.iterdir()):
        if path.is_dir() and path.name != "onet":
            shutil.copytree(path, folder / path.name, copy_function=lambda one, other: os.symlink(Path(one).resolve(), other))
    if layout == "before":
        onet_before(data / "onet" / OLD, folder / "onet" / OLD)
    else:
        onet_since(data / "onet" / OLD, folder / "onet" / NEW)
    labels = folder / "gpts-are-gpts/automation_gpt4_human_labels.tsv"
    text = labels.read_bytes()
    labels.unlink()
    labels.write_bytes(text.rstrip(b"\r\n") if not text.endswith(b"\t\n") else text[:-1])


def saved_by_excel(text):
    """A table without quotes as Excel saves it: fields with commas or quotes stand in quotes."""
    rows = [line.split("\t") for line in text.split("\r\n")]
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\r\n", quotechar='"')
    for row in rows[:-1]:
        writer.writerow(row)
    return re.sub(r'(^|\t)([^\t"\r\n]*,[^\t"\r\n]*)(?=\t|\r)', r'\1"\2"', out.getvalue(), flags=re.M)


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("before", "since"):
        sys.exit(__doc__)
    as_published(*sys.argv[1:])
