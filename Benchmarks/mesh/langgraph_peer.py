"""Runs the seven-call flow on LangGraph and prints one line of JSON for it, with the keys of `mesh-bench`.

usage: langgraph_peer.py [--at-once N] [--total N] [--warm-up N] [--provider-delay-ms D] [--store FILE]
                         [--saver async|threads] [--durability sync|async|exit] [--processes N] [--uvloop]

Without --store the checkpoints are in memory. `sync` is the mode that promises what the mesh promises: a step is on the
disk before the next one starts. `async` writes behind the next step, `exit` only at the end.
"""

import argparse
import asyncio
import contextlib
import itertools
import json
import multiprocessing
import os
import sqlite3
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor

# Tracing would send every step over the network; whoever wants speed has it off.
os.environ["LANGSMITH_TRACING"] = "false"

import aiosqlite
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from langgraph_flow import ReadyModel, build, check

BRIEF = "Create an email campaign for launch number {}: who it is for, what it promises, how it looks."
# The savers set WAL themselves; FULL is SQLite's default, named here because the comparison rests on it.
PRAGMAS = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA busy_timeout=60000")


def options_of(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--at-once", type=int, default=100)
    parser.add_argument("--total", type=int, default=500)
    parser.add_argument("--warm-up", type=int, default=50)
    parser.add_argument("--provider-delay-ms", type=float, default=0)
    parser.add_argument("--store")
    parser.add_argument("--saver", choices=["async", "threads"], default="async")
    parser.add_argument("--durability", choices=["sync", "async", "exit"], default="sync")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--uvloop", action="store_true")
    return parser.parse_args(arguments)


class Measure:
    """What one process took between the end of its warm-up and its last task."""

    def __init__(self, model):
        self.model = model
        self.latencies = []

    def start(self, barrier):
        if barrier is not None:
            barrier.wait()
        self.processor = time.process_time()
        self.start_time = time.perf_counter()
        self.latencies = []

    def figures(self):
        return {
            "seconds": time.perf_counter() - self.start_time,
            "processor": time.process_time() - self.processor,
            "latencies": self.latencies,
            "mean_delay": self.model.mean_delay,
            "rss_mib": peak_mib(),
        }


def peak_mib():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM:"))


def thread_id(number):
    return {"configurable": {"thread_id": f"{os.getpid()}-{number}"}}


async def run_on_loop(options, barrier):
    model = ReadyModel(options.provider_delay_ms / 1000)
    measure = Measure(model)
    numbers = itertools.count()

    async def one(graph):
        number = next(numbers)
        start = time.perf_counter()
        arguments = {"durability": options.durability}
        check(await graph.ainvoke({"brief": BRIEF.format(number)}, thread_id(number), **arguments))
        measure.latencies.append(time.perf_counter() - start)

    async def work(graph, count):
        left = iter(range(count))

        async def worker():
            for _ in left:
                await one(graph)

        async with asyncio.TaskGroup() as group:
            for _ in range(min(options.at_once, count)):
                group.create_task(worker())

    async with contextlib.AsyncExitStack() as stack:
        if options.store:
            connection = await stack.enter_async_context(aiosqlite.connect(options.store))
            for pragma in PRAGMAS:
                await connection.execute(pragma)
            saver = AsyncSqliteSaver(connection)
            await saver.setup()
        else:
            saver = InMemorySaver()
        graph = build(model, saver, threads=False)
        await work(graph, options.warm_up)
        measure.start(barrier)
        await work(graph, options.total)
        return measure.figures()


def run_on_threads(options, barrier):
    model = ReadyModel(options.provider_delay_ms / 1000)
    measure = Measure(model)
    numbers = itertools.count()

    def one(graph):
        number = next(numbers)
        start = time.perf_counter()
        check(graph.invoke({"brief": BRIEF.format(number)}, thread_id(number), durability=options.durability))
        # Of several threads, each may append.
        measure.latencies.append(time.perf_counter() - start)

    def work(graph, count):
        with ThreadPoolExecutor(min(options.at_once, max(count, 1))) as pool:
            for end in [pool.submit(one, graph) for _ in range(count)]:
                end.result()

    if options.store:
        connection = sqlite3.connect(options.store, check_same_thread=False)
        for pragma in PRAGMAS:
            connection.execute(pragma)
        saver = SqliteSaver(connection)
    else:
        saver = InMemorySaver()
    graph = build(model, saver, threads=True)
    work(graph, options.warm_up)
    measure.start(barrier)
    work(graph, options.total)
    return measure.figures()


def run(options, barrier=None):
    if options.saver == "threads":
        return run_on_threads(options, barrier)
    if options.uvloop:
        import uvloop

        return uvloop.run(run_on_loop(options, barrier))
    return asyncio.run(run_on_loop(options, barrier))


def child(options, number, barrier, ends):
    """One of several processes, each with its share of the tasks and, if there is a store, with a file of its own."""
    options.at_once = max(1, options.at_once // options.processes)
    options.total //= options.processes
    options.warm_up //= options.processes
    if options.store:
        options.store += f".{number}"
    ends.put(run(options, barrier))


def run_processes(options):
    context = multiprocessing.get_context("spawn")
    barrier, ends = context.Barrier(options.processes), context.Queue()
    children = [context.Process(target=child, args=(options, n, barrier, ends)) for n in range(options.processes)]
    for process in children:
        process.start()
    figures = [ends.get(timeout=600) for _ in children]
    for process in children:
        process.join()
    return {
        "seconds": max(each["seconds"] for each in figures),
        "processor": sum(each["processor"] for each in figures),
        "latencies": [latency for each in figures for latency in each["latencies"]],
        "mean_delay": sum(each["mean_delay"] for each in figures) / len(figures),
        "rss_mib": sum(each["rss_mib"] for each in figures),
    }


def main():
    options = options_of(sys.argv[1:])
    figures = run_processes(options) if options.processes > 1 else run(options)
    total = options.total // options.processes * options.processes
    wall = sum(figures["latencies"]) * 1000 / total
    critical_path = 4 * figures["mean_delay"] * 1000
    print(
        json.dumps(
            {
                "name": "langgraph",
                "store": "sqlite" if options.store else "memory",
                "saver": options.saver,
                "durability": options.durability,
                "processes": options.processes,
                "at_once": options.at_once,
                "tasks": total,
                "provider_delay_ms": options.provider_delay_ms,
                "seconds": round(figures["seconds"], 3),
                "tasks_per_s": round(total / figures["seconds"], 2),
                "cpu_ms_per_task": round(figures["processor"] * 1000 / total, 3),
                "wall_ms_per_task": round(wall, 3),
                "critical_path_ms": round(critical_path, 3),
                "overhead_ms": round(wall - critical_path, 3),
                "overhead_p50_ms": round(statistics.median(figures["latencies"]) * 1000 - critical_path, 3),
                "rss_mib": round(figures["rss_mib"], 1),
            }
        )
    )


if __name__ == "__main__":
    main()
