"""anthropic's own client."""

import json

import anthropic
import httpx

from fake import PNG, SCHEMA, Fake, fits, raises

MODEL = "claude-sonnet-5"
TOOL = {"name": "get_weather", "description": "The weather.", "input_schema": SCHEMA}


def client(fake: Fake, key: str | None = "k", **options) -> anthropic.Anthropic:
    return anthropic.Anthropic(base_url=fake.base, api_key=key, max_retries=0, **options)


def ask(fake: Fake, text: object, fault: str | None = None, **options):
    options = {"model": MODEL, "max_tokens": 1024, **options}
    headers = {"x-fake-fault": fault} if fault else None
    return client(fake).messages.create(messages=[{"role": "user", "content": text}], extra_headers=headers, **options)


def unary(fake: Fake) -> None:
    answer = ask(fake, "ECHO: hello there", system="Be brief.")
    assert answer.content[0].text == "hello there" and answer.stop_reason == "end_turn"
    assert answer.id.startswith("msg_") and answer._request_id.startswith("req_") and answer.model == MODEL
    assert answer.usage.input_tokens > 0 and answer.usage.output_tokens == 2
    again = [ask(fake, "tell me a story").content[0].text for _ in range(2)]
    assert again[0] == again[1] and ask(fake, "tell me another").content[0].text != again[0]
    assert ask(fake, "a story").usage.output_tokens == 60


def limits(fake: Fake) -> None:
    short = ask(fake, "a story", max_tokens=7)
    assert short.stop_reason == "max_tokens" and short.usage.output_tokens == 7
    stopped = ask(fake, "ECHO: one two STOP three", stop_sequences=["STOP"])
    assert stopped.stop_reason == "stop_sequence" and stopped.stop_sequence == "STOP"
    assert stopped.content[0].text == "one two "
    headers = client(fake).messages.with_raw_response.create(
        model=MODEL, max_tokens=10, messages=[{"role": "user", "content": "hi"}]).headers
    assert int(headers["anthropic-ratelimit-requests-remaining"]) < int(headers["anthropic-ratelimit-requests-limit"])
    assert headers["anthropic-ratelimit-tokens-reset"].endswith("Z")


def stream(fake: Fake) -> None:
    with client(fake).messages.stream(
            model=MODEL, max_tokens=100, messages=[{"role": "user", "content": "a story"}]) as events:
        text = "".join(events.text_stream)
        final = events.get_final_message()
    assert text == ask(fake, "a story", max_tokens=100).content[0].text == final.content[0].text
    assert final.stop_reason == "end_turn" and final.usage.output_tokens == 60


def thinking(fake: Fake) -> None:
    options = {"max_tokens": 4096, "thinking": {"type": "enabled", "budget_tokens": 1024}}
    answer = ask(fake, "a story", **options)
    assert [block.type for block in answer.content] == ["thinking", "text"] and answer.content[0].signature
    with client(fake).messages.stream(model=MODEL, messages=[{"role": "user", "content": "a story"}], **options) as events:
        final = events.get_final_message()
    assert [block.type for block in final.content] == ["thinking", "text"]
    assert final.content[0].thinking == answer.content[0].thinking


def tools(fake: Fake) -> None:
    answer = ask(fake, "call get_weather please", tools=[TOOL])
    call = answer.content[0]
    assert answer.stop_reason == "tool_use" and call.type == "tool_use" and call.name == "get_weather"
    fits(call.input)
    with client(fake).messages.stream(model=MODEL, max_tokens=100, tools=[TOOL], messages=[
            {"role": "user", "content": "call get_weather please"}]) as events:
        streamed = events.get_final_message()
    assert streamed.content[0].input == call.input
    assert ask(fake, "hello", tools=[TOOL]).content[0].type == "text"
    assert ask(fake, "hello", tools=[TOOL], tool_choice={"type": "any"}).content[0].type == "tool_use"
    done = client(fake).messages.create(model=MODEL, max_tokens=100, tools=[TOOL], messages=[
        {"role": "user", "content": "call get_weather please"},
        {"role": "assistant", "content": [block.model_dump() for block in answer.content]},
        {"role": "user", "content": [{"type": "tool_result", "tool_use_id": call.id, "content": "sunny"}]}])
    assert done.content[0].type == "text" and done.stop_reason == "end_turn"
    error = raises(anthropic.BadRequestError, lambda: client(fake).messages.create(
        model=MODEL, max_tokens=100, tools=[TOOL], messages=[
            {"role": "user", "content": "call get_weather please"},
            {"role": "assistant", "content": [block.model_dump() for block in answer.content]},
            {"role": "user", "content": "well?"}]))
    assert "tool_result" in str(error)


def images(fake: Fake) -> None:
    before = fake.meter()["images"]
    source = {"type": "base64", "media_type": "image/png", "data": PNG}
    content = [{"type": "image", "source": source}, {"type": "text", "text": "what is it?"}]
    assert ask(fake, content).usage.input_tokens > 258
    assert fake.meter()["images"] == before + 1
    raises(anthropic.BadRequestError, lambda: ask(fake, [{"type": "image", "source": {**source, "media_type": "image/bmp"}}]))


def structured(fake: Fake) -> None:
    answer = ask(fake, "a forecast", output_config={"format": {"type": "json_schema", "schema": SCHEMA}})
    fits(json.loads(answer.content[0].text))


def cache(fake: Fake) -> None:
    system = [{"type": "text", "text": "Long instructions. " * 50, "cache_control": {"type": "ephemeral"}}]
    first, second = (ask(fake, "hi", system=system).usage for _ in range(2))
    assert first.cache_creation_input_tokens > 0 and first.cache_read_input_tokens == 0
    assert second.cache_read_input_tokens == first.cache_creation_input_tokens
    assert second.cache_creation_input_tokens == 0 and first.input_tokens == second.input_tokens


def count(fake: Fake) -> None:
    messages = [{"role": "user", "content": "hello"}]
    counted = client(fake).messages.count_tokens(model=MODEL, messages=messages)
    assert counted.input_tokens == ask(fake, "hello").usage.input_tokens
    assert client(fake).models.retrieve(MODEL).id == MODEL
    assert MODEL in [model.id for model in client(fake).models.list()]


def errors(fake: Fake) -> None:
    for fault, kind, status in (
            ("401", anthropic.AuthenticationError, 401), ("403", anthropic.PermissionDeniedError, 403),
            ("404", anthropic.NotFoundError, 404), ("409", anthropic.ConflictError, 409),
            ("413", anthropic.ContentTooLargeError, 413), ("429;wait=3", anthropic.RateLimitError, 429),
            ("429", anthropic.RateLimitError, 429), ("spend", anthropic.EnforcedSpendLimitReachedError, 429),
            ("500", anthropic.InternalServerError, 500), ("503", anthropic.ServiceUnavailableError, 503),
            ("504", anthropic.GatewayTimeoutError, 504), ("529", anthropic.OverloadedError, 529),
            ("context", anthropic.BadRequestError, 400)):
        error = raises(kind, lambda: ask(fake, "hi", fault), status_code=status)
        assert error.request_id.startswith("req_") and error.body["type"] == "error", (fault, error.body)
        waits = error.response.headers.get("retry-after")
        assert waits == ("3" if fault == "429;wait=3" else None), (fault, waits)
    raises(anthropic.NotFoundError, lambda: ask(fake, "hi", model="claude-3-7-sonnet-20250219"))
    raises(anthropic.BadRequestError, lambda: ask(fake, "hi", extra_body={"temperature": 1.5}))
    raises(anthropic.BadRequestError, lambda: ask(fake, []))
    raises(anthropic.BadRequestError, lambda: ask(fake, "hi", extra_body={"colour": "red"}))
    for fault in ("reset", "close", "cut", "reset;after=3"):
        raises(anthropic.APIConnectionError, lambda: ask(fake, "hi", fault))
    raises(anthropic.APITimeoutError, lambda: client(fake, timeout=0.2).messages.create(
        model="fake-slow-5000", max_tokens=10, messages=[{"role": "user", "content": "hi"}]))
    answer = httpx.post(f"{fake.base}/v1/messages", headers={"anthropic-version": "2023-06-01"}, json={})
    assert answer.status_code == 401 and answer.json()["error"]["type"] == "authentication_error"


def stream_faults(fake: Fake) -> None:
    def text(fault: str) -> tuple[str, Exception | None, str | None]:
        parts, stop = [], None
        try:
            for event in ask(fake, "a story", fault, stream=True):
                if event.type == "content_block_delta":
                    parts.append(event.delta.text)
                if event.type == "message_delta":
                    stop = event.delta.stop_reason
        except Exception as error:
            return "".join(parts), error, stop
        return "".join(parts), None, stop

    whole = ask(fake, "a story").content[0].text
    words = whole.split(" ")
    for count in (0, 1, 12, 59):
        got, error, stop = text(f"cut;after={count}")
        assert got == " ".join(words[:count]) and stop is None and error is not None, (count, got, error)
    got, error, stop = text("cut;after=12;clean")
    assert got == " ".join(words[:12]) and stop is None and error is None
    got, error, _ = text("error;after=5")
    assert got == " ".join(words[:5]) and isinstance(error, anthropic.APIStatusError), error
    assert error.body["error"]["type"] == "overloaded_error"
    got, error, stop = text("reset;after=5")
    assert got == " ".join(words[:5]) and error is not None
    assert isinstance(text("garbage;after=5")[1], json.JSONDecodeError)
    got, error, stop = text("refusal;after=4")
    assert got == " ".join(words[:4]) and stop == "refusal" and error is None
    empty = ask(fake, "a story", "empty")
    assert empty.content == [] and empty.stop_reason == "end_turn"


CASES = [unary, limits, stream, thinking, tools, images, structured, cache, count, errors, stream_faults]
