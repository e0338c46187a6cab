#!/usr/bin/python3
"""Files and forms that strangers send: what the process that reads them holds, what a form can cost, and what the site says
when it cannot read files.
files_test.py PROGRAM ROOT
"""
import ctypes
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import unittest
import zlib
from pathlib import Path

# Python has a module "site" as well, and takes that one.
import attacked_site as attacked
PROGRAM, Site, run_tests, wait_until = attacked.PROGRAM, attacked.Site, attacked.run_tests, attacked.wait_until

READER = Path(PROGRAM).parent / "willai-reader"
DESCRIPTION = "/assessment/description?profession=registered-nurse&to=week"
BOUNDARY = "----WebKitFormBoundaryx"
KIND = f"multipart/form-data; boundary={BOUNDARY}"
LINE = b"Assess patients on the ward and plan their care\n"


def form(file, text=b""):
    parts = [(b'name="text"', text), (b'name="file"; filename="cv"\r\nContent-Type: application/octet-stream', file)]
    return b"".join(b"--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n" % (BOUNDARY.encode(), *part) for part in parts) + \
        b"--%s--\r\n" % BOUNDARY.encode()


def endless_pdf():
    """A PDF that takes all the computing time that a file gets."""
    stream = zlib.compress(b"q Q 0 0 9 9 re W n " * 12_000_000, 9)
    return (b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj "
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj "
            b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream endobj trailer<</Root 1 0 R>>" % (len(stream), stream))


ENDLESS = endless_pdf()


def children_of(process):
    return [int(child) for task in Path(f"/proc/{process.pid}/task").iterdir() for child in (task / "children").read_text().split()]


def status_of(process, key):
    found = re.search(rf"^{key}:\s+(\S+)", Path(f"/proc/{process}/status").read_text(), re.M)
    return found and found.group(1)


def send_in_background(site, file):
    """Sends a file, and returns where its answer will be, and the thread that waits for it."""
    answers = []

    def send():
        try:
            answers.append(site.post(DESCRIPTION, form(file), kind=KIND))
        except OSError as gone:
            answers.append(gone)
    thread = threading.Thread(target=send, daemon=True)
    thread.start()
    return answers, thread


def reading_child(site):
    """The process that reads, once it is confined."""
    def confined():
        return next((child for child in children_of(site.process) if status_of(child, "Seccomp") == "2"), None)
    return wait_until(confined, what="a process that reads the file, confined")


class Child(unittest.TestCase):
    def test_it_holds_nothing_of_the_server(self):
        site = Site(self, "--threads", "1")
        with site.connect() as reader_before:  # a reader's connection, open before the child is made
            reader_before.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            reader_before.recv(100)
            _, thread = send_in_background(site, ENDLESS)
            child = reading_child(site)
            files = {name: os.readlink(f"/proc/{child}/fd/{name}") for name in os.listdir(f"/proc/{child}/fd")}
            self.assertEqual(set(files), {"0", "1", "2"})
            self.assertTrue(all(file.startswith("pipe:") for file in files.values()), files)
            self.assertEqual(status_of(child, "NoNewPrivs"), "1")
            self.assertEqual(os.readlink(f"/proc/{child}/exe"), str(READER.resolve()))
            self.assertEqual(Path(f"/proc/{child}/environ").read_bytes(), b"")
            limits = dict(re.findall(r"^Max ([a-z ]+?)  +\S+  +(\S+)", Path(f"/proc/{child}/limits").read_text(), re.M))
            self.assertEqual([limits[name] for name in ("cpu time", "file size", "core file size", "open files", "processes")],
                             ["5", "0", "0", "16", "0"])
            self.assertLessEqual(int(limits["address space"]), 1 << 30)
            # It says goodbye to this reader while the file is still being read.
            reader_before.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            reader_before.settimeout(3)
            while reader_before.recv(65536):
                pass
            self.assertTrue(thread.is_alive())

    def test_it_dies_with_the_server_and_the_port_is_free(self):
        site = Site(self, "--threads", "1")
        _, thread = send_in_background(site, ENDLESS)
        child = reading_child(site)
        site.kill(signal.SIGKILL)
        wait_until(lambda: not Path(f"/proc/{child}").exists() or status_of(child, "State") == "Z", 2, "the end of the child")
        again = subprocess.Popen([PROGRAM, "serve", "--listen", f"127.0.0.1:{site.port}", "--store", str(site.store)], cwd=site.folder,
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.addCleanup(again.stdout.close)
        self.addCleanup(again.wait)
        self.addCleanup(again.kill)
        self.assertIn(f":{site.port}/", again.stdout.readline())
        thread.join(20)

    def test_only_the_reader_links_poppler(self):
        def libraries(program):
            return subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
        self.assertFalse("poppler" in libraries(PROGRAM))
        self.assertTrue("libpoppler" in libraries(READER))


class Kernel(unittest.TestCase):
    """Kernels that lack a part of the confinement, played by a filter that refuses its system calls."""
    SECCOMP, PRCTL, PR_SET_SECCOMP, LANDLOCK_CREATE_RULESET = 317, 157, 22, 444  # x86-64

    def setUp(self):
        if os.uname().machine != "x86_64":
            self.skipTest("the numbers of the calls are those of x86-64")

    def read(self, file, *refused):
        class OneArgument(ctypes.Structure):
            _fields_ = [("arg", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]
        library = ctypes.CDLL("libseccomp.so.2")
        library.seccomp_init.restype = ctypes.c_void_p

        def filter_calls():
            context = ctypes.c_void_p(library.seccomp_init(0x7fff0000))  # allow
            for call in refused:
                if call == self.PRCTL:
                    compared = OneArgument(0, 4, self.PR_SET_SECCOMP, 0)  # equal
                    library.seccomp_rule_add_array(context, 0x00050001, call, 1, ctypes.byref(compared))  # EPERM
                else:
                    library.seccomp_rule_add_array(context, 0x00050026, call, 0, None)  # ENOSYS
            library.seccomp_load(context)
        return subprocess.run([READER, "1", str(os.getpid())], input=file, capture_output=True, preexec_fn=filter_calls)

    def test_without_landlock_files_are_still_read(self):
        done = self.read(LINE, self.LANDLOCK_CREATE_RULESET)
        self.assertEqual((done.returncode, done.stdout), (0, LINE))

    def test_without_a_filter_of_system_calls_nothing_is_read(self):
        done = self.read(LINE, self.SECCOMP, self.PRCTL)
        self.assertEqual((done.returncode, done.stdout), (3, b""))
        self.assertIn(b"not safe here", done.stderr)


class Reader(unittest.TestCase):
    """Another program in the place of willai-reader, or none."""

    def site_with(self, script=None):
        site = Site(self, "--threads", "1", start=False)
        program = site.folder / "willai"
        shutil.copy(PROGRAM, program)
        if script:
            (site.folder / "willai-reader").write_text(f"#!/bin/sh\n{script}\n")
            (site.folder / "willai-reader").chmod(0o755)
        out = open(site.log, "ab")
        site.process = subprocess.Popen([program, "serve", "--listen", "127.0.0.1:0", "--store", str(site.store), "--threads", "1"],
                                        stdout=out, stderr=out, cwd=site.folder)
        out.close()
        site.starts = 1
        site.port = wait_until(site.announced, what="the address of the site")
        return site

    def refusal(self, site, file=LINE):
        status, _, page = site.post(DESCRIPTION, form(file), "Accept-Encoding: identity", kind=KIND)
        self.assertEqual(status, 422)
        return re.search(rb'id="file-error"[^>]*>(.*?)</', page, re.S).group(1).decode()

    def test_without_it_the_site_says_so_and_goes_on(self):
        site = self.site_with()
        self.assertIn("cannot read files at the moment", self.refusal(site))
        self.assertEqual(site.post(DESCRIPTION, form(b"", LINE), kind=KIND)[0], 303)
        self.assertEqual(site.get("/profession/registered-nurse")[0], 200)
        wait_until(lambda: "files that readers send cannot be read" in site.log.read_text(), what="a sentence for the operator")

    def test_one_of_another_release_is_not_used(self):
        done = subprocess.run([READER, "0", str(os.getpid())], input=LINE, capture_output=True)
        self.assertEqual((done.returncode, done.stdout), (3, b""))
        self.assertIn(b"different releases", done.stderr)
        site = self.site_with("echo 'different releases' >&2; exit 3")
        self.assertIn("cannot read files at the moment", self.refusal(site))
        wait_until(lambda: "cannot be read: different releases" in site.log.read_text(), what="a sentence for the operator")

    def test_one_without_the_process_that_asked_ends_at_once(self):
        self.assertEqual(subprocess.run([READER, "1", "1"], input=LINE, capture_output=True).stdout, b"")

    def test_one_that_closes_its_pipes_and_stays_is_ended(self):
        site = self.site_with("exec <&- >&- 2>&-; sleep 30")
        self.assertIn("too much time", self.refusal(site))
        wait_until(lambda: not children_of(site.process), 2, "the end of the child")

    def test_one_that_writes_for_ever_or_no_text_is_ended(self):
        self.assertIn("too much time", self.refusal(self.site_with("yes words")))
        self.assertIn("too much time", self.refusal(self.site_with("printf '\\377\\376'")))


class Forms(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cleanups = []
        cls.site = Site(cls, "--threads", "1")

    @classmethod
    def addCleanup(cls, function, *words, **named):  # the site ends with the class
        cls.addClassCleanup(function, *words, **named)

    def refused(self, body, kind):
        before = self.site.memory_mb()
        status, _, page = self.site.post(DESCRIPTION, body, "Accept-Encoding: identity", kind=kind)
        self.assertEqual(status, 422)
        self.assertTrue(b"could not read the form" in page, page[:200])
        self.assertLess(self.site.memory_mb() - before, 20)

    def test_a_form_of_nothing_but_delimiters(self):
        self.site.post(DESCRIPTION, form(b"x" * 2_000_000), kind=KIND)  # what an honest form of this size takes stays taken
        for delimiter in (b"--x\n\n", b"--x\r\n", b"--x\r\n\r\n", b"--x\r\nA:\r\n\r\n\r\n", b"\r\n--x \t", b"\r\n--xx", b"\r\n\r\n--"):
            self.refused((delimiter * 430_000)[:2_090_000], "multipart/form-data; boundary=x")
        long = b"\r\n--" + b"b" * 69
        self.refused((long * 30_000)[:2_090_000], "multipart/form-data; boundary=" + "b" * 70)

    def test_a_thousand_forms_in_each_other(self):
        opened = b"".join(b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (i, i + 1) for i in range(1000))
        lines = b"".join(b"--b%d\r\n" % (i % 1000) for i in range(250_000))
        self.refused((opened + lines)[:2_090_000], "multipart/form-data; boundary=b0")
        self.refused((opened + lines)[:2_000_000] + b"\r\n--b0--\r\n", "multipart/form-data; boundary=b0")

    def test_what_curl_sends_is_read(self):
        curl = shutil.which("curl")
        if not curl:
            self.skipTest("curl is not here")
        cv = self.site.folder / 'my "own" cv; draft.txt'
        cv.write_bytes(LINE)
        address = f"http://127.0.0.1:{self.site.port}{DESCRIPTION}"
        escaped = str(cv).replace('"', '\\"')
        for words in (["-F", f'file=@"{escaped}"'], ["-F", "text=", "-F", f'file=@"{escaped}";type=text/plain;filename="r\u00e9sum\u00e9.txt"'],
                      ["--form-escape", "-F", f'file=@"{escaped}"']):
            done = subprocess.run([curl, "-s", "--noproxy", "*", "-o", os.devnull, "-w", "%{http_code}", *words, address],
                                  capture_output=True, text=True)
            self.assertEqual(done.stdout, "303", words)


if __name__ == "__main__":
    run_tests()
