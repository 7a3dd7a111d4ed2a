"""The same service on PostgreSQL: a real server that goes away and comes back, several replicas, kill -9."""

import atexit
import os
import signal
import subprocess
import tempfile
import threading
import time

import grpc

from cases import Client, check, check_campaign, check_journal, kind, refused
from crash_cases import _finish_after_kill
from database import SECRET, Database
from server import Server

FLAGS = ["--coordinator-lease", "2s", "--models-pieces-per-second", "1200"]
SERVING, NOT_SERVING = b"\x08\x01", b"\x08\x02"

_shared: list[Database] = []


def database() -> Database:
    if not _shared:
        _shared.append(Database())
        atexit.register(_shared[0].close)
    return _shared[0]


def replica(server, address: str, *flags: str) -> Server:
    # What became of each turn of a task is told at debug: for whoever looks for the reason of a failure.
    flags = (*FLAGS, "--logging-level", "debug", *flags)
    return Server(server.mesh, flags=list(flags), environment={"AIMESH_STORAGE_URL": address}, storage=[])


def health(client: Client) -> bytes:
    check_health = client.channel.unary_unary("/grpc.health.v1.Health/Check")
    return check_health(b"", timeout=5)


def eventually(holds, sentence: str, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError(sentence)


def once(events) -> None:
    """What is finished is not done again."""
    done = set()
    for event in events:
        if kind(event) == "subtask_started":
            part = event.subtask_started.subtask_id
            check(part not in done, f"{part} was run again although it was finished")
        if kind(event) == "subtask_completed":
            done.add(event.subtask_completed.subtask_id)
        if kind(event) == "revised":
            done.difference_update(event.revised.subtask_ids)


def watched_to_the_end(client: Client, task, seen: list) -> list:
    """Watches from where it was, over every break."""
    while not seen or kind(seen[-1]) not in ("completed", "failed", "cancelled", "timed_out"):
        try:
            for event in client.watch(task, after=seen[-1].sequence if seen else 0):
                if event.sequence:
                    seen.append(event)
        except grpc.RpcError as error:
            check(error.code() == grpc.StatusCode.UNAVAILABLE, f"the watch broke with {error.code()}")
            time.sleep(0.2)
    return seen


def the_brief_of_the_documents_on_postgresql(server, stubs) -> None:
    address = database().create()
    with replica(server, address) as mesh:
        client = Client(stubs, mesh.address)
        task = client.submit(client.network())
        events = client.finished(task)
        check_journal(events)
        check(kind(events[-1]) == "completed", f"the task ended as {kind(events[-1])}")
        check_campaign(client.get(task))
        stored = database().query(address, "SELECT count(*) FROM task_events")
        check(int(stored) == len(events), f"{stored} events are in the database")
        check(health(client) == SERVING, "it is not serving")
        client.close()
        check(mesh.stop() == 0, "it did not end well")
        log = (mesh.folder / "server.log").read_text()
        check("everything is kept in PostgreSQL" in log and "mesh:***@" in log, "the log does not name the database")
        check(SECRET not in log and "pa%2Fss" not in log, "the password is in the log")
        check(not list(mesh.folder.glob("*.db*")), "there is a file beside the database")


def killed_in_the_middle_on_postgresql(server, stubs) -> None:
    with replica(server, database().create()) as mesh:
        _finish_after_kill(mesh, stubs, lambda event, before: kind(event) == "subtask_completed")


def postgresql_goes_away_in_the_middle_and_comes_back(server, stubs) -> None:
    with replica(server, database().create()) as mesh:
        client = Client(stubs, mesh.address)
        task = client.submit(client.network())
        seen = client.seen_until(task, "subtask_completed")
        database().stop()
        try:
            eventually(lambda: health(client) == NOT_SERVING, "health says that it serves")
            began = time.monotonic()
            try:
                client.get(task)
                raise AssertionError("a call was answered without a database")
            except grpc.RpcError as error:
                check(error.code() == grpc.StatusCode.UNAVAILABLE, f"the call failed with {error.code()}")
                check("store is not available" in error.details(), f"it says: {error.details()}")
            check(time.monotonic() - began < 5, "the call hung")
            check(mesh.process.poll() is None, "it ended with its database")
        finally:
            database().start()
        eventually(lambda: health(client) == SERVING, "health does not say that it serves again")
        events = watched_to_the_end(client, task, seen)
        check_journal(events)
        check(kind(events[-1]) == "completed", f"the task ended as {kind(events[-1])}")
        check(events == client.finished(task), "the watcher saw another journal")
        once(events)
        check_campaign(client.get(task))
        client.close()


def postgresql_that_takes_no_writes_for_a_while(server, stubs) -> None:
    base = database()

    def change(sql: str) -> None:
        base.query("postgres", f"ALTER SYSTEM {sql}")
        base.query("postgres", "SELECT pg_reload_conf()")

    with replica(server, base.create()) as mesh:
        client = Client(stubs, mesh.address)
        network = client.network()
        task = client.submit(network)
        seen = client.seen_until(task, "subtask_completed")
        change("SET default_transaction_read_only = on")
        try:
            eventually(lambda: health(client) == NOT_SERVING, "health says that it serves")
            error = refused(lambda: client.submit(network), grpc.StatusCode.UNAVAILABLE)
            check("store is not available" in error.details(), f"it says: {error.details()}")
            check(client.get(task).id == task.id, "what was stored cannot be read")
            check("takes no writes" in (mesh.folder / "server.log").read_text(), "the log does not say why")
        finally:
            change("RESET default_transaction_read_only")
        eventually(lambda: health(client) == SERVING, "health does not say that it serves again")
        events = watched_to_the_end(client, task, seen)
        check_journal(events)
        check(kind(events[-1]) == "completed", f"the task ended as {kind(events[-1])}")
        once(events)
        check_campaign(client.get(task))
        client.close()


def postgresql_that_is_frozen_is_found_out(server, stubs) -> None:
    """Its connections stay open and nothing answers, as behind a network that swallows packets."""
    with replica(server, database().create()) as mesh:
        client = Client(stubs, mesh.address)
        task = client.submit(client.network())
        client.finished(task)
        parent = database().process.pid
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=True)
        frozen = [parent, *map(int, children.stdout.split())]
        for pid in frozen:
            os.kill(pid, signal.SIGSTOP)
        try:
            eventually(lambda: health(client) == NOT_SERVING, "health says that it serves", 30)
            began = time.monotonic()
            try:
                client.get(task)
                raise AssertionError("a call was answered without a database")
            except grpc.RpcError as error:
                check(error.code() == grpc.StatusCode.UNAVAILABLE, f"the call failed with {error.code()}")
            check(time.monotonic() - began < 5, "the call hung")
        finally:
            for pid in frozen:
                os.kill(pid, signal.SIGCONT)
        eventually(lambda: health(client) == SERVING, "health does not say that it serves again")
        check_campaign(client.get(task))
        client.close()


def postgresql_crashes_while_tasks_are_submitted(server, stubs) -> None:
    """What was acknowledged is there afterwards, and is finished."""
    with replica(server, database().create()) as mesh:
        client = Client(stubs, mesh.address)
        network, tasks, stop, refused = client.network(), [], threading.Event(), []

        def submit() -> None:
            while not stop.is_set() and len(tasks) < 60:
                try:
                    tasks.append(client.submit(network))
                except grpc.RpcError as error:
                    refused.append(error.code())
                time.sleep(0.02)

        thread = threading.Thread(target=submit)
        thread.start()
        eventually(lambda: len(tasks) >= 5, "nothing could be submitted")
        database().stop(signal.SIGQUIT)
        database().start()
        count = len(tasks)
        eventually(lambda: len(tasks) > count or not thread.is_alive(), "nothing can be submitted any more")
        stop.set()
        thread.join(30)
        # The server crashes without goodbye: its sessions see the end of their connections.
        check(set(refused) <= {grpc.StatusCode.UNAVAILABLE}, f"calls failed with {set(refused)}")
        for task in tasks:
            events = watched_to_the_end(client, task, [])
            check(kind(events[-1]) == "completed", f"a task ended as {kind(events[-1])}")
            once(events)
        client.close()


def two_replicas_share_and_one_is_killed(server, stubs) -> None:
    """A watcher of one replica sees the work of the other at once; when that is killed, this one finishes."""
    address = database().create()
    with replica(server, address) as first, replica(server, address) as second:
        one, two = Client(stubs, first.address), Client(stubs, second.address)
        network = one.network()
        tasks = [one.submit(network) for _ in range(3)]
        seen = two.seen_until(tasks[0], "subtask_completed")
        first.kill()
        one.close()
        for number, task in enumerate(tasks):
            events = watched_to_the_end(two, task, seen if number == 0 else [])
            check_journal(events)
            check(kind(events[-1]) == "completed", f"a task ended as {kind(events[-1])}")
            check(events == two.finished(task), "the watcher saw another journal")
            once(events)
            check_campaign(two.get(task))
        check(max(event.started.run for event in seen if kind(event) == "started") >= 2, "nobody took it over")
        two.close()


def any_replica_serves_any_call(server, stubs) -> None:
    address = database().create()
    with replica(server, address) as first, replica(server, address) as second:
        one, two = Client(stubs, first.address), Client(stubs, second.address)
        network = one.network()
        item = stubs.memory_pb2.AddMemoryRequest(network_id=network.id)
        item.content, item.type = "The launch is on the first of May", stubs.memory_pb2.MEMORY_TYPE_FACT
        two.memory.AddMemory(item, metadata=two.metadata, timeout=20)
        search = stubs.memory_pb2.SearchMemoryRequest(network_id=network.id, query="launch May")
        found = one.memory.SearchMemory(search, metadata=one.metadata, timeout=20)
        check(any("first of May" in match.item.content for match in found.matches), "the other one's memory is not found")
        task = two.submit(network, approval_points=["APPROVAL_POINT_PLAN", "APPROVAL_POINT_RESULT"],
                          idempotency_key="once")
        check(one.submit(network, approval_points=["APPROVAL_POINT_PLAN", "APPROVAL_POINT_RESULT"],
                         idempotency_key="once").id == task.id, "the key of the other one is not known")
        waits = 0
        for event in one.watch(task):
            if kind(event) == "waiting":
                answering = (one, two)[waits % 2]
                waits += 1
                request = stubs.task_service_pb2.ResumeTaskRequest(task_id=task.id, waiting_id=event.waiting.waiting.id)
                request.approve.approved = True
                answering.tasks.ResumeTask(request, metadata=answering.metadata, timeout=20)
        check(waits == 2, f"it waited {waits} times")
        check(two.finished(task) == one.finished(task), "the replicas tell different journals")
        check_campaign(one.get(task))
        other = one.submit(network)
        for event in two.watch(other):
            if kind(event) == "subtask_started":
                break
        cancel = stubs.task_service_pb2.CancelTaskRequest(task_id=other.id, reason="changed our minds")
        two.tasks.CancelTask(cancel, metadata=two.metadata, timeout=20)
        events = one.finished(other)
        check(kind(events[-1]) == "cancelled", f"it ended as {kind(events[-1])}")
        check(first.stop() == 0, "the first did not end well")
        check(two.finished(other) == events, "work went on after the end")
        one.close()
        two.close()


def an_address_that_cannot_be_used_says_what_to_do(server, stubs) -> None:
    base = database()
    newer = base.create()
    base.query(newer, "CREATE TABLE schema_migrations (version int8 PRIMARY KEY, name text, applied_at int8);"
                      "INSERT INTO schema_migrations VALUES (999, 'from the future', 0)")
    standing = base.create()
    base.query("postgres", f"ALTER DATABASE {standing.rsplit('/', 1)[-1]} SET default_transaction_read_only = on")
    closed = base.address("mesh_1").replace(f":{base.port}/", ":1/")
    for address, words, flags in (
        (standing, "takes no writes", []),
        (closed, "check address, port", ["--storage-start-timeout", "0s"]),
        (base.address("nothing"), "create the database", []),
        (newer, "use a newer program", []),
        ("mysql://mesh:" + SECRET + "@db/mesh", "it is written postgresql://", []),
        ("postgresql://mesh:" + SECRET + "@127.0.0.1/mesh", "written %2F", []),
    ):
        with tempfile.TemporaryDirectory() as folder:
            result = subprocess.run([server.mesh, "serve", "--listen-port", "0", *flags], capture_output=True, text=True,
                                    timeout=30, cwd=folder, env={"AIMESH_STORAGE_URL": address, "HOME": folder})
        check(result.returncode != 0, f"{words}: it served")
        check(words in result.stderr, f"'{words}' is not in: {result.stderr}")
        check(SECRET not in result.stderr and "pa%2F" not in result.stderr, f"the password is in: {result.stderr}")


CASES = [
    the_brief_of_the_documents_on_postgresql, killed_in_the_middle_on_postgresql,
    postgresql_goes_away_in_the_middle_and_comes_back, postgresql_that_takes_no_writes_for_a_while,
    postgresql_that_is_frozen_is_found_out,
    postgresql_crashes_while_tasks_are_submitted,
    two_replicas_share_and_one_is_killed, any_replica_serves_any_call,
    an_address_that_cannot_be_used_says_what_to_do,
]
