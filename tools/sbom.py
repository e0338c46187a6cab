#!/usr/bin/python3
"""Writes the SBOM of a release, as SPDX 2.3 in JSON, and the licenses of what is compiled in.

sbom.py --program FILE --reader FILE --edition FILE --out FILE --licenses DIR    SOURCE_DATE_EPOCH is the time it names
sbom.py --page PROGRAM… >docs/licenses.md    writes the page about the licenses of these programs: willai, willai-reader, willai-lab

Read: the programs (the libraries they link, and what --version says), dpkg (their packages), tools/licenses.txt (their
licenses) and the tables `source` and `input` of the built-in edition (whose data are in it).
"""
import argparse
import fnmatch
import functools
import gzip
import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import uuid
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AUTHORS = "Organization: The WillAIReplaceMe authors"
DATA_LICENSES = {"CC BY 4.0": "CC-BY-4.0", "MIT": "MIT", "public domain": "LicenseRef-public-domain"}
PROGRAM_LICENSES = {"willai": "MIT AND CC-BY-4.0", "willai-reader": "MIT AND (GPL-2.0-only OR GPL-3.0-only)"}  # as compiled
MODELS = {"task-model.bin": "CC-BY-4.0 AND MIT", "title-model.bin": "CC-BY-4.0 AND MIT"}  # O*NET's data; word vectors


def stop(sentence):
    sys.exit(f"Stopped: {sentence}")


def said(*command):
    run = subprocess.run(command, capture_output=True, text=True)
    return run.stdout if run.returncode == 0 else ""


# --- tools/licenses.txt ---------------------------------------------------------------------------------------------
def read_licenses(text):
    """[(kind, [name], SPDX expression)]"""
    rows = []
    for line in text.splitlines():
        words = line.split("#")[0].split(None, 2)
        if words and (len(words) < 3 or words[0] not in ("linked", "inside", "beside")):
            stop(f'tools/licenses.txt: expected "kind name license", found "{line}"')
        if words:
            rows.append((words[0], words[1].split("|"), words[2].strip()))
    return rows


def license_of(rows, source):
    return row_of(rows, source)[2]


def row_of(rows, source):
    for row in rows:
        if row[0] == "linked" and any(fnmatch.fnmatchcase(source, name) for name in row[1]):
            return row
    return stop(f"tools/licenses.txt has no license of {source}, which the program links; add a line: linked {source} SPDX-EXPRESSION")


# --- packages -------------------------------------------------------------------------------------------------------
@functools.cache
def linked_packages(program):
    """{Debian package: whether the program itself names a library of it, or only another library does}, sorted."""
    needed = re.findall(r"\(NEEDED\).*\[(.+)\]", said("readelf", "-d", program))
    files = dict(re.findall(r"^\s*(\S+) => (\S+)", said("ldd", program), re.M))
    owners, packages = owners_of(files.values()), {}
    for name, file in files.items():
        package = next((owners[path] for path in paths_of(file) if path in owners), None) or stop(
            f"no Debian package has {name}, which {program.name} links")
        packages[package] = packages.get(package, False) or name in needed
    return dict(sorted(packages.items()))


def paths_of(file):
    """dpkg knows a file by the path it was packed with, which may lack /usr."""
    return [file, os.path.realpath(file), os.path.realpath(file).removeprefix("/usr")]


def owners_of(files):
    """{path: package} of those that dpkg knows, asked in one call because each takes a third of a second."""
    run = subprocess.run(["dpkg-query", "-S", *(path for file in files for path in paths_of(file))], capture_output=True, text=True)
    return {path: owner.split(":")[0] for owner, path in re.findall(r"^(\S+): (/\S+)$", run.stdout, re.M)}


@functools.cache
def installed(name):
    """(version, architecture, source) of a package, or None."""
    facts = said("dpkg-query", "-W", "-f", "${db:Status-Abbrev}|${Version}|${Architecture}|${source:Package}\n", name)
    for line in facts.splitlines():
        status, *rest = line.split("|")
        if status.strip() == "ii":
            return rest
    return None


def distribution():
    release = dict(re.findall(r'^(\w+)="?([^"\n]*)"?$', Path("/etc/os-release").read_text(), re.M))
    return release["ID"], release["VERSION_ID"]


def debian_package(name, facts, expression):
    version, architecture, source = facts
    system, number = distribution()
    purl = f"pkg:deb/{system}/{name.replace('+', '%2B')}@{version.replace('+', '%2B')}?arch={architecture}&distro={system}-{number}"
    return {
        "name": name, "SPDXID": spdx_id(name), "versionInfo": version, "supplier": f"Organization: {system.capitalize()}",
        "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": "NOASSERTION",
        "licenseDeclared": expression, "copyrightText": "NOASSERTION",
        "licenseComments": f"Every license of the source package {source} is in /usr/share/doc/{name}/copyright.",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": purl}]}


def spdx_id(name):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name)


# --- data -----------------------------------------------------------------------------------------------------------
def data_package(name, version, supplier, location, expression, comment, checksum=None):
    package = {
        "name": name, "SPDXID": spdx_id(f"data-{name}"), "supplier": supplier, "downloadLocation": location or "NOASSERTION",
        "filesAnalyzed": False, "licenseConcluded": "NOASSERTION", "licenseDeclared": expression, "licenseComments": comment,
        "copyrightText": "NOASSERTION", "primaryPackagePurpose": "DATA"}
    if version:
        package["versionInfo"] = version
    if checksum:
        package["checksums"] = [{"algorithm": "SHA256", "checksumValue": checksum}]
    return package


def data_packages(edition):
    base = sqlite3.connect(f"file:{edition}?mode=ro&immutable=1", uri=True)
    rows = base.execute("select id, name, publisher, version, licence, url from source order by id").fetchall()
    for key, name, publisher, version, words, url in rows:
        supplier = AUTHORS if publisher == "WillAIReplaceMe" else f"Organization: {publisher}"
        yield data_package(key, version, supplier, url, DATA_LICENSES.get(words, "NOASSERTION"),
                           f"{name}. The license in the publisher's words: {words}.")
    for file, expression in MODELS.items():
        path = ROOT / "content/model" / file
        yield data_package(file, None, AUTHORS, None, expression, "docs/model.md and docs/matching.md say what the weights derive from.",
                           hashlib.sha256(path.read_bytes()).hexdigest())


# --- the document ---------------------------------------------------------------------------------------------------
def willai_package(version, comment):
    return {
        "name": "willai", "SPDXID": "SPDXRef-willai", "versionInfo": version, "supplier": AUTHORS,
        "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "primaryPackagePurpose": "APPLICATION",
        "licenseConcluded": "NOASSERTION", "licenseDeclared": "MIT AND CC-BY-4.0", "copyrightText": "2026 The WillAIReplaceMe authors",
        "licenseComments": "The programs are under the MIT license, the text of the publication under CC BY 4.0. Poppler, which "
                           "willai-reader alone links, is under the GPL: whoever passes on the compiled willai-reader keeps to the GPL.",
        "comment": comment}


def program_file(program, folder):
    bytes_of = Path(program).read_bytes()
    return {"fileName": f"./{folder}/{program.name}", "SPDXID": spdx_id(f"program-{program.name}"), "fileTypes": ["BINARY"],
            "licenseConcluded": PROGRAM_LICENSES[program.name], "copyrightText": "NOASSERTION",
            "checksums": [{"algorithm": name.upper(), "checksumValue": hashlib.new(name, bytes_of).hexdigest()}
                          for name in ("sha1", "sha256")]}


def libraries_of(program, rows):
    """[(relationship, package)]: what the program links, and what its libraries need."""
    for name, is_named in linked_packages(program).items():
        facts = installed(name)
        yield ("DYNAMIC_LINK" if is_named else "DEPENDS_ON", debian_package(name, facts, license_of(rows, facts[2])))


def parts_of(edition, rows):
    """[(relationship, package)] of what is in the program or beside it, whatever it links."""
    parts = []
    for kind, relationship in (("inside", "STATIC_LINK"), ("beside", "DEPENDS_ON")):
        for _, names, expression in (row for row in rows if row[0] == kind):
            found = next(((name, facts) for name in names if (facts := installed(name))), None)
            if found:
                parts.append((relationship, debian_package(*found, expression)))
    return parts + [("CONTAINS", package) for package in data_packages(edition)]


def document(program, reader, edition, rows):
    comment = said(program, "--version").strip()
    version = comment.split()[1]
    files = [program_file(program, "bin"), program_file(reader, "libexec/willai")]
    parts = [("SPDXRef-willai", *part) for part in parts_of(edition, rows)]
    parts += [(file["SPDXID"], *part) for file, path in zip(files, (program, reader)) for part in libraries_of(path, rows)]
    unique = uuid.uuid5(uuid.NAMESPACE_URL, " ".join(["willai", version, *(file["checksums"][1]["checksumValue"] for file in files)]))
    moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), timezone.utc)
    packages = {package["SPDXID"]: package for *_, package in parts}  # a font may be inside and beside
    links = [("DESCRIBES", "SPDXRef-DOCUMENT", "SPDXRef-willai")] + [("CONTAINS", "SPDXRef-willai", file["SPDXID"]) for file in files]
    links += [("DEPENDS_ON", files[0]["SPDXID"], files[1]["SPDXID"])]  # one runs the other
    links += [(relationship, owner, package["SPDXID"]) for owner, relationship, package in parts]
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"willai-{version}",
        "documentNamespace": f"urn:uuid:{unique}",
        "creationInfo": {"created": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": [AUTHORS, "Tool: tools/sbom.py"]},
        "packages": [willai_package(version, comment), *packages.values()], "files": files,
        "hasExtractedLicensingInfos": [{
            "licenseId": "LicenseRef-public-domain", "name": "Public domain",
            "extractedText": "A work of the United States Government, in the public domain in the United States."}],
        "relationships": [{"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other} for kind, one, other in links]}


def copy_licenses(rows, folder):
    """NAME.gz for each package that is compiled in, the same bytes every time."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in (name for kind, names, _ in rows if kind == "inside" for name in names if installed(name)):
        with open(f"/usr/share/doc/{name}/copyright", "rb") as text, gzip.GzipFile(folder / f"{name}.gz", "wb", 9, mtime=0) as packed:
            shutil.copyfileobj(text, packed)


# --- docs/licenses.md -------------------------------------------------------------------------------------------------
PAGE = """# Licenses
The source of all programs is under the [MIT license](../LICENSE), the text of the publication under CC BY 4.0. This page lists
what the compiled programs link and hold, on Debian 12. `tools/sbom.py --page` writes it, and a test compares it with what the
programs link. The release has the same as an SBOM in SPDX, with versions.

- `willai` links no library that is under the GPL alone.
- `willai-reader` links Poppler and, through it, JBIG-KIT, which are under the GPL. Who passes on the compiled `willai-reader` keeps to the GPL
  for it: the source of both must be available. `willai` runs it as a separate program and speaks to it through pipes
  ([decision 14](decisions/0014-a-program-for-strangers-files.md)).
- `willai-lab` links Xapian, where it was there at the build, and Xapian is under the GPL. The release does not have `willai-lab`.

## Libraries
By Debian source package, with the license of the library alone. `links`: the program itself links it. `through`: only another
library does.

{libraries}

## Compiled in
{inside}

## Needed beside them
Fonts of reports, as packages of their own.

{beside}

## Data
Data keep the licenses of their publishers. The page `/sources` of a site names each, and so does the SBOM.
"""


def table_of(head, rows):
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


def libraries_table(programs, rows):
    uses = {}
    for program in programs:
        for name, is_named in linked_packages(program).items():
            row = row_of(rows, installed(name)[2])
            by_program = uses.setdefault((row[1][0], row[2]), {})
            by_program[program.name] = "links" if is_named or by_program.get(program.name) == "links" else "through"
    names = [program.name for program in programs]
    return table_of(["library", "license", *(f"`{name}`" for name in names)],
                    [[f"`{key[0]}`", key[1], *(use.get(name, "") for name in names)] for key, use in sorted(uses.items())])


def page(programs, rows):
    def listed(kind):
        return table_of(["package", "license"], [[" or ".join(f"`{name}`" for name in names), expression]
                                                 for each, names, expression in rows if each == kind])
    return PAGE.format(libraries=libraries_table(programs, rows), inside=listed("inside"), beside=listed("beside"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--program", "--reader", "--edition", "--out", "--licenses"):
        parser.add_argument(option, type=Path)
    parser.add_argument("--page", type=Path, nargs="+")
    given = parser.parse_args()
    table = read_licenses((ROOT / "tools/licenses.txt").read_text(encoding="utf-8"))
    if given.page:
        sys.exit(print(page(given.page, table), end=""))
    if not all((given.program, given.reader, given.edition, given.out, given.licenses)):
        parser.error("an SBOM needs all of --program, --reader, --edition, --out and --licenses")
    copy_licenses(table, given.licenses)
    text = json.dumps(document(given.program, given.reader, given.edition, table), ensure_ascii=False, indent=1)
    given.out.write_text(text + "\n", encoding="utf-8")
