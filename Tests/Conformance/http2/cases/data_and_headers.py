"""DATA, HEADERS, CONTINUATION, PUSH_PROMISE: RFC 9113 6.1, 6.2, 6.6, 6.10."""

from suite import answered, case, connection_error, f, some_answer, stream_error


@case("6.1", "DATA on stream 0", connection_error(f.PROTOCOL_ERROR))
def data_on_zero(peer):
    peer.send(f.data(0, b"test", end=True))


@case("6.1", "DATA with as much padding as fits", answered())
def padded_data(peer):
    peer.open_stream(1)
    peer.send(f.data(1, peer.body, end=True, pad=255))


@case("6.1", "DATA with a pad length of 0", answered())
def data_pad_zero(peer):
    peer.open_stream(1)
    peer.send(f.data(1, peer.body, end=True, pad=0))


@case("6.1", "body in DATA frames of one byte, empty ones between", answered())
def body_in_bytes(peer):
    peer.open_stream(1)
    for byte in peer.body:
        peer.send(f.data(1, bytes([byte])), f.data(1))
    peer.send(f.data(1, end=True))


@case("6.1", "DATA of padding only, then the body", answered())
def padding_only(peer):
    peer.open_stream(1)
    peer.send(f.data(1, b"", pad=10), f.data(1, peer.body, end=True))


@case("6.1", "DATA with a pad length larger than the payload", connection_error(f.PROTOCOL_ERROR))
def data_pad_too_long(peer):
    peer.open_stream(1)
    peer.send(f.Frame(f.DATA, f.END_STREAM | f.PADDED, 1, bytes([60]) + bytes(10)))


@case("6.1", "DATA with a pad length equal to the payload", connection_error(f.PROTOCOL_ERROR))
def data_pad_equal(peer):
    peer.open_stream(1)
    peer.send(f.Frame(f.DATA, f.END_STREAM | f.PADDED, 1, bytes([11]) + bytes(10)))


@case("6.1", "PADDED DATA without a pad length", connection_error(f.FRAME_SIZE_ERROR, f.PROTOCOL_ERROR))
def data_pad_missing(peer):
    peer.open_stream(1)
    peer.send(f.Frame(f.DATA, f.END_STREAM | f.PADDED, 1, b""))


@case("6.2", "HEADERS on stream 0", connection_error(f.PROTOCOL_ERROR))
def headers_on_zero(peer):
    peer.send(f.headers(0, peer.block(), end_stream=True))


@case("6.2", "HEADERS with padding", answered())
def padded_headers(peer):
    peer.send(f.headers(1, peer.block(), pad=200), f.data(1, peer.body, end=True))


@case("6.2", "HEADERS with a priority", answered())
def headers_with_priority(peer):
    peer.send(f.headers(1, peer.block(), priority=(0, True, 255)), f.data(1, peer.body, end=True))


@case("6.2", "HEADERS with padding and priority", answered())
def headers_with_both(peer):
    peer.send(f.headers(1, peer.block(), pad=7, priority=(0, False, 0)), f.data(1, peer.body, end=True))


@case("6.2", "HEADERS with a pad length larger than the payload", connection_error(f.PROTOCOL_ERROR))
def headers_pad_too_long(peer):
    block = peer.block()
    peer.send(f.Frame(f.HEADERS, f.END_STREAM | f.END_HEADERS | f.PADDED, 1, bytes([len(block) + 1]) + block))


@case("6.2", "HEADERS whose padding reaches into the priority", connection_error(f.PROTOCOL_ERROR, f.FRAME_SIZE_ERROR))
def headers_pad_over_priority(peer):
    flags = f.END_STREAM | f.END_HEADERS | f.PADDED | f.PRIORITY_FLAG
    peer.send(f.Frame(f.HEADERS, flags, 1, bytes([6, 0, 0, 0, 0, 15, 0x82])))


@case("6.2", "HEADERS with PRIORITY flag and two bytes", connection_error(f.FRAME_SIZE_ERROR, f.PROTOCOL_ERROR))
def headers_priority_cut(peer):
    peer.send(f.Frame(f.HEADERS, f.END_STREAM | f.END_HEADERS | f.PRIORITY_FLAG, 1, b"\x00\x00"))


@case("6.2", "HEADERS without END_HEADERS, then PING", connection_error(f.PROTOCOL_ERROR))
def block_then_ping(peer):
    peer.send(f.headers(1, peer.block(), end_headers=False), f.ping())


@case("6.2", "HEADERS without END_HEADERS, then DATA", connection_error(f.PROTOCOL_ERROR))
def block_then_data(peer):
    peer.send(f.headers(1, peer.block(), end_headers=False), f.data(1, b"test", end=True))


@case("6.2", "a header block ended by an empty CONTINUATION, END_STREAM before it", some_answer())
def end_stream_before_continuation(peer):
    peer.send(f.headers(1, peer.block(), end_stream=True, end_headers=False), f.continuation(1, b""))


@case("6.6", "PUSH_PROMISE from the client", connection_error(f.PROTOCOL_ERROR))
def push_promise(peer):
    peer.open_stream(1)
    peer.send(f.push_promise(1, 2, peer.block()))


@case("6.6", "PUSH_PROMISE on an idle stream", connection_error(f.PROTOCOL_ERROR))
def push_promise_idle(peer):
    peer.send(f.push_promise(3, 4, peer.block()))


@case("6.10", "several CONTINUATION frames", answered())
def several_continuations(peer):
    block = peer.block()
    peer.send(f.headers(1, block[:8], end_headers=False), f.continuation(1, block[8:12], end_headers=False),
              f.continuation(1, block[12:20], end_headers=False), f.continuation(1, block[20:]),
              f.data(1, peer.body, end=True))


@case("6.10", "CONTINUATION, then a frame of another kind", connection_error(f.PROTOCOL_ERROR))
def continuation_then_other(peer):
    block = peer.block()
    peer.send(f.headers(1, block[:8], end_headers=False), f.continuation(1, block[8:12], end_headers=False),
              f.data(1, b"test", end=True))


@case("6.10", "CONTINUATION on stream 0", connection_error(f.PROTOCOL_ERROR))
def continuation_on_zero(peer):
    block = peer.block()
    peer.send(f.headers(1, block[:8], end_headers=False), f.continuation(0, block[8:]))


@case("6.10", "CONTINUATION of another stream", connection_error(f.PROTOCOL_ERROR))
def continuation_of_other(peer):
    block = peer.block()
    peer.send(f.headers(1, block[:8], end_headers=False), f.continuation(3, block[8:]))


@case("6.10", "CONTINUATION after HEADERS with END_HEADERS", connection_error(f.PROTOCOL_ERROR))
def continuation_after_end(peer):
    peer.open_stream(1)
    peer.send(f.continuation(1, peer.block()))


@case("6.10", "CONTINUATION after CONTINUATION with END_HEADERS", connection_error(f.PROTOCOL_ERROR))
def continuation_after_continuation_end(peer):
    block = peer.block()
    peer.send(f.headers(1, block[:8], end_headers=False), f.continuation(1, block[8:]),
              f.continuation(1, peer.block()))


@case("6.10", "CONTINUATION after DATA", connection_error(f.PROTOCOL_ERROR))
def continuation_after_data(peer):
    peer.open_stream(1)
    peer.send(f.data(1, b"\x00"), f.continuation(1, peer.block()))


@case("8.1", "second HEADERS without END_STREAM", stream_error(f.PROTOCOL_ERROR))
def trailers_without_end(peer):
    peer.open_stream(1)
    peer.send(f.data(1, peer.body), f.headers(1, peer.encode([("x-trailer", "1")])))
