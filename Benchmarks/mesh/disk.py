"""How long the disk takes for what every durable answer waits for, while it has nothing else to do.

usage: disk.py FOLDER: appends to a file there as SQLite does to its log, once in 50 ms
"""

import json
import os
import statistics
import sys
import time

PIECE = os.urandom(32 << 10)
TIMES = 80


def main():
    path = os.path.join(sys.argv[1], "disk")
    file = os.open(path, os.O_CREAT | os.O_WRONLY)
    taken = []
    for _ in range(TIMES):
        os.write(file, PIECE)
        start = time.perf_counter()
        os.fdatasync(file)
        taken.append((time.perf_counter() - start) * 1000)
        time.sleep(0.05)
    os.close(file)
    os.unlink(path)
    print(json.dumps({"fdatasync_ms": statistics.mean(taken), "fdatasync_p50_ms": statistics.median(taken)}))


main()
