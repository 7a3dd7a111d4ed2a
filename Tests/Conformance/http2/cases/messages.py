"""HTTP messages over HTTP/2: RFC 9113 8.1 to 8.3."""

from h2peer import hpack_bytes as h
from suite import Unmet, answered, case, f, some_answer, stream_error


def malformed(section, name):
    """The function makes the fields of a request; the server must treat it as malformed (8.1.1)."""
    def register(make):
        @case(section, name, stream_error(f.PROTOCOL_ERROR))
        def body(peer):
            # Byte by byte, because an encoder might repair what shall be wrong.
            peer.send(f.Frame(f.HEADERS, f.END_HEADERS | f.END_STREAM, 1, h.block(make(peer)), fields=make(peer)))
        return body
    return register


@case("8.1", "several requests on one connection")
def several_requests(peer):
    for stream in (1, 3, 5, 7, 9):
        peer.finish(stream)


@case("8.1", "requests interleaved frame by frame")
def interleaved(peer):
    streams = [1, 3, 5, 7]
    for stream in streams:
        peer.open_stream(stream)
    for at in range(len(peer.body)):
        for stream in reversed(streams):
            peer.send(f.data(stream, peer.body[at:at + 1]))
    answers = {}
    peer.send(f.window_update(0, 1 << 24), *[f.window_update(stream, 1 << 24) for stream in streams])
    for stream in streams:
        peer.send(f.data(stream, end=True))
    while len(answers) < len(streams):
        frame = peer.wait_for(lambda frame: frame.end_stream)
        if frame is None:
            raise Unmet(f"answered {sorted(answers)} of {streams}; {peer.describe_received()}")
        answers[frame.stream] = True


@case("8.1", "request without a body: HEADERS with END_STREAM", some_answer())
def no_body(peer):
    peer.send(f.headers(1, peer.block(), end_stream=True))


@case("8.1", "HEAD", some_answer())
def head(peer):
    peer.send(f.headers(1, peer.block(method="HEAD"), end_stream=True))


@case("8.1", "OPTIONS", some_answer())
def options(peer):
    peer.send(f.headers(1, peer.block(method="OPTIONS"), end_stream=True))


@case("8.1", "request with trailers", answered())
def with_trailers(peer):
    peer.open_stream(1)
    peer.send(f.data(1, peer.body), f.headers(1, peer.encode([("x-trailer", "1")]), end_stream=True))


@case("8.1", "request with trailers and an empty block of them", some_answer())
def with_empty_trailers(peer):
    peer.open_stream(1)
    peer.send(f.data(1, peer.body), f.headers(1, b"", end_stream=True))


@case("8.1", "pseudo header in trailers", stream_error(f.PROTOCOL_ERROR))
def pseudo_in_trailers(peer):
    peer.open_stream(1)
    peer.send(f.data(1, peer.body), f.headers(1, peer.encode([(":method", "POST")]), end_stream=True))


@malformed("8.2", "upper case in a field name")
def upper_case(peer):
    return peer.fields(("X-TEST", "ok"))


@malformed("8.2", "upper case in the name of a pseudo header")
def upper_case_pseudo(peer):
    return [(":Method", "POST")] + peer.fields(without=(":method",))


@malformed("8.2.1", "NUL in a field value")
def nul_in_value(peer):
    return peer.fields(("x-test", "a\0b"))


@malformed("8.2.1", "CR in a field value")
def cr_in_value(peer):
    return peer.fields(("x-test", "a\rb"))


@malformed("8.2.1", "LF in a field value")
def lf_in_value(peer):
    return peer.fields(("x-test", "a\nb"))


@malformed("8.2.1", "CR LF and another field in a field value")
def injected_field(peer):
    return peer.fields(("x-test", "a\r\nx-admin: true"))


@malformed("8.2.1", "NUL in :path")
def nul_in_path(peer):
    return peer.fields(path="/a\0b")


@malformed("8.2.1", "LF in :authority")
def lf_in_authority(peer):
    return peer.fields(authority="local\nhost")


@malformed("8.2.1", "space at the start of a field value")
def leading_space(peer):
    return peer.fields(("x-test", " a"))


@malformed("8.2.1", "tab at the end of a field value")
def trailing_tab(peer):
    return peer.fields(("x-test", "a\t"))


@malformed("8.2.1", "NUL in a field name")
def nul_in_name(peer):
    return peer.fields(("x\0test", "a"))


@malformed("8.2.1", "space in a field name")
def space_in_name(peer):
    return peer.fields(("x test", "a"))


@malformed("8.2.1", "colon inside a field name")
def colon_in_name(peer):
    return peer.fields(("x:test", "a"))


@malformed("8.2.1", "byte above 0x7f in a field name")
def high_byte_in_name(peer):
    return peer.fields(("x-t\xe4st", "a"))


@malformed("8.2.1", "empty field name")
def empty_name(peer):
    return peer.fields(("", "a"))


@case("8.2.1", "empty field value", answered())
def empty_value(peer):
    peer.send(f.headers(1, h.block(peer.fields(("x-test", "")))), f.data(1, peer.body, end=True))


@case("8.2.1", "bytes above 0x7f in a field value", some_answer())
def high_bytes_in_value(peer):
    peer.send(f.headers(1, h.block(peer.fields(("x-test", "caf\xc3\xa9")))), f.data(1, peer.body, end=True))


for _name, _value in (("connection", "keep-alive"), ("keep-alive", "timeout=5"), ("proxy-connection", "keep-alive"),
                      ("transfer-encoding", "chunked"), ("upgrade", "h2c")):
    @malformed("8.2.2", f"connection-specific field {_name}")
    def connection_specific(peer, pair=(_name, _value)):
        return peer.fields(pair)


@malformed("8.2.2", "te with a value other than trailers")
def te_gzip(peer):
    return peer.fields(("te", "trailers, deflate"), without=("te",))


@case("8.2.2", "te: trailers", answered())
def te_trailers(peer):
    peer.send(f.headers(1, peer.block(("te", "trailers"), without=("te",))), f.data(1, peer.body, end=True))


@malformed("8.3", "unknown pseudo header")
def unknown_pseudo(peer):
    return [(":test", "ok")] + peer.fields()


@malformed("8.3", "pseudo header after a regular field")
def pseudo_after_regular(peer):
    return [("x-test", "ok")] + peer.fields()


@malformed("8.3", "response pseudo header :status in a request")
def status_in_request(peer):
    return [(":status", "200")] + peer.fields()


@malformed("8.3", "only pseudo headers of a response")
def only_status(peer):
    return [(":status", "200")]


@malformed("8.3.1", "empty :path")
def empty_path(peer):
    return peer.fields(path="")


for _name in (":method", ":scheme", ":path"):
    @malformed("8.3.1", f"{_name} missing")
    def pseudo_missing(peer, name=_name):
        return peer.fields(without=(name,))

for _name in (":method", ":scheme", ":path", ":authority"):
    @malformed("8.3.1", f"{_name} twice")
    def pseudo_twice(peer, name=_name):
        fields = peer.fields()
        return [next(field for field in fields if field[0] == name)] + fields


@malformed("8.3.1", ":path that does not begin with a slash")
def relative_path(peer):
    return peer.fields(path="file")


@malformed("8.3.1", "an empty header block")
def empty_block(peer):
    return []


@malformed("8.3.1", "host that differs from :authority")
def host_differs(peer):
    return peer.fields(("host", "elsewhere.example"))


@malformed("8.3.1", ":authority with user information")
def user_in_authority(peer):
    return peer.fields(authority="user:password@localhost")


@case("8.3.1", "no :authority but host", some_answer())
def host_only(peer):
    peer.send(f.headers(1, peer.block(("host", "localhost"), without=(":authority",))),
              f.data(1, peer.body, end=True))


@malformed("8.5", "CONNECT with :path and :scheme")
def connect_with_path(peer):
    return peer.fields(method="CONNECT")


@malformed("8441", "extended CONNECT that the server did not allow")
def extended_connect(peer):
    return [(":method", "CONNECT"), (":protocol", "websocket"), (":scheme", "http"), (":path", "/chat"),
            (":authority", "localhost")]


@case("8.1.1", "content-length larger than the one DATA", stream_error(f.PROTOCOL_ERROR))
def length_too_large(peer):
    peer.send(f.headers(1, peer.block(("content-length", "6"))), f.data(1, peer.body, end=True))


@case("8.1.1", "content-length smaller than the one DATA", stream_error(f.PROTOCOL_ERROR))
def length_too_small(peer):
    peer.send(f.headers(1, peer.block(("content-length", "1"))), f.data(1, peer.body, end=True))


@case("8.1.1", "content-length other than the sum of several DATA", stream_error(f.PROTOCOL_ERROR))
def length_of_several(peer):
    peer.send(f.headers(1, peer.block(("content-length", "9"))), f.data(1, peer.body[:2]),
              f.data(1, peer.body[2:], end=True))


@case("8.1.1", "content-length above 0 and no DATA", stream_error(f.PROTOCOL_ERROR))
def length_without_data(peer):
    peer.send(f.headers(1, peer.block(("content-length", "5")), end_stream=True))


@case("8.1.1", "content-length that counts, padding not among it", answered())
def length_right(peer):
    peer.send(f.headers(1, peer.block(("content-length", str(len(peer.body))))),
              f.data(1, peer.body, end=True, pad=9))


@malformed("8.1.1", "content-length that is no number")
def length_not_a_number(peer):
    return peer.fields(("content-length", "five"))


@malformed("8.1.1", "negative content-length")
def length_negative(peer):
    return peer.fields(("content-length", "-1"))


@malformed("8.1.1", "two content-lengths that differ")
def lengths_differ(peer):
    return peer.fields(("content-length", "0"), ("content-length", "1"))


@malformed("8.1.1", "content-length above 2^64")
def length_huge(peer):
    return peer.fields(("content-length", "18446744073709551617"))


@case("8.1.1", "content-length mismatch ended by trailers", stream_error(f.PROTOCOL_ERROR))
def length_and_trailers(peer):
    peer.send(f.headers(1, peer.block(("content-length", "9"))), f.data(1, peer.body),
              f.headers(1, peer.encode([("x-trailer", "1")]), end_stream=True))
