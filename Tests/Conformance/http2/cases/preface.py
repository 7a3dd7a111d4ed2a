"""Starting HTTP/2: RFC 9113 3.4."""

from suite import Unmet, answered, case, connection_error, f


@case("3.4", "the connection begins with SETTINGS of the server", handshake=False)
def server_preface(peer):
    peer.send(f.PREFACE, f.settings())
    frame = peer.next()
    if frame is None or not hasattr(frame, "type") or frame.type != f.SETTINGS or frame.flags & f.ACK:
        raise Unmet(f"first frame: {frame.describe() if frame else 'nothing'}")


@case("3.4", "a request may follow the preface without waiting for the server", answered(), handshake=False)
def request_at_once(peer):
    peer.send(f.PREFACE, f.settings())
    peer.request(1)


@case("3.4", "the preface comes byte by byte", answered(), handshake=False)
def preface_in_pieces(peer):
    for byte in f.PREFACE + f.settings().encode():
        peer.send(bytes([byte]), log=False)
    peer.request(1)


@case("3.4", "invalid preface", connection_error(f.PROTOCOL_ERROR), handshake=False)
def invalid_preface(peer):
    peer.send(b"INVALID CONNECTION PREFACE\r\n\r\n")


@case("3.4", "the last byte of the preface is wrong", connection_error(f.PROTOCOL_ERROR), handshake=False)
def preface_last_byte(peer):
    peer.send(f.PREFACE[:-1] + b"x", f.settings())


@case("3.4", "HTTP/1.1 request instead of the preface", connection_error(f.PROTOCOL_ERROR), handshake=False)
def http1_request(peer):
    peer.send(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")


@case("3.4", "the preface is followed by PING, not SETTINGS", connection_error(f.PROTOCOL_ERROR), handshake=False)
def preface_without_settings(peer):
    peer.send(f.PREFACE, f.ping())


@case("3.4", "the preface is followed by HEADERS, not SETTINGS", connection_error(f.PROTOCOL_ERROR), handshake=False)
def preface_then_headers(peer):
    peer.send(f.PREFACE)
    peer.request(1)


@case("3.4", "the preface is followed by SETTINGS with ACK", connection_error(f.PROTOCOL_ERROR), handshake=False)
def preface_then_ack(peer):
    peer.send(f.PREFACE, f.settings(ack=True))
