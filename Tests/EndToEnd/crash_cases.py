"""kill -9, and the same folder again."""

import time

from cases import Client, check, check_campaign, check_journal, kind


def _finish_after_kill(server, stubs, until) -> None:
    """Kills the server as soon as `until` holds for an event, starts it again and looks at what became of the task."""
    client = Client(stubs, server.address)
    task = client.submit(client.network())
    before = []
    for event in client.watch(task):
        if event.sequence:
            before.append(event)
        if until(event, before):
            break
    server.kill()
    client.close()
    server.start()
    client = Client(stubs, server.address)
    events = client.finished(task)
    check_journal(events)
    check(events[: len(before)] == before, "what a watcher had seen is not in the journal any more")
    check(kind(events[-1]) == "completed", f"the task ended as {kind(events[-1])}")
    done_before = {e.subtask_completed.subtask_id for e in before if kind(e) == "subtask_completed"}
    again = [e.subtask_started.subtask_id for e in events[len(before):] if kind(e) == "subtask_started"]
    check(not done_before & set(again), f"finished subtasks were run again: {done_before & set(again)}")
    check(sum(kind(e) == "planned" for e in events) == 1 or kind(before[-1]) in ("submitted", "started"),
          "it was planned twice")
    check([e.started.run for e in events if kind(e) == "started"][-1] >= 2, "nobody took it over")
    check_campaign(client.get(task))
    client.close()


def killed_before_the_plan(server, stubs) -> None:
    _finish_after_kill(server, stubs, lambda event, before: kind(event) == "started")


def killed_with_parts_done_and_parts_at_work(server, stubs) -> None:
    _finish_after_kill(server, stubs, lambda event, before: kind(event) == "subtask_completed")


def killed_while_text_arrives(server, stubs) -> None:
    seen = []
    _finish_after_kill(server, stubs, lambda event, before: kind(event) == "text_delta" and not seen.append(1)
                       and len(seen) == 20)


def killed_twenty_times_at_random_moments(server, stubs) -> None:
    """What was acknowledged is there after every kill, and all tasks complete in the end."""
    client = Client(stubs, server.address)
    network = client.network()
    tasks = [client.submit(network, idempotency_key=f"k{number}") for number in range(6)]
    for number in range(20):
        time.sleep(0.05 * (number % 7))
        tasks.append(client.submit(network))
        server.kill()
        client.close()
        server.start()
        client = Client(stubs, server.address)
        for task in tasks:
            check(client.get(task).id == task.id, "an acknowledged task is gone")
        again = client.submit(network, idempotency_key=f"k{number % 6}")
        check(again.id == tasks[number % 6].id, "an idempotency key was forgotten")
    for task in tasks:
        events = client.finished(task, timeout=300)
        check_journal(events)
        check(kind(events[-1]) == "completed", f"a task ended as {kind(events[-1])}")
    client.close()


def a_drain_loses_nothing(server, stubs) -> None:
    """SIGTERM in the middle: the program ends with 0 within its grace, and the next one goes on."""
    client = Client(stubs, server.address)
    task = client.submit(client.network())
    for event in client.watch(task):
        if kind(event) == "subtask_started":
            break
    client.close()
    check(server.stop() == 0, "the server did not end well")
    server.start()
    client = Client(stubs, server.address)
    events = client.finished(task)
    check_journal(events)
    check(kind(events[-1]) == "completed", f"the task ended as {kind(events[-1])}")
    client.close()


CASES = [
    killed_before_the_plan, killed_with_parts_done_and_parts_at_work, killed_while_text_arrives,
    killed_twenty_times_at_random_moments, a_drain_loses_nothing,
]
