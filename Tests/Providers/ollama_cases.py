"""ollama's own client."""

import json

import httpx
import ollama

from fake import PNG, SCHEMA, Fake, fits, raises

MODEL = "llama3.2"
TOOL = {"type": "function", "function": {"name": "get_weather", "description": "The weather.", "parameters": SCHEMA}}


def client(fake: Fake, fault: str | None = None, **options) -> ollama.Client:
    return ollama.Client(host=fake.base, headers={"x-fake-fault": fault} if fault else None, **options)


def ask(fake: Fake, text: str, fault: str | None = None, **options):
    images = options.pop("images", None)
    message = {"role": "user", "content": text, **({"images": images} if images else {})}
    return client(fake, fault).chat(**{"model": MODEL, "messages": [message], **options})


def unary(fake: Fake) -> None:
    answer = ask(fake, "ECHO: hello there")
    assert answer.message.content == "hello there" and answer.done and answer.done_reason == "stop"
    assert answer.eval_count == 2 and answer.prompt_eval_count > 0 and answer.model == MODEL
    assert ask(fake, "a story").message.content == ask(fake, "a story").message.content
    assert client(fake).generate(model=MODEL, prompt="ECHO: hello there").response == "hello there"
    parts = client(fake).generate(model=MODEL, prompt="ECHO: hello there", stream=True)
    assert "".join(part.response for part in parts) == "hello there"


def limits(fake: Fake) -> None:
    short = ask(fake, "a story", options={"num_predict": 7})
    assert short.done_reason == "length" and short.eval_count == 7
    assert ask(fake, "ECHO: one two STOP three", options={"stop": ["STOP"]}).message.content == "one two "


def stream(fake: Fake) -> None:
    parts = list(ask(fake, "a story", stream=True))
    assert "".join(part.message.content for part in parts) == ask(fake, "a story").message.content
    assert parts[-1].done and parts[-1].eval_count == 60 and not parts[0].done


def thinking(fake: Fake) -> None:
    answer = ask(fake, "a story", think=True)
    assert answer.message.thinking and answer.message.content


def tools(fake: Fake) -> None:
    answer = ask(fake, "call get_weather please", tools=[TOOL])
    call = answer.message.tool_calls[0]
    assert call.function.name == "get_weather"
    # The client leaves the bounds of numbers out of what it sends.
    fits({**call.function.arguments, "days": 1})
    assert isinstance(call.function.arguments["days"], int)
    parts = list(ask(fake, "call get_weather please", tools=[TOOL], stream=True))
    assert [part for part in parts if part.message.tool_calls][0].message.tool_calls[0].function == call.function
    done = client(fake).chat(model=MODEL, tools=[TOOL], messages=[
        {"role": "user", "content": "call get_weather please"}, answer.message,
        {"role": "tool", "tool_name": "get_weather", "content": "sunny"}])
    assert done.message.content and not done.message.tool_calls


def images(fake: Fake) -> None:
    before = fake.meter()["images"]
    assert ask(fake, "what is it?", images=[PNG]).prompt_eval_count > 258
    assert fake.meter()["images"] == before + 1


def structured(fake: Fake) -> None:
    fits(json.loads(ask(fake, "a forecast", format=SCHEMA).message.content))
    assert isinstance(json.loads(ask(fake, "JSON", format="json").message.content), dict)


def embeddings(fake: Fake) -> None:
    answer = client(fake).embed(model="nomic-embed-text", input=["one", "two"])
    assert [len(vector) for vector in answer.embeddings] == [768, 768] and answer.prompt_eval_count == 2
    old = client(fake).embeddings(model="nomic-embed-text", prompt="one")
    assert list(old.embedding) == list(answer.embeddings[0])
    assert client(fake).list().models


def errors(fake: Fake) -> None:
    for fault, status in (("404", 404), ("429", 429), ("500", 500), ("502", 502), ("503", 503), ("context", 400)):
        raises(ollama.ResponseError, lambda: ask(fake, "hi", fault), status_code=status)
    answer = httpx.post(f"{fake.base}/api/chat", json={})
    assert answer.status_code == 400 and answer.json() == {"error": "model is required"}
    answer = httpx.post(f"{fake.base}/api/chat", json={"model": MODEL, "format": "xml", "messages": []})
    assert answer.status_code == 400
    for fault in ("reset", "close", "cut"):
        try:
            ask(fake, "hi", fault)
        except (httpx.TransportError, ConnectionError) as error:
            assert error
        else:
            raise AssertionError(fault)


def stream_faults(fake: Fake) -> None:
    words = ask(fake, "a story").message.content.split(" ")

    def text(fault: str):
        parts, is_done = [], False
        try:
            for part in ask(fake, "a story", fault, stream=True):
                parts.append(part.message.content)
                is_done = is_done or part.done
        except Exception as error:
            return "".join(parts), is_done, error
        return "".join(parts), is_done, None

    for count in (0, 1, 12, 59):
        got, is_done, error = text(f"cut;after={count}")
        assert got == " ".join(words[:count]) and not is_done and error is not None, (count, got, error)
    got, is_done, error = text("cut;after=12;clean")
    assert got == " ".join(words[:12]) and not is_done and error is None
    got, is_done, error = text("error;after=5")
    assert got == " ".join(words[:5]) and isinstance(error, ollama.ResponseError)
    assert isinstance(text("garbage;after=5")[2], json.JSONDecodeError)


CASES = [unary, limits, stream, thinking, tools, images, structured, embeddings, errors, stream_faults]
