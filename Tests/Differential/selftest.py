#!/usr/bin/env python3
"""Shows that the harness sees what it should: the stand-in passes, and each way of breaking it is noticed.

    selftest.py [--cases 30000]
"""

import argparse
import pathlib
import subprocess
import sys

import python_testee

HERE = pathlib.Path(__file__).resolve().parent


def run(mode, cases):
    testee = f"{sys.executable} {HERE / 'python_testee.py'}" + (f" --break {mode}" if mode else "")
    command = [sys.executable, str(HERE / "differential.py"), "--testee", testee]
    command += ["--cases", str(cases), "--seed", "7", "--timeout", "2", "--most", "1"]
    return subprocess.run(command, capture_output=True, text=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=30_000)
    cases = parser.parse_args().cases
    failed = 0
    for mode in [None, *sorted(python_testee.BREAKS)]:
        result = run(mode, cases)
        expected = 1 if mode else 0
        good = result.returncode == expected and ("DIFFERENCE" in result.stdout) == bool(mode)
        failed += not good
        problem = next((x.strip() for x in result.stdout.split("\n") if x.startswith("  ") and mode), "no differences")
        print(f"{'ok  ' if good else 'FAIL'}  {mode or 'as it should be':<26} {problem[:100]}", flush=True)
        if not good:
            print(result.stdout[-2000:], result.stderr[-2000:])
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
