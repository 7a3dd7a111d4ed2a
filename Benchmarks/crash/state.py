"""What a server knows in the end, and what of it must be the same however often it crashed on the way.

Left out, because it may differ and no promise is broken:

- times, and what is measured with them (durations, latencies, text that names the seconds);
- ids and what is made of them (etags, cursors). They are replaced by names that say what they stand for, so that "this
  item supersedes that one" is compared;
- what counts attempts: the versions and event counts of tasks, runs, takeovers, attempts of subtasks, revisions of rows;
- input tokens and the list of memory items that a prompt was made with: parallel specialists see what the others have
  written so far, which is a matter of who was first. The texts that they write are compared;
- read counts of memory: reads are counted in the process and written once in a while, so that a crash loses some, and
  work that is done again, after a crash or a long outage of the disk, reads again. So an item may be consolidated that was
  not without the fault; that those are which a flow uses on purpose is its promise;
- the order of what ran side by side. The order of a task's phases is compared, and the outputs of each subtask.
"""

import dataclasses
import hashlib
import re
import sqlite3

from google.protobuf import json_format

from cases import ENDS, kind

ID = re.compile(r"\b(?:net|task|agt|mem|ses|wait|wrk)_[0-9a-z]{26}\b")
LEFT_OUT = {
    "etag", "version", "event_count", "takeover_count", "attempt_count", "worker_id", "run", "resumed_after_sequence",
    "input_tokens", "cached_input_tokens", "memory_ids", "read_count", "last_read_time", "since", "deadline", "duration",
    "time", "sequence", "average_latency_seconds", "stored_size_bytes", "attempt",
}
PHASES = {"submitted", "planned", "review", "revised", "waiting", "resumed", "result", "feedback", "released"} | ENDS


@dataclasses.dataclass
class State:
    """Raw messages, for the promises, and their comparable form."""

    networks: dict = dataclasses.field(default_factory=dict)
    tasks: dict = dataclasses.field(default_factory=dict)
    journals: dict = dataclasses.field(default_factory=dict)
    memory: dict = dataclasses.field(default_factory=dict)
    sessions: dict = dataclasses.field(default_factory=dict)
    names: dict = dataclasses.field(default_factory=dict)

    def comparable(self) -> dict:
        return {
            "networks": sorted((self._plain(network) for network in self.networks.values()), key=str),
            "tasks": sorted((self._task(task) for task in self.tasks.values()), key=str),
            "memory": sorted((self._item(item) for item in self.memory.values()), key=str),
            "sessions": sorted((self._plain(session) for session in self.sessions.values()), key=str),
        }

    def _plain(self, message) -> dict:
        return self._clean(json_format.MessageToDict(message, preserving_proto_field_name=True))

    def _item(self, item) -> dict:
        plain = self._plain(item)
        del plain["tier"]
        return plain

    def _task(self, task) -> dict:
        events = self.journals[task.id]
        outputs: dict[str, list] = {}
        for event in events:
            if kind(event) == "subtask_completed":
                done = event.subtask_completed
                outputs.setdefault(done.subtask_id, []).append(self._plain(done))
        phases = [{kind(event): self._plain(getattr(event, kind(event)))} for event in events if kind(event) in PHASES]
        return {"task": self._plain(task), "phases": phases, "outputs": outputs}

    def _clean(self, value, key: str = ""):
        if isinstance(value, dict):
            return {
                name: self._clean(member, name)
                for name, member in value.items()
                if name not in LEFT_OUT and not name.endswith("_time")
            }
        if isinstance(value, list):
            members = [self._clean(member) for member in value]
            return sorted(members, key=str) if key in ("contradicts_memory_ids", "agents") else members
        if isinstance(value, str):
            return ID.sub(lambda match: self.names.get(match.group(), match.group().split("_")[0] + ":other"), value)
        if isinstance(value, float):
            return round(value, 9)
        return value


def read(run) -> State:
    """Everything that the tenant can see."""
    stubs, final = run.stubs, State()
    listed = run.ask(
        lambda client: client.networks.ListNetworks(
            stubs.network_pb2.ListNetworksRequest(page_size=200), metadata=client.metadata, timeout=20))
    for basic in listed.networks:
        final.networks[basic.id] = run.ask(
            lambda client: client.networks.GetNetwork(
                stubs.network_pb2.GetNetworkRequest(network_id=basic.id), metadata=client.metadata, timeout=20))
        _read_tasks(run, basic.id, final)
        _read_memory(run, basic.id, final)
    for network_id, session_id in run.sessions:
        if network_id in final.networks:
            final.sessions[session_id] = run.ask(
                lambda client: client.memory.GetSession(
                    stubs.memory_pb2.GetSessionRequest(network_id=network_id, session_id=session_id),
                    metadata=client.metadata, timeout=20))
    _name(final)
    return final


def _read_tasks(run, network_id: str, final: State) -> None:
    request = run.stubs.task_service_pb2.ListTasksRequest(network_id=network_id, page_size=200)
    for task in run.ask(lambda client: client.tasks.ListTasks(request, metadata=client.metadata, timeout=20)).tasks:
        whole = run.stubs.task_service_pb2.GetTaskRequest(network_id=network_id, task_id=task.id)
        final.tasks[task.id] = run.ask(lambda client: client.tasks.GetTask(whole, metadata=client.metadata, timeout=20))
        final.journals[task.id] = list(run.events(task.id))


def _read_memory(run, network_id: str, final: State) -> None:
    request = run.stubs.memory_pb2.ListMemoryRequest(
        network_id=network_id, page_size=200, include_superseded=True)
    while True:
        page = run.ask(lambda client: client.memory.ListMemory(request, metadata=client.metadata, timeout=20))
        final.memory.update({item.id: item for item in page.items})
        if not page.next_page_token:
            return
        request.page_token = page.next_page_token


def _name(final: State) -> None:
    """Names for ids that say what they stand for, the same in every run."""
    for network in final.networks.values():
        final.names[network.id] = f"network:{network.name}"
        for agent in network.agents:
            final.names[agent.id] = f"agent:{agent.name}"
    for task in final.tasks.values():
        final.names[task.id] = f"task:{task.idempotency_key}"
    for session in final.sessions.values():
        final.names[session.id] = f"session:{session.labels.get('name', '')}"
    for item in final.memory.values():
        digest = hashlib.sha256(ID.sub("", item.content).encode()).hexdigest()[:12]
        final.names[item.id] = f"memory:{item.type}:{digest}"


# MARK: What holds in every state


def faults_of(final: State, run) -> list[str]:
    """Broken promises and broken journals, in sentences."""
    found = [f"lost: {sentence}" for sentence, holds in run.promises if not holds(final)]
    for task_id, events in final.journals.items():
        found += [f"{final.names[task_id]}: {fault}" for fault in journal_faults(events)]
        journal = {event.sequence: event.SerializeToString(deterministic=True) for event in events}
        for sequence, data in run.seen.get(task_id, {}).items():
            if journal.get(sequence) != data:
                found.append(f"{final.names[task_id]}: a watcher saw event {sequence}, which is not in the journal")
    return found


def journal_faults(events) -> list[str]:
    """Sequences without a gap, one end, and each finished subtask run once in each round."""
    found = []
    if [event.sequence for event in events] != list(range(1, len(events) + 1)):
        found.append("the journal has gaps")
    ends = [position for position, event in enumerate(events) if kind(event) in ENDS]
    if len(ends) != 1:
        found.append(f"the journal has {len(ends)} ends")
    elif any(kind(event) != "feedback" for event in events[ends[0] + 1:]):
        found.append("work went on after the end")
    finished: set[str] = set()
    for event in events:
        name = kind(event)
        if name == "planned":
            finished = {part.id for part in event.planned.plan.subtasks if part.output}
        elif name == "revised":
            finished -= set(event.revised.subtask_ids)
        elif name == "subtask_started" and event.subtask_started.subtask_id in finished:
            found.append(f"finished subtask {event.subtask_started.subtask_id} was started again")
        elif name == "subtask_completed":
            if event.subtask_completed.subtask_id in finished:
                found.append(f"subtask {event.subtask_completed.subtask_id} was completed twice")
            finished.add(event.subtask_completed.subtask_id)
    return found


def file_faults(path) -> list[str]:
    """What SQLite and the totals say of the file, after the process has gone."""
    database = sqlite3.connect(path)
    try:
        rows = [row[0] for row in database.execute("PRAGMA integrity_check")]
        found = [] if rows == ["ok"] else [f"integrity_check: {rows[:3]}"]
        found += [f"foreign key: {row}" for row in database.execute("PRAGMA foreign_key_check")]
        for table, total in (("agents", "agents"), ("tasks", "tasks"), ("memory", "memory_items")):
            wrong = database.execute(
                f"SELECT network, {total}, (SELECT count(*) FROM {table} t WHERE t.network = n.network)"
                f" FROM network_totals n WHERE {total} !="
                f" (SELECT count(*) FROM {table} t WHERE t.network = n.network)").fetchall()
            found += [f"{network} has {count} {total}, its total says {said}" for network, said, count in wrong]
        for table in ("agents", "tasks", "memory", "sessions", "network_totals"):
            orphans = database.execute(
                f"SELECT count(*) FROM {table} WHERE network NOT IN (SELECT id FROM networks)").fetchone()[0]
            if orphans:
                found.append(f"{orphans} rows of {table} belong to no network")
        return found
    except sqlite3.DatabaseError as error:
        return [f"the file cannot be read: {error}"]
    finally:
        database.close()


def differences(oracle, found, place: str = "") -> list[str]:
    """Where two comparable states differ, a line for each place."""
    if type(oracle) is not type(found):
        return [f"{place}: {_short(oracle)} became {_short(found)}"]
    if isinstance(oracle, dict):
        lines = []
        for key in sorted(oracle.keys() | found.keys()):
            if key not in oracle or key not in found:
                lines.append(f"{place}.{key}: {'only in the oracle' if key in oracle else 'not in the oracle'}: "
                             f"{_short(oracle.get(key, found.get(key)))}")
            else:
                lines += differences(oracle[key], found[key], f"{place}.{key}")
        return lines
    if isinstance(oracle, list):
        if len(oracle) != len(found):
            return [f"{place}: {len(oracle)} became {len(found)}: {_short(oracle)} / {_short(found)}"]
        return [line for number, (one, other) in enumerate(zip(oracle, found))
                for line in differences(one, other, f"{place}[{number}]")]
    return [] if oracle == found else [f"{place}: {_short(oracle)} became {_short(found)}"]


def _short(value) -> str:
    text = str(value)
    return text if len(text) <= 160 else text[:160] + "…"
