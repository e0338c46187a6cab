#!/usr/bin/python3
"""Writes the SBOM of a release, as SPDX 2.3 in JSON, and the licenses of what is compiled in.

sbom.py --program FILE --edition FILE --out FILE --licenses DIR    SOURCE_DATE_EPOCH is the time it names

Read: the program (the libraries it links, and what --version says), dpkg (their packages), tools/licenses.txt (their
licenses) and the tables `source` and `input` of the built-in edition (whose data are in it).
"""
import argparse
import fnmatch
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
    for kind, names, expression in rows:
        if kind == "linked" and any(fnmatch.fnmatchcase(source, name) for name in names):
            return expression
    return stop(f"tools/licenses.txt has no license of {source}, which the program links; add a line: linked {source} SPDX-EXPRESSION")


# --- packages -------------------------------------------------------------------------------------------------------
def linked_packages(program):
    """The Debian packages of the libraries that the program itself names, sorted."""
    needed = re.findall(r"\(NEEDED\).*\[(.+)\]", said("readelf", "-d", program))
    files = dict(re.findall(r"^\s*(\S+) => (\S+)", said("ldd", program), re.M))
    return sorted({package_of(name, files.get(name)) for name in needed if not name.startswith("ld-linux")})


def package_of(library, file):
    # dpkg knows a file by the path it was packed with, which may lack /usr.
    for path in (file, file and os.path.realpath(file), file and os.path.realpath(file).removeprefix("/usr")):
        if owner := path and said("dpkg-query", "-S", path).split(":")[0]:
            return owner
    return stop(f"no Debian package has {library}, which the program links")


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
        "licenseComments": "The program is under the MIT license, the text of the publication under CC BY 4.0. Poppler, which the "
                           "program links, is under the GPL: whoever passes on the compiled program keeps to the GPL for the whole.",
        "comment": comment}


def program_file(program):
    bytes_of = Path(program).read_bytes()
    return {"fileName": "./bin/willai", "SPDXID": "SPDXRef-program", "fileTypes": ["BINARY"], "licenseConcluded": "NOASSERTION",
            "copyrightText": "NOASSERTION",
            "checksums": [{"algorithm": name.upper(), "checksumValue": hashlib.new(name, bytes_of).hexdigest()}
                          for name in ("sha1", "sha256")]}


def parts_of(program, edition, rows):
    """[(relationship, package)]"""
    parts = []
    for name in linked_packages(program):
        facts = installed(name)
        parts.append(("DYNAMIC_LINK", debian_package(name, facts, license_of(rows, facts[2]))))
    for kind, relationship in (("inside", "STATIC_LINK"), ("beside", "DEPENDS_ON")):
        for _, names, expression in (row for row in rows if row[0] == kind):
            found = next(((name, facts) for name in names if (facts := installed(name))), None)
            if found:
                parts.append((relationship, debian_package(*found, expression)))
    return parts + [("CONTAINS", package) for package in data_packages(edition)]


def document(program, edition, rows):
    comment = said(program, "--version").strip()
    version = comment.split()[1]
    parts = parts_of(program, edition, rows)
    file = program_file(program)
    unique = uuid.uuid5(uuid.NAMESPACE_URL, f"willai {version} {file['checksums'][1]['checksumValue']}")
    moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), timezone.utc)
    packages = {package["SPDXID"]: package for _, package in parts}  # a font may be inside and beside
    links = [("DESCRIBES", "SPDXRef-DOCUMENT", "SPDXRef-willai"), ("CONTAINS", "SPDXRef-willai", file["SPDXID"])]
    links += [(relationship, "SPDXRef-willai", package["SPDXID"]) for relationship, package in parts]
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"willai-{version}",
        "documentNamespace": f"urn:uuid:{unique}",
        "creationInfo": {"created": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": [AUTHORS, "Tool: tools/sbom.py"]},
        "packages": [willai_package(version, comment), *packages.values()], "files": [file],
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


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--program", "--edition", "--out", "--licenses"):
        parser.add_argument(option, required=True, type=Path)
    given = parser.parse_args()
    table = read_licenses((ROOT / "tools/licenses.txt").read_text(encoding="utf-8"))
    copy_licenses(table, given.licenses)
    text = json.dumps(document(given.program, given.edition, table), ensure_ascii=False, indent=1)
    given.out.write_text(text + "\n", encoding="utf-8")
