"""Replicas that call the same vendors: what one of them finds broken the others leave alone. The vendors are fakes."""

import concurrent.futures
import pathlib
import sys
import time

from cases import Client, check
from postgres_cases import FLAGS, NOT_SERVING, SERVING, database, eventually
from redis_cases import state
from redis_server import Redis
from server import Server

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Providers"))

from fake import Fake

BROKEN = {"faults": ["500"], "dialect": "anthropic", "repeat": True}
# The rest of a breaker that opened once, and a little more.
REST = 16


class Caller(Client):
    def __init__(self, stubs, server: Server) -> None:
        super().__init__(stubs, server.address)
        self.models = stubs.model_pb2_grpc.ModelServiceStub(self.channel)
        self.pb = stubs.model_pb2

    def provider(self) -> str:
        request = self.pb.GenerateRequest(prompt="Write a line.")
        return self.models.Generate(request, metadata=self.metadata, timeout=60).provider

    def breaker(self) -> int:
        """Of the worst of the first vendor's models."""
        models = self.models.ListModels(self.pb.ListModelsRequest(), metadata=self.metadata, timeout=20).models
        return max(model.breaker for model in models if model.provider == "anthropic")


def asked(fake: Fake) -> int:
    return fake.meter()["dialects"]["anthropic"]["calls"]


def replica(server: Server, fake: Fake, redis: Redis, address: str) -> Server:
    variables = {
        "AIMESH_STORAGE_URL": address, "AIMESH_REDIS_URL": redis.address,
        "ANTHROPIC_API_KEY": "sk-ant-fake", "ANTHROPIC_BASE_URL": fake.base,
        "OPENAI_API_KEY": "sk-fake", "OPENAI_BASE_URL": f"{fake.base}/v1",
    }
    return Server(server.mesh, flags=FLAGS, environment=variables, storage=[])


def a_vendor_that_one_replica_found_broken_is_left_alone_by_all(server, stubs) -> None:
    program = pathlib.Path(server.mesh).with_name("fake-providers")
    with Redis() as redis, Fake(str(program)) as fake:
        address = database().create()
        with replica(server, fake, redis, address) as first, replica(server, fake, redis, address) as second:
            one, two = Caller(stubs, first), Caller(stubs, second)
            for client in (one, two):
                eventually(lambda: state(client, "redis") == SERVING, "Redis is not used")
                check(client.provider() == "anthropic", "the first vendor is not the first choice")
            fake.post("script", BROKEN)
            closed = two.breaker()
            for _ in range(20):
                if one.breaker() == closed:
                    check(one.provider() == "openai", "a broken vendor answered")
            opened = time.monotonic()
            eventually(lambda: two.breaker() != closed, "the other replica does not hear of it")
            known = asked(fake)
            for _ in range(10):
                check(two.provider() == "openai", "a broken vendor answered")
            check(asked(fake) == known, "the other replica asked the broken vendor")
            one_tries_again(fake, (one, two), known, opened)
            without_redis_each_goes_by_itself(redis, (one, two))
            one.close()
            two.close()


def one_tries_again(fake: Fake, clients, known: int, opened: float) -> None:
    time.sleep(max(0, opened + REST - time.monotonic()))
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        providers = list(pool.map(lambda number: clients[number % 2].provider(), range(64)))
    check(set(providers) == {"openai"}, f"a broken vendor answered: {providers}")
    check(asked(fake) == known + 1, f"the vendor was tried {asked(fake) - known} times, not once")


def without_redis_each_goes_by_itself(redis: Redis, clients) -> None:
    redis.stop()
    for client in clients:
        eventually(lambda: state(client, "redis") == NOT_SERVING, "health does not say that Redis is away")
        check(client.provider() == "openai", "what it knew of the broken vendor went with Redis")
    redis.start()
    for client in clients:
        eventually(lambda: state(client, "redis") == SERVING, "Redis is not used again")
        check(client.provider() == "openai", "what it knew of the broken vendor went with Redis")
    eventually(lambda: redis.ask("HLEN", "mesh::breakers").startswith(":1"), "nobody says again what Redis lost")
    check(not redis.ask("TTL", "mesh::breakers").startswith(":-"), "what is kept of breakers lives for ever")


CASES = [a_vendor_that_one_replica_found_broken_is_left_alone_by_all]
