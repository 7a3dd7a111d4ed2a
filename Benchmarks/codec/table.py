"""Turns what the two programs printed into a table and RESULT lines.

usage: table.py TIMES SAMPLES, where each line of TIMES is `turn program sample measure round value`
"""

import collections
import os
import statistics
import sys

NAMES = {"ten": "", "nested": "nested.", "list": "list.", "free": "struct."}
WHAT = {"ten": "ten plain fields", "nested": "ten fields with messages and a map", "list": "100 x ten plain fields in a list", "free": "free-form Struct"}


def medians(path):
    """The best round of each turn, and the median of the turns."""
    best = collections.defaultdict(dict)
    with open(path) as file:
        for line in file:
            turn, program, sample, measure, _, value = line.split()
            turns = best[program, sample, measure]
            turns[turn] = min(float(value), turns.get(turn, float("inf")))
    return {key: statistics.median(turns.values()) for key, turns in best.items()}


def main():
    found = medians(sys.argv[1])
    results = []
    for sample, what in WHAT.items():
        size = os.path.getsize(os.path.join(sys.argv[2], sample + ".bin"))
        print(f"\n{what}, {size} bytes{'':<10}{'Swift':>12}{'Google C++':>12}{'ratio':>8}")
        for measure in ("decode", "encode"):
            ours, google = found["swift", sample, measure], found["google", sample, measure]
            print(f"  {measure + ', ns':<30}{ours:>12.0f}{google:>12.0f}{ours / google:>8.2f}")
            for variant in ("arena", "reused"):
                other = found.get(("google", sample, f"{measure}_{variant}"))
                if other is not None:
                    print(f"  {f'{measure}, {variant}, ns':<30}{'':>12}{other:>12.0f}")
            name = f"codec.{NAMES[sample]}{measure}"
            results.append(f"{name}_vs_google_cpp {ours / google:.3f} ratio")
            results.append(f"{name}_ns {ours:.1f} ns")
            results.append(f"{name}_google_cpp_ns {google:.1f} ns")
        for measure in ("decode_allocations", "encode_allocations"):
            pair = [found.get((program, sample, measure)) for program in ("swift", "google")]
            texts = ["-" if value is None else f"{value:.1f}" for value in pair]
            print(f"  {measure.replace('_', ', '):<30}{texts[0]:>12}{texts[1]:>12}")
            if pair[0] is not None:
                results.append(f"codec.{NAMES[sample]}{measure} {pair[0]:.1f} allocations")
    print()
    for result in results:
        print("RESULT", result)


main()
