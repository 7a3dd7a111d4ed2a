"""Writes attack streams for the frame fuzzer, as peers that mean ill send them: attacks.py OUT."""

import os
import sys

DATA, HEADERS, PRIORITY, RESET, SETTINGS, PUSH, PING, GOAWAY, WINDOW, CONTINUATION = range(10)
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"


def frame(kind, flags=0, stream=0, payload=b""):
    return len(payload).to_bytes(3, "big") + bytes([kind, flags]) + stream.to_bytes(4, "big") + payload


def literal(name, value, indexed=False):
    name, value = name.encode(), value.encode()
    assert len(name) < 127 and len(value) < 127
    return bytes([0x40 if indexed else 0, len(name)]) + name + bytes([len(value)]) + value


def request(method="UnaryCall", more=b""):
    fields = [
        (":method", "POST"), (":scheme", "http"), (":path", f"/grpc.testing.TestService/{method}"), (":authority", "a"),
        ("te", "trailers"), ("content-type", "application/grpc"),
    ]
    return b"".join(literal(*field) for field in fields) + more


def response(more=b""):
    return literal(":status", "200") + literal("content-type", "application/grpc") + more


def message(payload=b"hello", flag=0):
    return bytes([flag]) + len(payload).to_bytes(4, "big") + payload


def number(value):
    return value.to_bytes(4, "big")


def setting(key, value):
    return key.to_bytes(2, "big") + number(value)


# The first request puts its fields into HPACK's table, the others name them by number: the last is 62, the first 67.
INDEXED = b"".join(
    literal(name, value, True)
    for name, value in [
        (":method", "POST"), (":scheme", "http"), (":path", "/grpc.testing.TestService/UnaryCall"), (":authority", "a"),
        ("te", "trailers"), ("content-type", "application/grpc"),
    ]
)
AGAIN = bytes(0x80 | index for index in (67, 66, 65, 64, 63, 62))


def requests():
    start = PREFACE + frame(SETTINGS)
    ids = range(3, 1300, 2)
    opened = start + frame(HEADERS, 4, 1, INDEXED)
    call = frame(HEADERS, 4, 1, request("FullDuplexCall"))
    yield "rapid-reset", opened + b"".join(frame(HEADERS, 4, i, AGAIN) + frame(RESET, 0, i, number(8)) for i in ids)
    yield "made-you-reset", opened + b"".join(
        frame(HEADERS, 5, i, AGAIN) + frame(WINDOW, 0, i, number(0)) for i in range(3, 300, 2)
    )
    yield "too-many-streams", opened + b"".join(frame(HEADERS, 4, i, AGAIN) for i in range(3, 700, 2))
    yield "settings-flood", start + frame(SETTINGS) * 80
    yield "ping-flood", start + frame(PING, 0, 0, b"12345678") * 1100
    yield "ping-strikes", start + frame(PING, 0, 0, b"12345678") * 5
    yield "empty-data-flood", start + call + frame(DATA, 0, 1) * 300
    yield "priority-flood", start + frame(PRIORITY, 0, 1, number(0) + b"\x10") * 1100
    yield "unknown-flood", start + frame(77, 0, 0) * 1100
    yield "continuation-flood", start + frame(HEADERS, 0, 1, request()) + b"".join(
        frame(CONTINUATION, 0, 1, literal(f"x-{i}", "y" * 100)) for i in range(120)
    )
    yield "empty-continuations", start + frame(HEADERS, 0, 1, request()) + frame(CONTINUATION, 0, 1) * 300
    yield "hpack-bomb", start + frame(HEADERS, 5, 1, request(more=literal("x-b", "b" * 120, True) + b"\xbe" * 3000))
    yield "table-size", (
        start + frame(HEADERS, 5, 1, b"\x3f\xe1\x1f" + request())
        + frame(HEADERS, 5, 3, b"\x3f\xff\xff\xff\x7f")
    )
    yield "tiny-window", PREFACE + frame(SETTINGS, 0, 0, setting(4, 1)) + b"".join(
        frame(HEADERS, 4, i, request("StreamingOutputCall")) + frame(DATA, 1, i, message()) for i in (1, 3, 5)
    ) + b"".join(frame(WINDOW, 0, 1, number(1)) for _ in range(60))
    yield "window-overflow", (
        start + call + frame(WINDOW, 0, 1, number(0x7FFFFFFF)) * 2 + frame(WINDOW, 0, 0, number(0x7FFFFFFF))
    )
    yield "window-changes", start + b"".join(
        frame(SETTINGS, 0, 0, setting(4, size)) for size in (0, 0x7FFFFFFF, 1, 65535)
    ) + frame(HEADERS, 4, 1, request("StreamingOutputCall")) + frame(DATA, 1, 1, message())
    yield "trailers", start + call + frame(DATA, 0, 1, message()) + frame(HEADERS, 5, 1, literal("x-end", "1"))
    yield "two-heads", start + call + frame(HEADERS, 4, 1, request())
    yield "data-after-end", start + call + frame(DATA, 1, 1, message()) + frame(DATA, 0, 1, message())
    yield "own-dependency", start + frame(HEADERS, 0x24, 1, number(1) + b"\x10" + request())
    yield "even-stream", start + frame(HEADERS, 5, 2, request())
    yield "padding", (
        start + frame(HEADERS, 0xC, 1, b"\x05" + request() + b"\0" * 5)
        + frame(DATA, 9, 1, b"\xff" + message() + b"\0" * 255)
    )
    yield "padding-beyond", start + call + frame(DATA, 9, 1, b"\xff" + message())
    yield "huge-message", (
        start + frame(HEADERS, 4, 1, request()) + frame(DATA, 0, 1, b"\0\xff\xff\xff\xff" + b"x" * 100)
    )
    yield "compressed-unasked", start + frame(HEADERS, 4, 1, request()) + frame(DATA, 1, 1, message(b"junk", 1))
    yield "compressed-junk", (
        start + frame(HEADERS, 4, 1, request(more=literal("grpc-encoding", "gzip")))
        + frame(DATA, 1, 1, message(b"\x1f\x8bjunk", 1))
    )
    yield "short-message", start + frame(HEADERS, 4, 1, request()) + frame(DATA, 1, 1, message()[:-1])
    yield "two-messages", start + frame(HEADERS, 4, 1, request()) + frame(DATA, 1, 1, message() * 2)
    yield "deadline", (
        start + frame(HEADERS, 4, 1, request("CacheableUnaryCall", literal("grpc-timeout", "1n")))
        + frame(DATA, 1, 1, message())
    )
    yield "waiting", start + b"".join(
        frame(HEADERS, 4, i, request("CacheableUnaryCall")) + frame(DATA, 1, i, message()) for i in (1, 3)
    ) + frame(RESET, 0, 1, number(8))
    yield "half-duplex", start + frame(HEADERS, 4, 1, request("HalfDuplexCall")) + frame(DATA, 1, 1, message())
    yield "goaway", start + call + frame(GOAWAY, 0, 0, number(0) + number(0)) + frame(DATA, 1, 1, message())
    yield "push", start + frame(PUSH, 4, 1, number(2) + request())
    yield "not-http2", b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    yield "long-frame", start + b"\xff\xff\xff" + frame(DATA, 0, 1)[3:] + b"x" * 50
    yield "odd-fields", start + b"".join(
        frame(HEADERS, 5, 1 + 2 * i, request(more=more))
        for i, more in enumerate([
            literal("Upper", "x"), literal("connection", "close"), literal(":path", "/"), literal("x-bin", "!"),
            literal("te", "gzip"), literal("grpc-timeout", "never"), literal("grpc-encoding", "br"), literal("", "x"),
            literal("content-length", "3"), literal("x-nul", "a\0b"),
        ])
    )


def responses():
    start = frame(SETTINGS) + frame(SETTINGS, 1)
    head = frame(HEADERS, 4, 1, response())
    end = frame(HEADERS, 5, 1, literal("grpc-status", "0"))
    yield "push", (
        frame(SETTINGS) + frame(PUSH, 4, 1, number(2) + request()) + frame(HEADERS, 4, 2, response())
        + frame(DATA, 1, 2, message())
    )
    yield "push-after-ack", start + frame(PUSH, 4, 1, number(2) + request())
    yield "interim", (
        start + frame(HEADERS, 4, 1, literal(":status", "103")) * 3 + head + frame(DATA, 0, 1, message())
        + end
    )
    yield "endless-interim", start + frame(HEADERS, 4, 1, literal(":status", "100")) * 400
    yield "second-head", start + head * 2
    yield "no-status", start + head + frame(DATA, 1, 1, message())
    yield "trailers-only", (
        start + frame(HEADERS, 5, 1, response(literal("grpc-status", "14") + literal("grpc-message", "a%2")))
    )
    yield "not-grpc", start + frame(HEADERS, 4, 1, literal(":status", "503")) + frame(DATA, 1, 1, b"<html>")
    yield "details", (
        start
        + frame(HEADERS, 5, 1, response(literal("grpc-status", "3") + literal("grpc-status-details-bin", "CAMSA2JhZA")))
    )
    yield "bad-details", (
        start
        + frame(HEADERS, 5, 1, response(literal("grpc-status", "99") + literal("grpc-status-details-bin", "////")))
    )
    yield "wrong-encoding", (
        start + frame(HEADERS, 4, 1, response(literal("grpc-encoding", "br")))
        + frame(DATA, 0, 1, message(b"x", 1))
    )
    yield "gzip-junk", (
        start + frame(HEADERS, 4, 1, response(literal("grpc-encoding", "gzip")))
        + frame(DATA, 0, 1, message(b"junk", 1))
    )
    yield "huge-message", start + head + frame(DATA, 0, 1, b"\0\xff\xff\xff\xff")
    yield "cut-message", start + head + frame(DATA, 0, 1, message()[:-1]) + end
    yield "no-streams", frame(SETTINGS, 0, 0, setting(3, 0)) + frame(RESET, 0, 1, number(7))
    yield "few-streams", frame(SETTINGS, 0, 0, setting(3, 1)) + end + frame(SETTINGS, 0, 0, setting(3, 100))
    yield "no-window", frame(SETTINGS, 0, 0, setting(4, 0)) + frame(WINDOW, 0, 1, number(100)) * 3
    yield "goaway", start + head + frame(GOAWAY, 0, 0, number(1) + number(0)) + frame(DATA, 0, 1, message()) + end
    yield "goaway-all", start + frame(GOAWAY, 0, 0, number(0) + number(11) + b"too_many_pings")
    yield "resets", start + b"".join(frame(RESET, 0, 1 + 2 * i, number(code)) for i, code in enumerate((8, 11, 0)))
    yield "all-three", start + b"".join(
        frame(HEADERS, 4, i, response()) + frame(DATA, 0, i, message(b"r" * 400) * 3)
        + frame(HEADERS, 5, i, literal("grpc-status", "0")) for i in (1, 3, 5)
    )
    yield "large-head", start + frame(HEADERS, 0, 1, response()) + b"".join(
        frame(CONTINUATION, 4 if i == 199 else 0, 1, literal(f"x-{i}", "y" * 100)) for i in range(200)
    )
    yield "ping-flood", start + frame(PING, 0, 0, b"12345678") * 1100
    yield "idle-stream", start + frame(HEADERS, 4, 99, response()) + frame(DATA, 0, 99, message())
    yield "early-end", start + frame(HEADERS, 5, 1, response()) + frame(DATA, 0, 1, message())


# Those that show something only when our side makes calls later, too (ClientExercise).
MODES = {"no-streams": 0x40, "few-streams": 0x40, "goaway": 0x40, "goaway-all": 0x40}


def main():
    out = sys.argv[1]
    for folder, streams in (("requests", requests()), ("responses", responses())):
        os.makedirs(os.path.join(out, folder), exist_ok=True)
        for name, stream in streams:
            with open(os.path.join(out, folder, f"attack-{name}"), "wb") as file:
                mode = MODES.get(name, 0) if folder == "responses" else 0
                # Cut into pieces, so that later is after the first frames.
                file.write(bytes([mode, 1 if mode else 0]) + stream)


if __name__ == "__main__":
    main()
