#!/usr/bin/python3
"""Does each file of src/ include what it names?  includes.py [ROOT]

The release build compiles a folder as one unit, where a file can use what its neighbor included. The preset dev compiles each
file by itself. This finds most of what only dev would miss, in two seconds: a type, function or constant of our headers, or a
name of the standard library, that no file included on any way declares.
"""
import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]', re.MULTILINE)
NOISE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.DOTALL)
TYPE = re.compile(r"^(?:template <[^;{]*>\s*)?(?:struct|class|union|enum class) (?:\[\[\w+\]\] )?(\w+)(?=[^;(]*\{)", re.MULTILINE)
ALIAS = re.compile(r"^using (\w+) =", re.MULTILINE)
CONSTANT = re.compile(r"^(?:inline |extern |static )*(?:constexpr|const)\b[^;={(]*?\b(k[A-Z]\w*)", re.MULTILINE)
FUNCTION = re.compile(r"^(?!using|return|namespace|struct|class|enum|#|template)[A-Za-z_\[][^;{}()=#]*?[\s&*>](\w+)\(", re.MULTILINE)
DECLARED = re.compile(  # a name after a type, a lambda, names bound together, a name brought in; "return name" is none
    r"(?<!\breturn)(?<!\belse)(?<!\bcase)(?<!\bthrow)(?<!\bnew)(?<=[\w>&*\]])[ &*]+(\w+)|\(\*(\w+)\)\(|\b(\w+) = \[|\bauto[ &]*\[([\w, ]+)\]|::(\w+);")
LISTED = re.compile(r"\benum\b[^;{}]*\{([^}]*)\}")
USE = re.compile(r"(?<![\w.>])(?:::)?((?:\w+::)*)(\w+)\b(?!\s*:[^:])")
FILE_OF = {  # names of the standard library that our files use, and what may declare them
    "vector": "vector", "string": "string", "string_view": "string_view string", "map": "map", "set": "set",
    "unordered_map": "unordered_map", "unordered_set": "unordered_set", "optional": "optional", "nullopt": "optional", "variant": "variant",
    "array": "array", "span": "span", "deque": "deque", "queue": "queue", "function": "functional", "mutex": "mutex", "scoped_lock": "mutex",
    "lock_guard": "mutex", "unique_lock": "mutex", "once_flag": "mutex", "shared_mutex": "shared_mutex", "condition_variable": "condition_variable",
    "thread": "thread", "jthread": "thread", "atomic": "atomic", "unique_ptr": "memory", "shared_ptr": "memory", "make_unique": "memory",
    "make_shared": "memory", "sort": "algorithm", "stable_sort": "algorithm", "lower_bound": "algorithm", "upper_bound": "algorithm",
    "clamp": "algorithm", "min": "algorithm", "max": "algorithm", "find_if": "algorithm", "ranges::sort": "algorithm",
    "ranges::find": "algorithm", "ranges::any_of": "algorithm", "ranges::all_of": "algorithm", "ranges::find_if": "algorithm",
    "ranges::max_element": "algorithm", "ranges::stable_sort": "algorithm", "accumulate": "numeric", "iota": "numeric", "reduce": "numeric",
    "exp": "cmath", "log": "cmath", "sqrt": "cmath", "pow": "cmath", "round": "cmath", "lround": "cmath", "floor": "cmath", "abs": "cmath cstdlib",
    "isnan": "cmath", "isfinite": "cmath", "memcpy": "cstring", "memcmp": "cstring", "strlen": "cstring", "strerror": "cstring",
    "getenv": "cstdlib", "filesystem::path": "filesystem", "ifstream": "fstream", "ofstream": "fstream", "from_chars": "charconv",
    "to_chars": "charconv", "chrono::seconds": "chrono", "chrono::steady_clock": "chrono", "numeric_limits": "limits", "countl_zero": "bit",
    "bit_cast": "bit", "popcount": "bit", "has_single_bit": "bit", "exception_ptr": "exception", "runtime_error": "stdexcept",
    "invalid_argument": "stdexcept", "bad_alloc": "new", "bitset": "bitset", "tuple": "tuple", "tie": "tuple", "future": "future",
    "error_code": "system_error filesystem", "initializer_list": "initializer_list vector string map", "uint64_t": "cstdint", "int64_t": "cstdint",
    "uint32_t": "cstdint", "uint8_t": "cstdint", "uint16_t": "cstdint",
}


class Tree:
    def __init__(self, root):
        self.text, self.names, self.seen = {}, {}, {}
        for path in sorted((root / "src").rglob("*.[ch]pp")):
            self.text[str(path.relative_to(root / "src"))] = path.read_text()
        self.included = {name: INCLUDE.findall(text) for name, text in self.text.items()}
        self.plain = {name: NOISE.sub(" ", text) for name, text in self.text.items()}
        self.words = {name: set(re.findall(r"\w+", text)) for name, text in self.plain.items()}
        self.declared = {name: names_in(text) for name, text in self.plain.items() if name.endswith(".hpp")}
        for header, names in self.declared.items():
            for name in names:
                self.names.setdefault(name, set()).add(header)

    def reach(self, name):
        """Everything that a file includes, on any way."""
        if name not in self.seen:
            self.seen[name] = set()
            for each in self.included.get(name, ()):
                self.seen[name] |= {each} | self.reach(each)
        return self.seen[name]


def names_in(text):
    found = set()
    for pattern in (TYPE, ALIAS, CONSTANT, FUNCTION):
        found.update(pattern.findall(text))
    return found



def faults_of(tree, name):
    """A word that a reached header has at all counts as declared there: better to miss a fault than to invent one."""
    text, reach = tree.plain[name], tree.reach(name) | {name}
    known = names_in(text) | {word for found in DECLARED.findall(text) for each in found for word in each.split(", ")}
    known.update(word for found in LISTED.findall(text) for word in re.findall(r"\w+", found))
    known = known.union(*(tree.words[each] for each in reach - {name} if each in tree.words))
    folders = {each.split("/")[0] for each in tree.text}
    foreign = any("/" in each or each.endswith(".h") or each.endswith(".hpp") for each in reach if each not in tree.text)
    for found in USE.finditer(text):
        scope, word = found.group(1), found.group(2)
        line = text.count("\n", 0, found.start()) + 1
        if scope.startswith("std::"):
            wanted = FILE_OF.get(scope[5:] + word) or FILE_OF.get(scope[5:].split("::")[0]) if scope != "std::" else FILE_OF.get(word)
            if wanted and not foreign and not reach & set(wanted.split()):
                yield f"src/{name}:{line}: std::{scope[5:]}{word} needs #include <{wanted.split()[0]}>"
        elif scope and not scope.startswith("willai::") and scope.split("::")[0] not in folders:
            continue
        elif word in tree.names and word not in known and (re.match("k?[A-Z]", word) or text[found.end():found.end() + 1] == "("):
            yield f"src/{name}:{line}: {scope}{word} needs #include \"{sorted(tree.names[word])[0]}\""


def check(root):
    tree = Tree(root)
    return [fault for name in tree.text for fault in dict.fromkeys(faults_of(tree, name))]


if __name__ == "__main__":
    faults = check(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[1])
    print("\n".join(faults))
    sys.exit(1 if faults else 0)
