"""Peers that hold a connection and do next to nothing. The server is started with the short `TIMEOUTS` of suite.py;
an end is expected soon after the one that applies."""

import time

from suite import ANY_END, CLOSED, GRACEFUL, HANGS, REFUSED, TIMEOUTS, attack, f
from h2peer.dialects import bytes_field, message, varint_field

HANDSHAKE, STALL, IDLE = (TIMEOUTS[f"{name}-timeout-ms"] / 1000 for name in ("handshake", "stall", "idle"))
SLACK = 2.0  # seconds


def ended_after(peer, seconds):
    """The end, and that it did not come at once (which would be no proof of a timeout)."""
    with peer:
        return peer.ending(seconds)


@attack(ends=ANY_END + (GRACEFUL,), within=HANDSHAKE + SLACK, slow=True, memory_mib=32)
def silent_connections(target):
    """Fifty connections that never send a byte; all must be closed."""
    peers = [target.open() for _ in range(50)]
    deadline = time.monotonic() + HANDSHAKE + SLACK
    outcomes = set()
    for peer in peers:
        outcomes.add(ended_after(peer, max(0.05, deadline - time.monotonic())))
    return HANGS if HANGS in outcomes else outcomes.pop()


def dripped(peer, pieces, pause, seconds):
    """Sends the pieces one by one with a pause until the connection ended or the time is over."""
    deadline = time.monotonic() + seconds
    with peer:
        for piece in pieces:
            if time.monotonic() > deadline:
                break
            peer.send(piece, log=False)
            outcome = peer.ending(pause)
            if outcome != HANGS:
                return outcome
        return peer.ending(max(0.05, deadline - time.monotonic()))


@attack(ends=ANY_END + (GRACEFUL,), within=HANDSHAKE + SLACK, slow=True)
def preface_drip(target):
    """The preface comes one byte each third of a second: progress must not extend the time for the handshake."""
    return dripped(target.open(), [bytes([byte]) for byte in f.PREFACE], 0.33, HANDSHAKE + SLACK)


@attack(ends=ANY_END + (GRACEFUL,), within=HANDSHAKE + SLACK, slow=True)
def preface_without_settings(target):
    """The preface, and no SETTINGS after it."""
    peer = target.open()
    peer.send(f.PREFACE)
    return ended_after(peer, HANDSHAKE + SLACK)


@attack(ends=ANY_END + (GRACEFUL,), within=IDLE + SLACK, slow=True)
def idle_connection(target):
    """A connection without a call."""
    return ended_after(target.connect(), IDLE + SLACK)


@attack(ends=ANY_END + (GRACEFUL,), within=max(STALL, IDLE) + SLACK, slow=True)
def half_a_frame(target):
    """Five bytes of a frame header and then nothing."""
    peer = target.connect()
    peer.send(f.ping().encode()[:5])
    return ended_after(peer, max(STALL, IDLE) + SLACK)


@attack(ends=ANY_END + (GRACEFUL,), within=max(STALL, IDLE) + SLACK, slow=True)
def headers_unfinished(target):
    """HEADERS whose CONTINUATION never comes."""
    peer = target.connect()
    peer.send(f.headers(1, peer.block(), end_headers=False))
    return ended_after(peer, max(STALL, IDLE) + SLACK)


@attack(ends=ANY_END + (GRACEFUL,), within=max(STALL, IDLE) + SLACK + 2, slow=True)
def continuation_drip(target):
    """HEADERS, then a CONTINUATION of one field each quarter of a second: a header block must not go on for ever."""
    peer = target.connect()
    peer.send(f.headers(1, peer.block(), end_headers=False))
    piece = f.continuation(1, b"\x00\x01a\x01b", end_headers=False)
    return dripped(peer, [piece] * 100, 0.25, max(STALL, IDLE) + SLACK + 2)


LARGE_STREAM = message(bytes_field(2, varint_field(1, 256 << 10)) * 64)  # asks for 64 messages of 256 KiB


def ask_for_much(peer, stream):
    if peer.dialect.name == "grpc":
        fields, body = peer.dialect.fields("StreamingOutputCall"), LARGE_STREAM
    else:
        fields, body = peer.dialect.large_answer(1 << 18)
    peer.send(f.headers(stream, peer.encode(fields)), f.data(stream, body, end=True), log=False)


@attack(ends=ANY_END + (GRACEFUL, REFUSED), within=STALL + SLACK, memory_mib=96, timeouts=True)
def window_never_opened(target):
    """A hundred calls for 16 MiB each over windows of 0: the server may hold a message or two for each, and gives up
    the calls or the connection."""
    with target.connect((f.INITIAL_WINDOW_SIZE, 0)) as peer:
        for stream in range(1, 200, 2):
            ask_for_much(peer, stream)
        deadline, resets = time.monotonic() + STALL + SLACK, set()
        while time.monotonic() < deadline and not peer.closed and len(resets) < 100:
            frame = peer.next(deadline - time.monotonic())
            if getattr(frame, "type", None) == f.RST_STREAM:
                resets.add(frame.stream)
        return REFUSED if len(resets) == 100 else peer.ending(0.5)


@attack(ends=ANY_END, within=STALL + SLACK + 2, memory_mib=96, timeouts=True)
def socket_never_read(target):
    """Wide windows, a hundred calls for 16 MiB each, and a client that does not read its socket."""
    with target.connect((f.INITIAL_WINDOW_SIZE, f.MAX_WINDOW), window=f.MAX_WINDOW - 65535) as peer:
        for stream in range(1, 200, 2):
            ask_for_much(peer, stream)
        time.sleep(STALL + SLACK)
        # What the kernel holds for this socket can still be read; after it comes the end, if the server closed.
        deadline = time.monotonic() + 2
        taken = 0
        while time.monotonic() < deadline and not peer.closed and taken < 64 << 20:
            frame = peer.next(0.5)
            if frame is None:
                break
            taken += len(getattr(frame, "payload", b""))
        if peer.closed:
            return CLOSED if peer.goaway is None else f"GOAWAY {f.error_name(peer.goaway)}"
        return HANGS
