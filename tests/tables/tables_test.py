"""Tables through the real program: a killed run, a closed pipe, a full disk, a terminal, a person who types, and a roster.
tables_test.py PROGRAM

Python's own csv and json modules read what willai writes, so that two programs agree on what a table is.
"""
import csv
import hashlib
import io
import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else "willai"
TASKS = ["answer customer emails", "mop the floor,\nthen dry it", "write “weekly” reports", "Salary: $20/hr", "naïve \"quotes\", and commas",
         "", "repair engines"]


def willai(*words, **options):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, timeout=120, **options)


def rows_of(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


class Desk(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)

    def table(self, rows, name="ads.csv"):
        file = self.folder / name
        with file.open("w", newline="", encoding="utf-8") as out:
            writer = csv.writer(out)
            writer.writerow(["id", "text", "where"])
            for number in range(rows):
                writer.writerow([f"A-{number}", f"{TASKS[number % len(TASKS)]} {number // 700 or ''}".strip(), "here, or there"])
        return file


class Tables(Desk):
    def test_pythons_csv_reads_every_row_and_every_column(self):
        file = self.table(300)
        before, after = rows_of(file.read_bytes()), rows_of(willai("score", file).stdout)
        self.assertEqual(len(after), 301)
        self.assertEqual([row[:3] for row in after], before)
        self.assertEqual({len(row) for row in after}, {len(after[0])})
        level = after[0].index("level")
        self.assertEqual({row[level] for row in after[1:]} - {"HIGH", "MEDIUM", "LOW", ""}, set())

    def test_what_is_no_task_gets_no_level_and_what_looks_like_it_keeps_one(self):
        lines = Path(__file__).parents[1] / "data" / "task_lines.tsv"
        done = willai("score", lines, "--column", "line", "--explain", "none", "--from-text", "--out", "jsonl")
        answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
        tasks = [each["level"] is not None for each in answers if each["kind"] == "task"]
        others = [each["level"] is None for each in answers if each["kind"] != "task"]
        self.assertGreater(len(tasks), 100)
        self.assertGreater(len(others), 300)
        self.assertGreaterEqual(sum(tasks) / len(tasks), .94)  # 112 of 118
        self.assertGreaterEqual(sum(others) / len(others), .66)  # 239 of 361
        for each in answers:
            if each["level"] is not None:
                self.assertGreaterEqual(each["task_probability"], .25)
            elif each["why_not"].startswith("this does not read like a task: it is about"):
                self.assertLess(each["task_probability"], .25)

    def test_the_lines_of_an_advertisement(self):
        file = self.folder / "ad.txt"
        file.write_text("REQUIREMENTS\nCompetitive salary $60,000 - $75,000 DOE\nWe are an equal opportunity employer.\nResponsibilities:\n"
                        "Apply at jobs@acme.com\n401(k), dental, vision\nAnswer phones about 50 times a day\n• Sort the mail.\n")
        levels = [json.loads(line)["level"] for line in willai("score", file).stdout.decode().splitlines()]
        self.assertEqual(levels[:6], [None] * 6)
        self.assertNotIn(None, levels[6:])

    def test_json_lines_keep_numbers_as_they_were(self):
        file = self.folder / "ads.jsonl"
        file.write_text('{"id":1.50,"text":"mop floors","big":12345678901234567890}\n{"id":2,"text":null}\n')
        done = willai("score", file, "--explain", "none")
        lines = done.stdout.decode().splitlines()
        self.assertTrue(lines[0].startswith('{"id":1.50,"text":"mop floors","big":12345678901234567890,'))
        self.assertIsNone(json.loads(lines[1])["level"])

    def test_a_run_that_is_killed_goes_on_to_the_same_bytes(self):
        file, whole, torn = self.table(60000), self.folder / "whole.csv", self.folder / "torn.csv"
        self.assertEqual(willai("score", file, "--output", whole).returncode, 0)
        for _ in range(3):
            run = subprocess.Popen([PROGRAM, "score", str(file), "--output", str(torn), "--resume"], stderr=subprocess.DEVNULL)
            seen = torn.stat().st_size if torn.exists() else 0
            while run.poll() is None and (not torn.exists() or torn.stat().st_size < seen + 300_000):
                time.sleep(.002)
            run.send_signal(signal.SIGKILL)
            run.wait()
        with torn.open("r+b") as out:
            out.truncate(torn.stat().st_size - 11)
        self.assertEqual(willai("score", file, "--output", torn, "--resume").returncode, 0)
        self.assertEqual(torn.read_bytes(), whole.read_bytes())

    def test_shards_on_several_processes_are_the_whole(self):
        file = self.table(5000)
        whole = willai("match", file, "--column", "text", "--explain", "none").stdout
        runs = [subprocess.Popen([PROGRAM, "match", str(file), "--column", "text", "--explain", "none", "--threads", "1", "--shard", f"{part}/3"],
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) for part in (1, 2, 3)]
        self.assertEqual(b"".join(run.communicate()[0] for run in runs), whole)

    def test_a_closed_pipe_ends_with_one_sentence(self):
        file = self.table(60000)
        run = subprocess.Popen([PROGRAM, "score", str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        run.stdout.read(1000)
        run.stdout.close()
        said = run.stderr.read().decode()
        run.stderr.close()
        self.assertEqual(run.wait(60), 1)
        self.assertEqual(len(said.splitlines()), 1)
        self.assertRegex(said, r"the program that reads standard output has closed it; [\d,]+ rows had been written")

    def test_a_full_disk_ends_with_one_sentence(self):
        file = self.table(100)
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "score", str(file)], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(done.stderr.decode().splitlines()), 1)
        self.assertIn("No space left on device", done.stderr.decode())

    def test_a_terminal_sees_share_rate_and_time_left_and_a_file_does_not(self):
        file = self.folder / "ads.csv"
        file.write_text("id,text\n" + "".join(f"{number},repair engine {hashlib.sha256(bytes(str(number), 'ascii')).hexdigest()[:12]}\n"
                                               for number in range(25000)))
        ours, theirs = pty.openpty()
        run = subprocess.Popen([PROGRAM, "score", str(file), "--threads", "1", "--output", str(self.folder / "out.csv")], stderr=theirs,
                               stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        os.close(theirs)
        seen = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the terminal is gone with its last user
                break
            if not piece:
                break
            seen += piece
        os.close(ours)
        self.assertEqual(run.wait(60), 0)
        self.assertRegex(seen.decode(), r"[█░]+ +\d+ % · [\d,]+ rows · [\d,]+ a second · .+ left")
        self.assertIn("25,000 rows", seen.decode())
        self.assertNotIn("█", willai("score", self.table(100, "few.csv")).stderr.decode())

    def test_a_person_who_types_is_answered_line_by_line(self):
        run = subprocess.Popen([PROGRAM, "score", "--from-text"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for text in ("mop floors", "answer customer emails"):
            run.stdin.write(text.encode() + b"\n")
            run.stdin.flush()
            self.assertTrue(select.select([run.stdout], [], [], 60)[0], "no answer before the next line")
            self.assertEqual(json.loads(run.stdout.readline())["task"], text)
        run.stdin.close()
        run.stdout.close()
        self.assertEqual(run.wait(60), 0)

    def test_memory_does_not_grow_with_the_table(self):
        def peak(rows):
            file = self.folder / f"{rows}.csv"
            with file.open("w") as out:
                out.write("id,text\n")
                for number in range(rows):
                    out.write(f"{number},repair engine number {number} in hall {number % 97}\n")
            child = os.fork()
            if child == 0:
                null = os.open("/dev/null", os.O_RDWR)
                os.dup2(null, 1), os.dup2(null, 2)
                os.execv(PROGRAM, [PROGRAM, "match", str(file), "--column", "text", "--explain", "none"])
            _, status, use = os.wait4(child, 0)
            self.assertEqual(status, 0)
            return use.ru_maxrss
        self.assertLess(peak(40000), peak(10000) + 48 * 1024)  # KB; answers that are remembered take 32 MB at most


class Roster(Desk):
    STAFF = ("dept,job title,employees,salary\n"
             "Office,Bookkeeper,4,\"48,000\"\nOffice,Registered Nurse,2,$70000\nShop,Cashier,25,31000\n"
             "Shop,Chief Happiness Wizard,1,\nShop,Cook,many,1\nShop,Barista,\"2,5\",1\n")

    def staff(self):
        file = self.folder / "staff.csv"
        file.write_text(self.STAFF)
        return file

    def test_people_are_weighed_and_what_is_open_is_decided_by_a_sheet(self):
        report, review = self.folder / "r.json", self.folder / "review.csv"
        done = willai("roster", self.staff(), "--json", report, "--review", review)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("the headcount of “Cook” is “many”", done.stderr.decode())
        self.assertIn("the headcount of “Barista” is “2,5”", done.stderr.decode())
        roster = json.loads(report.read_text())
        self.assertEqual([each["name"] for each in roster["departments"]], ["Office", "Shop"])
        self.assertEqual(roster["all"]["people"], 32)
        known = [each for each in roster["titles"] if each["exposure"]]
        people = sum(each["people"] for each in known)
        for end in ("low", "value", "high"):
            self.assertAlmostEqual(roster["all"]["exposure"][end], sum(each["people"] * each["exposure"][end] for each in known) / people)
        self.assertAlmostEqual(sum(roster["all"]["hours_a_week"].values()), 40 * people)
        sheet = rows_of(review.read_bytes())
        self.assertEqual(sheet[0][:3], ["title", "headcount", "decision"])
        self.assertIn("Chief Happiness Wizard", [row[0] for row in sheet])
        for row in sheet[1:]:
            row[2] = "none"
        with review.open("w", newline="") as out:
            csv.writer(out).writerows(sheet)
        decided = json.loads(willai("roster", self.staff(), "--json", "-", "--decisions", review).stdout)
        self.assertNotIn("open", [each["match"] for each in decided["titles"]])
        self.assertIn("left out", [each["match"] for each in decided["titles"]])

    def test_the_page_needs_nothing_from_anywhere_and_escapes_what_it_is_given(self):
        file = self.folder / "staff.csv"
        file.write_text("title,headcount,department\nCashier,3,<script>alert(1)</script>\n")
        page = willai("roster", file, "--html", "-").stdout.decode()
        self.assertNotIn("<script", page)
        self.assertIn("&lt;script&gt;", page)
        self.assertEqual([each for each in re.findall(r"(?:src|href)=\"([^\"]*)", page) if not each.startswith("http")], [])
        self.assertNotRegex(page, r"<(img|link|iframe|object)|url\(|@import")

    def test_the_report_is_a_pdf(self):
        done = willai("roster", self.staff(), "--pdf", "-")
        self.assertTrue(done.stdout.startswith(b"%PDF-"), done.stderr)

    def test_a_wrong_decision_and_a_missing_column_are_one_sentence(self):
        wrong = self.folder / "wrong.csv"
        wrong.write_text("title,decision\nCashier,99-9999.00\n")
        self.assertIn("the decision about “Cashier” is “99-9999.00”", willai("roster", self.staff(), "--decisions", wrong).stderr.decode())
        self.assertIn("has no column “heads”", willai("roster", self.staff(), "--headcount", "heads").stderr.decode())


class Wild(Desk):
    """What comes by mistake: each table is read with a reason for every row that was not, or refused with one sentence."""
    HEAD = b"title,headcount\n"
    REFUSED = {"": "is empty", "\n\n\n": "the first line of “t.csv” is empty", "title,title\nNurse,Chef\n": "has 2 columns “title”",
               "title,headcount\rNurse,2\r": "end with a carriage return alone"}
    COMMANDS = {"score": ["--column", "title"], "match": ["--column", "title"], "roster": ["--csv", "-"]}

    def run_on(self, command, data, **options):
        (self.folder / "t.csv").write_bytes(data)
        return willai(command, "t.csv", *self.COMMANDS[command], cwd=self.folder, **options)

    def test_what_is_no_table_is_refused_with_one_sentence(self):
        refused = {text.encode(): sentence for text, sentence in self.REFUSED.items()}
        refused |= {"title\nNurse\n".encode(coding): "is UTF-16" for coding in ("utf-16", "utf-16-le")}
        for data, sentence in refused.items():
            for command in self.COMMANDS:
                done = self.run_on(command, data)
                self.assertEqual((done.returncode, done.stdout), (1, b""), (command, data))
                self.assertRegex(done.stderr.decode(), rf"^willai: .*{sentence}.*\n$")

    def test_no_row_is_lost(self):
        for rows, count, reason in ((b"Nurse,2\ntitle,headcount\nChef,1\n", 3, "the row is the header again"),
                                    (b'Nurse,2\n"Chef,1\nCook,1\n', 3, "is never closed"),
                                    (b'Nurse,2\nCook,1\n"Chef,1', 3, "is never closed"),
                                    (b"Nurse,2\nCaf\xe9 owner,1\n", 2, "not UTF-8"),
                                    (b"Nurse,2\n" + b"x" * 20_000_000 + b",1\nChef,3\n", 3, "longer than 16 MB"),
                                    (b"Nurse,2\nChef\n", 2, "the row has 1 field;")):
            for command in self.COMMANDS:
                done = self.run_on(command, self.HEAD + rows)
                self.assertEqual(done.returncode, 0, done.stderr[-500:])
                csv.field_size_limit(1 << 30)
                self.assertEqual(len(rows_of(done.stdout)), 1 + count, (command, rows[:40]))
                self.assertIn(reason, done.stdout.decode(errors="replace"), (command, rows[:40]))

    def test_a_header_alone_is_a_table_without_rows(self):
        for data in (self.HEAD, self.HEAD.strip(), b"\xef\xbb\xbf" + self.HEAD):
            for command in self.COMMANDS:
                done = self.run_on(command, data)
                self.assertEqual((done.returncode, len(rows_of(done.stdout))), (0, 1), (command, data))

    def test_zero_bytes_are_no_text(self):
        for command in self.COMMANDS:
            done = self.run_on(command, self.HEAD + b"Nu\0rse,2\nChef,1\n")
            self.assertEqual(done.returncode, 0, command)
            self.assertIn(b"Chef,1", done.stdout)
        self.assertIn(b"the title has a control character", done.stdout)

    def test_a_full_disk_and_a_pipe_that_closes_are_one_sentence(self):
        data = self.HEAD + b"".join(b"Job %d,1\n" % number for number in range(3000))
        (self.folder / "t.csv").write_bytes(data)
        for command, words in self.COMMANDS.items():
            with open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, command, "t.csv", *words], stdout=full, stderr=subprocess.PIPE, cwd=self.folder, timeout=120)
            self.assertEqual(done.returncode, 1, command)
            self.assertRegex(done.stderr.decode(), r"^willai: cannot write standard output: No space left on device.*\n$")
            with subprocess.Popen([PROGRAM, command, "t.csv", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder) as child:
                child.stdout.close()
                said = child.stderr.read().decode()
            self.assertEqual(child.returncode, 1, (command, said))
            self.assertRegex(said, r"^willai: the program that reads standard output has closed it.*\n$")


if __name__ == "__main__":
    unittest.main()
