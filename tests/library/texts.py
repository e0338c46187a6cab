"""1,000 tasks and 1,000 titles for the tests of the library: names of content/, the same ones every time, and texts that are none."""
import re

STRANGE = ["", "   ", "a", "1234", "!!!", "…", "Ärzte beraten", "приём больных", "電話に出る", "C++ dev at Google", "tab\there", "bell\a",
           "answr custmer emials", "ANSWER CALLS", "<b>call</b>", "'; DROP TABLE task; --", "the the the", '"quoted" \\ back', "https://example.org",
           "• Answer phones and greet visitors", "answer emails. " * 90, "filing " * 500, "zq" * 3000, "Sr. RN @ Acme", "limpiar la cocina",
           "\u202eright to left", "nul\x00inside", "🙂 greet guests", "e\u0301tude", "answer calls; write reports; feed cattle; repair engines"]
COUNT = 1000


def _every(rows, count):
    """`count` of the rows, evenly spread."""
    return [rows[i * len(rows) // count] for i in range(count)]


def _columns(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:] if line]


def tasks(root):
    """Names and statements that editors wrote, and phrasings of work activities."""
    written = [match for path in sorted((root / "content/professions").glob("*.toml"))
               for match in re.findall(r'^(?:name|statement) = "([^"\\]+)"$', path.read_text(encoding="utf-8"), re.M)]
    phrased = [each for row in _columns(root / "content/phrasings/activities.tsv") for field in row[1:3] for each in field.split(" | ") if each]
    half = (COUNT - len(STRANGE)) // 2
    return _every(written, half) + _every(phrased, COUNT - len(STRANGE) - half) + STRANGE


def titles(root):
    """Titles of the professions that editors wrote, most of which have a sure match; titles that people type, some with a slip; names of
    occupations; and tasks, which the matcher reads too."""
    written = [match for path in sorted((root / "content/professions").glob("*.toml"))
               for line in re.findall(r"^(?:name|alternate_titles) = (.+)$", path.read_text(encoding="utf-8").split("[[task]]")[0], re.M)
               for match in re.findall(r'"([^"\\]+)"', line)]
    known = [each for row in _columns(root / "content/matching/titles.tsv") + _columns(root / "content/matching/jobs.tsv")
             for each in (row[1].split(" | ") if len(row) > 1 else []) if each]
    names = [row[1] for row in _columns(root / "content/occupation-names.tsv") if len(row) > 1 and row[1]]
    rest = COUNT - len(STRANGE)
    plain = _every(written, rest // 2) + _every(known, rest // 4) + _every(names, rest // 16)
    slips = [text[:len(text) // 2] + text[len(text) // 2 + 1:] for text in _every(known, rest - len(plain) - 40)]
    return plain + slips + tasks(root)[:40] + STRANGE
