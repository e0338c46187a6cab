#!/usr/bin/python3
"""What did the build cost?  build_cost.py BUILD_FOLDER

Fails when a build from nothing would take more CPU time than BUDGET allows, and when ccache could not keep a unit. Reads
what ninja and ccache wrote while they built. Units that came from the cache cost nothing, so the figure of a rebuilt
folder is a lower bound; a fresh clone on a new machine gives the whole.
"""
import os
import sys
from pathlib import Path

BUDGET = 1200  # CPU seconds of build/release with all tests, on two shared cores: a busy machine took 882
# What ccache calls a compile that it cannot keep (ccache 4.7, "Cache statistics" of its manual).
UNCACHEABLE = {"autoconf_test", "bad_compiler_arguments", "bad_output_file", "called_for_preprocessing",
               "compiler_produced_no_output", "could_not_use_modules", "could_not_use_precompiled_header",
               "disabled", "multiple_source_files", "no_input_file", "output_to_stdout", "recache",
               "unsupported_code_directive", "unsupported_compiler_option", "unsupported_environment_variable",
               "unsupported_source_language"}


def busy_seconds(log):
    """Seconds in which at least one compile of a .ninja_log ran; of each output, the last run counts."""
    runs = {}
    for line in log.splitlines():
        fields = line.split("\t")
        if len(fields) == 5 and fields[3].endswith(".o"):
            runs[fields[3]] = (int(fields[0]), int(fields[1]))
    busy, end = 0, 0
    for start, stop in sorted(runs.values()):
        busy += max(0, stop - max(start, end))
        end = max(end, stop)
    return busy / 1000


def uncacheable(log):
    """[(source file, reason)] of a ccache statistics log: "# FILE" and below it what came of it."""
    found, source = [], ""
    for line in log.splitlines():
        if line.startswith("# "):
            source = line[2:]
        elif line in UNCACHEABLE:
            found.append((source, line))
    return found


def check(folder, cores):
    faults = []
    ninja = folder / ".ninja_log"
    if not ninja.exists():
        return [f"{ninja} is missing; build with the preset release first"]
    seconds = busy_seconds(ninja.read_text(encoding="utf-8")) * cores
    if seconds > BUDGET:
        faults.append(f"compiling took up to {seconds:.0f} CPU seconds; the budget is {BUDGET}. The slowest units are in "
                      f"{ninja}")
    ccache = folder / "ccache.log"
    for source, reason in uncacheable(ccache.read_text(encoding="utf-8")) if ccache.exists() else ():
        faults.append(f"ccache cannot keep {source}: {reason}")
    return faults


if __name__ == "__main__":
    found = check(Path(sys.argv[1]), os.cpu_count() or 1)
    print("\n".join(found) if found else "build: within the budget; ccache keeps every unit")
    sys.exit(1 if found else 0)
