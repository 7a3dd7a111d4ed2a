"""grpcio and our own peer as clients of the server under test, over plain TCP, TLS and mutual TLS.

    run_server_cases.py --serve ".build/debug/mesh-interop serve"
    run_server_cases.py --server grpcio                              validates the cases against grpcio's server

The command gets `--port N` and the TLS options of README.md. All cases run over each kind of connection, then what the
TLS handshake itself must do.
"""

import argparse
import os
import shlex
import subprocess
import sys
import tempfile
import time
import types

import tls_cases
from certificates import MODES, Certificates, client_options, server_options
from h2peer.server_process import ServerProcess

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--serve", metavar="COMMAND")
    parser.add_argument("--server", choices=("any", "grpcio"), default="any")
    parser.add_argument("--mode", action="append", choices=MODES)
    parser.add_argument("--case", action="append", metavar="NAME")
    options = parser.parse_args()
    command = shlex.split(options.serve) if options.serve else [sys.executable, f"{HERE}/grpcio_server.py"]
    if not options.serve and options.server != "grpcio":
        parser.error("--serve or --server grpcio")

    started, failures = time.monotonic(), []
    with tempfile.TemporaryDirectory() as folder:
        certificates = Certificates(folder)
        for mode in options.mode or MODES:
            print(f"== {mode}", flush=True)
            with ServerProcess(command + ["--port", "{port}"] + server_options(mode, certificates)) as server:
                client = [sys.executable, f"{HERE}/grpcio_client.py", "--host", "127.0.0.1",
                          "--port", str(server.port), "--server", options.server]
                client += client_options(mode, certificates)
                client += [word for name in options.case or [] for word in ("--case", name)]
                if subprocess.run(client).returncode:
                    failures.append(f"{mode}: cases")
                target = types.SimpleNamespace(
                    host="127.0.0.1", port=server.port, server_name="localhost", tls_ca=certificates.ca,
                    tls_cert=certificates.client if mode == "mtls" else None,
                    tls_key=certificates.client_key if mode == "mtls" else None)
                for name, wrong in tls_cases.run(mode, target, certificates):
                    text = f"\n      {wrong}" if wrong else ""
                    print(f"{'FAIL' if wrong else 'pass':<5} {name}{text}", flush=True)
                    if wrong:
                        failures.append(f"{mode}: {name}")
                if not server.alive():
                    failures.append(f"{mode}: the server died")
                    print(server.output())
    print(f"{len(options.mode or MODES)} kinds of connection in {time.monotonic() - started:.1f} s, "
          f"{len(failures)} with failures" + "".join(f"\n  {failure}" for failure in failures))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
