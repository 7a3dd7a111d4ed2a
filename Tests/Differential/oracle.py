"""What Python's protobuf makes of an input, and where its word is not the last.

Python is the reference with one correction and a list of deviations.

The correction: a float of up to half a step above the greatest float reads as the greatest float. Python refuses the
3.4028235e+38 that it writes for it itself.

A deviation is a narrow rule that looks at a value of a known field and says that Python's reading of this spelling is
not what the ProtoJSON rules (or the other implementations of the wire format) ask for. It never hides a case:
- lax: Python reads what may be refused. A refusal is then fine; a reading must still be Python's.
- strict: Python refuses what may be read. `alternative` then says which reading is right, if it is read.
- other: two readings are right, Python's and `alternative`.
"""

import decimal
import json
import math
import re
import struct
import sys

from google.protobuf import descriptor as d
from google.protobuf import json_format as jf
from google.protobuf import message_factory, unknown_fields
from google.protobuf.internal import type_checkers
from google.protobuf.message import DecodeError, EncodeError

sys.setrecursionlimit(20000)  # Python's JSON reader takes several frames per nested message.

DEVIATIONS = {
    # name: (sort, reason)
    "integer-spelling": ("lax", 'Python\'s int() reads "+1", "01", "1_0", "\\t1" and other digits than ASCII'),
    "map-key-form": ("lax", 'Python reads the integer map keys "1.0" and "1e0"'),
    "integer-through-double": (
        "other",
        "Python reads integers with a fraction or an exponent through a double: it loses digits above 2^53",
    ),
    "minus-zero": ("other", "Python and C++ 3.21 read the number -0 as 0, Go as -0.0; -0.0 is -0.0 for all"),
    "float-spelling": ("lax", 'Python\'s float() reads "inf", "-nan", "+1", ".5", "1.", "1_0", " 1"'),
    "float-overflow": ("lax", "Python reads a finite number that is too great, as string or integer, as infinity"),
    "float-from-bool": ("lax", "Python reads true as 1.0"),
    "enum-from-non-integer": ("lax", 'Python reads 1.5, 1.0, true and "+1" as the enum value 1'),
    "enum-number-wraps": ("lax", "Python reads the enum number 4294967297 as 1: it looks names up by the low 32 bits"),
    "base64-spelling": ("lax", "Python skips what is not base64, mixes both alphabets and takes any padding"),
    "base64-trailing-bits": ("lax", "Python ignores bits of the last character that belong to no byte"),
    "value-not-finite": ("lax", "Python reads NaN, Infinity and 1e999 in a Value, which cannot hold them"),
    "nan-literal": ("lax", "Python's json module reads the bare words NaN, Infinity and -Infinity"),
    "message-from-empty": ("lax", 'Python reads "" and [] as an empty message'),
    "both-spellings": ("lax", "Python reads a field given by its JSON name and its own name; the last wins"),
    "oneof-with-null": ("lax", "Python reads a null NullValue together with another member of the oneof"),
    "any-extra-keys": ("lax", "Python ignores further keys beside @type and value of a well-known type"),
    "any-url": ("lax", "Python reads and writes an Any whose URL has no slash, or nothing before it"),
    "timestamp-spelling": ("lax", "Python reads 1970-1-1T0:0:0Z, a dot without digits, offsets like +1:2 and +99:99"),
    "duration-spelling": ("lax", 'Python\'s int() and float() read "+1s", "1_0s", "1.s", "01s" and over nine digits'),
    "field-mask-path": ("lax", "Python converts paths which are no field names and do not come back as they were"),
    "ignored-surrogate": ("lax", "Python reads an unpaired surrogate inside an ignored field"),
    "value-without-kind": ("lax", "Python writes null for a Value without a kind"),
    "json-depth": ("strict", "Python counts a message, a Value and a ListValue each as a level, others count brackets"),
    "json-brackets": ("lax", "Python counts messages, not brackets: maps nest deeper than 100 brackets"),
    "null-for-values": ("strict", "Python fails with an AttributeError on null for a repeated Value; null means unset"),
    "ignored-duplicate": ("strict", "Python refuses a key given twice even where it and all under it are ignored"),
    "extension-key": ("strict", "Python refuses an unknown key in [brackets] even if unknown keys are ignored"),
    "field-number-zero": ("lax", "upb reads field number 0 inside types without fields and inside unknown groups"),
    "map-entry-unknown-field": (
        "other",
        "upb makes a map entry with an unknown field one whole unknown field; C++ and Java drop the inner one only",
    ),
}

INTEGER = re.compile(r"-?(0|[1-9][0-9]*)\Z")
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\Z")
BASE64 = re.compile(
    r"(?:(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?"
    r"|(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}(?:==)?|[A-Za-z0-9_-]{3}=?)?)\Z"
)
TIMESTAMP = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])\Z"
)
DURATION = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]{1,9})?s\Z")
CAMEL_PATHS = re.compile(r"([a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*(,[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*)*)?\Z")
SNAKE_PATH = re.compile(r"[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*(\.[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*)*\Z")
SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
LAST_BITS = {2: "AQgw", 3: "AEIMQUYcgkosw048"}

# Half a step above the greatest float rounds to infinity; the double below it is the last that does not.
type_checkers._FLOAT_MAX = math.nextafter(3.4028235677973366e38, 0)
type_checkers._FLOAT_MIN = -type_checkers._FLOAT_MAX

_flags = set()  # Deviations seen while the present input is read or written.
_exact = False  # Read integers exactly instead of through a double.


class Outcome:
    """Python's word: `message`, or None for a refusal, and the deviations that were seen on the way."""

    __slots__ = ("message", "flags", "why")

    def __init__(self, message, flags=(), why=""):
        self.message, self.flags = message, flags
        self.why = why.encode(errors="replace").decode()  # It may quote an unpaired surrogate.


# --- Reading binary


def read_binary(spec, data):
    try:
        return Outcome(spec.make.FromString(data))
    except DecodeError as error:
        return Outcome(None, (), str(error))


# --- Reading JSON


class _Literal(float):
    """A number with a fraction or an exponent that remembers how it was spelled."""

    def __new__(cls, text):
        self = super().__new__(cls, text)
        self.text = text
        return self


def _integer_literal(text):
    if text == "-0":
        _flags.add("minus-zero")
        return _Literal("-0.0")
    return int(text)


def _constant(text):
    _flags.add("nan-literal")
    return float(text)


class _Object(dict):
    """An object that keeps the names that were given twice."""

    repeated = ()


def _keep_duplicates(pairs):
    found = _Object(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        found.repeated = {name for name in names if names.count(name) > 1}
    return found


_numbers = {"parse_int": _integer_literal, "parse_float": _Literal, "parse_constant": _constant}
_decoder = json.JSONDecoder(object_pairs_hook=jf._DuplicateChecker, **_numbers)
_python_decoder = json.JSONDecoder(object_pairs_hook=jf._DuplicateChecker, **(_numbers | {"parse_int": int}))
_lax_decoder = json.JSONDecoder(object_pairs_hook=_keep_duplicates, **_numbers)

_python_integer = jf._ConvertInteger
_python_float = jf._ConvertFloat
_python_scalar = jf._ConvertScalarFieldValue


def _integer(value):
    text = value.text if isinstance(value, _Literal) else value
    if isinstance(value, str) and not NUMBER.match(value):
        _flags.add("integer-spelling")
    elif isinstance(text, str) and not INTEGER.match(text):
        _flags.add("integer-through-double")
        if _exact:
            number = decimal.Decimal(text)
            # A number of this size is out of range anyway, and int() of it would take for ever.
            if number.adjusted() > 40 or number != number.to_integral_value():
                raise jf.ParseError("no integer")
            return int(number)
    return _python_integer(value)


def _float(value, field):
    if isinstance(value, bool):
        _flags.add("float-from-bool")
    elif isinstance(value, str):
        if value not in ("NaN", "Infinity", "-Infinity"):
            if not NUMBER.match(value):
                _flags.add("float-spelling")
            else:
                _overflow(value, field)
    elif isinstance(value, int):
        _overflow(value, field)
    return _python_float(value, field)


def _overflow(value, field):
    try:
        number = abs(float(value))
    except OverflowError:
        return
    single = field.cpp_type == d.FieldDescriptor.CPPTYPE_FLOAT
    if number == math.inf or (single and number > type_checkers._FLOAT_MAX):
        _flags.add("float-overflow")


def _scalar(value, field, *arguments, require_str=False, **named):
    if require_str and field.cpp_type in jf._INT_TYPES and not INTEGER.match(value):
        _flags.add("map-key-form")
    if field.type == d.FieldDescriptor.TYPE_BYTES and isinstance(value, str):
        if not BASE64.match(value):
            _flags.add("base64-spelling")
        else:
            bare = value.rstrip("=").replace("-", "+").replace("_", "/")
            if bare and bare[-1] not in LAST_BITS.get(len(bare) % 4, bare[-1]):
                _flags.add("base64-trailing-bits")
    elif field.type == d.FieldDescriptor.TYPE_ENUM:
        if not _is_enum(value, field):
            _flags.add("enum-from-non-integer")
        elif isinstance(value, int) and not -(2**31) <= value < 2**31:
            _flags.add("enum-number-wraps")
    return _python_scalar(value, field, *arguments, require_str=require_str, **named)


def _is_enum(value, field):
    if isinstance(value, str):
        return value in field.enum_type.values_by_name or re.fullmatch("0|-?[1-9][0-9]*", value) is not None
    return isinstance(value, int) and not isinstance(value, bool)


jf._ConvertInteger, jf._ConvertFloat, jf._ConvertScalarFieldValue = _integer, _float, _scalar


def _is_map(field):
    return field.message_type is not None and field.message_type.GetOptions().map_entry


class _Reader(jf._Parser):
    def _ConvertFieldValuePair(self, js, message, path):
        if not isinstance(js, dict):
            _flags.add("message-from-empty")
        else:
            self._look_at_names(js, message.DESCRIPTOR)
        super()._ConvertFieldValuePair(js, message, path)

    def _look_at_names(self, js, descriptor):
        known = _names(descriptor)
        if isinstance(js, _Object) and any(name in known for name in js.repeated):
            raise jf.ParseError("duplicate key")
        seen, members = set(), {}
        for name, value in js.items():
            field = known.get(name)
            if field is None:
                if self.ignore_unknown_fields and name.startswith("["):
                    _flags.add("extension-key")
                continue
            if value is None and field.is_repeated and not _is_map(field):
                if field.message_type is not None and field.message_type.full_name == "google.protobuf.Value":
                    _flags.add("null-for-values")
            if field.number in seen:
                _flags.add("both-spellings")
            seen.add(field.number)
            oneof = field.containing_oneof
            if oneof is not None:
                null = field.enum_type is not None and field.enum_type.full_name == "google.protobuf.NullValue"
                if value is not None or null:
                    members.setdefault(oneof.name, []).append(value)
        for values in members.values():
            if len(values) > 1 and None in values:
                _flags.add("oneof-with-null")

    def _ConvertAnyMessage(self, value, message, path):
        if isinstance(value, dict) and isinstance(value.get("@type"), str):
            _look_at_url(value["@type"])
            name = value["@type"].split("/")[-1]
            if (name in jf._WKTJSONMETHODS or name in WRAPPERS) and set(value) - {"@type", "value"}:
                _flags.add("any-extra-keys")
        super()._ConvertAnyMessage(value, message, path)

    def _ConvertStructMessage(self, value, message, path):
        _refuse_duplicates(value)
        super()._ConvertStructMessage(value, message, path)

    def _ConvertMapFieldValue(self, value, message, field, path):
        _refuse_duplicates(value)
        super()._ConvertMapFieldValue(value, message, field, path)

    def _ConvertGenericMessage(self, value, message, path):
        if isinstance(value, str):
            pattern, flag = _GENERIC[message.DESCRIPTOR.full_name]
            if not pattern.match(value):
                _flags.add(flag)
        super()._ConvertGenericMessage(value, message, path)

    def _ConvertValueMessage(self, value, message, path):
        if isinstance(value, float) and not math.isfinite(value):
            _flags.add("value-not-finite")
        super()._ConvertValueMessage(value, message, path)


_GENERIC = {
    "google.protobuf.Timestamp": (TIMESTAMP, "timestamp-spelling"),
    "google.protobuf.Duration": (DURATION, "duration-spelling"),
    "google.protobuf.FieldMask": (CAMEL_PATHS, "field-mask-path"),
}
WRAPPERS = {
    "google.protobuf." + name + "Value"
    for name in ("Double", "Float", "Int64", "UInt64", "Int32", "UInt32", "Bool", "String", "Bytes")
}
_names_cache = {}


def _refuse_duplicates(value):
    if isinstance(value, _Object) and value.repeated:
        raise jf.ParseError("duplicate key")


def _names(descriptor):
    names = _names_cache.get(descriptor)
    if names is None:
        names = {f.name: f for f in descriptor.fields}
        names.update((f.json_name, f) for f in descriptor.fields)
        _names_cache[descriptor] = names
    return names


def _look_at_url(url):
    if "/" not in url or url.startswith("/"):
        _flags.add("any-url")


def read_json(spec, text, ignore_unknown=False, depth=100, decoder=_decoder):
    """Python's reading of `text`. Refusals and readings carry the deviations seen until then."""
    _flags.clear()
    message = spec.make()
    try:
        value = decoder.decode(text)
        _Reader(ignore_unknown, None, depth).ConvertMessage(value, message, "")
    except Exception as error:  # As json_format.Parse does: whatever goes wrong is a refusal.
        why = str(error)
        if "too deep" in why or isinstance(error, RecursionError):
            _flags.add("json-depth")
        elif ignore_unknown and "duplicate key" in why:
            _flags.add("ignored-duplicate")
        return Outcome(None, frozenset(_flags), why)
    if ignore_unknown and SURROGATE.search(text):
        try:
            json.dumps(json.loads(text), ensure_ascii=False).encode()
        except UnicodeEncodeError:
            _flags.add("ignored-surrogate")
    return Outcome(message, frozenset(_flags))


def other_readings(spec, text, ignore_unknown, outcome):
    """What else may be read, by the deviations that have an alternative."""
    global _exact
    if "integer-through-double" in outcome.flags:
        _exact = True
        try:
            yield "integer-through-double", read_json(spec, text, ignore_unknown)
        finally:
            _exact = False
    if "minus-zero" in outcome.flags:
        yield "minus-zero", read_json(spec, text, ignore_unknown, decoder=_python_decoder)
    if "json-depth" in outcome.flags:
        yield "json-depth", read_json(spec, text, ignore_unknown, depth=100_000)
    if "null-for-values" in outcome.flags:
        plain = re.sub(r'("repeated_?[vV]alue"\s*:\s*)null\b', r"\1[]", text)
        yield "null-for-values", read_json(spec, plain, ignore_unknown)
    for name in ("ignored-duplicate", "extension-key"):
        if name in outcome.flags:
            plain = re.sub(r'"\[[a-zA-Z0-9._]*\]"(\s*:)', r'"unknown key"\1', text)
            yield name, read_json(spec, plain, ignore_unknown, decoder=_lax_decoder)


def brackets(text):
    """How deep the brackets of valid JSON go."""
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", re.sub(r'"(?:[^"\\]|\\.)*"', "", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def too_deep_for_binary(message):
    """Python's own bytes of `message`, read from JSON, cannot be read again."""
    try:
        type(message).FromString(message.SerializeToString())
    except (DecodeError, EncodeError):
        return True
    return False


# --- Writing JSON


class _Writer(jf._Printer):
    def _ValueMessageToJsonObject(self, message):
        if message.WhichOneof("kind") is None:
            _flags.add("value-without-kind")
        return super()._ValueMessageToJsonObject(message)

    def _AnyMessageToJsonObject(self, message):
        if message.type_url:
            _look_at_url(message.type_url)
        return super()._AnyMessageToJsonObject(message)

    def _GenericMessageToJsonObject(self, message):
        if message.DESCRIPTOR.full_name == "google.protobuf.FieldMask":
            if not all(map(SNAKE_PATH.match, message.paths)):
                _flags.add("field-mask-path")
        return super()._GenericMessageToJsonObject(message)


# They hold no state between messages.
_writers = {keep: _Writer(preserving_proto_field_name=keep) for keep in (False, True)}


def write_json(message, keep_names=False):
    """The JSON of `message` as Python values, or None where Python refuses."""
    _flags.clear()
    try:
        return Outcome(_writers[keep_names]._MessageToJsonObject(message), frozenset(_flags))
    except Exception as error:
        return Outcome(None, frozenset(_flags), f"{type(error).__name__}: {error}")


def load_json(text):
    """`text` as Python values, for looking at how it is written."""
    _flags.clear()
    return _decoder.decode(text)


def same_json(a, b):
    """Alike but for how numbers are spelled. Floats may have been rounded to single precision by the one side only."""
    if isinstance(a, dict):
        return isinstance(b, dict) and a.keys() == b.keys() and all(same_json(v, b[k]) for k, v in a.items())
    if isinstance(a, list):
        return isinstance(b, list) and len(a) == len(b) and all(map(same_json, a, b))
    if isinstance(a, (bool, str)) or a is None:
        return type(a) is type(b) and a == b
    if not isinstance(b, (int, float)) or isinstance(b, bool):
        return False
    a, b = float(a), float(b)
    if math.copysign(1, a) != math.copysign(1, b):
        return False
    return a == b or _single(a) == _single(b)


def _single(number):
    try:
        return struct.unpack("<f", struct.pack("<f", number))[0]
    except OverflowError:
        return number


# --- Comparing


def same(a, b, through_json=False):
    """Equal in meaning: unknown fields count, NaN equals NaN, -0.0 is not 0.0, map order does not matter. Through JSON
    the bytes inside an Any may be another spelling of the same message."""
    if a.SerializeToString(deterministic=True) == b.SerializeToString(deterministic=True):
        return True
    return canonical(a, through_json) == canonical(b, through_json)


def canonical(message, through_json=False):
    descriptor = message.DESCRIPTOR
    if through_json and descriptor.full_name == "google.protobuf.Any" and message.type_url:
        try:
            inner = jf._CreateMessageFromTypeUrl(message.type_url, None)
            inner.ParseFromString(message.value)
            return ("any", message.type_url, canonical(inner, True))
        except (TypeError, DecodeError):
            pass
    known = []
    for field, value in message.ListFields():
        if field.message_type is not None and field.message_type.GetOptions().map_entry:
            inner = field.message_type.fields_by_name["value"]
            value = sorted((k, _canonical_value(inner, v, through_json)) for k, v in value.items())
        elif field.is_repeated:
            value = [_canonical_value(field, v, through_json) for v in value]
        else:
            value = _canonical_value(field, value, through_json)
        known.append((field.number, value))
    return (known, None if through_json else _unknown(unknown_fields.UnknownFieldSet(message), descriptor))


def _canonical_value(field, value, through_json):
    if field.message_type is not None:
        return canonical(value, through_json)
    if isinstance(value, float):
        return repr(value)  # Tells -0.0 from 0.0 and makes all NaN alike.
    return value


def _unknown(fields, descriptor=None):
    """By number: across numbers the order of unknown fields means nothing."""
    found = {}
    for field in fields:
        data = field.data
        if field.wire_type == 3:
            data = _unknown(data)
        elif field.wire_type == 2 and descriptor is not None:
            known = descriptor.fields_by_number.get(field.field_number)
            if known is not None and jf._IsMapEntry(known):
                # A whole map entry (see map-entry-unknown-field). upb wrote it anew, in an order of its own.
                data = canonical(message_factory.GetMessageClass(known.message_type).FromString(data))
        found.setdefault(field.field_number, []).append((field.wire_type, data))
    return found
