"""A server of grpc.testing.TestService on an HTTP/2 peer of our own: it sees the compressed flag of each message, sets
it as the request wants, and checks how the client speaks gRPC. For the compressed cases of gRPC's list.

    raw_server.py --port N [--tls-cert F --tls-key F [--client-ca F]]

A client that breaks the wire protocol gets INTERNAL with a sentence about it. Each connection has a thread.
"""

import argparse
import re
import socket
import ssl
import struct
import threading
import urllib.parse

import testing_service as t
from compressed_cases import gzipped, ungzipped
from raw_calls import Closed, Connection, Unmet, f, message

OK, INVALID_ARGUMENT, UNIMPLEMENTED, FAILED_PRECONDITION, INTERNAL = 0, 3, 12, 9, 13
WINDOW = 1 << 20


class Ended(Exception):
    """The call is over with a status."""

    def __init__(self, code, text=""):
        super().__init__(text)
        self.code, self.text = code, text


class Call:
    """One stream: what came and is not read yet, what is to go out."""

    def __init__(self, stream, fields):
        self.stream, self.fields = stream, dict(fields)
        self.order = [name for name, _ in fields]
        self.buffer = b""
        self.half_closed = False
        self.headers, self.body, self.trailers = None, b"", None
        self.received = 0  # payload bytes of a client stream
        self.messages = 0
        self.done = False

    @property
    def method(self):
        return self.fields.get(":path", "").removeprefix(f"/{t.SERVICE}/")

    def check_client(self):
        """What gRPC over HTTP/2 asks of a request."""
        fields = self.fields
        faults = [
            (fields.get(":method") == "POST", ":method is not POST"),
            (fields.get("te") == "trailers", "te is not trailers"),
            (re.match(r"application/grpc($|[+;])", fields.get("content-type", "")), "content-type is not gRPC's"),
            (fields.get(":scheme") in ("http", "https"), ":scheme is neither http nor https"),
            (":authority" in fields, ":authority is missing"),
            (re.fullmatch(r"[0-9]{1,8}[HMSmun]", fields.get("grpc-timeout", "1S")), "grpc-timeout is malformed"),
            ("user-agent" in fields, "user-agent is missing"),
            (fields.get("grpc-encoding", "identity") in ("identity", "gzip"), "grpc-encoding is not gzip"),
        ]
        for right, fault in faults:
            if not right:
                raise Ended(INTERNAL, f"{fault}: {fields}")

    def next_message(self):
        """(flag, bytes) or None."""
        if len(self.buffer) < 5:
            return None
        flag, length = struct.unpack_from(">BI", self.buffer)
        if len(self.buffer) < 5 + length:
            return None
        raw, self.buffer = self.buffer[5:5 + length], self.buffer[5 + length:]
        if flag > 1:
            raise Ended(INTERNAL, f"compressed flag {flag}")
        if flag and self.fields.get("grpc-encoding") != "gzip":
            raise Ended(INTERNAL, "a compressed message without grpc-encoding: gzip")
        return flag, ungzipped(raw) if flag else raw

    def respond(self, response, compressed=False):
        raw = response.SerializeToString()
        if compressed:
            if "gzip" not in self.fields.get("grpc-accept-encoding", ""):
                raise Ended(FAILED_PRECONDITION, "a compressed answer is wanted, and grpc-accept-encoding lacks gzip")
            raw = gzipped(raw)
        self.start()
        self.body += message(raw, flag=int(compressed))

    def start(self):
        if self.headers is None:
            self.headers = [(":status", "200"), ("content-type", "application/grpc"), ("grpc-encoding", "gzip"),
                            ("grpc-accept-encoding", "identity,gzip")]

    def finish(self, code, text=""):
        quoted = urllib.parse.quote(text, safe=" !\"#$&'()*+,-./:;<=>?@[\\]^_`{|}~")
        status = [("grpc-status", str(code)), ("grpc-message", quoted)]
        if self.headers is None:
            self.headers, self.trailers = [(":status", "200"), ("content-type", "application/grpc")] + status, []
        else:
            self.trailers = status
        self.done = True


def check_flag(expectation, flag):
    if expectation.value != bool(flag):
        raise Ended(INVALID_ARGUMENT, f"expect_compressed is {expectation.value}, the compressed flag is {flag}")


def advance(call):
    """Takes the messages that are complete and answers them."""
    while (pair := call.next_message()) is not None:
        flag, raw = pair
        call.messages += 1
        if call.method in ("EmptyCall", "UnaryCall", "StreamingOutputCall") and call.messages > 1:
            raise Ended(UNIMPLEMENTED, "more than one message for a method that takes one")
        ONE_MESSAGE[call.method](call, flag, raw)
    if call.half_closed:
        if call.buffer:
            raise Ended(INTERNAL, f"the request ends inside a message, {len(call.buffer)} bytes of it came")
        if call.method == "StreamingInputCall":
            call.respond(t.StreamingInputCallResponse(aggregated_payload_size=call.received))
        elif not call.messages:
            raise Ended(INTERNAL, "no message came")
        call.finish(OK)


def _empty(call, _, raw):
    call.respond(t.Empty.FromString(raw))


def _unary(call, flag, raw):
    request = t.SimpleRequest.FromString(raw)
    if request.HasField("expect_compressed"):
        check_flag(request.expect_compressed, flag)
    if request.response_status.code:
        raise Ended(request.response_status.code, request.response_status.message)
    call.respond(t.SimpleResponse(payload=t.Payload(body=bytes(request.response_size))),
                 request.response_compressed.value)


def _output(call, _, raw):
    for wanted in t.StreamingOutputCallRequest.FromString(raw).response_parameters:
        call.respond(t.StreamingOutputCallResponse(payload=t.Payload(body=bytes(wanted.size))),
                     wanted.compressed.value)


def _input(call, flag, raw):
    request = t.StreamingInputCallRequest.FromString(raw)
    if request.HasField("expect_compressed"):
        check_flag(request.expect_compressed, flag)
    call.received += len(request.payload.body)


ONE_MESSAGE = {"EmptyCall": _empty, "UnaryCall": _unary, "StreamingOutputCall": _output, "StreamingInputCall": _input}


class Served(Connection):
    """A connection from a client."""

    def __init__(self, connected):
        super().__init__(connected, timeout=30)
        self.calls = {}
        self.answers = True
        self.replenish = 1  # every DATA frame is given back at once

    def run(self):
        if self._read_preface() != f.PREFACE:
            return
        self.send(f.settings((f.INITIAL_WINDOW_SIZE, WINDOW), (f.MAX_CONCURRENT_STREAMS, 100)),
                  f.window_update(0, WINDOW))
        while True:
            frame = self.next()
            if frame is None or isinstance(frame, Closed):
                return
            self._take(frame)
            for call in list(self.calls.values()):
                self._pump(call)

    def _read_preface(self):
        raw = b""
        while len(raw) < len(f.PREFACE):
            chunk = self.socket.recv(len(f.PREFACE) - len(raw))
            if not chunk:
                break
            raw += chunk
        return raw

    def _take(self, frame):
        if frame.fields is not None and frame.stream not in self.calls:
            call = self.calls[frame.stream] = Call(frame.stream, frame.fields)
            call.half_closed = self.block_end_stream
            self._guarded(call, self._begin)
        elif frame.type == f.RST_STREAM:
            self.calls.pop(frame.stream, None)
        elif frame.stream in self.calls:
            call = self.calls[frame.stream]
            call.half_closed = call.half_closed or frame.end_stream
            if frame.type == f.DATA and not call.done:
                call.buffer += frame.data
                self._guarded(call, advance)

    def _begin(self, call):
        if call.method not in ONE_MESSAGE:
            raise Ended(UNIMPLEMENTED, call.fields.get(":path", ""))
        call.check_client()
        advance(call)

    def _guarded(self, call, step):
        try:
            step(call)
        except Ended as ended:
            call.body = b""
            call.finish(ended.code, ended.text)
        except Exception as error:  # A message that does not parse, a gzip stream that does not inflate.
            call.body = b""
            call.finish(INTERNAL, f"{type(error).__name__}: {error}")

    def _pump(self, call):
        """Sends what the windows allow."""
        if call.headers:
            self.send(f.headers(call.stream, self.encode(call.headers), end_stream=call.trailers == []), log=False)
            call.headers = ()
        size = self.server_settings.get(f.MAX_FRAME_SIZE, 16384)
        while call.body:
            room = min(self.connection_window, self.stream_window(call.stream), size, len(call.body))
            if room <= 0:
                return
            self.send(f.data(call.stream, call.body[:room]), log=False)
            self.connection_window -= room
            self.stream_windows[call.stream] = self.stream_window(call.stream) - room
            call.body = call.body[room:]
        if call.done:
            if call.trailers:
                self.send(f.headers(call.stream, self.encode(call.trailers), end_stream=True), log=False)
            if not call.half_closed:
                self.send(f.rst_stream(call.stream, f.NO_ERROR), log=False)
            del self.calls[call.stream]


def serve_one(connected, tls):
    try:
        with connected:
            if tls:
                connected = tls.wrap_socket(connected, server_side=True)
            connected.settimeout(30)
            with connected:
                Served(connected).run()
    except (OSError, Unmet) as error:
        print(f"connection ended: {error}", flush=True)


def server_tls(options):
    if not options.tls_cert:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.tls_cert, options.tls_key)
    context.set_alpn_protocols(["h2"])
    if options.client_ca:
        context.load_verify_locations(options.client_ca)
        context.verify_mode = ssl.CERT_REQUIRED
    return context


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--tls-cert")
    parser.add_argument("--tls-key")
    parser.add_argument("--client-ca")
    options = parser.parse_args()
    tls = server_tls(options)
    with socket.create_server(("127.0.0.1", options.port)) as listener:
        print(f"listening on 127.0.0.1:{listener.getsockname()[1]}", flush=True)
        while True:
            connected, _ = listener.accept()
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=serve_one, args=(connected, tls), daemon=True).start()


if __name__ == "__main__":
    main()
