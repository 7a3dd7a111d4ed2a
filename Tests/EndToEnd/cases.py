"""What a client of AI Mesh does, through grpcio and the .proto files, against a real process."""

import random
import threading
import time

import grpc
from google.protobuf import json_format

BRIEF = {
    "task": "Create an email campaign for a new product launch targeting tech professionals",
    "context": {
        "product_name": "TechPro X1",
        "product_description": "Advanced AI-powered development tool",
        "target_audience": "Software developers and IT professionals",
        "key_features": ["AI code completion", "Automated testing", "Performance optimization"],
    },
    "priority": 1,
}
SEO = {
    "name": "SEO Specialist",
    "type": "seo",
    "model": "claude-3-7-sonnet",
    "description": "Specializes in search engine optimization",
    "parameters": {"temperature": 0.4, "max_tokens": 4000},
    "capabilities": ["keyword_analysis", "seo_optimization", "content_recommendations"],
}
LIVE = {"text_delta", "text_snapshot", "text_reset", "heartbeat", "gap"}
ENDS = {"completed", "failed", "cancelled", "timed_out"}


class Client:
    def __init__(self, stubs, address: str, user: str = "user_a", tenant: str = "tenant_a",
                 options: list | None = None) -> None:
        self.stubs = stubs
        self.channel = grpc.insecure_channel(address, options)
        self.metadata = (("x-mesh-tenant", tenant), ("x-mesh-user", user))
        self.networks = stubs.network_pb2_grpc.NetworkServiceStub(self.channel)
        self.agents = stubs.agent_pb2_grpc.AgentServiceStub(self.channel)
        self.tasks = stubs.task_service_pb2_grpc.TaskServiceStub(self.channel)
        self.memory = stubs.memory_pb2_grpc.MemoryServiceStub(self.channel)

    def close(self) -> None:
        self.channel.close()

    def network(self, **fields):
        request = self.stubs.network_pb2.CreateNetworkRequest(name="Email Campaign Assistant", **fields)
        return self.networks.CreateNetwork(request, metadata=self.metadata, timeout=20)

    def submission(self, network, **more):
        fields = dict(BRIEF, network_id=network.id, **more)
        return json_format.ParseDict(fields, self.stubs.task_service_pb2.SubmitTaskRequest())

    def submit(self, network, **more):
        return self.tasks.SubmitTask(self.submission(network, **more), metadata=self.metadata, timeout=20)

    def get(self, task):
        request = self.stubs.task_service_pb2.GetTaskRequest(network_id=task.network_id, task_id=task.id)
        return self.tasks.GetTask(request, metadata=self.metadata, timeout=20)

    def watch(self, task, after: int = 0, timeout: float = 120):
        request = self.stubs.task_service_pb2.WatchTaskRequest(task_id=task.id, after_sequence=after)
        return self.tasks.WatchTask(request, metadata=self.metadata, timeout=timeout)

    def seen_until(self, task, name: str) -> list:
        """The journal from its beginning to the first event of a kind."""
        seen = []
        for event in self.watch(task):
            if event.sequence:
                seen.append(event)
            if kind(event) == name:
                break
        return seen

    def finished(self, task, timeout: float = 120):
        """The whole journal, once the task has ended."""
        seen = []
        try:
            for event in self.watch(task, timeout=timeout):
                if event.sequence:
                    seen.append(event)
        except grpc.RpcError as error:
            if error.code() != grpc.StatusCode.DEADLINE_EXCEEDED:
                raise
            raise AssertionError(f"{task.id} has not ended after {timeout} s: {self._standing(task, seen)}") from error
        return seen

    def _standing(self, task, seen: list) -> str:
        """What whoever looks for the reason wants to know of a task that does not go on."""
        try:
            now = str(self.get(task))
        except grpc.RpcError as error:
            now = f"GetTask fails with {error.code()}: {error.details()}"
        events = "\n".join(f"{event.sequence} {kind(event)} {event.time.ToJsonString()}" for event in seen)
        return f"its events are\n{events}\nand it is\n{now}"


def kind(event) -> str:
    return event.WhichOneof("event")


def check(holds: bool, sentence: str) -> None:
    if not holds:
        raise AssertionError(sentence)


def refused(call, code: grpc.StatusCode) -> grpc.RpcError:
    try:
        answer = call()
        if hasattr(answer, "__iter__") and not hasattr(answer, "DESCRIPTOR"):
            list(answer)
    except grpc.RpcError as error:
        check(error.code() == code, f"{error.code()} instead of {code}: {error.details()}")
        return error
    raise AssertionError(f"the call was answered, {code} was expected")


def check_journal(events) -> None:
    check([event.sequence for event in events] == list(range(1, len(events) + 1)), "the journal has gaps")
    check(kind(events[-1]) in ENDS, f"the journal ends with {kind(events[-1])}")


def check_campaign(task) -> None:
    text = task.result.text
    for fact in ("TechPro X1", "AI code completion", "Automated testing", "Performance optimization"):
        check(fact.lower() in text.lower(), f"the result does not name {fact}")
    check("offline provider" in text, "the result does not say that it was drafted offline")
    check("lorem" not in text.lower(), "lorem ipsum")
    check(len(text) > 2000, "the result is no campaign")
    check(task.confidence > 0 and task.explanation.contributions, "confidence or explanation is missing")
    check(all(part.provenance.offline for part in task.plan.subtasks if part.output), "provenance does not say offline")


def the_brief_of_the_documents(server, stubs) -> None:
    client = Client(stubs, server.address)
    network = client.network()
    check(len(network.agents) == 5, "a network gets five agents")
    texts, events = {}, []
    for event in client.tasks.SubmitAndWatchTask(client.submission(network), metadata=client.metadata, timeout=120):
        name, key = kind(event), None
        if name == "text_delta":
            key = (event.text_delta.subtask_id, event.text_delta.attempt)
            check(event.text_delta.offset == len(texts.get(key, b"")), "a delta does not begin where the text ends")
            texts[key] = texts.get(key, b"") + event.text_delta.text.encode()
        elif name == "text_snapshot":
            texts[(event.text_snapshot.subtask_id, event.text_snapshot.attempt)] = event.text_snapshot.text.encode()
        elif name == "text_reset":
            texts[(event.text_reset.subtask_id, event.text_reset.attempt)] = b""
        elif event.sequence:
            events.append(event)
    check_journal(events)
    check(kind(events[-1]) == "completed", f"the task ended as {kind(events[-1])}")
    for event in events:
        if kind(event) == "subtask_completed":
            done = event.subtask_completed
            live = texts.get((done.subtask_id, done.attempt), b"").decode().strip()
            check(live == done.output.strip(), f"the live text of {done.subtask_id} is not its output")
    task = client.get(type("T", (), {"network_id": network.id, "id": events[0].task_id}))
    check_campaign(task)
    client.close()


def a_custom_agent_gets_its_work(server, stubs) -> None:
    client = Client(stubs, server.address)
    network = client.network()
    request = stubs.agent_pb2.AddAgentRequest(network_id=network.id)
    json_format.ParseDict(SEO, request.agent_config)
    agent = client.agents.AddAgent(request, metadata=client.metadata, timeout=20)
    check(not agent.built_in and agent.capabilities == SEO["capabilities"], "the agent is not as it was sent")
    task = client.submit(network)
    client.finished(task)
    done = client.get(task)
    check(any(part.agent_id == agent.id and part.output for part in done.plan.subtasks), "the specialist had no work")
    shown = client.agents.GetAgent(
        stubs.agent_pb2.GetAgentRequest(network_id=network.id, agent_id=agent.id), metadata=client.metadata, timeout=20)
    check(shown.metrics.completed_count >= 1 and len(shown.recent_work) >= 1, "its history is empty")
    client.close()


def watchers_come_late_and_come_back(server, stubs) -> None:
    client = Client(stubs, server.address)
    task = client.submit(client.network())
    early, seen = [], 0
    for event in client.watch(task):
        if event.sequence:
            early.append(event)
        if len(early) == 4:
            break
    seen = early[-1].sequence
    rest = [event for event in client.watch(task, after=seen) if event.sequence]
    check_journal(early + rest)
    check(client.finished(task) == early + rest, "a late watcher sees another journal")
    client.close()


def many_watchers_one_slow(server, stubs) -> None:
    client = Client(stubs, server.address)
    task = client.submit(client.network())
    slow = client.watch(task)
    next(slow)
    journals = []

    def follow() -> None:
        other = Client(stubs, server.address)
        journals.append([event.sequence for event in other.watch(task) if event.sequence])
        other.close()

    threads = [threading.Thread(target=follow) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    check(len(journals) == 20 and all(journal == journals[0] for journal in journals), "watchers differ")
    rest = [event.sequence for event in slow if event.sequence]
    check([1] + rest == journals[0], "the slow watcher missed something")
    client.close()


def a_small_storm_of_watchers(server, stubs) -> None:
    """Watchers come and go by chance; each sees the journal once (Benchmarks/watch has the storm of 100,000)."""
    seed = random.randrange(1 << 32)
    client = Client(stubs, server.address)
    network = client.network()
    tasks = [client.submit(network) for _ in range(6)]
    faults, resumes = [], []

    def follow(number: int) -> None:
        chance, task = random.Random(seed + number), tasks[number % len(tasks)]
        # A connection of its own: so many resets on one would be a flood.
        other, seen = Client(stubs, server.address, options=[("grpc.use_local_subchannel_pool", 1)]), []
        try:
            while not seen or kind(seen[-1]) not in ENDS:
                after = len(seen) if chance.random() < 0.7 else chance.randint(0, len(seen))
                stream, left, expected = other.watch(task, after=after), chance.randint(0, 60), after + 1
                for event in stream:
                    if event.sequence:
                        check(event.sequence == expected, f"{event.sequence} came instead of {expected}")
                        known = seen[expected - 1] if expected <= len(seen) else event
                        check(known == event, f"event {expected} is another one than before")
                        seen[expected - 1:expected] = [event]
                        expected += 1
                    left -= 1
                    if left <= 0:
                        break
                    if chance.random() < 0.05:
                        time.sleep(chance.random() / 50)
                stream.cancel()
                resumes.append(number)
            check(seen == client.finished(task), "the journal is another one")
        except Exception as fault:  # said by the thread that waits
            faults.append(f"watcher {number}: {fault!r}")
        finally:
            other.close()

    threads = [threading.Thread(target=follow, args=(number,)) for number in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    check(not faults and not any(thread.is_alive() for thread in threads), f"seed {seed}: {faults}")
    check(len(resumes) > len(threads), f"seed {seed}: {len(resumes)} streams only")
    client.close()


def cancelling_reaches_the_work(server, stubs) -> None:
    client = Client(stubs, server.address)
    task = client.submit(client.network())
    for event in client.watch(task):
        if kind(event) == "subtask_started":
            break
    request = stubs.task_service_pb2.CancelTaskRequest(task_id=task.id, reason="changed our minds")
    cancelled = client.tasks.CancelTask(request, metadata=client.metadata, timeout=20)
    check(cancelled.status == stubs.task_pb2.TASK_STATUS_CANCELLED, "it was not cancelled")
    events = client.finished(task)
    check(kind(events[-1]) == "cancelled", "something came after the end")
    time.sleep(0.5)
    check(len(client.finished(task)) == len(events), "work went on after the end")
    client.close()


def approvals_stop_and_go_on(server, stubs) -> None:
    client = Client(stubs, server.address)
    task = client.submit(client.network(), approval_points=["APPROVAL_POINT_PLAN", "APPROVAL_POINT_RESULT"])
    waits = 0
    for event in client.watch(task):
        if kind(event) == "waiting":
            waits += 1
            request = stubs.task_service_pb2.ResumeTaskRequest(task_id=task.id, waiting_id=event.waiting.waiting.id)
            request.approve.approved = True
            client.tasks.ResumeTask(request, metadata=client.metadata, timeout=20)
    check(waits == 2, f"it waited {waits} times")
    check(client.get(task).status == stubs.task_pb2.TASK_STATUS_COMPLETED, "it did not complete")
    client.close()


def a_retry_keeps_what_is_done(server, stubs) -> None:
    client = Client(stubs, server.address)
    task = client.submit(client.network())
    done = ""
    for event in client.watch(task):
        if kind(event) == "subtask_completed":
            done = event.subtask_completed.subtask_id
            break
    client.tasks.CancelTask(
        stubs.task_service_pb2.CancelTaskRequest(task_id=task.id), metadata=client.metadata, timeout=20)
    retry = stubs.task_service_pb2.RetryTaskRequest(network_id=task.network_id, task_id=task.id)
    again = client.tasks.RetryTask(retry, metadata=client.metadata, timeout=20)
    check(again.retry_of_task_id == task.id and again.id != task.id, "the retry is no new task")
    events = client.finished(again)
    started = [event.subtask_started.subtask_id for event in events if kind(event) == "subtask_started"]
    check(kind(events[-1]) == "completed", f"the retry ended as {kind(events[-1])}")
    check(started and done not in started, f"{done} was done again: {started}")
    check_campaign(client.get(again))
    client.close()


def tenants_do_not_see_each_other(server, stubs) -> None:
    client = Client(stubs, server.address)
    stranger = Client(stubs, server.address, "user_b", "tenant_b")
    network = client.network()
    task = client.submit(network)
    refused(lambda: stranger.get(task), grpc.StatusCode.NOT_FOUND)
    refused(lambda: stranger.watch(task), grpc.StatusCode.NOT_FOUND)
    refused(lambda: stranger.submit(network), grpc.StatusCode.NOT_FOUND)
    request = stubs.network_pb2.ListNetworksRequest(page_size=200)
    names = stranger.networks.ListNetworks(request, metadata=stranger.metadata, timeout=20).networks
    check(network.id not in [other.id for other in names], "a stranger sees the network")
    client.close()
    stranger.close()


def bad_input_names_the_field(server, stubs) -> None:
    from google.rpc import error_details_pb2, status_pb2

    client = Client(stubs, server.address)
    network = client.network()
    error = refused(lambda: client.submit(network, priority=11), grpc.StatusCode.INVALID_ARGUMENT)
    trailers = dict(error.trailing_metadata())
    status = status_pb2.Status.FromString(trailers["grpc-status-details-bin"])
    details = error_details_pb2.BadRequest()
    check(any(detail.Unpack(details) for detail in status.details), "there are no details")
    check(details.field_violations[0].field == "priority", f"named is {details.field_violations[0].field}")
    client.close()


def memory_is_searched_and_learns_from_feedback(server, stubs) -> None:
    client = Client(stubs, server.address)
    network = client.network()
    task = client.submit(network)
    client.finished(task)
    feedback = stubs.task_service_pb2.SendFeedbackRequest(task_id=task.id, rating=2, comment="The subject lines shout")
    client.tasks.SendFeedback(feedback, metadata=client.metadata, timeout=20)
    request = stubs.memory_pb2.SearchMemoryRequest(network_id=network.id, query="subject lines")
    found = client.memory.SearchMemory(request, metadata=client.metadata, timeout=20)
    check(any("shout" in match.item.content for match in found.matches), "the feedback is not found")
    check(all(0 < match.score <= 1 and match.explanation for match in found.matches), "scores without reasons")
    client.close()


CASES = [
    the_brief_of_the_documents, a_custom_agent_gets_its_work, watchers_come_late_and_come_back, many_watchers_one_slow,
    a_small_storm_of_watchers, cancelling_reaches_the_work, approvals_stop_and_go_on, a_retry_keeps_what_is_done,
    tenants_do_not_see_each_other, bad_input_names_the_field, memory_is_searched_and_learns_from_feedback,
]
