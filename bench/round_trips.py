# round_trips.py LINES COMMAND…   Gives a filter one line at a time and waits for the answer before the next; prints the
# microseconds of each trip, one a line. What the pipes and this script add is counted against the filter.
import subprocess
import sys
import time

with open(sys.argv[1], 'rb') as file:
    lines = file.readlines()
filter = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
for number, line in enumerate(lines):
    begun = time.perf_counter_ns()
    filter.stdin.write(line)
    answer = b''
    while not answer.endswith(b'\n'):
        part = filter.stdout.read(65536)
        if not part:
            sys.exit(f'{sys.argv[2]} ended after {number} lines')
        answer += part
    print((time.perf_counter_ns() - begun) / 1000)
filter.stdin.close()
sys.exit(filter.wait())
