"""The server under test as a process: start on a free port, wait until it listens, watch its memory, stop it."""

import os
import shlex
import signal
import socket
import subprocess
import sys
import tempfile
import time


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class ServerProcess:
    """`command` is text or a list and holds `{port}`. The output of the server goes to a file, shown if it dies."""

    def __init__(self, command, ready_seconds=30):
        self.port = free_port()
        words = shlex.split(command) if isinstance(command, str) else command
        self.words = [word.replace("{port}", str(self.port)) for word in words]
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(self.words, stdout=self.log, stderr=subprocess.STDOUT, start_new_session=True)
        self.pid = self.process.pid
        deadline = time.monotonic() + ready_seconds
        while not self._accepts():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise SystemExit(f"{shlex.join(self.words)} does not listen on port {self.port}:\n{self.output()}")
            time.sleep(0.05)

    def _accepts(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            return True
        except OSError:
            return False

    def output(self):
        self.log.seek(0)
        return self.log.read().decode(errors="replace")[-4000:]

    def alive(self):
        return self.process.poll() is None

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class MemoryWatch:
    """Resident memory and processor time of a process, from /proc. Without a process id everything is None."""

    def __init__(self, pid):
        self.pid = pid

    def start(self):
        if self.pid is None:
            return
        try:
            # "5" resets the high-water mark, so that VmHWM is the peak from here on.
            with open(f"/proc/{self.pid}/clear_refs", "w") as stream:
                stream.write("5")
        except OSError as error:
            print(f"note: the memory peak is that of the whole life of the server: {error}", file=sys.stderr)
        self.before = self._status("VmRSS")
        self.cpu_before = self._cpu()

    def peak_growth(self):
        """MiB above the resident memory at `start()`."""
        if self.pid is None:
            return None
        return max(0.0, (self._status("VmHWM") - self.before) / 1024)

    def cpu_seconds(self):
        return None if self.pid is None else self._cpu() - self.cpu_before

    def _status(self, key):
        with open(f"/proc/{self.pid}/status") as stream:
            return next(int(line.split()[1]) for line in stream if line.startswith(key + ":"))

    def _cpu(self):
        with open(f"/proc/{self.pid}/stat") as stream:
            fields = stream.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
