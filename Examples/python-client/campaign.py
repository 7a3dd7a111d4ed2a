"""Has an AI Mesh server write the launch campaign of the TechPro X1, and shows how the text grows.

    python campaign.py                              # the server is at 127.0.0.1:50051
    python campaign.py --server 10.0.0.7:50051 --network net_5f2a91

It uses nothing but grpcio and the .proto files. Three things are worth copying:

1. the idempotency key: a submission that is sent twice starts one task;
2. `after_sequence`: a watch whose connection broke goes on after the last event that it knows;
3. the offsets of live text: what a new connection sends again is not printed again.
"""

import argparse
import sys
import time
import uuid

import grpc

import stubs  # noqa: F401  (makes the modules below)
from aimesh.v1 import network_pb2, network_pb2_grpc, task_event_pb2, task_service_pb2, task_service_pb2_grpc
from google.protobuf import json_format

TASK = "Create an email campaign for a new product launch targeting tech professionals"
CONTEXT = {
    "product_name": "TechPro X1",
    "product_description": "Advanced AI-powered development tool",
    "target_audience": "Software developers and IT professionals",
    "key_features": ["AI code completion", "Automated testing", "Performance optimization"],
}
# How often a watch is opened again without hearing anything new, and the longest pause between.
RECONNECTS_MAX = 10
PAUSE_MAX_SECONDS = 5.0
# Who calls, for a server in its open mode. With API keys it is [("x-api-key", key)].
CALLER = [("x-mesh-user", "campaign-example")]


def create_network(channel):
    """Creates a network. Without agents in the request it gets the default team."""
    networks = network_pb2_grpc.NetworkServiceStub(channel)
    request = network_pb2.CreateNetworkRequest(name="TechPro launch", idempotency_key=uuid.uuid4().hex)
    return networks.CreateNetwork(request, timeout=30, metadata=CALLER).id


def submit(tasks, network_id):
    """Submits the brief. A broken call may be made again: the key makes one task of both."""
    request = task_service_pb2.SubmitTaskRequest(
        network_id=network_id, task=TASK, priority=1, idempotency_key=uuid.uuid4().hex
    )
    json_format.ParseDict(CONTEXT, request.context)
    return tasks.SubmitTask(request, timeout=30, metadata=CALLER).id


class LiveText:
    """Splices the text of the subtasks from deltas and snapshots. Offsets count bytes of UTF-8."""

    def __init__(self):
        self.texts = {}  # subtask id -> (attempt, bytes so far)

    def added(self, subtask_id, attempt, offset, text):
        """What is new in this piece of text; "" when all of it is known, or when something before it is missing."""
        known_attempt, known = self.texts.get(subtask_id, (attempt, b""))
        if attempt < known_attempt:
            return ""
        if attempt > known_attempt:
            known = b""
        fresh = text.encode()[len(known) - offset :] if offset <= len(known) else b""
        self.texts[subtask_id] = (attempt, known + fresh)
        return fresh.decode()

    def snapshot(self, subtask_id, attempt, text):
        """All text so far. Where it is not what was known, it replaces that."""
        known_attempt, known = self.texts.get(subtask_id, (attempt, b""))
        if attempt == known_attempt and not text.encode().startswith(known):
            self.reset(subtask_id, attempt)
        return self.added(subtask_id, attempt, 0, text)

    def reset(self, subtask_id, attempt):
        self.texts[subtask_id] = (attempt, b"")


def watch(tasks, network_id, task_id):
    """Yields the events of the task until its end: each event of the journal once, live text as it comes."""
    last_sequence, failures = 0, 0
    while True:
        request = task_service_pb2.WatchTaskRequest(
            task_id=task_id, network_id=network_id, after_sequence=last_sequence
        )
        try:
            for event in tasks.WatchTask(request, metadata=CALLER):
                if event.sequence and event.sequence <= last_sequence:
                    continue
                last_sequence = event.sequence or last_sequence
                failures = 0
                yield event
                if event.WhichOneof("event") in ("completed", "failed", "cancelled", "timed_out"):
                    return
            return
        except grpc.RpcError as error:
            if error.code() != grpc.StatusCode.UNAVAILABLE or failures == RECONNECTS_MAX:
                raise
            pause = min(0.2 * 2**failures, PAUSE_MAX_SECONDS)
            failures += 1
            print(f"\n[connection lost after event {last_sequence}, again in {pause:.1f} s]", file=sys.stderr)
            time.sleep(pause)


class Terminal:
    """Prints the live text, and one line for each step. Subtasks write at the same time, so text is shown by whole lines,
    each with the id of its subtask."""

    def __init__(self):
        self.live = LiveText()
        self.titles = {}
        self.unfinished = {}  # subtask id -> the line that is being written

    def show(self, event):
        kind = event.WhichOneof("event")
        what = getattr(event, kind) if kind else None
        if kind == "text_delta":
            self.write(what.subtask_id, self.live.added(what.subtask_id, what.attempt, what.offset, what.text))
        elif kind == "text_snapshot":
            self.write(what.subtask_id, self.live.snapshot(what.subtask_id, what.attempt, what.text))
        elif kind == "text_reset":
            self.live.reset(what.subtask_id, what.attempt)
            self.unfinished.pop(what.subtask_id, None)
            self.line(f"{self.title(what.subtask_id)}: begins again ({what.reason})")
        elif kind == "planned":
            self.titles = {subtask.id: subtask.title for subtask in what.plan.subtasks}
            self.line("planned: " + ", ".join(f"{key} {title}" for key, title in self.titles.items()))
        elif kind == "subtask_started":
            self.line(f"{self.title(what.subtask_id)}: {what.agent_name} begins with {what.model}")
        elif kind == "subtask_completed":
            self.write(what.subtask_id, "\n")
            self.line(f"{self.title(what.subtask_id)}: done, confidence {what.confidence:.2f}")
        elif kind == "model_fallback":
            self.line(f"{what.from_model} failed, {what.to_model} goes on")
        elif kind == "review":
            self.line("review: " + task_event_pb2.ReviewVerdict.Name(what.verdict).removeprefix("REVIEW_VERDICT_"))
        elif kind == "gap":
            self.line(f"the server no longer keeps the events before {what.oldest_sequence}")

    def title(self, subtask_id):
        return self.titles.get(subtask_id, subtask_id or "result")

    def write(self, subtask_id, text):
        *lines, rest = (self.unfinished.get(subtask_id, "") + text).split("\n")
        self.unfinished[subtask_id] = rest
        for line in filter(None, lines):
            self.line(f"{subtask_id or 'result'} | {line}")

    def line(self, text):
        print(text, flush=True)


def run(server, network_id=None):
    """Does all of it. Returns the text of the result, or None when the task ended without one."""
    with grpc.insecure_channel(server) as channel:
        network_id = network_id or create_network(channel)
        tasks = task_service_pb2_grpc.TaskServiceStub(channel)
        task_id = submit(tasks, network_id)
        terminal = Terminal()
        terminal.line(f"network {network_id}, task {task_id}")
        end = None
        for event in watch(tasks, network_id, task_id):
            terminal.show(event)
            end = event.WhichOneof("event")
        if end != "completed":
            terminal.line(f"the task ended without a result: {end} {json_format.MessageToJson(event)}")
            return None
        request = task_service_pb2.GetTaskRequest(network_id=network_id, task_id=task_id)
        task = tasks.GetTask(request, timeout=30, metadata=CALLER)
        terminal.line(f"=== result ===\n{task.result.text}")
        terminal.line(f"confidence {task.confidence:.2f}, {task.spend.cost_nano_usd / 1e9:.4f} US dollars")
        return task.result.text


def main():
    parser = argparse.ArgumentParser(description="Has an AI Mesh server write a launch campaign.")
    parser.add_argument("--server", default="127.0.0.1:50051", help="host:port (default: %(default)s)")
    parser.add_argument("--network", help="the id of a network (default: a new one is made)")
    arguments = parser.parse_args()
    try:
        return 0 if run(arguments.server, arguments.network) is not None else 1
    except grpc.RpcError as error:
        print(f"{error.code().name}: {error.details()}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
