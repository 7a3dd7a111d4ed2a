"""A PostgreSQL 15 server of the tests' own: a temporary folder, a loopback port, an unprivileged user, stopped by its pid."""

import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time

PASSWORD = "pa%2Fss-w0rd-that-nobody-sees"
SECRET = PASSWORD.replace("%2F", "/")


def program(name: str) -> str:
    found = shutil.which(name, path="/usr/lib/postgresql/15/bin:" + os.environ.get("PATH", ""))
    if not found:
        raise RuntimeError(f"{name} is missing: deploy/setup.sh --tests installs PostgreSQL 15")
    return found


class Database:
    """Its settings need not survive the machine, so nothing waits for the disk."""

    def __init__(self) -> None:
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="aimesh-pg-"))
        self.data = self.folder / "data"
        self.user: dict = {}
        if os.getuid() == 0:
            # PostgreSQL refuses to run as root.
            name = next(user.pw_name for user in pwd.getpwall() if user.pw_name in ("postgres", "nobody"))
            entry = pwd.getpwnam(name)
            os.chown(self.folder, entry.pw_uid, entry.pw_gid)
            self.user = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process: subprocess.Popen | None = None
        self.count = 0
        self._run("initdb", "-D", str(self.data), "-U", "mesh", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        self.start()

    def _run(self, name: str, *arguments: str) -> str:
        result = subprocess.run([program(name), *arguments], capture_output=True, text=True, cwd="/", **self.user)
        if result.returncode != 0:
            raise RuntimeError(f"{name}: {result.stderr[-2000:]}")
        return result.stdout

    def start(self) -> None:
        for _ in range(100):
            with open(self.folder / "log", "ab") as log:
                self.process = subprocess.Popen(
                    [program("postgres"), "-D", str(self.data), "-p", str(self.port), "-k", str(self.folder),
                     "-h", "127.0.0.1", "-c", "fsync=off", "-c", "shared_buffers=16MB"],
                    stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/", **self.user)
            while self.process.poll() is None:
                ready = [program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port), "-t", "1"]
                if subprocess.run(ready, check=False).returncode == 0:
                    return
                time.sleep(0.05)
            # One that was killed leaves children for a moment: then the new one gives up at once.
            time.sleep(0.1)
        raise RuntimeError((self.folder / "log").read_text(errors="replace")[-3000:])

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT ends its sessions and stops it; SIGQUIT crashes all of it at once."""
        self.process.send_signal(how)
        self.process.wait(30)

    def create(self) -> str:
        """A new, empty database; its address."""
        self.count += 1
        self.query("postgres", f"CREATE DATABASE mesh_{self.count}")
        return self.address(f"mesh_{self.count}")

    def address(self, name: str) -> str:
        return f"postgresql://mesh:{PASSWORD}@127.0.0.1:{self.port}/{name}"

    def query(self, address: str, sql: str) -> str:
        name = address.rsplit("/", 1)[-1]
        return self._run("psql", "-XAtq", "-h", "127.0.0.1", "-p", str(self.port), "-U", "mesh", "-d", name,
                         "-v", "ON_ERROR_STOP=1", "-c", sql).strip()

    def close(self) -> None:
        if self.process and self.process.poll() is None:
            self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)
