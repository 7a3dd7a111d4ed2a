"""grpcio, and an HTTP/2 peer of our own where grpcio falls short, against a server of grpc.testing.TestService.

    grpcio_client.py --host H --port N [--tls-ca F [--tls-cert F --tls-key F] [--server-name S]] [--case NAME ...]

Without --case all cases run. `--server grpcio` says that the server is grpcio's own: cases that it is known not to pass
are shown and not counted. Exit code 0 if all passed.
"""

import argparse
import os
import sys
import time
import traceback

os.environ.setdefault("GRPC_VERBOSITY", "NONE")

import grpc  # noqa: E402

import testing_service as t  # noqa: E402
from raw_calls import Unmet  # noqa: E402
from standard_cases import CASES  # noqa: E402
import further_cases  # noqa: E402,F401
import compressed_cases  # noqa: E402,F401
import wire_cases  # noqa: E402,F401

# What grpcio 1.85 as a server does otherwise.
GAPS_OF_GRPCIO = {
    "health_list": "grpcio-health-checking has no List",
    "reflection_of_methods": "grpcio-reflection does not find methods",
    "client_compressed_unary": "a handler of grpcio cannot see the compressed flag",
    "client_compressed_streaming": "a handler of grpcio cannot see the compressed flag",
    "server_compresses_only_for_who_can_read": "grpcio compresses without being told that the client can read it",
    "binary_metadata_joined_by_commas": "grpcio takes the comma for broken base64 and ends the call with INTERNAL",
    "unary_with_two_messages": "grpcio does not read past the first message",
    "flag_other_than_zero_and_one": "grpcio takes flag 2 for 0",
    "unknown_compression": "grpcio answers INTERNAL",
    "wrong_content_type": "grpcio does not look at content-type",
    "content_type_missing": "grpcio does not look at content-type",
    "method_other_than_post": "grpcio resets the stream",
}


class Under:
    """The server under test: options of the command line, a channel and a stub."""

    def __init__(self, options):
        self.options = options
        self.channel = self.open_channel()
        self.stub = t.Stub(self.channel)

    def open_channel(self):
        settings = [("grpc.use_local_subchannel_pool", 1), ("grpc.max_receive_message_length", 16 << 20)]
        address = f"{self.options.host}:{self.options.port}"
        if not self.options.tls_ca:
            return grpc.insecure_channel(address, settings)
        if self.options.server_name:
            settings.append(("grpc.ssl_target_name_override", self.options.server_name))
        credentials = grpc.ssl_channel_credentials(
            *[_bytes(path) for path in (self.options.tls_ca, self.options.tls_key, self.options.tls_cert)])
        return grpc.secure_channel(address, credentials, settings)


def _bytes(path):
    if not path:
        return None
    with open(path, "rb") as stream:
        return stream.read()


def run_case(name, under):
    """None, or what went wrong."""
    try:
        CASES[name](under)
        return None
    except (AssertionError, Unmet) as error:
        return str(error)
    except grpc.RpcError as error:
        return f"{error.code()}: {error.details()}"
    except Exception as error:  # A fault of the suite or a refused connection; either must be seen.
        return f"{type(error).__name__}: {error} {traceback.format_exc(limit=-2)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--tls-ca")
    parser.add_argument("--tls-cert")
    parser.add_argument("--tls-key")
    parser.add_argument("--server-name")
    parser.add_argument("--case", action="append", choices=CASES, metavar="NAME")
    parser.add_argument("--server", choices=("any", "grpcio"), default="any")
    options = parser.parse_args()

    started = time.monotonic()
    passed = failed = known = 0
    under = Under(options)
    for name in options.case or CASES:
        begun = time.monotonic()
        wrong = run_case(name, under)
        gap = GAPS_OF_GRPCIO.get(name) if options.server == "grpcio" else None
        verdict = "pass" if wrong is None else "gap" if gap else "FAIL"
        print(f"{verdict:<5} {name}  {time.monotonic() - begun:.2f} s", flush=True)
        if wrong:
            print(f"      {gap or wrong}", flush=True)
        passed += wrong is None
        known += wrong is not None and gap is not None
        failed += wrong is not None and gap is None
    under.channel.close()
    print(f"{passed + failed + known} cases in {time.monotonic() - started:.1f} s: {passed} passed, {failed} failed"
          + (f", {known} known gaps of grpcio" if options.server == "grpcio" else ""))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
