"""What readers do at the same time, for the tests that do harm meanwhile: they read pages, search, assess a week and ask for the report of it.
At the end no report is lost or doubled, and no page was wrong.

    everyday = Everyday(cluster)
    … harm …
    everyday.settle(test, copies=1)
"""
import re
import time
from urllib.parse import quote

from nodes import Journeys
from operated_site import Readers, wait_until

WEEK = "task=chart-care&h-chart-care=6&h-assess-patients=12&week=38"
FORM = "/assessment/week?profession=registered-nurse"
PAGES = ["/", "/profession/registered-nurse", "/professions", "/profession/plumber.json", "/search?q=nurse", "/search?q=who+mends+pipes"]


def result_of(where):
    """The page to which the steps of an assessment lead, from the address of the next step."""
    return "/result?" + re.search(r"\?([^#]*)", where.decode()).group(1)


class Whole(Journeys):
    """A reader who searches and assesses a week first, and asks for the report of that."""

    def __init__(self, cluster, right, threads):
        self.right = right
        super().__init__(cluster, threads)

    def topic(self):
        self.look("/search?q=nurse")
        result = result_of(self.until_right(lambda: self.cluster.balancer.post(FORM, WEEK), 303))
        self.look(result)
        return "result=" + quote(result.split("?")[1], safe="")

    def until_right(self, ask, right):
        """The body of the right answer. What the site does not answer is asked again; anything else is a fault."""
        def asked():
            status, body = ask()
            self.refusals += status != right
            assert status in (right, 0, 502, 503, 504), status
            return (body,) if status == right else None
        return wait_until(asked, 60, "an answer")[0]

    def look(self, path):
        body = self.until_right(lambda: self.cluster.balancer.get(path), 200)
        assert self.right[path] == body, f"{path} is another page"


def right_pages(cluster):
    """{path: body}, while nothing is harmed yet."""
    paths = [*PAGES, result_of(cluster.balancer.post(FORM, WEEK)[1])]
    return {path: cluster.balancer.get(path)[1] for path in paths}


class Everyday:
    def __init__(self, cluster, threads=2, refuses_pages=False):
        """`refuses_pages`: a page may be answered with 503, but never with another one."""
        self.cluster = cluster
        self.right = right_pages(cluster)
        paths = list(self.right)
        assert all(cluster.balancer.get(path) == (200, self.right[path]) for path in paths), "pages differ from node to node"
        self.readers = Readers(lambda: cluster.balancer.port, paths, threads=2, pause=.02,
                               right=lambda path, status, body: (status, body) == (200, self.right[path]) or (refuses_pages and status == 503))
        self.journeys = Whole(cluster, self.right, threads)
        self.wait_for_both()

    def wait_for_both(self, reports=2, pages=20):
        self.readers.wait_for(pages)
        self.journeys.wait_for(reports)

    def recover(self, what):
        """The harm is over: says how long it takes until pages and reports come as before."""
        begun = time.monotonic()
        self.wait_for_both()
        print(f"\n{what}: {time.monotonic() - begun:.1f} s until two more reports and 20 more pages", flush=True)

    def settle(self, test, copies, lost_answers=0):
        """Every journey that began has its report, once; each page was the right one. As many answers may have been cut as the
        harm can cut."""
        pages = self.readers.stop()
        journeys = self.journeys.stop()
        test.assertEqual(journeys.faults, [])
        test.assertEqual(len(journeys.done), journeys.begun, "a report is lost")
        wrong = [fault for fault in pages.faults if "status" in fault]
        test.assertEqual(wrong, [], "a wrong page")
        test.assertLessEqual(len(pages.faults), lost_answers, pages.faults)
        letters = self.cluster.inbox.letters
        test.assertEqual({len(letters[address]) for address in journeys.done}, {2}, "a confirmation and a report, and no other letter")
        test.assertLessEqual(self.cluster.inbox.copies(), copies)
        print(f"{test.id().split('.')[-1]}: {len(journeys.done)} reports, none lost, {self.cluster.inbox.copies()} copies; {len(pages.answers)} pages, "
              f"{len(pages.faults)} cut; {journeys.refusals} answers asked for again", flush=True)
