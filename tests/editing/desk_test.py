"""The desk of an editor who does not write programs: a publication from nothing, its name and pages everywhere, codes, starting
files, and faults that say what to do.  desk_test.py PROGRAM ROOT

Everything enters as an editor would: files in a folder, the real commands, and raw bytes from the real server.
"""
import email
import json
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import unittest
import zlib
from email import policy
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "adversarial"))
from attacked_site import PROGRAM, Site, run_tests, willai  # noqa: E402

CODE = "53-3052.00"
OURS = "WillAIReplaceMe"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>Mark</title><circle cx="5" cy="5" r="4" fill="#123456"/></svg>'


def png(width=8, height=8):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\x11\x22\x33" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Desk(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="willai-desk."))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.content = self.folder / "paper"
        self.assertEqual(willai("init", self.content).returncode, 0)

    def write(self, path, text):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def change(self, path, old, new):
        text = (self.content / path).read_text()
        self.assertIn(old, text)
        self.write(path, text.replace(old, new))

    def check(self, *options):
        return willai("check", self.content, *options)

    def faults(self):
        """The lines of the faults; the command fails."""
        done = self.check()
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        return done.stderr.splitlines()[:-1]

    def one_fault(self):
        faults = self.faults()
        self.assertEqual(len(faults), 1, faults)
        return faults[0]

    def published(self, name="edition.sqlite"):
        file = self.folder / name
        done = willai("publish", "--content", self.content, "--out", file)
        self.assertEqual(done.returncode, 0, done.stderr)
        return file

    def serve(self):
        return Site(self, "--edition", self.published(), "--threads", "1")


def text_of(site, path):
    status, _, body = site.get(path)
    assert status == 200, f"{path}: {status}"
    return body.decode()


class FromNothing(Desk):
    def test_a_new_publication_is_checked_published_and_served(self):
        done = self.check()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("1 profession without faults", done.stdout)
        self.assertIn("look again: pages/imprint.md:3: readers will see “(replace this)”", done.stdout)
        site = self.serve()
        for path in ("/", "/profession/bus-driver", "/privacy", "/imprint", "/about", "/professions"):
            self.assertIn("Our Work and AI", text_of(site, path))
        self.assertIn("Who is responsible", text_of(site, "/privacy"))

    def test_the_commands_that_its_read_me_names_are_right(self):
        commands = re.findall(r"^    willai (.+)$", (self.content / "README.md").read_text(), re.M)
        self.assertEqual([line.split()[0] for line in commands], ["check", "publish", "serve"])
        for line in commands[:2]:
            done = subprocess.run([PROGRAM, *line.split()], capture_output=True, text=True, cwd=self.folder, timeout=60)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue((self.folder / "first.sqlite").exists())

    def test_nothing_is_overwritten(self):
        before = {file: file.read_bytes() for file in self.content.rglob("*") if file.is_file()}
        done = willai("init", self.content)
        self.assertEqual(done.returncode, 1)
        self.assertIn("already has something in it, and nothing was changed", done.stderr)
        self.assertEqual(before, {file: file.read_bytes() for file in self.content.rglob("*") if file.is_file()})

    def test_an_empty_folder_is_filled_and_a_folder_with_one_file_is_not(self):
        empty = self.folder / "empty"
        empty.mkdir()
        self.assertEqual(willai("init", empty).returncode, 0)
        full = self.folder / "full"
        full.mkdir()
        (full / "letter.txt").write_text("mine")
        self.assertEqual(willai("init", full).returncode, 1)
        self.assertEqual([file.name for file in full.iterdir()], ["letter.txt"])


class Name(Desk):
    SITE = """name = "Lanterns & Looms"
tagline = "Work < machines, read closely"
contact = "desk@lanterns.example"
imprint = "Published by the Guild of Lamplighters, 1 Wick Lane."
language = "en-GB"
logo = "art/mark.svg"
foot = ["imprint", "about", "our-rules"]

[colors]
accent = "#8a1538"
[colors_dark]
accent = "#f2a0b5"
"""

    def setUp(self):
        super().setUp()
        self.write("site.toml", self.SITE)
        self.write("art/mark.svg", SVG)
        self.write("pages/our-rules.md", "# Our rules\n\nWhat we hold to.\n\n## First\n\nWe *name* tasks. [Write](mailto:desk@lanterns.example).\n")
        self.write("pages/privacy.md", "## Our own words\n\nThe Guild keeps nothing.\n")

    def test_every_page_has_the_name_and_none_has_ours(self):
        self.assertEqual(self.check().returncode, 0, self.check().stderr)
        site = self.serve()
        for path in ("/", "/professions", "/profession/bus-driver", "/profession/bus-driver-drive-route", "/about", "/imprint", "/privacy",
                     "/pages/our-rules", "/methodology", "/editions", "/search?q=bus", "/assessment", "/assessment/week?profession=bus-driver"):
            page = text_of(site, path)
            self.assertIn("Lanterns &amp; Looms</a></p>", page, path)
            self.assertIn('property="og:site_name" content="Lanterns &amp; Looms"', page, path)
            self.assertIn('<html lang="en-GB">', page, path)
            self.assertIn("Published by the Guild of Lamplighters", page, path)
            self.assertIn('href="mailto:desk@lanterns.example">Contact</a>', page, path)
            without_sources = re.sub(r"<li id=\"n\d.*?</li>|<p>[^<]*CC BY 4.0.*?</p>", "", page, flags=re.S)
            self.assertNotIn(OURS, without_sources, path)
        self.assertIn("Work &lt; machines, read closely", text_of(site, "/"))

    def test_the_foot_names_the_pages_in_the_order_of_the_list_and_privacy_always(self):
        foot = text_of(self.serve(), "/").split('<footer class="foot">')[1]
        links = re.findall(r'<a href="([^"]+)">', foot)
        self.assertEqual([link for link in links if link in ("/imprint", "/about", "/pages/our-rules", "/privacy")],
                         ["/imprint", "/about", "/pages/our-rules", "/privacy"])

    def test_own_pages_are_served_once_and_are_in_the_sitemap(self):
        site = self.serve()
        page = text_of(site, "/pages/our-rules")
        self.assertIn("<h1", page)
        self.assertIn("What we hold to.", page)
        self.assertIn("<em>name</em>", page)
        self.assertIn("The Guild keeps nothing.", text_of(site, "/privacy"))
        self.assertEqual(site.get("/pages/about")[0], 404)
        self.assertEqual(site.get("/pages/nothing")[0], 404)
        sitemap = text_of(site, "/sitemap.xml")
        for path in ("/about", "/imprint", "/pages/our-rules", "/privacy"):
            self.assertIn(f"{path}</loc>", sitemap)

    def test_the_static_copy_has_the_pages_and_the_logo(self):
        out = self.folder / "copy"
        done = willai("export", out, "--edition", self.published())
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("The Guild keeps nothing.", (out / "privacy" / "index.html").read_text() if (out / "privacy").is_dir()
                      else (out / "privacy.html").read_text())
        self.assertTrue(list((out / "assets").glob("logo-*.svg")))

    def test_the_logo_has_a_hashed_address_and_a_policy_under_which_nothing_runs(self):
        site = self.serve()
        address = re.search(r'<img class="logo" src="(/assets/logo-[0-9a-f]+\.svg)" alt="">', text_of(site, "/")).group(1)
        status, head, body = site.get(address)
        self.assertEqual((status, body.decode()), (200, SVG))
        self.assertIn("Content-Type: image/svg+xml", head)
        self.assertIn("Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox;", head)
        self.assertNotIn("script-src", head)
        self.assertIn("immutable", head)

    def test_the_colors_are_in_the_last_style_sheet(self):
        site = self.serve()
        styles = re.findall(r'rel="stylesheet" href="([^"]+)"', text_of(site, "/"))
        own = text_of(site, styles[-1])
        self.assertIn("--accent:#8a1538;", own)
        self.assertIn(".mast-name { font-weight: 700 }", own)  # the heaviest face has the letters of our name only
        self.assertRegex(own, r"prefers-color-scheme: dark\) \{ :root \{ --accent:#f2a0b5;")

    def test_feed_letter_and_printed_report_have_the_name(self):
        site = self.serve()
        feed = text_of(site, "/feed.xml")
        self.assertIn("<title>Lanterns &amp; Looms</title>", feed)
        self.assertIn("Work &lt; machines", feed)
        self.assertEqual(site.ask("reader@example.org", profession="bus-driver"), 303)
        letter = self.first_letter(site)
        self.assertIn("Lanterns & Looms", letter["From"])
        self.assertIn("Lanterns & Looms", letter.get_body(("plain",)).get_content())
        html = letter.get_body(("html",)).get_content()
        self.assertNotIn(OURS, html)
        self.assertIn("#8a1538", html)
        self.assertNotIn("#1b4f94", html)
        pdf = self.folder / "report.pdf"
        own = json.dumps({"profession": "bus-driver", "tasks": [{"text": "Drive the route in traffic", "minutes": 600}]})
        done = willai("report", "-", "--pdf", pdf, "--edition", self.folder / "edition.sqlite", given=own)
        self.assertEqual(done.returncode, 0, done.stderr)
        words = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True).stdout
        self.assertIn("Lanterns & Looms", words)
        self.assertNotIn(OURS, words)

    def first_letter(self, site):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            for file in (site.folder / "willai-mail").glob("*.eml"):
                return email.message_from_bytes(file.read_bytes(), policy=policy.default)
            time.sleep(.1)
        self.fail("no letter was written")

    def test_who_changed_the_data_is_who_publishes(self):
        sources = json.loads(text_of(self.serve(), "/sources.json"))
        content = [source for source in sources["items"] if source["id"] == "content"]
        self.assertIn("Lanterns & Looms", json.dumps(content, ensure_ascii=False))
        self.assertNotIn(OURS, json.dumps(content))

    def test_a_png_is_a_logo_too(self):
        self.change("site.toml", "art/mark.svg", "art/mark.png")
        self.write("art/mark.png", png())
        site = self.serve()
        address = re.search(r'src="(/assets/logo-[0-9a-f]+\.png)"', text_of(site, "/")).group(1)
        self.assertEqual(site.get(address)[2], png())
        self.assertEqual(site.get("/apple-touch-icon.png")[2], png())


class SiteFaults(Desk):
    def site_fault(self, text):
        self.write("site.toml", text)
        return self.one_fault()

    def test_each_fault_has_its_line_and_what_to_do(self):
        for text, line, said in (
                ('name = "Ours"\ncolour = "red"\n', 2, "the site has an unknown key “colour”"),
                ('[colors]\naccent = "blue"\n', 2, "write a color as # and six digits"),
                ('[colors]\nhue = "#123456"\n', 2, "has an unknown key “hue”"),
                ('name = "Ours"\nlanguage = "English please"\n', 2, "write the code of a language"),
                ('contact = "call me"\n', 1, "write an e-mail address, or an address that begins with https://"),
                ('logo = "../secret.svg"\n', 1, "name a file of this folder"),
                ('logo = "none.svg"\n', 1, "the folder has no such file"),
                ('foot = ["about", "jobs"]\n', 1, "the folder has no pages/jobs.md"),
                ('measures = ["aioe", "tarot"]\n', 1, "“tarot”, which is no measure; the measures are"),
                ('name = "Donaudampfschifffahrtsgesellschaft"\n', 1, "does not fit on a phone"),
                ('name = “Ours”\n', 1, "curly quotation marks; type straight ones")):
            fault = self.site_fault(text)
            self.assertTrue(fault.startswith(f"site.toml:{line}: "), fault)
            self.assertIn(said, fault)

    def test_text_that_could_not_be_read_is_a_fault_with_its_contrast(self):
        faults = []
        for text in ('[colors]\naccent = "#ffcc00"\n', '[colors_dark]\nink = "#333333"\n', '[colors]\npaper = "#1c1a17"\n'):
            self.write("site.toml", text)
            faults += self.faults()
        self.assertTrue(all(re.match(r"site\.toml:2: “.*has a contrast of \d+\.\d to 1, and (text|a mark) needs", fault) for fault in faults), faults)
        self.write("site.toml", '[colors]\npaper = "#ffffff"\ntint = "#eeeeee"\n')
        self.assertEqual(self.check().returncode, 0)

    def test_a_logo_that_runs_or_loads_something_is_refused(self):
        self.write("site.toml", 'logo = "mark.svg"\n')
        begin = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
        for inside in ("<script>alert(1)</script>", '<rect onload="alert(1)"/>', '<image href="https://evil.example/a.png"/>',
                       '<a href="https://evil.example"><rect/></a>', '<use xlink:href="https://evil.example/a.svg#b"/>',
                       "<foreignObject><b/></foreignObject>", '<style>@import url("https://evil.example/a.css");</style>',
                       '<rect style="fill:url(https://evil.example/a)"/>', "<style>rect { fill: url( //evil.example ) }</style>",
                       '<animate attributeName="href" to="javascript:alert(1)"/>', '<use href="data:image/svg+xml,x"/>',
                       '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
                       '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
                       '<style>r{}</style><style><![CDATA[@im\\70ort "x"]]></style>', "<rect", "<svg:set onbegin='x'/>"):
            self.write("mark.svg", begin + inside + "</svg>")
            fault = self.one_fault()
            self.assertTrue(fault.startswith("mark.svg: the logo "), f"{inside}: {fault}")
        for whole in ('<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG, "<html/>", "GIF89a", SVG + " " * 200_000,
                      '<?xml-stylesheet href="https://evil.example/a.css"?>' + SVG):
            self.write("mark.svg", whole)
            self.assertTrue(self.one_fault().startswith("mark.svg: the logo "), whole[:40])
        self.write("site.toml", 'logo = "mark.png"\n')
        for bytes_ in (b"\x89PNG", b"GIF89a" * 20, png(1, 1).replace(struct.pack(">II", 1, 1), struct.pack(">II", 90000, 1))):
            self.write("mark.png", bytes_)
            self.assertTrue(self.one_fault().startswith("mark.png: the logo "))

    def test_an_own_page_says_what_is_wrong_with_it(self):
        for text, line, said in (("Some words.\n", 1, "has no title"),
                                 ("# Ours\n\nA <b>bold</b> word.\n", 3, "HTML (“<b>”)"),
                                 ("# Ours\n\n![us](us.png)\n", 3, "a picture"),
                                 ("# Ours\n\nSee [this](javascript:alert(1)).\n", 3, "the link leads to “javascript:alert(1”"),
                                 ("# Ours\n\n## A\n\n# Again\n", 5, "which stands once")):
            self.write("pages/jobs.md", text)
            faults = self.faults()
            self.assertTrue(any(fault.startswith(f"pages/jobs.md:{line}: ") and said in fault for fault in faults), faults)
        (self.content / "pages/jobs.md").unlink()
        self.write("pages/method.md", "# Our method\n\nWords.\n")
        self.assertIn("the method is that of the program", self.one_fault())

    def test_only_the_measures_that_the_site_names_are_shown(self):
        self.write("figures.tsv", "code\tmeasure\tversion\tvalue\tlow\thigh\tpercentile\tplaced_low\tplaced_high\tn\tbasis\tfrom\tgap\n"
                   f"{CODE}\tgpts-human-beta\t2023\t0.1\t\t\t20\t\t\t\texact\t\t\n{CODE}\taioe\t2021\t0.3\t\t\t40\t\t\t\texact\t\t\n")
        self.change("site.toml", '# measures = ["gpts-human", "gpts-gpt4"]', 'measures = ["gpts-human"]')
        page = text_of(self.serve(), "/profession/bus-driver")
        self.assertIn("Ratings by people", page)
        self.assertNotIn("AIOE", page)


class Check(Desk):
    PATH = "professions/bus-driver.toml"

    def test_a_missing_quotation_mark_curly_ones_and_the_like_are_said_plainly(self):
        for old, new, line, said in (
                ('plural = "Bus Drivers"', 'plural = "Bus Drivers', 3, "a quotation mark is missing at the end of this text"),
                ('plural = "Bus Drivers"', "plural = “Bus Drivers”", 3, "curly quotation marks; type straight ones"),
                ('plural = "Bus Drivers"', "plural = Bus Drivers", 3, "has no quotation marks"),
                ('plural = "Bus Drivers"', 'plural "Bus Drivers"', 3, "the = behind the key is missing"),
                ('plural = "Bus Drivers"', 'name = "Bus Drivers"', 3, "a second time"),
                ('["City Bus Driver", "Bus Operator"]', '["City Bus Driver" "Bus Operator"]', 6, "a comma is missing"),
                ('["City Bus Driver", "Bus Operator"]', '"City Bus Driver", "Bus Operator"', 6, "need brackets")):
            whole = (self.content / self.PATH).read_text()
            self.change(self.PATH, old, new)
            fault = self.one_fault()
            self.assertTrue(fault.startswith(f"{self.PATH}:{line}: this is not TOML: "), fault)
            self.assertIn(said, fault)
            self.write(self.PATH, whole)

    def test_html_is_a_fault_and_so_is_each_word_of_fate(self):
        self.change(self.PATH, "helps people on and off", "helps <b>people</b> on and off")
        self.assertIn("has HTML (“<b>”)", self.one_fault())
        self.change(self.PATH, "helps <b>people</b> on and off", "will vanish, is obsolete, with a 90% chance")
        fault = self.one_fault()
        for word in ("“will vanish”", "“obsolete”", "“% chance”"):
            self.assertIn(word, fault)

    def test_a_code_that_does_not_exist_is_a_fault_without_data(self):
        self.change(self.PATH, CODE, "53-9952.00")
        fault = self.one_fault()
        self.assertTrue(fault.startswith(f"{self.PATH}:5: there is no occupation 53-9952.00"), fault)
        done = willai("publish", "--content", self.content, "--out", self.folder / "no.sqlite")
        self.assertEqual(done.returncode, 1)
        self.assertIn("there is no occupation 53-9952.00", done.stderr)

    def test_a_fault_in_the_lead_has_no_second_fault_that_is_untrue(self):
        self.change("edition.toml", "number = 1", 'number = 1\nlead = "bus-driver"')
        self.change(self.PATH, 'level = "HIGH"', 'level = "TALL"')
        self.assertIn("write “HIGH” or", self.one_fault())
        self.change(self.PATH, 'level = "TALL"', 'level = "HIGH"')
        self.change("edition.toml", 'lead = "bus-driver"', 'lead = "bus-diver"')
        fault = self.one_fault()
        self.assertTrue(fault.startswith("edition.toml:4: “lead” names “bus-diver”"), fault)

    def test_files_that_are_passed_over_are_named(self):
        for name in ("professions/sommelier.toml.txt", "professions/sommelier.TOML", "notes.docx", "Site.toml.txt", "pages/jobs.txt"):
            self.write(name, "name = 1\n")
        self.write(".DS_Store", "x")
        said = self.check().stdout
        for name, words in (("professions/sommelier.toml.txt", "rename it to “sommelier.toml”"),
                            ("professions/sommelier.TOML", "rename it to “sommelier.toml”"), ("notes.docx", "nothing here reads it"),
                            ("Site.toml.txt", "rename it to “site.toml”"), ("pages/jobs.txt", "rename it to “jobs.md”")):
            self.assertRegex(said, rf"look again: {re.escape(name)}: .*{re.escape(words)}")
        self.assertNotIn("DS_Store", said)
        self.assertNotIn("README", said)

    def test_warnings_come_after_faults_and_have_a_line(self):
        self.write("notes.docx", "x")
        self.change(self.PATH, 'level = "HIGH"', 'level = "TALL"')
        done = self.check()
        self.assertIn("look again: notes.docx", done.stdout)
        self.assertNotIn("look again", done.stderr)
        self.change(self.PATH, 'level = "TALL"', 'level = "LOW"')
        self.assertRegex(self.check().stdout, rf"look again: {self.PATH}:\d+: the level of the task “Write accident reports” is LOW, but the task model reads it as")
        self.change(self.PATH, 'level = "LOW"\nkind = "supplemental"', 'level = "LOW"\nreadings = ["LOW", "LOW"]\nkind = "supplemental"')
        self.assertNotIn("Write accident reports", self.check().stdout)


class Codes(Desk):
    def test_a_code_is_found_by_what_people_call_the_work(self):
        done = willai("find-code", "bus driver")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.startswith(CODE), done.stdout)
        self.assertIn("Bus Driver", done.stdout.splitlines()[0])
        for said, code in (("nurse", "29-1141.00"), ("sparky", "47-2111.00"), ("rn", "29-1141.00")):
            found = [line.split()[0] for line in willai("find-code", said, "--top", "5").stdout.splitlines()]
            self.assertIn(code, found, said)

    def test_json_says_how_each_was_found(self):
        answer = json.loads(willai("find-code", "bus driver", "--json").stdout)
        self.assertEqual(answer["query"], "bus driver")
        first = answer["codes"][0]
        self.assertEqual((first["code"], first["met"]), (CODE, "title"))
        self.assertGreater(first["score"], .3)
        self.assertEqual(set(first), {"code", "name", "title", "score", "met", "because"})

    def test_the_beginning_of_a_code_lists_its_codes(self):
        lines = willai("find-code", "53-305", "--top", "50").stdout.splitlines()
        self.assertTrue(lines and all(line.startswith("53-305") for line in lines), lines)
        self.assertEqual(willai("find-code", "99-99").returncode, 1)

    def test_a_new_profession_names_all_that_is_left_to_write(self):
        done = willai("new", "profession", "Ferry Pilot", "--content", self.content, "--code", "53-5021.00")
        self.assertEqual(done.returncode, 0, done.stderr)
        text = (self.content / "professions/ferry-pilot.toml").read_text()
        self.assertIn('occupations = ["53-5021.00"]', text)
        self.assertIn('plural = "Ferry Pilots"', text)
        todo = [number for number, line in enumerate(text.splitlines(), 1) if line.endswith('"TODO"')]
        named = [int(re.match(r"professions/ferry-pilot\.toml:(\d+): .*replace the TODO$", fault).group(1)) for fault in self.faults()]
        self.assertEqual(sorted(named), todo)

    def test_a_profession_is_never_overwritten(self):
        before = (self.content / "professions/bus-driver.toml").read_bytes()
        done = willai("new", "profession", "bus  driver", "--content", self.content)
        self.assertEqual(done.returncode, 1)
        self.assertIn("already exists, and nothing was changed", done.stderr)
        self.assertEqual((self.content / "professions/bus-driver.toml").read_bytes(), before)

    def test_a_code_that_is_none_is_refused(self):
        done = willai("new", "profession", "Ferry Pilot", "--content", self.content, "--code", "53-9952.00")
        self.assertEqual(done.returncode, 1)
        self.assertIn("there is no occupation 53-9952.00", done.stderr)
        self.assertFalse((self.content / "professions/ferry-pilot.toml").exists())


if __name__ == "__main__":
    run_tests()
