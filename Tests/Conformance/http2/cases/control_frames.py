"""PRIORITY, RST_STREAM, SETTINGS, PING, GOAWAY: RFC 9113 6.3, 6.4, 6.5, 6.7, 6.8."""

from suite import Unmet, answered, case, connection_error, f, ignored_then_answered, stream_error


@case("6.3", "PRIORITY on stream 0", connection_error(f.PROTOCOL_ERROR))
def priority_on_zero(peer):
    peer.send(f.priority(0))


@case("6.3", "PRIORITY of four bytes", stream_error(f.FRAME_SIZE_ERROR))
def priority_size(peer):
    peer.open_stream(1)
    peer.send(f.Frame(f.PRIORITY, 0, 1, b"\x80\x00\x00\x01"))


@case("6.3", "PRIORITY of six bytes on an idle stream", stream_error(f.FRAME_SIZE_ERROR))
def priority_size_idle(peer):
    peer.send(f.Frame(f.PRIORITY, 0, 1, bytes(6)))


@case("6.4", "RST_STREAM on stream 0", connection_error(f.PROTOCOL_ERROR))
def reset_on_zero(peer):
    peer.send(f.rst_stream(0))


@case("6.4", "RST_STREAM on an idle stream", connection_error(f.PROTOCOL_ERROR))
def reset_on_idle(peer):
    peer.finish(1)
    peer.send(f.rst_stream(3))


@case("6.4", "RST_STREAM of three bytes", connection_error(f.FRAME_SIZE_ERROR))
def reset_size(peer):
    peer.open_stream(1)
    peer.send(f.Frame(f.RST_STREAM, 0, 1, bytes(3)))


@case("6.4", "RST_STREAM of five bytes", connection_error(f.FRAME_SIZE_ERROR))
def reset_size_five(peer):
    peer.open_stream(1)
    peer.send(f.Frame(f.RST_STREAM, 0, 1, bytes(5)))


@case("6.4", "RST_STREAM ends the stream, others go on")
def reset_spares_others(peer):
    peer.open_stream(1)
    peer.send(f.rst_stream(1))
    peer.request(3)
    peer.answered(3)


@case("6.5", "SETTINGS with ACK and a payload", connection_error(f.FRAME_SIZE_ERROR))
def settings_ack_payload(peer):
    peer.send(f.settings((f.MAX_CONCURRENT_STREAMS, 100), ack=True))


@case("6.5", "SETTINGS on stream 1", connection_error(f.PROTOCOL_ERROR))
def settings_on_stream(peer):
    peer.send(f.settings((f.MAX_CONCURRENT_STREAMS, 100), stream=1))


@case("6.5", "SETTINGS of three bytes", connection_error(f.FRAME_SIZE_ERROR))
def settings_size(peer):
    peer.send(f.Frame(f.SETTINGS, 0, 0, b"\x00\x03\x00"))


@case("6.5", "SETTINGS of seven bytes", connection_error(f.FRAME_SIZE_ERROR))
def settings_size_seven(peer):
    peer.send(f.Frame(f.SETTINGS, 0, 0, b"\x00\x03\x00\x00\x00\x64\x00"))


@case("6.5.2", "ENABLE_PUSH of 2", connection_error(f.PROTOCOL_ERROR))
def enable_push_two(peer):
    peer.send(f.settings((f.ENABLE_PUSH, 2)))


@case("6.5.2", "INITIAL_WINDOW_SIZE of 2^31", connection_error(f.FLOW_CONTROL_ERROR))
def initial_window_too_large(peer):
    peer.send(f.settings((f.INITIAL_WINDOW_SIZE, 2**31)))


@case("6.5.2", "MAX_FRAME_SIZE of 16383", connection_error(f.PROTOCOL_ERROR))
def frame_size_too_small(peer):
    peer.send(f.settings((f.MAX_FRAME_SIZE, 16383)))


@case("6.5.2", "MAX_FRAME_SIZE of 2^24", connection_error(f.PROTOCOL_ERROR))
def frame_size_too_large(peer):
    peer.send(f.settings((f.MAX_FRAME_SIZE, 2**24)))


@case("6.5.2", "largest and smallest lawful values", answered())
def lawful_extremes(peer):
    peer.send(f.settings((f.MAX_FRAME_SIZE, 2**24 - 1), (f.INITIAL_WINDOW_SIZE, 2**31 - 1), (f.ENABLE_PUSH, 0),
                         (f.MAX_CONCURRENT_STREAMS, 0), (f.MAX_HEADER_LIST_SIZE, 2**32 - 1),
                         (f.HEADER_TABLE_SIZE, 2**32 - 1)), f.settings((f.MAX_FRAME_SIZE, 16384)))
    peer.send(f.window_update(0, 1 << 24))
    peer.request(1)


@case("6.5.2", "unknown setting", ignored_then_answered())
def unknown_setting(peer):
    peer.send(f.settings((0xFF, 1), (0, 0), (0xFFFF, 2**32 - 1)))


@case("6.5.3", "SETTINGS are acknowledged, each of them")
def settings_acknowledged(peer):
    before = peer.acknowledged
    for _ in range(3):
        peer.send(f.settings((f.MAX_CONCURRENT_STREAMS, 100)))
    peer.fence()
    if peer.acknowledged - before != 3:
        raise Unmet(f"3 SETTINGS, {peer.acknowledged - before} acknowledgements before the answer to a later PING")


@case("6.5.3", "of several values for INITIAL_WINDOW_SIZE the last one counts")
def settings_in_order(peer):
    peer.send(f.settings((f.INITIAL_WINDOW_SIZE, 100), (f.INITIAL_WINDOW_SIZE, 1)))
    peer.request(1)
    frame = peer.wait_for(lambda frame: frame.type == f.DATA)
    if frame is None or len(frame.payload) != 1:
        raise Unmet(f"window 1: {frame.describe() if frame else 'no DATA'}")


@case("6.7", "PING is answered with the same bytes")
def ping_answered(peer):
    peer.send(f.ping(b"\x01\x02\x03\x04\xff\xfe\xfd\xfc"))
    frame = peer.wait_for(lambda frame: frame.type == f.PING and frame.flags & f.ACK)
    if frame is None or frame.payload != b"\x01\x02\x03\x04\xff\xfe\xfd\xfc":
        raise Unmet(f"payload {frame.payload.hex()}" if frame else "no PING with ACK")


@case("6.7", "PING with ACK is not answered")
def ping_ack_ignored(peer):
    peer.send(f.ping(b"unasked!", ack=True))
    for frame in peer.fence():
        if frame.type in (f.PING, f.GOAWAY):
            raise Unmet(frame.describe())


@case("6.7", "PING on stream 1", connection_error(f.PROTOCOL_ERROR))
def ping_on_stream(peer):
    peer.send(f.ping(stream=1))


@case("6.7", "PING of six bytes", connection_error(f.FRAME_SIZE_ERROR))
def ping_size(peer):
    peer.send(f.ping(bytes(6)))


@case("6.7", "PING of nine bytes", connection_error(f.FRAME_SIZE_ERROR))
def ping_size_nine(peer):
    peer.send(f.ping(bytes(9)))


@case("6.7", "PING with ACK of six bytes", connection_error(f.FRAME_SIZE_ERROR))
def ping_ack_size(peer):
    peer.send(f.ping(bytes(6), ack=True))


@case("6.8", "GOAWAY on stream 1", connection_error(f.PROTOCOL_ERROR))
def goaway_on_stream(peer):
    peer.send(f.goaway(stream=1))


@case("6.8", "GOAWAY of seven bytes", connection_error(f.FRAME_SIZE_ERROR))
def goaway_size(peer):
    peer.send(f.Frame(f.GOAWAY, 0, 0, bytes(7)))


@case("6.8", "a call that runs is answered after GOAWAY of the client", answered())
def goaway_keeps_call(peer):
    peer.open_stream(1)
    peer.send(f.goaway(0, f.NO_ERROR, b"bye"), f.data(1, peer.body, end=True))
