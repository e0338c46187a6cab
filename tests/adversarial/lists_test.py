"""Readers who do not go where lists lead them: addresses of the index that no page has, every address that one has, and the
pages of titles without figures. With the public data at ../shared/data, or where WILLAI_DATA says, on the full edition;
otherwise on the one made from content alone.
"""
import html
import json
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

import attacked_site as site
ROOT, Site = site.ROOT, site.Site

FOLDER = Path(tempfile.mkdtemp(prefix="willai-lists."))
EDITION = FOLDER / "edition.sqlite"
DATA = Path(os.environ.get("WILLAI_DATA", ROOT / "../shared/data"))
LARGEST = 61_440


def setUpModule():
    words = [site.PROGRAM, "publish", "--content", ROOT / "content", "--out", EDITION]
    made = subprocess.run(words + (["--data", DATA] if DATA.is_dir() else []), capture_output=True, text=True, timeout=280)
    assert made.returncode == 0, made.stderr


def tearDownModule():
    shutil.rmtree(FOLDER)


def rows(sql):
    with sqlite3.connect(f"file:{EDITION}?immutable=1", uri=True) as database:
        return database.execute(sql).fetchall()


def links(body, begin):
    return set(re.findall(rf'href="({begin}[^"#]*)', body))


class Lists(unittest.TestCase):
    def setUp(self):
        self.site = Site(self, "--edition", EDITION)

    def body(self, path, status=200):
        answer = self.site.get(path)
        self.assertEqual(answer[0], status, path)
        return answer[2].decode()

    def test_every_list_that_a_list_leads_to(self):
        seen, waiting, names = set(), ["/professions"], set()
        while waiting:
            path = waiting.pop()
            if path in seen:
                continue
            seen.add(path)
            body = self.body(path)
            self.assertLessEqual(len(body.encode()), LARGEST, path)
            names |= links(body, "/profession/") if "without-figures" not in path else set()
            waiting += links(body, "/professions")
        listed = {f"/profession/{slug}" for slug, in rows("SELECT slug FROM profession WHERE standing = 'listed'")}
        self.assertEqual(names, listed)

    def test_the_counts_agree(self):
        count, = rows("SELECT count(*) FROM profession WHERE standing = 'listed'")[0]
        index = json.loads(self.body("/professions.json"))
        self.assertEqual(index["count"], count)
        self.assertEqual(index["could_shorten"][0]["professions"], count)
        self.assertEqual(sum(row["professions"] for row in index["could_shorten"][1:]), count)
        self.assertEqual(sum(row["professions"] for row in index["fields"][1:]), count)
        front = json.loads(self.body("/index.json"))
        terms = {row["term"]: row["value"] for row in front["in_this_edition"]}
        self.assertEqual(terms["Professions"], f"{count:,}")

    def test_addresses_that_no_page_has(self):
        for path in ["/professions/by-name", "/professions/by-pay/99", "/professions/by-pay/1", "/professions/by-pay/-1",
                     "/professions/by-pay/2/2", "/professions/by-pay/99999999999999999999", "/professions/high/medium",
                     "/professions/without-figures/2", "/professions/%62y-nothing",
                     "/professions/computing/high/by-pay"]:
            self.body(path, 404)

    def test_titles_without_figures_take_no_address_and_no_week(self):
        bare = [slug for slug, in rows("SELECT slug FROM profession WHERE standing = 'bare' ORDER BY slug")]
        for slug in bare:
            body = self.body(f"/profession/{slug}")
            self.assertNotIn('type="email"', body, slug)
            self.assertNotIn(f"/assessment/week?profession={slug}", body)
            self.assertRegex(body, "Nearest specific jobs|nothing to rate", slug)
            self.assertLessEqual(len(body.encode()), LARGEST)
        everywhere = self.body("/") + self.body("/professions") + self.body("/professions.json")
        for slug in bare:
            self.assertNotIn(f'"/profession/{slug}"', everywhere)
        if bare:
            self.assertEqual(links(self.body("/professions/without-figures"), "/profession/"), {f"/profession/{slug}" for slug in bare})

    def test_titles_without_figures_have_no_report(self):
        """Whoever posts the form that their page does not have gets a sentence, and nothing is stored."""
        bare = [(slug, plural) for slug, plural in rows("SELECT slug, plural FROM profession WHERE standing = 'bare' ORDER BY slug")]
        for slug, plural in bare[:20] + bare[-20:]:
            status, _, body = self.site.post("/report", f"mail=reader%40inbox.example&profession={slug}")
            self.assertEqual(status, 422, slug)
            text = html.unescape(body.decode())
            self.assertIn(f"There is no report on {plural}", text)
            self.assertIn("nothing to rate", text)
            self.assertNotIn('type="email"', text)
        with sqlite3.connect(self.site.store) as store:
            self.assertEqual(store.execute("SELECT count(*) FROM report_request").fetchone(), (0,))
        slug, = rows("SELECT slug FROM profession WHERE standing = 'listed' LIMIT 1")[0]
        self.assertEqual(self.site.ask("reader@inbox.example", profession=slug), 303)

    def test_a_data_view_says_whose_it_is_and_stands_in_no_list(self):
        views = rows("SELECT p.slug, w.slug FROM profession p JOIN related r ON r.profession = p.id AND r.kind = 'beside' AND "
                     "r.position = 0 JOIN profession w ON w.id = r.other WHERE p.standing = 'data view'")
        for slug, written in views:
            body = self.body(f"/profession/{slug}")
            self.assertRegex(body, f'This is the data view of <a href="/profession/{written}">')
        self.assertEqual(rows("SELECT count(*) FROM related r JOIN profession p ON p.id = r.other WHERE r.kind IN ('related', 'other') "
                              "AND p.standing <> 'listed'"), [(0,)])
        self.assertEqual(rows("SELECT count(*) FROM transition t JOIN occupation o ON o.code = t.other LEFT JOIN profession p ON "
                              "p.slug = o.stands AND p.standing = 'listed' WHERE p.id IS NULL"), [(0,)])

    def test_a_shrinking_profession_has_somewhere_to_go(self):
        short = rows("SELECT p.slug, count(t.code) n FROM profession p JOIN profession_occupation po ON po.profession = p.id AND "
                     "po.position = 0 JOIN occupation_measure m ON m.code = po.code AND m.measure = 'bls-projected-change' AND "
                     "m.value < 0 LEFT JOIN transition t ON t.code = po.code WHERE p.standing = 'listed' GROUP BY p.id HAVING n < 3")
        self.assertEqual(short, [])


if __name__ == "__main__":
    site.run_tests()
