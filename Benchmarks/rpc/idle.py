"""Measures what an idle connection costs a server of the benchmark in memory.

usage: idle.py --server NAME --scenario-prefix PREFIX --pid PID --port PORT --unary FILE --answer FILE
               [--certificate FILE] COUNT...

For each COUNT, ascending, opens connections until there are so many. Each says the HTTP/2 preface and SETTINGS, makes
one unary call, reads the answer to its end and then says nothing more. Prints `0 server PREFIXidle-COUNT
kib_per_connection value`: how much resident memory the process got above what it had with no connection.
"""

import argparse
import os
import resource
import socket
import ssl
import struct
import sys
import time

import process

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, RST_STREAM, SETTINGS, PING, GOAWAY = 0, 1, 3, 4, 6, 7
END_STREAM, ACK, END_HEADERS = 1, 1, 4
STREAM = 1
TIMEOUT_SECONDS = 20
# Memory counts once it is still for so long. Buffers may be given back some time after the last call.
SETTLE_SECONDS = 1.0
SETTLE_SECONDS_MAX = 10.0


def frame(kind, flags, stream, payload=b""):
    return struct.pack(">I", len(payload))[1:] + struct.pack(">BBI", kind, flags, stream) + payload


def header(name, value):
    """A literal that goes into the peer's table (RFC 7541, 6.2.1), as clients send headers that come again."""
    assert len(name) < 127 and len(value) < 127
    return bytes([0x40, len(name)]) + name.encode() + bytes([len(value)]) + value.encode()


def opening(port, tls, body):
    """All that a client says on its connection."""
    headers = [
        (":method", "POST"),
        (":scheme", "https" if tls else "http"),
        (":path", "/aimesh.bench.Echo/Unary"),
        (":authority", f"127.0.0.1:{port}"),
        ("content-type", "application/grpc"),
        ("te", "trailers"),
        ("grpc-timeout", "10S"),
        ("user-agent", "idle.py"),
    ]
    block = b"".join(header(name, value) for name, value in headers)
    return (
        PREFACE
        + frame(SETTINGS, 0, 0)
        + frame(HEADERS, END_HEADERS, STREAM, block)
        + frame(DATA, END_STREAM, STREAM, body)
    )


class Connection:
    def __init__(self, port, context):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=TIMEOUT_SECONDS)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if context is not None:
            self.socket = context.wrap_socket(self.socket, server_hostname="localhost")
        self.received = b""

    def call(self, opening, answer_bytes):
        self.socket.sendall(opening)
        messages = 0
        while True:
            kind, flags, stream, payload = self.next_frame()
            self.acknowledge(kind, flags, payload)
            if kind in (GOAWAY, RST_STREAM):
                raise ConnectionError(f"the server ends the call, frame type {kind}")
            if stream != STREAM:
                continue
            messages += len(payload) if kind == DATA else 0
            if kind in (DATA, HEADERS) and flags & END_STREAM:
                break
        # A failed call has no message.
        if messages != answer_bytes:
            raise ConnectionError(f"an answer of {messages} bytes in place of {answer_bytes}")

    def acknowledge(self, kind, flags, payload):
        if kind == SETTINGS and not flags & ACK:
            self.socket.sendall(frame(SETTINGS, ACK, 0))
        elif kind == PING and not flags & ACK:
            self.socket.sendall(frame(PING, ACK, 0, payload))

    def next_frame(self):
        self.fill(9)
        length = int.from_bytes(self.received[:3], "big")
        kind, flags, stream = struct.unpack(">BBI", self.received[3:9])
        self.fill(9 + length)
        payload, self.received = self.received[9 : 9 + length], self.received[9 + length :]
        return kind, flags, stream & 0x7FFF_FFFF, payload

    def fill(self, count):
        while len(self.received) < count:
            data = self.socket.recv(65536)
            if not data:
                raise ConnectionError("the server closed the connection")
            self.received += data

    def read_waiting(self):
        """Reads what came since, without waiting, and answers it. Raises if the connection is gone."""
        self.socket.setblocking(False)
        try:
            while True:
                data = self.socket.recv(65536)
                if not data:
                    raise ConnectionError("the server closed an idle connection")
                self.received += data
        except (BlockingIOError, ssl.SSLWantReadError):
            pass
        self.socket.settimeout(TIMEOUT_SECONDS)
        while len(self.received) >= 9 and len(self.received) >= 9 + int.from_bytes(self.received[:3], "big"):
            kind, flags, _, payload = self.next_frame()
            if kind == GOAWAY:
                raise ConnectionError("the server says goodbye to an idle connection")
            self.acknowledge(kind, flags, payload)


def settled_bytes(pid):
    """Resident memory once it stays within 64 KiB."""
    deadline = time.monotonic() + SETTLE_SECONDS_MAX
    still_since, bytes_then = time.monotonic(), process.resident_bytes(pid)
    while time.monotonic() < min(deadline, still_since + SETTLE_SECONDS):
        time.sleep(0.05)
        now = process.resident_bytes(pid)
        if abs(now - bytes_then) > 65536:
            still_since, bytes_then = time.monotonic(), now
    return process.resident_bytes(pid)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--server", required=True)
    parser.add_argument("--scenario-prefix", default="")
    parser.add_argument("--pid", type=int, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--unary", required=True)
    parser.add_argument("--answer", required=True)
    parser.add_argument("--certificate")
    parser.add_argument("counts", nargs="+", type=int)
    return parser.parse_args()


def main():
    options = arguments()
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    context = None
    if options.certificate is not None:
        context = ssl.create_default_context(cafile=options.certificate)
        context.set_alpn_protocols(["h2"])
    with open(options.unary, "rb") as file:
        words = opening(options.port, context is not None, file.read())
    answer_bytes = os.path.getsize(options.answer)

    # The first calls make what a server makes once. The connections that made them are closed again.
    for _ in range(20):
        connection = Connection(options.port, context)
        connection.call(words, answer_bytes)
        connection.socket.close()
    before = settled_bytes(options.pid)

    connections = []
    try:
        for count in options.counts:
            while len(connections) < count:
                connections.append(Connection(options.port, context))
                connections[-1].call(words, answer_bytes)
            for connection in connections:
                connection.read_waiting()
            after = settled_bytes(options.pid)
            for connection in connections:
                connection.read_waiting()
            value = (after - before) / count / 1024
            print(0, options.server, f"{options.scenario_prefix}idle-{count}", "kib_per_connection", value)
    except OSError as failure:
        sys.exit(f"idle: {options.server}, {len(connections)} connections: {failure}")
    # Resetting leaves no port waiting, of which ten thousand would be missed by what runs next.
    for connection in connections:
        connection.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


main()
