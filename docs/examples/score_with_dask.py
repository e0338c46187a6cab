#!/usr/bin/env python3
"""Scores the column “task” of many CSV files on a Dask cluster.  score_with_dask.py SCHEDULER OUT FILE…

SCHEDULER is an address such as tcp://head:8786. Workers and this program see the same folders. OUT gets a file of the same name for each
FILE; one that is there already is left alone, so the same command goes on after an interruption.
"""
import os
import sys
from pathlib import Path

import pandas
import willai
from dask.distributed import Client, as_completed


def score_file(source, out):
    """A file is there whole or not at all: a worker that dies leaves nothing that looks finished."""
    if not hasattr(willai, "of_worker"):
        willai.of_worker = willai.Engine()  # one per process, whatever it scores
    rows = pandas.read_csv(source, dtype=str, keep_default_na=False)
    scored = rows.join(willai.of_worker.score_frame(rows["task"], threads=1))
    unfinished = f"{out}.{os.getpid()}"
    scored.to_csv(unfinished, index=False)
    os.replace(unfinished, out)
    return len(rows)


def main(scheduler, folder, *files):
    Path(folder).mkdir(parents=True, exist_ok=True)
    todo = [(file, out) for file in files if not (out := Path(folder) / Path(file).name).exists()]
    with Client(scheduler) as client:
        futures = [client.submit(score_file, file, str(out), pure=False, retries=2) for file, out in todo]
        rows = sum(future.result() for future in as_completed(futures))
    print(f"{len(todo)} of {len(files)} files scored, {rows} rows")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
