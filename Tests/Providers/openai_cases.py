"""openai's own client, and groq's, which is made after it."""

import json

import groq
import httpx
import openai
import pydantic

from fake import PNG, SCHEMA, Fake, fits, raises

TOOL = {"type": "function", "function": {"name": "get_weather", "description": "The weather.", "parameters": SCHEMA}}


class OpenAI:
    sdk, model, name = openai, "gpt-4o", "openai"

    @staticmethod
    def client(fake: Fake, **options):
        return openai.OpenAI(base_url=fake.base + "/v1", api_key="k", max_retries=0, **options)


class Groq:
    sdk, model, name = groq, "llama-3.3-70b-versatile", "groq"

    @staticmethod
    def client(fake: Fake, **options):
        return groq.Groq(base_url=fake.base, api_key="gsk_k", max_retries=0, **options)


def ask(vendor, fake: Fake, text: object, fault: str | None = None, **options):
    options = {"model": vendor.model, "extra_headers": {"x-fake-fault": fault} if fault else None, **options}
    return vendor.client(fake).chat.completions.create(messages=[{"role": "user", "content": text}], **options)


def said(answer) -> str:
    return answer.choices[0].message.content


def unary(vendor, fake: Fake) -> None:
    answer = ask(vendor, fake, "ECHO: hello there")
    assert said(answer) == "hello there" and answer.choices[0].finish_reason == "stop"
    assert answer.id.startswith("chatcmpl-") and answer.model == vendor.model
    assert answer.usage.completion_tokens == 2
    assert answer.usage.total_tokens == answer.usage.prompt_tokens + 2
    assert said(ask(vendor, fake, "a story")) == said(ask(vendor, fake, "a story"))
    assert ask(vendor, fake, "a story").usage.completion_tokens == 60


def limits(vendor, fake: Fake) -> None:
    short = ask(vendor, fake, "a story", max_completion_tokens=7)
    assert short.choices[0].finish_reason == "length" and short.usage.completion_tokens == 7
    assert said(ask(vendor, fake, "ECHO: one two STOP three", stop="STOP")) == "one two "
    headers = vendor.client(fake).chat.completions.with_raw_response.create(
        model=vendor.model, messages=[{"role": "user", "content": "hi"}]).headers
    assert headers["x-request-id"].startswith("req_") and headers["x-ratelimit-reset-tokens"].endswith("s")
    assert int(headers["x-ratelimit-remaining-requests"]) < int(headers["x-ratelimit-limit-requests"])


def chunks(vendor, fake: Fake, text: str, fault: str | None = None, **options):
    """The text, how it ended, the usage, and the error of a stream."""
    parts, reason, usage = [], None, None
    try:
        for chunk in ask(vendor, fake, text, fault, stream=True, **options):
            own = getattr(chunk, "x_groq", None)
            usage = chunk.usage or (own.usage if own else None) or usage
            if own and own.error:
                raise RuntimeError(own.error)
            for choice in chunk.choices:
                parts.append(choice.delta.content or "")
                reason = choice.finish_reason or reason
    except Exception as error:
        return "".join(parts), reason, usage, error
    return "".join(parts), reason, usage, None


def stream(vendor, fake: Fake) -> None:
    options = {"stream_options": {"include_usage": True}} if vendor is OpenAI else {}
    text, reason, usage, error = chunks(vendor, fake, "a story", **options)
    assert text == said(ask(vendor, fake, "a story")) and reason == "stop" and error is None
    assert usage.completion_tokens == 60


def tools(vendor, fake: Fake) -> None:
    answer = ask(vendor, fake, "call get_weather please", tools=[TOOL])
    call = answer.choices[0].message.tool_calls[0]
    assert answer.choices[0].finish_reason == "tool_calls" and call.function.name == "get_weather"
    fits(json.loads(call.function.arguments))
    merged, reason = "", None
    for chunk in ask(vendor, fake, "call get_weather please", tools=[TOOL], stream=True):
        for choice in chunk.choices:
            for part in choice.delta.tool_calls or []:
                merged += part.function.arguments or ""
            reason = choice.finish_reason or reason
    assert merged == call.function.arguments and reason == "tool_calls"
    assert ask(vendor, fake, "hello", tools=[TOOL], tool_choice="required").choices[0].message.tool_calls
    messages = [{"role": "user", "content": "call get_weather please"},
                answer.choices[0].message.model_dump(exclude_none=True, exclude={"annotations", "refusal"})]
    result = {"role": "tool", "tool_call_id": call.id, "content": "sunny"}
    completions = vendor.client(fake).chat.completions
    assert said(completions.create(model=vendor.model, tools=[TOOL], messages=messages + [result]))
    raises(vendor.sdk.BadRequestError, lambda: completions.create(
        model=vendor.model, tools=[TOOL], messages=messages + [{"role": "user", "content": "well?"}]))


def images(vendor, fake: Fake) -> None:
    before = fake.meter()["images"]
    image = {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{PNG}"}}
    assert ask(vendor, fake, [image, {"type": "text", "text": "what is it?"}]).usage.prompt_tokens > 258
    assert fake.meter()["images"] == before + 1
    broken = {"type": "image_url", "image_url": {"url": "data:image/png;base64,???"}}
    raises(vendor.sdk.BadRequestError, lambda: ask(vendor, fake, [broken]))


def structured(vendor, fake: Fake) -> None:
    form = {"type": "json_schema", "json_schema": {"name": "forecast", "schema": SCHEMA, "strict": True}}
    fits(json.loads(said(ask(vendor, fake, "a forecast", response_format=form))))
    assert isinstance(json.loads(said(ask(vendor, fake, "JSON please", response_format={"type": "json_object"}))), dict)
    raises(vendor.sdk.BadRequestError, lambda: ask(vendor, fake, "hi", response_format={"type": "json_object"}))
    open_schema = {key: value for key, value in SCHEMA.items() if key != "additionalProperties"}
    form["json_schema"]["schema"] = open_schema
    raises(vendor.sdk.BadRequestError, lambda: ask(vendor, fake, "hi", response_format=form))


def parsed(vendor, fake: Fake) -> None:
    class Part(pydantic.BaseModel):
        title: str
        length: int | None

    class Page(pydantic.BaseModel):
        parts: list[Part]
        isDraft: bool

    answer = vendor.client(fake).chat.completions.parse(
        model=vendor.model, messages=[{"role": "user", "content": "a page"}], response_format=Page)
    assert isinstance(answer.choices[0].message.parsed, Page)
    refused = ask(vendor, fake, "a page", "refusal").choices[0]
    assert refused.message.refusal and refused.message.content is None and refused.finish_reason == "stop"


def cache(vendor, fake: Fake) -> None:
    messages = [{"role": "system", "content": f"{vendor.name}: long instructions. " * 300}]
    completions = vendor.client(fake).chat.completions
    used = [completions.create(model=vendor.model, messages=messages + [{"role": "user", "content": text}]).usage
            for text in ("one", "two")]
    cached = [usage.prompt_tokens_details.cached_tokens for usage in used]
    assert cached[0] == 0 and cached[1] >= 1024 and cached[1] % 128 == 0 and cached[1] < used[1].prompt_tokens


def models(vendor, fake: Fake) -> None:
    assert vendor.model in [model.id for model in vendor.client(fake).models.list().data]
    assert vendor.client(fake).models.retrieve("some-model").id == "some-model"


def embeddings(vendor, fake: Fake) -> None:
    create = vendor.client(fake).embeddings.create
    answer = create(model="text-embedding-3-small", input=["one", "two"])
    assert [len(item.embedding) for item in answer.data] == [1536, 1536] and answer.usage.prompt_tokens == 2
    floats = create(model="text-embedding-3-small", input="one", encoding_format="float").data[0].embedding
    assert all(abs(left - right) < 1e-6 for left, right in zip(floats, answer.data[0].embedding))
    assert abs(sum(value * value for value in floats) - 1) < 1e-3
    assert len(create(model="text-embedding-3-large", input="one", dimensions=256).data[0].embedding) == 256
    raises(openai.BadRequestError, lambda: create(model="text-embedding-3-small", input=""))
    raises(openai.NotFoundError, lambda: create(model="fake-404", input="one"))


def errors(vendor, fake: Fake) -> None:
    sdk = vendor.sdk
    for fault, kind, status, code in (
            ("401", sdk.AuthenticationError, 401, "invalid_api_key"), ("403", sdk.PermissionDeniedError, 403, None),
            ("404", sdk.NotFoundError, 404, "model_not_found"), ("409", sdk.ConflictError, 409, None),
            ("429;wait=3", sdk.RateLimitError, 429, "rate_limit_exceeded"),
            ("429", sdk.RateLimitError, 429, "rate_limit_exceeded"),
            ("spend", sdk.RateLimitError, 429, "insufficient_quota"), ("500", sdk.InternalServerError, 500, None),
            ("502", sdk.InternalServerError, 502, None), ("503", sdk.InternalServerError, 503, None),
            ("overloaded", sdk.InternalServerError, 503, None),
            ("context", sdk.BadRequestError, 400, "context_length_exceeded"), ("498", sdk.APIStatusError, 498, None)):
        error = raises(kind, lambda: ask(vendor, fake, "hi", fault), status_code=status)
        assert error.response.headers["x-request-id"].startswith("req_")
        body = error.response.json()["error"]
        assert code is None or body["code"] == code, (fault, body)
        waits = error.response.headers.get("retry-after")
        assert waits == ("3" if fault == "429;wait=3" else None), (fault, waits)
    raises(sdk.BadRequestError, lambda: ask(vendor, fake, "hi", temperature=3))
    raises(sdk.BadRequestError, lambda: ask(vendor, fake, "hi", extra_body={"colour": "red"}))
    for fault in ("reset", "close", "cut", "reset;after=3"):
        raises(sdk.APIConnectionError, lambda: ask(vendor, fake, "hi", fault))
    raises(sdk.APITimeoutError, lambda: vendor.client(fake, timeout=0.2).chat.completions.create(
        model="fake-slow-5000", messages=[{"role": "user", "content": "hi"}]))
    prefix = "/openai/v1" if vendor is Groq else "/v1"
    answer = httpx.post(f"{fake.base}{prefix}/chat/completions", json={})
    assert answer.status_code == 401 and answer.json()["error"]["code"] == "invalid_api_key"


def groq_refuses(vendor, fake: Fake) -> None:
    raises(groq.BadRequestError, lambda: ask(vendor, fake, "hi", logprobs=True))
    raises(groq.BadRequestError, lambda: ask(vendor, fake, "hi", n=2))
    raises(groq.BadRequestError, lambda: vendor.client(fake).chat.completions.create(
        model=vendor.model, messages=[{"role": "user", "content": "hi", "name": "me"}]))


def stream_faults(vendor, fake: Fake) -> None:
    words = said(ask(vendor, fake, "a story")).split(" ")
    for count in (0, 1, 12, 59):
        text, reason, _, error = chunks(vendor, fake, "a story", f"cut;after={count}")
        assert text == " ".join(words[:count]) and reason is None and error is not None, (count, text, error)
    text, reason, _, error = chunks(vendor, fake, "a story", "cut;after=12;clean")
    assert text == " ".join(words[:12]) and reason is None and error is None
    text, reason, _, error = chunks(vendor, fake, "a story", "error;after=5")
    assert text == " ".join(words[:5]) and isinstance(error, openai.APIError if vendor is OpenAI else RuntimeError)
    assert isinstance(chunks(vendor, fake, "a story", "garbage;after=5")[3], json.JSONDecodeError)
    text, reason, _, error = chunks(vendor, fake, "a story", "refusal;after=4")
    assert text == " ".join(words[:4]) and reason == "content_filter" and error is None
    assert said(ask(vendor, fake, "a story", "empty")) is None


SHARED = [unary, limits, stream, tools, images, structured, cache, models, errors, stream_faults]


def bound(vendor, case):
    def run(fake: Fake) -> None:
        case(vendor, fake)
    run.__name__ = case.__name__
    return run


OPENAI = [bound(OpenAI, case) for case in SHARED + [parsed, embeddings]]
GROQ = [bound(Groq, case) for case in SHARED + [groq_refuses]]
