"""Small files as people save and send them, and what is to be read from each. bytes_test.py reads them all; the files are in
tests/data/documents, written by  bytes_files.py FOLDER.
"""
import io
import sys
import zipfile
from pathlib import Path

CARE = "Assess patients on the ward and plan their care"
DRUGS = "Administer drugs and watch for their effects"
HOME = "Teach families how to change a dressing at home"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


class Refused(str):
    """Words of the one sentence with which the file is refused."""


def docx(body, part="word/document.xml", target=None, strict=False, others=()):
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" if strict else KINDS + "officeDocument"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (("[Content_Types].xml", "<Types/>"),
                           ("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                            f'<Relationship Id="a" Type="{KINDS}extended-properties" Target="docProps/app.xml"/>'
                            f'<Relationship Id="b" Type="{kind}" Target="{target or part}"/></Relationships>'),
                           (part, f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'), *others):
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
    return file.getvalue()


def run(text, properties=""):
    return f'<w:r>{properties and f"<w:rPr>{properties}</w:rPr>"}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*parts):
    return "<w:p>" + "".join(part if part.startswith("<") else run(part) for part in parts) + "</w:p>"


def box(text):
    content = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{content}</w:drawing></mc:Choice>' \
           f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"


def pdf(*rows):
    """`rows`: (x, y, text as the bytes of WinAnsi) in the order in which they are drawn."""
    shown = b" ".join(b"1 0 0 1 %d %d Tm (%s) Tj" % (x, y, text) for x, y, text in rows)
    stream = b"BT /F 11 Tf %s ET" % shown
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[5 0 R]>>",
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/fi/ffi]>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>"]
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, text in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj %s endobj\n" % (number, text))
    start = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n%d\n%%%%EOF" % start)
    return out.getvalue()


def column(x, lines, top=700):
    return [(x, top - 14 * number, line.encode("cp1252")) for number, line in enumerate(lines)]


BULLETS = f"• {CARE[:36]}\n  {CARE[36:].strip()}\n• {DRUGS[:31]}\n  {DRUGS[31:].strip()}\n• {HOME}\n"

FILES = {
    # line ends
    "lf.txt": (f"{CARE}\n{DRUGS}\n".encode(), [CARE, DRUGS]),
    "crlf.txt": (f"{CARE}\r\n{DRUGS}\r\n".encode(), [CARE, DRUGS]),
    "cr.txt": (f"{CARE}\r{DRUGS}".encode(), [CARE, DRUGS]),
    "vt.txt": (f"{CARE}\v{DRUGS}\v".encode(), [CARE, DRUGS]),
    "ff.txt": (f"{CARE}\f{DRUGS}\f".encode(), [CARE, DRUGS]),
    "nel.txt": (f"{CARE}\u0085{DRUGS}".encode(), [CARE, DRUGS]),
    "ls.txt": (f"{CARE}\u2028{DRUGS}".encode(), [CARE, DRUGS]),
    "ps.txt": (f"{CARE}\u2029{DRUGS}".encode(), [CARE, DRUGS]),
    "mixed_ends.txt": (f"{CARE}\r\n\r{DRUGS}\n\r\n{HOME}".encode(), [CARE, DRUGS, HOME]),
    # encodings
    "utf8_bom.txt": (f"\ufeff{CARE}\n{DRUGS}".encode(), [CARE, DRUGS]),
    "utf16le_bom.txt": (f"\ufeff{CARE}\r\n{DRUGS}".encode("utf-16-le"), [CARE, DRUGS]),
    "utf16be_bom.txt": (f"\ufeff{CARE}\r\n{DRUGS} – café 😀".encode("utf-16-be"), [CARE, DRUGS + " – café 😀"]),
    "utf16le_bare.txt": (f"{CARE}\r\n{DRUGS}".encode("utf-16-le"), [CARE, DRUGS]),
    "utf16be_bare.txt": (f"{CARE}\r\n{DRUGS}".encode("utf-16-be"), [CARE, DRUGS]),
    "windows.txt": (f"• Ran the café – “front of house”\r\n{CARE}".encode("cp1252"), ["• Ran the café – “front of house”", CARE]),
    "binary.dat": (bytes([0, 1, 2, 200, 17, 0, 0, 9]) * 40, Refused("not text, PDF or DOCX")),
    # characters
    "ligatures.txt": ("Open o\ufb03ce \ufb01les for \ufb01re\ufb01ghters".encode(), ["Open office files for firefighters"]),
    "wide.txt": ("Ｆｉｌｅ　ｒｅｐｏｒｔｓ\n𝗪𝗿𝗶𝘁𝗲 𝑙𝑒𝑡𝑡𝑒𝑟𝑠".encode(), ["File reports", "Write letters"]),
    "accents.txt": ("Run the cafe\u0301 in Mu\u0308nchen".encode(), ["Run the café in München"]),
    "invisible.txt": ("Co\u200bordinate\u200dd re\u00adports\u200e\u2060 for\u00a0the\u202fward".encode(), ["Coordinated reports for the ward"]),
    "only_invisible.txt": ("\u200b\u2060\n\ufeff\u00ad\u200d".encode(), Refused("there is no text in it")),
    "only_spaces.txt": (" \u00a0\u3000\r\n\t\u2003".encode(), Refused("there is no text in it")),
    # text that begins as something else does
    "begins_as_pdf.txt": (f"%PDF-1.7 is what I read all day\n{CARE}\n".encode(), ["%PDF-1.7 is what I read all day", CARE]),
    "begins_as_riff.txt": (f"RIFF files and GIF89a pictures\n{CARE}\n".encode(), ["RIFF files and GIF89a pictures", CARE]),
    "begins_as_gif.txt": (f"GIF89a pictures are what I draw\n{CARE}\n".encode(), ["GIF89a pictures are what I draw", CARE]),
    "begins_as_mp4.txt": (f"Use ftypes\n{CARE}\n".encode(), ["Use ftypes", CARE]),
    "begins_as_bitmap.txt": (f"BMW dealership\n{CARE}\n".encode(), ["BMW dealership", CARE]),
    "begins_as_zip.txt": (f"PK zip files for clients\n{CARE}\n".encode(), ["PK zip files for clients", CARE]),
    "less_than.txt": (f"Keep stock < 5 days and cost > 3 dollars\n{CARE}\n".encode(), ["Keep stock < 5 days and cost > 3 dollars", CARE]),
    # markup
    "page.html": (f"<!DOCTYPE html><html><head><title>x</title><style>p {{}}</style></head><body><p>{CARE}<p>{DRUGS}".encode(), [CARE, DRUGS]),
    "page_upper.htm": (f"\ufeff\r\n<HTML><BODY><P>{CARE}</P><SCRIPT>var a = '<p>';</SCRIPT>{DRUGS}</BODY></HTML>".encode(), [CARE, DRUGS]),
    "comment_first.html": (f"<!-- saved -->\n<!-- twice -->\n<div>{CARE}</div>".encode(), [CARE]),
    "xhtml.html": (f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{CARE}<br/>{DRUGS}</p></body></html>'.encode(), [CARE, DRUGS]),
    "fragment.txt": (f"Ward nurse<ul><li>{CARE}</li><li>{DRUGS}</li></ul>".encode(), ["Ward nurse", CARE, DRUGS]),
    "list_only.html": (f"<li>{CARE}\n<li>{DRUGS}".encode(), [CARE, DRUGS]),
    "entities.html": ("<p>Cook &amp; serve&nbsp;caf&eacute; food &#8211; &#x201C;daily&#x201D;</p>".encode(), ["Cook & serve café food – “daily”"]),
    "utf16.html": (f"\ufeff<html><body><p>{CARE}</p></body></html>".encode("utf-16-le"), [CARE]),
    "html_as_word.doc": (f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal>{CARE}<o:p></o:p></p></body></html>'.encode(), [CARE]),
    "rich.rtf": (b"{\\rtf1\\ansi words}", Refused("rich text")),
    "rich_after_space.doc": (b"\xef\xbb\xbf\r\n{\\rtf1\\ansi words}", Refused("rich text")),
    "web_archive.mht": (b"From: <Saved by Blink>\r\nSubject: =?utf-8?Q?job?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
                        b"\tboundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<html><p>words</p></html>\r\n--b--\r\n", Refused("saved web page")),
    "word2003.xml": ('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w='
                     f'"http://schemas.microsoft.com/office/word/2003/wordml"><w:body>{p(CARE)}{p(DRUGS)}</w:body></w:wordDocument>'.encode(), [CARE, DRUGS]),
    "feed.xml": (b'<?xml version="1.0"?><rss><channel><item>words</item></channel></rss>', Refused("XML")),
    # DOCX
    "part2.docx": (docx(p(CARE) + p(DRUGS), "word/document2.xml"), [CARE, DRUGS]),
    "absolute_target.docx": (docx(p(CARE), "word/main.xml", "/word/main.xml"), [CARE]),
    "other_folder.docx": (docx(p(CARE), "doc/text.xml", strict=True), [CARE]),
    "upper_names.docx": (docx(p(CARE), "WORD/DOCUMENT.XML", "word/document.xml"), [CARE]),
    "backslashes.docx": (docx(p(CARE), "word\\document.xml", "word/document.xml"), [CARE]),
    "box.docx": (docx(p("Order ", box(DRUGS), "supplies for the ward") + p(CARE)), ["Order supplies for the ward", DRUGS, CARE]),
    "moved.docx": (docx(p(f"<w:moveFrom>{run(CARE)}</w:moveFrom>") + p(DRUGS) + p(f"<w:moveTo>{run(CARE)}</w:moveTo>")), [DRUGS, CARE]),
    "deleted.docx": (docx(p(f"<w:del>{run('Clean the toilets ')}</w:del>", f"<w:ins>{run(CARE)}</w:ins>") +
                          p(f"<w:del><w:r><w:delText>{DRUGS}</w:delText></w:r></w:del>")), [CARE]),
    "deleted_mark.docx": (docx(f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run(CARE[:20])}</w:p>" + p(CARE[20:])), [CARE]),
    "hyphens.docx": (docx(p("<w:r><w:t>Follow</w:t><w:noBreakHyphen/><w:t>up calls with out</w:t><w:softHyphen/><w:t>patients</w:t></w:r>")),
                     ["Follow-up calls with outpatients"]),
    "tabs.docx": (docx("<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>Monday</w:t><w:tab/><w:t>clinic</w:t><w:ptab/>"
                       "<w:t>all day</w:t></w:r></w:p>"), ["Monday clinic all day"]),
    "hidden.docx": (docx(p(run("keywords python", "<w:vanish/>"), run(CARE, '<w:vanish w:val="0"/>'))), [CARE]),
    "around.docx": (docx(p(CARE), others=[("word/header1.xml", f'<w:hdr xmlns:w="{W}">{p(HOME)}</w:hdr>'),
                                          ("word/footnotes.xml", f'<w:footnotes xmlns:w="{W}">{p(DRUGS)}</w:footnotes>')]), [CARE]),
    "placeholder.docx": (docx("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Click to enter text.") + "</w:sdtContent></w:sdt>" + p(CARE)), [CARE]),
    "sheet.xlsx": (docx("", "xl/workbook.xml"), Refused("spreadsheet")),
    # columns, and lines that a margin broke
    "columns.pdf": (pdf(*(row for pair in zip(column(60, ["Assess patients on the ward", "and plan their care with", "the doctors every day"]),
                                              column(330, ["Languages", "Italian", "French"])) for row in pair)),
                    ["Assess patients on the ward and plan their care with the doctors every day", "Languages", "Italian", "French"]),
    "wrapped.pdf": (pdf(*column(60, BULLETS.replace("\n  ", "\n").strip().split("\n"))), [f"• {CARE}", f"• {DRUGS}", f"• {HOME}"]),
    "ligatures.pdf": (pdf((60, 700, b"Open o\\002ce \\001les"),), ["Open office files"]),
    "wrapped.txt": (BULLETS.encode(), [f"• {CARE}", f"• {DRUGS}", f"• {HOME}"]),
    "hyphenated.txt": (b"Write the monthly docu-\nmentation for the auditors\nAnswer the telephone\n",
                       ["Write the monthly documentation for the auditors", "Answer the telephone"]),
    "small_letters.txt": (b"answer phones and take messages\nfile papers for the partners\nbook rooms for the team\n",
                          ["answer phones and take messages", "file papers for the partners", "book rooms for the team"]),
    "heading.txt": (b"Duties\nanswer phones\nfile papers\nHours: 40\n", ["Duties", "answer phones", "file papers", "Hours: 40"]),
}

if __name__ == "__main__":
    for name, (content, _) in FILES.items():
        Path(sys.argv[1], name).write_bytes(content)
