"""A publication of one's own: its name, colors, logo and pages everywhere, and what is refused.  site_test.py PROGRAM ROOT

Everything enters as an editor would, and raw bytes are looked at as the real server sends them.
"""
import email
import json
import re
import struct
import subprocess
import time
import zlib
from email import policy

from desk import Desk, text_of  # noqa: E402, first: it names the folder of the next
from attacked_site import run_tests, willai  # noqa: E402

CODE = "53-3052.00"
OURS = "WillAIReplaceMe"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>Mark</title><circle cx="5" cy="5" r="4" fill="#123456"/></svg>'


def png(width=8, height=8):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\x11\x22\x33" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


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


if __name__ == "__main__":
    run_tests()
