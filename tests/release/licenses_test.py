#!/usr/bin/python3
"""Is docs/licenses.md what the programs link, and is `willai` free of the GPL?  licenses_test.py ROOT PROGRAM…

PROGRAM: willai first. The page is for Debian 12; elsewhere only the second question is asked.
"""
import re
import subprocess
import sys
from pathlib import Path

ROOT, PROGRAMS = Path(sys.argv[1]), sys.argv[2:]


def is_gpl_alone(expression):
    """Of alternatives one is enough, and an exception of the GPL lets any program link."""
    return all(each.strip().startswith("GPL-") and " WITH " not in each for each in expression.split(" OR "))


def faults():
    made = subprocess.run([sys.executable, "-B", ROOT / "tools/sbom.py", "--page", *PROGRAMS], capture_output=True, text=True)
    if made.returncode != 0:
        yield made.stderr.strip()
        return
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in made.stdout.splitlines() if line.startswith("| `")]
    libraries = [row for row in rows if len(row) == 2 + len(PROGRAMS)]
    if len(libraries) < 20:
        yield "the page names fewer than 20 libraries"
    yield from (f"willai links {row[0]}, which is under the GPL: {row[1]}" for row in libraries if row[2] and is_gpl_alone(row[1]))
    if re.search(r'^VERSION_ID="12"$', Path("/etc/os-release").read_text(), re.M) and made.stdout != (ROOT / "docs/licenses.md").read_text():
        yield f"docs/licenses.md is not what the programs link; write it again: tools/sbom.py --page {' '.join(PROGRAMS)} >docs/licenses.md"


found = list(faults())
print("\n".join(found) or "licenses: the page is right")
sys.exit(bool(found))
