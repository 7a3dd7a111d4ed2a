"""What the fake says of itself: its script, its chances, its meter."""

import json
import socket
import subprocess
import tempfile
import time

import httpx

from fake import Fake


def ask(fake: Fake, model: str = "gpt-4o", text: str = "hi", **options) -> httpx.Response:
    return httpx.post(f"{fake.base}/v1/chat/completions", headers={"authorization": "Bearer k"}, json={
        "model": model, "messages": [{"role": "user", "content": text}], **options})


def script(fake: Fake) -> None:
    fake.post("script", {"dialect": "openai", "faults": ["500", "none", "429;wait=2"]})
    ollama = httpx.post(f"{fake.base}/api/chat", json={"model": "m", "messages": [], "stream": False})
    assert ollama.status_code == 200
    assert [ask(fake).status_code for _ in range(4)] == [500, 200, 429, 200]
    refused = httpx.post(f"{fake.base}/_fake/script", json={"faults": ["no such fault"]})
    assert refused.status_code == 400 and ask(fake).status_code == 200
    fake.post("script", {"faults": ["500"], "repeat": True})
    assert {ask(fake).status_code for _ in range(5)} == {500}
    fake.post("reset")
    assert ask(fake).status_code == 200


def names(fake: Fake) -> None:
    assert ask(fake, "fake-429-7").headers["retry-after"] == "7"
    exact = httpx.post(f"{fake.base}/v1/embeddings", json={"model": "m", "input": "one"},
                       headers={"authorization": "Bearer k", "x-fake-fault": "429;ms=250"})
    assert exact.headers["retry-after-ms"] == "250" and exact.headers["retry-after"] == "1"
    assert ask(fake, "fake-404").json()["error"]["code"] == "model_not_found"
    assert "text/html" in ask(fake, "fake-type").headers["content-type"]
    assert ask(fake, "fake-blank").content == b""


def meter(fake: Fake) -> None:
    fake.post("reset")
    usages = [ask(fake, text="a story").json()["usage"] for _ in range(3)]
    ask(fake, "fake-500")
    page = fake.meter()
    openai = page["dialects"]["openai"]
    assert openai["calls"] == 4 and openai["answered"] == 3 and openai["failed"] == 1
    assert openai["models"]["gpt-4o"]["output_tokens"] == sum(usage["completion_tokens"] for usage in usages)
    cost = sum(usage["prompt_tokens"] * 2500 + usage["completion_tokens"] * 10_000 for usage in usages)
    assert openai["models"]["gpt-4o"]["nano_dollars"] == page["nano_dollars"] == cost
    assert page["connections"] > 4


def abandoned(fake: Fake) -> None:
    """The fake sees at once when a client goes in the middle of an answer."""
    fake.post("reset")
    host, port = fake.base.removeprefix("http://").split(":")
    body = b'{"model":"fake-stall-5","stream":true,"messages":[{"role":"user","content":"a story"}]}'
    peer = socket.create_connection((host, int(port)))
    peer.sendall(b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer k\r\nContent-Length: "
                 + str(len(body)).encode() + b"\r\n\r\n" + body)
    got = b""
    while got.count(b"data: ") < 6:
        got += peer.recv(65536)
    closed = time.monotonic_ns()
    peer.close()
    end = time.monotonic() + 10
    while not fake.meter()["abandonments"] and time.monotonic() < end:
        time.sleep(0.005)
    entry = fake.meter()["abandonments"][0]
    assert entry["model"] == "fake-stall-5" and entry["dialect"] == "openai"
    # The clock of the machine is the same in both processes.
    assert int(entry["monotonic_ns"]) >= closed


def chances(program: str) -> None:
    def statuses(seed: str) -> list[int]:
        with Fake(program, "--seed", seed, "--faults", "500:0.3,429:0.2") as fake:
            return [ask(fake).status_code for _ in range(200)]

    first = statuses("7")
    assert first == statuses("7") and first != statuses("8")
    assert 30 < first.count(500) < 90 and 15 < first.count(429) < 70


def rates(program: str) -> None:
    with Fake(program, "--requests-per-minute", "3") as fake:
        answers = [ask(fake) for _ in range(8)]
        limited = [answer for answer in answers if answer.status_code == 429]
        # The minute may have changed in between.
        assert limited and 0 < int(limited[0].headers["retry-after"]) <= 60
        assert answers[0].headers["x-ratelimit-remaining-requests"] == "2"


def script_file(program: str) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump({"faults": ["503", "none"], "repeat": True}, file)
        file.flush()
        with Fake(program, "--script", file.name) as fake:
            assert [ask(fake).status_code for _ in range(4)] == [503, 200, 503, 200]


def wrong_options(program: str) -> None:
    for options in ([], ["--port"], ["--port", "x"], ["--port", "0", "--faults", "cat:1"], ["--colour", "red"]):
        done = subprocess.run([program, *options], capture_output=True, text=True, timeout=30)
        assert done.returncode == 2 and "fake-providers: " in done.stderr, (options, done)
    missing = subprocess.run([program, "--port", "0", "--script", "/nowhere"], capture_output=True, text=True, timeout=30)
    assert missing.returncode == 1 and "/nowhere" in missing.stderr


CASES = [script, names, meter, abandoned]
PROGRAM_CASES = [chances, rates, script_file, wrong_options]
