"""Attacks a server and asks, after each attack, whether it still serves others and kept its memory.

    run.py --serve ".build/release/mesh-interop serve"             starts it with `--port N` and short timeouts
    run.py --target HOST:PORT [--pid PID]                          one that runs already, with the timeouts of suite.py
    run.py --serve nghttpd                                         nghttpd, with the attacks that fit a web server

An attack passes if it ended as its `@attack` line says, if a new connection gets an answer at once, and if the resident
memory of the server did not grow by more than the stated bound. Exit code 1 if one fails.
"""

import argparse
import os
import shlex
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from suite import ATTACKS, TIMEOUTS, Target, Unmet
from h2peer.dialects import GRPC, StaticFile
from h2peer.server_process import MemoryWatch, ServerProcess

import floods  # noqa: F401
import header_bombs  # noqa: F401
import slowness  # noqa: F401
import grpc_attacks  # noqa: F401


class Campaign:
    def __init__(self, target, pid, options):
        self.target, self.options = target, options
        self.watch = MemoryWatch(pid)
        self.passed = self.failed = 0

    def perform(self, one):
        """(outcome, seconds)"""
        started = time.monotonic()
        self.target.flooded = 0
        try:
            outcome = one.run(self.target)
        except Unmet as unmet:
            outcome = f"the attack could not be made: {unmet}"
        except Exception as error:  # A fault of the suite or a server that is gone; either must be seen.
            outcome = f"{type(error).__name__}: {error}"
        return outcome, time.monotonic() - started

    def together(self, attacks):
        """The attacks at the same time, with one measurement of memory; then a probe."""
        self.watch.start()
        with ThreadPoolExecutor(max(1, len(attacks))) as pool:
            running = [pool.submit(self.perform, one) for one in attacks]
            during = self.probe() if len(attacks) > 1 else None
            results = [future.result() for future in running]
        growth = self.watch.peak_growth()
        after = self.probe()
        for one, (outcome, seconds) in zip(attacks, results):
            self.judge(one, outcome, seconds, growth, [trouble for trouble in (during, after) if trouble])

    def probe(self):
        """What is wrong with a new connection; None if nothing."""
        try:
            self.target.probe(self.options.probe_seconds)
            return None
        except (Unmet, OSError) as error:
            return f"a new connection got no answer within {self.options.probe_seconds} s: {error}"

    def judge(self, one, outcome, seconds, growth, troubles):
        if not one.passes(outcome, self.target.dialect.name):
            troubles = [f"expected {' or '.join(one.ends)} within {one.within:g} s, got: {outcome}"] + troubles
        bound = one.memory_mib * self.options.memory_scale
        if growth is not None and growth > bound:
            troubles = troubles + [f"memory grew by {growth:.1f} MiB, more than {bound:g} MiB"]
        memory = "" if growth is None else f", memory +{growth:.1f} of {bound:g} MiB"
        cpu = self.watch.cpu_seconds() if not self.options.target or self.options.pid else None
        memory += "" if cpu is None else f", processor {cpu:.2f} s"
        if self.target.flooded and not one.slow:
            memory += f", flooded {self.target.flooded / 1024:.0f} KiB"
        print(f"{'FAIL' if troubles else 'pass':<5} {one.name}: {outcome[:200]}  {seconds:.1f} s{memory}", flush=True)
        for trouble in troubles:
            print(f"      {trouble}\n      sent: {one.what}", flush=True)
        self.passed, self.failed = self.passed + (not troubles), self.failed + bool(troubles)


def run(target, server, options):
    pid = server.pid if server else options.pid
    chosen = [one for one in ATTACKS if (not options.only or options.only in one.name)
              and (target.dialect.name == "grpc" or not one.grpc_only)
              and not (one.timeouts and options.no_timeouts)]
    campaign = Campaign(target, pid, options)
    started = time.monotonic()
    for one in chosen:
        if not one.slow:
            campaign.together([one])
        if server and not server.alive():
            print(f"the server died:\n{server.output()}")
            campaign.failed += 1
            break
    slow = [one for one in chosen if one.slow]
    if slow and (not server or server.alive()):
        campaign.together(slow)
    print(f"{campaign.passed + campaign.failed} attacks in {time.monotonic() - started:.1f} s: {campaign.passed} "
          f"passed, {campaign.failed} failed")
    return 1 if campaign.failed or not chosen else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--serve", metavar="COMMAND")
    parser.add_argument("--target", metavar="HOST:PORT")
    parser.add_argument("--pid", type=int)
    parser.add_argument("--only", metavar="TEXT", help="attacks whose name holds the text")
    parser.add_argument("--no-timeouts", action="store_true", help="leave out what only the timeouts can end")
    parser.add_argument("--probe-seconds", type=float, default=2.0)
    parser.add_argument("--memory-scale", type=float, default=1.0, help="multiplies the memory bounds")
    options = parser.parse_args()
    if options.target:
        host, _, port = options.target.rpartition(":")
        sys.exit(run(Target(host, int(port), GRPC()), None, options))
    if not options.serve:
        parser.error("--serve or --target")
    if options.serve == "nghttpd":
        options.no_timeouts = True
        with tempfile.TemporaryDirectory() as folder:
            for name, size in (("file", 100), ("large", 1 << 20)):
                with open(os.path.join(folder, name), "wb") as stream:
                    stream.write(bytes(size))
            with ServerProcess(["nghttpd", "--no-tls", "-a", "127.0.0.1", "{port}", "-d", folder]) as server:
                code = run(Target("127.0.0.1", server.port, StaticFile("/file", "/large")), server, options)
        sys.exit(code)
    command = shlex.split(options.serve) + ["--port", "{port}"]
    if not options.no_timeouts:
        command += [word for name, value in TIMEOUTS.items() for word in (f"--{name}", str(value))]
    with ServerProcess(command) as server:
        code = run(Target("127.0.0.1", server.port, GRPC()), server, options)
    sys.exit(code)


if __name__ == "__main__":
    main()
