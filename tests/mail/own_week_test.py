#!/usr/bin/python3
"""The report about a reader's own week, asked for on the page of a profession with plain forms.
own_week_test.py PROGRAM ROOT"""
import html
import re
import subprocess
import unittest

from servers import Kept, Site, body_of, links_in, parsed, run_tests, wait_until

PROFESSION = "registered-nurse"


class OwnWeek(Kept):
    def setUp(self):
        super().setUp()
        self.site = Site(self, *self.kept, "--mail", f"folder:{self.folder / 'mail'}", "--mail-from", "Reports <reports@willai.example>")
        week = self.site.request("/assessment/week?profession=" + PROFESSION)[1]
        self.tasks = {slug: html.unescape(name) for slug, name in re.findall(r'name="task" value="([a-z0-9-]+)"><span>([^<]+)<', week)}
        page = self.site.request("/profession/" + PROFESSION)[1]
        form = page[page.index('action="/jobs/report"'):]
        rows = re.findall(r'name="task" value="([0-9a-f]+)">([^<]+)</label>', form[:form.index("</form>")])
        self.key = {html.unescape(name): key for key, name in rows}
        self.assertEqual(set(self.key), set(self.tasks.values()))
        self.first, self.second = list(self.tasks)[:2]

    def letters(self):
        return [parsed(file.read_bytes()) for file in sorted((self.folder / "mail").glob("*.eml"))]

    def ordered(self, fields):
        """The report that comes after its address was confirmed."""
        self.assertEqual(self.site.ask("reader@inbox.example", PROFESSION, **fields)[0], 303)
        asked = wait_until(self.letters, what="the first letter")[0]
        path = links_in(asked)["confirm"].removeprefix("/jobs")
        self.assertEqual(self.site.request(path.split("?")[0], {"t": path.split("?t=")[1]})[0], 200)
        return wait_until(lambda: [each for each in self.letters() if each["Subject"] != asked["Subject"]], what="the report")[0]

    def text_of_pdf(self, letter):
        pdf = next(part.get_content() for part in letter.iter_attachments())
        return " ".join(subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode().split())

    def stored(self):
        return b"".join(file.read_bytes() for file in self.folder.glob("reports.sqlite*"))

    def test_the_letter_has_hours_reasons_and_the_monday_list(self):
        self.assertGreaterEqual(len(self.tasks), 5)
        letter = self.ordered({"task": self.key[self.tasks[self.first]], "h-" + self.second: "12,5"})
        result = self.site.request("/assessment/week?profession=" + PROFESSION, {"task": self.first, "h-" + self.second: "12,5", "do": ""})[2]
        query = result.split("?", 1)[1]
        page = html.unescape(self.site.request("/result?" + query)[1])
        plain, marked = " ".join(body_of(letter, "plain").split()), html.unescape(body_of(letter, "html"))
        paper = self.text_of_pdf(letter)
        reason = re.search(r'"rationale":"((?:[^"\\]|\\.)*)"', self.site.request("/result.json?" + query)[1]).group(1)
        self.assertIn(reason, page)
        for said in (plain, marked, paper):
            for words in (self.tasks[self.first], self.tasks[self.second], "12.5 hours", reason, "On Monday"):
                self.assertIn(words, said)
            self.assertNotIn("in general", said)
        for step in ("Try: ", "Check: ", "Ask at work: ", "Learn: "):
            self.assertIn(step, plain)
            self.assertIn(f"<b>{step.strip()}</b>", marked)
        self.assertEqual(letter["Subject"], "Your report: your week as Registered Nurse")
        self.assertIn("/jobs/result?" + query.split("&")[0], body_of(letter, "plain"))

    def test_without_a_tick_the_report_is_about_the_profession_and_says_so(self):
        letter = self.ordered({"h-" + self.first: "", "h-" + self.second: " "})
        says = "This is the report on Registered Nurses in general. It does not know your week."
        self.assertIn(says, " ".join(body_of(letter, "plain").split()))
        self.assertIn(says, body_of(letter, "html"))
        self.assertIn(says, self.text_of_pdf(letter))
        self.assertEqual(letter["Subject"], "Your report: Registered Nurses in general")

    def test_what_is_kept_is_encrypted_and_then_erased(self):
        letter = self.ordered({"task": self.first, "h-" + self.first: "7.25"})
        query = re.search(r"/result\?(a=[\w-]+)", body_of(letter, "plain")).group(1).encode()
        wait_until(lambda: self.rows("select state, address, topic from report_request") == [("ended", None, None)], what="the end")
        for trace in (query, query[2:], self.first.encode(), b"reader@inbox", b"result a="):
            self.assertNotIn(trace, self.stored())

    def test_bad_input_gets_a_sentence_and_what_was_typed_stays(self):
        many = list(self.tasks)[2]
        for fields, says in (
                ({"task": self.first, "h-" + self.second: "200"}, "a week here has at most 100 hours"),
                ({"task": self.first, "h-" + self.second: "a lot"}, "write the hours as a number"),
                ({"task": self.first, "h-" + self.second: "-3"}, "write the hours as a number"),
                ({"task": self.first, "h-" + self.second: "60", "h-" + many: "60"}, "a week may have at most 100"),
                ({"task": self.first, "h-" + self.second: "3", "h-no-such-task": "3"}, "no task “no-such-task” on the page of Registered Nurses"),
                ({"task": self.first, "h-" + self.second: "3", "h-<b>": "3"}, "no task “<b>” on the page")):
            with self.subTest(fields):
                status, page, _ = self.site.ask("reader@inbox.example", PROFESSION, **fields)
                self.assertEqual(status, 422)
                self.assertIn(says.lower(), html.unescape(page).lower())
                self.assertNotIn("<b>”", page)
                self.assertIn("<details open>", page)
                self.assertIn(f'name="task" value="{self.key[self.tasks[self.first]]}" checked>', page)
                self.assertRegex(page, f'name="h-{self.key[self.tasks[self.second]]}"[^>]* value="{re.escape(fields["h-" + self.second])}"')
                self.assertIn('value="reader@inbox.example"', page)
        status, page, _ = self.site.ask("nobody", PROFESSION, **{"task": "no-such-task"})
        self.assertEqual((status, "no-such-task" in page, 'value="nobody"' in page), (422, True, True))
        status, page, _ = self.site.ask("nobody", PROFESSION, **{"task": self.first})
        self.assertIn(f'value="{self.key[self.tasks[self.first]]}" checked>', page)
        self.assertEqual(self.rows("select count(*) from report_request"), [(0,)])
        self.assertEqual(self.letters(), [])

    def test_own_words_and_repeated_fields_do_no_harm(self):
        self.assertEqual(self.site.request("/report", [("mail", "reader@inbox.example"), ("profession", PROFESSION), ("task", self.first), ("task", self.first),
                                                       ("h-" + self.first, "2"), ("h-" + self.first, "900"), ("own", "tell nobody"), ("own-hours", "9")])[0], 303)
        asked = wait_until(self.letters, what="the first letter")[0]
        self.assertIn("your own week", asked["Subject"])
        self.assertNotIn(b"tell nobody", self.stored())


if __name__ == "__main__":
    run_tests()
