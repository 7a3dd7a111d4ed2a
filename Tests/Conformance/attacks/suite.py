"""The parts of an attack: `@attack` registers it with what is expected, `Target` is the server under attack.

An attack is bounded: so many frames, so many seconds. It opens connections with `target.connect()`, misbehaves, and
returns how that ended: one of the words below, or the name of an error with GOAWAY or RST_STREAM before it.
"""

import os
import select
import socket
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from h2peer import frames as f  # noqa: E402
from h2peer.connection import Closed, Connection, Unmet, dial  # noqa: E402
from h2peer.dialects import send_request  # noqa: E402

ATTACKS = []

# How an attack can end.
CALM = "GOAWAY ENHANCE_YOUR_CALM"
GOAWAY = "GOAWAY"  # with any error code but NO_ERROR
GRACEFUL = "GOAWAY NO_ERROR"
CLOSED = "closed"  # without GOAWAY
LIVES = "lives"  # the connection answers the next ordinary call
HANGS = "hangs"  # neither closed nor answering
REFUSED = "refused"  # the attacking call got an error status or RST_STREAM, and the connection lives
ANSWERED = "answered"  # the attacking call got an ordinary good answer

ANY_END = (CALM, GOAWAY, CLOSED)

PATIENCE = 0.7  # seconds in which a connection that shall end may do so before it is asked whether it lives
CLOSE_SECONDS = 2.0  # from GOAWAY to the end of the connection

# The timeouts that the server under attack is started with, in milliseconds.
TIMEOUTS = {"handshake-timeout-ms": 1000, "stall-timeout-ms": 1500, "idle-timeout-ms": 3000, "keepalive-min-ms": 100}


class Attack:
    """`ends`: the ends that pass. `within`: seconds from the last frame of the attack to that end. `memory_mib`: how
    much the resident memory of the server may grow meanwhile. `timeouts`: only the `TIMEOUTS` bring the end. `slow`:
    the same, and it mostly waits, so that all slow ones run at the same time. `static_lives`: a web server need not
    end the connection, though a gRPC server must."""

    def __init__(self, run, ends, within, memory_mib, timeouts, slow, grpc_only, static_lives):
        self.run, self.ends, self.within, self.memory_mib = run, ends, within, memory_mib
        self.timeouts, self.slow = timeouts or slow, slow
        self.grpc_only, self.static_lives = grpc_only, static_lives
        self.name = run.__name__
        self.what = " ".join((run.__doc__ or "").split())

    def passes(self, outcome, dialect):
        if dialect == "static" and self.static_lives and outcome == LIVES:
            return True
        if outcome in self.ends:
            return True
        error = outcome.startswith("GOAWAY ") and ", but" not in outcome and outcome != GRACEFUL
        return GOAWAY in self.ends and error


def attack(ends, within=5.0, memory_mib=32, timeouts=False, slow=False, grpc_only=False, static_lives=False):
    def register(run):
        ATTACKS.append(Attack(run, ends, within, memory_mib, timeouts, slow, grpc_only, static_lives))
        return run
    return register


class Target:
    def __init__(self, host, port, dialect):
        self.host, self.port, self.dialect = host, port, dialect
        self.flooded = 0  # bytes that the floods of the attack got into the socket

    def open(self):
        """A connection on which nothing has been said."""
        return Attacker(dial(self.host, self.port), self.dialect, self)

    def connect(self, *settings, window=0):
        peer = self.open()
        peer.handshake(*settings, window=window)
        return peer

    def probe(self, seconds):
        """A new, well-behaved connection gets its answer; returns the seconds that took."""
        started = time.monotonic()
        with Attacker(dial(self.host, self.port, timeout=seconds), self.dialect, self) as peer:
            peer.timeout = seconds
            peer.handshake()
            peer.ordinary_call(1)
        return time.monotonic() - started


class Attacker(Connection):
    def __init__(self, connected, dialect, target):
        super().__init__(connected, timeout=3.0)
        self.dialect, self.target = dialect, target
        self.goaway = None

    def block(self, *more, **options):
        return self.encode(self.dialect.fields(**options) + list(more))

    def next(self, timeout=None):
        frame = super().next(timeout)
        if frame is not None and not isinstance(frame, Closed) and frame.type == f.GOAWAY and self.goaway is None:
            self.goaway = frame.error
        return frame

    def ordinary_call(self, stream):
        send_request(self, stream, self.dialect.fields(), self.dialect.body)
        answer = self.response(stream)
        fault = self.dialect.fault(answer)
        if fault:
            raise Unmet(fault)

    def flood(self, chunks, read=True, seconds=8.0):
        """Sends the chunks as fast as the server takes them, reading meanwhile unless told not to. Stops when the
        server closes, says GOAWAY with an error, or the time is over. True if all went out."""
        end = time.monotonic() + seconds
        for chunk in chunks:
            left = memoryview(chunk)
            while left:
                readable, writable, _ = select.select([self.socket] if read else [], [self.socket], [], 0.2)
                try:
                    if readable:
                        self._swallow()
                    if writable:
                        sent = self.socket.send(left, socket.MSG_DONTWAIT)
                        self.target.flooded += sent
                        left = left[sent:]
                except BlockingIOError:
                    continue
                except (ConnectionError, TimeoutError):
                    return False
                if self.closed or self.goaway or time.monotonic() > end:
                    return False
        return True

    def _swallow(self):
        """Reads what is there."""
        while self.next(0) is not None and not self.closed:
            pass

    def ending(self, within, probe_stream=None):
        """How the connection ends within so many seconds. With a `probe_stream` a connection that goes on is not
        waited for: after a short while an ordinary call shows whether it lives."""
        deadline = time.monotonic() + (min(within, PATIENCE) if probe_stream else within)
        waits_for_close = False
        while not self.closed:
            if self.goaway is not None and not waits_for_close:
                deadline, waits_for_close = time.monotonic() + CLOSE_SECONDS, True
            frame = self.next(deadline - time.monotonic())
            if frame is None:
                break
        if self.goaway is not None:
            return f"GOAWAY {f.error_name(self.goaway)}" + ("" if self.closed else ", but the connection stays open")
        if self.closed:
            return CLOSED
        if probe_stream is None:
            return HANGS
        try:
            self.ordinary_call(probe_stream)
            return LIVES
        except Unmet as unmet:
            if self.goaway is not None:
                return f"GOAWAY {f.error_name(self.goaway)}"
            return CLOSED if self.closed else f"{HANGS}: {unmet}"

    def verdict_of(self, stream, timeout=5.0):
        """How the attacking call itself ended."""
        answer = self.response(stream, timeout)
        if answer.goaway:
            return f"GOAWAY {f.error_name(answer.goaway)}"
        if answer.closed:
            return CLOSED
        if self.dialect.fault(answer) is None:
            return ANSWERED
        if answer.ended:
            return REFUSED
        return HANGS


def repeated(chunk, times, batch=100):
    """`times` copies of the chunk, sent some hundred at a time."""
    whole = chunk * batch
    for _ in range(times // batch):
        yield whole


def batched(pieces, size=100):
    """Joins pieces that differ, so that a flood does not make a system call for each frame."""
    gathered = []
    for piece in pieces:
        gathered.append(piece)
        if len(gathered) == size:
            yield b"".join(gathered)
            gathered = []
    if gathered:
        yield b"".join(gathered)
