"""A sample of the crash points of Benchmarks/crash: each case is a flow with a server of its own, killed or cut off from
its disk at a durable write in the middle, and compared with a run without faults."""

import pathlib
import sys
import tempfile

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


CASES = [_case(flow) for flow in flows.FLOWS if flow.name in SAMPLE]
