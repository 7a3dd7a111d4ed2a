"""A `mesh serve` process in a folder of its own, that can be killed and started again."""

import os
import pathlib
import select
import signal
import subprocess
import tempfile
import time


class Server:
    def __init__(
        self,
        mesh: str,
        folder: str | None = None,
        flags: list[str] | None = None,
        environment: dict[str, str] | None = None,
        storage: list[str] | None = None,
    ) -> None:
        self.mesh = mesh
        self.temporary = None if folder else tempfile.TemporaryDirectory(prefix="aimesh-e2e-")
        self.folder = pathlib.Path(folder or self.temporary.name)
        self.storage = ["--storage-path", str(self.folder / "mesh.db")] if storage is None else storage
        self.flags = flags or []
        self.environment = environment
        self.process: subprocess.Popen | None = None
        self.address = ""

    def start(self, seconds: float = 30) -> "Server":
        """Returns when it takes calls."""
        with open(self.folder / "server.log", "ab") as log:
            self.process = subprocess.Popen(
                [self.mesh, "serve", "--listen-port", "0", *self.storage, *self.flags],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, **self.environment} if self.environment else None,
            )
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            ready, _, _ = select.select([self.process.stdout], [], [], 0.2)
            line = self.process.stdout.readline() if ready else ""
            if "listening on " in line:
                self.address = line.split("listening on ", 1)[1].split()[0]
                return self
            if self.process.poll() is not None:
                break
        raise RuntimeError(f"the server did not start:\n{self.tail(4000)}")

    def kill(self) -> None:
        """kill -9: no goodbye, no flush."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def stop(self, seconds: float = 60) -> int:
        """SIGTERM, and the exit code of the drain."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=seconds)
        self.process.stdout.close()
        return code

    def tail(self, characters: int = 3000) -> str:
        """The end of its log."""
        return (self.folder / "server.log").read_text(errors="replace")[-characters:]

    def __enter__(self) -> "Server":
        return self if self.process else self.start()

    def __exit__(self, kind: type | None, *_: object) -> None:
        if kind:
            # Its folder may be gone when the failure is told.
            print(f"a server while the case failed, on {self.address}:\n{self.tail(20_000)}", flush=True)
        if self.process and self.process.poll() is None:
            self.kill()
        if self.temporary:
            self.temporary.cleanup()
