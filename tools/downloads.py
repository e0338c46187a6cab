#!/usr/bin/python3
"""Writes an edition as files for analysts and archives.  downloads.py EDITION OUT [--address URL]

OUT/tables/*.csv       each table of the edition, and OUT/views/*.csv the views of tools/views.sql (UTF-8, RFC 4180)
OUT/tables/*.json      the same, and OUT/views/*.json: a list of objects, in which a number is a number and nothing is null
OUT/columns.csv        table, column, type, unit, license and meaning of every column; the meaning is that of docs/edition.md
OUT/datapackage.json   the same for Frictionless tools; OUT/croissant.json for Croissant 1.1 readers; OUT/metadata.json for Datasette
OUT/CITATION.cff       how to cite the edition
OUT/SHA256SUMS         of all these and of the edition

URL is where the files will lie; without it the descriptions name them relative to themselves.
"""
import argparse
import csv
import hashlib
import json
import re
import shutil
import sqlite3
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LICENSES = {"CC BY 4.0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"), "MIT": ("MIT", "https://opensource.org/license/mit")}
OUR_OWN = "CC BY 4.0"
# Whose figures a table or a view holds; all others are our own. “measure” is told row by row, in the table `measure`.
SOURCES = {"occupation": ["onet"], "title": ["onet", "content"], "task": ["onet", "content"], "onet_task": ["onet", "gpts-are-gpts"],
           "activity": ["onet", "ratings"], "transition": ["onet"], "transition_skill": ["onet"], "interaction": ["anthropic"],
           "agreement": ["gpts-are-gpts"], "occupation_measure": "measures", "task_measure": "measures", "v_measure": "measures",
           "v_occupation": ["onet", "content", "bls-oews", "bls-projections"], "v_task": ["onet", "content"]}
COLUMN_SOURCES = {("v_occupation", "employment"): ["bls-oews"], ("v_occupation", "wage_median"): ["bls-oews"],
                  ("v_occupation", "projected_change"): ["bls-projections"], ("v_occupation", "code"): ["onet"], ("v_occupation", "title"): ["onet"],
                  ("v_occupation", "job_zone"): ["onet"], ("v_occupation", "education"): ["bls-projections"]}
UNITS = [(r"(exposure_)?(low|high)|exposure|(settled_)?e[012]|share|overlap|placed.*|predicted.*|previous.*", "share, 0 to 1"),
         (r"percentile", "percent, 0 to 100"), (r"bytes", "bytes"), (r"employment", "persons"), (r"wage_median", "dollars a year"),
         (r"projected_change", "percent"), (r"date", "date")]
# Columns with a figure in the unit of its measure.
BY_MEASURE = {("occupation_measure", "low"), ("occupation_measure", "high"), ("v_measure", "low"), ("v_measure", "high")}
VIEW_MEANINGS = {
    "employment": "people employed, at the title the figure is published for; empty where it is published for a group and shown at its first title",
    "wage_median": "median wage, at the title it is published for", "projected_change": "projected change of employment",
    "measure": "measure.id", "unit": "of the value", "observations": "tasks or activities the value rests on", "code": "O*NET-SOC code",
    "profession": "slug of the page", "leading_level": "the level with the largest rated share", "exposure": "weighted mean of its tasks",
    "value": "on the measure’s scale", "contested": "1 where no label has a probability of .6"}


def stop(sentence):
    sys.exit(f"Stopped: {sentence}")


def meanings(document):
    """{(table, column): meaning} of docs/edition.md."""
    found, table = {}, ""
    for line in document.splitlines():
        if heading := re.match(r"## `(\w+)`", line):
            table = heading.group(1)
        elif row := re.match(r"\| (`.+?) \| (.*) \|$", line):
            for column in re.findall(r"`(\w+)`", row.group(1)):
                found[table, column] = re.sub(r"[`\\]", "", row.group(2)).strip()
    return found


class Edition:
    def __init__(self, file):
        if not file.is_file():
            stop(f"there is no edition “{file}”")
        self.file, self.base = file, sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
        try:
            self.volume, self.number, self.date = self.base.execute("SELECT volume, number, date FROM edition").fetchone()
        except sqlite3.Error:
            stop(f"“{file}” is not an edition")
        self.base.executescript((ROOT / "tools/views.sql").read_text(encoding="utf-8"))
        self.name = self.base.execute("SELECT name FROM site").fetchone()[0]
        self.licenses = dict(self.base.execute("SELECT id, licence FROM source"))
        self.meanings = meanings((ROOT / "docs/edition.md").read_text(encoding="utf-8"))

    def tables(self):
        """[(name, folder)]; internal tables of SQLite and those of bytes alone are left out."""
        names = [name for name, in self.base.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        views = [name for name, in self.base.execute("SELECT name FROM sqlite_temp_schema WHERE type = 'view' ORDER BY name")]
        return [(name, "tables") for name in names if name != "matching"] + [(name, "views") for name in views]

    def columns(self, table):
        """[(name, type)] without columns of bytes. A view has no types, so its values tell."""
        found = []
        for _, name, kind, *_ in self.base.execute(f'PRAGMA table_info("{table}")').fetchall():
            if kind != "BLOB":
                found.append((name, {"INTEGER": "integer", "REAL": "number"}.get(kind) or self.kind_of(table, name)))
        return found

    def kind_of(self, table, column):
        kinds = {kind for kind, in self.base.execute(f'SELECT DISTINCT typeof("{column}") FROM "{table}" WHERE "{column}" IS NOT NULL')}
        return "number" if kinds == {"real"} or kinds == {"real", "integer"} else "integer" if kinds == {"integer"} else "string"

    def keys(self, table):
        return [name for _, name, *_, place in sorted(self.base.execute(f'PRAGMA table_info("{table}")'), key=lambda row: row[-1]) if place]

    def license_of(self, table, column):
        if column in ("exposure", "low", "high", "exposure_low", "exposure_high", "level", "leading_level", "tasks", "tasks_rated") and table in ("task", "profession", "v_task", "v_occupation"):
            return OUR_OWN
        ids = COLUMN_SOURCES.get((table, column)) or SOURCES.get(table, [])
        if ids == "measures":
            return "as the source of the measure says" if column in ("value", "low", "high", "percentile") else OUR_OWN
        return " and ".join(sorted({self.licenses[each] for each in ids if each in self.licenses})) or OUR_OWN

    def meaning(self, table, column):
        if self.meanings.get((table, column)):
            return self.meanings[table, column]
        if column in VIEW_MEANINGS:
            return VIEW_MEANINGS[column]
        for source in ("task", "occupation", "profession", "measure", "occupation_measure"):
            if self.meanings.get((source, column)):
                return self.meanings[source, column]
        return column.replace("_", " ")


def unit_of(table, column, kind):
    if kind == "string" and column != "date":
        return ""
    if column == "value" or (table, column) in BY_MEASURE:
        return "that of the measure"
    if table == "occupation_measure" and column.startswith("placed_"):
        return "percent, 0 to 100"
    return next((unit for pattern, unit in UNITS if re.fullmatch(pattern, column)), "")


def described(edition):
    """[{name, folder, columns: [{…}], keys, rows}]"""
    for table, folder in edition.tables():
        columns = [{"name": name, "type": kind, "unit": unit_of(table, name, kind), "license": edition.license_of(table, name),
                    "meaning": edition.meaning(table, name)} for name, kind in edition.columns(table)]
        yield {"name": table, "path": f"{folder}/{table}.csv", "columns": columns, "keys": edition.keys(table)}


def write_rows(file, header, rows):
    file.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(header)
        for row in rows:
            writer.writerow(row)
            count += 1
    return count


def write_objects(file, names, rows):
    """A list of objects, one per line, row by row: a table may be large."""
    with file.open("w", encoding="utf-8") as out:
        between = "["
        for row in rows:
            out.write(between + "\n" + json.dumps(dict(zip(names, row)), ensure_ascii=False))
            between = ","
        out.write("[]\n" if between == "[" else "\n]\n")


def write_tables(edition, tables, out):
    for table in tables:
        names = [column["name"] for column in table["columns"]]
        quoted = ", ".join(f'"{name}"' for name in names)
        table["rows"] = write_rows(out / table["path"], names, edition.base.execute(f'SELECT {quoted} FROM "{table["name"]}"'))
        write_objects(out / table["path"].replace(".csv", ".json"), names, edition.base.execute(f'SELECT {quoted} FROM "{table["name"]}"'))
        table["sha256"], table["bytes"] = sha256(out / table["path"]), (out / table["path"]).stat().st_size
    write_rows(out / "columns.csv", ["table", "column", "type", "unit", "license", "meaning"],
               ([table["name"], *(column[key] for key in ("name", "type", "unit", "license", "meaning"))] for table in tables for column in table["columns"]))


def sha256(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def title_of(edition):
    return f"{edition.name}: edition {edition.volume}-{edition.number}"


def data_package(edition, tables, address):
    """Frictionless Data Package 1.0."""
    return {
        "profile": "tabular-data-package", "name": f"willai-edition-{edition.volume}-{edition.number}", "title": title_of(edition),
        "version": f"{edition.volume}.{edition.number}", "created": f"{edition.date}T00:00:00Z",
        "licenses": [{"name": name, "path": path} for name, path in LICENSES.values()],
        "sources": [{"title": f"{name}, {publisher}", "path": url} for name, publisher, url in
                    edition.base.execute("SELECT name, publisher, url FROM source WHERE url LIKE 'http%' ORDER BY id")],
        "resources": [{
            "profile": "tabular-data-resource", "name": table["name"].replace("_", "-"), "path": address + table["path"], "format": "csv",
            "mediatype": "text/csv", "encoding": "utf-8", "bytes": table["bytes"], "hash": f"sha256:{table['sha256']}",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True, "header": True},
            "schema": {"fields": [field_of(column) for column in table["columns"]], "missingValues": [""],
                       **({"primaryKey": table["keys"]} if table["keys"] else {})}} for table in tables]}


def field_of(column):
    field = {"name": column["name"], "type": column["type"], "description": column["meaning"]}
    if column["unit"]:
        field["unit"] = column["unit"]
    return {**field, "license": column["license"]}


# The context that the specification recommends (its appendix 1), as far as this document uses it.
CROISSANT = {
    "@language": "en", "@vocab": "http://schema.org/", "sc": "http://schema.org/", "cr": "http://mlcommons.org/croissant/",
    "dct": "http://purl.org/dc/terms/", "citeAs": "cr:citeAs", "column": "cr:column", "conformsTo": "dct:conformsTo",
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"}, "extract": "cr:extract", "field": "cr:field", "fileObject": "cr:fileObject",
    "isLiveDataset": "cr:isLiveDataset", "key": "cr:key", "recordSet": "cr:recordSet", "references": "cr:references", "source": "cr:source"}
CROISSANT_TYPES = {"string": "sc:Text", "integer": "sc:Integer", "number": "sc:Float"}


# Columns that hold the key of another table, by their names.
REFERENCES = {"measure": ("measure", "id"), "code": ("occupation", "code"), "source": ("source", "id")}


def croissant(edition, tables, address):
    """Croissant 1.1, of MLCommons."""
    ids = {(table["name"], column["name"]) for table in tables for column in table["columns"]}
    maker = {"@type": "sc:Organization", "name": edition.name, **({"url": address} if address else {})}
    return {
        "@context": CROISSANT, "@type": "sc:Dataset", "conformsTo": "http://mlcommons.org/croissant/1.1", "name": title_of(edition),
        "description": "What AI does to work: tasks with levels, professions with exposure, and published measures side by side.",
        "license": [path for _, path in LICENSES.values()], "url": address or "./", "creator": maker, "publisher": maker,
        "version": f"{edition.volume}.{edition.number}.0", "datePublished": edition.date, "inLanguage": "en", "isLiveDataset": False,
        "keywords": ["artificial intelligence", "work", "occupations", "exposure", "O*NET"], "citeAs": f"{title_of(edition)} ({edition.date})",
        "distribution": [{"@type": "cr:FileObject", "@id": table["path"], "name": table["path"], "contentUrl": address + table["path"],
                          "encodingFormat": "text/csv", "contentSize": f"{table['bytes']} B", "sha256": table["sha256"]} for table in tables],
        "recordSet": [{"@type": "cr:RecordSet", "@id": table["name"], "name": table["name"],
                       **({"key": [{"@id": f"{table['name']}/{key}"} for key in table["keys"]]} if table["keys"] else {}),
                       "field": [croissant_field(table, column, ids) for column in table["columns"]]} for table in tables]}


def croissant_field(table, column, ids):
    target = REFERENCES.get(column["name"])
    has_target = target and target in ids and target != (table["name"], column["name"])
    return {"@type": "cr:Field", "@id": f"{table['name']}/{column['name']}", "name": column["name"], "description": with_unit(column),
            "dataType": CROISSANT_TYPES[column["type"]],
            "source": {"fileObject": {"@id": table["path"]}, "extract": {"column": column["name"]}},
            **({"references": {"field": {"@id": f"{target[0]}/{target[1]}"}}} if has_target else {})}


def with_unit(column):
    return column["meaning"] + (f" ({column['unit']})" if column["unit"] else "")


def datasette(edition, tables):
    """metadata.json of Datasette: descriptions and units of columns."""
    return {"title": title_of(edition), "license": OUR_OWN, "license_url": LICENSES[OUR_OWN][1], "source": edition.name,
            "databases": {edition.file.stem: {"tables": {
                table["name"]: {"columns": {column["name"]: with_unit(column) for column in table["columns"]}}
                for table in tables if table["path"].startswith("tables/")}}}}


def citation(edition, address):
    lines = ["cff-version: 1.2.0", "message: If you use this edition, please cite it.", "type: dataset", f'title: "{title_of(edition)}"',
             "authors:", f'  - name: "{edition.name}"', f"version: {edition.volume}.{edition.number}", f"date-released: {edition.date}",
             "license: CC-BY-4.0"]
    return "\n".join(lines + ([f"url: {address}"] if address else [])) + "\n"


def write(edition, out, address):
    tables = list(described(edition))
    write_tables(edition, tables, out)
    shutil.copyfile(edition.file, out / "edition.sqlite")
    shutil.copyfile(ROOT / "tools/views.sql", out / "views.sql")
    edition.file = out / "edition.sqlite"
    for name, document in (("datapackage.json", data_package(edition, tables, address)), ("croissant.json", croissant(edition, tables, address)),
                           ("metadata.json", datasette(edition, tables))):
        (out / name).write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    (out / "CITATION.cff").write_text(citation(edition, address), encoding="utf-8")
    files = sorted(file for file in out.rglob("*") if file.is_file() and file.name != "SHA256SUMS")
    (out / "SHA256SUMS").write_text("".join(f"{sha256(file)}  {file.relative_to(out)}\n" for file in files), encoding="utf-8")
    return tables


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("edition", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--address", default="")
    options = parser.parse_args()
    if options.out.exists() and any(options.out.iterdir()):
        stop(f"“{options.out}” is not empty; name a new folder")
    edition = Edition(options.edition)
    address = options.address.rstrip("/") + "/" if options.address else ""
    tables = write(edition, options.out, address)
    print(f"{options.out} has {len(tables)} tables with {sum(table['rows'] for table in tables):,} rows")


if __name__ == "__main__":
    main()
