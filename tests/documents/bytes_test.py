#!/usr/bin/python3
"""Does `willai text`, and the server, read files as people save them: any line end, any encoding, markup, DOCX by its
relationships, columns? One table for our own files (bytes_files.py), and one for those that were found to fail.
bytes_test.py PROGRAM ROOT
"""
import http.client
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from bytes_files import CARE, DRUGS, FILES, HOME, Refused

PROGRAM, ROOT = sys.argv[1], Path(sys.argv[2]).resolve()
OWN = ROOT / "tests/data/documents"
FOUND = ROOT.parent / "shared/cases/documents"

TASKS = ["Assessed patients at admission and updated care plans", "Gave medicines and watched for side effects",
         "Recorded vital signs in the patient record", "Taught relatives to change dressings", "Trained student nurses",
         "Ordered supplies for the ward", "Handed over to the night shift"]
FOUND_LINES = {
    "breaks.docx": [CARE, f"{DRUGS} {HOME} End"],
    "cp1252.txt": ["• Managed the café – front of house", CARE, DRUGS],
    "crlf.txt": [CARE, DRUGS],
    "cv_cr.txt": TASKS,
    "del_t.docx": [CARE],
    "document2.docx": [CARE, DRUGS],
    "ftyp.txt": ["The ftyp box", CARE, DRUGS],
    "header_footnote.docx": [CARE],
    "hidden.docx": [CARE],
    "html_bom.doc": [CARE],
    "html_comment.html": [CARE],
    "html_fragment.html": ["Ward nurse", CARE, DRUGS],
    "hyphens.docx": ["Follow-up calls with outpatients after surgery"],
    "ligature.docx": ["Verified staff files and office workflows for the ward", "Coordinated patient transfers between wards", "Prepared the café menu"],
    "ls.txt": [CARE, DRUGS],
    "mentions_pdf.txt": ["Skills: reading the %PDF-1.4 format", CARE, DRUGS],
    "mht.doc": Refused("saved web page"),
    "mixedcase_member.docx": [CARE],
    "moved.docx": [DRUGS, CARE],
    "nel.txt": [CARE, DRUGS],
    "riff.txt": ["RIFF RAFF cleaning staff: " + CARE, DRUGS],
    "rtf_bom.doc": Refused("rich text"),
    "textbox.docx": [CARE, DRUGS],
    "twocol.pdf": ["Assess patients on the ward and plan their care with the doctors every day", "Skills", "Italian", "Excel"],
    "utf16bom.txt": [CARE, DRUGS],
    "vt.txt": [CARE, DRUGS],
    "word2003.doc": [CARE],
    "zwsp_only.txt": Refused("there is no text in it"),
}


def cases():
    for name, (_, expected) in FILES.items():
        yield OWN / name, expected
    if FOUND.is_dir():
        for name, expected in FOUND_LINES.items():
            yield FOUND / name, expected
    else:
        print(f"SKIPPED: the files that were found to fail are not in {FOUND}", file=sys.stderr)


class Text(unittest.TestCase):
    def test_the_files_are_those_of_the_script(self):
        self.assertEqual({path.name: path.read_bytes() for path in OWN.iterdir()}, {name: content for name, (content, _) in FILES.items()})

    def test_each_file_that_was_found_has_a_line_in_the_table(self):
        if FOUND.is_dir():
            self.assertEqual(sorted(path.name for path in FOUND.iterdir()), sorted(FOUND_LINES))

    def test_each_file_is_read_or_refused_with_a_sentence(self):
        for path, expected in cases():
            with self.subTest(path.name):
                done = subprocess.run([PROGRAM, "text", path], capture_output=True, timeout=60)
                if isinstance(expected, Refused):
                    self.assertEqual((done.returncode, done.stdout), (1, b""))
                    self.assertRegex(done.stderr.decode(), rf"\Awillai: [^\n]*{re.escape(expected)}[^\n]*\n\Z")
                else:
                    self.assertEqual((done.returncode, done.stderr), (0, b""))
                    self.assertEqual(done.stdout.decode(), "\n".join([*expected, ""]))

    def test_a_file_takes_the_text_as_a_pipe_does(self):
        for path, expected in cases():
            with self.subTest(path.name), tempfile.TemporaryFile() as out:
                code = subprocess.run([PROGRAM, "text", path], stdout=out, stderr=subprocess.DEVNULL).returncode
                out.seek(0)
                lines = [] if isinstance(expected, Refused) else [*expected, ""]
                self.assertEqual((code, out.read().decode()), (1 if isinstance(expected, Refused) else 0, "\n".join(lines)))


class Upload(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = subprocess.Popen([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--threads", "1"], stdout=subprocess.PIPE, text=True)
        cls.port = int(re.search(r":(\d+)/", cls.server.stdout.readline()).group(1))

    @classmethod
    def tearDownClass(cls):
        cls.server.terminate()
        cls.server.wait()
        cls.server.stdout.close()

    def ask(self, method, address, body=None, headers={}):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, address, body, headers)
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
        return answer.status, page, answer.getheader("Location")

    def send(self, content):
        body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="cv"\r\n\r\n' + content + b"\r\n--x--\r\n"
        return self.ask("POST", "/assessment/description?profession=registered-nurse&to=week", body,
                        {"Content-Type": "multipart/form-data; boundary=x"})

    def ticks_of(self, path):
        status, _, location = self.send(path.read_bytes())
        self.assertEqual(status, 303, path)
        page = self.ask("GET", location.split("#")[0])[1]
        return set(re.findall(r'value="([a-z-]+)" checked', page)), page

    def test_a_file_ticks_the_tasks_of_its_lines(self):
        for path, expected in cases():
            if isinstance(expected, Refused) or not any(CARE in line for line in expected):
                continue
            with self.subTest(path.name):
                ticked, page = self.ticks_of(path)
                self.assertTrue(ticked)
                self.assertNotRegex(page, r"Your text: “[^”]*(&lt;|\\rtf|Content-Type)")

    def test_what_is_refused_says_why_at_the_field(self):
        for path, expected in cases():
            if isinstance(expected, Refused):
                with self.subTest(path.name):
                    status, page, _ = self.send(path.read_bytes())
                    self.assertEqual(status, 422)
                    self.assertIn(expected, page)

    def test_any_line_end_gives_the_same_ticks(self):
        ends = [OWN / f"{name}.txt" for name in ("lf", "crlf", "cr", "vt", "ff", "nel", "ls", "ps")]
        if FOUND.is_dir():
            ends += [FOUND / f"{name}.txt" for name in ("crlf", "vt", "ls", "nel", "utf16bom")]
        ticks = {path: self.ticks_of(path)[0] for path in ends}
        self.assertEqual(len(set(map(frozenset, ticks.values()))), 1, ticks)
        self.assertGreater(len(ticks[ends[0]]), 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
