#!/usr/bin/python3
"""`willai data pull` against a publisher that misbehaves.  pull_test.py WILLAI [unittest arguments]"""
import os
import signal
import subprocess
import time

import case
from case import ETAG, LATER_ETAG, OTHER, TABLE, Pull, sha256
from publisher import Answer


class Verifying(Pull):
    def test_a_file_of_a_known_hash_is_put_in_place_and_is_there_the_second_time(self):
        self.publisher.give("/table.csv", TABLE)
        self.lists(data=TABLE)
        self.succeeds("downloaded and verified", "1 of 1 file present")
        self.succeeds("“a/table.csv” exists")
        self.assertEqual(self.there(), TABLE)
        self.assertEqual(len(self.publisher.asked("/table.csv")), 1)
        self.assertEqual(self.names(), ["a/table.csv", "pulled.tsv"])

    def test_a_file_of_an_unknown_hash_is_recorded_and_held_to_the_record(self):
        self.publisher.give("/table.csv", Answer(TABLE, modified="Tue, 10 Mar 2026 10:00:00 GMT"))
        self.lists()
        self.succeeds("the manifest has no hash", "dated Tue, 10 Mar 2026")
        line = (self.folder / "pulled.tsv").read_text().splitlines()[1].split("\t")
        self.assertEqual(line, ["a/table.csv", sha256(TABLE), str(len(TABLE)), self.publisher.url("/table.csv"),
                                "Tue, 10 Mar 2026 10:00:00 GMT"])
        self.succeeds("exists")
        (self.folder / "a/table.csv").write_bytes(OTHER)
        self.fails("it was changed after it was downloaded", "move it away")
        self.assertEqual(self.there(), OTHER)

    def test_a_file_of_an_unknown_hash_is_held_to_its_first_download_when_it_is_fetched_again(self):
        self.publisher.give("/table.csv", TABLE)
        self.lists()
        self.succeeds("now recorded in pulled.tsv")
        (self.folder / "a/table.csv").unlink()
        self.publisher.give("/table.csv", OTHER)
        self.fails("changed upstream", "another hash than at the first download", "delete its line in pulled.tsv")
        self.assertEqual(self.there("a/table.csv.new"), OTHER)
        self.publisher.give("/table.csv", TABLE)
        self.succeeds("a/table.csv")

    def test_rows_are_counted_where_no_hash_is_known(self):
        rows = TABLE.count(b"\n") - 1
        self.publisher.give("/table.csv", TABLE)
        self.publisher.give("/open.csv", TABLE[:-1])
        self.lists(rows=rows)
        self.lists("a/open.csv", "/open.csv", rows=rows)
        self.lists("a/other.csv", "/table.csv", rows=rows + 1)
        run = self.succeeds(f"{rows:,} rows, as many as this version is known to have", "not as the manifest says, see above: 1 file")
        self.assertEqual(run.stdout.count("as many as this version"), 2)
        self.assertIn(f"“a/other.csv” has {rows:,} rows, but {rows + 1:,} were counted in version 1.0", run.stderr)
        self.assertEqual(self.there("a/other.csv"), TABLE)

    def test_another_hash_is_told_as_a_change_and_kept_beside(self):
        self.publisher.give("/table.csv", OTHER)
        self.lists(data=TABLE)
        self.fails("changed upstream", "version 1.0", "saved as “a/table.csv.new” and is not used")
        self.assertEqual(self.names(), ["a/table.csv.new"])
        self.assertEqual(self.there("a/table.csv.new"), OTHER)
        self.fails("saved as “a/table.csv.new”")  # again, without a fuss about its own file
        self.publisher.give("/table.csv", TABLE[:-15])
        self.fails("exists and is different again")
        self.assertEqual(self.there("a/table.csv.new"), OTHER)

    def test_what_is_there_is_never_overwritten(self):
        self.publisher.give("/table.csv", TABLE)
        mine = self.folder / "a/table.csv"
        mine.parent.mkdir(parents=True)
        mine.write_bytes(b"mine")
        self.lists(data=TABLE)
        self.fails("it is not version 1.0 of the manifest", "was kept", "move it away and pull again")
        self.entries.clear()
        self.lists()
        self.fails("its hash is neither in the manifest nor in pulled.tsv")
        self.lists("a/sheet.xlsx")
        (self.folder / "a/sheet.xlsx").write_bytes(b"<html>")
        self.fails("“a/sheet.xlsx” exists, but it is something else, such as a web page")
        self.entries.pop()
        self.assertEqual(mine.read_bytes(), b"mine")
        self.assertEqual(self.publisher.requests, [])
        mine.rename(mine.with_suffix(".mine"))
        self.succeeds("pulled")

    def test_a_folder_or_a_dangling_link_in_the_place_stays(self):
        self.publisher.give("/table.csv", TABLE)
        self.lists(data=TABLE)
        self.lists("a/link.csv", data=TABLE)
        (self.folder / "a/table.csv").mkdir(parents=True)
        (self.folder / "a/link.csv").symlink_to("nowhere")
        self.lists("a/pipe.csv", data=TABLE)
        os.mkfifo(self.folder / "a/pipe.csv")
        run = self.fails("cannot read “")
        self.assertEqual(run.stderr.count("cannot read"), 3)
        self.assertTrue((self.folder / "a/link.csv").is_symlink())

    def test_a_web_page_is_no_table_and_no_spreadsheet(self):
        page = b"\n\n<!DOCTYPE html>\n<html><title>Access Denied</title></html>"
        self.publisher.give("/table.csv", Answer(page, kind="text/csv"))
        self.publisher.give("/sheet.xlsx", page)
        self.publisher.give("/text.xlsx", b"plain words")
        self.lists()
        self.lists("a/sheet.xlsx", "/sheet.xlsx")
        self.lists("a/text.xlsx", "/text.xlsx", data=b"PK spreadsheet")
        self.fails("the server sent a web page, not a table", "the server sent a web page, not a spreadsheet", "what the server sent is not a spreadsheet")
        self.assertEqual(self.names(), [])

    def test_one_fault_does_not_hold_up_the_others(self):
        self.publisher.give("/good.csv", TABLE)
        self.publisher.give("/bad.csv", Answer(status=404))
        self.lists("a/bad.csv", "/bad.csv", data=TABLE)
        self.lists("b/good.csv", "/good.csv", data=TABLE, source="beta")
        run = self.fails("“a/bad.csv”", "no longer has the file at this address (404)", "1 file is missing or not verified")
        self.assertIn("missing or not verified: alpha (1 file)", run.stdout)
        self.assertEqual(self.there("b/good.csv"), TABLE)


class Resuming(Pull):
    def give_cut(self, **how):
        self.publisher.give("/table.csv", Answer(TABLE, etag=ETAG, cut_at=100_000, **how), Answer(TABLE, etag=ETAG))

    def test_a_connection_that_breaks_is_taken_up_where_it_broke(self):
        self.give_cut()
        self.lists(data=TABLE)
        self.succeeds("closed before the file was complete", "attempt 2 of 4")
        self.assertEqual(self.there(), TABLE)
        self.assertEqual(self.publisher.asked("/table.csv"), [(None, None), ("bytes=100000-", ETAG)])
        self.assertEqual(self.names(), ["a/table.csv", "pulled.tsv"])

    def test_a_connection_that_stalls_is_taken_up(self):
        self.publisher.give("/table.csv", Answer(TABLE, etag=ETAG, stall_at=50_000), Answer(TABLE, etag=ETAG))
        self.lists(data=TABLE)
        self.succeeds("no data came for")
        self.assertEqual(self.there(), TABLE)
        self.assertEqual(self.publisher.asked("/table.csv")[1], ("bytes=50000-", ETAG))

    def test_a_date_does_where_there_is_no_etag_and_a_weak_etag_does_not(self):
        date = "Tue, 10 Mar 2026 10:00:00 GMT"
        self.publisher.give("/table.csv", Answer(TABLE, modified=date, etag='W/"weak"', cut_at=100_000),
                            Answer(TABLE, modified=date, etag='W/"weak"'))
        self.lists(data=TABLE)
        self.succeeds()
        self.assertEqual(self.publisher.asked("/table.csv")[1], ("bytes=100000-", date))

    def test_without_a_validator_it_begins_anew(self):
        self.publisher.give("/table.csv", Answer(TABLE, cut_at=100_000), Answer(TABLE))
        self.lists(data=TABLE)
        self.succeeds()
        self.assertEqual(self.publisher.asked("/table.csv"), [(None, None), (None, None)])

    def test_a_server_that_ignores_ranges_sends_all_of_it(self):
        self.publisher.give("/table.csv", Answer(TABLE, etag=ETAG, cut_at=100_000),
                            Answer(TABLE, etag=ETAG, ranges=False))
        self.lists(data=TABLE)
        self.succeeds()
        self.assertEqual(self.there(), TABLE)

    def test_content_that_changed_between_the_pieces_is_fetched_whole(self):
        self.publisher.give("/table.csv", Answer(OTHER, etag=ETAG, cut_at=100_000), Answer(TABLE, etag=LATER_ETAG))
        self.lists()
        self.succeeds()
        self.assertEqual(self.there(), TABLE)

    def test_a_rest_with_another_etag_is_not_joined(self):
        self.publisher.give("/table.csv", Answer(OTHER, etag=ETAG, cut_at=100_000),
                            Answer(TABLE, etag=LATER_ETAG, if_range=False))
        self.lists()
        self.succeeds("continued with a different version")
        self.assertEqual(self.there(), TABLE)

    def test_a_server_that_lies_about_its_etag_is_found_out_by_the_hash(self):
        self.publisher.give("/table.csv", Answer(OTHER, etag=ETAG, cut_at=100_000), Answer(TABLE, etag=ETAG))
        self.lists(data=TABLE)
        self.succeeds("downloaded and verified")
        self.assertEqual(self.there(), TABLE)
        self.assertEqual(len(self.publisher.asked("/table.csv")), 3)  # the mixture was fetched once more, whole

    def test_attempts_are_bounded_and_what_came_is_kept(self):
        self.publisher.give("/table.csv", Answer(TABLE, etag=ETAG, cut_at=100_000))
        self.lists(data=TABLE)
        self.fails("closed before the file was complete", "100,000 bytes are kept")
        self.assertEqual(len(self.publisher.asked("/table.csv")), 4)
        self.publisher.give("/table.csv", Answer(TABLE, etag=ETAG))
        self.succeeds("downloaded and verified")
        self.assertEqual(self.publisher.asked("/table.csv")[-1], ("bytes=100000-", ETAG))

    def test_killed_in_the_middle_it_goes_on_from_there(self):
        self.publisher.give("/table.csv", Answer(TABLE, etag=ETAG, stall_at=150_000))
        self.lists(data=TABLE)
        child = subprocess.Popen(self.command("--patience", "100"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        part = self.folder / "a/table.csv.part"
        until = time.monotonic() + 60
        while time.monotonic() < until and not (part.exists() and part.stat().st_size == 150_000):
            time.sleep(0.02)
        self.fails("another pull is running")  # two at once would write into each other's files
        child.send_signal(signal.SIGKILL)
        child.wait(60)
        self.assertEqual(self.names(), ["a/table.csv.part", "a/table.csv.part.meta"])
        self.publisher.give("/table.csv", Answer(TABLE, etag=ETAG))
        self.succeeds("downloaded and verified")
        self.assertEqual(self.there(), TABLE)
        self.assertEqual(self.publisher.asked("/table.csv")[-1], ("bytes=150000-", ETAG))
        self.assertEqual(self.names(), ["a/table.csv", "pulled.tsv"])

    def left_over(self, data, whole, url="/table.csv"):
        (self.folder / "a").mkdir(parents=True)
        (self.folder / "a/table.csv.part").write_bytes(data)
        (self.folder / "a/table.csv.part.meta").write_text(
            f"url\t{self.publisher.url(url)}\netag\t{ETAG}\nlast-modified\t\nwhole\t{whole}\n")

    def test_a_part_that_is_whole_already_is_not_fetched_again(self):
        self.publisher.give("/table.csv", Answer(TABLE, etag=ETAG))
        self.left_over(TABLE, len(TABLE))
        self.lists(data=TABLE)
        self.succeeds("downloaded and verified")
        self.assertEqual(self.publisher.requests, [])

    def test_a_part_from_elsewhere_or_of_the_wrong_length_is_of_no_use(self):
        self.publisher.give("/table.csv", Answer(TABLE, etag=ETAG))
        self.left_over(OTHER[:1000], len(OTHER), "/elsewhere.csv")
        self.lists(data=TABLE)
        self.succeeds("downloaded and verified")
        self.assertEqual(self.publisher.asked("/table.csv"), [(None, None)])

    def test_a_part_that_no_pull_left_stays(self):
        self.publisher.give("/table.csv", Answer(TABLE))
        mine = self.folder / "a/table.csv.part"  # as a browser names what it is fetching
        mine.parent.mkdir(parents=True)
        mine.write_bytes(b"mine")
        self.lists(data=TABLE)
        self.fails("no pull left it there", "move it away")
        self.assertEqual(mine.read_bytes(), b"mine")

    def test_a_server_that_has_nothing_from_there_on_is_asked_anew(self):
        self.publisher.give("/table.csv", Answer(TABLE, etag=ETAG))
        self.left_over(OTHER + OTHER, "")
        self.lists(data=TABLE)
        self.succeeds("(416)", "downloaded and verified")
        self.assertEqual(self.there(), TABLE)


class Refusing(Pull):
    def test_faults_of_the_server_are_tried_again_and_refusals_are_not(self):
        self.publisher.give("/busy.csv", Answer(status=503), Answer(status=429), Answer(TABLE))
        self.publisher.give("/broken.csv", Answer(status=500))
        self.publisher.give("/closed.csv", Answer(status=403))
        self.lists("a/busy.csv", "/busy.csv", data=TABLE)
        self.lists("a/broken.csv", "/broken.csv", data=TABLE)
        self.lists("a/closed.csv", "/closed.csv", data=TABLE)
        self.fails("has a problem (500)", "refuses this program (403)", "--contact", options=("--contact", "me@example.org"))
        self.assertEqual(self.there("a/busy.csv"), TABLE)
        self.assertEqual([len(self.publisher.asked(f"/{name}.csv")) for name in ("busy", "broken", "closed")], [3, 4, 1])
        self.assertRegex(self.publisher.requests[0][3], r"^willai/[0-9.]+ \(me@example.org\)$")

    def test_redirects_are_followed_to_the_web_only_and_not_for_ever(self):
        self.publisher.give("/table.csv", Answer(status=302, location="/there/table.csv"))
        self.publisher.give("/there/table.csv", Answer(TABLE))
        self.publisher.give("/round.csv", Answer(status=301, location="/round.csv"))
        secret = self.root / "secret.csv"
        secret.write_bytes(TABLE)
        self.publisher.give("/file.csv", Answer(status=302, location=f"file://{secret}"))
        self.publisher.give("/ftp.csv", Answer(status=307, location="ftp://127.0.0.1/a.csv"))
        for name in ("table", "round", "file", "ftp"):
            self.lists(f"a/{name}.csv", f"/{name}.csv", data=TABLE)
        self.fails("redirected more than 5 times", "“file://", "“ftp://", "which is not a web address")
        self.assertEqual(self.names(), ["a/table.csv", "pulled.tsv"])
        self.assertEqual(len(self.publisher.asked("/round.csv")), 6)

    def test_what_is_too_long_is_refused_announced_or_not(self):
        self.publisher.give("/announced.csv", Answer(b"x", length=10**12))
        self.publisher.give("/endless.csv", Answer(TABLE, length=False, forever=True))
        self.publisher.give("/refusal.csv", Answer(TABLE, status=404, length=False, forever=True))
        for name in ("announced", "endless", "refusal"):
            self.lists(f"a/{name}.csv", f"/{name}.csv")
        run = self.fails("(404)", options=("--largest", "1"))
        self.assertEqual(run.stderr.count("larger than the allowed 1,048,576 bytes"), 2)
        self.assertLess(sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file()), 2 << 20)

    def test_compression_nobody_asked_for_is_refused(self):
        self.publisher.give("/table.csv", Answer(TABLE, coding="gzip"))
        self.lists()
        self.fails("compressed the file as “gzip”")

    def test_a_server_that_is_not_there(self):
        self.publisher.give("/table.csv", TABLE)
        self.lists("a/one.csv", url="http://127.0.0.1:9/one.csv", data=TABLE)
        self.lists("a/two.csv", url="http://127.0.0.1:9/two.csv", data=TABLE)
        self.lists(data=TABLE)
        run = self.fails("the server does not answer")
        self.assertEqual(run.stderr.count("next is attempt"), 3)  # the second is tried once: without a network nobody waits
        self.assertEqual(self.there(), TABLE)

    def test_a_length_that_is_a_lie(self):
        self.publisher.give("/table.csv", Answer(TABLE, length=len(TABLE) + 10))
        self.lists(data=TABLE)
        self.fails("closed before the file was complete")
        self.assertNotIn("a/table.csv", self.names())

    def test_an_empty_file_is_not_taken_for_the_right_one(self):
        self.publisher.give("/table.csv", b"")
        self.lists(data=TABLE)
        self.fails("changed upstream", "0 bytes")


if __name__ == "__main__":
    case.main()
