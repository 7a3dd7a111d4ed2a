"""Turns what the runs printed into a table and RESULT lines.

usage: table.py MEASURES, where each line of MEASURES is `turn who scenario {JSON}`
"""

import collections
import json
import statistics
import sys

ROWS = [
    ("tasks_per_s", "tasks/s", 1),
    ("cpu_ms_per_task", "CPU ms per task", 3),
    ("wall_ms_per_task", "ms from begin to end", 2),
    ("critical_path_ms", "ms of four calls in turn", 2),
    ("overhead_ms", "ms beside the calls", 2),
    ("overhead_p50_ms", "the same, half of all tasks", 2),
    ("rss_mib", "peak memory, MiB", 1),
]
STORES = {"durable": "SQLite, fsync on", "memory": "in memory"}
MODES = {
    "langgraph": "sync: each step on the disk before the next",
    "langgraph-uvloop": "sync, on uvloop",
    "langgraph-defaults": "async: written behind the next step",
    "langgraph-uvloop-async": "async, on uvloop",
    "langgraph-uvloop-exit": "exit: written once, at the end; on uvloop",
    "langgraph-threads": "sync, SqliteSaver and threads",
    "langgraph-uvloop-2-processes": "sync, on uvloop, two processes with a file each",
}
# name, who, scenario, measure, unit, digits
RESULTS = [
    ("durable.c100.tasks_per_s", "mesh", "durable.c100", "tasks_per_s", "tasks/s", 1),
    ("durable.c100.langgraph_tasks_per_s", "langgraph", "durable.c100", "tasks_per_s", "tasks/s", 1),
    ("durable.c100.langgraph_uvloop_tasks_per_s", "langgraph-uvloop", "durable.c100", "tasks_per_s", "tasks/s", 1),
    ("durable.c100.langgraph_defaults_tasks_per_s", "langgraph-defaults", "durable.c100", "tasks_per_s", "tasks/s", 1),
    ("durable.c100.langgraph_uvloop_async_tasks_per_s", "langgraph-uvloop-async", "durable.c100", "tasks_per_s", "tasks/s", 1),
    ("durable.c100.langgraph_uvloop_exit_tasks_per_s", "langgraph-uvloop-exit", "durable.c100", "tasks_per_s", "tasks/s", 1),
    ("durable.c100.langgraph_threads_tasks_per_s", "langgraph-threads", "durable.c100", "tasks_per_s", "tasks/s", 1),
    ("durable.c100.langgraph_uvloop_2p_tasks_per_s", "langgraph-uvloop-2-processes", "durable.c100", "tasks_per_s", "tasks/s", 1),
    ("durable.c100.cpu_ms_per_task", "mesh", "durable.c100", "cpu_ms_per_task", "ms", 3),
    ("durable.c100.langgraph_cpu_ms_per_task", "langgraph", "durable.c100", "cpu_ms_per_task", "ms", 3),
    ("c1.overhead_ms", "mesh", "durable.c1.d50", "overhead_ms", "ms", 2),
    ("c1.overhead_p50_ms", "mesh", "durable.c1.d50", "overhead_p50_ms", "ms", 2),
    ("c1.fdatasync_ms", "disk", "durable.c1.d50", "fdatasync_ms", "ms", 2),
    ("c1.fdatasync_p50_ms", "disk", "durable.c1.d50", "fdatasync_p50_ms", "ms", 2),
    ("c1.langgraph_overhead_ms", "langgraph", "durable.c1.d50", "overhead_ms", "ms", 2),
    ("c10000.rss_mib", "mesh", "durable.c10000.d50", "rss_mib", "MiB", 1),
    ("c10000.langgraph_rss_mib", "langgraph", "durable.c10000.d50", "rss_mib", "MiB", 1),
    ("memory.c100.tasks_per_s", "mesh", "memory.c100", "tasks_per_s", "tasks/s", 1),
    ("memory.c100.langgraph_tasks_per_s", "langgraph", "memory.c100", "tasks_per_s", "tasks/s", 1),
]
RATIOS = [
    ("durable.c100.tasks_per_s_vs_langgraph", "durable.c100", "tasks_per_s", "langgraph"),
    ("durable.c100.tasks_per_s_vs_langgraph_uvloop", "durable.c100", "tasks_per_s", "langgraph-uvloop"),
    ("durable.c100.tasks_per_s_vs_langgraph_defaults", "durable.c100", "tasks_per_s", "langgraph-defaults"),
    ("durable.c100.tasks_per_s_vs_langgraph_uvloop_async", "durable.c100", "tasks_per_s", "langgraph-uvloop-async"),
    ("memory.c100.tasks_per_s_vs_langgraph", "memory.c100", "tasks_per_s", "langgraph"),
]


def read(path):
    """All turns of each measure."""
    turns = collections.defaultdict(list)
    with open(path) as file:
        for line in file:
            _, who, scenario, figures = line.split(" ", 3)
            for measure, value in json.loads(figures).items():
                if isinstance(value, (int, float)):
                    turns[who, scenario, measure].append(value)
    return turns


class Report:
    def __init__(self, turns):
        self.turns = turns
        self.medians = {key: statistics.median(values) for key, values in turns.items()}

    def scenarios(self):
        return list(dict.fromkeys(scenario for _, scenario, _ in self.turns))

    def ratio(self, scenario, measure, peer="langgraph"):
        ours, theirs = (self.medians.get((who, scenario, measure)) for who in ("mesh", peer))
        return None if ours is None or not theirs else ours / theirs

    def table(self, scenario):
        store, at_once, *delay = scenario.split(".")
        calls = "a call waits 50 ms" if delay else "a call answers at once"
        print(f"\n{STORES[store]}, {int(at_once[1:]):,} at once, {calls}")
        print(f"  {'':<28}{'mesh':>14}{'LangGraph':>14}{'ratio':>10}")
        for measure, label, digits in ROWS:
            if measure == "critical_path_ms" and not delay:
                continue
            cells = [self.medians.get((who, scenario, measure)) for who in ("mesh", "langgraph")]
            text = "".join(f"{'-' if cell is None else f'{cell:,.{digits}f}':>14}" for cell in cells)
            ratio = self.ratio(scenario, measure)
            print(f"  {label:<28}{text}{'-' if ratio is None else f'{ratio:.2f}':>10}")
        spreads = [self.turns.get((who, scenario, "tasks_per_s")) for who in ("mesh", "langgraph")]
        texts = ["-" if not values else f"{min(values):.0f}-{max(values):.0f}" for values in spreads]
        print(f"  {'  tasks/s in the turns':<28}{texts[0]:>14}{texts[1]:>14}")

    def modes(self):
        if ("langgraph-defaults", "durable.c100", "tasks_per_s") not in self.medians:
            return
        print("\nLangGraph's modes, SQLite, 100 at once, a call answers at once")
        print(f"  {'':<50}{'tasks/s':>10}{'CPU ms':>10}")
        for who, label in MODES.items():
            rate, cpu = (self.medians[who, "durable.c100", measure] for measure in ("tasks_per_s", "cpu_ms_per_task"))
            print(f"  {label:<50}{rate:>10.1f}{cpu:>10.3f}")

    def results(self):
        print()
        for name, who, scenario, measure, unit, digits in RESULTS:
            value = self.medians.get((who, scenario, measure))
            if value is not None:
                print(f"RESULT mesh.{name} {value:.{digits}f} {unit}")
        for name, scenario, measure, peer in RATIOS:
            ratio = self.ratio(scenario, measure, peer)
            if ratio is not None:
                print(f"RESULT mesh.{name} {ratio:.2f} ratio")


def main():
    report = Report(read(sys.argv[1]))
    for scenario in report.scenarios():
        report.table(scenario)
    report.modes()
    report.results()


main()
