"""A redis-server of the tests' own: a temporary folder, a loopback port, stopped by its pid."""

import pathlib
import shutil
import socket
import subprocess
import tempfile
import time


class Redis:
    PASSWORD = "red1s-w0rd-that-nobody-sees"

    def __init__(self) -> None:
        self.program = shutil.which("redis-server")
        if not self.program:
            raise RuntimeError("redis-server is missing: deploy/setup.sh --tests installs it")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="aimesh-redis-"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process: subprocess.Popen | None = None
        self.start()

    @property
    def address(self) -> str:
        return f"redis://:{self.PASSWORD}@127.0.0.1:{self.port}/0"

    def start(self) -> None:
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(
                [self.program, "--bind", "127.0.0.1", "--port", str(self.port), "--dir", str(self.folder), "--save", "",
                 "--appendonly", "no", "--requirepass", self.PASSWORD],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        end = time.monotonic() + 20
        while self.ask("PING") != "+PONG":
            if time.monotonic() > end or self.process.poll() is not None:
                raise RuntimeError(f"redis-server does not start:\n{(self.folder / 'log').read_text()[-2000:]}")
            time.sleep(0.05)

    def ask(self, *words: str) -> str:
        """The first line of the answer, the rest behind it; empty when nobody answers."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
                connection.sendall(f"AUTH {self.PASSWORD}\r\n{' '.join(words)}\r\n".encode())
                connection.shutdown(socket.SHUT_WR)
                answer = b""
                while piece := connection.recv(65536):
                    answer += piece
        except OSError:
            return ""
        return answer.decode(errors="replace").removeprefix("+OK\r\n").strip()

    def names(self) -> list[str]:
        return [line for line in self.ask("KEYS", "*").splitlines()[1:] if not line.startswith("$")]

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def close(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> "Redis":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
