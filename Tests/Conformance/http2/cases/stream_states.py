"""Stream states, identifiers, concurrency, dependencies: RFC 9113 5.1, 5.1.1, 5.1.2 and RFC 7540 5.3.1."""

from suite import NotApplicable, Unmet, alive, answered, case, connection_error, f, stream_error

NO_WINDOW = ((f.INITIAL_WINDOW_SIZE, 0),)  # keeps the server from finishing its answer


@case("5.1", "idle: DATA", connection_error(f.PROTOCOL_ERROR))
def idle_data(peer):
    peer.send(f.data(1, b"test", end=True))


@case("5.1", "idle: RST_STREAM", connection_error(f.PROTOCOL_ERROR))
def idle_reset(peer):
    peer.send(f.rst_stream(1))


@case("5.1", "idle: WINDOW_UPDATE", connection_error(f.PROTOCOL_ERROR))
def idle_window_update(peer):
    peer.send(f.window_update(1, 100))


@case("5.1", "idle: CONTINUATION", connection_error(f.PROTOCOL_ERROR))
def idle_continuation(peer):
    peer.send(f.continuation(1, peer.block()))


@case("5.1", "idle: PRIORITY", alive())
def idle_priority(peer):
    peer.send(f.priority(1, weight=255))


@case("5.1", "idle, server's side: DATA on an even stream", connection_error(f.PROTOCOL_ERROR))
def idle_even_data(peer):
    peer.send(f.data(2, b"test", end=True))


@case("5.1", "half closed (remote): DATA", stream_error(f.STREAM_CLOSED), settings=NO_WINDOW)
def half_closed_data(peer):
    peer.request(1)
    peer.send(f.data(1, b"test", end=True))


@case("5.1", "half closed (remote): HEADERS", stream_error(f.STREAM_CLOSED), settings=NO_WINDOW)
def half_closed_headers(peer):
    peer.request(1)
    peer.send(f.headers(1, peer.block(), end_stream=True))


@case("5.1", "half closed (remote): CONTINUATION", stream_error(f.STREAM_CLOSED, f.PROTOCOL_ERROR), settings=NO_WINDOW)
def half_closed_continuation(peer):
    peer.request(1)
    peer.send(f.continuation(1, peer.block()))


@case("5.1", "half closed (remote): WINDOW_UPDATE lets the answer go on", answered(), settings=NO_WINDOW)
def half_closed_window_update(peer):
    peer.request(1)
    peer.send(f.window_update(1, 1 << 20), f.window_update(0, 1 << 20))


@case("5.1", "half closed (remote): PRIORITY", answered(), settings=NO_WINDOW)
def half_closed_priority(peer):
    peer.request(1)
    peer.send(f.priority(1, weight=255), f.window_update(1, 1 << 20), f.window_update(0, 1 << 20))


@case("5.1", "half closed (remote): RST_STREAM", alive(), settings=NO_WINDOW)
def half_closed_reset(peer):
    peer.request(1)
    peer.send(f.rst_stream(1))


@case("5.1", "closed by RST_STREAM: DATA", stream_error(f.STREAM_CLOSED))
def reset_data(peer):
    peer.open_stream(1)
    peer.send(f.rst_stream(1), f.data(1, b"test", end=True))


@case("5.1", "closed by RST_STREAM: HEADERS", stream_error(f.STREAM_CLOSED))
def reset_headers(peer):
    peer.open_stream(1)
    peer.send(f.rst_stream(1), f.headers(1, peer.block(), end_stream=True))


@case("5.1", "closed by RST_STREAM: CONTINUATION", stream_error(f.STREAM_CLOSED, f.PROTOCOL_ERROR))
def reset_continuation(peer):
    peer.open_stream(1)
    peer.send(f.rst_stream(1), f.continuation(1, peer.block()))


@case("5.1", "closed by RST_STREAM: RST_STREAM and WINDOW_UPDATE", alive())
def reset_twice(peer):
    peer.open_stream(1)
    peer.send(f.rst_stream(1), f.rst_stream(1), f.window_update(1, 1))


@case("5.1", "closed: DATA", connection_error(f.STREAM_CLOSED))
def closed_data(peer):
    peer.finish(1)
    peer.send(f.data(1, b"test", end=True))


@case("5.1", "closed: HEADERS", connection_error(f.STREAM_CLOSED))
def closed_headers(peer):
    peer.finish(1)
    peer.send(f.headers(1, peer.block(), end_stream=True))


@case("5.1", "closed: CONTINUATION", connection_error(f.STREAM_CLOSED, f.PROTOCOL_ERROR))
def closed_continuation(peer):
    peer.finish(1)
    peer.send(f.continuation(1, peer.block()))


@case("5.1", "closed: PRIORITY", alive())
def closed_priority(peer):
    peer.finish(1)
    peer.send(f.priority(1, weight=255))


@case("5.1", "closed: WINDOW_UPDATE just after the end", alive())
def closed_window_update(peer):
    peer.finish(1)
    peer.send(f.window_update(1, 100))


@case("5.1", "closed: RST_STREAM just after the end", alive())
def closed_reset(peer):
    peer.finish(1)
    peer.send(f.rst_stream(1))


@case("5.1.1", "even-numbered stream", connection_error(f.PROTOCOL_ERROR))
def even_stream(peer):
    peer.send(f.headers(2, peer.block(), end_stream=True))


@case("5.1.1", "stream number smaller than an earlier one", connection_error(f.PROTOCOL_ERROR))
def decreasing_stream(peer):
    peer.send(f.headers(5, peer.block()), f.headers(3, peer.block()))


@case("5.1.1", "stream numbers may leave gaps", answered(stream=1001))
def gap_in_numbers(peer):
    peer.request(1001)


@case("5.1.1", "the largest stream number", answered(stream=2**31 - 1))
def largest_stream(peer):
    peer.request(2**31 - 1)


@case("5.1.2", "one stream more than MAX_CONCURRENT_STREAMS", settings=NO_WINDOW)
def too_many_streams(peer):
    limit = peer.server_settings.get(f.MAX_CONCURRENT_STREAMS)
    if limit is None or limit > 20_000:
        raise NotApplicable("the server announces no limit")
    for number in range(limit + 1):
        peer.send(f.headers(1 + 2 * number, peer.block()), log=number in (0, limit))
    last = 1 + 2 * limit
    frame = peer.wait_for(lambda frame: frame.type == f.GOAWAY or frame.type == f.RST_STREAM)
    if frame is None and not peer.closed:
        raise Unmet(f"{limit + 1} open streams, neither RST_STREAM nor GOAWAY")
    if frame is not None and frame.error not in (f.REFUSED_STREAM, f.PROTOCOL_ERROR):
        raise Unmet(frame.describe())
    if frame is not None and frame.type == f.RST_STREAM and frame.stream != last:
        raise Unmet(f"{frame.describe()}, expected it on stream {last}")


@case("5.1.2", "a finished stream makes room for another")
def streams_one_after_another(peer):
    limit = peer.server_settings.get(f.MAX_CONCURRENT_STREAMS, 100)
    for number in range(min(limit, 150) + 5):
        peer.request(1 + 2 * number)
        peer.response(1 + 2 * number)
        if number % 40 == 0:
            peer.send(f.window_update(0, 1 << 24))
    peer.finish(1 + 2 * (min(limit, 150) + 5))


@case("7540 5.3.1", "HEADERS that depends on itself", stream_error(f.PROTOCOL_ERROR))
def headers_depends_on_itself(peer):
    peer.send(f.headers(1, peer.block(), end_stream=True, priority=(1, False, 255)))


@case("7540 5.3.1", "PRIORITY that depends on itself", stream_error(f.PROTOCOL_ERROR))
def priority_depends_on_itself(peer):
    peer.open_stream(1)
    peer.send(f.priority(1, 1, False, 255))
