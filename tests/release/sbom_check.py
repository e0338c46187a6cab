#!/usr/bin/python3
"""Is this an SBOM, and does it name what a program needs?  sbom_check.py SBOM PROGRAM PACKAGE…

PROGRAM: as ./bin/willai. PACKAGE: the Debian packages of the libraries that it links, found elsewhere than by tools/sbom.py.
"""
import json
import re
import sys
from pathlib import Path

REQUIRED = {"spdxVersion", "dataLicense", "SPDXID", "name", "documentNamespace", "creationInfo", "packages", "relationships"}
REQUIRED_OF_PACKAGE = {"name", "SPDXID", "downloadLocation", "licenseDeclared", "licenseConcluded", "copyrightText"}


def faults(sbom, program, needed):
    yield from (f"the document lacks {field}" for field in REQUIRED - sbom.keys())
    ids = ["SPDXRef-DOCUMENT"] + [each["SPDXID"] for each in sbom["packages"] + sbom["files"]]
    yield from (f"{each} stands twice" for each in sorted({each for each in ids if ids.count(each) > 1}))
    yield from (f"{each} is no SPDX id" for each in ids if not re.fullmatch(r"SPDXRef-[A-Za-z0-9.-]+", each))
    for package in sbom["packages"]:
        yield from (f"{package['name']} lacks {field}" for field in REQUIRED_OF_PACKAGE - package.keys())
    for link in sbom["relationships"]:
        yield from (f"a relationship leads to {link[end]}, which is not there"
                    for end in ("spdxElementId", "relatedSpdxElement") if link[end] not in ids)
    names = {package["SPDXID"]: package["name"] for package in sbom["packages"]}
    file = next((each["SPDXID"] for each in sbom["files"] if each["fileName"] == program), None)
    if not file:
        yield f"there is no file {program}"

    def related(kind, owner="SPDXRef-willai"):
        return {names.get(link["relatedSpdxElement"]) for link in sbom["relationships"]
                if link["relationshipType"] == kind and link["spdxElementId"] == owner}

    linked = related("DYNAMIC_LINK", file)
    yield from (f"{program} does not link {name}" for name in sorted(linked - needed))
    yield from (f"{program} links no package that is called {name}" for name in sorted(needed - linked))
    if program == "./bin/willai" and any("poppler" in name for name in linked | related("DEPENDS_ON", file) - {None}):
        yield f"{program} may not link Poppler, which is under the GPL"
    yield from (f"{name} is not inside" for name in sorted({"libcli11-dev", "fonts-vollkorn"} - related("STATIC_LINK")))
    yield from (f"{name} is not contained" for name in sorted({"content", "task-model.bin", "title-model.bin"} - related("CONTAINS")))


if __name__ == "__main__":
    found = list(faults(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), sys.argv[2], set(sys.argv[3:])))
    print("\n".join(found) if found else "sbom: complete")
    sys.exit(1 if found or len(sys.argv) < 4 else 0)
