"""One connection to a server, driven frame by frame.

The peer reads in the caller's thread. After the handshake it acknowledges SETTINGS and PING of the server by itself. It
decodes header blocks, and keeps what it sent and what came, so that a failure can say both.
"""

import socket
import ssl
import time

import hpack

from . import frames as f


class Closed:
    """The server closed the connection: `how` is "closed" or "reset"."""

    def __init__(self, how):
        self.how = how

    def describe(self):
        return f"connection {self.how}"


class Unmet(Exception):
    """The server did not do what was expected. The text says what came instead."""


class Response:
    """What came on one stream until it ended."""

    def __init__(self):
        self.headers, self.trailers = None, None
        self.data = b""
        self.frames = []
        self.reset = None  # error code of RST_STREAM
        self.goaway = None  # error code of GOAWAY that came before the end
        self.closed = False  # the connection ended first
        self.ended = False

    def header(self, name):
        return _find(self.headers, name)

    def trailer(self, name):
        """From the trailers, or from the headers of an answer that has nothing else."""
        return _find(self.trailers if self.trailers is not None else self.headers, name)

    def describe(self):
        if self.headers is None and self.reset is None and not self.closed:
            return "no answer" + ("" if self.goaway is None else f" but GOAWAY {f.error_name(self.goaway)}")
        parts = []
        if self.headers is not None:
            parts.append("headers {" + _shown(self.headers) + "}")
        if self.data:
            parts.append(f"{len(self.data)} bytes of data")
        if self.trailers is not None:
            parts.append("trailers {" + _shown(self.trailers) + "}")
        if self.reset is not None:
            parts.append(f"RST_STREAM {f.error_name(self.reset)}")
        if self.goaway is not None:
            parts.append(f"GOAWAY {f.error_name(self.goaway)}")
        if self.closed:
            parts.append("connection closed")
        if not self.ended:
            parts.append("no end of stream")
        return ", ".join(parts)


def _find(fields, name):
    return next((value for key, value in fields or [] if key == name), None)


def _shown(fields):
    return ", ".join(f"{name}: {f.shown(value)}" for name, value in fields)[:400]


def dial(host, port, tls=None, server_name=None, timeout=2.0):
    """A socket to the server; with `tls`, an `ssl.SSLContext`, one on which ALPN chose h2."""
    plain = socket.create_connection((host, port), timeout=timeout)
    plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if tls is None:
        return plain
    secure = tls.wrap_socket(plain, server_hostname=server_name or host)
    if secure.selected_alpn_protocol() != "h2":
        raise Unmet(f"ALPN chose {secure.selected_alpn_protocol()!r}, not 'h2'")
    return secure


class Connection:
    """HTTP/2 on a socket. `handshake()` makes it a client; without it nothing is sent. `timeout` bounds every wait for
    the other side, in seconds."""

    def __init__(self, connected, timeout=2.0):
        self.socket = connected
        self.timeout = timeout
        self.sent, self.received = [], []  # descriptions, the newest forty of each
        self.closed = None
        self.server_settings = {}
        self.acknowledged = 0  # SETTINGS of ours that the server acknowledged
        self.connection_window, self.stream_windows = 65535, {}  # what the server lets us send
        self.answers = False  # whether SETTINGS and PING of the server are acknowledged; `handshake()` begins that
        self.replenish = 0  # above zero: give back received DATA in steps of so many bytes
        self._owed = {}
        self._buffer = bytearray()
        self._block, self._block_stream = None, 0
        self.encoder, self.decoder = hpack.Encoder(), hpack.Decoder(max_header_list_size=1 << 24)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.socket.close()

    # What goes out.

    def handshake(self, *pairs, window=0):
        """Preface and SETTINGS, then waits for both SETTINGS of the server. `window` is added to the connection's."""
        self.answers = True
        self.send(f.PREFACE, f.settings(*pairs))
        if window:
            self.send(f.window_update(0, window))
        deadline = time.monotonic() + self.timeout
        while not (self.server_settings and self.acknowledged):
            frame = self.next(deadline - time.monotonic())
            if frame is None or isinstance(frame, Closed):
                raise Unmet(f"handshake: no SETTINGS and acknowledgement from the server; {self.describe_received()}")
            if frame.type == f.SETTINGS:
                continue

    def send(self, *items, log=True):
        """Frames or bytes, in one write. A server that closed already is not an error here; reading will tell."""
        out = b"".join(item if isinstance(item, bytes) else item.encode() for item in items)
        if log:
            self.sent += [_describe_sent(item) for item in items]
            del self.sent[:-40]
        try:
            self.socket.sendall(out)
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError, TimeoutError):
            return False
        return True

    def encode(self, fields):
        return self.encoder.encode(fields, huffman=True)

    # What comes in.

    def next(self, timeout=None):
        """The next frame, `Closed`, or None when `timeout` seconds passed."""
        deadline = time.monotonic() + (self.timeout if timeout is None else max(timeout, 0))
        while True:
            frame = self._take_frame()
            if frame is None:
                frame = self._fill(deadline)
                if frame is True:
                    continue
                if frame is not None:
                    self._record(frame)
                return frame
            self._handle(frame)
            self._record(frame)
            return frame

    def _take_frame(self):
        if len(self._buffer) < 9:
            return None
        length, kind, flags, stream = f.read_header(self._buffer)
        if len(self._buffer) < 9 + length:
            return None
        frame = f.Frame(kind, flags, stream, bytes(self._buffer[9:9 + length]))
        del self._buffer[:9 + length]
        return frame

    def _fill(self, deadline):
        """True when bytes came, `Closed`, or None at the deadline."""
        if self.closed:
            return self.closed
        left = deadline - time.monotonic()
        try:
            self.socket.settimeout(max(left, 0.001))
            chunk = self.socket.recv(1 << 18)
        except (TimeoutError, ssl.SSLWantReadError):
            return None
        except (ConnectionError, ssl.SSLError, OSError):
            self.closed = Closed("reset")
            return self.closed
        finally:
            try:
                self.socket.settimeout(self.timeout)
            except OSError:
                pass
        if not chunk:
            self.closed = Closed("closed")
            return self.closed
        self._buffer += chunk
        return True

    def _record(self, frame):
        text = frame.describe()
        if not self.received or self.received[-1] != text:
            self.received.append(text)
            del self.received[:-40]

    def _handle(self, frame):
        if frame.type in (f.HEADERS, f.CONTINUATION):
            self._collect_block(frame)
        elif frame.type == f.SETTINGS:
            self._take_settings(frame)
        elif frame.type == f.PING and not frame.flags & f.ACK and self.answers:
            self.send(f.ping(frame.payload, ack=True), log=False)
        elif frame.type == f.WINDOW_UPDATE and len(frame.payload) == 4:
            if frame.stream == 0:
                self.connection_window += frame.increment
            else:
                self.stream_windows[frame.stream] = self.stream_window(frame.stream) + frame.increment
        elif frame.type == f.DATA and self.replenish:
            for stream in (0, frame.stream):
                self._owed[stream] = self._owed.get(stream, 0) + len(frame.payload)
                if self._owed[stream] >= self.replenish and not (stream and frame.end_stream):
                    self.send(f.window_update(stream, self._owed.pop(stream)), log=False)

    def _take_settings(self, frame):
        if frame.flags & f.ACK:
            self.acknowledged += 1
            return
        for key, value in frame.settings:
            if key == f.INITIAL_WINDOW_SIZE:
                change = value - self.server_settings.get(key, 65535)
                self.stream_windows = {stream: size + change for stream, size in self.stream_windows.items()}
            self.server_settings[key] = value
        self.server_settings.setdefault(f.MAX_FRAME_SIZE, 16384)
        if f.HEADER_TABLE_SIZE in dict(frame.settings):
            # A smaller table than the server allows is always lawful, and our hand-made blocks know only 4096.
            self.encoder.header_table_size = min(4096, self.server_settings[f.HEADER_TABLE_SIZE])
        if self.answers:
            self.send(f.settings(ack=True), log=False)

    def _collect_block(self, frame):
        payload = frame.payload
        if frame.type == f.HEADERS:
            if frame.flags & f.PADDED:
                payload = payload[1:len(payload) - payload[0]]
            if frame.flags & f.PRIORITY_FLAG:
                payload = payload[5:]
            self._block, self._block_stream, self.block_end_stream = b"", frame.stream, frame.end_stream
        self._block += payload
        if frame.flags & f.END_HEADERS:
            self.last_block = self._block
            try:
                frame.fields = [(f.text(name), f.text(value))
                                for name, value in self.decoder.decode(self._block, raw=True)]
            except hpack.HPACKError as error:
                raise Unmet(f"the server sent a header block that does not decode: {error}; bytes "
                            f"{self._block[:64].hex()}") from None

    def stream_window(self, stream):
        initial = self.server_settings.get(f.INITIAL_WINDOW_SIZE, 65535)
        return self.stream_windows.get(stream, initial)

    def wait_for(self, wanted, timeout=None):
        """Reads until `wanted(frame)`; None if it did not come in time or the connection ended."""
        deadline = time.monotonic() + (self.timeout if timeout is None else timeout)
        while True:
            frame = self.next(deadline - time.monotonic())
            if frame is None or isinstance(frame, Closed):
                return None
            if wanted(frame):
                return frame

    def drain(self, seconds):
        """All frames that come within so many seconds."""
        deadline, taken = time.monotonic() + seconds, []
        while True:
            frame = self.next(deadline - time.monotonic())
            if frame is None or isinstance(frame, Closed):
                return taken
            taken.append(frame)

    def fence(self, payload=b"fence\x00\x00\x00"):
        """A PING and the frames that came before its answer: what went out earlier has been read by then."""
        self.send(f.ping(payload), log=False)
        taken = []
        while True:
            frame = self.next()
            if frame is None or isinstance(frame, Closed):
                raise Unmet(f"no answer to PING; {self.describe_received()}")
            if frame.type == f.PING and frame.flags & f.ACK and frame.payload == payload:
                return taken
            taken.append(frame)

    def response(self, stream, timeout=None):
        """Reads until the stream ended, was reset, or the time is over; frames of other streams are dropped."""
        answer = Response()
        deadline = time.monotonic() + (self.timeout if timeout is None else timeout)
        while not (answer.ended or answer.closed):
            frame = self.next(deadline - time.monotonic())
            if frame is None:
                break
            if isinstance(frame, Closed):
                answer.closed = True
            elif frame.type == f.GOAWAY:
                answer.goaway = frame.error
            elif frame.stream == stream:
                self._add(answer, frame)
        return answer

    def _add(self, answer, frame):
        answer.frames.append(frame)
        if frame.type == f.DATA:
            answer.data += frame.data
        elif frame.fields is not None:
            if answer.headers is None or dict(answer.headers).get(":status", "").startswith("1"):
                answer.headers = frame.fields
            else:
                answer.trailers = frame.fields
        elif frame.type == f.RST_STREAM:
            answer.reset, answer.ended = frame.error, True
        if frame.fields is not None:
            answer.ended = answer.ended or self.block_end_stream
        elif frame.type == f.DATA and frame.end_stream:
            answer.ended = True

    def send_body(self, stream, body, end=True, timeout=None):
        """DATA within the windows of the server; waits for its WINDOW_UPDATE. Frames that come meanwhile are read."""
        deadline = time.monotonic() + (self.timeout if timeout is None else timeout)
        size = self.server_settings.get(f.MAX_FRAME_SIZE, 16384)
        self.stream_windows.setdefault(stream, self.stream_window(stream))
        at = 0
        while True:
            room = min(self.connection_window, self.stream_windows[stream], size, len(body) - at)
            if room <= 0 < len(body) - at:
                frame = self.next(deadline - time.monotonic())
                if frame is None or isinstance(frame, Closed):
                    raise Unmet(f"no WINDOW_UPDATE after {at} of {len(body)} bytes; {self.describe_received()}")
                if frame.stream == stream and (frame.type == f.RST_STREAM or frame.end_stream):
                    raise Unmet(f"the stream ended after {at} of {len(body)} bytes: {frame.describe()}")
                continue
            last = at + room == len(body)
            self.send(f.data(stream, body[at:at + room], end=end and last), log=at == 0 or last)
            self.connection_window -= room
            self.stream_windows[stream] -= room
            at += room
            if last:
                return

    def describe_received(self):
        return "came: " + (" | ".join(self.received[-8:]) or "nothing")


def _describe_sent(item):
    if not isinstance(item, bytes):
        return item.describe()
    if item == f.PREFACE:
        return "preface"
    return f"{len(item)} raw bytes {item[:24].hex()}" + ("…" if len(item) > 24 else "")
