"""A `fake-providers` process, and what the cases share."""

import json
import subprocess
import urllib.request

# One red pixel.
PNG = ("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==")

SCHEMA = {
    "type": "object",
    "properties": {
        "city": {"type": "string"},
        "days": {"type": "integer", "minimum": 1, "maximum": 7},
        "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]},
    },
    "required": ["city", "days", "unit"],
    "additionalProperties": False,
}


class Fake:
    def __init__(self, program: str, *flags: str) -> None:
        self.process = subprocess.Popen([program, "--port", "0", *flags], stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if "listening on " not in line:
            raise RuntimeError(f"the fake did not start: {line!r}")
        self.base = "http://" + line.split("listening on ", 1)[1].strip()

    def __enter__(self) -> "Fake":
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        self.process.wait(timeout=30)
        self.process.stdout.close()

    def meter(self) -> dict:
        with urllib.request.urlopen(f"{self.base}/_fake/meter") as answer:
            return json.load(answer)

    def post(self, page: str, body: object = None) -> None:
        data = json.dumps(body if body is not None else {}).encode()
        urllib.request.urlopen(urllib.request.Request(f"{self.base}/_fake/{page}", data=data, method="POST")).close()


def fits(value: dict) -> None:
    """Whether a value is one that SCHEMA accepts."""
    assert set(value) == {"city", "days", "unit"}, value
    assert isinstance(value["city"], str) and value["city"], value
    assert isinstance(value["days"], int) and 1 <= value["days"] <= 7, value
    assert value["unit"] in ("celsius", "fahrenheit"), value


def raises(kind: type, call, **expected) -> Exception:
    """The error of a call, which must be of exactly this kind and have these attributes."""
    try:
        call()
    except Exception as error:
        assert type(error) is kind, f"{type(error).__name__} instead of {kind.__name__}: {error}"
        for name, value in expected.items():
            assert getattr(error, name) == value, f"{name} is {getattr(error, name)!r}, not {value!r}"
        return error
    raise AssertionError(f"no {kind.__name__}")
