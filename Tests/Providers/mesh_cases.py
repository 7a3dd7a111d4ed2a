"""`mesh serve` and `mesh demo` on the fake vendors, as with real ones: with nothing but keys and addresses in the environment.

    mesh_cases.py --mesh .build/debug/mesh --fake .build/debug/fake-providers [--case NAME]
"""

import argparse
import http.server
import json
import os
import pathlib
import subprocess
import sys
import threading
import time
import traceback

# The programs must find nothing to go by but what the cases say.
for name in list(os.environ):
    if name.endswith(("_API_KEY", "_BASE_URL")) or name == "OLLAMA_HOST" or name.lower().endswith("_proxy"):
        del os.environ[name]

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "EndToEnd"))

import grpc
from cases import Client, ENDS, check, kind
from fake import Fake
from server import Server
from stubs import Stubs

KEYS = {
    "ANTHROPIC_API_KEY": "sk-ant-api03-Kq7anthropicZX81",
    "OPENAI_API_KEY": "sk-proj-Kq7openaiZX82",
    "GEMINI_API_KEY": "AIzaKq7geminiZX83",
    "GROQ_API_KEY": "gsk_Kq7groqZX84",
    "OLLAMA_API_KEY": "olm_Kq7ollamaZX85",
}
ADDRESSES = {
    "anthropic": ("ANTHROPIC_BASE_URL", ""),
    "openai": ("OPENAI_BASE_URL", "/v1"),
    "gemini": ("GOOGLE_GEMINI_BASE_URL", ""),
    "groq": ("GROQ_BASE_URL", "/openai/v1"),
    "ollama": ("OLLAMA_HOST", ""),
}


def environment(base: str, *vendors: str) -> dict[str, str]:
    """Access to these vendors, or to all, at a fake's address."""
    found = {}
    for vendor in vendors or ADDRESSES:
        name, path = ADDRESSES[vendor]
        found[name] = base + path
        key = f"{vendor.upper()}_API_KEY"
        found[key] = KEYS[key]
    return found


class House:
    """The programs under test."""

    def __init__(self, mesh: str, fake: str) -> None:
        self.mesh, self.fake, self.stubs = mesh, fake, Stubs()

    def server(self, variables: dict[str, str], *flags: str) -> Server:
        return Server(self.mesh, flags=list(flags), environment=variables)


class Caller(Client):
    def __init__(self, house: House, server: Server) -> None:
        super().__init__(house.stubs, server.address)
        self.pb = house.stubs.model_pb2
        self.models = house.stubs.model_pb2_grpc.ModelServiceStub(self.channel)

    def ask(self, prompt: str = "Write a line.", alone: bool = False, **fields):
        request = self.pb.GenerateRequest(prompt=prompt, **fields)
        request.model_selection.disable_fallback = alone
        return request

    def generate(self, *words, **fields):
        return self.models.Generate(self.ask(*words, **fields), metadata=self.metadata, timeout=60)

    def stream(self, *words, **fields):
        return self.models.GenerateStream(self.ask(*words, **fields), metadata=self.metadata, timeout=60)

    def list(self):
        return self.models.ListModels(self.pb.ListModelsRequest(), metadata=self.metadata, timeout=20)


def eventually(holds, what: str, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not holds():
        check(time.monotonic() < end, f"{what}: not within {seconds:.0f} s")
        time.sleep(0.05)


def log_of(server: Server) -> str:
    return (server.folder / "server.log").read_text(errors="replace")


# Keys


class Parrot(http.server.BaseHTTPRequestHandler):
    """The worst of vendors: whatever it is asked, it says the key again, in every place where an error has room."""

    statuses = [401, 400, 404, 429, 500, 200]
    count = 0

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", "0")))
        shown = [self.headers.get(name, "") for name in ("authorization", "x-api-key", "x-goog-api-key")]
        key = "".join(shown).removeprefix("Bearer ")
        Parrot.count += 1
        status = Parrot.statuses[Parrot.count % len(Parrot.statuses)]
        error = {"message": f"Incorrect API key provided: {key}", "type": key, "code": key, "param": key, "status": key,
                 "details": [{"@type": key, "reason": key, "metadata": {"key": key}}]}
        body = json.dumps({"type": "error", "error": error, "request_id": key, "id": key, "model": key}).encode()
        self.send_response(status, key)
        for name in ("request-id", "x-request-id", "retry-after", "location", "server"):
            self.send_header(name, key)
        self.send_header("content-type", f"application/json; note={key}" if status == 200 else "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Haul:
    """All that a run let out, to be searched for keys."""

    def __init__(self) -> None:
        self.pieces: list[tuple[str, bytes]] = []

    def add(self, place: str, what: object) -> None:
        self.pieces.append((place, what if isinstance(what, bytes) else str(what).encode()))

    def add_folder(self, folder: pathlib.Path, when: str) -> None:
        for path in folder.rglob("*"):
            if path.is_file():
                self.add(f"{path.name} {when}", path.read_bytes())

    def attempt(self, place: str, call) -> None:
        """What it answers, or every word of its error."""
        try:
            self.add(place, call())
        except grpc.RpcError as error:
            self.add(f"{place}: status", f"{error.code()} {error.details()} {error!r}")
            for part in (error.initial_metadata(), error.trailing_metadata()):
                self.add(f"{place}: metadata", repr(part))

    def search(self) -> None:
        size = sum(len(piece) for _, piece in self.pieces)
        found = [f"{variable} in {place}" for place, piece in self.pieces for variable, key in KEYS.items()
                 if key.encode() in piece or key[-9:].encode() in piece]
        check(not found, f"keys are shown: {sorted(set(found))}")
        print(f"      {len(self.pieces)} pieces, {size} bytes, no key in them", flush=True)


def everything(house: House, server: Server, haul: Haul, faults) -> None:
    """Every kind of call, with these faults before each."""
    caller = Caller(house, server)
    for number, fault in enumerate(faults):
        for vendor in ADDRESSES:
            model = f"{vendor}/{'fake-' + fault if fault else 'any'}"
            haul.attempt(f"Generate {model}", lambda: caller.generate(model=model, alone=True))
            haul.attempt(f"GenerateStream {model}", lambda: list(caller.stream(model=model, alone=True)))
        haul.attempt("GenerateStream", lambda: list(caller.stream(f"Write about {number}.")))
    haul.attempt("ListModels", caller.list)
    haul.attempt("EstimateCost", lambda: caller.models.EstimateCost(caller.ask(), metadata=caller.metadata, timeout=20))
    caller.close()


def whole_task(house: House, server: Server, haul: Haul) -> None:
    caller = Caller(house, server)
    network = caller.network()
    task = caller.submit(network)
    events = caller.finished(task, timeout=240)
    check(kind(events[-1]) in ENDS, "the task does not end")
    haul.add("journal", "\n".join(map(str, events)))
    haul.add("task", caller.get(task))
    for form in ([], ["--json"]):
        explained = subprocess.run(
            [house.mesh, "explain", task.id, "--network", network.id, "--server", server.address, "--tenant", "tenant_a",
             "--user", "user_a", *form], capture_output=True, timeout=60)
        check(explained.returncode == 0, f"mesh explain: {explained.stderr!r}")
        haul.add("mesh explain", explained.stdout + explained.stderr)
    caller.close()


def no_key_is_shown(house: House) -> None:
    haul = Haul()
    with Fake(house.fake, "--faults", "cut:0.1,500:0.05,429:0.05") as fake:
        flags = ("--logging-level", "trace", "--coordinator-recording", "true")
        with house.server(environment(fake.base), *flags) as server:
            # First what calls of a healthy house leave: a refused key makes its vendor rest.
            whole_task(house, server, haul)
            everything(house, server, haul, ["", "500", "cut-3", "429", "error-2", "type", "401"])
            whole_task(house, server, haul)
            haul.add_folder(server.folder, "while it runs")
            server.stop()
            haul.add_folder(server.folder, "after its end")
    check(any(place.startswith("mesh.db-wal") for place, _ in haul.pieces), "the write-ahead log was not seen")
    check(any(b"401" in piece or b"does not let this key" in piece for place, piece in haul.pieces), "no 401 was met")
    haul.search()


def no_key_is_shown_by_a_vendor_that_says_it_again(house: House) -> None:
    haul = Haul()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Parrot) as parrot:
        threading.Thread(target=parrot.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{parrot.server_address[1]}"
        for _ in Parrot.statuses:
            Parrot.count += 1
            with house.server(environment(base), "--logging-level", "trace") as server:
                everything(house, server, haul, [""])
                haul.add_folder(server.folder, "while it runs")
        parrot.shutdown()
    check(Parrot.count > 30, "the vendor was not asked")
    haul.search()


# Vendors from the environment


def the_demo_runs_on_the_vendors_of_the_environment(house: House) -> None:
    for vendors in (("openai", "anthropic"), ("openai",), ("anthropic",)):
        with Fake(house.fake) as fake:
            began = time.monotonic()
            demo = subprocess.run([house.mesh, "demo"], env={**os.environ, **environment(fake.base, *vendors)},
                                  capture_output=True, text=True, timeout=240)
            check(demo.returncode == 0, f"{vendors}: code {demo.returncode}\n{demo.stdout[-3000:]}{demo.stderr[-3000:]}")
            meter = fake.meter()
            check(meter["answered"] >= 5, f"{vendors}: only {meter['answered']} answers of models")
            check(not any(key in demo.stdout + demo.stderr for key in KEYS.values()), "a key is shown")
            print(f"      {' and '.join(vendors)}: {meter['calls']} calls, {meter['answered']} answered,"
                  f" {time.monotonic() - began:.1f} s", flush=True)


def each_vendor_alone_answers(house: House) -> None:
    with Fake(house.fake) as fake:
        for vendor in ADDRESSES:
            with house.server(environment(fake.base, vendor)) as server:
                caller = Caller(house, server)
                answer = caller.generate()
                check(answer.provider == vendor and answer.text and not answer.offline, f"{vendor}: {answer}")
                parts = list(caller.stream())
                check(parts[-1].finished.provider == vendor, f"{vendor}: {parts[-1]}")
                text = "".join(part.delta.text for part in parts)
                check(text == parts[-1].finished.text and text, f"{vendor}: streamed {text!r}")
                chain = caller.list().fallback_chain
                check(chain and chain[0] == answer.model, f"{vendor}: {answer.model} of {chain}")
                caller.close()


def retired_names_are_answered_by_living_models(house: House) -> None:
    with Fake(house.fake) as fake, house.server(environment(fake.base)) as server:
        caller = Caller(house, server)
        for name, vendor in (("claude-3-7-sonnet", "anthropic"), ("gemini-2.0-flash", "gemini"),
                             ("gemini-1.5-pro", "gemini")):
            answer = caller.generate(model=name, alone=True)
            check(answer.provider == vendor and answer.model != name and answer.text, f"{name}: {answer}")
            told = [line for line in log_of(server).splitlines() if name in line and answer.model in line]
            check(any("warn" in line.lower() and "retired" in line for line in told), f"{name}: no warning")
        caller.close()


def a_catalogue_is_taken_over_while_the_server_runs(house: House) -> None:
    def entry(vendor_name: str) -> dict:
        return {"name": "house-writer", "vendor": "openai", "vendorName": vendor_name, "capabilities": ["streaming"],
                "contextTokens": 9000, "outputTokens": 900, "prices": [{"from": "2026-01-01", "input": 1, "output": 1}]}

    with Fake(house.fake) as fake, house.server(environment(fake.base, "openai")) as server:
        path = server.folder / "models.json"
        path.write_text(json.dumps({"models": []}))
        server.stop()
        server.flags = ["--models-catalogue", str(path)]
        server.start()
        caller = Caller(house, server)
        names = lambda: [model.name for model in caller.list().models]
        check("house-writer" not in names(), "it is there too early")
        path.write_text(json.dumps({"models": [entry("first-name")]}))
        eventually(lambda: "house-writer" in names(), "the new model")
        check(caller.generate(model="house-writer", alone=True).model == "house-writer", "it does not answer")
        check("first-name" in fake.meter()["dialects"]["openai"]["models"], "the vendor was asked for another name")
        # A file that is wrong changes nothing, and the log says so.
        path.write_text('{"models": [{"name": ')
        eventually(lambda: "refused" in log_of(server), "the line about the wrong file")
        check(caller.generate(model="house-writer", alone=True).model == "house-writer", "it is gone")
        path.write_text(json.dumps({"models": [entry("second-name")]}))

        def has_second_name() -> bool:
            caller.generate(model="house-writer", alone=True)
            return "second-name" in fake.meter()["dialects"]["openai"]["models"]

        eventually(has_second_name, "the mended file")
        caller.close()


# Vectors


def vectors_come_from_the_vendors_of_the_environment(house: House) -> None:
    with Fake(house.fake) as fake, house.server(environment(fake.base)) as server:
        caller = Caller(house, server)
        texts = ["TechPro X1 launches in December.", "Buyers want to know the price."]

        def embed(model: str = "", texts: list[str] = texts):
            return caller.models.Embed(
                caller.pb.EmbedRequest(texts=texts, model=model), metadata=caller.metadata, timeout=20)

        own = embed()
        check(own.model.startswith("hashing") and own.spend.call_count == 0, f"without a model: {own.model} {own.spend}")
        for model, vendor in (("text-embedding-3-small", "openai"), ("nomic-embed-text", "ollama")):
            answer = embed(model)
            check(answer.model == f"{vendor}/{model}", f"{model}: {answer.model}")
            check(len(answer.embeddings) == 2 and answer.spend.call_count == 1 and answer.spend.input_tokens > 0, f"{answer}")
            for vector in answer.embeddings:
                check(len(vector.values) == answer.dimension > 0, f"{model}: {len(vector.values)} numbers")
                check(abs(sum(value * value for value in vector.values) - 1) < 1e-3, f"{model}: not of the length 1")
            check((answer.spend.cost_nano_usd > 0) == (vendor == "openai"), f"{model}: {answer.spend}")
        try:
            embed("gpt-4o")
            check(False, "a model that writes makes vectors")
        except grpc.RpcError as error:
            check(error.code() == grpc.StatusCode.INVALID_ARGUMENT and "nomic-embed-text" in error.details(), str(error))
        caller.close()


def memory_lies_by_the_vectors_of_the_embedder_that_is_chosen(house: House) -> None:
    """An item gets its vector in the background; another embedder makes it anew, and a restart with the same one does not."""
    with Fake(house.fake) as fake, house.server(environment(fake.base), "--memory-interval", "1s") as server:
        memory = house.stubs.memory_pb2

        def embedded() -> int:
            vendors = fake.meter()["dialects"].values()
            return sum(sums["calls"] for vendor in vendors for model, sums in vendor["models"].items() if "embed" in model)

        def found(caller: Caller, network) -> float:
            request = memory.SearchMemoryRequest(
                network_id=network.id, query=item.content, mode=memory.SEARCH_MODE_VECTOR)
            matches = caller.memory.SearchMemory(request, metadata=caller.metadata, timeout=20).matches
            return matches[0].vector_score if matches else 0

        caller = Caller(house, server)
        network = caller.network()
        item = memory.AddMemoryRequest(
            network_id=network.id, type=memory.MEMORY_TYPE_FACT, content="TechPro X1 launches in December.")
        caller.memory.AddMemory(item, metadata=caller.metadata, timeout=20)
        check(found(caller, network) > 0 and embedded() == 0, "the offline embedder finds nothing")
        caller.close()
        for name, calls in (("openai/text-embedding-3-small", 1), ("ollama/nomic-embed-text", 1), ("offline", 0)):
            before = embedded()
            server.stop()
            server.flags = ["--memory-interval", "1s", "--memory-embedder", name]
            server.start()
            caller = Caller(house, server)
            eventually(lambda: embedded() >= before + calls, f"the item's vector of {name}")
            eventually(lambda: found(caller, network) > 0, f"the item by its vector of {name}")
            caller.close()
            items = embedded()
            server.stop()
            server.start()
            caller = Caller(house, server)
            check(found(caller, network) > 0, f"{name}: the vector is gone after a restart")
            # Of the search alone.
            check(embedded() <= items + 1, f"{name}: the vector was made again")
            caller.close()


def a_wrong_embedder_says_what_to_do(house: House) -> None:
    with Fake(house.fake) as fake:
        for name, variables, words in (
            ("openai/text-embedding-3-small", {}, ["OPENAI_API_KEY"]),
            ("anthropic/any", environment(fake.base), ["openai, gemini, ollama"]),
            ("nomic-embed-text", environment(fake.base), ["ollama/nomic-embed-text"]),
        ):
            answer = subprocess.run(
                [house.mesh, "serve", "--listen-port", "0", "--storage-path", ":memory:", "--memory-embedder", name],
                env={**os.environ, **variables}, capture_output=True, text=True, timeout=30)
            check(answer.returncode != 0, f"{name}: it serves")
            check(all(word in answer.stderr for word in words), f"{name}: {answer.stderr}")


# Cancelling


def a_cancelled_stream_closes_the_socket_to_its_vendor(house: House) -> None:
    """From RST_STREAM of a client to the fake's sight of the closed socket, on the machine's monotonic clock."""
    times: list[float] = []
    with Fake(house.fake) as fake, house.server(environment(fake.base)) as server:
        caller = Caller(house, server)
        for number in range(200):
            vendor = list(ADDRESSES)[number % len(ADDRESSES)]
            call = caller.stream(model=f"{vendor}/fake-stall-3", alone=True)
            for part in call:
                if part.WhichOneof("part") == "delta":
                    break
            began = time.monotonic_ns()
            call.cancel()
            eventually(lambda: fake.meter()["abandoned"] > number, f"the closed socket of {vendor}")
            times.append((int(fake.meter()["abandonments"][-1]["monotonic_ns"]) - began) / 1e6)
        caller.close()
    times.sort()
    print(f"RESULT models.cancel_rst_p50_ms {times[100]:.2f} ms\nRESULT models.cancel_rst_p99_ms {times[197]:.2f} ms", flush=True)


CASES = [
    each_vendor_alone_answers, retired_names_are_answered_by_living_models,
    a_catalogue_is_taken_over_while_the_server_runs, vectors_come_from_the_vendors_of_the_environment,
    memory_lies_by_the_vectors_of_the_embedder_that_is_chosen, a_wrong_embedder_says_what_to_do,
    a_cancelled_stream_closes_the_socket_to_its_vendor,
    the_demo_runs_on_the_vendors_of_the_environment, no_key_is_shown_by_a_vendor_that_says_it_again, no_key_is_shown,
]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mesh", required=True)
    parser.add_argument("--fake", required=True)
    parser.add_argument("--case", action="append", metavar="NAME")
    options = parser.parse_args()
    house, started, failed, count = House(options.mesh, options.fake), time.monotonic(), [], 0
    for case in CASES:
        if options.case and case.__name__ not in options.case:
            continue
        count += 1
        name, began = case.__name__.replace("_", " "), time.monotonic()
        try:
            case(house)
            print(f"pass  {name} ({time.monotonic() - began:.1f} s)", flush=True)
        except Exception:
            failed.append(name)
            print(f"FAIL  {name}\n{traceback.format_exc()}", flush=True)
    print(f"{count} cases of the server on fake vendors in {time.monotonic() - started:.1f} s, {len(failed)} failed"
          + "".join(f"\n  {name}" for name in failed))
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
