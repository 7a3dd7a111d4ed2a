"""Crashes `mesh serve` at every durable write of the reference flows, and compares with a run without faults.

    crash.py --mesh PROGRAM [--only FLOW[:WRITE[:FAULT]]] [--every N]

FAULT is one of those in the table's head; `--only revision:120:before` runs one point again.
"""

import argparse
import collections
import concurrent.futures
import math
import multiprocessing
import pathlib
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "Tests" / "EndToEnd"), str(ROOT / "Benchmarks" / "crash")]

import faults  # noqa: E402
import flows  # noqa: E402
import points  # noqa: E402
from stubs import Stubs  # noqa: E402

RECOVERY_SECONDS_MAX = 5.0
PROGRESS_SECONDS = 10
# Two processes: more would measure how they wait for each other.
WORKERS = 2
stubs: Stubs | None = None


def prepare() -> None:
    """Once in each worker."""
    global stubs
    stubs = Stubs()


def play(mesh: str, library: str, name: str, fault: faults.Fault | None, oracle: dict | None) -> points.Outcome:
    flow = next(flow for flow in flows.FLOWS if flow.name == name)
    return points.play(mesh, stubs, pathlib.Path(library), flow, fault, oracle)


class Tally:
    """What became of the points of one flow."""

    def __init__(self) -> None:
        self.count = self.passed = self.unreached = 0
        self.by_fault: collections.Counter = collections.Counter()
        self.refusals: collections.Counter = collections.Counter()
        self.recoveries: list[float] = []
        self.failures: list[str] = []

    def add(self, name: str, fault: faults.Fault, outcome: points.Outcome) -> None:
        found = list(outcome.found)
        if not outcome.is_reached and not found:
            # The run had fewer writes than the one that the points were taken from: work side by side shares commits.
            self.unreached += 1
            return
        self.count += 1
        self.by_fault[fault.name] += 1
        self.refusals.update(outcome.refusals)
        if outcome.recovery_seconds is not None:
            self.recoveries.append(outcome.recovery_seconds)
            if outcome.recovery_seconds > RECOVERY_SECONDS_MAX:
                found.append(f"the recovery took {outcome.recovery_seconds:.1f} s")
        if not found:
            self.passed += 1
            return
        point = f"{name}:{fault.write}:{fault.name}"
        self.failures.append(point)
        lines = "\n".join(f"      {line}" for sentence in found for line in sentence.splitlines())
        print(f"FAIL  {point} ({outcome.operation})\n{lines}", flush=True)


def percentile(values: list[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[max(0, math.ceil(part * len(ordered)) - 1)] if ordered else 0.0


def chosen_flows(only: list[str]) -> list[flows.Flow]:
    names = {text.split(":")[0] for text in only}
    unknown = names - {flow.name for flow in flows.FLOWS}
    if unknown:
        raise SystemExit(f"no flow {', '.join(sorted(unknown))}; there are {', '.join(f.name for f in flows.FLOWS)}")
    return [flow for flow in flows.FLOWS if not names or flow.name in names]


def chosen_points(flow: flows.Flow, kinds: str, options) -> list[faults.Fault]:
    asked = [text.split(":") for text in options.only if text.split(":")[0] == flow.name]
    if exact := [faults.Fault(parts[2], int(parts[1])) for parts in asked if len(parts) == 3]:
        return exact
    writes = {int(parts[1]) for parts in asked if len(parts) == 2}
    return [fault for fault in points.points(flow, kinds)
            if (fault.write in writes if writes else (fault.write - 1) % options.every == 0)]


def run_flow(pool, options, flow: flows.Flow) -> Tally:
    tally = Tally()
    began = time.monotonic()
    first, second = (pool.submit(play, options.mesh, options.library, flow.name, None, None) for _ in range(2))
    oracle = first.result()
    if oracle.found:
        raise SystemExit(f"the flow {flow.name} does not pass without faults:\n" + "\n".join(oracle.found))
    if second.result().comparable != oracle.comparable:
        raise SystemExit(f"the flow {flow.name} has no outcome of its own: two runs without faults differ")
    wanted = chosen_points(flow, oracle.kinds, options)
    print(f"crash: {flow.name}: {len(oracle.kinds)} durable writes, {len(wanted)} points", flush=True)
    running, left, told = {}, iter(wanted), time.monotonic()
    done = 0
    while True:
        while len(running) < WORKERS * 2 and (fault := next(left, None)):
            job = pool.submit(play, options.mesh, options.library, flow.name, fault, oracle.comparable)
            running[job] = fault
        if not running:
            break
        ended, _ = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
        for job in ended:
            tally.add(flow.name, running.pop(job), job.result())
            done += 1
        if time.monotonic() - told > PROGRESS_SECONDS:
            told = time.monotonic()
            print(f"crash: {flow.name}: {done} of {len(wanted)}, {len(tally.failures)} failed", flush=True)
    print(f"crash: {flow.name}: {tally.passed} of {tally.count} ok in {time.monotonic() - began:.0f} s", flush=True)
    return tally


def table(tallies: dict[str, Tally]) -> None:
    names, width = list(faults.MODES), 11
    print(f"\n{'flow':<11} {'points':>7} {'ok':>7} {'failed':>7} " + " ".join(f"{name:>{width}}" for name in names)
          + f" {'p99 ms':>7} {'max ms':>7}")
    for flow, tally in tallies.items():
        print(f"{flow:<11} {tally.count:>7} {tally.passed:>7} {len(tally.failures):>7} "
              + " ".join(f"{tally.by_fault[name]:>{width}}" for name in names)
              + f" {1000 * percentile(tally.recoveries, 0.99):>7.0f} {1000 * max(tally.recoveries, default=0):>7.0f}")
    unreached = sum(tally.unreached for tally in tallies.values())
    if unreached:
        print(f"\n{unreached} points were not reached, because the run had fewer writes than the first one; not counted")
    refusals = sum((tally.refusals for tally in tallies.values()), collections.Counter())
    if refusals:
        print("calls on a failing disk ended with", ", ".join(f"{code} ({n} points)" for code, n in refusals.items()))
    failures = [point for tally in tallies.values() for point in tally.failures]
    if failures:
        print("\nrun one again with --only:", *failures, sep="\n  ")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mesh", required=True)
    parser.add_argument("--only", action="append", default=[], metavar="FLOW[:WRITE[:FAULT]]")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each n-th write")
    options = parser.parse_args()
    tallies: dict[str, Tally] = {}
    spawn = multiprocessing.get_context("spawn")
    with (tempfile.TemporaryDirectory(prefix="aimesh-crash-") as folder,
          concurrent.futures.ProcessPoolExecutor(WORKERS, mp_context=spawn, initializer=prepare) as pool):
        source = ROOT / "Benchmarks" / "crash" / "disk_faults.c"
        options.library = str(faults.build(source, pathlib.Path(folder)))
        for flow in chosen_flows(options.only):
            tallies[flow.name] = run_flow(pool, options, flow)
    table(tallies)
    count = sum(tally.count for tally in tallies.values())
    passed = sum(tally.passed for tally in tallies.values())
    recoveries = [seconds for tally in tallies.values() for seconds in tally.recoveries]
    print(f"\nRESULT crash.points {count} points")
    print(f"RESULT crash.points_ok {passed} points")
    print(f"RESULT crash.percent_ok {100 * passed / count if count else 0:.3f} percent")
    print(f"RESULT crash.recovery_p99_ms {1000 * percentile(recoveries, 0.99):.0f} ms")
    print(f"RESULT crash.recovery_max_ms {1000 * max(recoveries, default=0):.0f} ms")
    return 0 if count and passed == count else 1


if __name__ == "__main__":
    sys.exit(main())
