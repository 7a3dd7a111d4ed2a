"""Frame format and size, header blocks on the wire, extensions, error handling: RFC 9113 4, 5.4, 5.5, 7."""

from suite import (Unmet, alive, alive_or_closed, answered, case, connection_error, f, ignored_then_answered,
                   stream_error)

UNKNOWN_TYPE = 0xBB


@case("4.1", "frame of unknown type on stream 0", alive())
def unknown_type(peer):
    peer.send(f.Frame(UNKNOWN_TYPE, 0xFF, 0, b"unknown"))


@case("4.1", "frame of unknown type on an open stream", answered())
def unknown_type_on_stream(peer):
    peer.open_stream(1)
    peer.send(f.Frame(UNKNOWN_TYPE, 0xFF, 1, b"unknown"), f.data(1, peer.body, end=True))


@case("4.1", "frame of unknown type on an idle stream", alive())
def unknown_type_on_idle(peer):
    peer.send(f.Frame(UNKNOWN_TYPE, 0, 101, b""))


@case("4.1", "undefined flags on PING", alive())
def undefined_flags(peer):
    peer.send(f.Frame(f.PING, 0xFE, 0, b"\x01" * 8))


@case("4.1", "undefined flags on HEADERS and DATA", answered())
def undefined_flags_on_request(peer):
    peer.send(f.Frame(f.HEADERS, f.END_HEADERS | 0x80 | 0x10, 1, peer.block()),
              f.Frame(f.DATA, f.END_STREAM | 0x80 | 0x20, 1, peer.body))


@case("4.1", "reserved bit set on PING", alive())
def reserved_bit(peer):
    peer.send(f.Frame(f.PING, 0, 0, b"\x02" * 8, reserved=1))


@case("4.1", "reserved bit set on HEADERS and DATA", answered())
def reserved_bit_on_request(peer):
    peer.send(f.Frame(f.HEADERS, f.END_HEADERS, 1, peer.block(), reserved=1),
              f.Frame(f.DATA, f.END_STREAM, 1, peer.body, reserved=1))


@case("4.1", "frames come in pieces of one byte", answered())
def one_byte_pieces(peer):
    whole = f.headers(1, peer.block()).encode() + f.data(1, peer.body, end=True).encode()
    for at in range(len(whole)):
        peer.send(whole[at:at + 1], log=False)


def _frame_size(peer):
    return peer.server_settings[f.MAX_FRAME_SIZE]


@case("4.2", "DATA of 2^14 bytes")
def data_of_default_size(peer):
    fields, body = peer.dialect.large_body(40_000)
    peer.send(f.headers(1, peer.encode(fields)))
    peer.send(f.data(1, body[:16384]))
    peer.connection_window -= 16384
    peer.stream_windows[1] = peer.stream_window(1) - 16384
    peer.send_body(1, body[16384:])
    peer.answered(1)


@case("4.2", "DATA larger than MAX_FRAME_SIZE", stream_error(f.FRAME_SIZE_ERROR))
def data_too_large(peer):
    peer.open_stream(1)
    peer.send(f.data(1, bytes(_frame_size(peer) + 1), end=True))


@case("4.2", "HEADERS larger than MAX_FRAME_SIZE", connection_error(f.FRAME_SIZE_ERROR))
def headers_too_large(peer):
    block = peer.block()
    peer.send(f.headers(1, block + bytes(_frame_size(peer) + 1 - len(block)), end_stream=True))


@case("4.2", "SETTINGS larger than MAX_FRAME_SIZE", connection_error(f.FRAME_SIZE_ERROR))
def settings_too_large(peer):
    peer.send(f.settings(*[(0xF000, 1)] * (_frame_size(peer) // 6 + 1)))


@case("4.2", "unknown frame larger than MAX_FRAME_SIZE", connection_error(f.FRAME_SIZE_ERROR))
def unknown_too_large(peer):
    peer.send(f.Frame(UNKNOWN_TYPE, 0, 0, bytes(_frame_size(peer) + 1)))


@case("4.3", "header block that does not decode", connection_error(f.COMPRESSION_ERROR))
def block_does_not_decode(peer):
    # A literal with a name of 127 and more bytes, of which there are none.
    peer.send(f.headers(1, b"\x00\xff\xff\xff\xff\x07\xff", end_stream=True))


@case("4.3", "PRIORITY between HEADERS and CONTINUATION", connection_error(f.PROTOCOL_ERROR))
def priority_in_block(peer):
    block = peer.block()
    peer.send(f.headers(1, block[:5], end_headers=False), f.priority(1), f.continuation(1, block[5:]))


@case("4.3", "HEADERS of another stream between HEADERS and CONTINUATION", connection_error(f.PROTOCOL_ERROR))
def other_headers_in_block(peer):
    block = peer.block()
    peer.send(f.headers(1, block, end_headers=False), f.headers(3, block))


@case("4.3", "a stream refused for its fields still feeds the dynamic table")
def table_after_malformed(peer):
    # The first request is malformed (upper case) and adds an entry; the second one refers to it. A server that skips
    # the rest of a malformed block loses the state of its decoder.
    from h2peer import hpack_bytes as h
    first = h.block(peer.fields()) + h.literal("X-Upper", "1") + h.literal_indexed("x-kept", "yes")
    peer.send(f.headers(1, first, end_stream=True))
    second = h.block(peer.fields()) + h.indexed(62)
    peer.send(f.headers(3, second), f.data(3, peer.body, end=True))
    peer.answered(3)


@case("5.4.1", "GOAWAY names the last stream and the connection is closed")
def goaway_before_close(peer):
    peer.finish(1)
    peer.send(f.ping(b"\x00" * 8, stream=3))
    frame = peer.wait_for(lambda frame: frame.type == f.GOAWAY)
    if frame is None:
        raise Unmet("no GOAWAY")
    if frame.error != f.PROTOCOL_ERROR or frame.last_stream != 1:
        raise Unmet(f"{frame.describe()}, expected PROTOCOL_ERROR and last stream 1")
    if peer.next() is None:
        raise Unmet("GOAWAY, but the connection stays open")


def _cause_stream_error(peer):
    """Of the stream errors the one that nghttp2 too answers with RST_STREAM and not with GOAWAY."""
    peer.send(f.window_update(1, f.MAX_WINDOW))


@case("5.4.2", "after a stream error other streams go on")
def stream_error_spares_others(peer):
    peer.open_stream(1)
    peer.open_stream(3)
    _cause_stream_error(peer)
    peer.send(f.data(3, peer.body, end=True))
    peer.answered(3)


@case("5.4.2", "RST_STREAM for a stream that the server reset is not answered")
def reset_is_not_answered(peer):
    peer.open_stream(1)
    _cause_stream_error(peer)
    if peer.wait_for(lambda frame: frame.type == f.RST_STREAM and frame.stream == 1) is None:
        raise Unmet("no RST_STREAM for a window above 2^31-1")
    peer.send(f.rst_stream(1))
    more = [frame for frame in peer.fence() if frame.type in (f.RST_STREAM, f.GOAWAY)]
    if more:
        raise Unmet(more[0].describe())


@case("5.5", "unknown frame of an extension on stream 0", ignored_then_answered())
def extension_frame(peer):
    peer.send(f.Frame(0x16, 0, 0, bytes(8)))


@case("5.5", "unknown frame of an extension in the middle of a header block", connection_error(f.PROTOCOL_ERROR))
def extension_frame_in_block(peer):
    block = peer.block()
    peer.send(f.headers(1, block[:5], end_headers=False), f.Frame(0x16, 0, 0, bytes(8)), f.continuation(1, block[5:]))


@case("7", "GOAWAY with an unknown error code", alive_or_closed())
def goaway_unknown_code(peer):
    peer.send(f.goaway(0, 0xFF))


@case("7", "RST_STREAM with an unknown error code", alive())
def reset_unknown_code(peer):
    peer.open_stream(1)
    peer.send(f.rst_stream(1, 0xFF))
