"""What an ordinary request looks like to a server, and what a good answer looks like."""

from . import frames as f


class StaticFile:
    """A web server with a small and a large file, such as nghttpd. A request is a POST, answered as a GET."""

    name = "static"
    body = bytes(5)

    def __init__(self, path, large_path, authority="localhost"):
        self.path, self.large_path, self.authority = path, large_path, authority

    def fields(self, path=None):
        return [(":method", "POST"), (":scheme", "http"), (":path", path or self.path),
                (":authority", self.authority), ("user-agent", "h2peer")]

    def large_answer(self, size):
        """Fields and body of a request whose answer has at least `size` bytes: the large file must be that long."""
        return self.fields(self.large_path), self.body

    def large_body(self, size):
        """Fields and body of a request of at least `size` bytes."""
        return self.fields(), bytes(size)

    def fault(self, answer):
        """Why the answer to `fields()` and `body` is not the right one; None if it is."""
        if answer.ended and answer.reset is None and answer.header(":status") == "200":
            return None
        return answer.describe()


class GRPC:
    """A server of grpc.testing.TestService. A request is EmptyCall with an empty message."""

    name = "grpc"
    body = bytes(5)

    def __init__(self, authority="localhost"):
        self.authority = authority

    def fields(self, method="EmptyCall"):
        return [(":method", "POST"), (":scheme", "http"), (":path", f"/grpc.testing.TestService/{method}"),
                (":authority", self.authority), ("te", "trailers"), ("content-type", "application/grpc"),
                ("user-agent", "h2peer")]

    def large_answer(self, size):
        return self.fields("UnaryCall"), message(varint_field(2, size))

    def large_body(self, size):
        return self.fields("UnaryCall"), message(bytes_field(3, bytes_field(2, bytes(size))))

    def fault(self, answer):
        if answer.ended and answer.reset is None and answer.header(":status") == "200" \
                and answer.trailer("grpc-status") == "0":
            return None
        return answer.describe()


def varint(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def varint_field(number, value):
    return varint(number << 3) + varint(value)


def bytes_field(number, value):
    return varint(number << 3 | 2) + varint(len(value)) + value


def message(payload, flag=0, length=None):
    """A message of gRPC: flag, length, bytes."""
    return bytes([flag]) + (len(payload) if length is None else length).to_bytes(4, "big") + payload


def send_request(peer, stream, fields, body, end=True):
    """An ordinary request; the body goes out within the windows of the server."""
    peer.send(f.headers(stream, peer.encode(fields)))
    peer.send_body(stream, body, end=end)
