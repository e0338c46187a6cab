"""`willai serve --content DIR --watch`: an editor saves in every way that editors do, and the page follows; whatever the
folder holds, the server stays.  preview_test.py PROGRAM ROOT
"""
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

from attacked_site import PROGRAM, split, run_tests, wait_until, willai

PROFESSION = '''name = "Lamp Lighter"
plural = "Lamp Lighters"
summary = "Lights the lamps of a town at dusk, puts them out at dawn, and keeps the glass and the wicks clean. MARK"
occupations = ["49-9071.00"]

[[task]]
name = "Light the lamps"
slug = "light-lamps"
level = "LOW"
kind = "core"
rationale = "A ladder, a flame and a windy corner: no language model climbs, and the wick wants a steady hand."

[[task]]
name = "Clean the glass"
slug = "clean-glass"
level = "LOW"
kind = "core"
rationale = "Soot comes off with a rag and hot water, lamp by lamp, and nothing written helps with the rubbing."

[[task]]
name = "Write the book of the round"
slug = "write-book"
level = "HIGH"
kind = "core"
rationale = "A few spoken words on the way become the whole entry: which lamp, which fault, which part to bring."

[[skill]]
group = "vulnerable"
name = "Keeping the book"
reason = "Dictation fills the book of the round faster than a pencil under a lamp."

[[skill]]
group = "resilient"
name = "Climbing with a flame"
reason = "The ladder stands on cobbles, and the flame must not go out."

[[skill]]
group = "growing"
name = "Reading the new meters"
reason = "Each lamp with a meter wants somebody who knows what its numbers mean."

[[strategy]]
title = "Speak the book"
text = "Dictate the entries of one round, and compare them with the pages you wrote by hand."
'''
EDITION = 'volume = 3\nnumber = 7\ndate = "2026-11-23"\n'
PAGE = "/profession/lamp-lighter"
SECONDS = 20


class Desk:
    """A content folder and the server that watches it."""

    def __init__(self, test, *options, mark="MARK-0", prepare=None):
        self.room = Path(tempfile.mkdtemp(prefix="willai-preview."))
        test.addCleanup(shutil.rmtree, self.room, ignore_errors=True)
        self.folder = self.room / "content"
        self.file = self.folder / "professions" / "lamp-lighter.toml"
        self.file.parent.mkdir(parents=True)
        (self.folder / "edition.toml").write_text(EDITION)
        self.save(mark)
        if prepare:
            prepare(self)
        self.log = self.room / "log.txt"
        out = open(self.log, "wb")
        (self.room / "tmp").mkdir()
        self.process = subprocess.Popen([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--content", "content", *options],
                                        stdout=out, stderr=out, cwd=self.room,
                                        env={**os.environ, "TMPDIR": str(self.room / "tmp")})
        out.close()
        test.addCleanup(self.kill)
        self.port = int(wait_until(self.announced, what="the address").group(1))

    def announced(self):
        if self.process.poll() is not None:
            raise AssertionError(f"serve ended with {self.process.returncode}:\n{self.said()}")
        return re.search(r"at http://127\.0\.0\.1:(\d+)", self.said())

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(60)

    def said(self):
        return self.log.read_text(errors="replace")

    def save(self, mark, text=PROFESSION):
        self.file.write_text(text.replace("MARK", mark))

    def raw(self, path, seconds=60):
        import socket
        with socket.create_connection(("127.0.0.1", self.port), timeout=seconds) as connection:
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: desk.example\r\nConnection: close\r\n\r\n".encode())
            answer = b""
            while part := connection.recv(65536):
                answer += part
        return split(answer)

    def page(self, path=PAGE):
        status, _, body = self.raw(path)
        return f"{status}\n" + body.decode()

    def shows(self, text, path=PAGE, without=None):
        def found():
            page = self.page(path)
            return page if text in page and not (without and without in page) else None
        return wait_until(found, SECONDS, f"“{text}” on {path}; said:\n{self.said()}\n")

    def state(self):
        return re.search(r'data-state="([^"]+)"', self.page()).group(1)

    def await_news(self, state, seconds=40):
        status, _, body = self.raw(f"/preview/news?seen={state}", seconds)
        return json.loads(body)["state"] if status == 200 else None


class Saving(unittest.TestCase):
    def test_a_saved_text_comes_to_the_page(self):
        desk = Desk(self, "--watch")
        desk.shows("MARK-0")
        desk.save("MARK-1")
        desk.shows("MARK-1", without="MARK-0")

    def test_written_aside_and_renamed(self):
        desk = Desk(self, "--watch")
        for i in range(3):
            aside = desk.file.with_name(".lamp-lighter.toml.swp")
            aside.write_text(PROFESSION.replace("MARK", f"ASIDE-{i}"))
            os.replace(aside, desk.file)
            desk.shows(f"ASIDE-{i}")

    def test_moved_away_and_written_anew(self):
        desk = Desk(self, "--watch")
        os.replace(desk.file, str(desk.file) + "~")
        desk.save("BACKUP-1")
        desk.shows("BACKUP-1")

    def test_a_new_profession_and_a_removed_one(self):
        desk = Desk(self, "--watch")
        other = desk.file.with_name("lens-grinder.toml")
        other.write_text(PROFESSION.replace("Lamp Lighter", "Lens Grinder").replace("MARK", "NEW-1"))
        desk.shows("NEW-1", "/profession/lens-grinder")
        other.unlink()
        desk.shows("404\n", "/profession/lens-grinder")

    def test_a_folder_that_comes_later(self):
        desk = Desk(self, "--watch")
        words = desk.folder / "matching"
        words.mkdir()
        (words / "titles.tsv").write_text("profession\ttitles\nlamp-lighter\tWick Trimmer\n")
        desk.shows("Wick Trimmer")
        (words / "titles.tsv").write_text("profession\ttitles\nlamp-lighter\tGas Lamp Man\n")
        desk.shows("Gas Lamp Man")

    def test_many_saves_end_with_the_last_one(self):
        desk = Desk(self, "--watch")
        last = 0
        end = time.monotonic() + 2
        while time.monotonic() < end:
            last += 1
            desk.save(f"SAVE-{last}.")
            time.sleep(.004)
        desk.shows(f"SAVE-{last}.")
        self.assertIsNone(desk.process.poll())


class Faults(unittest.TestCase):
    def test_a_fault_is_listed_and_the_last_good_page_stays(self):
        desk = Desk(self, "--watch")
        bad = PROFESSION.replace('level = "HIGH"', 'level = "VERY"')
        line = bad[:bad.index("VERY")].count("\n") + 1
        desk.save("BAD", bad)
        page = desk.shows("1 fault in “content”")
        self.assertIn("MARK-0", page)
        self.assertIn(f"professions/lamp-lighter.toml, line {line}", page)
        self.assertIn("write “HIGH”", page)
        wait_until(lambda: f"professions/lamp-lighter.toml:{line}" in desk.said(), what="the fault in the terminal")
        desk.save("MENDED")
        page = desk.shows("MENDED")
        self.assertNotIn("preview-faults\"", page)

    def test_a_syntax_error_and_half_a_file(self):
        desk = Desk(self, "--watch")
        desk.file.write_text('name = "Lamp\n[[task')
        desk.shows("in “content”")
        desk.file.write_text(PROFESSION[:len(PROFESSION) // 2].replace("MARK", "HALF"))
        time.sleep(.3)
        with open(desk.file, "a") as file:
            file.write(PROFESSION[len(PROFESSION) // 2:])
        desk.shows("HALF", without="preview-faults\"")

    def test_the_folder_goes_and_comes_back(self):
        desk = Desk(self, "--watch")
        os.rename(desk.folder, desk.room / "away")
        desk.shows("in “content”")
        self.assertIn("MARK-0", desk.page())
        os.rename(desk.room / "away", desk.folder)
        desk.shows("MARK-0", without="preview-faults\"")
        shutil.rmtree(desk.folder)
        desk.shows("in “content”")
        desk.file.parent.mkdir(parents=True)
        (desk.folder / "edition.toml").write_text(EDITION)
        desk.save("AGAIN")
        desk.shows("AGAIN", without="preview-faults\"")

    def test_faults_from_the_beginning(self):
        desk = Desk(self, "--watch", prepare=lambda desk: desk.file.write_text("name = 7\n"))
        page = desk.shows("There is no edition to show yet")
        self.assertTrue(page.startswith("503\n"))
        desk.save("FIRST")
        desk.shows("FIRST", without="preview-faults\"")

    def test_odd_things_in_the_folder(self):
        desk = Desk(self, "--watch")
        professions = desk.file.parent
        os.mkfifo(professions / "pipe.toml")
        (professions / "folder.toml").mkdir()
        (professions / "loop").symlink_to("..")
        (professions / "bytes.toml").write_bytes(bytes(range(256)) * 40)
        (professions / "deep.toml").write_text("a = " + "[" * 100_000)
        (professions / "<b>&.toml").write_text("x")
        desk.shows("in “content”")
        self.assertNotIn("<b>&", desk.page())
        for odd in ("pipe.toml", "loop", "bytes.toml", "deep.toml", "<b>&.toml"):
            (professions / odd).unlink()
        (professions / "folder.toml").rmdir()
        desk.save("TIDY")
        desk.shows("TIDY", without="preview-faults\"")


class News(unittest.TestCase):
    def test_all_who_wait_are_told_and_others_are_served_meanwhile(self):
        desk = Desk(self, "--watch", "--threads", "1")
        state, told = desk.state(), []
        threads = [threading.Thread(target=lambda: told.append(desk.await_news(state))) for _ in range(30)]
        for thread in threads:
            thread.start()
        time.sleep(.5)
        self.assertEqual(told, [])
        desk.page()
        self.assertEqual(told, [])
        desk.save("NEWS")
        for thread in threads:
            thread.join(SECONDS)
        self.assertEqual(len(told), 30)
        self.assertNotIn(state, told)
        self.assertIn("NEWS", desk.page())

    def test_nothing_is_told_where_nothing_changed(self):
        desk = Desk(self, "--watch")
        state = desk.state()
        desk.save("MARK-0")
        (desk.folder / "notes.txt").write_text("not content")
        time.sleep(1.5)
        self.assertEqual(desk.state(), state)

    def test_the_server_stops_while_browsers_wait(self):
        desk = Desk(self, "--watch")
        state = desk.state()
        threads = [threading.Thread(target=desk.await_news, args=(state,)) for _ in range(5)]
        for thread in threads:
            thread.start()
        time.sleep(.3)
        desk.process.send_signal(signal.SIGTERM)
        self.assertEqual(desk.process.wait(8), 0)
        for thread in threads:
            thread.join(5)
        self.assertEqual(list((desk.room / "tmp").glob("willai-trial*")), [])

    def test_a_connection_stays_over_the_change(self):
        import http.client
        desk = Desk(self, "--watch")
        line = http.client.HTTPConnection("127.0.0.1", desk.port, timeout=30)
        line.request("GET", PAGE)
        line.getresponse().read()
        socket = line.sock
        desk.save("KEPT")
        desk.shows("KEPT")
        line.request("GET", PAGE)
        self.assertIn("KEPT", line.getresponse().read().decode())
        self.assertIs(line.sock, socket)
        line.close()

    def test_scripts_stay_strict(self):
        desk = Desk(self, "--watch")
        status, head, body = desk.raw(PAGE)
        self.assertIn("script-src 'self';", head)
        self.assertIn("Cache-Control: no-store", head)
        self.assertIn(b'<script src="/preview/preview.js"', body)
        self.assertNotIn("style=", desk.page().split("<body")[1].split("</aside>")[0])
        self.assertEqual(desk.raw("/preview/preview.js")[0], 200)


class Otherwise(unittest.TestCase):
    def test_without_watch_the_folder_is_published_once(self):
        desk = Desk(self)
        page = desk.shows("MARK-0")
        self.assertNotIn("preview", page)
        self.assertEqual(desk.raw("/preview/news?seen=x")[0], 404)
        self.assertEqual(desk.raw("/preview/preview.js")[0], 404)
        desk.save("LATER")
        time.sleep(1)
        self.assertIn("MARK-0", desk.page())

    def test_without_watch_faults_are_an_error(self):
        with tempfile.TemporaryDirectory() as room:
            (Path(room) / "professions").mkdir()
            (Path(room) / "professions" / "lamp-lighter.toml").write_text("name = 7\n")
            ended = willai("serve", "--listen", "127.0.0.1:0", "--content", room)
            self.assertEqual(ended.returncode, 1)
            self.assertIn("professions/lamp-lighter.toml", ended.stderr)

    def test_what_does_not_go_together(self):
        for words in (["--watch"], ["--content", "x", "--edition", "y"], ["--content", "nowhere", "--watch"], ["--content", "/tmp", "--watch", "--mail", "folder:z"]):
            ended = willai("serve", "--listen", "127.0.0.1:0", *words)
            self.assertEqual(ended.returncode, 1, words)
            self.assertEqual(ended.stderr.count("\n"), 1, ended.stderr)


if __name__ == "__main__":
    run_tests()
