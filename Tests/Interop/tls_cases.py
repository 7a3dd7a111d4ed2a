"""What a server must refuse or settle while TLS shakes hands."""

import socket
import ssl

from raw_calls import RawChannel, Unmet, client_tls


def handshake(options, context):
    """The TLS version and the chosen protocol; `ssl.SSLError` or `ConnectionError` if refused."""
    with socket.create_connection((options.host, options.port), timeout=5) as plain:
        with context.wrap_socket(plain, server_hostname=options.server_name) as secure:
            # TLS 1.3 reports a refused client certificate only when the client reads.
            secure.settimeout(1)
            secure.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0]))
            try:
                if not secure.recv(1):
                    raise ConnectionError("closed after the handshake")
            except TimeoutError:
                raise ConnectionError("nothing came after the handshake") from None
            return secure.version(), secure.selected_alpn_protocol()


def refused(options, context, what):
    try:
        got = handshake(options, context)
    except (ssl.SSLError, ConnectionError):
        return
    raise Unmet(f"{what} was accepted: {got}")


def alpn_chooses_h2(options):
    context = client_tls(options.tls_ca, options.tls_cert, options.tls_key)
    context.set_alpn_protocols(["http/1.1", "h2"])
    got = handshake(options, context)
    if got[1] != "h2":
        raise Unmet(f"ALPN of http/1.1 and h2 chose {got[1]}")


def tls_1_2_and_1_3(options):
    for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
        context = client_tls(options.tls_ca, options.tls_cert, options.tls_key)
        context.minimum_version = context.maximum_version = version
        handshake(options, context)


def tls_1_1_is_refused(options):
    context = client_tls(options.tls_ca, options.tls_cert, options.tls_key)
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    refused(options, context, "TLS 1.1")


def alpn_without_h2_is_refused(options):
    context = client_tls(options.tls_ca, options.tls_cert, options.tls_key)
    context.set_alpn_protocols(["http/1.1"])
    try:
        got = handshake(options, context)
    except (ssl.SSLError, ConnectionError):
        return
    if got[1] is not None:
        raise Unmet(f"ALPN of http/1.1 alone chose {got[1]}")


def plain_text_is_refused(options):
    with socket.create_connection((options.host, options.port), timeout=5) as plain:
        plain.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0]))
        try:
            answer = plain.recv(100)
        except ConnectionError:
            return
        # An alert of TLS (type 21) is an orderly no.
        if answer and answer[0] != 21:
            raise Unmet(f"HTTP/2 without TLS got {answer[:20]!r}")


def no_certificate_is_refused(options):
    refused(options, client_tls(options.tls_ca), "a client without a certificate")


def certificate_of_another_ca_is_refused(options, certificates):
    # A server certificate is not for clients, and the authority's own is for nobody.
    context = client_tls(options.tls_ca)
    context.load_cert_chain(certificates.other_ca, certificates.other_ca.replace(".pem", ".key"))
    refused(options, context, "a certificate of another authority")


def a_call_still_works(options):
    with RawChannel(options) as channel:
        channel.alive()


def run(mode, options, certificates):
    """Pairs of name and what went wrong (None if nothing)."""
    if mode == "plain":
        return
    checks = [alpn_chooses_h2, tls_1_2_and_1_3, tls_1_1_is_refused, alpn_without_h2_is_refused, plain_text_is_refused]
    if mode == "mtls":
        checks += [no_certificate_is_refused,
                   lambda options: certificate_of_another_ca_is_refused(options, certificates)]
        checks[-1].__name__ = "certificate_of_another_ca_is_refused"
    for check in checks + [a_call_still_works]:
        try:
            check(options)
            yield check.__name__, None
        except (Unmet, OSError) as error:
            yield check.__name__, f"{type(error).__name__}: {error}"
