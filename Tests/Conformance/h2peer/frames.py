"""The frames of RFC 9113 as values. A frame may be unlawful: lengths and flags are what the caller says."""

import struct
from dataclasses import dataclass

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"

DATA, HEADERS, PRIORITY, RST_STREAM, SETTINGS = 0, 1, 2, 3, 4
PUSH_PROMISE, PING, GOAWAY, WINDOW_UPDATE, CONTINUATION = 5, 6, 7, 8, 9
TYPE_NAMES = ["DATA", "HEADERS", "PRIORITY", "RST_STREAM", "SETTINGS", "PUSH_PROMISE", "PING", "GOAWAY",
              "WINDOW_UPDATE", "CONTINUATION"]

END_STREAM, ACK, END_HEADERS, PADDED, PRIORITY_FLAG = 0x1, 0x1, 0x4, 0x8, 0x20

NO_ERROR, PROTOCOL_ERROR, INTERNAL_ERROR, FLOW_CONTROL_ERROR, SETTINGS_TIMEOUT = 0, 1, 2, 3, 4
STREAM_CLOSED, FRAME_SIZE_ERROR, REFUSED_STREAM, CANCEL, COMPRESSION_ERROR = 5, 6, 7, 8, 9
CONNECT_ERROR, ENHANCE_YOUR_CALM, INADEQUATE_SECURITY, HTTP_1_1_REQUIRED = 10, 11, 12, 13
ERROR_NAMES = ["NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT",
               "STREAM_CLOSED", "FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR",
               "ENHANCE_YOUR_CALM", "INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED"]

HEADER_TABLE_SIZE, ENABLE_PUSH, MAX_CONCURRENT_STREAMS = 1, 2, 3
INITIAL_WINDOW_SIZE, MAX_FRAME_SIZE, MAX_HEADER_LIST_SIZE = 4, 5, 6
SETTING_NAMES = {1: "HEADER_TABLE_SIZE", 2: "ENABLE_PUSH", 3: "MAX_CONCURRENT_STREAMS", 4: "INITIAL_WINDOW_SIZE",
                 5: "MAX_FRAME_SIZE", 6: "MAX_HEADER_LIST_SIZE"}

MAX_WINDOW = 2**31 - 1


def error_name(code):
    return ERROR_NAMES[code] if code < len(ERROR_NAMES) else f"error {code:#x}"


@dataclass
class Frame:
    """One frame. `fields` is set on a received HEADERS or CONTINUATION frame that completes a header block."""

    type: int
    flags: int
    stream: int
    payload: bytes = b""
    length: int | None = None  # the length field, if it shall not tell the truth
    reserved: int = 0  # the bit before the stream identifier
    fields: list | None = None

    def encode(self):
        length = len(self.payload) if self.length is None else self.length
        return (struct.pack(">I", length)[1:] + bytes([self.type, self.flags])
                + struct.pack(">I", self.stream | self.reserved << 31) + self.payload)

    @property
    def end_stream(self):
        return self.type in (DATA, HEADERS) and bool(self.flags & END_STREAM)

    @property
    def error(self):
        """The error code of RST_STREAM and GOAWAY."""
        offset = 4 if self.type == GOAWAY else 0
        return struct.unpack_from(">I", self.payload, offset)[0]

    @property
    def last_stream(self):
        """The last stream identifier of GOAWAY."""
        return struct.unpack_from(">I", self.payload)[0] & 0x7FFFFFFF

    @property
    def increment(self):
        """The increment of WINDOW_UPDATE."""
        return struct.unpack(">I", self.payload)[0] & 0x7FFFFFFF

    @property
    def settings(self):
        return [struct.unpack_from(">HI", self.payload, at) for at in range(0, len(self.payload) - 5, 6)]

    @property
    def data(self):
        """The payload of DATA without its padding."""
        if not self.flags & PADDED:
            return self.payload
        return self.payload[1:len(self.payload) - self.payload[0]]

    def describe(self):
        name = TYPE_NAMES[self.type] if self.type < len(TYPE_NAMES) else f"type {self.type:#x}"
        parts = [name]
        if self.stream or self.type in (DATA, HEADERS, RST_STREAM, CONTINUATION):
            parts.append(f"stream {self.stream}")
        flags = [word for bit, word in self._flag_words() if self.flags & bit]
        if flags:
            parts.append("+".join(flags))
        parts.append(self._detail())
        if self.length is not None:
            parts.append(f"length field {self.length}")
        return " ".join(part for part in parts if part)

    def _flag_words(self):
        if self.type in (SETTINGS, PING):
            return [(ACK, "ACK")]
        words = [(END_STREAM, "END_STREAM")] if self.type in (DATA, HEADERS) else []
        if self.type in (HEADERS, CONTINUATION, PUSH_PROMISE):
            words.append((END_HEADERS, "END_HEADERS"))
        if self.type in (DATA, HEADERS):
            words.append((PADDED, "PADDED"))
        if self.type == HEADERS:
            words.append((PRIORITY_FLAG, "PRIORITY"))
        return words

    def _detail(self):
        if self.type == RST_STREAM and len(self.payload) == 4:
            return error_name(self.error)
        if self.type == GOAWAY and len(self.payload) >= 8:
            debug = self.payload[8:48]
            return f"{error_name(self.error)} last {self.last_stream}" + (f" {debug!r}" if debug else "")
        if self.type == WINDOW_UPDATE and len(self.payload) == 4:
            return f"+{self.increment}"
        if self.type == SETTINGS and len(self.payload) % 6 == 0:
            return " ".join(f"{SETTING_NAMES.get(key, hex(key))}={value}" for key, value in self.settings)
        if self.fields is not None:
            return " ".join(f"{shown(name)}: {shown(value)}" for name, value in self.fields)[:300]
        return f"{len(self.payload)} bytes"


def text(raw):
    return raw.decode("latin-1") if isinstance(raw, bytes) else raw


def shown(raw):
    """For people: control characters and bytes above 0x7e as escapes."""
    return text(raw).encode("unicode_escape").decode("ascii")


def read_header(header):
    """Length, type, flags, stream of the nine bytes before each payload."""
    length = int.from_bytes(header[:3], "big")
    return length, header[3], header[4], int.from_bytes(header[5:9], "big") & 0x7FFFFFFF


def data(stream, payload=b"", end=False, pad=None):
    """DATA; `pad` is the pad length field, followed by as many zeros as still make sense."""
    flags = END_STREAM if end else 0
    if pad is None:
        return Frame(DATA, flags, stream, payload)
    return Frame(DATA, flags | PADDED, stream, bytes([pad]) + payload + bytes(pad))


def headers(stream, block, end_stream=False, end_headers=True, pad=None, priority=None):
    """HEADERS; `priority` is (dependency, exclusive, weight)."""
    flags = (END_STREAM if end_stream else 0) | (END_HEADERS if end_headers else 0)
    front, back = b"", b""
    if pad is not None:
        flags |= PADDED
        front, back = bytes([pad]), bytes(pad)
    if priority is not None:
        flags |= PRIORITY_FLAG
        front += _priority(*priority)
    return Frame(HEADERS, flags, stream, front + block + back)


def continuation(stream, block, end_headers=True):
    return Frame(CONTINUATION, END_HEADERS if end_headers else 0, stream, block)


def priority(stream, dependency=0, exclusive=False, weight=15):
    return Frame(PRIORITY, 0, stream, _priority(dependency, exclusive, weight))


def _priority(dependency, exclusive, weight):
    return struct.pack(">IB", dependency | (exclusive << 31), weight)


def rst_stream(stream, code=CANCEL):
    return Frame(RST_STREAM, 0, stream, struct.pack(">I", code))


def settings(*pairs, ack=False, stream=0):
    return Frame(SETTINGS, ACK if ack else 0, stream, b"".join(struct.pack(">HI", *pair) for pair in pairs))


def ping(payload=b"\x00" * 8, ack=False, stream=0):
    return Frame(PING, ACK if ack else 0, stream, payload)


def goaway(last=0, code=NO_ERROR, debug=b"", stream=0):
    return Frame(GOAWAY, 0, stream, struct.pack(">II", last, code) + debug)


def window_update(stream, increment):
    return Frame(WINDOW_UPDATE, 0, stream, struct.pack(">I", increment))


def push_promise(stream, promised, block):
    return Frame(PUSH_PROMISE, END_HEADERS, stream, struct.pack(">I", promised) + block)
