"""Opens and closes connections to a server as fast as it can and watches the server's memory.

usage: churn.py --pid PID --port PORT [--connections N] [--workers N] [--tls]

The server is `mesh-interop serve`. Connections take turns in how they end: after a call, after several, with GOAWAY, in
the middle of a request, of a response, of a frame, after a reset, and without a word. The first tenth, and 5000 of them
unless that is more than half, warms the server up: its memory when they are closed is the start, its memory when all
are closed is the end. Prints RESULT lines; returns 1 when the memory grew by more than an allocator may hold on to.
"""

import argparse
import multiprocessing
import random
import socket
import ssl
import struct
import sys
import time

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, RESET, SETTINGS, GOAWAY = 0, 1, 3, 4, 7
END_STREAM, END_HEADERS = 1, 4
TIMEOUT_SECONDS = 20
# Memory counts once it is still for so long.
SETTLE_SECONDS = 1.0
SETTLE_SECONDS_MAX = 15.0
# What may be held for other reasons than a leak: the arenas of malloc, and two bytes a connection of counters' noise.
SLACK_KIB = 2048
SLACK_KIB_PER_1000 = 2
# Each of them has the kernel's ports to itself, which would else run out while closed connections linger.
SOURCES = [f"127.0.0.{number}" for number in range(2, 42)]


def frame(kind, flags=0, stream=0, payload=b""):
    return struct.pack(">I", len(payload))[1:] + struct.pack(">BBI", kind, flags, stream) + payload


def literal(name, value):
    return bytes([0x40, len(name)]) + name.encode() + bytes([len(value)]) + value.encode()


def head(method, stream, more=()):
    fields = [
        (":method", "POST"),
        (":scheme", "http"),
        (":path", f"/grpc.testing.TestService/{method}"),
        (":authority", "localhost"),
        ("content-type", "application/grpc"),
        ("te", "trailers"),
        ("grpc-timeout", "20S"),
        *more,
    ]
    return frame(HEADERS, END_HEADERS, stream, b"".join(literal(*field) for field in fields))


def message(payload):
    return b"\0" + struct.pack(">I", len(payload)) + payload


START = PREFACE + frame(SETTINGS)
EMPTY = message(b"")
# A response of 30,000 bytes, many times.
LONG_ANSWER = message(b"\x12\x04\x08\xb0\xea\x01" * 50)


def call(stream):
    return head("EmptyCall", stream, [("x-request", f"{random.getrandbits(64):x}")]) + frame(
        DATA, END_STREAM, stream, EMPTY
    )


# How a connection goes: what is said, how many calls are waited for, what is said last, and whether it is torn off.
def one_call():
    return START + call(1), 1, b"", False


def four_calls():
    return START + call(1) + call(3) + call(5) + call(7), 4, b"", False


def call_and_goaway():
    return START + call(1), 1, frame(GOAWAY, 0, 0, bytes(8)), False


def torn_request():
    body = message(b"x" * 5000)[:2000]
    return START + call(1) + head("UnaryCall", 3) + frame(DATA, 0, 3, body), 1, b"", True


def torn_duplex():
    return START + call(1) + head("FullDuplexCall", 3) + frame(DATA, 0, 3, EMPTY), 1, b"", True


def torn_response():
    return START + head("StreamingOutputCall", 3) + frame(DATA, END_STREAM, 3, LONG_ANSWER) + call(5), 1, b"", True


def torn_frame():
    return START + call(1) + head("UnaryCall", 3)[:20], 1, b"", True


def reset():
    return START + call(1) + head("FullDuplexCall", 3), 1, frame(RESET, 0, 3, struct.pack(">I", 8)), False


def silent():
    return b"", 0, b"", False


def unheard():
    return START + call(1), 0, b"", True


KINDS = [
    one_call, four_calls, one_call, torn_request, one_call, torn_duplex, call_and_goaway, torn_response, one_call,
    torn_frame, reset, silent, unheard,
]


def wait_for_ends(connection, wanted):
    """Reads until so many calls have ended."""
    received = b""
    while wanted > 0:
        data = connection.recv(65536)
        if not data:
            raise ConnectionError(f"the server closed the connection; {wanted} calls had no end")
        received += data
        position = 0
        while len(received) - position >= 9:
            length = int.from_bytes(received[position : position + 3], "big")
            if len(received) - position < 9 + length:
                break
            if received[position + 3] <= HEADERS and received[position + 4] & END_STREAM:
                wanted -= 1
            position += 9 + length
        received = received[position:]


def connect_once(address, source, kind, context):
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        connection.settimeout(TIMEOUT_SECONDS)
        connection.bind((source, 0))
        connection.connect(address)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        opening, calls, last, is_torn = kind()
        if is_torn:
            # Closing sends RST, whatever was not read.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if context is not None:
            connection = context.wrap_socket(connection, server_hostname="localhost")
        if opening:
            connection.sendall(opening)
        wait_for_ends(connection, calls)
        if last:
            connection.sendall(last)
    finally:
        connection.close()


def work(port, count, seed, with_tls, failures):
    random.seed(seed)
    context = None
    if with_tls:
        context = ssl.create_default_context()
        # The certificate is the benchmark's own.
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.set_alpn_protocols(["h2"])
    for index in range(count):
        kind = KINDS[index % len(KINDS)]
        try:
            connect_once(("127.0.0.1", port), SOURCES[index % len(SOURCES)], kind, context)
        except OSError as error:
            failures.put(f"{kind.__name__}: {error}")


def churn(port, count, workers, with_tls):
    """Returns what went wrong."""
    failures = multiprocessing.SimpleQueue()
    shares = [count // workers + (1 if index < count % workers else 0) for index in range(workers)]
    processes = [
        multiprocessing.Process(target=work, args=(port, share, index, with_tls, failures))
        for index, share in enumerate(shares)
    ]
    for process in processes:
        process.start()
    found = []
    while any(process.is_alive() for process in processes):
        time.sleep(0.2)
        while not failures.empty():
            found.append(failures.get())
        if len(found) > 100:
            for process in processes:
                process.terminate()
    for process in processes:
        process.join()
    while not failures.empty():
        found.append(failures.get())
    return found


def resident_kib(pid):
    """Counted page by page: VmRSS of /proc/PID/status may lag behind."""
    with open(f"/proc/{pid}/smaps_rollup") as file:
        for line in file:
            if line.startswith("Rss:"):
                return int(line.split()[1])
    raise ValueError(f"no Rss of process {pid}")


def settled_kib(pid):
    end = time.monotonic() + SETTLE_SECONDS_MAX
    still_since, last = time.monotonic(), resident_kib(pid)
    while time.monotonic() < end and time.monotonic() - still_since < SETTLE_SECONDS:
        time.sleep(0.1)
        now = resident_kib(pid)
        if now != last:
            still_since, last = time.monotonic(), now
    return last


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pid", type=int, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--connections", type=int, default=200_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--tls", action="store_true")
    options = parser.parse_args()

    began = time.monotonic()
    warm_up = max(options.connections // 10, min(5000, options.connections // 2))
    failures = churn(options.port, warm_up, options.workers, options.tls)
    start = settled_kib(options.pid)
    print(f"churn: {warm_up} connections to warm up, then {start / 1024:.1f} MiB", flush=True)
    done = warm_up
    # In ten parts, so that the way from start to end can be seen.
    part = max(1, (options.connections - warm_up) // 10)
    end = start
    while done < options.connections and len(failures) <= 100:
        count = min(part, options.connections - done)
        failures += churn(options.port, count, options.workers, options.tls)
        done += count
        end = settled_kib(options.pid)
        print(f"churn: {done} connections, {end / 1024:.1f} MiB", flush=True)
    thousands = (done - warm_up) / 1000
    growth = end - start
    print(f"RESULT churn.connections {done} count")
    print(f"RESULT churn.seconds {time.monotonic() - began:.1f} s")
    print(f"RESULT churn.rss_start_mib {start / 1024:.1f} MiB")
    print(f"RESULT churn.rss_end_mib {end / 1024:.1f} MiB")
    print(f"RESULT churn.rss_growth_kib_per_1000 {growth / max(thousands, 0.001):.2f} KiB")
    if failures:
        sys.exit(f"churn: {len(failures)} connections did not go as they should, for example {failures[0]}")
    allowed = SLACK_KIB + SLACK_KIB_PER_1000 * thousands
    if growth > allowed:
        sys.exit(f"churn: the server grew by {growth} KiB; {allowed:.0f} are what an allocator may hold on to")


if __name__ == "__main__":
    main()
