#!/usr/bin/python3
"""What readers report as wrong, from the link at the foot of a page to the corrections of the next edition.  errors_test.py PROGRAM ROOT"""
import json
import re
import sqlite3
import sys
import unittest
from pathlib import Path
from urllib.parse import quote, urlencode

sys.path.insert(0, str(Path(__file__).parent.parent / "editing"))
from desk import Desk, text_of  # noqa: E402, first: it names the folder of the next
from attacked_site import Site, run_tests, willai  # noqa: E402

LINK = re.compile(r'<a href="([^"]+)">Report an error on this page</a>')
TEXT = "The ramp is “closed” by the deckhand.\nSee\tpage 4; O'Neil & Sons <b>say</b> so."


class Errors(Desk):
    def site(self, *options):
        self.edition = getattr(self, "edition", None) or self.published()
        return Site(self, "--edition", self.edition, "--threads", "1", *options)

    def errors(self, site, *words, code=0):
        done = willai("errors", *words, "--store", site.store)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout if code == 0 else done.stderr

    def send(self, site, *headers, page="/profession/bus-driver", text=TEXT, **more):
        return site.post("/error", urlencode({"page": page, "text": text, "edition": "1-1", **more}), *headers)

    def listed(self, site, *words):
        return json.loads(self.errors(site, "list", "--json", *words))

    def test_from_the_foot_of_a_page_to_the_corrections_of_the_next_edition(self):
        site = self.site()
        link = LINK.search(text_of(site, "/profession/bus-driver")).group(1)
        self.assertEqual(link, "/error?page=/profession/bus-driver")
        form = text_of(site, link)
        self.assertIn('name="page" value="/profession/bus-driver"', form)
        self.assertIn('name="edition" value="1-1"', form)
        self.assertNotIn("<script", form)
        status, head, _ = self.send(site, mail="finder@inbox.example")
        self.assertEqual(status, 303)
        self.assertIn("Location: /error/sent", head)
        self.assertIn("An editor will read it", text_of(site, "/error/sent"))
        [report] = self.listed(site)
        self.assertEqual((report["page"], report["edition"], report["address"]), ("/profession/bus-driver", "1-1", "finder@inbox.example"))
        self.assertEqual(report["text"], TEXT.replace("\t", " "))
        self.assertIn(f"{report['id']}  ", self.errors(site, "list"))
        self.assertIn("from finder@inbox.example", self.errors(site, "show", report["id"]))
        self.assertIn("say with --wrong", self.errors(site, "settle", report["id"], "--as", "The driver folds the ramp by hand.", "--content", self.content, code=1))
        said = self.errors(site, "settle", report["id"][:5], "--as", "The driver folds the ramp “by hand”.", "--wrong", 'The page said "closed" of the ramp.',
                           "--content", self.content)
        self.assertIn("Settled", said)
        self.assertEqual(self.listed(site), [])
        self.assertEqual(self.listed(site, "--all")[0]["settled_as"], "The driver folds the ramp “by hand”.")
        self.assertIn("was settled on", self.errors(site, "settle", report["id"], "--as", "Once more, with words.", code=1))
        site.kill()
        next_one = Site(self, "--edition", self.published("next.sqlite"), "--threads", "1")
        corrections = text_of(next_one, "/corrections")
        self.assertIn("The page said &quot;closed&quot; of the ramp.", corrections)
        self.assertIn("The driver folds the ramp “by hand”.", corrections)
        self.assertIn("The driver folds the ramp “by hand”.", text_of(next_one, "/profession/bus-driver"))

    def test_an_entry_is_printed_and_a_faulty_file_is_left_as_it_is(self):
        site = self.site()
        self.send(site)
        [report] = self.listed(site)
        self.write("corrections.toml", "[[correction]\n")
        said = self.errors(site, "settle", report["id"], "--as", "The driver folds the ramp by hand.", "--wrong", "It said that the ramp is closed.", "--content",
                           self.content, code=1)
        self.assertIn("corrections.toml:1", said)
        self.assertIn("nothing was written or settled", said)
        self.assertEqual((self.content / "corrections.toml").read_text(), "[[correction]\n")
        self.assertEqual(len(self.listed(site)), 1)
        entry = self.errors(site, "settle", report["id"], "--as", "The driver folds the ramp by hand.")
        self.assertIn('[[correction]]\ndate = "', entry)
        self.assertIn('page = "/profession/bus-driver"\nwrong = "TODO', entry)
        self.send(site, text="Nothing is wrong.")
        self.assertNotIn("[[correction]]", self.errors(site, "settle", self.listed(site)[0]["id"], "--as", "The page was right.", "--no-correction"))

    def test_what_is_missing_or_too_long_comes_back_with_all_that_was_typed(self):
        site = self.site()
        for fields, said in (({"text": ""}, "Say what is wrong."), ({"text": " \n\x07\n "}, "Say what is wrong."),
                             ({"text": "ä" * 2001}, "The text has 2,001 characters; shorten it to 2,000."),
                             ({"mail": "no address"}, "Error: "), ({"page": "https://evil.example/"}, "Write the address of the page"),
                             ({"page": "//evil.example"}, "Write the address of the page"), ({"page": "/a b<script>"}, "Write the address of the page")):
            status, _, body = self.send(site, **fields)
            self.assertEqual(status, 422, fields)
            self.assertIn(said, body.decode())
            self.assertIn("We have stored nothing yet.", body.decode())
            self.assertNotIn("<script>", body.decode())
        status, _, body = self.send(site, mail="no address", text="kept & shown")
        self.assertIn(">\nkept &amp; shown</textarea>", body.decode())
        self.assertEqual(self.send(site, text="ä" * 2000)[0], 303)
        self.assertEqual(self.send(site, text="ä" * 2000)[0], 303)
        self.assertEqual(len(self.listed(site)), 1)
        self.assertEqual(self.send(site, website="http://spam.example", text="spam")[0], 303)
        self.assertEqual(len(self.listed(site)), 1)

    def test_a_link_shows_nothing_that_a_stranger_wrote(self):
        site = self.site()
        for page in ("/your account is closed, call 555", "javascript:alert(1)", "//evil.example", "/" + "a" * 300, "/<b>", "\xff"):
            form = text_of(site, "/error?page=" + quote(page))
            self.assertIn("Which page?", form)
            self.assertNotIn("call 555", form)
            self.assertNotIn("evil.example", form)

    def test_forms_of_other_sites_are_refused_and_limits_hold(self):
        site = self.site("--report-limits", "3,4,6", "--behind-proxy")
        self.assertEqual(self.send(site, "Origin: https://evil.example")[0], 403)
        self.assertEqual(self.send(site, "Sec-Fetch-Site: cross-site")[0], 403)
        self.assertEqual(self.listed(site), [])
        answers = [self.send(site, "X-Forwarded-For: 198.51.100.1", text=f"error {i}")[0] for i in range(6)]
        self.assertEqual(answers, [303] * 4 + [429] * 2)
        self.assertEqual(site.ask("reader@inbox.example", "X-Forwarded-For: 198.51.100.1", profession="bus-driver"), 303)
        answers = [self.send(site, "X-Forwarded-For: 203.0.113.1", text=f"more {i}")[0] for i in range(4)]
        self.assertEqual(answers.count(429), 2)

    def test_store_and_log_show_nothing_of_it_and_erasing_leaves_no_byte(self):
        site = self.site("--access-log")
        self.send(site, mail="finder@inbox.example", text="a secret of mine")
        self.send(site, text="another matter")
        with sqlite3.connect(site.store) as base:
            rows = base.execute("select * from report_error").fetchall()
        self.assertEqual(len(rows), 2)
        sealed = next(row[3] for row in rows if row[5])
        self.assertNotIn("finder", str(rows))
        self.assertNotIn("secret of mine", str(rows))
        log = site.log.read_text()
        self.assertIn("POST", log)
        for word in ("finder", "secret of", "another matter"):
            self.assertNotIn(word, log)
        shown = willai("privacy", "show", "finder@inbox.example", "--store", site.store).stdout
        self.assertIn("error report on /profession/bus-driver", shown)
        self.assertEqual(willai("privacy", "erase", "finder@inbox.example", "--store", site.store).returncode, 0)
        self.assertEqual([report["text"] for report in self.listed(site)], ["another matter"])
        site.kill(15)
        for file in site.folder.glob("reports.sqlite*"):
            self.assertNotIn(sealed.encode(), file.read_bytes(), file)

    def test_a_backup_has_them_and_another_secret_opens_none(self):
        site = self.site()
        self.send(site, mail="finder@inbox.example")
        backup = site.folder / "backup.sqlite"
        self.assertEqual(willai("store", "backup", "--to", backup, "--store", site.store).returncode, 0)
        listed = json.loads(willai("errors", "list", "--json", "--store", backup, "--secret", site.folder / "willai-secret").stdout)
        self.assertEqual([report["address"] for report in listed], ["finder@inbox.example"])
        config = site.folder / "willai.toml"
        config.write_text(f'store = "{site.store}"\n')
        self.assertIn("/profession/bus-driver", willai("errors", "list", "--config", config).stdout)
        other = willai("errors", "list", "--store", site.folder / "none.sqlite")
        self.assertEqual(other.returncode, 1)
        self.assertIn("there is no store of reports at", other.stderr)

    def test_numbers_that_name_no_report_say_so(self):
        site = self.site()
        self.send(site)
        self.assertIn("there is no error report “zzzz”", self.errors(site, "show", "zzzz", code=1))
        self.assertIn("is not enough of a number", self.errors(site, "show", self.listed(site)[0]["id"][:1], code=1))
        self.assertIn("--as is empty", self.errors(site, "settle", self.listed(site)[0]["id"], "--as", " ", code=1))

    def test_without_a_store_the_foot_has_the_address_and_a_copy_too(self):
        self.change("site.toml", '# contact = "editors@example.org"', 'contact = "editors@example.org"')
        out = self.folder / "site"
        done = willai("export", out, "--edition", self.published("one.sqlite"))
        self.assertEqual(done.returncode, 0, done.stderr)
        page = (out / "profession" / "bus-driver" / "index.html").read_text()
        self.assertEqual(LINK.search(page).group(1), "mailto:editors@example.org?subject=Error%20on%20%2Fprofession%2Fbus%2Ddriver")
        self.assertFalse((out / "error").exists())
        site = self.site()
        self.assertNotIn("mailto:editors@example.org?subject", text_of(site, "/"))

    def test_pages_of_a_past_edition_are_reported_to_the_current_site(self):
        first = self.published("first.sqlite")
        self.change("edition.toml", "number = 1", "number = 2")
        self.edition = self.folder / "second.sqlite"
        done = willai("publish", "--content", self.content, "--previous", first, "--out", self.edition)
        if "must be later" in done.stderr or done.returncode:
            self.change("edition.toml", re.search(r'date = "[^"]+"', (self.content / "edition.toml").read_text()).group(0), 'date = "2027-12-31"')
            done = willai("publish", "--content", self.content, "--previous", first, "--out", self.edition)
        self.assertEqual(done.returncode, 0, done.stderr)
        site = self.site("--archive", first, "--base-url", "http://willai.example/jobs")
        link = LINK.search(text_of(site, "/editions/1-1/profession/bus-driver")).group(1)
        self.assertEqual(link, "/jobs/error?page=/editions/1-1/profession/bus-driver")
        self.assertEqual(LINK.search(text_of(site, "/editions/1-1/front")).group(1), "/jobs/error?page=/editions/1-1/front")
        self.assertEqual(site.get("/editions/1-1/error")[0], 404)


if __name__ == "__main__":
    run_tests()
