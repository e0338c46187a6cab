#!/usr/bin/python3
"""Do the documents name everything there is?  docs_check.py --root DIR --program willai --edition edition.sqlite

docs/commands.md  a heading with `willai NAME` (or `willai-lab NAME`) for each command, with each of its flags
docs/routes.md    a path in backticks for each route of src/site/routes.hpp: `/profession/<profession>`
docs/edition.md   a heading with `table` for each table of an edition, and under it each column in backticks
docs/method.md    each clause that src/ quotes ("method, clause 7"), and the words quoted after it
docs/model.md     a block of figures that names the weights in content/model/task-model.bin
docs/README.md    a link to each document of docs/
src/README.md     a paragraph for each folder of src/, in the order of layers.txt: **`base/`** …
Links between our documents lead somewhere. The documents that newcomers read name only files that are there.
"""
import argparse
import hashlib
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

FLAG = re.compile(r"(?<![\w-])--[a-z][a-z0-9-]*")
CODE = re.compile(r"`([^`\n]+)`")
HEADING = re.compile(r"^(#+)\s+(.*)$")
CLAUSE = re.compile(r"\b[Mm]ethod(?:\.md)?,\s+clauses?\s+(\d+)(?:\s+(?:and|to)\s+(\d+))?(?:\s*:\s*\"([^\"]*)\")?")


# --- reading Markdown ---------------------------------------------------------------------------------------------------
def without_fences(text):
    return re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.M | re.S)


def sections(text):
    """[(heading, body)]; a body reaches to the next heading of the same or a higher rank."""
    lines = text.splitlines()
    fenced, heads = False, []
    for number, line in enumerate(lines):
        fenced ^= line.startswith(("```", "~~~"))
        if not fenced and (match := HEADING.match(line)):
            heads.append((number, len(match.group(1)), match.group(2)))
    found = []
    for position, (number, rank, heading) in enumerate(heads):
        end = next((n for n, other, _ in heads[position + 1:] if other <= rank), len(lines))
        found.append((heading, "\n".join(lines[number + 1:end])))
    return found


def section_of(text, pattern):
    """The bodies of all sections whose heading matches, or None."""
    bodies = [body for heading, body in sections(text) if re.search(pattern, heading)]
    return "\n".join(bodies) if bodies else None


def anchors(text):
    """The #fragments GitHub gives to headings."""
    slugs = set()
    for heading, _ in sections(text):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        slug = re.sub(r"[^\w\- ]", "", plain).strip().replace(" ", "-")
        slugs.add(slug if slug not in slugs else f"{slug}-1")
    return slugs | set(re.findall(r'<a (?:id|name)="([^"]+)"', text))


# --- commands -----------------------------------------------------------------------------------------------------------
def help_of(program, *command):
    run = subprocess.run([program, *command, "--help"], capture_output=True, text=True, timeout=60)
    if run.returncode != 0:
        raise RuntimeError(f"`willai {' '.join((*command, '--help'))}` exits {run.returncode}: {run.stderr.strip()}")
    return run.stdout


def commands_in(help_text):
    """The names that stand first on an indented line below a line like "Commands:"."""
    names, listing = [], False
    for line in help_text.splitlines():
        if re.match(r"(?=\S).*\b(sub)?commands\b.*:\s*$", line, re.I):
            listing = True
        elif listing and line and not line[0].isspace():
            listing = False
        elif listing and (match := re.match(r"^\s{1,8}(?:willai )?([a-z][a-z-]*)\b", line)):
            names.append(match.group(1))
    return list(dict.fromkeys(names))


def helps_below(program, help_text, *command):
    """{"serve": its help, …, "data pull": its help}: of every command that `help_text` lists, and of those below it."""
    helps = {}
    for name in commands_in(help_text):
        inner = help_of(program, *command, name)
        helps[" ".join((*command, name))] = inner
        helps |= helps_below(program, inner, *command, name)
    return helps


def command_faults(text, helps):
    """`helps`: {"": help of willai, "serve": its help, …}."""
    if len(helps) < 2:
        yield 'willai --help lists no command under a line "Commands:"'
    for flag in sorted(set(FLAG.findall(helps[""])) - {"--help"}):
        if flag not in text:
            yield f"docs/commands.md does not name the flag {flag} of willai"
    for name in [name for name in helps if name]:
        body = section_of(text, rf"\bwillai(-lab)? {name}\b")  # train and evaluate run willai-lab
        if body is None:
            yield f"docs/commands.md has no heading with `willai {name}`"
            continue
        for flag in sorted(set(FLAG.findall(helps[name])) - {"--help"}):
            if flag not in FLAG.findall(body):
                yield f"docs/commands.md does not name {flag} under the heading `willai {name}`"


# --- routes -------------------------------------------------------------------------------------------------------------
def routes_in(header):
    """[(what, path)]: the constants and, of functions, the example in the comment beside them."""
    found = re.findall(r'std::string_view\s+(k\w+)\s*=\s*"(/[^"]*)"', header)
    for name, comment in re.findall(r"^std::string\s+(\w+)\([^;]*;[^\S\n]*(//.*)?$", header, re.M):
        example = re.search(r"(?<![\w.])(/[a-z][^\s;,]*)", comment.lstrip("/"))
        found.append((name, example.group(1) if example else ""))
    return found


def route_faults(text, header):
    templates = [code.split("?")[0] for code in CODE.findall(text) if code.startswith("/")]
    patterns = ["".join("[^/]+" if part.startswith("<") else re.escape(part) for part in re.split(r"(<[^>]*>)", template))
                for template in templates]
    for name, path in routes_in(header):
        if not path:
            yield f"src/site/routes.hpp: give {name}() a comment with an example of its path, so that the documents can be checked"
        elif not any(re.fullmatch(pattern, path.split("#")[0]) for pattern in patterns):
            yield f"docs/routes.md has no path in backticks that fits {path} ({name} of src/site/routes.hpp)"


# --- the edition --------------------------------------------------------------------------------------------------------
def schema_of(edition):
    """{table: [column]}, without SQLite's own tables and those that a virtual table keeps."""
    if not edition.exists():
        return {}
    base = sqlite3.connect(f"file:{edition}?mode=ro&immutable=1", uri=True)
    rows = base.execute("select name, sql from sqlite_master where type in ('table', 'view')").fetchall()
    virtual = [name for name, sql in rows if (sql or "").upper().startswith("CREATE VIRTUAL")]
    names = [name for name, _ in rows if not name.startswith("sqlite_")
             and not any(name.startswith(owner + "_") for owner in virtual)]
    return {name: [column[1] for column in base.execute(f'pragma table_info("{name}")')] for name in sorted(names)}


def edition_faults(text, schema):
    if not schema:
        yield "the built-in edition is not there or holds no table"
    for table, columns in schema.items():
        body = section_of(text, f"`{re.escape(table)}`")
        if body is None:
            yield f"docs/edition.md has no heading with `{table}`"
            continue
        named = {word for code in CODE.findall(body) for word in re.findall(r"\w+", code)}
        for column in columns:
            if column not in named:
                yield f"docs/edition.md does not name the column `{column}` under the heading `{table}`"


# --- the method ---------------------------------------------------------------------------------------------------------
def plain(text):
    return " ".join(re.sub(r"[*`\\]", "", text).split())


def clauses_of(text):
    """{number: its words}, of paragraphs that begin "**Clause 7. Title.**"; a clause ends at the next one or a heading."""
    parts = re.split(r"^\*\*Clause (\d+)\.|^#+ .*$", text, flags=re.M)
    return {int(number): plain(words) for number, words in zip(parts[1::2], parts[2::2]) if number}


def comment_text(source):
    """The source with comments that go on over several lines joined into one line, and the line each character is on."""
    return re.sub(r"\s*\n\s*//+ ?", " ", source)


def clause_faults(clauses, name, source):
    for match in CLAUSE.finditer(comment_text(source)):
        first, last, words = int(match.group(1)), int(match.group(2) or match.group(1)), match.group(3)
        for number in (first, last):
            if number not in clauses:
                yield f"src/{name} quotes clause {number} of the method, which docs/method.md does not have"
                break
        else:
            for part in plain(words or "").split("…"):
                if part.strip().rstrip(".") not in clauses[first]:  # a sentence may be quoted up to its colon
                    yield f"src/{name} quotes clause {first} with words it does not have: \"{part.strip()}\""


# --- the task model -----------------------------------------------------------------------------------------------------
def model_faults(text, weights):
    """The figures stand between the markers of tools/model_figures.py and name the first digits of the weights' SHA-256."""
    block = re.search(r"<!-- figures: tools/model_figures\.py -->\n(.*?)<!-- end of figures -->", text, re.S)
    if block is None:
        yield "docs/model.md has no block of figures between the markers of tools/model_figures.py"
        return
    named = re.search(r"weights `([0-9a-f]{12})`", block.group(1))
    digits = hashlib.sha256(weights).hexdigest()[:12]
    if named is None or named.group(1) != digits:
        yield (f"docs/model.md has the figures of the weights {named.group(1) if named else '(none named)'}, and content/model/task-model.bin "
               f"is {digits}: run tools/model_figures.py, which evaluates the model and writes them")


# --- links --------------------------------------------------------------------------------------------------------------
def link_faults(root, path):
    text = path.read_text(encoding="utf-8")
    shown = path.relative_to(root)
    targets = re.findall(r"\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)", re.sub(r"`[^`\n]*`", "", without_fences(text)))
    targets += re.findall(r'<(?:img|a|source)\b[^>]*\b(?:src|href|srcset)="([^"]+)"', text)
    for target in targets:
        if re.match(r"[a-z][a-z+.-]*:", target):
            continue
        name, _, fragment = target.partition("#")
        file = (path.parent / name) if name else path
        if not file.exists():
            yield f"{shown} links to {target}, which is not there"
        elif fragment and file.suffix == ".md" and fragment not in anchors(file.read_text(encoding="utf-8")):
            yield f"{shown} links to {target}, and {file.name} has no such heading"


def our_documents(root):
    names = [root / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "src/README.md")]
    return names + sorted((root / "docs").rglob("*.md"))


# --- what newcomers read ------------------------------------------------------------------------------------------------
FOR_NEWCOMERS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md", "docs/how-to.md", "src/README.md")
PATH = re.compile(r"(?<![\w./-])(?:bench|cmake|content|docs|src|tests|tools|web)/[\w./*-]*(?<=[\w/*])")


def path_faults(root, name, text):
    """Paths from the root of the repository. A name in angle brackets, as in src/importers/<study>.cpp, stands for any."""
    for path in dict.fromkeys(PATH.findall(re.sub(r"<\w+>", "*", text))):
        if not any(root.glob(path)):
            yield f"{name} names {path}, which is not there"


def folder_faults(text, layers, folders):
    """`layers` is the text of layers.txt, `folders` the names of the folders of src/."""
    order = re.findall(r"^(\w+):", layers, re.M)
    told = re.findall(r"^\*\*`(\w+)/`\*\* \S", text, re.M)
    for name in sorted(set(folders) - set(told)):
        yield f"src/README.md has no paragraph that begins with **`{name}/`**"
    for name in sorted(set(told) - set(folders)):
        yield f"src/README.md tells of {name}/, which is no folder of src/"
    if sorted(told) == sorted(order) and told != order:
        first = next(name for name, other in zip(told, order) if name != other)
        yield f"src/README.md tells of the folders in another order than layers.txt; the first that differs is {first}/"


def index_faults(root, text):
    """Pages of measures are many alike; their folder stands for them."""
    linked = set(re.findall(r"\]\(([^)#\s]+)", text))
    for path in sorted((root / "docs").rglob("*.md")):
        name = path.relative_to(root / "docs").as_posix()
        if name != "README.md" and name not in linked and not name.startswith("sources/"):
            yield f"docs/README.md does not link to {name}"


# --- all of it ----------------------------------------------------------------------------------------------------------
def check(root, program, edition):
    faults = []

    def read(name):
        path = root / name
        if path.exists():
            return path.read_text(encoding="utf-8")
        faults.append(f"{name} is missing")
        return ""

    try:
        helps = {"": help_of(program)}
        helps |= helps_below(program, helps[""])
        if text := read("docs/commands.md"):
            faults += command_faults(text, helps)
    except RuntimeError as problem:
        faults.append(str(problem))
    if text := read("docs/routes.md"):
        faults += route_faults(text, read("src/site/routes.hpp"))
    if text := read("docs/edition.md"):
        faults += edition_faults(text, schema_of(edition))
    if text := read("docs/model.md"):
        weights = root / "content/model/task-model.bin"
        faults += model_faults(text, weights.read_bytes() if weights.exists() else b"")
    clauses = clauses_of(read("docs/method.md"))
    for path in sorted((root / "src").rglob("*.[ch]pp")):
        faults += clause_faults(clauses, path.relative_to(root / "src"), path.read_text(encoding="utf-8"))
    faults += index_faults(root, read("docs/README.md"))
    folders = [path.name for path in (root / "src").iterdir() if path.is_dir()]
    faults += folder_faults(read("src/README.md"), read("layers.txt"), folders)
    for name in FOR_NEWCOMERS:
        faults += path_faults(root, name, read(name))
    for path in our_documents(root):
        faults += link_faults(root, path) if path.exists() else [f"{path.relative_to(root)} is missing"]
    return faults


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for option in ("--root", "--program", "--edition"):
        parser.add_argument(option, required=True, type=Path)
    given = parser.parse_args()
    found = check(given.root, str(given.program), given.edition)
    print("\n".join(dict.fromkeys(found)) if found else "docs: everything there is has its entry")
    sys.exit(1 if found else 0)
