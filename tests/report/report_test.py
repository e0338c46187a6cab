#!/usr/bin/python3
"""Is what `willai report` writes a sound PDF and PNG?  report_test.py PROGRAM ROOT

Asks the tools that others would ask (pdfinfo, pdffonts, pdftotext, qpdf), reads the structure back, and looks at what is left
where the command is refused, is killed or cannot write.
"""
import json
import re
import struct
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM, ROOT = sys.argv[1], Path(sys.argv[2])
EXAMPLE = ROOT / "docs/examples/assessment.json"
SITE = "https://example.org/jobs"
SECTIONS = ["Your hours at each level", "Each task of your week", "What would change most", "What you bring",
            "Where your skills also count", "What this does not say", "How to read a range", "Sources"]
TASKS = ["Plan the roster of the ward", "Answer mail from suppliers", "Write a weekly report", "Repair infusion pumps", "Check invoices"]


def out_of(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def own(*texts, **keys):
    return json.dumps({"profession": "registered-nurse", "tasks": [{"text": text, "minutes": 60} for text in texts], **keys})


class Report(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="willai-report.")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def report(self, *words, given=None):
        return subprocess.run([PROGRAM, "report", *map(str, words)], input=given, capture_output=True, timeout=120)

    def made(self, assessment, name="report.pdf"):
        """The PDF of an assessment, by name of its file or as JSON."""
        pdf = self.folder / name
        source = [assessment] if isinstance(assessment, Path) else ["-"]
        done = self.report(*source, "--pdf", pdf, "--base-url", SITE, given=None if isinstance(assessment, Path) else assessment.encode())
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return pdf

    def info(self, pdf):
        return dict(re.split(r":\s*", line, maxsplit=1) for line in out_of("pdfinfo", pdf).splitlines() if ":" in line)

    def check_sound(self, pdf):
        done = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        fonts = [line.split() for line in out_of("pdffonts", pdf).splitlines()[2:]]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertEqual(font[-5:-2], ["yes"] * 3, f"embedded, subset, with its Unicode: {font}")
        self.assertNotIn("\ufffd", out_of("pdftotext", pdf, "-"))

    def test_the_example_is_a_tagged_a4_document_of_three_to_five_pages(self):
        pdf = self.made(EXAMPLE)
        info = self.info(pdf)
        self.assertEqual((info["Tagged"], info["Title"]), ("yes", "Your week | WillAIReplaceMe"))
        self.assertIn("(A4)", info["Page size"])
        self.assertIn(int(info["Pages"]), (3, 4, 5))
        self.check_sound(pdf)

    def test_it_says_every_task_and_has_its_sections_in_order(self):
        text = " ".join(out_of("pdftotext", self.made(EXAMPLE), "-").split())
        places = [text.rfind(section) for section in SECTIONS]  # the last: the contents name them first
        self.assertNotIn(-1, places)
        self.assertEqual(places, sorted(places))
        result = json.loads(out_of(PROGRAM, "assess", str(EXAMPLE)))
        for words in [task["name"] for task in result["tasks"]] + [each["ask"] for each in result["monday"]] + result["limits"]:
            self.assertIn(words, text)
        pages = int(self.info(self.folder / "report.pdf")["Pages"])
        for page in range(1, pages + 1):
            self.assertIn(f"Page {page} of {pages}", text)

    def test_it_can_be_read_aloud_and_followed(self):
        pdf = self.made(EXAMPLE)
        plain = self.folder / "plain.pdf"
        subprocess.run(["qpdf", "--qdf", "--object-streams=disable", pdf, plain], check=True)
        source = plain.read_bytes().decode("latin-1")
        for words in ("/Lang (en)", "/DisplayDocTitle true", "/PageMode /UseOutlines", "/Scope /Column", "/Scope /Row",
                      f"/URI ({SITE}/profession/registered-nurse-chart-care)", f"/URI ({SITE}/methodology)"):
            self.assertIn(words, source)
        structure = out_of("pdfinfo", "-struct", pdf)
        for tag in ("Document", "H1", "H2", "H3", "Table", "TR", "TH", "TD", "LI", "Figure", "Link"):
            self.assertRegex(structure, rf"(?m)^\s*{tag}\b")
        self.assertEqual(source.count("/Alt "), len(re.findall(r"(?m)^\s*Figure\b", structure)))
        self.assertEqual(len(re.findall(r"(?m)^\s*H2\b", structure)), len(SECTIONS))
        for section in SECTIONS:
            self.assertIn(f"/Title ({section})", source)

    def test_the_same_input_gives_the_same_bytes(self):
        first, second = self.made(EXAMPLE, "a.pdf"), self.made(EXAMPLE, "b.pdf")
        self.assertEqual(first.read_bytes(), second.read_bytes())
        piped = self.report("-", "--pdf", "-", "--base-url", SITE, given=EXAMPLE.read_bytes())
        self.assertEqual(piped.stdout, first.read_bytes())

    def test_thirty_tasks_one_and_none(self):
        thirty = self.made(own(*(f"{text}, {number}" for number in range(6) for text in TASKS)), "thirty.pdf")
        self.check_sound(thirty)
        self.assertLessEqual(int(self.info(thirty)["Pages"]), 8)
        text = out_of("pdftotext", "-layout", thirty, "-")
        self.assertGreater(text.count("Rationale and basis"), 1, "heads of the table on every page it goes on")
        for name, assessment in (("one", own("Draw blood")), ("none", "{}"), ("untimed", '{"tasks":[{"text":"Draw blood"}]}')):
            self.check_sound(self.made(assessment, name + ".pdf"))

    def test_long_words_other_scripts_and_marks_are_set_and_read_back(self):
        texts = ["W" * 300, "كتابة تقارير عن المرضى", "每周为病人家属撰写说明", "Answer 😀 messages", "Писать отчёты", "לכתוב דוחות", "Zoë’s <b>&amp; ' \\ (%s)"]
        pdf = self.made(own(*texts, skills=["X" * 100]))
        self.check_sound(pdf)
        text = out_of("pdftotext", pdf, "-")
        for words in ("W" * 8, "每周为病人", "😀", "Писать отчёты", "<b>&amp; ' \\ (%s)"):
            self.assertIn(words, text)
        self.assertEqual("".join(text.split()).count("W" * 300), 1, "nothing is added where a long word is broken")

    def test_the_card_has_its_size_and_its_bytes_do_not_depend_on_own_words(self):
        cards = []
        for name, skill in (("a", "Zebedee"), ("b", "Quokka")):
            card = self.folder / f"{name}.png"
            self.assertEqual(self.report("-", "--card", card, given=own("Draw blood", skills=[skill]).encode()).returncode, 0)
            cards.append(card.read_bytes())
        self.assertEqual(cards[0][:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual(struct.unpack(">II", cards[0][16:24]), (1200, 630))
        self.assertEqual(cards[0], cards[1])

    def test_what_is_wrong_gets_one_sentence_and_nothing_is_written(self):
        pdf = self.folder / "report.pdf"
        for words, given, sentence in (
                (["-", "--pdf", pdf], "{", "JSON"),
                (["-", "--pdf", pdf], own("x" * 301), "300"),
                (["-", "--pdf", pdf], '{"profession":"kite-eater"}', "no such profession"),
                (["nothing.json", "--pdf", pdf], "", "there is no file “nothing.json”"),
                (["-"], "{}", "nothing to write"),
                (["-", "--pdf", pdf, "--card", pdf], "{}", "cannot both be written to"),
                (["-", "--pdf", pdf, "--base-url", "example"], "{}", "is not a site address")):
            done = self.report(*words, given=given.encode())
            self.assertEqual(done.returncode, 1, sentence)
            self.assertIn(sentence, done.stderr.decode())
            self.assertEqual(done.stderr.count(b"\n"), 1)
            self.assertEqual(list(self.folder.iterdir()), [])

    def test_a_report_that_cannot_be_written_loses_nothing(self):
        for out in (self.folder / "missing/report.pdf", self.folder, Path("/dev/null")):
            done = self.report(EXAMPLE, "--pdf", out)
            self.assertEqual(done.returncode, 1)
            self.assertIn("cannot write", done.stderr.decode())
        self.assertTrue(Path("/dev/null").is_char_device())
        with open("/dev/full", "wb") as device:
            full = subprocess.run([PROGRAM, "report", EXAMPLE, "--pdf", "-"], stdout=device, stderr=subprocess.PIPE)
        self.assertEqual(full.returncode, 1)
        self.assertIn("could not write the whole report", full.stderr.decode())

    def test_a_killed_report_leaves_the_last_one_whole(self):
        pdf = self.made(EXAMPLE)
        before = pdf.read_bytes()
        other = self.made(own("Draw blood"), "other.pdf").read_bytes()
        for hundredths in range(0, 40, 4):
            (self.folder / "own.json").write_text(own("Draw blood"))
            process = subprocess.Popen([PROGRAM, "report", self.folder / "own.json", "--pdf", pdf, "--base-url", SITE])
            time.sleep(hundredths / 100)
            process.kill()
            process.wait()
            self.assertIn(pdf.read_bytes(), (before, other))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
