"""Asks a server of the benchmark with grpcio whether it answers rightly; fails if it does not.

usage: check.py SERVER PORT [CERTIFICATE]

h2load sees the HTTP status only, which is 200 for a failed call too. `codec_pb2` and `rpc_pb2` must be on PYTHONPATH.
"""

import sys

import grpc

import codec_pb2
import sample

UNARY_CALLS = 100
STREAM_COUNTS = (0, 1, 1000)
TIMEOUT_SECONDS = 10


def channel_to(port, certificate):
    address = f"127.0.0.1:{port}"
    # A process may be asked again on the same port: no connection of an earlier channel is taken over.
    options = [("grpc.use_local_subchannel_pool", 1)]
    if certificate is None:
        return grpc.insecure_channel(address, options)
    with open(certificate, "rb") as file:
        credentials = grpc.ssl_channel_credentials(file.read())
    return grpc.secure_channel(address, credentials, options)


def check(channel):
    """Raises grpc.RpcError for a status that is not OK, and AssertionError for a wrong answer."""
    parse = codec_pb2.TenFields.FromString
    unary = channel.unary_unary("/aimesh.bench.Echo/Unary", lambda request: request.SerializeToString(), parse)
    stream = channel.unary_stream("/aimesh.bench.Echo/Stream", lambda request: request.SerializeToString(), parse)

    for _ in range(UNARY_CALLS):
        answer = unary(sample.ten_fields(), timeout=TIMEOUT_SECONDS, wait_for_ready=True)
        assert answer == sample.unary_answer(), f"Unary answers {answer}"
    for count in STREAM_COUNTS:
        call = stream(sample.stream_request(count), timeout=TIMEOUT_SECONDS)
        answers = list(call)
        assert len(answers) == count, f"Stream of {count} has {len(answers)} messages"
        assert answers == list(sample.stream_answers(count)), f"Stream of {count} has a wrong message"
        assert call.code() == grpc.StatusCode.OK, f"Stream of {count} ends with {call.code()}"


def main():
    server, port = sys.argv[1], int(sys.argv[2])
    certificate = sys.argv[3] if len(sys.argv) > 3 else None
    with channel_to(port, certificate) as channel:
        try:
            check(channel)
        except (grpc.RpcError, AssertionError) as failure:
            sys.exit(f"check: {server} on port {port}: {failure}")


main()
