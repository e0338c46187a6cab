#!/usr/bin/python3
"""Does `willai text`, and the server that runs it, read what readers send, and stop what strangers send?
documents_test.py PROGRAM
"""
import http.client
import io
import re
import subprocess
import sys
import tempfile
import threading
import unittest
import zipfile
import zlib
from pathlib import Path

PROGRAM = sys.argv[1]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINES = ["Assess patients on the ward and plan their care", "Administer drugs and watch for their effects"]


# --- documents, as small as they can be ---------------------------------------------------------------------------------
def docx(body, member="word/document.xml"):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(member, f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf_of(objects, extra=b""):
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, text in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj %s endobj\n" % (number, text))
    out.write(extra)
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()


def pdf(pages, extra=b""):
    """`pages`: the content stream of each, uncompressed, or (bytes, "/FlateDecode")."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for page in pages:
        stream, filtered = page if isinstance(page, tuple) else (page, "")
        objects.append(b"<</Length %d%s>>stream\n%s\nendstream" % (len(stream), f"/Filter[{filtered}]".encode() if filtered else b"", stream))
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>" % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return pdf_of(objects, extra)


def chinese_pdf(text):
    """Its font is not in the file, and only a table of Poppler says which letters its numbers mean."""
    stream = b"BT /F 12 Tf 50 700 Td <%s> Tj ET" % text.encode("gbk").hex().encode()
    return pdf_of([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
        b"/FontDescriptor 7 0 R>>",
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200"
        b"/CapHeight 700/StemV 80>>"])


def shown(*lines):
    return b"BT /F 12 Tf 50 700 Td " + b" ".join(b"(%s) Tj 0 -20 Td" % line.encode() for line in lines) + b" ET"


def locked(document):
    with tempfile.TemporaryDirectory() as folder:
        plain, out = Path(folder, "plain.pdf"), Path(folder, "locked.pdf")
        plain.write_bytes(document)
        subprocess.run(["qpdf", "--encrypt", "secret", "owner", "256", "--", plain, out], check=True)
        return out.read_bytes()


READ = {
    "text": "\n".join(LINES).encode(),
    "text with a mark at its front": b"\xef\xbb\xbf" + "\r\n".join(LINES).encode(),
    "DOCX": docx("".join(map(paragraph, LINES))),
    "DOCX, each line in pieces": docx("".join(f"<w:p><w:r><w:t xml:space='preserve'>{a} </w:t></w:r><w:r><w:t>{b}</w:t></w:r></w:p>"
                                              for a, b in (line.split(" ", 1) for line in LINES))),
    "DOCX with a table": docx(f"<w:tbl><w:tr><w:tc>{paragraph(LINES[0])}</w:tc><w:tc>{paragraph(LINES[1])}</w:tc></w:tr></w:tbl>"),
    "PDF": pdf([shown(*LINES)]),
    "PDF of two pages, compressed": pdf([(zlib.compress(shown(line)), "/FlateDecode") for line in LINES]),
}

REFUSED = {
    "nothing": (b"", "the file is empty"),
    "more than 2 MB": (b"a b\n" * 600_000, "larger than 2 MB"),
    "bytes": (bytes(range(1, 256)), "not text, PDF or DOCX"),
    "PNG": (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "picture"),
    "JPEG": (b"\xff\xd8\xff\xe0" + b"\0" * 50, "picture"),
    "HEIC": (b"\0\0\0\x18ftypheic" + b"\0" * 50, "picture"),
    "old Word": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old Word"),
    "rich text": (b"{\\rtf1 words}", "rich text"),
    "ZIP without a document": (docx("", "content.xml"), "ZIP archive, not a DOCX"),
    "DOCX without text": (docx("<w:p/>"), "there is no text in it"),
    "DOCX cut": (READ["DOCX"][:-40], "DOCX is damaged"),
    "DOCX that is no XML": (docx("<w:p><"), "DOCX is damaged"),
    "DOCX that unpacks to 200 MB": (docx(paragraph("a" * 200_000_000)), "DOCX is damaged"),
    "DOCX of a million elements in each other": (docx("<w:p>" * 1_000_000), "DOCX is damaged"),
    "PDF cut": (b"%PDF-1.7\n%cut", "PDF is damaged"),
    "PDF locked": (locked(pdf([shown(*LINES)])), "has a password"),
    "PDF scanned": (pdf([b"0 0 500 500 re f"]), "no text, as is usual for a scan"),
    "PDF of 31 pages": (pdf([shown("a")] * 31), "31 pages, but we read at most 30"),
}

# What breaks a limit ends the process that reads it: killed, or with a sentence.
BOMBS = {
    "PDF that unpacks to 8 GB": pdf([(zlib.compress(zlib.compress(b"0 0 1 1 re f " * 40_000_000, 9), 9), "/FlateDecode/FlateDecode")]),
    "PDF that draws for ever": pdf([(zlib.compress(b"q Q 0 0 9 9 re W n " * 12_000_000, 9), "/FlateDecode")]),
}


def text_of(document):
    return subprocess.run([PROGRAM, "text", "-"], input=document, capture_output=True, timeout=60)


class Text(unittest.TestCase):
    def test_reads(self):
        for name, document in READ.items():
            with self.subTest(name):
                done = text_of(document)
                self.assertEqual((done.returncode, done.stderr), (0, b""))
                self.assertEqual(done.stdout.decode().split("\n"), [*LINES, ""])

    @unittest.skipUnless(Path("/usr/share/poppler/cMap").is_dir(), "poppler-data is not installed")
    def test_reads_a_pdf_whose_letters_are_in_a_table_of_poppler(self):
        self.assertEqual(text_of(chinese_pdf("评估病人")).stdout.decode(), "评估病人\n")

    def test_prints_into_a_file(self):
        with tempfile.TemporaryFile() as out:
            subprocess.run([PROGRAM, "text", "-"], input=READ["text"], stdout=out, check=True)
            out.seek(0)
            self.assertEqual(out.read().decode().split("\n"), [*LINES, ""])

    def test_refuses_with_one_sentence(self):
        for name, (document, words) in REFUSED.items():
            with self.subTest(name):
                done = text_of(document)
                self.assertEqual((done.returncode, done.stdout), (1, b""))
                self.assertRegex(done.stderr.decode(), rf"\Awillai: [^\n]*{re.escape(words)}[^\n]*\n\Z")

    def test_a_bomb_ends_nothing_but_its_reader(self):
        for document in BOMBS.values():
            self.assertLess(len(document), 2 << 20)
        self.assertNotEqual(text_of(BOMBS["PDF that unpacks to 8 GB"]).returncode, 0)

    def test_every_cut_of_a_document_is_read_or_refused(self):
        for document in (READ["DOCX"], READ["PDF"]):
            for size in range(0, len(document), max(1, len(document) // 25)):
                self.assertIn(text_of(document[:size]).returncode, (0, 1), size)

    def test_a_file_that_is_not_there(self):
        done = subprocess.run([PROGRAM, "text", "/no/such/file"], capture_output=True)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"cannot read", done.stderr)


# --- the server ---------------------------------------------------------------------------------------------------------
def form(fields, boundary="----a-browser-makes-this-up"):
    body = b""
    for name, filename, content in fields:
        file = f'; filename="{filename}"\r\nContent-Type: application/octet-stream' if filename is not None else ""
        body += f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n'.encode() + content + b"\r\n"
    return body + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


class Served(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = subprocess.Popen([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--threads", "1"], stdout=subprocess.PIPE, text=True)
        cls.port = int(re.search(r":(\d+)/", cls.server.stdout.readline()).group(1))

    @classmethod
    def tearDownClass(cls):
        cls.server.terminate()
        cls.server.wait()
        cls.server.stdout.close()

    def post(self, body, content_type, query="profession=registered-nurse&to=week"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("POST", f"/assessment/description?{query}", body, {"Content-Type": content_type})
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
        return answer.status, page, answer.getheader("Location")

    def page(self, address):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", address.split("#")[0])
        page = connection.getresponse().read().decode()
        connection.close()
        return page

    def test_a_file_proposes_tasks(self):
        for name in ("text", "DOCX", "PDF"):
            with self.subTest(name):
                status, _, location = self.post(*form([("text", None, b""), ("file", "cv", READ[name])]))
                self.assertEqual(status, 303)
                self.assertNotIn("ward", location)
                page = self.page(location)
                self.assertIn("Your text: “Assess patients on the ward”", page)
                self.assertRegex(page, r'value="assess-patients" checked')

    def test_a_pasted_text_does_too(self):
        status, _, location = self.post(*form([("text", None, LINES[0].encode()), ("file", "", b"")]))
        self.assertEqual(status, 303)
        self.assertIn("Your text: “", self.page(location))

    def test_on_the_first_step_it_finds_the_profession(self):
        status, _, location = self.post(*form([("file", "cv", READ["PDF"])]), query="to=job")
        self.assertEqual(status, 303)
        page = self.page(location)
        self.assertIn("Registered Nurses", page)
        found = re.search(r'href="(/assessment/week\?[^"]*find=[^"]*)"', page).group(1).replace("&amp;", "&")
        self.assertIn("Your text: “", self.page(found))

    def test_what_cannot_be_read_gets_a_sentence_at_its_field(self):
        for document, words in (REFUSED["PNG"], REFUSED["PDF locked"], REFUSED["PDF scanned"], (b"", "choose a file")):
            status, page, _ = self.post(*form([("file", "f", document)]))
            self.assertEqual(status, 422)
            self.assertIn(words, page)
            self.assertIn('id="file-error"', page)

    def test_a_bomb_leaves_the_server_as_it_was(self):
        status, page, _ = self.post(*form([("file", "f", BOMBS["PDF that unpacks to 8 GB"])]))
        self.assertEqual(status, 422)
        self.assertIn("takes too much time or memory to read", page)
        self.assertEqual(self.server.poll(), None)
        self.assertIn("<title>", self.page("/"))

    def test_others_are_served_while_a_bomb_is_read(self):
        answers = []
        form_of_bomb = form([("file", "f", BOMBS["PDF that draws for ever"])])
        bomb = threading.Thread(target=lambda: answers.append(self.post(*form_of_bomb)))
        bomb.start()
        for _ in range(20):
            self.assertIn("<title>", self.page("/"))
        self.assertTrue(bomb.is_alive())
        bomb.join()
        self.assertIn("takes too much time or memory to read", answers[0][1])

    def test_limits_and_broken_forms(self):
        whole, content_type = form([("file", "f", b"a b c d\n")])
        self.assertEqual(self.post(b"x" * (3 << 20), content_type)[0], 413)
        for body, kind in ((whole, "text/plain"), (whole, "multipart/form-data"), (b"", content_type), (b"\r\n" * 99, content_type),
                           (whole[:30], content_type), (whole.replace(b"--", b"=="), content_type), (form([("other", None, b"x")])[0], content_type)):
            self.assertEqual(self.post(body, kind)[0], 422, (body[:40], kind))

    def test_no_other_address_takes_as_much(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("POST", "/assessment/week", b"x" * 100_000, {"Content-Type": "application/x-www-form-urlencoded"})
        self.assertEqual(connection.getresponse().status, 413)
        connection.close()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
