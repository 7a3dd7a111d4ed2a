"""`mesh serve` as a client sees it: grpcio, the .proto files, a real process on a real file, kill -9.

    run.py --mesh .build/debug/mesh [--case NAME]
"""

import argparse
import os
import sys
import time
import traceback

import cases
import crash_cases
import disk_cases
import hostile_cases
import postgres_cases
import redis_cases
import replica_cases
import storage_cases
from server import Server
from stubs import Stubs


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    # Some cases call it from a folder of their own.
    parser.add_argument("--mesh", required=True, type=os.path.abspath)
    parser.add_argument("--case", action="append", metavar="NAME")
    options = parser.parse_args()
    stubs, started, failed, count = Stubs(), time.monotonic(), [], 0
    for group, flags in ((cases.CASES, ["--models-pieces-per-second", "1500"]),
                         (hostile_cases.CASES, ["--models-pieces-per-second", "1500"]),
                         (crash_cases.CASES, ["--models-pieces-per-second", "600"]),
                         (disk_cases.CASES, []),
                         (postgres_cases.CASES, []), (redis_cases.CASES, []),
                         (replica_cases.CASES, []), (storage_cases.CASES, [])):
        wanted = [case for case in group if not options.case or case.__name__ in options.case]
        if not wanted:
            continue
        with Server(options.mesh, flags=flags) as server:
            for case in wanted:
                count += 1
                name, began = case.__name__.replace("_", " "), time.monotonic()
                try:
                    case(server, stubs)
                    print(f"pass  {name} ({time.monotonic() - began:.1f} s)", flush=True)
                except Exception:
                    failed.append(name)
                    print(f"FAIL  {name}\n{traceback.format_exc()}\n{server.tail()}", flush=True)
                    if server.process.poll() is not None:
                        server.start()
    print(f"{count} cases in {time.monotonic() - started:.1f} s: {count - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
