"""Certificates for one run of the tests, made with the openssl program: nothing secret is ever kept."""

import os
import subprocess


class Certificates:
    """Paths of PEM files in `folder`. The server is localhost and 127.0.0.1; `other_ca` signed nothing here."""

    def __init__(self, folder):
        self.folder = folder
        self.ca, ca_key = self._authority("ca")
        self.other_ca, _ = self._authority("other-ca")
        self.server, self.server_key = self._signed("server", ca_key, "serverAuth")
        self.client, self.client_key = self._signed("client", ca_key, "clientAuth")

    def path(self, name):
        return os.path.join(self.folder, name)

    def _authority(self, name):
        certificate, key = self.path(f"{name}.pem"), self.path(f"{name}.key")
        _openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                 "-subj", f"/CN=interop {name}", "-addext", "keyUsage=critical,keyCertSign,cRLSign",
                 "-keyout", key, "-out", certificate)
        return certificate, key

    def _signed(self, name, ca_key, usage):
        certificate, key, request = self.path(f"{name}.pem"), self.path(f"{name}.key"), self.path(f"{name}.csr")
        _openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", f"/CN={name}",
                 "-keyout", key, "-out", request)
        extensions = self.path(f"{name}.ext")
        with open(extensions, "w") as stream:
            stream.write("basicConstraints=critical,CA:FALSE\nsubjectAltName=DNS:localhost,IP:127.0.0.1\n"
                         f"extendedKeyUsage={usage}\n")
        _openssl("x509", "-req", "-in", request, "-CA", self.ca, "-CAkey", ca_key, "-CAcreateserial", "-days", "2",
                 "-extfile", extensions, "-out", certificate)
        return certificate, key


def _openssl(*arguments):
    done = subprocess.run(["openssl", *arguments], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"openssl {' '.join(arguments)}: {done.stderr}")


MODES = ("plain", "tls", "mtls")


def server_options(mode, certificates):
    """The options of `mesh-interop serve` and of the servers here."""
    options = []
    if mode != "plain":
        options += ["--tls-cert", certificates.server, "--tls-key", certificates.server_key]
    if mode == "mtls":
        options += ["--client-ca", certificates.ca]
    return options


def client_options(mode, certificates):
    """The options of `mesh-interop run` and of the client here."""
    options = []
    if mode != "plain":
        options += ["--tls-ca", certificates.ca, "--server-name", "localhost"]
    if mode == "mtls":
        options += ["--tls-cert", certificates.client, "--tls-key", certificates.client_key]
    return options
