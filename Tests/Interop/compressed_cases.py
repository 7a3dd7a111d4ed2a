"""The four compressed cases of gRPC's list with a client that sets and sees the compressed flag of each message."""

import zlib

import testing_service as t
from raw_calls import RawChannel, expect, message
from standard_cases import LARGE_REQUEST, LARGE_RESPONSE, case, payload

GZIP = [("grpc-encoding", "gzip"), ("grpc-accept-encoding", "identity,gzip")]
INVALID_ARGUMENT = 3


def gzipped(raw):
    packer = zlib.compressobj(wbits=31)
    return packer.compress(raw) + packer.flush()


def ungzipped(raw):
    return zlib.decompress(raw, wbits=31)


def framed(request, compressed):
    raw = request.SerializeToString()
    return message(gzipped(raw), flag=1) if compressed else message(raw)


def decoded(kind, pair):
    flag, raw = pair
    return kind.FromString(ungzipped(raw) if flag else raw)


@case
def client_compressed_unary(under):
    def request(expected):
        return t.SimpleRequest(response_size=LARGE_RESPONSE, payload=payload(LARGE_REQUEST),
                               expect_compressed=t.BoolValue(value=expected))

    with RawChannel(under.options) as channel:
        reply = channel.call("UnaryCall", [framed(request(True), False)], GZIP)
        expect(reply.status == INVALID_ARGUMENT, "INVALID_ARGUMENT for an uncompressed message that claims to be "
               "compressed (expect_compressed)", reply)
        for compressed in (True, False):
            reply = channel.call("UnaryCall", [framed(request(compressed), compressed)], GZIP)
            expect(reply.status == 0 and len(reply.messages) == 1, f"OK with compressed={compressed}", reply)
            size = len(decoded(t.SimpleResponse, reply.messages[0]).payload.body)
            expect(size == LARGE_RESPONSE, f"{LARGE_RESPONSE} bytes, not {size}", reply)


@case
def server_compressed_unary(under):
    with RawChannel(under.options) as channel:
        for compressed in (True, False):
            request = t.SimpleRequest(response_size=LARGE_RESPONSE, payload=payload(LARGE_REQUEST),
                                      response_compressed=t.BoolValue(value=compressed))
            reply = channel.call("UnaryCall", [framed(request, False)], GZIP)
            expect(reply.status == 0 and [flag for flag, _ in reply.messages] == [int(compressed)],
                   f"one message with flag {int(compressed)}", reply)
            if compressed:
                expect(reply.encoding == "gzip", "grpc-encoding: gzip", reply)
            size = len(decoded(t.SimpleResponse, reply.messages[0]).payload.body)
            expect(size == LARGE_RESPONSE, f"{LARGE_RESPONSE} bytes, not {size}", reply)


@case
def client_compressed_streaming(under):
    def request(size, expected):
        return t.StreamingInputCallRequest(payload=payload(size), expect_compressed=t.BoolValue(value=expected))

    with RawChannel(under.options) as channel:
        reply = channel.call("StreamingInputCall", [framed(request(27182, True), False)], GZIP, end=False)
        expect(reply.status == INVALID_ARGUMENT, "INVALID_ARGUMENT at once for an uncompressed message that claims "
               "to be compressed", reply)
        reply = channel.call("StreamingInputCall",
                             [framed(request(27182, True), True), framed(request(45904, False), False)], GZIP)
        expect(reply.status == 0 and len(reply.messages) == 1, "OK and one message", reply)
        size = decoded(t.StreamingInputCallResponse, reply.messages[0]).aggregated_payload_size
        expect(size == 73086, f"73086, not {size}", reply)


@case
def server_compressed_streaming(under):
    sizes = {True: 31415, False: 92653}
    request = t.StreamingOutputCallRequest(response_parameters=[
        t.ResponseParameters(size=size, compressed=t.BoolValue(value=compressed))
        for compressed, size in sizes.items()])
    with RawChannel(under.options) as channel:
        reply = channel.call("StreamingOutputCall", [framed(request, False)], GZIP)
        expect(reply.status == 0 and [flag for flag, _ in reply.messages] == [1, 0], "flags [1, 0]", reply)
        expect(reply.encoding == "gzip", "grpc-encoding: gzip", reply)
        got = [len(decoded(t.StreamingOutputCallResponse, pair).payload.body) for pair in reply.messages]
        expect(got == list(sizes.values()), f"sizes {list(sizes.values())}, not {got}", reply)


@case
def server_compresses_only_for_who_can_read(under):
    """Without grpc-accept-encoding an answer must not be compressed, whatever the request wants."""
    request = t.SimpleRequest(response_size=1000, response_compressed=t.BoolValue(value=True))
    with RawChannel(under.options) as channel:
        reply = channel.call("UnaryCall", [framed(request, False)])
        expect(reply.status == 0 and [flag for flag, _ in reply.messages] == [0], "one message with flag 0", reply)
