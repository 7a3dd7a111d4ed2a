"""Turns what the runs printed into a table and RESULT lines.

usage: table.py MEASURES                      where each line of MEASURES is `turn who scenario {JSON}`
       table.py --line WHO SCENARIO           one measure, from standard input, for whoever watches
       table.py --half SCENARIO TURN MEASURES  half the calls per second of the slower side
"""

import collections
import json
import statistics
import sys

SIDES = ("bare", "mesh", "litellm")
NAMES = {"bare": "bare", "mesh": "mesh", "litellm": "LiteLLM"}
TITLES = {
    "unary": "unary, 32 at once",
    "stream": "streamed, 32 at once",
    "whole": "unary, not streamed by the vendor either, 32 at once",
    "paced.fast.unary": "unary at half load",
    "paced.fast.stream": "streamed at half load",
    "paced.slow.unary": "unary at half load, upstream waits 20 ms",
}
SATURATED = [("calls_per_s", "calls/s", 0), ("calls_per_cpu_s", "calls per CPU second", 0), ("p50_ms", "p50, ms", 2),
             ("p99_ms", "p99, ms", 2)]
PACED = [("calls_per_s", "calls/s", 0), ("p50_ms", "p50, ms", 2), ("p99_ms", "p99, ms", 2)]
# Calls per second. Without a slow side half of the load would leave nothing of a machine that others use too.
PACED_MAX = 100
KINDS = ("500", "429", "reset")


class Report:
    def __init__(self, path):
        self.turns = collections.defaultdict(list)
        self.failed = collections.Counter()
        self.faults = {}
        with open(path) as file:
            for line in file:
                _, who, scenario, figures = line.split(" ", 3)
                self.take(who, scenario, json.loads(figures))

    def take(self, who, scenario, figures):
        for measure, value in figures.items():
            if isinstance(value, (int, float)):
                self.turns[who, scenario, measure].append(value)
        self.failed[who] += figures["failed"]
        if "fault" in figures:
            self.faults.setdefault(who, f"{scenario}: {figures['fault']}")

    def median(self, who, scenario, measure):
        values = self.turns.get((who, scenario, measure))
        return statistics.median(values) if values else None

    def ratio(self, scenario):
        ours, theirs = (self.median(who, scenario, "calls_per_cpu_s") for who in ("mesh", "litellm"))
        return ours / theirs if ours and theirs else None

    def added(self, who, scenario, measure):
        """Within each slice, since the machine is another one in the next."""
        pairs = zip(self.turns.get((who, scenario, measure), []), self.turns.get(("bare", scenario, measure), []))
        differences = [through - bare for through, bare in pairs]
        return statistics.median(differences) if differences else None

    def fallback(self, who, kind):
        """Beyond the refused call and the good one. The mesh has the good one streamed, LiteLLM whole."""
        through = self.median(who, f"fallback-{kind}", "p50_ms")
        refused = self.median("bare", f"refused-{kind}", "p50_ms")
        good = self.median("bare", "healthy" if who == "mesh" else "healthy-whole", "p50_ms")
        return None if through is None else through - refused - good

    # What is printed

    def row(self, label, cells, digits, width=28):
        texts = "".join(f"{'-' if cell is None else f'{cell:,.{digits}f}':>12}" for cell in cells)
        print(f"  {label:<{width}}{texts}")

    def tables(self):
        for scenario, title in TITLES.items():
            if ("mesh", scenario, "calls_per_s") not in self.turns:
                continue
            print(f"\n{title}")
            print(f"  {'':<28}" + "".join(f"{NAMES[who]:>12}" for who in SIDES))
            is_paced = scenario.startswith("paced.")
            for measure, label, digits in PACED if is_paced else SATURATED:
                self.row(label, [self.median(who, scenario, measure) for who in SIDES], digits)
            if is_paced:
                for measure, label in (("p50_ms", "added p50, ms"), ("p99_ms", "added p99, ms")):
                    self.row(label, [None] + [self.added(who, scenario, measure) for who in SIDES[1:]], 2)
        print("\nfall back, ms beyond the two calls")
        print(f"  {'':<28}" + "".join(f"{NAMES[who]:>12}" for who in SIDES))
        for kind in KINDS:
            self.row(kind, [None] + [self.fallback(who, kind) for who in SIDES[1:]], 2)

    def results(self):
        print()
        rate = "calls_per_cpu_s"
        values = [
            ("calls_per_cpu_s_vs_litellm", self.ratio("unary"), 1, "ratio"),
            ("stream.calls_per_cpu_s_vs_litellm", self.ratio("stream"), 1, "ratio"),
            ("calls_per_cpu_s", self.median("mesh", "unary", rate), 0, "calls"),
            ("stream.calls_per_cpu_s", self.median("mesh", "stream", rate), 0, "calls"),
            ("whole.calls_per_cpu_s", self.median("mesh", "whole", rate), 0, "calls"),
            ("litellm_calls_per_cpu_s", self.median("litellm", "unary", rate), 1, "calls"),
            ("stream.litellm_calls_per_cpu_s", self.median("litellm", "stream", rate), 1, "calls"),
            ("added_p50_ms", self.added("mesh", "paced.fast.unary", "p50_ms"), 3, "ms"),
            ("added_p99_ms", self.added("mesh", "paced.fast.unary", "p99_ms"), 3, "ms"),
            ("litellm_added_p50_ms", self.added("litellm", "paced.fast.unary", "p50_ms"), 3, "ms"),
            ("litellm_added_p99_ms", self.added("litellm", "paced.fast.unary", "p99_ms"), 3, "ms"),
            ("stream.added_p50_ms", self.added("mesh", "paced.fast.stream", "p50_ms"), 3, "ms"),
            ("stream.added_p99_ms", self.added("mesh", "paced.fast.stream", "p99_ms"), 3, "ms"),
        ]
        for kind in KINDS:
            values.append((f"fallback_{kind}_ms", self.fallback("mesh", kind), 2, "ms"))
            values.append((f"litellm_fallback_{kind}_ms", self.fallback("litellm", kind), 2, "ms"))
        before, after = (self.median("mesh", "memory", f"rss_{when}_mib") for when in ("before", "after"))
        if before is not None:
            values.append(("memory_growth_mib", after - before, 1, "MiB"))
            values.append(("memory_mib", after, 1, "MiB"))
        values += [(f"{who}_failed", self.failed[who], 0, "calls") for who in ("mesh", "litellm") if who in self.failed]
        for name, value, digits, unit in values:
            if value is not None:
                print(f"RESULT models.{name} {value:.{digits}f} {unit}")
        for who, fault in self.faults.items():
            print(f"  {NAMES[who]}, {fault}")


def say(who, scenario):
    figures = json.load(sys.stdin)
    per_cpu = f", {figures['calls_per_cpu_s']:.1f} per CPU s" if "calls_per_cpu_s" in figures else ""
    failed = f", {figures['failed']:.0f} FAILED: {figures.get('fault')}" if figures["failed"] else ""
    print(f"  {scenario:<20} {NAMES[who]:<8} {figures['calls_per_s']:8.1f} calls/s{per_cpu}, p50 {figures['p50_ms']:.2f}, "
          f"p99 {figures['p99_ms']:.2f} ms{failed}", flush=True)


def half(scenario, turn, path):
    rates = []
    with open(path) as file:
        for line in file:
            number, who, name, figures = line.split(" ", 3)
            if number == turn and name == scenario and who != "bare":
                rates.append(json.loads(figures)["calls_per_s"])
    print(min(PACED_MAX, max(1, int(min(rates) / 2))))


def main():
    match sys.argv[1:]:
        case ["--line", who, scenario]:
            say(who, scenario)
        case ["--half", scenario, turn, path]:
            half(scenario, turn, path)
        case [path]:
            report = Report(path)
            report.tables()
            report.results()


main()
