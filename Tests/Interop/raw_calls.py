"""gRPC calls over an HTTP/2 peer of our own, for what grpcio would not send: single compressed flags, odd headers,
broken messages."""

import os
import ssl
import struct
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Conformance"))

from h2peer import frames as f  # noqa: E402
from h2peer.connection import Closed, Connection, Unmet, dial  # noqa: E402
from h2peer.dialects import message  # noqa: E402

SERVICE = "grpc.testing.TestService"


def client_tls(tls_ca, tls_cert=None, tls_key=None):
    context = ssl.create_default_context(cafile=tls_ca)
    context.set_alpn_protocols(["h2"])
    if tls_cert:
        context.load_cert_chain(tls_cert, tls_key)
    return context


class Reply:
    """An answer cut into messages: `messages` are pairs of flag and bytes."""

    def __init__(self, answer):
        self.answer = answer
        self.http = answer.header(":status")
        status = answer.trailer("grpc-status")
        self.status = int(status) if status is not None and status.isdigit() else status
        self.message = answer.trailer("grpc-message")
        self.reset = answer.reset
        self.encoding = answer.header("grpc-encoding")
        self.messages, rest = [], answer.data
        while len(rest) >= 5:
            flag, length = struct.unpack_from(">BI", rest)
            if len(rest) < 5 + length:
                break
            self.messages.append((flag, rest[5:5 + length]))
            rest = rest[5 + length:]
        self.rest = rest

    def describe(self):
        return f"{self.answer.describe()}; {len(self.messages)} messages, flags {[flag for flag, _ in self.messages]}"

    def all(self, name):
        """The values of a field in headers and trailers, in order."""
        fields = (self.answer.headers or []) + (self.answer.trailers or [])
        return [value for key, value in fields if key == name]


class RawChannel:
    """One connection; calls one after another, on ascending streams."""

    def __init__(self, options, timeout=5.0):
        tls = client_tls(options.tls_ca, options.tls_cert, options.tls_key) if options.tls_ca else None
        self.authority = options.server_name or options.host
        self.scheme = "https" if tls else "http"
        self.peer = Connection(dial(options.host, options.port, tls, options.server_name, timeout), timeout)
        self.peer.replenish = 16384
        self.peer.handshake((f.INITIAL_WINDOW_SIZE, 1 << 20), window=1 << 20)
        self.next_stream = 1

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.peer.close()

    def fields(self, rpc, metadata=(), service=SERVICE, without=(), **changes):
        """The header fields of a call; `changes` name pseudo headers without the colon and others with underscores."""
        base = [(":method", "POST"), (":scheme", self.scheme), (":path", f"/{service}/{rpc}"),
                (":authority", self.authority), ("te", "trailers"), ("content-type", "application/grpc"),
                ("user-agent", "raw-interop")]
        base = [(name, changes.get(name.lstrip(":").replace("-", "_"), value)) for name, value in base
                if name not in without]
        return base + list(metadata)

    def begin(self, fields, end=False):
        stream, self.next_stream = self.next_stream, self.next_stream + 2
        self.peer.send(f.headers(stream, self.peer.encode(fields), end_stream=end))
        return stream

    def call(self, rpc, messages, metadata=(), end=True, timeout=None, **changes):
        """`messages` are whole gRPC messages as bytes, sent one after another, then the end of the request."""
        stream = self.begin(self.fields(rpc, metadata, **changes))
        try:
            self.peer.send_body(stream, b"".join(messages), end=end)
        except Unmet as early:
            # The server may answer before it has read all; what it said is what counts.
            raise Unmet(f"{rpc}: {early}") from None
        return self.reply(stream, timeout)

    def reply(self, stream, timeout=None):
        return Reply(self.peer.response(stream, timeout))

    def alive(self):
        """An ordinary call on the same connection."""
        reply = self.call("EmptyCall", [message(b"")])
        if reply.status != 0:
            raise Unmet(f"the next call on the connection: {reply.describe()}")


def expect(condition, expected, reply):
    if not condition:
        raise Unmet(f"expected {expected}; got {reply.describe()}")


def eventually_closed(peer, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if isinstance(peer.next(end - time.monotonic()), Closed):
            return True
    return False
