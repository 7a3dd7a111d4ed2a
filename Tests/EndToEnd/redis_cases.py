"""Replicas that share what is short-lived in Redis: a real redis-server, which goes away and comes back."""

from cases import Client, check, check_journal, kind
from postgres_cases import FLAGS, NOT_SERVING, SERVING, database, eventually
from redis_server import Redis
from server import Server


def replica(server, address: str, redis: Redis) -> Server:
    variables = {"AIMESH_STORAGE_URL": address, "AIMESH_REDIS_URL": redis.address}
    return Server(server.mesh, flags=[*FLAGS, "--models-pieces-per-second", "300"], environment=variables, storage=[])


def state(client: Client, name: str) -> bytes:
    check_health = client.channel.unary_unary("/grpc.health.v1.Health/Check")
    return check_health(b"\x0a" + bytes([len(name)]) + name.encode(), timeout=5)


def watched(client: Client, task):
    """The journal, and the pieces of live text."""
    events, texts = [], []
    for event in client.watch(task):
        if event.sequence:
            events.append(event)
        elif kind(event) in ("text_delta", "text_snapshot"):
            texts.append(event)
    return events, texts


def live_text_comes_from_another_replica(server, stubs) -> None:
    with Redis() as redis:
        address = database().create()
        with replica(server, address, redis) as first, replica(server, address, redis) as second:
            clients = [Client(stubs, first.address), Client(stubs, second.address)]
            for client in clients:
                eventually(lambda: state(client, "redis") == SERVING, "Redis is not used")
            network = clients[0].network()
            # Each replica gets a task; one of the two watchers watches from the other one.
            for submitter in clients:
                task = submitter.submit(network)
                journals, texts = zip(*(watched(client, task) for client in clients[::-1]))
                check(kind(journals[0][-1]) == "completed", f"it ended as {kind(journals[0][-1])}")
                check_journal(journals[0])
                check(journals[0] == journals[1], "two watchers saw two journals")
            names = redis.names()
            check(all(name.startswith("mesh:") for name in names), f"names without the prefix: {names}")
            check(not [name for name in names if redis.ask("TTL", name) == ":-1"], "a name lives for ever")
            for place in (first, second):
                check(Redis.PASSWORD not in place.tail(), "the password is in the log")
            for client in clients:
                client.close()


def a_watcher_on_another_replica_sees_the_words_as_they_come(server, stubs) -> None:
    with Redis() as redis:
        address = database().create()
        with replica(server, address, redis) as first, replica(server, address, redis) as second:
            one, two = Client(stubs, first.address), Client(stubs, second.address)
            for client in (one, two):
                eventually(lambda: state(client, "redis") == SERVING, "Redis is not used")
            task = one.submit(one.network())
            _, texts = watched(two, task)
            check(texts, "no live text came over")
            one.close()
            two.close()


def without_redis_everything_goes_on(server, stubs) -> None:
    with Redis() as redis:
        address = database().create()
        with replica(server, address, redis) as first, replica(server, address, redis) as second:
            one, two = Client(stubs, first.address), Client(stubs, second.address)
            for client in (one, two):
                eventually(lambda: state(client, "redis") == SERVING, "Redis is not used")
            network = one.network()
            redis.stop()
            eventually(lambda: state(two, "redis") == NOT_SERVING, "health does not say that Redis is away")
            check(state(two, "") == SERVING, "the server is said to be away, too")
            task = one.submit(network)
            events, _ = watched(two, task)
            check(kind(events[-1]) == "completed", f"it ended as {kind(events[-1])}")
            check_journal(events)
            check("Redis is away" in (second.folder / "server.log").read_text(), "the log does not say so")
            redis.start()
            eventually(lambda: state(two, "redis") == SERVING, "Redis is not used again")
            events, _ = watched(two, one.submit(network))
            check(kind(events[-1]) == "completed", f"it ended as {kind(events[-1])}")
            one.close()
            two.close()


CASES = [
    live_text_comes_from_another_replica, a_watcher_on_another_replica_sees_the_words_as_they_come,
    without_redis_everything_goes_on,
]
