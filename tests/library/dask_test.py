#!/usr/bin/python3
"""docs/examples/score_with_dask.py on a cluster of this machine: one worker, two workers, and two of which one is killed.
dask_test.py ROOT BUILD"""
import csv
import os
import re
import signal
import subprocess
import sys
import time
import unittest

import staged
import texts

try:
    import distributed  # noqa: F401
except ImportError:
    print("SKIPPED: Dask is missing; apt-get install python3-distributed")
    sys.exit(77)

FILES, ROWS = 24, 400


class Cluster:
    """A scheduler and its workers, as `dask-scheduler` and `dask-worker` start them on each machine."""

    def __init__(self, workers):
        self.environment = {**os.environ, "PYTHONPATH": str(staged.python_folder()), "DASK_DISTRIBUTED__WORKER__DAEMON": "False"}
        self.work = staged.folder() / f"dask-{time.monotonic_ns()}"
        self.work.mkdir()
        self.started = []
        said = self.start("scheduler", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show")
        self.address = self.wait_for(said, r"Scheduler at:\s+(tcp://\S+)")
        for place in range(workers):
            said = self.start(f"worker-{place}", "distributed.cli.dask_worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard",
                              "--local-directory", self.work / str(place))
            self.wait_for(said, r"Registered to:\s+(tcp://\S+)")

    def start(self, name, module, *words):
        said = self.work / f"{name}.log"
        self.started.append(subprocess.Popen(["/usr/bin/python3", "-m", module, *map(str, words)], stdout=said.open("w"), stderr=subprocess.STDOUT,
                                             env=self.environment, cwd=self.work))
        return said

    def wait_for(self, log, pattern):
        for _ in range(600):
            if found := re.search(pattern, log.read_text()):
                return found.group(1)
            time.sleep(0.1)
        raise AssertionError(f"Dask did not start: {log.read_text()}")

    def score(self, out, files):
        return subprocess.Popen(["/usr/bin/python3", staged.ROOT / "docs/examples/score_with_dask.py", self.address, out, *files],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for each in reversed(self.started):
            if each.poll() is None:
                each.terminate()
        for each in self.started:
            try:
                each.wait(timeout=15)
            except subprocess.TimeoutExpired:  # a worker of Dask may wait for ever for a scheduler that went first
                each.kill()
                each.wait()


class Dask(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = staged.folder() / "ads"
        folder.mkdir()
        tasks = [task for task in texts.tasks(staged.ROOT) if "\0" not in task]
        for place in range(FILES):
            with (folder / f"ads-{place:02}.csv").open("w", newline="", encoding="utf-8") as file:
                rows = csv.writer(file)
                rows.writerow(["id", "task"])
                rows.writerows((f"{place}-{row}", tasks[(place * ROWS + row) % len(tasks)]) for row in range(ROWS))
        cls.files = sorted(folder.iterdir())
        cls.alone = cls.run_on(1, "alone")

    @classmethod
    def run_on(cls, workers, name):
        out = staged.folder() / name
        with Cluster(workers) as cluster:
            child = cluster.score(out, cls.files)
            said, errors = child.communicate(timeout=300)
            assert child.returncode == 0, errors
            assert said == f"{FILES} of {FILES} files scored, {FILES * ROWS} rows\n", said
        return cls.bytes_of(out)

    @staticmethod
    def bytes_of(folder):
        return {file.name: file.read_bytes() for file in folder.iterdir()}

    def test_one_machine_says_the_same(self):
        willai = staged.import_willai()
        import pandas
        rows = pandas.read_csv(self.files[0], dtype=str, keep_default_na=False)
        whole = rows.join(willai.Engine().score_frame(rows["task"])).to_csv(index=False)
        self.assertEqual(self.alone[self.files[0].name].decode(), whole)
        self.assertGreater(whole.count("HIGH"), 10)

    def test_two_workers_give_the_same_bytes(self):
        self.assertEqual(self.run_on(2, "together"), self.alone)

    def test_a_killed_worker_loses_nothing(self):
        out = staged.folder() / "killed"
        with Cluster(2) as cluster:
            child = cluster.score(out, self.files)
            while not out.exists() or len(list(out.glob("*.csv"))) < 2:
                self.assertIsNone(child.poll(), "it ended before a worker could be killed")
                time.sleep(0.005)
            cluster.started[-1].send_signal(signal.SIGKILL)
            said, errors = child.communicate(timeout=300)
            self.assertEqual(child.returncode, 0, errors)
        whole = {name: text for name, text in self.bytes_of(out).items() if name.endswith(".csv")}
        self.assertEqual(whole, self.alone)

    def test_the_same_command_goes_on_after_an_interruption(self):
        out = staged.folder() / "interrupted"
        out.mkdir()
        for name, text in list(self.alone.items())[:20]:
            (out / name).write_bytes(text)
        with Cluster(1) as cluster:
            child = cluster.score(out, self.files)
            said, errors = child.communicate(timeout=300)
        self.assertEqual(said, f"{FILES - 20} of {FILES} files scored, {(FILES - 20) * ROWS} rows\n", errors)
        self.assertEqual(self.bytes_of(out), self.alone)


if __name__ == "__main__":
    unittest.main(argv=["dask"])
