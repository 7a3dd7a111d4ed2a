"""google-genai's own client."""

import json

import httpx
from google import genai
from google.genai import errors as failures
from google.genai import types

from fake import PNG, SCHEMA, Fake, fits, raises

MODEL = "gemini-2.5-flash"
# The Gemini API has no additionalProperties in its own form of a schema.
DECLARATION = types.FunctionDeclaration(name="get_weather", description="The weather.", parameters_json_schema=SCHEMA)


def client(fake: Fake, fault: str | None = None, timeout: int | None = None) -> genai.Client:
    options = types.HttpOptions(base_url=fake.base, timeout=timeout, retry_options=types.HttpRetryOptions(attempts=1),
                                headers={"x-fake-fault": fault} if fault else None)
    return genai.Client(api_key="k", http_options=options)


def ask(fake: Fake, contents: object, fault: str | None = None, model: str = MODEL, **configuration):
    # Kept in a name: the connection belongs to the client.
    connection = client(fake, fault)
    return connection.models.generate_content(
        model=model, contents=contents, config=types.GenerateContentConfig(**configuration))


def unary(fake: Fake) -> None:
    answer = ask(fake, "ECHO: hello there", system_instruction="Be brief.")
    assert answer.text == "hello there" and answer.candidates[0].finish_reason == types.FinishReason.STOP
    assert answer.response_id and answer.model_version == MODEL
    usage = answer.usage_metadata
    assert usage.candidates_token_count == 2 and usage.total_token_count == usage.prompt_token_count + 2
    assert ask(fake, "a story").text == ask(fake, "a story").text
    assert ask(fake, "a story").usage_metadata.candidates_token_count == 60


def limits(fake: Fake) -> None:
    short = ask(fake, "a story", max_output_tokens=7)
    assert short.candidates[0].finish_reason == types.FinishReason.MAX_TOKENS
    assert short.usage_metadata.candidates_token_count == 7
    assert ask(fake, "ECHO: one two STOP three", stop_sequences=["STOP"]).text == "one two "


def stream(fake: Fake) -> None:
    connection = client(fake)
    chunks = list(connection.models.generate_content_stream(model=MODEL, contents="a story"))
    assert "".join(chunk.text or "" for chunk in chunks) == ask(fake, "a story").text
    assert chunks[-1].candidates[0].finish_reason == types.FinishReason.STOP
    assert chunks[-1].usage_metadata.candidates_token_count == 60


def stream_list(fake: Fake) -> None:
    answer = httpx.post(f"{fake.base}/v1beta/models/{MODEL}:streamGenerateContent", headers={"x-goog-api-key": "k"},
                        json={"contents": [{"parts": [{"text": "ECHO: hi"}]}]})
    assert answer.json()[0]["candidates"][0]["content"]["parts"][0]["text"] == "hi"


def thinking(fake: Fake) -> None:
    answer = ask(fake, "a story", thinking_config=types.ThinkingConfig(include_thoughts=True))
    assert answer.candidates[0].content.parts[0].thought and answer.usage_metadata.thoughts_token_count == 12
    assert answer.usage_metadata.candidates_token_count == 60


def tools(fake: Fake) -> None:
    tool = types.Tool(function_declarations=[DECLARATION])
    manual = types.AutomaticFunctionCallingConfig(disable=True)
    answer = ask(fake, "call get_weather please", tools=[tool], automatic_function_calling=manual)
    call = answer.function_calls[0]
    assert call.name == "get_weather" and answer.candidates[0].finish_reason == types.FinishReason.STOP
    fits(call.args)
    connection = client(fake)
    chunks = list(connection.models.generate_content_stream(
        model=MODEL, contents="call get_weather please",
        config=types.GenerateContentConfig(tools=[tool], automatic_function_calling=manual)))
    assert chunks[0].function_calls[0].args == call.args
    forced = types.ToolConfig(function_calling_config=types.FunctionCallingConfig(mode="ANY"))
    assert ask(fake, "hello", tools=[tool], tool_config=forced, automatic_function_calling=manual).function_calls
    done = ask(fake, [
        types.Content(role="user", parts=[types.Part(text="call get_weather please")]),
        answer.candidates[0].content,
        types.Content(role="user", parts=[
            types.Part.from_function_response(name="get_weather", response={"weather": "sunny"})]),
    ], tools=[tool], automatic_function_calling=manual)
    assert done.text


def images(fake: Fake) -> None:
    import base64
    before = fake.meter()["images"]
    image = types.Part.from_bytes(data=base64.b64decode(PNG), mime_type="image/png")
    assert ask(fake, [image, "what is it?"]).usage_metadata.prompt_token_count > 258
    assert fake.meter()["images"] == before + 1


def structured(fake: Fake) -> None:
    fits(json.loads(ask(fake, "a forecast", response_mime_type="application/json", response_json_schema=SCHEMA).text))
    upper = {"type": "OBJECT", "required": ["city", "days", "unit"], "properties": {
        "city": {"type": "STRING"}, "days": {"type": "INTEGER", "minimum": 1, "maximum": 7},
        "unit": {"type": "STRING", "enum": ["celsius", "fahrenheit"]}}}
    fits(json.loads(ask(fake, "a forecast", response_mime_type="application/json", response_schema=upper).text))
    raises(failures.ClientError, lambda: ask(fake, "a forecast", response_schema=upper), code=400)


def cache(fake: Fake) -> None:
    long = types.Content(role="user", parts=[types.Part(text="Gemini's long instructions. " * 300)])
    counts = [ask(fake, [long, types.Content(role="user", parts=[types.Part(text=text)])]).usage_metadata
              for text in ("one", "two")]
    assert not counts[0].cached_content_token_count and counts[1].cached_content_token_count >= 1024
    assert counts[1].cached_content_token_count < counts[1].prompt_token_count


def embeddings(fake: Fake) -> None:
    connection = client(fake)
    answer = connection.models.embed_content(model="gemini-embedding-001", contents=["one", "two"])
    assert [len(item.values) for item in answer.embeddings] == [3072, 3072]
    small = connection.models.embed_content(
        model="gemini-embedding-001", contents="one", config=types.EmbedContentConfig(output_dimensionality=256))
    assert len(small.embeddings[0].values) == 256
    single = httpx.post(f"{fake.base}/v1beta/models/gemini-embedding-001:embedContent", headers={"x-goog-api-key": "k"},
                        json={"content": {"parts": [{"text": "one"}]}}).json()
    assert all(abs(left - right) < 1e-6 for left, right in zip(single["embedding"]["values"], answer.embeddings[0].values))


def count(fake: Fake) -> None:
    connection = client(fake)
    counted = connection.models.count_tokens(model=MODEL, contents="hello")
    assert counted.total_tokens == ask(fake, "hello").usage_metadata.prompt_token_count
    assert f"models/{MODEL}" in [model.name for model in connection.models.list()]
    assert connection.models.get(model=MODEL).name == f"models/{MODEL}"


def errors(fake: Fake) -> None:
    for fault, kind, code, status in (
            ("401", failures.ClientError, 403, "PERMISSION_DENIED"), ("403", failures.ClientError, 403, "PERMISSION_DENIED"),
            ("404", failures.ClientError, 404, "NOT_FOUND"), ("429", failures.ClientError, 429, "RESOURCE_EXHAUSTED"),
            ("429;wait=37", failures.ClientError, 429, "RESOURCE_EXHAUSTED"),
            ("spend", failures.ClientError, 429, "RESOURCE_EXHAUSTED"), ("500", failures.ServerError, 500, "INTERNAL"),
            ("503", failures.ServerError, 503, "UNAVAILABLE"), ("overloaded", failures.ServerError, 503, "UNAVAILABLE"),
            ("504", failures.ServerError, 504, "DEADLINE_EXCEEDED"),
            ("context", failures.ClientError, 400, "INVALID_ARGUMENT")):
        error = raises(kind, lambda: ask(fake, "hi", fault), code=code, status=status)
        details = error.details["error"].get("details", [])
        waits = [detail["retryDelay"] for detail in details if detail["@type"].endswith("RetryInfo")]
        assert waits == (["37s"] if "wait" in fault else []), (fault, details)
        if fault == "spend":
            assert "PerDay" in json.dumps(details)
    raises(failures.ClientError, lambda: ask(fake, "hi", model="gemini-2.0-flash"), code=404)
    raises(failures.ClientError, lambda: ask(fake, "hi", temperature=3), code=400)
    for fault in ("reset", "close", "cut"):
        try:
            ask(fake, "hi", fault)
        except (httpx.TransportError, OSError) as error:
            assert error
        except Exception as error:
            # Other transports than httpx wrap theirs.
            assert "rotocol" in type(error).__name__ or "Read" in type(error).__name__ or "Connect" in type(error).__name__, error
        else:
            raise AssertionError(fault)
    answer = httpx.post(f"{fake.base}/v1beta/models/{MODEL}:generateContent", json={})
    assert answer.status_code == 403 and answer.json()["error"]["status"] == "PERMISSION_DENIED"


def policy(fake: Fake) -> None:
    blocked = ask(fake, "REFUSE: this")
    assert not blocked.candidates and blocked.prompt_feedback.block_reason == types.BlockedReason.SAFETY
    stopped = ask(fake, "a story", "refusal;after=4")
    assert stopped.candidates[0].finish_reason == types.FinishReason.SAFETY
    assert ask(fake, "a story", "empty").text in (None, "")


def stream_faults(fake: Fake) -> None:
    words = ask(fake, "a story").text.split(" ")

    def text(fault: str):
        parts, reason, connection = [], None, client(fake, fault)
        try:
            for chunk in connection.models.generate_content_stream(model=MODEL, contents="a story"):
                parts.append(chunk.text or "")
                reason = chunk.candidates[0].finish_reason if chunk.candidates else reason
        except Exception as error:
            return "".join(parts), reason, error
        return "".join(parts), reason, None

    for count in (1, 12, 59):
        got, reason, error = text(f"cut;after={count}")
        assert got == " ".join(words[:count]) and reason is None and error is not None, (count, got, error)
    got, reason, error = text("cut;after=12;clean")
    assert got == " ".join(words[:12]) and reason is None and error is None
    got, reason, error = text("error;after=5")
    assert got == " ".join(words[:5]) and isinstance(error, failures.APIError), error
    assert text("garbage;after=5")[2] is not None


CASES = [unary, limits, stream, stream_list, thinking, tools, images, structured, cache, embeddings, count, errors, policy,
         stream_faults]
