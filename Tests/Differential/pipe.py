"""The program under test on its pipes, in the protocol of protobuf's conformance runner.

Requests are written by a thread, so that many can be on their way while answers are still being read; reading and
writing in turn would stop as soon as both pipes are full.
"""

import fcntl
import os
import queue
import select
import subprocess
import threading

F_SETPIPE_SZ = 1031


class Died(Exception):
    """The program ended or gave no answer in time."""


class Testee:
    def __init__(self, command, seconds=60):
        self.seconds = seconds
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        self.output = self.process.stdout.fileno()
        for pipe in (self.process.stdin, self.process.stdout):
            try:
                fcntl.fcntl(pipe.fileno(), F_SETPIPE_SZ, 1 << 20)
            except OSError:
                pass  # A smaller pipe is slower, nothing else.
        self.buffer = bytearray()
        self.at = 0
        self.requests = queue.SimpleQueue()
        self.writer = threading.Thread(target=self._write, daemon=True)
        self.writer.start()

    def send(self, data):
        self.requests.put(data)

    def receive(self):
        """The next answer."""
        size = int.from_bytes(self._take(4), "little")
        return self._take(size)

    def close(self):
        self.requests.put(None)
        self.process.kill()
        self.process.wait()
        self.writer.join()
        self.process.stdout.close()
        return self.process.returncode

    def _take(self, count):
        while len(self.buffer) - self.at < count:
            if self.at > 1 << 20:
                del self.buffer[: self.at]
                self.at = 0
            if not select.select([self.output], [], [], self.seconds)[0]:
                raise Died(f"no answer in {self.seconds} s")
            data = os.read(self.output, 1 << 20)
            if not data:
                raise Died(f"ended with {self.process.wait()}")
            self.buffer += data
        taken = bytes(self.buffer[self.at : self.at + count])
        self.at += count
        return taken

    def _write(self):
        try:
            while (data := self.requests.get()) is not None:
                left = memoryview(data)
                while left:
                    left = left[self.process.stdin.write(left) :]
        except (BrokenPipeError, ValueError):
            pass  # The reader sees the end and says so.
        finally:
            try:
                self.process.stdin.close()
            except OSError:
                pass
