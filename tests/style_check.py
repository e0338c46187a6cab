#!/usr/bin/python3
"""Is what people read in plain English, in US spelling?  style_check.py [--root DIR] [FILE…]

Reads the string literals of src/**/*.[ch]pp and web/*.js, the prose of the documents, and content/ (pages and the values
of its TOML files). It reports words that a reader stumbles over, with what to write instead, and sentences that are too
long. Code, comments, SQL and text in backticks are not prose. Quotations and tables may hold long sentences.
With FILEs it reads these alone.
"""
import argparse
import bisect
import re
import sys
from pathlib import Path
from typing import NamedTuple

LONGEST = {"string": 35, "document": 40}  # words in a sentence

# What the raters were given, word for word; and words of other languages.
QUOTED = ["content/ratings/rubric.md", "src/scoring/foreign_words.cpp", "src/scoring/task_line_words.hpp"]


class Rule(NamedTuple):
    pattern: str  # ignores case, on whole words
    instead: str
    bad: str      # a sample that the rule must report


RULES = [
    # Words and turns that make a reader stop.
    Rule(r"anew", "again", "answer the questions anew"),
    Rule(r"likewise", "also", "likewise the second file"),
    Rule(r"reckon(s|ed|ing)?", "calculate, count", "how it is reckoned"),
    Rule(r"by a hair", "barely", "met by a hair"),
    Rule(r"(has|have|had) not (a|an|any|the|its|their|one|that|this)", "does not have", "it has not the file"),
    Rule(r"(has|have) not(?=\s*([.,;:)]|$))", "does not have", "a task that this edition has not."),
    Rule(r"of (ours|theirs)", "our …, their …", "an address that is none of ours"),
    Rule(r"somebody else", "someone else, another person", "the result of somebody else"),
    Rule(r"stands? (beside|above|below|under|side by side|there|here)", "is next to, is above, …",
         "the label stands beside it"),
    Rule(r"is to be had", "is available", "the result is to be had on paper"),
    Rule(r"c[ao]mes? into being", "is created", "the file came into being"),
    Rule(r"does nothing more|has done its work", "no longer works", "the link has done its work"),
    Rule(r"leads? nowhere", "does not work", "this link leads nowhere"),
    Rule(r"turns? (us|you|it|them) away", "refuses", "the relay turns us away"),
    Rule(r"holds? good", "is valid", "the key holds good for a day"),
    Rule(r"mend(s|ed|ing)?", "fix", "one line mends it"),
    Rule(r"of equals", "ties go …", "of equals, the first by name"),
    Rule(r"parts? of 100|of 100 parts", "percent", "40 of 100 parts of the week"),
    Rule(r"raters? splits?", "raters disagree", "raters split"),
    Rule(r"led by (HIGH|MEDIUM|LOW)", "leading level HIGH", "12 led by HIGH"),
    Rule(r"(?<!there )is no (address|message|report|file|number|text|edition|folder|port|name|link)", "is not a …",
         "this is no address of a result"),
    Rule(r"(one|an? (task|hash|row|page|line|file|title)) an? (line|core|file|row|page|task|folder|command|machine|thread)",
         "one per …", "write a task a line"),
    Rule(r"averaged away", "averaged", "none is averaged away"),
    Rule(r"what is known of", "what we know about", "what is known of it"),
    # US spelling.
    Rule(r"licences?|licenced", "license", "sources and licences"),
    Rule(r"(un)?labell(ed|ing|er|ers)", "labeled, labeling", "people labelled this task"),
    Rule(r"neighbour\w*", "neighbor", "neighbouring occupations"),
    Rule(r"colou?rise\w*|colour\w*", "color", "a colour of the chart"),
    Rule(r"judgements?", "judgment", "a judgement"),
    Rule(r"behaviour\w*", "behavior", "its behaviour"),
    Rule(r"(favour|honour|labour(?! )|flavour|rumour)\w*", "favor, honor, labor", "a favourable figure"),
    Rule(r"centre[sd]?", "center", "a career centre"),
    Rule(r"grey", "gray", "the grey band"),
    Rule(r"(catalogue|dialogue box)s?", "catalog", "a catalogue of sources"),
    Rule(r"analys(e|es|ed|ing)(?<!analyses)", "analyze", "we analysed the tasks"),
    Rule(r"(organis|recognis|optimis|minimis|maximis|normalis|summaris|serialis|initialis|specialis(?!t)|standardis|generalis(?!t)"
         r"|categoris|emphasis(?=ed|ing|e\b)|prioritis|utilis|realis(?!m|t))\w*", "-ize", "a normalised score"),
    Rule(r"(model|cancel|travel|level|signal|total|dial)l(ed|ing)", "one l: modeled, canceled", "modelled on it"),
    Rule(r"(spelt|learnt|dreamt|whilst|amongst)", "spelled, learned, while, among", "spelt once"),
    Rule(r"(defence|offence|artefact|programme|sceptic\w*|fulfils?)", "defense, artifact, program, skeptic, fulfill",
         "an artefact of the build"),
    Rule(r"per cent", "percent", "ten per cent"),
    # Words that sell.
    Rule(r"leverag(e|es|ed|ing)", "use", "leverage the data"),
    Rule(r"streamlin(e|es|ed|ing)", "say what gets shorter", "it streamlines work"),
    Rule(r"crucial(ly)?", "say why it matters", "judgment is crucial"),
    Rule(r"remains? (essential|crucial|indispensable|key)", "say what stays and why", "humans remain essential"),
    Rule(r"(seamless|holistic|cutting-edge|game-chang\w+|best-in-class)(ly)?", "leave it out", "a seamless process"),
    Rule(r"(empower|delve|revolutioni[sz]|unleash|synerg)\w*", "say what happens", "tools that empower workers"),
]
WATCHED = [(rule, re.compile(rf"(?<![\w-])(?:{rule.pattern})(?![\w-])", re.I)) for rule in RULES]


class Text(NamedTuple):
    """A piece of prose and where each part of it comes from."""
    kind: str               # a key of LONGEST
    words: str
    lines: list             # [(offset, line)], by offset
    long_allowed: bool = False

    def line_at(self, offset):
        return self.lines[bisect.bisect_right([start for start, _ in self.lines], offset) - 1][1]


# --- strings of the source ----------------------------------------------------------------------------------------------
CPP = re.compile(r'//[^\n]*|/\*.*?\*/|R"(?P<d>\w*)\(.*?\)(?P=d)"|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'', re.S)
JS = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`""", re.S)
SQL = re.compile(r"\s*(?:(?:select|insert|create|update|delete|pragma|with recursive|drop|alter|begin|attach)\b(?! the)"
                 r"|SELECT|INSERT|CREATE|UPDATE|DELETE|PRAGMA|WITH|DROP|ALTER|BEGIN|ATTACH|FROM|WHERE|ORDER)")


def without_markup(text):
    """Keeps the length, so that offsets stay true. A tag may begin or end in another literal."""
    blank = lambda match: " " * len(match.group(0))  # noqa: E731
    text = re.sub(r"\\[nrt]", "  ", text)
    text = re.sub(r"<style>.*?(</style>|$)", blank, text)
    text = re.sub(r"<[a-z/!][^<>]*>", blank, text)
    text = re.sub(r"^[^<>]*?=?\\?\"[^<>]*>", blank, text)  # the rest of a tag
    return re.sub(r"<[a-z/!][^<>]*$", blank, text)


def is_prose(text):
    return len(re.findall(r"[A-Za-z’]{2,}", text)) > 1 and " " in text.strip() and not SQL.match(text)


def strings_of(source, javascript=False):
    """Literals that follow each other are one text, as they are for the compiler."""
    pieces, end = [], None  # [[(offset, line)], words]
    for match in (JS if javascript else CPP).finditer(source):
        token = match.group(0)
        if token.startswith(("//", "/*", 'R"')) or (token[0] == "'" and not javascript):
            continue
        line = source.count("\n", 0, match.start()) + 1
        inner = re.sub(r"\$\{[^}]*\}", "{}", token[1:-1]) if javascript else token[1:-1]
        if pieces and not javascript and not source[end:match.start()].strip():
            pieces[-1][0].append((len(pieces[-1][1]), line))
            pieces[-1][1] += inner
        else:
            pieces.append([[(0, line)], inner])
        end = match.end()
    for lines, words in pieces:
        words = without_markup(words)
        if is_prose(words):
            yield Text("string", words, lines)


# --- prose of Markdown and TOML -----------------------------------------------------------------------------------------
def without_code(text):
    text = re.sub(r"`[^`]*`", lambda match: "`" + "x" * (len(match.group(0)) - 2) + "`", text)
    return re.sub(r"\]\([^)\s]*\)", lambda match: "]" + " " * (len(match.group(0)) - 1), text)


def paragraphs_of(document):
    """Paragraphs, list items and cells, each as one text."""
    lines, words, fence = [], "", ""

    def done(long_allowed=False):
        nonlocal lines, words
        text, lines, words = Text("document", without_code(words), lines, long_allowed), [], ""
        return [text] if text.words.strip() else []

    for number, line in enumerate(document.splitlines(), 1):
        mark = re.match(r"\s*(```|~~~)", line)
        if mark or fence:
            yield from done()
            fence = ("" if fence else mark.group(1)) if mark else fence
            continue
        alone = line.lstrip().startswith(("|", "#", ">", "<"))
        if not line.strip() or alone or re.match(r"\s*([-*+]|\d+\.)\s", line):
            yield from done()
        lines.append((len(words), number))
        words += line + " "
        if alone:
            yield from done(line.lstrip().startswith(("|", ">")))
    yield from done()


def values_of(toml):
    """The strings of a TOML file that hold prose; of several lines too."""
    for match in re.finditer(r'^\s*#[^\n]*|"""(.*?)"""|"((?:[^"\\\n]|\\.)*)"', toml, re.S | re.M):
        words = match.group(1) or match.group(2) or ""
        line = toml.count("\n", 0, match.start()) + 1
        starts = [(0, line)] + [(at.end(), line + n) for n, at in enumerate(re.finditer(r"\n", words), 1)]
        if is_prose(words):
            yield Text("document", words, starts)


# --- faults -------------------------------------------------------------------------------------------------------------
def sentences_of(words):
    """[(offset, sentence)]"""
    start = 0
    for match in re.finditer(r"[.?!…][”’)\"*]*(?=\s|$)|$", words):
        yield start, words[start:match.end()]
        start = match.end()


# What people do at work, said as it is: they mend a coat, stand beside a bed, move a motor by a hair, and follow footnotes that lead
# nowhere.
OF_WORK = {"one line mends it", "the label stands beside it", "met by a hair", "this link leads nowhere"}


def word_faults(text, of_work=False):
    for rule, pattern in WATCHED:
        if of_work and rule.bad in OF_WORK:
            continue
        for match in pattern.finditer(text.words):
            yield text.line_at(match.start()), f"“{' '.join(match.group(0).split())}”; write: {rule.instead}"


def length_faults(text):
    if text.long_allowed:
        return
    for offset, sentence in sentences_of(text.words):
        count = len(re.findall(r"[^\s–—|]*[\w{}][^\s–—|]*", sentence))
        if count > LONGEST[text.kind]:
            begin = offset + len(sentence) - len(sentence.lstrip())
            opening = " ".join(sentence.split()[:6])
            yield (text.line_at(begin), f"a sentence of {count} words, “{opening} …”; write: two sentences "
                                        f"(at most {LONGEST[text.kind]} words each)")


def faults_of(name, content):
    """The faults of one file, each as a line."""
    if name.endswith((".cpp", ".hpp")):
        texts = strings_of(content)
    elif name.endswith(".js"):
        texts = strings_of(content, javascript=True)
    else:
        texts = values_of(content) if name.endswith(".toml") else paragraphs_of(content)
    of_work = name.startswith(("content/activities/", "content/skills.toml"))
    found = [fault for text in texts for fault in (*word_faults(text, of_work), *length_faults(text))]
    return [f"{name}:{line}: {what}" for line, what in sorted(found)]


def files_of(root):
    documents = [root / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")]
    documents += sorted((root / "docs").rglob("*.md")) + sorted((root / "src").rglob("*.md"))
    content = sorted((root / "content").rglob("*.md")) + sorted((root / "content").rglob("*.toml"))
    source = sorted((root / "src").rglob("*.[ch]pp")) + sorted((root / "web").glob("*.js"))
    quoted = {root / name for name in QUOTED}
    return [path for path in documents + content + source if path.exists() and path not in quoted]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    parser.add_argument("files", nargs="*", type=Path)
    given = parser.parse_args()
    root = given.root.resolve()
    paths = [path.resolve() for path in given.files] or files_of(root)
    faults = [fault for path in paths
              for fault in faults_of(str(path.relative_to(root)), path.read_text(encoding="utf-8"))]
    print("\n".join(faults) if faults else f"style: {len(paths)} files are in plain English")
    sys.exit(1 if faults else 0)
