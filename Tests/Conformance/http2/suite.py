"""The parts of a case: `@case` registers it, an expectation judges what the server does after the case's frames went
out. A case gets a `Peer` whose handshake is done, sends, and returns; or it checks something itself and raises `Unmet`.
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from h2peer import frames as f  # noqa: E402
from h2peer.connection import Closed, Connection, Unmet, dial  # noqa: E402
from h2peer.dialects import send_request  # noqa: E402

CASES = []


class NotApplicable(Exception):
    """The server does not offer what the case is about."""


class Case:
    def __init__(self, section, name, expectation, body, handshake, settings):
        self.section, self.name, self.expectation, self.body = section, name, expectation, body
        self.handshake, self.settings = handshake, settings

    @property
    def title(self):
        return f"{self.section:<15} {self.name}"


def case(section, name, expectation=None, handshake=True, settings=()):
    """`section` is of RFC 9113 if it begins with a digit, of RFC 7541 after "hpack ". `settings` go into the
    handshake."""
    def register(body):
        CASES.append(Case(section, name, expectation, body, handshake, settings))
        return body
    return register


class Peer(Connection):
    """A connection that knows how to make an ordinary request to this server."""

    def __init__(self, target, timeout):
        super().__init__(dial(target.host, target.port, timeout=timeout), timeout)
        self.dialect = target.dialect

    def fields(self, *more, without=(), **changes):
        """The fields of an ordinary request without some, with changed values (`path="…"` for `:path`), with more."""
        base = [(name, changes.get(name.lstrip(":"), value)) for name, value in self.dialect.fields()
                if name not in without]
        return base + list(more)

    def block(self, *more, **changes):
        return self.encode(self.fields(*more, **changes))

    @property
    def body(self):
        return self.dialect.body

    def open_stream(self, stream=1):
        """HEADERS of a request whose body is to follow."""
        self.send(f.headers(stream, self.block()))

    def request(self, stream=1):
        """A whole ordinary request."""
        self.send(f.headers(stream, self.block()), f.data(stream, self.body, end=True))

    def large_answer(self, stream, size):
        fields, body = self.dialect.large_answer(size)
        send_request(self, stream, fields, body)

    def answered(self, stream=1):
        """Reads the answer to an ordinary request and checks it."""
        answer = self.response(stream)
        fault = self.dialect.fault(answer)
        if fault:
            raise Unmet(fault)
        return answer

    def finish(self, stream=1):
        """A whole ordinary request with its answer: the stream is closed by END_STREAM on both sides."""
        self.request(stream)
        self.answered(stream)


# Expectations. Each is a pair: words for the report, and a function that reads, then returns a note or raises Unmet.


class Expectation:
    def __init__(self, words, judge):
        self.words, self.judge = words, judge


def _names(codes):
    return " or ".join(f.error_name(code) for code in codes)


def connection_error(*codes):
    """GOAWAY with one of the codes and then the end of the connection, or the end without a word (as h2spec has it)."""
    def judge(peer):
        while True:
            frame = peer.next()
            if isinstance(frame, Closed):
                return f"{frame.describe()} without GOAWAY"
            if frame is None:
                raise Unmet("nothing more: the connection stays open")
            if frame.type == f.GOAWAY:
                if frame.error not in codes:
                    raise Unmet(f"GOAWAY {f.error_name(frame.error)}")
                _expect_end(peer)
                return f"GOAWAY {f.error_name(frame.error)}"
    return Expectation(f"connection error {_names(codes)}", judge)


def _expect_end(peer):
    """RFC 9113 5.4.1: after the GOAWAY of an error the endpoint must close the connection."""
    while True:
        frame = peer.next()
        if isinstance(frame, Closed):
            return
        if frame is None:
            raise Unmet("GOAWAY, but the connection stays open")


def stream_error(*codes, stream=1):
    """RST_STREAM with one of the codes; 5.4.2 and h2spec allow a connection error of the same code, or the end, too."""
    def judge(peer):
        answered = None
        while True:
            frame = peer.next(0.4 if answered else None)
            if isinstance(frame, Closed):
                return f"{frame.describe()} without GOAWAY"
            if frame is None:
                raise Unmet(answered or "nothing more: neither RST_STREAM nor GOAWAY")
            if frame.type == f.GOAWAY and frame.error not in codes:
                raise Unmet(f"GOAWAY {f.error_name(frame.error)}")
            if frame.type == f.RST_STREAM and frame.stream == stream and frame.error not in codes:
                raise Unmet(f"RST_STREAM {f.error_name(frame.error)}")
            if frame.type == f.GOAWAY or frame.type == f.RST_STREAM and frame.stream == stream:
                return frame.describe()
            if frame.stream == stream and frame.fields is not None:
                answered = f"an answer: {frame.describe()}"
    return Expectation(f"stream error {_names(codes)}", judge)


def answered(stream=1):
    """The ordinary good answer."""
    def judge(peer):
        peer.answered(stream)
        return "answered"
    return Expectation("the ordinary answer", judge)


def some_answer(stream=1):
    """Any answer of HTTP: a status, and the end of the stream."""
    def judge(peer):
        answer = peer.response(stream)
        if answer.ended and answer.header(":status"):
            return f"status {answer.header(':status')}"
        raise Unmet(answer.describe())
    return Expectation("some answer", judge)


def alive():
    """The connection goes on: a PING is answered, and no GOAWAY came."""
    def judge(peer):
        for frame in peer.fence():
            if frame.type == f.GOAWAY:
                raise Unmet(frame.describe())
        return "alive"
    return Expectation("frame accepted, connection goes on", judge)


def alive_or_closed():
    def judge(peer):
        try:
            return alive().judge(peer)
        except Unmet:
            if peer.closed or any(text.startswith("GOAWAY") for text in peer.received):
                return "closed"
            raise
    return Expectation("connection goes on or is closed", judge)


def ignored_then_answered(stream=1):
    """The frames before are ignored; an ordinary request works after them."""
    def judge(peer):
        peer.finish(stream)
        return "ignored"
    return Expectation("ignored, the next request is answered", judge)
