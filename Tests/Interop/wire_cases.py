"""The wire protocol of gRPC on an HTTP/2 peer of our own: what a server must make of odd and of broken requests, and
what its answers must look like."""

import base64
import re
import time
import urllib.parse
import zlib

import testing_service as t
from compressed_cases import GZIP, gzipped
from h2peer import frames as f
from raw_calls import RawChannel, Reply, Unmet, expect, message
from standard_cases import SPECIAL_MESSAGE, case

OK, CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNIMPLEMENTED, INTERNAL = 0, 1, 2, 4, 8, 12, 13
EMPTY = message(b"")


def raw_case(function):
    """A case that gets a channel, and whose connection must be good for another call afterwards."""
    def run(under):
        with RawChannel(under.options) as channel:
            function(channel)
            channel.alive()
    run.__name__ = function.__name__
    return case(run)


def status_message(text):
    return message(t.SimpleRequest(response_status=t.EchoStatus(code=UNKNOWN, message=text)).SerializeToString())


# The shape of answers.

@raw_case
def answer_has_headers_message_trailers(channel):
    reply = channel.call("UnaryCall", [message(t.SimpleRequest(response_size=3).SerializeToString())])
    answer = reply.answer
    expect(reply.status == OK and answer.trailers is not None, "trailers with grpc-status 0", reply)
    expect(answer.headers[0] == (":status", "200"), ":status 200 first", reply)
    expect((answer.header("content-type") or "").startswith("application/grpc"), "content-type application/grpc", reply)
    expect(all(name != "grpc-status" for name, _ in answer.headers), "grpc-status in the trailers only", reply)
    expect(all(not name.startswith(":") for name, _ in answer.trailers), "no pseudo header in the trailers", reply)
    expect(reply.messages == [(0, t.SimpleResponse(payload=t.Payload(body=bytes(3))).SerializeToString())],
           "the message", reply)


@raw_case
def immediate_error_is_trailers_only(channel):
    """One header block, so that the client may retry."""
    reply = channel.call("NoSuchMethod", [EMPTY])
    expect(reply.status == UNIMPLEMENTED and reply.answer.trailers is None and not reply.answer.data,
           "one header block with grpc-status 12", reply)
    expect(reply.http == "200" and reply.answer.header("content-type"), ":status 200 and a content-type", reply)


@raw_case
def early_answer_ends_the_stream(channel):
    """RFC 9113 8.1: an answer before the end of the request is followed by RST_STREAM(NO_ERROR)."""
    stream = channel.begin(channel.fields("NoSuchMethod"))
    reply = channel.reply(stream)
    expect(reply.status == UNIMPLEMENTED, "UNIMPLEMENTED before the end of the request", reply)
    reset = channel.peer.wait_for(lambda frame: frame.type == f.RST_STREAM and frame.stream == stream, 1)
    expect(reset is not None and reset.error == f.NO_ERROR,
           f"RST_STREAM NO_ERROR after it, got {reset.describe() if reset else 'none within 1 s'}", reply)


@raw_case
def status_message_is_percent_encoded(channel):
    for text in (SPECIAL_MESSAGE, "100 % of 5 %41", "plain ~ text", "ä\x7f\x00"):
        reply = channel.call("UnaryCall", [status_message(text)])
        value = reply.message or ""
        expect(re.fullmatch(r"(?:[ -$&-~]|%[0-9A-F]{2})*", value) is not None,
               "grpc-message of printable ASCII and %XX with upper-case digits", reply)
        expect(urllib.parse.unquote(value) == text, f"grpc-message that decodes to {text!r}", reply)
        plain = re.sub(r"%[0-9A-F]{2}", "", value)
        expect(all(character in text for character in plain), "letters sent as they are", reply)


@raw_case
def answer_mirrors_binary_metadata_without_padding(channel):
    for raw in (b"\x00\x01\xfe\xff", b"\x01", b"\x01\x02", b"\x01\x02\x03"):
        padded = base64.b64encode(raw).decode()
        for value in {padded, padded.rstrip("=")}:
            reply = channel.call("UnaryCall", [EMPTY], [(t.ECHO_TRAILING, value)])
            got = reply.all(t.ECHO_TRAILING)
            expect(got == [padded.rstrip("=")], f"{t.ECHO_TRAILING} {padded.rstrip('=')} for {value}, got {got}", reply)


@raw_case
def binary_metadata_joined_by_commas(channel):
    """Two values in one field are the same as two fields."""
    for fields in ([(t.ECHO_TRAILING, "AAH+/w==,q6ur")], [(t.ECHO_TRAILING, "AAH+/w"), (t.ECHO_TRAILING, "q6ur")]):
        reply = channel.call("UnaryCall", [EMPTY], fields)
        got = [value.strip() for field in reply.all(t.ECHO_TRAILING) for value in field.split(",")]
        expect(reply.status == OK and got == ["AAH+/w", "q6ur"], f"both values echoed, got {got}", reply)


@raw_case
def binary_metadata_that_is_not_base64(channel):
    """The call must end with some status; nothing else is laid down."""
    reply = channel.call("UnaryCall", [EMPTY], [(t.ECHO_TRAILING, "!!! not base64 !!!")])
    expect(reply.status is not None, "a status", reply)


# Framing of messages.

@raw_case
def message_in_single_bytes(channel):
    raw = message(t.SimpleRequest(response_size=7, payload=t.Payload(body=b"abc")).SerializeToString())
    stream = channel.begin(channel.fields("UnaryCall"))
    for byte in raw:
        channel.peer.send(f.data(stream, bytes([byte])), log=False)
    channel.peer.send(f.data(stream, end=True))
    reply = channel.reply(stream)
    expect(reply.status == OK and len(reply.messages) == 1, "OK", reply)


@raw_case
def messages_in_one_frame(channel):
    one = message(t.StreamingInputCallRequest(payload=t.Payload(body=bytes(10))).SerializeToString())
    reply = channel.call("StreamingInputCall", [one * 50])
    expect(reply.status == OK, "OK", reply)
    size = t.StreamingInputCallResponse.FromString(reply.messages[0][1]).aggregated_payload_size
    expect(size == 500, f"500, not {size}", reply)


@raw_case
def request_ends_inside_a_message(channel):
    for cut in (b"\x00", b"\x00\x00\x00\x00\x05", b"\x00\x00\x00\x00\x05ab"):
        reply = channel.call("UnaryCall", [cut])
        expect(reply.status not in (None, OK) or reply.reset is not None, f"an error for {cut!r}", reply)


@raw_case
def unary_without_message(channel):
    reply = channel.reply(channel.begin(channel.fields("UnaryCall"), end=True))
    expect(reply.status in (UNIMPLEMENTED, INTERNAL), "UNIMPLEMENTED or INTERNAL", reply)


@raw_case
def unary_with_two_messages(channel):
    reply = channel.call("UnaryCall", [EMPTY, EMPTY])
    expect(reply.status in (UNIMPLEMENTED, INTERNAL), "UNIMPLEMENTED or INTERNAL", reply)


@raw_case
def flag_other_than_zero_and_one(channel):
    reply = channel.call("UnaryCall", [message(b"", flag=2)], GZIP)
    expect(reply.status == INTERNAL or reply.reset is not None, "INTERNAL", reply)


@raw_case
def negative_sizes(channel):
    """Nothing is laid down but that the call ends and the server lives."""
    unary = t.SimpleRequest(response_size=-1)
    stream = t.StreamingOutputCallRequest(response_parameters=[t.ResponseParameters(size=-1, interval_us=-1)])
    for rpc, request in (("UnaryCall", unary), ("StreamingOutputCall", stream)):
        reply = channel.call(rpc, [message(request.SerializeToString())])
        expect(reply.status is not None, f"a status from {rpc}", reply)


# Compression.

@raw_case
def compressed_flag_without_encoding(channel):
    reply = channel.call("UnaryCall", [message(gzipped(b""), flag=1)])
    expect(reply.status == INTERNAL, "INTERNAL", reply)


@raw_case
def compressed_flag_with_identity(channel):
    reply = channel.call("UnaryCall", [message(gzipped(b""), flag=1)], [("grpc-encoding", "identity")])
    expect(reply.status == INTERNAL, "INTERNAL", reply)


@raw_case
def unknown_compression(channel):
    reply = channel.call("UnaryCall", [message(b"what", flag=1)], [("grpc-encoding", "snappy-of-another-kind")])
    expect(reply.status == UNIMPLEMENTED, "UNIMPLEMENTED", reply)
    accepted = ",".join(reply.all("grpc-accept-encoding"))
    expect("gzip" in accepted, "grpc-accept-encoding that names gzip", reply)


@raw_case
def damaged_compression(channel):
    good = gzipped(t.SimpleRequest(payload=t.Payload(body=bytes(1000))).SerializeToString())
    for name, raw in (("cut", good[:-9]), ("wrong checksum", good[:-8] + b"\0\0\0\0" + good[-4:]),
                      ("no gzip at all", b"not gzip"), ("bytes after the end", good + b"tail")):
        reply = channel.call("UnaryCall", [message(raw, flag=1)], GZIP)
        expect(reply.status == INTERNAL, f"INTERNAL for {name}", reply)


@raw_case
def inflated_message_over_the_limit(channel):
    packer = zlib.compressobj(9, wbits=31)
    raw = packer.compress(bytes(5 << 20)) + packer.flush()
    reply = channel.call("UnaryCall", [message(raw, flag=1)], GZIP)
    expect(reply.status == RESOURCE_EXHAUSTED, "RESOURCE_EXHAUSTED", reply)


# Header fields.

@raw_case
def wrong_content_type(channel):
    for value in ("text/plain", "application/json", "application/grp"):
        reply = channel.call("EmptyCall", [EMPTY], content_type=value)
        expect(reply.http == "415", f"HTTP 415 for {value}", reply)


@raw_case
def content_type_missing(channel):
    reply = channel.call("EmptyCall", [EMPTY], without=("content-type",))
    expect(reply.http == "415", "HTTP 415", reply)


@raw_case
def content_type_with_subtype(channel):
    reply = channel.call("EmptyCall", [EMPTY], content_type="application/grpc+proto")
    expect(reply.status == OK, "OK for application/grpc+proto", reply)
    reply = channel.call("EmptyCall", [EMPTY], content_type="application/grpc+unheard-of")
    expect(reply.status is not None or reply.http == "415", "an orderly answer for an unknown subtype", reply)


@raw_case
def method_other_than_post(channel):
    for method in ("GET", "PUT"):
        reply = channel.reply(channel.begin(channel.fields("EmptyCall", method=method), end=True))
        expect(reply.http == "405" or reply.status not in (None, OK), "HTTP 405 or an error status", reply)


@raw_case
def te_missing(channel):
    reply = channel.call("EmptyCall", [EMPTY], without=("te",))
    expect(reply.status is not None or reply.http != "200", "an orderly answer", reply)


@raw_case
def odd_paths(channel):
    for path in ("/", "//", "/grpc.testing.TestService", "/grpc.testing.TestService/", "/EmptyCall",
                 "/grpc.testing.testservice/EmptyCall", "/grpc.testing.TestService/EmptyCall/more",
                 "/grpc.testing.TestService/EmptyCall?query", "/" + "a" * 3000):
        reply = channel.call("", [EMPTY], path=path)
        expect(reply.status == UNIMPLEMENTED or reply.http == "404", f"UNIMPLEMENTED for {path[:60]}", reply)


@raw_case
def odd_metadata(channel):
    """HTTP-legal values must not fail a call; names that begin with grpc- are reserved and ignored."""
    reply = channel.call("EmptyCall", [EMPTY], [("x-high", "caf\xe9"), ("x_under.score-1", "a"), ("x-empty", ""),
                                                ("grpc-something-new", "1"), ("cookie", "a=b"), ("cookie", "c=d")])
    expect(reply.status == OK, "OK", reply)


@case
def raw_oversized_metadata(under):
    """Half a MiB of header list, whatever the SETTINGS of the server say. 431, an error status, RST_STREAM or the end
    of the connection; a new connection works."""
    with RawChannel(under.options) as channel:
        fields = channel.fields("EmptyCall", [(f"x-field-{number}", "v" * 1000) for number in range(512)])
        block = channel.peer.encode(fields)
        pieces = [block[at:at + 16000] for at in range(0, len(block), 16000)]
        frames = [f.headers(1, pieces[0], end_headers=False)]
        frames += [f.continuation(1, piece, end_headers=False) for piece in pieces[1:-1]]
        channel.peer.send(*frames, f.continuation(1, pieces[-1]), f.data(1, EMPTY, end=True))
        reply = Reply(channel.peer.response(1))
        fitting = reply.http == "431" or reply.status not in (None, OK) or reply.reset is not None \
            or reply.answer.closed or reply.answer.goaway is not None
        expect(fitting, "431, an error status, RST_STREAM, or the end of the connection", reply)
    with RawChannel(under.options) as channel:
        channel.alive()


# Deadlines.

def sleeping(seconds):
    wanted = t.ResponseParameters(size=1, interval_us=int(seconds * 1e6))
    return message(t.StreamingOutputCallRequest(response_parameters=[wanted]).SerializeToString())


@raw_case
def server_keeps_the_deadline(channel):
    """The client does not cancel by itself here: the server must."""
    started = time.monotonic()
    reply = channel.call("StreamingOutputCall", [sleeping(20)], [("grpc-timeout", "200m")], timeout=4)
    took = time.monotonic() - started
    expect(reply.status == DEADLINE_EXCEEDED or reply.reset == f.CANCEL,
           f"DEADLINE_EXCEEDED or RST_STREAM CANCEL within 4 s of a deadline of 0.2 s, {took:.1f} s passed", reply)
    expect(took >= 0.19, f"not before the deadline, {took:.2f} s passed", reply)


@raw_case
def units_of_the_deadline(channel):
    for value in ("99999999H", "1H", "10M", "20S", "20000m", "20000000u", "99999999n", "00000020S"):
        reply = channel.call("EmptyCall", [EMPTY], [("grpc-timeout", value)])
        slow = value.endswith("n")  # a tenth of a second may pass
        expect(reply.status == OK or slow and reply.status == DEADLINE_EXCEEDED, f"OK with {value}", reply)


@raw_case
def deadline_that_is_over(channel):
    for value in ("1n", "0m"):
        reply = channel.call("StreamingOutputCall", [sleeping(20)], [("grpc-timeout", value)], timeout=3)
        expect(reply.status not in (None, OK) or reply.reset is not None, f"an error for {value}", reply)


@raw_case
def malformed_deadline(channel):
    """Nothing is laid down but an orderly answer."""
    for value in ("", "S", "10", "1.5S", "-1S", "123456789S", "1 S", "1s"):
        reply = channel.call("EmptyCall", [EMPTY], [("grpc-timeout", value)])
        expect(reply.status is not None or reply.http == "400" or reply.reset is not None,
               f"an orderly answer for {value!r}", reply)


@raw_case
def cancelled_call_makes_room(channel):
    """Two hundred calls that never end, each cancelled: no stream is left over."""
    for _ in range(200):
        stream = channel.begin(channel.fields("FullDuplexCall"))
        channel.peer.send(f.rst_stream(stream, f.CANCEL), log=False)
        if channel.peer.closed:
            raise Unmet("the connection was closed")
    refused = [frame for frame in channel.peer.fence() if frame.type == f.GOAWAY]
    if refused:
        raise Unmet(refused[0].describe())
