"""One run of a flow: a server whose disk can fail, and a client that behaves well.

The client knows what was acknowledged. What was not, it sends again: with the same idempotency key where the call has
one, otherwise after a look at whether the first attempt had taken effect.
"""

import pathlib
import time
from typing import Callable

import grpc

import faults
import state
from cases import ENDS, Client, kind
from server import Server

# What a call may answer while the disk fails. Anything else is a lie or a riddle to the client.
CLEAR_REFUSALS = {grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.RESOURCE_EXHAUSTED, grpc.StatusCode.ABORTED}
PATIENCE_SECONDS = 40


class Broken(Exception):
    """The point failed: what was promised did not hold."""


class Trial:
    def __init__(
        self,
        mesh: str,
        stubs,
        library: pathlib.Path,
        folder: pathlib.Path,
        fault: faults.Fault | None,
        flags: list[str],
    ) -> None:
        self.stubs = stubs
        self.folder = folder
        self.fault = fault
        self.control = faults.Control(folder / "control")
        environment = {
            "LD_PRELOAD": str(library),
            "DISK_FAULTS_PATH": str((folder / "mesh.db").resolve()),
            "DISK_FAULTS_CONTROL": str(folder / "control"),
        }
        self.server = Server(mesh, str(folder), ["--models-pieces-per-second", "0", *flags], environment)
        self.client: Client | None = None
        self.tenant = "tenant_a"
        self.users: dict[str, Client] = {}
        # Event bytes by task and sequence: whatever a watcher has seen is durable.
        self.seen: dict[str, dict[int, bytes]] = {}
        self.promises: list[tuple[str, Callable[[state.State], bool]]] = []
        self.sessions: list[tuple[str, str]] = []
        self.refusals: set[str] = set()
        # When the server was started again after the fault; 0 before.
        self.restarted_at = 0.0
        self.recovery_seconds: float | None = None

    # MARK: The process

    def arm(self) -> None:
        """From here on writes are numbered and the fault is live."""
        self.control.arm(self.fault)

    def start(self) -> None:
        """Starts the server; one that the fault ends on its way is started again."""
        try:
            self.server.start()
        except RuntimeError as error:
            if not self.fault or not self.control.fired_ns:
                raise
            code = self.server.process.wait(timeout=10)
            if self.fault.kills:
                self.recover()
                return
            # A disk that cannot be written when the server starts: it says so and ends.
            if code < 0 or not self.server.tail():
                raise Broken(f"the server ended with {code} on a failing disk: {error}") from error
            self._wait_for_disk()
            self._restart()
        self._connect()

    def recover(self) -> None:
        """The process is gone because we killed it. The same file again, without faults."""
        self.server.process.wait(timeout=10)
        self.server.process.stdout.close()
        if not self._is_killed:
            code = self.server.process.returncode
            raise Broken(f"the server ended by itself with {code}\n{self.server.tail()}")
        self.control.disarm()
        self._restart()
        self._connect()

    def _restart(self) -> None:
        self.restarted_at = time.monotonic()
        self.server.start()

    def _connect(self) -> None:
        self._disconnect()
        self.client = Client(self.stubs, self.server.address, tenant=self.tenant)

    def _disconnect(self) -> None:
        for client in [self.client, *self.users.values()]:
            if client:
                client.close()
        self.client, self.users = None, {}

    def _user(self, name: str | None) -> Client:
        if name is None:
            return self.client
        if name not in self.users:
            self.users[name] = Client(self.stubs, self.server.address, name, self.tenant)
        return self.users[name]

    def _is_dead(self) -> bool:
        # A connection breaks some time before the process is gone.
        if self._is_killed:
            self.server.process.wait(timeout=10)
        return self.server.process.poll() is not None

    @property
    def _is_killed(self) -> bool:
        """The fault has come, and nobody has started the server again since."""
        return bool(self.fault and self.fault.kills and self.control.fired_ns and not self.restarted_at)

    def kill(self) -> None:
        """A crash that is part of the flow."""
        self.server.kill()

    def drain(self) -> None:
        """SIGTERM, and the same file again."""
        code = self.server.stop()
        if code != 0 and not self.control.fired_ns:
            raise Broken(f"the drain ended with {code}\n{self.server.tail()}")
        if self.control.fired_ns:
            if not self.fault.kills:
                self._wait_for_disk()
            self.control.disarm()
            self._restart()
            self._connect()
        else:
            self.start()

    def _wait_for_disk(self) -> None:
        while time.monotonic_ns() < self.control.fired_ns + self.fault.outage_seconds * 1e9:
            time.sleep(0.01)

    # MARK: The client

    def ask(self, call, done=None, user: str | None = None):
        """The answer to a call, in the end.

        `call` and `done` take a client. `done` answers what a lost answer would have said when the attempt has taken
        effect, else None.
        """
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                return call(self._user(user))
            except grpc.RpcError as error:
                self._bear(error, end)
            if done:
                answer = self.ask(done, user=user)
                if answer is not None:
                    return answer

    def _bear(self, error: grpc.RpcError, end: float) -> None:
        """After it the call may be made again; raises when it may not."""
        if self._is_dead():
            self.recover()
            return
        if not self.fault or not self.control.fired_ns:
            raise error
        self.refusals.add(error.code().name)
        if error.code() not in CLEAR_REFUSALS:
            raise Broken(f"a failing disk is told as {error.code()}: {error.details()}")
        if time.monotonic() > end:
            raise Broken(f"still refused after {PATIENCE_SECONDS} s: {error.code()}: {error.details()}")
        time.sleep(0.02)

    def events(self, task_id: str):
        """The events of a task as they come, each once, across all that happens to the connection."""
        seen = self.seen.setdefault(task_id, {})
        after, end = 0, time.monotonic() + PATIENCE_SECONDS
        while True:
            request = self.stubs.task_service_pb2.WatchTaskRequest(
                task_id=task_id, after_sequence=after, omit_text=True
            )
            try:
                stream = self.client.tasks.WatchTask(request, metadata=self.client.metadata, timeout=PATIENCE_SECONDS)
                for event in stream:
                    if not event.sequence:
                        continue
                    data = event.SerializeToString(deterministic=True)
                    if seen.setdefault(event.sequence, data) != data:
                        raise Broken(f"event {event.sequence} of {task_id} changed")
                    after = event.sequence
                    yield event
                return
            except grpc.RpcError as error:
                self._bear(error, end)

    def finish(self, task_id: str):
        """The last event of a task."""
        last = None
        for last in self.events(task_id):
            pass
        if last is None or kind(last) not in ENDS:
            raise Broken(f"the watch of {task_id} ended with {last and kind(last)}")
        return last

    def wait_for(self, task_id: str, name: str, number: int = 1):
        """The first event of a kind, or a later one. A look at the journal: what was seen before counts too."""
        for event in self.events(task_id):
            if kind(event) == name:
                number -= 1
                if number == 0:
                    return event
        raise Broken(f"{task_id} ended before there was a {name}")

    def until(self, holds, what: str):
        """Asks again until it holds, for what the server does in the background."""
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            answer = self.ask(holds)
            if answer:
                return answer
            time.sleep(0.02)
        raise Broken(f"it never came: {what}")

    def promise(self, sentence: str, holds: Callable[[state.State], bool]) -> None:
        """Something was acknowledged: `holds` must be true of the final state."""
        self.promises.append((sentence, holds))

    # MARK: The end

    def end(self) -> state.State:
        """The final state, without faults. Then the process is gone and the file may be looked at."""
        reached = self.control.fired_ns != 0
        if reached and not self.fault.kills:
            self._wait_for_disk()
        self.control.disarm()
        if self._is_dead():
            self.recover()
        if self.restarted_at:
            self.recovery_seconds = time.monotonic() - self.restarted_at
        final = state.read(self)
        self.server.kill()
        self._disconnect()
        return final

    def close(self) -> None:
        self._disconnect()
        if self.server.process and self.server.process.poll() is None:
            self.server.kill()
