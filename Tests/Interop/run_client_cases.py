"""The client under test against grpcio's server and, for compressed messages, against our own.

    run_client_cases.py --client ".build/debug/mesh-interop run"
    run_client_cases.py --client grpcio                              validates both servers with grpcio as the client

The command gets `--host H --port N --case NAME` and the TLS options of README.md; exit code 0 means that the case
passed. Each case runs over plain TCP, TLS and mutual TLS; then the client must refuse servers that it has no reason to
trust.
"""

import argparse
import os
import shlex
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from certificates import MODES, Certificates, client_options, server_options
from raw_calls import Unmet  # noqa: F401  (also puts h2peer on the path)
from h2peer.server_process import ServerProcess

HERE = os.path.dirname(os.path.abspath(__file__))
CASE_SECONDS = 30

AGAINST_GRPCIO = [
    "empty_unary", "cacheable_unary", "large_unary", "client_streaming", "server_streaming", "ping_pong",
    "empty_stream", "custom_metadata", "status_code_and_message", "special_status_message", "unimplemented_method",
    "unimplemented_service", "cancel_after_begin", "cancel_after_first_response", "timeout_on_sleeping_server",
    "rpc_soak"]
AGAINST_OURS = [
    "client_compressed_unary", "server_compressed_unary", "client_compressed_streaming", "server_compressed_streaming",
    "empty_unary", "large_unary", "client_streaming", "server_streaming"]


def attempt(client, server, case, tls):
    """(passed, what the client printed)."""
    command = client + ["--host", "127.0.0.1", "--port", str(server.port), "--case", case] + tls
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=CASE_SECONDS)
    except subprocess.TimeoutExpired:
        return False, f"no end within {CASE_SECONDS} s: {shlex.join(command)}"
    return done.returncode == 0, (done.stdout + done.stderr).strip() + f"\nexit code {done.returncode}"


class Report:
    def __init__(self):
        self.passed, self.failed = 0, 0

    def add(self, name, right, text):
        self.passed, self.failed = self.passed + right, self.failed + (not right)
        print(f"{'pass' if right else 'FAIL':<5} {name}", flush=True)
        if not right:
            print("      " + "\n      ".join(text.splitlines()[-15:]), flush=True)


def must_refuse(mode, certificates):
    """Options with which the client must not get through."""
    right = client_options(mode, certificates)
    if mode == "tls":
        yield "refuses a server of another authority", ["--tls-ca", certificates.other_ca, "--server-name", "localhost"]
        yield "refuses a server of another name", ["--tls-ca", certificates.ca, "--server-name", "elsewhere.example"]
        yield "does not speak plain text to a server with TLS", []
    if mode == "mtls":
        yield "gets no call through without its certificate", right[:4]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--client", required=True, metavar="COMMAND")
    parser.add_argument("--mode", action="append", choices=MODES)
    parser.add_argument("--case", action="append", metavar="NAME")
    parser.add_argument("--jobs", type=int, default=3, help="cases at a time")
    options = parser.parse_args()
    client = shlex.split(options.client)
    if options.client == "grpcio":
        client = [sys.executable, f"{HERE}/grpcio_client.py"]

    started, report = time.monotonic(), Report()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(options.jobs) as pool:
        certificates = Certificates(folder)
        for mode in options.mode or MODES:
            flags = ["--port", "{port}"] + server_options(mode, certificates)
            with ServerProcess([sys.executable, f"{HERE}/grpcio_server.py"] + flags) as grpcio, \
                    ServerProcess([sys.executable, f"{HERE}/raw_server.py"] + flags) as ours:
                tls = client_options(mode, certificates)
                plan = [(grpcio, "grpcio", case) for case in AGAINST_GRPCIO]
                plan += [(ours, "our server", case) for case in AGAINST_OURS]
                plan = [one for one in plan if not options.case or one[2] in options.case]
                results = pool.map(lambda one: attempt(client, one[0], one[2], tls), plan)
                for (_, name, case), (right, text) in zip(plan, results):
                    report.add(f"{mode:<6} {case}, {name}", right, text)
                for name, wrong_tls in () if options.case else must_refuse(mode, certificates):
                    got_through, text = attempt(client, grpcio, "empty_unary", wrong_tls)
                    report.add(f"{mode:<6} {name}", not got_through, text)
    print(f"{report.passed + report.failed} cases in {time.monotonic() - started:.1f} s: {report.passed} passed, "
          f"{report.failed} failed")
    sys.exit(1 if report.failed else 0)


if __name__ == "__main__":
    main()
