#!/usr/bin/python3
"""Does src/ keep to layers.txt?  layers.py [ROOT]

Fails on an #include that layers.txt does not allow, on a right that no file uses, on a folder it does not name, on a
namespace that is not the folder's, on files that include each other in a circle, on files of more than 400 lines, and on
two headers that give one name to two types: a linker takes the first and says nothing.
"""
import re
import sys
from pathlib import Path

LINES_AT_MOST = 400
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')
NAMESPACE = re.compile(r"^namespace ([\w:]+) \{")
FORWARD = re.compile(r"^\s*(?://.*|(?:class|struct|enum class) \w+(?: : [\w:]+)?;.*)?$")
SHARED = {"base", "domain", "html"}  # the words of all others: they live in willai itself
TYPE = re.compile(r"^(?:struct|class|union|enum class) (\w+)(?![\w<])[^;]*\{")


def read_layers(text):
    """layers.txt -> ({folder: folders it may include}, faults). A folder may only name folders above it."""
    allowed, faults = {}, []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        folder, colon, known = line.partition(":")
        if not colon or folder.strip() in allowed:
            faults.append(f'layers.txt:{number}: expected "folder: folders", each folder once, found "{line}"')
            continue
        for name in known.split():
            if name not in allowed:
                faults.append(f'layers.txt:{number}: "{folder}" may not know "{name}", which does not stand above it')
        allowed[folder.strip()] = set(known.split())
    return allowed, faults


def includes_of(text):
    """[(line number, what is included)] for the includes in quotes, which are ours."""
    return [(n, m.group(1)) for n, line in enumerate(text.splitlines(), 1) if (m := INCLUDE.match(line))]


def types_of(text):
    """[(line number, name with its namespace)] of the types that stand in no other."""
    namespace, types = "", []
    for number, line in enumerate(text.splitlines(), 1):
        if m := NAMESPACE.match(line):
            namespace = m.group(1)
        elif m := TYPE.match(line):
            types.append((number, f"{namespace}::{m.group(1)}"))
    return types


def declares_only_ahead(lines):
    """Whether the block of a namespace that begins with these lines holds nothing but "class Name;"."""
    for line in lines:
        if line.startswith("}"):
            return True
        if not FORWARD.match(line):
            return False
    return True


def namespace_faults(name, text):
    """The code of src/folder/ is in willai::folder. What a file declares ahead of another folder is in that one's."""
    folder, lines = name.split("/")[0], text.splitlines()
    own = "willai" if folder in SHARED else f"willai::{folder}"
    for number, line in enumerate(lines, 1):
        found = NAMESPACE.match(line)
        if not found or not f"{found.group(1)}::".startswith("willai::") or declares_only_ahead(lines[number:]):
            continue
        if not f"{found.group(1)}::".startswith(f"{own}::"):
            yield f"src/{name}:{number}: the namespace {found.group(1)}; the code of {folder}/ is in {own}"


def layer_faults(name, includes, allowed, files):
    folder = name.split("/")[0]
    if folder not in allowed:
        yield f'src/{name}: the folder "{folder}" is not in layers.txt; give it a line there'
        return
    for line, target in includes:
        other = target.split("/")[0]
        if target not in files:
            yield f'src/{name}:{line}: "{target}" is not a file of src/; spell it from src/ ("folder/file.hpp")'
        elif other != folder and other not in allowed[folder]:
            yield f"src/{name}:{line}: {folder}/ may not include {other}/ (\"{target}\"); layers.txt allows " + (
                ", ".join(sorted(allowed[folder])) or "nothing")


def unused_rights(allowed, graph):
    """One fault per right of layers.txt that no include makes use of."""
    used = {(name.split("/")[0], target.split("/")[0]) for name, targets in graph.items() for target in targets}
    for folder, rights in allowed.items():
        for other in sorted(rights):
            if (folder, other) not in used:
                yield f'layers.txt: "{folder}" may include "{other}", but no file does; remove "{other}" from its line'


def find_circle(graph):
    """The files of one circle of includes, or None."""
    done, path = set(), []

    def visit(name):
        if name in path:
            return path[path.index(name):] + [name]
        if name in done:
            return None
        path.append(name)
        for target in graph.get(name, ()):
            if circle := visit(target):
                return circle
        path.pop()
        done.add(name)
        return None

    return next((circle for name in sorted(graph) if (circle := visit(name))), None)


def check(root):
    allowed, faults = read_layers((root / "layers.txt").read_text(encoding="utf-8"))
    source = root / "src"
    files = {p.relative_to(source).as_posix(): p for p in sorted(source.rglob("*.[ch]pp"))}
    if not files:
        return [f"{source} holds no C++ file"]
    graph, placed = {}, {}
    for name, path in files.items():
        text = path.read_text(encoding="utf-8")
        includes = includes_of(text)
        graph[name] = [target for _, target in includes if target in files]
        faults += layer_faults(name, includes, allowed, files)
        faults += namespace_faults(name, text)
        for line, type_name in types_of(text) if name.endswith(".hpp") else ():
            first = placed.setdefault(type_name, f"src/{name}:{line}")
            if first != f"src/{name}:{line}":
                faults.append(f"src/{name}:{line}: {type_name} stands in {first} already; give one another name")
        lines = len(text.splitlines())
        if lines > LINES_AT_MOST:
            faults.append(f"src/{name}: {lines} lines; at most {LINES_AT_MOST}: split it by what it is about")
    faults += unused_rights(allowed, graph)
    if circle := find_circle(graph):
        faults.append("src/: files include each other in a circle: " + " -> ".join(circle))
    return faults


if __name__ == "__main__":
    sys.setrecursionlimit(10_000)
    found = check(Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent))
    print("\n".join(found) if found else "layers: every include is allowed, every folder is its own namespace")
    sys.exit(1 if found else 0)
