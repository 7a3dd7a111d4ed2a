"""The reference flows. Each is what a client does, in an order that has one outcome, whatever crashes on the way.

Where a task has to be caught in the middle of its work, it waits for an approval there, so that the outcome does not
hang on who is faster.
"""

import dataclasses
import random
from typing import Callable

import grpc
from google.protobuf import json_format

from cases import BRIEF, kind
from trial import Trial


@dataclasses.dataclass(frozen=True)
class Flow:
    name: str
    play: Callable[[Trial], None]
    flags: tuple[str, ...] = ()
    # Only the writes from `Trial.arm` on are counted; a flow that arms by itself says so.
    arms_itself: bool = False
    # Where a run takes long, or has very many writes that are alike: of the writes in the middle of a transaction only
    # each n-th.
    stride: int = 1


# MARK: Steps


def network(run: Trial, name: str = "Launch", critic: bool = False):
    request = run.stubs.network_pb2.CreateNetworkRequest(name=name, idempotency_key=f"net-{name}")
    made = run.ask(lambda client: client.networks.CreateNetwork(request, metadata=client.metadata, timeout=20))
    run.promise(f"network {name}", lambda final: made.id in final.networks)
    if critic:
        request = run.stubs.agent_pb2.AddAgentRequest(network_id=made.id, idempotency_key="critic")
        request.agent_config.name, request.agent_config.type = "Critic", "critic"
        agent = run.ask(lambda client: client.agents.AddAgent(request, metadata=client.metadata, timeout=20))
        run.promise("the critic", lambda final: agent.id in [one.id for one in final.networks[made.id].agents])
    return made


def submission(run: Trial, network_id: str, key: str, **more):
    fields = dict(BRIEF, network_id=network_id, idempotency_key=key, **more)
    return json_format.ParseDict(fields, run.stubs.task_service_pb2.SubmitTaskRequest())


def submit(run: Trial, network_id: str, key: str, **more):
    request = submission(run, network_id, key, **more)
    task = run.ask(lambda client: client.tasks.SubmitTask(request, metadata=client.metadata, timeout=20))
    run.promise(f"task {key}", lambda final: task.id in final.tasks)
    return task


def get(run: Trial, task):
    request = run.stubs.task_service_pb2.GetTaskRequest(network_id=task.network_id, task_id=task.id)
    return run.ask(lambda client: client.tasks.GetTask(request, metadata=client.metadata, timeout=20))


def resume(run: Trial, task, waiting_id: str, approved: bool, comment: str = "") -> None:
    """No key, but the waiting has an id: the journal says whether it is over."""
    request = run.stubs.task_service_pb2.ResumeTaskRequest(task_id=task.id, waiting_id=waiting_id)
    request.approve.approved, request.approve.comment = approved, comment

    def has_gone_on(client):
        shown = client.tasks.GetTask(
            run.stubs.task_service_pb2.GetTaskRequest(network_id=task.network_id, task_id=task.id),
            metadata=client.metadata, timeout=20)
        return shown if shown.waiting.id != waiting_id else None

    run.ask(lambda client: client.tasks.ResumeTask(request, metadata=client.metadata, timeout=20), done=has_gone_on)
    run.promise(
        f"the decision on {waiting_id}",
        lambda final: [e.resumed.approve.approved for e in final.journals[task.id]
                       if kind(e) == "resumed" and e.resumed.waiting_id == waiting_id] == [approved])


def cancel(run: Trial, task, reason: str) -> None:
    request = run.stubs.task_service_pb2.CancelTaskRequest(task_id=task.id, reason=reason)
    run.ask(lambda client: client.tasks.CancelTask(request, metadata=client.metadata, timeout=20))
    run.promise(f"the end of {task.idempotency_key}", lambda final: kind(final.journals[task.id][-1]) == "cancelled")


def remember(run: Trial, network_id: str, key: str, content: str, user: str | None = None, **more):
    fields = dict({"type": "MEMORY_TYPE_FACT"}, network_id=network_id, content=content, idempotency_key=key, **more)
    request = json_format.ParseDict(fields, run.stubs.memory_pb2.AddMemoryRequest())
    item = run.ask(lambda client: client.memory.AddMemory(request, metadata=client.metadata, timeout=20), user=user)
    if "ttl" not in more:
        run.promise(f"memory {key}", lambda final: item.id in final.memory or item.network_id not in final.networks)
    return item


def session(run: Trial, network_id: str, name: str, seconds: int = 3600):
    fields = {"network_id": network_id, "ttl": f"{seconds}s", "context": {"brand_voice": "friendly"},
              "labels": {"name": name}, "idempotency_key": f"session-{name}"}
    request = json_format.ParseDict(fields, run.stubs.memory_pb2.CreateSessionRequest())
    made = run.ask(lambda client: client.memory.CreateSession(request, metadata=client.metadata, timeout=20))
    run.sessions.append((network_id, made.id))
    return made


def listed(run: Trial, network_id: str):
    request = run.stubs.memory_pb2.ListMemoryRequest(network_id=network_id, page_size=200, include_superseded=True)
    return lambda client: client.memory.ListMemory(request, metadata=client.metadata, timeout=20).items


def todo_brief() -> dict:
    """The critic takes "todo" for a placeholder that was left over, which asks for rounds of revision."""
    return {"context": dict(BRIEF["context"], key_features=["AI code completion", "Todo lists", "Fast builds"])}


# MARK: Flows


def opening(run: Trial) -> None:
    """A file is made, used, closed by SIGTERM and opened again."""
    network(run)
    run.drain()
    network(run, "Second")


def revision(run: Trial) -> None:
    """Four specialists, a critic who is not content, two rounds of revision, a result."""
    task = submit(run, network(run, critic=True).id, "revised", **todo_brief())
    run.finish(task.id)


def approvals(run: Trial) -> None:
    """A plan that is refused once, then approved; a result that is approved; feedback."""
    task = submit(run, network(run).id, "approved",
                  approval_points=["APPROVAL_POINT_PLAN", "APPROVAL_POINT_RESULT"])
    for number, answer in enumerate((False, True, True), start=1):
        waiting = run.wait_for(task.id, "waiting", number).waiting.waiting
        resume(run, task, waiting.id, answer, "" if answer else "Shorter, please.")
    run.finish(task.id)
    feedback(run, task)


def feedback(run: Trial, task) -> None:
    """Without a rating, which would move the confidence of the items that the work happened to use."""
    request = run.stubs.task_service_pb2.SendFeedbackRequest(task_id=task.id, comment="The subject lines shout")

    def is_there(client):
        found = [item for item in listed(run, task.network_id)(client) if "shout" in item.content]
        return found or None

    run.ask(lambda client: client.tasks.SendFeedback(request, metadata=client.metadata, timeout=20), done=is_there)
    run.promise("the feedback", lambda final: [kind(e) for e in final.journals[task.id]].count("feedback") == 1)


def cancelling(run: Trial) -> None:
    """One cancelled before it ran, one while it waits, one that has done everything but the last approval."""
    home = network(run).id
    held = submit(run, home, "held", hold=True)
    cancel(run, held, "not needed")
    waits = submit(run, home, "waits", approval_points=["APPROVAL_POINT_PLAN"])
    run.wait_for(waits.id, "waiting")
    cancel(run, waits, "changed our minds")
    worked = submit(run, home, "worked", approval_points=["APPROVAL_POINT_RESULT"])
    run.wait_for(worked.id, "waiting")
    cancel(run, worked, "too late")
    for task in (held, waits, worked):
        run.finish(task.id)


def retrying(run: Trial) -> None:
    """A result that people refuse until the task fails; the retry keeps the finished parts."""
    home = network(run).id
    task = submit(run, home, "fails", approval_points=["APPROVAL_POINT_RESULT"])
    for number in range(1, 6):
        waiting = run.wait_for(task.id, "waiting", number).waiting.waiting
        resume(run, task, waiting.id, False, f"Not good enough, said for the {number}. time.")
    run.finish(task.id)
    request = run.stubs.task_service_pb2.RetryTaskRequest(network_id=home, task_id=task.id, idempotency_key="again")
    again = run.ask(lambda client: client.tasks.RetryTask(request, metadata=client.metadata, timeout=20))
    run.promise("the retry", lambda final: again.id in final.tasks)
    waiting = run.wait_for(again.id, "waiting").waiting.waiting
    resume(run, again, waiting.id, True)
    run.finish(again.id)
    started = [kind(event) for event in run.events(again.id)].count("subtask_started")
    if started:
        raise AssertionError(f"the retry ran {started} subtasks that were done")


def memory(run: Trial) -> None:
    """Facts that confirm and contradict each other, one that is used and consolidated, one that expires, one deleted."""
    home = network(run).id
    used = remember(run, home, "used", "The TechPro X1 compiles on laptops without a fan", confidence=0.9)
    remember(run, home, "budget-1", "launch budget: 4000", confidence=0.6)
    remember(run, home, "budget-2", "launch budget: 4000", confidence=0.6, user="user_b")
    remember(run, home, "budget-3", "launch budget: 9000", confidence=0.95)
    remember(run, home, "large", "All of it, word for word. " * 4000, type="MEMORY_TYPE_CONTEXT")
    short = remember(run, home, "short", "The offer ends soon, hurry", ttl="60s")
    gone = remember(run, home, "gone", "A note that nobody needs", type="MEMORY_TYPE_CONTEXT")

    def forget(client):
        try:
            client.memory.DeleteMemory(
                run.stubs.memory_pb2.DeleteMemoryRequest(network_id=home, memory_id=gone.id),
                metadata=client.metadata, timeout=20)
        except grpc.RpcError as error:
            if error.code() != grpc.StatusCode.NOT_FOUND:
                raise

    run.ask(forget)
    run.promises = [promise for promise in run.promises if promise[0] != "memory gone"]
    run.promise("the deletion", lambda final: gone.id not in final.memory)
    task = submit(run, home, "reads")
    run.finish(task.id)

    # Both are the work of the same round of the keeper.
    run.control.move_clock(61)
    run.until(is_kept_and_tidied(run, home, used.id), "the consolidation of what is used, the end of what expires")
    run.promise("the expiry", lambda final: short.id not in final.memory)
    long_term = run.stubs.memory_pb2.MEMORY_TIER_LONG_TERM
    run.promise("the consolidation", lambda final: final.memory[used.id].tier == long_term)


def is_kept_and_tidied(run: Trial, network_id: str, used_id: str):
    """Uses the item until it is in the long-term memory, and looks whether what has expired is counted no more."""
    stubs = run.stubs
    search = stubs.memory_pb2.SearchMemoryRequest(network_id=network_id, query="laptops without a fan", limit=1)
    one = stubs.memory_pb2.GetMemoryRequest(network_id=network_id, memory_id=used_id)
    home = stubs.network_pb2.GetNetworkRequest(network_id=network_id)
    all_of_it = listed(run, network_id)

    def holds(client) -> bool:
        client.memory.SearchMemory(search, metadata=client.metadata, timeout=20)
        item = client.memory.GetMemory(one, metadata=client.metadata, timeout=20)
        # A list shows no expired items, whether they are removed already or not; the network's figure counts them.
        counted = client.networks.GetNetwork(home, metadata=client.metadata, timeout=20).stats.memory_count
        return item.tier == stubs.memory_pb2.MEMORY_TIER_LONG_TERM and counted == len(all_of_it(client))

    return holds


def has_sessions(run: Trial, network_id: str, count: int):
    request = run.stubs.network_pb2.GetNetworkRequest(network_id=network_id)
    return lambda client: (
        client.networks.GetNetwork(request, metadata=client.metadata, timeout=20).stats.session_count == count)


def sessions(run: Trial) -> None:
    """A session that is used and touched, one that is ended, one that expires by itself."""
    home = network(run).id
    stays = session(run, home, "stays")
    task = submit(run, home, "in-session", session_id=stays.id)
    run.finish(task.id)
    touch = json_format.ParseDict(
        {"network_id": home, "session_id": stays.id, "context": {"brand_voice": "formal"}},
        run.stubs.memory_pb2.TouchSessionRequest())

    def is_touched(client):
        shown = client.memory.GetSession(
            run.stubs.memory_pb2.GetSessionRequest(network_id=home, session_id=stays.id),
            metadata=client.metadata, timeout=20)
        return shown if shown.context["brand_voice"] == "formal" else None

    run.ask(lambda client: client.memory.TouchSession(touch, metadata=client.metadata, timeout=20), done=is_touched)
    ends = session(run, home, "ends")
    end = run.stubs.memory_pb2.EndSessionRequest(network_id=home, session_id=ends.id)
    run.ask(lambda client: client.memory.EndSession(end, metadata=client.metadata, timeout=20))
    session(run, home, "expires", seconds=60)
    run.control.move_clock(61)
    # Expired sessions are told as such at once; the count changes when the keeper has written it.
    run.until(has_sessions(run, home, 1), "the expiry of a session")


def deletion(run: Trial) -> None:
    """A network with a finished task, one that waits, memory and a session goes; its neighbour stays as it is."""
    stays = network(run, "Stays").id
    remember(run, stays, "kept", "launch date: 3 May")
    goes = network(run, "Goes")
    done = submit(run, goes.id, "done")
    run.finish(done.id)
    waits = submit(run, goes.id, "waits", approval_points=["APPROVAL_POINT_PLAN"])
    run.wait_for(waits.id, "waiting")
    remember(run, goes.id, "lost", "launch date: 4 May")
    session(run, goes.id, "lost")

    def delete(client):
        try:
            client.networks.DeleteNetwork(
                run.stubs.network_pb2.DeleteNetworkRequest(network_id=goes.id), metadata=client.metadata, timeout=20)
        except grpc.RpcError as error:
            if error.code() != grpc.StatusCode.NOT_FOUND:
                raise

    run.promises.clear()
    # What watchers saw went with the network.
    run.ask(delete)
    run.promise("the deletion", lambda final: goes.id not in final.networks)
    run.promise("the neighbour", lambda final: stays in final.networks)


def batch(run: Trial) -> None:
    """Four tasks in one call, one of them refused; sent again until it is answered."""
    home = network(run).id
    request = run.stubs.task_service_pb2.BatchSubmitTasksRequest(network_id=home)
    for number in range(3):
        request.requests.append(submission(run, home, f"batch-{number}", priority=number))
    request.requests.append(submission(run, home, "batch-3", session_id="ses_unknown"))
    items = []

    def send(client):
        answer = client.tasks.BatchSubmitTasks(request, metadata=client.metadata, timeout=20)
        # Each is accepted or refused by itself; one that the disk refused is sent again with the rest.
        refused = [item.error for item in answer.items if item.HasField("error")]
        passing = [error for error in refused if error.code in (8, 10, 14)]
        return answer if not passing else None

    answer = run.until(send, "an answer to the batch")
    items = [item.task for item in answer.items if item.HasField("task")]
    for task in items:
        run.promise(f"task {task.idempotency_key}", lambda final, task=task: task.id in final.tasks)
    for task in items:
        run.finish(task.id)


def draining(run: Trial) -> None:
    """SIGTERM while a task is at work; the next process goes on."""
    task = submit(run, network(run).id, "drained", approval_points=["APPROVAL_POINT_RESULT"])
    run.wait_for(task.id, "planned")
    run.arm()
    run.drain()
    waiting = run.wait_for(task.id, "waiting").waiting.waiting
    resume(run, task, waiting.id, True)
    run.finish(task.id)


def recovering(run: Trial) -> None:
    """A crash in the middle of the work, and another one at each write of the recovery."""
    task = submit(run, network(run, critic=True).id, "recovered", **todo_brief())
    run.wait_for(task.id, "subtask_completed", 2)
    run.kill()
    run.arm()
    run.start()
    run.finish(task.id)


def checkpoint(run: Trial) -> None:
    """So much memory that SQLite moves its log, of which little is kept, into the file in the middle."""
    home = network(run).id
    source = random.Random(1)
    for number in range(8):
        words = " ".join(source.randbytes(6).hex() for _ in range(40_000))
        remember(run, home, f"large-{number}", words, type="MEMORY_TYPE_CONTEXT")
    task = submit(run, home, "after")
    run.finish(task.id)


KEEPER = ("--memory-interval", "1s")
FLOWS = [
    Flow("opening", opening, arms_itself=True),
    Flow("revision", revision),
    Flow("approvals", approvals),
    Flow("cancelling", cancelling),
    Flow("retrying", retrying),
    Flow("memory", memory, KEEPER),
    Flow("sessions", sessions, KEEPER),
    Flow("deletion", deletion),
    Flow("batch", batch),
    Flow("draining", draining, arms_itself=True),
    Flow("recovering", recovering, arms_itself=True),
    Flow("checkpoint", checkpoint, ("--storage-log-mib", "1"), stride=17),
]
