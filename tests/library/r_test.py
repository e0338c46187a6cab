#!/usr/bin/python3
"""The package for R: R CMD check, and the digits of the program.  r_test.py ROOT BUILD   Skipped, with a word, where R is not installed."""
import json
import os
import re
import shutil
import sys
import unittest

import staged
import texts

if not shutil.which("R"):
    print("SKIPPED: R is not installed; apt-get install r-base-core")
    sys.exit(77)

ENVIRONMENT = {**os.environ, "WILLAI_PREFIX": str(staged.prefix()), "LC_ALL": "C.UTF-8", "_R_CHECK_FORCE_SUGGESTS_": "false",
               "R_LIBS": str(staged.folder() / "r-library")}
COMPARE = r"""
library(willai)
texts <- strsplit(readLines(file("stdin"), encoding = "UTF-8", warn = FALSE), "\t", fixed = TRUE)
tasks <- vapply(texts, `[`, "", 1); titles <- vapply(texts, `[`, "", 2)
bytes <- function(lines) { con <- stdout(); for (line in lines) writeLines(enc2utf8(line), con, useBytes = TRUE) }
bytes(willai_score_json(tasks)); bytes(willai_match_json(titles))
digits <- function(x) ifelse(is.na(x), "NA", sprintf("%.17g", x))
scores <- willai_score(tasks)
bytes(paste(ifelse(is.na(scores$level), "NA", as.character(scores$level)), digits(scores$exposure), digits(scores$low), digits(scores$high)))
jobs <- willai_match(titles, top = 5)
bytes(paste(jobs$text, jobs$code, digits(jobs$score)))
"""


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = staged.folder() / "r"
        (staged.folder() / "r-library").mkdir()
        shutil.copytree(staged.ROOT / "bindings/r", cls.work / "willai")
        staged.run("R", "CMD", "build", "willai", cwd=cls.work, env=ENVIRONMENT)
        cls.archive = next(cls.work.glob("willai_*.tar.gz"))

    def test_r_cmd_check_is_clean(self):
        said = staged.run("R", "CMD", "check", "--no-manual", self.archive.name, cwd=self.work, env=ENVIRONMENT).decode()
        self.assertRegex(said, r"Status: OK", said)

    def test_the_digits_of_the_program(self):
        staged.run("R", "CMD", "INSTALL", "--library=" + str(staged.folder() / "r-library"), self.archive.name, cwd=self.work, env=ENVIRONMENT)
        kept = [(task, title) for task, title in zip(texts.tasks(staged.ROOT), texts.titles(staged.ROOT))
                if task and title and not re.search("[\0\t]", task + title)]  # R has no text with a 0; tabs part the columns here
        self.assertGreater(len(kept), 980)
        said = staged.run("Rscript", "-e", COMPARE, input="".join(f"{task}\t{title}\n" for task, title in kept).encode(), env=ENVIRONMENT)
        lines = said.decode().splitlines()
        count = len(kept)
        scored, matched = (staged.run(staged.PROGRAM, command, "--in", "lines", input="".join(f"{row[place]}\n" for row in kept).encode()).decode().splitlines()
                           for place, command in ((0, "score"), (1, "match")))
        self.assertEqual(lines[:count], scored)
        self.assertEqual(lines[count:2 * count], matched)
        for line, score in zip(lines[2 * count:3 * count], map(json.loads, scored)):
            level, *numbers = line.split(" ")
            self.assertEqual(level, score["level"] or "NA")
            expected = [score["exposure"], *score["interval"]] if score["level"] else [None] * 3
            self.assertEqual([None if number == "NA" else float(number) for number in numbers], expected)
        jobs = [f"{place} {job['code']}" for place, line in enumerate(map(json.loads, matched), 1) for job in line["matches"]]
        self.assertEqual([line.rsplit(" ", 1)[0] for line in lines[3 * count:]], jobs)


if __name__ == "__main__":
    unittest.main(argv=["r"])
