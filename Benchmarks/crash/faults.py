"""The page of memory that `disk_faults.c` shares with the harness, and the faults that it can make."""

import dataclasses
import errno
import mmap
import pathlib
import shutil
import struct
import subprocess

# Offsets of `struct control`.
WRITES, TARGET, MODE, ERROR, OUTAGE, FIRED, CLOCK, REFUSED, OPERATION, KINDS = 0, 8, 16, 20, 24, 32, 40, 48, 56, 152
KINDS_MAX = 65536
SIZE = KINDS + KINDS_MAX

# The name of a fault, its mode in the C file, and the errno of those that leave the process alive.
MODES = {
    "before": (1, 0),
    "after": (2, 0),
    "torn": (3, 0),
    "lost": (4, 0),
    "scrambled": (5, 0),
    "enospc": (6, errno.ENOSPC),
    "eio": (6, errno.EIO),
    "enospc-long": (6, errno.ENOSPC),
    "eio-long": (6, errno.EIO),
}
# How long the disk fails. In the long ones the coordinator gives its retries up and leaves the task to the next sweep.
OUTAGE_SECONDS = {"enospc": 0.15, "eio": 0.15, "enospc-long": 9.0, "eio-long": 9.0}


@dataclasses.dataclass(frozen=True)
class Fault:
    """One point: what happens at which durable write."""

    name: str
    write: int

    @property
    def kills(self) -> bool:
        return self.name not in OUTAGE_SECONDS

    @property
    def outage_seconds(self) -> float:
        return OUTAGE_SECONDS.get(self.name, 0.0)


def build(source: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """Compiles the C file."""
    library = folder / "disk_faults.so"
    compiler = next(name for name in ("cc", "clang", "gcc") if shutil.which(name))
    command = [compiler, "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-O2", "-shared", "-fPIC", "-pthread"]
    subprocess.run([*command, "-o", str(library), str(source)], check=True)
    return library


class Control:
    """The page, in a file of its own. It lives longer than the process that it controls."""

    def __init__(self, path: pathlib.Path) -> None:
        path.write_bytes(bytes(SIZE))
        with open(path, "r+b") as file:
            self.page = mmap.mmap(file.fileno(), SIZE)

    def _get(self, form: str, offset: int) -> int:
        return struct.unpack_from(form, self.page, offset)[0]

    def _set(self, form: str, offset: int, value: int) -> None:
        struct.pack_into(form, self.page, offset, value)

    def arm(self, fault: Fault | None) -> None:
        """Counts from one again. The target comes last: with it the fault is live."""
        self._set("<Q", TARGET, 0)
        self._set("<Q", WRITES, 0)
        self._set("<Q", FIRED, 0)
        self._set("<Q", REFUSED, 0)
        if fault:
            mode, error = MODES[fault.name]
            self._set("<I", MODE, mode)
            self._set("<I", ERROR, error)
            self._set("<Q", OUTAGE, int(fault.outage_seconds * 1e9))
            self._set("<Q", TARGET, fault.write)

    def refuse(self, error: int) -> None:
        """From the next durable write on the disk refuses all of them, until it is disarmed."""
        self._set("<Q", TARGET, 0)
        self._set("<Q", WRITES, 0)
        self._set("<Q", FIRED, 0)
        self._set("<I", MODE, MODES["eio"][0])
        self._set("<I", ERROR, error)
        self._set("<Q", OUTAGE, 2**63)
        self._set("<Q", TARGET, 1)

    def disarm(self) -> None:
        self._set("<Q", TARGET, 0)
        self._set("<I", MODE, 0)

    @property
    def writes(self) -> int:
        return self._get("<Q", WRITES)

    @property
    def fired_ns(self) -> int:
        """When the fault came, by the monotonic clock; 0 before."""
        return self._get("<Q", FIRED)

    @property
    def refused(self) -> int:
        return self._get("<Q", REFUSED)

    @property
    def operation(self) -> str:
        return self.page[OPERATION:KINDS].split(b"\0", 1)[0].decode()

    def kinds(self) -> str:
        """A letter for each write so far: w(rite), s(ync), t(runcate), u(nlink), r(ename), c(reate)."""
        return self.page[KINDS + 1 : KINDS + 1 + min(self.writes, KINDS_MAX - 1)].decode()

    def move_clock(self, seconds: float) -> None:
        """The process sees its wall clock jump forward."""
        self._set("<q", CLOCK, self._get("<q", CLOCK) + int(seconds * 1e9))
