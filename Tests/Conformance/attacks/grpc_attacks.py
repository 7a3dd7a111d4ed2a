"""Attacks on the messages of gRPC. INTERNAL, RESOURCE_EXHAUSTED and so on are for the status of the attacking call."""

import struct
import time
import zlib

from suite import ANY_END, GRACEFUL, LIVES, Unmet, attack, f
from h2peer.dialects import bytes_field, message

RESOURCE_EXHAUSTED, UNIMPLEMENTED, INTERNAL, OK = "status 8", "status 12", "status 13", "status 0"
GZIP = [("grpc-encoding", "gzip")]


def begin(peer, stream, rpc, metadata=()):
    peer.send(f.headers(stream, peer.encode(peer.dialect.fields(rpc) + list(metadata))))


def status(peer, stream, timeout=5.0):
    """"status N", or how the stream ended without one."""
    answer = peer.response(stream, timeout)
    if answer.trailer("grpc-status") is not None:
        return f"status {answer.trailer('grpc-status')}"
    return answer.describe()


def lives_after(peer, outcome, stream):
    """The outcome, if the connection is good for another call."""
    try:
        peer.ordinary_call(stream)
        return outcome
    except Unmet as unmet:
        return f"{outcome}, but the next call on the connection fails: {unmet}"


@attack(ends=(RESOURCE_EXHAUSTED,), memory_mib=8, grpc_only=True)
def length_of_4_gib(target):
    """A message that says it has 2^32-1 bytes; the answer must not wait for them."""
    with target.connect() as peer:
        begin(peer, 1, "UnaryCall")
        peer.send(f.data(1, message(b"first bytes", length=0xFFFFFFFF)))
        return lives_after(peer, status(peer, 1, 2), 3)


@attack(ends=(RESOURCE_EXHAUSTED,), memory_mib=8, grpc_only=True)
def length_just_above_the_limit(target):
    """A message of 4 MiB and one byte, of which only the length is sent."""
    with target.connect() as peer:
        begin(peer, 1, "UnaryCall")
        peer.send(f.data(1, struct.pack(">BI", 0, (4 << 20) + 1)))
        return lives_after(peer, status(peer, 1, 2), 3)


@attack(ends=(INTERNAL, UNIMPLEMENTED), memory_mib=8, grpc_only=True)
def truncated_message(target):
    """The request ends inside a message."""
    with target.connect() as peer:
        begin(peer, 1, "UnaryCall")
        peer.send(f.data(1, message(b"ten bytes?", length=1000), end=True))
        return lives_after(peer, status(peer, 1), 3)


@attack(ends=(INTERNAL, UNIMPLEMENTED), memory_mib=8, grpc_only=True)
def truncated_prefix(target):
    """The request ends inside the five bytes before a message."""
    with target.connect() as peer:
        begin(peer, 1, "UnaryCall")
        peer.send(f.data(1, b"\x00\x00\x00", end=True))
        return lives_after(peer, status(peer, 1), 3)


def bomb(mib):
    """A gzip stream of so many MiB of zeros, put together from one deflate block that repeats."""
    packer = zlib.compressobj(9, wbits=-15)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    end = zlib.compressobj(9, wbits=-15).flush()
    crc = 0
    for _ in range(mib):
        crc = zlib.crc32(bytes(1 << 20), crc)
    return (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff" + block * mib + end
            + struct.pack("<II", crc, (mib << 20) & 0xFFFFFFFF))


@attack(ends=(RESOURCE_EXHAUSTED,), memory_mib=24, grpc_only=True)
def gzip_bomb(target):
    """A message of 1 MiB that inflates to 1 GiB."""
    with target.connect() as peer:
        begin(peer, 1, "UnaryCall", GZIP)
        peer.send_body(1, message(bomb(1024), flag=1))
        return lives_after(peer, status(peer, 1), 3)


@attack(ends=(RESOURCE_EXHAUSTED,), memory_mib=48, grpc_only=True)
def gzip_bombs(target):
    """Fifty calls at a time, each with a message of 64 KiB that inflates to 60 MiB."""
    with target.connect() as peer:
        packed = message(bomb(60), flag=1)
        for stream in range(1, 101, 2):
            begin(peer, stream, "UnaryCall", GZIP)
        for stream in range(1, 101, 2):
            peer.send_body(stream, packed)
        # Answers that came while the later bodies went out are read by then; the last one is not.
        return lives_after(peer, status(peer, 99), 201)


@attack(ends=(INTERNAL,), memory_mib=8, grpc_only=True)
def compressed_flag_without_encoding(target):
    """The flag says compressed, and no header says how."""
    with target.connect() as peer:
        begin(peer, 1, "UnaryCall")
        peer.send(f.data(1, message(bomb(1), flag=1), end=True))
        return lives_after(peer, status(peer, 1), 3)


@attack(ends=ANY_END + (GRACEFUL, LIVES), within=5, memory_mib=32, grpc_only=True)
def half_sent_messages(target):
    """A hundred streams, each with the length of a message of almost 4 MiB and half a window of its bytes: the server
    must not set the announced memory aside."""
    with target.connect() as peer:
        piece = struct.pack(">BI", 0, (4 << 20) - 1) + bytes(600)
        for stream in range(1, 200, 2):
            begin(peer, stream, "UnaryCall")
            peer.send(f.data(stream, piece), log=False)
        time.sleep(1)
        peer.send(*[f.rst_stream(stream) for stream in range(1, 200, 2)], log=False)
        return peer.ending(1, probe_stream=201)


@attack(ends=(OK,), memory_mib=48, grpc_only=True)
def tiny_messages(target):
    """50,000 empty messages on a stream, 5 bytes each: the queue before the handler must have a bound."""
    with target.connect() as peer:
        begin(peer, 1, "StreamingInputCall")
        peer.send_body(1, message(b"") * 50_000, timeout=20)
        return lives_after(peer, status(peer, 1, 10), 3)


@attack(ends=(OK, INTERNAL), memory_mib=24, grpc_only=True)
def deep_protobuf(target):
    """A message whose unknown field nests groups 100,000 deep."""
    with target.connect() as peer:
        begin(peer, 1, "UnaryCall")
        nested = b"\xa3\x06" * 100_000 + b"\xa4\x06" * 100_000
        peer.send_body(1, message(nested))
        return lives_after(peer, status(peer, 1), 3)


@attack(ends=(OK, INTERNAL, RESOURCE_EXHAUSTED), memory_mib=160, grpc_only=True)
def wide_protobuf(target):
    """StreamingOutputCall with a request of a million empty response parameters, two bytes each; the call is cancelled
    by its deadline of a second at the latest."""
    with target.connect((f.INITIAL_WINDOW_SIZE, 1 << 20), window=1 << 26) as peer:
        begin(peer, 1, "StreamingOutputCall", [("grpc-timeout", "1S")])
        peer.replenish = 16384
        peer.send_body(1, message(bytes_field(2, b"") * 1_000_000), timeout=10)
        outcome = status(peer, 1, 8)
        return lives_after(peer, OK if outcome == "status 4" or "CANCEL" in outcome else outcome, 3)
