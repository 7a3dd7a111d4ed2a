"""One point: a flow, a fault, and whether all went as if there had been none."""

import dataclasses
import pathlib
import tempfile
import traceback

import faults
import state
from flows import Flow
from trial import Broken, Trial


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What a run of a flow led to."""

    found: list[str]
    comparable: dict | None = None
    kinds: str = ""
    is_reached: bool = False
    operation: str = ""
    recovery_seconds: float | None = None
    refusals: frozenset[str] = frozenset()


def play(mesh: str, stubs, library: pathlib.Path, flow: Flow, fault: faults.Fault | None, oracle: dict | None) -> Outcome:
    """Runs a flow once, with a fault or without, and compares it with the oracle if there is one."""
    with tempfile.TemporaryDirectory(prefix="aimesh-crash-") as name:
        folder = pathlib.Path(name)
        run = Trial(mesh, stubs, library, folder, fault, list(flow.flags))
        try:
            if flow.name == "opening":
                run.arm()
            run.start()
            if not flow.arms_itself:
                run.arm()
            flow.play(run)
            kinds = run.control.kinds()
            final = run.end()
            found = state.faults_of(final, run) + state.file_faults(folder / "mesh.db")
            comparable = final.comparable()
            if oracle is not None:
                found += state.differences(oracle, comparable)[:8]
            return Outcome(
                found, comparable, kinds, run.control.fired_ns != 0, run.control.operation, run.recovery_seconds,
                frozenset(run.refusals))
        except Broken as error:
            return Outcome([str(error)], is_reached=True, operation=run.control.operation)
        except Exception:
            return Outcome(
                [f"{traceback.format_exc()}\n{run.server.tail()}"], is_reached=True, operation=run.control.operation)
        finally:
            run.close()


# In the middle of a transaction, faults other than a plain kill are tried at each n-th of the writes that are killed at.
ALIKE = 16


def points(flow: Flow, kinds: str) -> list[faults.Fault]:
    """All points of a flow, from the kinds of its writes in the run without faults.

    The process is killed before and after every write. Between two writes of one transaction nothing happens, so that
    after the one is before the other, and one point stands for both; what is no write of bytes, and the last write before
    it, has a point of its own after it. A write of bytes can also be torn, and what is not synced after it can be there
    in part; at a sync all that it would have saved can be lost; the disk can refuse to work.
    """
    chosen = []
    for number, letter in enumerate(kinds, start=1):
        last, following = kinds[number - 2 : number - 1], kinds[number : number + 1]
        is_edge = letter != "w" or last != "w" or following != "w"
        names = []
        if is_edge or number % flow.stride == 0:
            names += ["before"]
        if letter != "w" or following != "w":
            names += ["after"]
        if is_edge or number % (ALIKE * flow.stride) == 0:
            names += ["enospc", "eio"] + (["torn", "scrambled"] if letter == "w" else [])
        if letter == "s":
            names += ["lost"]
        chosen += [faults.Fault(name, number) for name in names]
    if not flow.arms_itself:
        places = [len(kinds) * part // 4 for part in (1, 2, 3)]
        chosen += [faults.Fault(name, place) for name in ("enospc-long", "eio-long") for place in places]
    return chosen
