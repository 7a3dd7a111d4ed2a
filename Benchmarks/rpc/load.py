"""Puts a server of the benchmark under one run of h2load and prints what was measured.

usage: load.py --server NAME --scenario NAME --turn N --pid PID --work FOLDER
               (--seconds S [--warm-up S] | --calls N) [--measure] [--messages-per-call N]
               --answer FILE -- H2LOAD-ARGUMENTS

With --calls the run has that many calls, and each must have brought all bytes of the right answer (FILE). With --seconds
it lasts that long. With --measure it prints lines `turn server scenario measure value`. A call that failed, by what
h2load can see, ends the program with an error.
"""

import argparse
import array
import os
import re
import subprocess
import sys
import time

import process

# How often processor time is read during a run. Reading costs some microseconds.
SAMPLE_SECONDS = 0.01


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--server", required=True)
    parser.add_argument("--scenario", required=True)
    parser.add_argument("--turn", default="0")
    parser.add_argument("--pid", type=int, required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--warm-up", type=float, default=0)
    parser.add_argument("--calls", type=int)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--messages-per-call", type=int, default=1)
    parser.add_argument("--answer", required=True)
    parser.add_argument("h2load", nargs="+")
    return parser.parse_args()


class Sample:
    """Processor time at one moment. Raises OSError if the server is gone."""

    def __init__(self, server, load):
        self.micros = time.time_ns() / 1000
        self.server = process.cpu_seconds(server)
        self.load = process.cpu_seconds(load)


def run(options, log):
    """Runs h2load; gives its output and what was sampled meanwhile."""
    command = ["h2load", f"--log-file={log}"]
    if options.calls is not None:
        command += ["-n", str(options.calls)]
    else:
        command += ["-D", f"{round(options.seconds * 1000)}ms", f"--warm-up-time={round(options.warm_up * 1000)}ms"]
    output = os.path.join(options.work, "h2load.out")
    samples = []
    with open(output, "w") as file:
        load = subprocess.Popen(command + options.h2load, stdout=file, stderr=subprocess.STDOUT)
        # Not yet waited for, h2load stays readable after its end.
        try:
            while os.waitid(os.P_PID, load.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
                samples.append(Sample(options.pid, load.pid))
                time.sleep(SAMPLE_SECONDS)
            samples.append(Sample(options.pid, load.pid))
        except BaseException:
            load.kill()
            raise
        finally:
            code = load.wait()
    with open(output) as file:
        text = file.read()
    if code != 0:
        sys.exit(f"load: h2load ends with {code}:\n{text}")
    return text, samples


def require_success(options, text):
    """Every call got status 200 and, where the number of calls is known, all bytes of the right answer."""

    def fail(what):
        sys.exit(f"load: {options.server}, {options.scenario}: {what}\n{text}")

    found = re.findall(r"(\d+) (done|succeeded|failed|errored|timeout|2xx)", text)
    counts = {name: int(count) for count, name in found}
    if not counts or counts["succeeded"] == 0:
        fail("no call succeeded")
    if counts["failed"] or counts["errored"] or counts["timeout"] or counts["2xx"] != counts["done"]:
        fail("calls failed")
    # A call that failed in gRPC has status 200 and no message.
    received = int(re.search(r"\((\d+)\) data", text).group(1))
    right = counts["succeeded"] * os.path.getsize(options.answer)
    if options.calls is not None and (counts["succeeded"] != options.calls or received != right):
        fail(f"{received} bytes of messages in place of {right}")
    if received < right:
        fail(f"{received} bytes of messages, less than the {right} of the calls that are done")
    cipher = re.search(r"Cipher: (\S+)", text)
    return cipher.group(1) if cipher else None


def measure(options, log, samples):
    """The measures of the run, from its steady part.

    Processor time is known at each sample, the end of each call is in the log. What counts lies between the first
    sample after the first logged call and the last one before the last, so neither connecting nor handshakes count.
    """
    ends, latencies = array.array("q"), array.array("q")
    with open(log) as file:
        for line in file:
            start, status, micros = line.split("\t")
            if status == "200":
                ends.append(int(start) + int(micros))
                latencies.append(int(micros))
    if options.calls is not None:
        # The number of calls is the same for all servers: the whole run counts, with its few connections.
        first, last = samples[0], samples[-1]
        micros = max(ends) - min(end - latency for end, latency in zip(ends, latencies))
        calls = len(ends)
    else:
        start, stop = min(ends), max(ends)
        inside = [sample for sample in samples if start <= sample.micros <= stop]
        if len(inside) < 2:
            sys.exit(f"load: {options.server}, {options.scenario}: the run is too short to measure")
        first, last = inside[0], inside[-1]
        micros = last.micros - first.micros
        steady = [latency for end, latency in zip(ends, latencies) if first.micros < end <= last.micros]
        latencies, calls = steady, len(steady)
    latencies = sorted(latencies)
    server, load = last.server - first.server, last.load - first.load
    elapsed = last.micros - first.micros
    return {
        "calls": calls,
        "rps": calls / micros * 1e6,
        "messages_per_s": calls * options.messages_per_call / micros * 1e6,
        "p50_us": latencies[len(latencies) // 2],
        "p99_us": latencies[len(latencies) * 99 // 100],
        "cpu_s_per_100k": server / calls * 100_000,
        "cpu_us_per_message": server / calls / options.messages_per_call * 1e6,
        "server_cores": server / elapsed * 1e6,
        "load_cores": load / elapsed * 1e6,
    }


def main():
    options = arguments()
    log = os.path.join(options.work, "h2load.log")
    if os.path.exists(log):
        os.remove(log)
    try:
        text, samples = run(options, log)
    except OSError as failure:
        sys.exit(f"load: {options.server}, {options.scenario}: {failure}")
    cipher = require_success(options, text)
    if not options.measure:
        return
    for name, value in measure(options, log, samples).items():
        print(options.turn, options.server, options.scenario, name, value)
    if cipher is not None:
        print(options.turn, options.server, options.scenario, "cipher", cipher)


main()
