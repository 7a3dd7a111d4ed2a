"""WINDOW_UPDATE and flow control: RFC 9113 5.2, 6.9."""

from suite import Unmet, alive, case, connection_error, f, send_request, stream_error

QUIET_SECONDS = 0.15  # after a PING round trip; a handler may write a little later than the loop that answers PING


def next_data(peer, why):
    frame = peer.wait_for(lambda frame: frame.type == f.DATA)
    if frame is None:
        raise Unmet(f"{why}: no DATA; {peer.describe_received()}")
    return frame


def no_data(peer, why):
    for frame in peer.fence() + peer.drain(QUIET_SECONDS):
        if frame.type == f.DATA and frame.payload:
            raise Unmet(f"{why}: {frame.describe()}")


def expect_size(frame, size, why):
    if len(frame.payload) != size:
        raise Unmet(f"{why}: {frame.describe()}, expected {size} bytes")


@case("6.9", "WINDOW_UPDATE of 0 on the connection", connection_error(f.PROTOCOL_ERROR))
def zero_on_connection(peer):
    peer.send(f.window_update(0, 0))


@case("6.9", "WINDOW_UPDATE of 0 on a stream", stream_error(f.PROTOCOL_ERROR))
def zero_on_stream(peer):
    peer.open_stream(1)
    peer.send(f.window_update(1, 0))


@case("6.9", "WINDOW_UPDATE of three bytes", connection_error(f.FRAME_SIZE_ERROR))
def update_size(peer):
    peer.send(f.Frame(f.WINDOW_UPDATE, 0, 0, b"\x00\x00\x01"))


@case("6.9", "WINDOW_UPDATE of five bytes on a stream", connection_error(f.FRAME_SIZE_ERROR))
def update_size_five(peer):
    peer.open_stream(1)
    peer.send(f.Frame(f.WINDOW_UPDATE, 0, 1, b"\x00\x00\x00\x01\x00"))


@case("6.9", "WINDOW_UPDATE with the reserved bit", alive())
def update_reserved_bit(peer):
    peer.send(f.window_update(0, 1 | 1 << 31))


@case("6.9.1", "window of 1: DATA of one byte", settings=((f.INITIAL_WINDOW_SIZE, 1),))
def window_of_one(peer):
    peer.request(1)
    expect_size(next_data(peer, "window 1"), 1, "window 1")
    no_data(peer, "window used up")


@case("6.9.1", "window of 0: no DATA until WINDOW_UPDATE", settings=((f.INITIAL_WINDOW_SIZE, 0),))
def window_of_zero(peer):
    peer.request(1)
    no_data(peer, "window 0")
    peer.send(f.window_update(1, 2))
    expect_size(next_data(peer, "window opened by 2"), 2, "window opened by 2")
    no_data(peer, "window used up again")
    peer.send(f.window_update(1, 1 << 20), f.window_update(0, 1 << 20))
    answer = peer.response(1)
    if not answer.ended or answer.reset is not None:
        raise Unmet(f"window opened wide: {answer.describe()}")


@case("6.9.1", "the window of the connection holds although the stream's is wide",
      settings=((f.INITIAL_WINDOW_SIZE, 1 << 24),))
def connection_window(peer):
    peer.large_answer(1, 200_000)
    got = 0
    while got < 65535:
        got += len(next_data(peer, f"{got} of 65535 bytes").payload)
    if got != 65535:
        raise Unmet(f"{got} bytes within a connection window of 65535")
    no_data(peer, "connection window used up")
    peer.send(f.window_update(0, 1 << 24))
    next_data(peer, "connection window opened")


@case("6.9.1", "one stream without window does not hold up another", settings=((f.INITIAL_WINDOW_SIZE, 0),))
def windows_are_per_stream(peer):
    peer.request(1)
    peer.request(3)
    peer.send(f.window_update(3, 1 << 20), f.window_update(0, 1 << 20))
    answer = peer.response(3)
    if not answer.ended or answer.reset is not None:
        raise Unmet(answer.describe())


@case("6.9.1", "WINDOW_UPDATE that lifts the connection over 2^31-1", connection_error(f.FLOW_CONTROL_ERROR))
def connection_overflow(peer):
    peer.send(f.window_update(0, f.MAX_WINDOW), f.window_update(0, f.MAX_WINDOW))


@case("6.9.1", "WINDOW_UPDATE that lifts a stream over 2^31-1", stream_error(f.FLOW_CONTROL_ERROR))
def stream_overflow(peer):
    peer.open_stream(1)
    peer.send(f.window_update(1, f.MAX_WINDOW), f.window_update(1, f.MAX_WINDOW))


@case("6.9.2", "INITIAL_WINDOW_SIZE changes while a stream waits", settings=((f.INITIAL_WINDOW_SIZE, 0),))
def window_changes(peer):
    peer.request(1)
    no_data(peer, "window 0")
    peer.send(f.settings((f.INITIAL_WINDOW_SIZE, 1)))
    expect_size(next_data(peer, "window raised to 1"), 1, "window raised to 1")


@case("6.9.2", "a window that became negative", settings=((f.INITIAL_WINDOW_SIZE, 3),))
def negative_window(peer):
    peer.request(1)
    expect_size(next_data(peer, "window 3"), 3, "window 3")
    peer.send(f.settings((f.INITIAL_WINDOW_SIZE, 2)))
    no_data(peer, "window -1")
    peer.send(f.window_update(1, 1))
    no_data(peer, "window 0 again")
    peer.send(f.window_update(1, 1))
    expect_size(next_data(peer, "window 1"), 1, "window 1")


@case("6.9.2", "INITIAL_WINDOW_SIZE that lifts an open stream over 2^31-1", connection_error(f.FLOW_CONTROL_ERROR))
def settings_overflow(peer):
    peer.open_stream(1)
    peer.send(f.window_update(1, f.MAX_WINDOW - 65535), f.settings((f.INITIAL_WINDOW_SIZE, 65536)))


@case("6.9.2", "INITIAL_WINDOW_SIZE does not change the window of the connection",
      settings=((f.INITIAL_WINDOW_SIZE, 0),))
def settings_spare_connection(peer):
    peer.large_answer(1, 200_000)
    peer.send(f.settings((f.INITIAL_WINDOW_SIZE, 1 << 24)))
    got = 0
    while got < 65535:
        got += len(next_data(peer, f"{got} of 65535 bytes").payload)
    no_data(peer, f"{got} bytes, connection window used up")


@case("4.2", "DATA frames keep MAX_FRAME_SIZE of the client", settings=((f.INITIAL_WINDOW_SIZE, 1 << 24),))
def keeps_frame_size(peer):
    peer.send(f.window_update(0, 1 << 24))
    peer.large_answer(1, 200_000)
    answer = peer.response(1)
    largest = max((len(frame.payload) for frame in answer.frames), default=0)
    if largest > 16384 or not answer.ended or len(answer.data) < 200_000:
        raise Unmet(f"largest frame {largest} bytes; {answer.describe()}")


@case("5.2", "the server gives window back: a body of 300,000 bytes")
def body_larger_than_window(peer):
    fields, body = peer.dialect.large_body(300_000)
    send_request(peer, 1, fields, body)
    answer = peer.response(1)
    fault = peer.dialect.fault(answer)
    if fault:
        raise Unmet(fault)


@case("5.2", "padding counts against the window and is given back")
def padding_is_given_back(peer):
    peer.send(f.headers(1, peer.block()))
    # 600 frames of 256 bytes, all padding: more than twice the default window.
    stream, connection = peer.stream_window(1), peer.connection_window
    for number in range(600):
        while min(stream, connection) < 256:
            frame = peer.wait_for(lambda frame: frame.type == f.WINDOW_UPDATE)
            if frame is None:
                raise Unmet(f"no WINDOW_UPDATE after {number} frames of padding; {peer.describe_received()}")
            if frame.stream == 0:
                connection += frame.increment
            else:
                stream += frame.increment
        peer.send(f.data(1, b"", pad=255), log=number == 0)
        stream, connection = stream - 256, connection - 256
    peer.send(f.data(1, peer.body, end=True))
    peer.answered(1)


@case("5.2", "DATA of a stream that was reset is given back to the connection")
def reset_data_is_given_back(peer):
    peer.open_stream(1)
    peer.send(f.rst_stream(1))
    peer.fence()
    # Bodies that were on their way when the stream ended still count; nghttp2 and h2spec allow to close instead.
    sent = 0
    try:
        while sent < 200_000:
            while peer.connection_window < 16384:
                if peer.wait_for(lambda frame: frame.type == f.WINDOW_UPDATE and frame.stream == 0, 1) is None:
                    if peer.closed:
                        return "closed"
                    raise Unmet(f"{sent} bytes on a reset stream and the connection's window is used up for good")
            peer.send(f.data(1, bytes(16384)), log=sent == 0)
            peer.connection_window -= 16384
            sent += 16384
        peer.finish(3)
    except Unmet:
        if peer.closed or any(text.startswith("GOAWAY STREAM_CLOSED") for text in peer.received):
            return "closed"
        raise
    return "given back"
