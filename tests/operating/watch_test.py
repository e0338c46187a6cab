#!/usr/bin/python3
"""What an operator sees: health, readiness, metrics and the log.  watch_test.py PROGRAM ROOT"""
import re
import shutil
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

from operated_site import PROGRAM, Readers, Site, publication_at, run_tests, wait_until, willai

ADDRESS = "anna.schmidt@inbox.example"


class Watching(unittest.TestCase):
    def test_health_and_readiness(self):
        site = Site(self)
        self.assertEqual(site.watched("/healthz"), (200, "running\n"))
        self.assertEqual(site.watched("/readyz"), (200, "ready\n"))
        self.assertEqual(site.watched("/")[0], 404)
        for path in ("/healthz", "/readyz", "/metrics"):
            self.assertEqual(site.get(path)[0], 404, "the readers' address tells nothing of it")

    def test_who_is_told_to_end_is_not_ready_and_still_serves(self):
        site = Site(self, "--drain", "30")
        site.process.send_signal(signal.SIGTERM)
        wait_until(lambda: site.watched("/readyz") == (503, "ending\n"), what="the end of readiness")
        self.assertEqual(site.watched("/healthz")[0], 200)
        status, head, _ = site.get("/")
        self.assertEqual(status, 200)
        site.process.send_signal(signal.SIGTERM)  # the second one cuts it short
        self.assertEqual(site.process.wait(20), 0)

    def test_requests_are_counted_by_route_and_status(self):
        site = Site(self)
        for path in ("/", "/", "/profession/chef", "/profession/plumber?x=1", "/profession/nope", "/nowhere"):
            site.get(path)
        site.post("/search", "q=nurse")
        site.get("/", "Host: two.example")  # two hosts: refused before any page
        counts = site.metrics()
        self.assertEqual(counts['willai_http_requests_total{method="GET",route="/",status="2xx"}'], 2)
        self.assertEqual(counts['willai_http_requests_total{method="GET",route="/profession/<page>",status="2xx"}'], 2)
        self.assertEqual(counts['willai_http_requests_total{method="GET",route="none",status="4xx"}'], 3)
        self.assertEqual(counts['willai_http_requests_total{method="POST",route="/search",status="2xx"}'], 1)
        self.assertEqual(counts['willai_http_request_seconds_bucket{route="/",le="+Inf"}'], 2)
        self.assertEqual(counts['willai_http_request_seconds_count{route="/profession/<page>"}'], 2)
        self.assertGreater(counts["willai_http_response_bytes_total"], 20_000)
        self.assertEqual(counts["willai_http_connections_accepted_total"], 8)
        self.assertEqual(counts["willai_http_connections_refused_total"], 0)
        self.assertEqual(counts["willai_http_in_flight"], 0)
        self.assertNotIn("nope", site.watched("/metrics")[1], "no path of a reader is a label")

    def test_a_request_that_has_begun_is_in_flight(self):
        site = Site(self)
        with site.connect() as half:
            half.sendall(b"GET / HTTP/1.1\r\n")
            wait_until(lambda: site.metrics()["willai_http_in_flight"] == 1, what="the request")
            self.assertEqual(site.metrics()["willai_http_connections"], 1)
        wait_until(lambda: site.metrics()["willai_http_in_flight"] == 0, what="its end")

    def test_the_queue_the_store_the_edition_and_the_program(self):
        site = Site(self, "--no-worker")
        self.assertEqual(site.ask(ADDRESS), 303)
        counts = site.metrics()
        self.assertEqual(counts['willai_letters{kind="confirmation",state="pending"}'], 1)
        self.assertIn('willai_letters_oldest_seconds{kind="confirmation",state="pending"}', counts)
        self.assertEqual((counts["willai_store_up"], counts["willai_store_errors_total"]), (1, 0))
        self.assertGreaterEqual(counts["willai_store_calls_total"], 1)
        text = site.watched("/metrics")[1]
        version = willai("--version").stdout
        for word in re.findall(r"commit ([\w-]+), task model (\w+), title model (\w+)", version)[0]:
            self.assertIn(f'="{word}"', text)
        self.assertRegex(text, r'willai_edition_info\{date="\d{4}-\d\d-\d\d",digest="[0-9a-f]{12}",number="\d+",volume="\d+"\} 1\n')
        self.assertNotIn("anna", text)

    def test_a_store_that_is_gone_is_counted(self):
        site = Site(self, "--no-worker")
        self.assertEqual(site.ask(ADDRESS), 303)
        for file in site.folder.glob("reports.sqlite*"):
            file.unlink()
        (site.folder / "reports.sqlite").mkdir()
        self.assertEqual(site.ask(ADDRESS), 503)
        counts = site.metrics()
        self.assertEqual(counts["willai_store_up"], 0)
        self.assertGreaterEqual(counts["willai_store_errors_total"], 2)
        self.assertIn("willai_http_requests_total", site.watched("/metrics")[1])

    def test_a_worker_is_watched_too(self):
        site = Site(self, "--no-worker")
        site.ask(ADDRESS)
        log = site.folder / "worker.txt"
        with open(log, "w") as out:
            worker = subprocess.Popen([PROGRAM, "worker", "--store", site.store, "--base-url", "https://a.example", "--mail",
                                       f"folder:{site.folder / 'letters'}", "--metrics-listen", "127.0.0.1:0"], stdout=out, stderr=out)
        self.addCleanup(worker.wait)
        self.addCleanup(worker.kill)
        wait_until(lambda: list((site.folder / "letters").glob("*.eml")), what="the letter")
        port = wait_until(lambda: re.findall(r"metrics are at port (\d+)", log.read_text()), what="the port")[-1]
        asked = Site(self, start=False)
        asked.log.write_text(f"metrics are at port {port}\n")
        wait_until(lambda: asked.metrics().get("willai_letters_sent_total") == 1, what="the count")
        self.assertNotIn("willai_http_connections", asked.watched("/metrics")[1])

    def test_prometheus_reads_it(self):
        if not shutil.which("promtool"):
            self.skipTest("promtool is not installed")
        site = Site(self)
        site.ask(ADDRESS)
        site.get("/nowhere")
        said = subprocess.run(["promtool", "check", "metrics"], input=site.watched("/metrics")[1], capture_output=True, text=True)
        self.assertEqual((said.returncode, said.stdout + said.stderr), (0, ""))


class Log(unittest.TestCase):
    def test_every_request_is_a_line_without_what_somebody_typed(self):
        site = Site(self, "--access-log", "--log-format", "json")
        head = site.get("/search?q=unusual+words")[1]
        site.get("/profession/chef")
        site.get("/somebody@inbox.example")
        site.ask(ADDRESS)
        lines = wait_until(lambda: (lines := [event for event in site.events() if event["event"] == "request"])[3:] and lines, what="four lines")
        self.assertEqual([(line["method"], line["route"], line["path"], line["status"]) for line in lines],
                         [("GET", "/search", "/search", 200), ("GET", "/profession/<page>", "/profession/chef", 200),
                          ("GET", "", "", 404), ("POST", "/report", "/report", 303)])
        self.assertEqual(re.search(r"X-Request-Id: (\S+)", head).group(1), lines[0]["id"])
        self.assertEqual(len({line["id"] for line in lines}), 4)
        for line in lines:
            self.assertRegex(line["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
            self.assertGreater(line["milliseconds"], 0)
        for word in ("unusual", "inbox.example", "127.0.0.1", "anna"):
            self.assertNotIn(word, site.log.read_text().replace("http://127.0.0.1", ""))

    def test_a_line_that_would_be_too_long_is_json_all_the_same(self):
        """A sentence with a file whose name is almost as long as the system allows."""
        folder = tempfile.TemporaryDirectory(prefix="willai-long.")
        self.addCleanup(folder.cleanup)
        deep = Path(folder.name, *['"' * 200] * 15)
        deep.mkdir(parents=True)
        edition = deep / "edition.sqlite"
        made = willai("publish", "--content", publication_at(Path(folder.name) / "content"), "--out", Path(folder.name) / "new")
        self.assertEqual(made.returncode, 0, made.stderr)
        (Path(folder.name) / "new").rename(edition)
        site = Site(self, "--edition", edition, "--log-format", "json")
        edition.unlink()
        edition.mkdir()
        site.process.send_signal(signal.SIGHUP)
        line = wait_until(lambda: [event for event in site.events() if "stays with" in event["message"]], what="the line")[0]
        self.assertTrue(line["message"].endswith("…"), line)

    def test_the_id_of_the_proxy_is_kept_if_it_is_one(self):
        site = Site(self, "--access-log", "--log-format", "json", "--behind-proxy")
        self.assertIn("X-Request-Id: 7f3a-9", site.get("/", "X-Request-Id: 7f3a-9")[1])
        self.assertNotIn("forged", site.get("/", 'X-Request-Id: forged"x')[1])
        alone = Site(self, "--access-log")
        self.assertNotIn("7f3a-9", alone.get("/", "X-Request-Id: 7f3a-9")[1])

    def test_without_the_option_no_request_is_logged_or_named(self):
        site = Site(self)
        self.assertNotIn("X-Request-Id", site.get("/")[1])
        self.assertNotIn("request", site.log.read_text())

    def test_the_level(self):
        site = Site(self, "--access-log", "--log-level", "error")
        site.get("/")
        site.kill(signal.SIGTERM)
        self.assertNotRegex(site.log.read_text(), "request|has ended")

    def test_words_that_are_not_known(self):
        for option, word in (("--log-format", "xml"), ("--log-level", "loud"), ("--metrics-listen", "nowhere")):
            tried = willai("serve", "--listen", "127.0.0.1:0", option, word)
            self.assertEqual(tried.returncode, 1)
            self.assertIn(f"“{word}”", tried.stderr)

    def test_a_log_that_nobody_reads_holds_nobody_up(self):
        site = Site(self, "--access-log", stderr=subprocess.PIPE)
        readers = Readers(lambda: site.port, ["/"])
        readers.wait_for(2000)  # far more than a pipe holds
        self.assertEqual(readers.stop().faults, [])


if __name__ == "__main__":
    run_tests()
