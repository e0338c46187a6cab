#!/usr/bin/python3
"""docs/examples/score_with_slurm.sh, as an array job starts it: each part with its number in the environment, two at a time.
slurm_test.py ROOT BUILD

There is no Slurm here. What Slurm does for the script is to start it with these variables, and to start it again after a node has died.
"""
import concurrent.futures
import csv
import os
import signal
import subprocess
import time
import unittest

import staged
import texts

PARTS = 7


class Array(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.table = staged.folder() / "ads.csv"
        tasks = [task for task in texts.tasks(staged.ROOT) if "\0" not in task]
        with cls.table.open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow(["id", "task"])
            rows.writerows(enumerate(tasks * 4))
        whole = staged.folder() / "whole.csv"
        staged.run(staged.PROGRAM, "score", cls.table, "--output", whole)
        cls.whole = whole.read_bytes()

    def start(self, part, folder):
        return subprocess.Popen([staged.ROOT / "docs/examples/score_with_slurm.sh", self.table, folder], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                env={**os.environ, "WILLAI": str(staged.PROGRAM), "SLURM_ARRAY_TASK_ID": str(part), "SLURM_ARRAY_TASK_COUNT": str(PARTS)})

    def finish(self, part, folder):
        child = self.start(part, folder)
        said = child.communicate(timeout=300)[0]
        self.assertEqual(child.returncode, 0, said.decode())

    def joined(self, folder):
        return b"".join(file.read_bytes() for file in sorted(folder.glob("part-*")))

    def test_the_parts_are_the_whole(self):
        folder = staged.folder() / "parts"
        with concurrent.futures.ThreadPoolExecutor(2) as nodes:
            list(nodes.map(lambda part: self.finish(part, folder), range(1, PARTS + 1)))
        self.assertEqual(len(list(folder.iterdir())), PARTS)
        self.assertGreater(len(self.whole), 200000)
        self.assertEqual(self.joined(folder), self.whole)

    def test_a_killed_job_goes_on(self):
        folder = staged.folder() / "killed"
        for part in range(1, PARTS + 1):
            child = self.start(part, folder)
            out = folder / f"part-{part:05}"
            while child.poll() is None and not (out.exists() and out.stat().st_size):
                time.sleep(0.002)
            child.send_signal(signal.SIGKILL)
            child.communicate()
            self.finish(part, folder)
        self.assertEqual(self.joined(folder), self.whole)


if __name__ == "__main__":
    unittest.main(argv=["slurm"])
