"""One input, and the judgement over what the program under test answers to it."""

import json

import oracle
import wire

BINARY, JSON = "binary", "json"


class Case:
    __slots__ = ("kind", "spec", "source", "payload", "target", "ignore_unknown")

    def __init__(self, kind, spec, source, payload, target, ignore_unknown=False):
        self.kind, self.spec, self.source, self.payload = kind, spec, source, payload
        self.target, self.ignore_unknown = target, ignore_unknown

    def request(self):
        """The ConformanceRequest with its length, written by hand: this is the hot path."""
        name = self.spec.name.encode()
        category = 1 if self.source == BINARY else 3 if self.ignore_unknown else 2
        message = b"".join((
            b"\x0a" if self.source == BINARY else b"\x12", wire.varint(len(self.payload)), self.payload,
            b"\x18\1" if self.target == BINARY else b"\x18\2",
            b"\x22", wire.varint(len(name)), name,
            b"\x28", bytes([category]),
        ))
        return len(message).to_bytes(4, "little") + message

    def python_reading(self):
        if self.source == BINARY:
            return oracle.read_binary(self.spec, self.payload)
        return oracle.read_json(self.spec, self.payload.decode(), self.ignore_unknown)

    def with_payload(self, payload):
        return Case(self.kind, self.spec, self.source, payload, self.target, self.ignore_unknown)

    def saved(self, note):
        payload = {"hex": self.payload.hex()} if self.source == BINARY else {"json": self.payload.decode()}
        case = {"note": note, "type": self.spec.name, "source": self.source, **payload, "target": self.target}
        if self.ignore_unknown:
            case["ignore_unknown"] = True
        return case

    @classmethod
    def load(cls, saved, schema):
        payload = bytes.fromhex(saved["hex"]) if saved["source"] == BINARY else saved["json"].encode()
        spec = schema.spec(saved["type"])
        return cls("corpus", spec, saved["source"], payload, saved["target"], saved.get("ignore_unknown", False))


class Answer:
    """A ConformanceResponse, taken apart."""

    __slots__ = ("kind", "value")

    def __init__(self, response_class, data):
        response = response_class.FromString(data)
        self.kind = response.WhichOneof("result")
        self.value = getattr(response, self.kind) if self.kind else None

    @property
    def refused(self):
        return self.kind in ("parse_error", "serialize_error")


class Verdict:
    """`problem` is None where both agree, perhaps by one of the `deviations`."""

    __slots__ = ("problem", "read", "deviations", "python")

    def __init__(self, problem, read, deviations=(), python=None):
        self.problem, self.read, self.deviations, self.python = problem, read, deviations, python


def judge(case, answer):
    python = case.python_reading()
    problem, flags = _check(case, python, answer)
    if problem is None:
        return Verdict(None, not answer.refused, flags, python)
    for name, other in _alternatives(case, python, answer):
        if other is None:
            return Verdict(None, not answer.refused, [name], python)
        again, flags = _check(case, other, answer)
        if again is None:
            return Verdict(None, not answer.refused, [name, *flags], python)
    return Verdict(problem, not answer.refused, (), python)


def _alternatives(case, python, answer):
    if case.source == BINARY:
        other = wire.without_unknown_in_entries(case.payload, case.spec)
        if other != case.payload:
            yield "map-entry-unknown-field", oracle.read_binary(case.spec, other)
        if answer.kind == "parse_error" and python.message is not None:
            if wire.has_unnoticed_zero(case.payload, case.spec):
                yield "field-number-zero", None
        return
    text = case.payload.decode()
    yield from oracle.other_readings(case.spec, text, case.ignore_unknown, python)
    if answer.kind == "parse_error" and python.message is not None and oracle.brackets(text) > 100:
        yield "json-brackets", None


def _lax(flags):
    return [f for f in flags if oracle.DEVIATIONS[f][0] == "lax"]


def _check(case, python, answer):
    """(problem or None, deviations used)"""
    if answer.kind in (None, "runtime_error", "skipped"):
        return f"no answer: {answer.kind} {answer.value!r}", ()
    if python.message is None:
        if answer.refused:
            return None, ()
        return f"Python refuses this ({python.why}), the testee reads it", ()
    if answer.kind == "parse_error":
        lax = _lax(python.flags)
        return (None, lax) if lax else (f"the testee refuses this ({answer.value}), Python reads it", ())
    if case.target == BINARY:
        return _check_binary(case, python, answer)
    return _check_json(case, python, answer)


def _check_binary(case, python, answer):
    if answer.kind != "protobuf_payload":
        return f"the testee answers with {answer.kind} {answer.value!r}", ()
    got = oracle.read_binary(case.spec, answer.value)
    if got.message is None:
        if case.source == JSON and oracle.too_deep_for_binary(python.message):
            return None, ()  # JSON may nest deeper than the binary form: nothing is left to compare.
        return f"Python cannot read what the testee writes: {got.why}", ()
    if oracle.same(python.message, got.message, case.source == JSON):
        return None, ()
    return "the readings differ", ()


def _check_json(case, python, answer):
    written = oracle.write_json(python.message)
    if written.message is None:
        if answer.refused:
            return None, ()
        return f"Python refuses to write this as JSON ({written.why}), the testee writes it", ()
    if answer.kind == "serialize_error":
        lax = _lax(written.flags)
        return (None, lax) if lax else (f"the testee refuses to write JSON ({answer.value}), Python writes it", ())
    if answer.kind != "json_payload":
        return f"the testee answers with {answer.kind} {answer.value!r}", ()
    back = oracle.read_json(case.spec, answer.value, depth=10000)
    if back.message is None:
        return f"Python cannot read the JSON that the testee writes: {back.why}", ()
    if odd := back.flags - written.flags - {"json-depth", "minus-zero"}:
        return f"the testee writes odd JSON: {', '.join(sorted(odd))}", ()
    if not oracle.same_json(written.message, oracle.load_json(answer.value)):
        return "the JSON differs", ()
    if oracle.same(python.message, back.message, True):
        return None, ()
    # Not everything survives JSON even in Python: a Value without a kind becomes null, a NullValue of 5 becomes 0.
    own = oracle.read_json(case.spec, json.dumps(written.message), depth=10000)
    if own.message is not None and oracle.same(own.message, back.message, True):
        return None, ()
    return "the JSON reads back as something else", ()
