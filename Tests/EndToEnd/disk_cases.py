"""A sample of the crash points of Benchmarks/crash: each case is a flow with a server of its own, killed or cut off from
its disk at a durable write in the middle, and compared with a run without faults."""

import errno
import pathlib
import sys
import tempfile

import grpc

from cases import Client, check, check_campaign, check_journal, kind, refused
from postgres_cases import NOT_SERVING, SERVING, eventually, health, once, watched_to_the_end
from server import Server
from stubs import ROOT

FOLDER = ROOT / "Benchmarks" / "crash"
sys.path.append(str(FOLDER))

import faults  # noqa: E402
import flows  # noqa: E402
import points  # noqa: E402

# The fault, and at which part of the flow's writes it comes.
SAMPLE = {
    "opening": [("before", 0.5)],
    "revision": [("scrambled", 0.7), ("enospc", 0.4)],
    "approvals": [("after", 0.5), ("eio", 0.6)],
    "cancelling": [("before", 0.8)],
    "retrying": [("torn", 0.9)],
    "memory": [("lost", 0.4)],
    "sessions": [("after", 0.6)],
    "deletion": [("before", 0.95)],
    "batch": [("enospc", 0.2)],
    "recovering": [("after", 0.2)],
}


def _case(flow: flows.Flow):
    def case(server, stubs) -> None:
        with tempfile.TemporaryDirectory(prefix="aimesh-e2e-") as folder:
            library = faults.build(FOLDER / "disk_faults.c", pathlib.Path(folder))
            oracle = points.play(server.mesh, stubs, library, flow, None, None)
            if oracle.found:
                raise AssertionError("without faults:\n" + "\n".join(oracle.found))
            for name, part in SAMPLE[flow.name]:
                fault = faults.Fault(name, max(1, int(len(oracle.kinds) * part)))
                outcome = points.play(server.mesh, stubs, library, flow, fault, oracle.comparable)
                if outcome.found:
                    point = f"{flow.name}:{fault.write}:{name} ({outcome.operation})"
                    raise AssertionError("\n".join([point, *outcome.found]))

    case.__name__ = f"{flow.name}_goes_on_after_{'_and_'.join(name for name, _ in SAMPLE[flow.name])}_at_a_write"
    return case


def a_disk_that_may_only_be_read_for_a_while(server, stubs) -> None:
    """As a file system that its kernel has made read-only: files stay open, and nothing can be written to them."""
    with tempfile.TemporaryDirectory(prefix="aimesh-e2e-") as folder:
        place = pathlib.Path(folder)
        library = faults.build(FOLDER / "disk_faults.c", place)
        control = faults.Control(place / "control")
        environment = {"LD_PRELOAD": str(library), "DISK_FAULTS_PATH": str((place / "mesh.db").resolve()),
                       "DISK_FAULTS_CONTROL": str(place / "control")}
        with Server(server.mesh, folder, ["--models-pieces-per-second", "600"], environment) as mesh:
            client = Client(stubs, mesh.address)
            network = client.network()
            done = client.submit(network)
            journal = client.finished(done)
            task = client.submit(network)
            seen = client.seen_until(task, "subtask_completed")
            check(health(client) == SERVING, "it is not serving")
            control.refuse(errno.EROFS)
            error = refused(lambda: client.submit(network), grpc.StatusCode.UNAVAILABLE)
            check("store is not available" in error.details(), f"it says: {error.details()}")
            eventually(lambda: health(client) == NOT_SERVING, "health says that it serves")
            check(client.finished(done) == journal, "what was stored cannot be read")
            check_campaign(client.get(done))
            check(control.refused > 0, "nothing was refused")
            check(mesh.process.poll() is None, "it ended with its disk")
            check("whether its file system may be written" in mesh.tail(), f"the log does not say why: {mesh.tail()}")
            control.disarm()
            eventually(lambda: health(client) == SERVING, "health does not say that it serves again")
            again = client.finished(client.submit(network))
            check(kind(again[-1]) == "completed", f"a task ended as {kind(again[-1])}")
            events = watched_to_the_end(client, task, seen)
            check_journal(events)
            check(kind(events[-1]) == "completed", f"the task ended as {kind(events[-1])}")
            once(events)
            client.close()
            check(mesh.stop() == 0, "it did not end well")


CASES = [_case(flow) for flow in flows.FLOWS if flow.name in SAMPLE] + [a_disk_that_may_only_be_read_for_a_while]
