"""JSON as others may write it, and broken JSON."""

import json

from generate import pick

NUMBERS = ["0", "-0", "1", "-1", "1.0", "1.5", "1e2", "1E+2", "100e-2", "1e-400", "1e400", "-1e400", "0.0", "-0.0", "-0e5"]
NUMBERS += ["2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296", "9223372036854775807"]
NUMBERS += ["9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615"]
NUMBERS += ["18446744073709551616", "9007199254740993", "9007199254740993.0", "1.8446744073709551615e19", "1e18", "1e19"]
NUMBERS += ["3.4028235e38", "3.4028236e38", "-3.4028235e38", "1e39", "1e38", "1e309", "1.7976931348623157e308", "1e-46"]
NUMBERS += ["1" + "0" * 39, "1" + "0" * 309, "1.000000000000000000001", "0.1e1", "12345678901234567890", "5e-324", "1e-50"]
NO_NUMBERS = ["01", "+1", "1.", ".5", "-", "1e", "1e+", "0x10", "NaN", "Infinity", "-Infinity", "nan", "1_0", "--1", "00"]
STRINGS = ['""', '"a"', '"\\u0000"', '"\\ud83d\\ude00"', '"\\ud800"', '"\\ude00\\ud83d"', '"\\ud800x"', '"\\/\\b\\f\\n\\r\\t"']
STRINGS += ['"é😀"', '"\\u00e9"', '"a\\u2028b"', '"\x7f"', '"\u2028"', '"null"', '"true"', '"BAR"', '"NULL_VALUE"']
NO_STRINGS = ['"\\x"', '"a\nb"', '"\t"', '"\x01"', '"', '"\\u12"', '"\\u+123"', "'a'", '"\\', '"\\ud83d\\u"', '"\\U0041"']
BASE64 = ['"AQI="', '"AQI"', '"AQ"', '"A"', '"AR"', '"-_-_"', '"+/+/"', '"+/-_"', '"!!!!"', '"AQ=="', '"AQ==AQ=="', '"AQI=="']
BASE64 += ['"A=="', '"="', '"===="', '"A\\nQ=="', '" AQ=="', '"AQ="', '"AQIDBA"', '"AQIDBA=="', '"/w"', '"_w"', '"\\u00e9"']
ENUMS = ['"BAR"', '"bar"', '"FOO"', '"NEG"', "1", "-1", "99", '"1"', "1.0", "1.5", "true", '"QQ"', '""', "2147483648", '"moo"']
TIMES = [
    "1970-01-01T00:00:00Z", "1970-1-1T0:0:0Z", "1970-01-01t00:00:00Z", "1970-01-01T00:00:00z", "1970-01-01T00:00:00",
    "0001-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59.999999999Z",
    "9999-12-31T23:59:59-00:01", "1970-01-01T00:00:00.1234567891Z", "1970-01-01T00:00:00.Z", "1970-01-01T00:00:60Z",
    "1970-01-01T24:00:00Z", "1970-01-01T00:00:00+24:00", "1970-01-01T00:00:00+1:2", "1970-01-01T00:00:00+0100",
    "1970-01-01T00:00:00.5e-3Z", "1970-01-01 00:00:00Z", "1970-02-29T00:00:00Z", "2000-02-29T12:34:56.7+05:30", "2100-02-29T00:00:00Z",
    "1970-01-01T00:00:00-00:00", "1970-01-01T00:00:00.1 Z", "1969-12-31T23:59:59.000000001Z", "1972-01-01T10:00:20.021-05:00",
    "1970-13-01T00:00:00Z", "1970-00-01T00:00:00Z", "1970-01-32T00:00:00Z", "10000-01-01T00:00:00Z", "1970-01-01T00:00Z", "Z", "",
    "1970-01-01T00:00:00.0000000001Z", "1970-01-01T00:00:00+05:30x", "1970-01-01T00:00:00Zx", "1970-01-01", "0001-01-01T00:00:00-23:59",
]
SPANS = "1s 1.5s -0.5s -1.5s 1 1.s .5s +1s 1_0s 315576000000s 315576000000.999999999s 315576000001s -315576000000s s 01s".split()
SPANS += "1.1234567891s 0.9999999999s 1e3s 1.5e-1s -0s -s 0.000000001s -0.000000001s 1.000s 1S 1.2.3s 1-s 0.1_1s --1s".split() + [" 1s", "1 s", ""]
MASKS = ["", "a", "fooBar,b.cD", "foo_bar", "a,,b", ",", "a b", "Foo", "É", "a,", "foo1Bar", "a.b.c", "fooBAR", "f.1", "1", "."]
ANYS = [
    "{}", '{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1s"}', '{"value":"1s"}', '{"@type":""}', '{"@type":5}',
    '{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1s","x":1}', '{"@type":"type.googleapis.com/google.protobuf.Duration"}',
    '{"@type":"google.protobuf.Duration","value":"1s"}', '{"@type":"/google.protobuf.Duration","value":"1s"}',
    '{"value":"1s","@type":"type.googleapis.com/google.protobuf.Duration"}', '{"@type":"a/b/google.protobuf.Duration","value":"1s"}',
    '{"@type":"type.googleapis.com/google.protobuf.Empty"}', '{"@type":"type.googleapis.com/google.protobuf.Empty","value":{}}',
    '{"@type":"type.googleapis.com/protobuf_test_messages.proto3.ForeignMessage","c":3}', '{"c":3}', '{"@type":"x.y/nope"}',
    '{"c":3,"@type":"type.googleapis.com/protobuf_test_messages.proto3.ForeignMessage"}', '{"@type":"type.googleapis.com/"}',
    '{"@type":"type.googleapis.com/google.protobuf.Any","value":{"@type":"type.googleapis.com/google.protobuf.BoolValue","value":true}}',
    '{"@type":"type.googleapis.com/google.protobuf.Any","value":{}}', '{"@type":"type.googleapis.com/google.protobuf.BoolValue","value":null}',
    '{"@type":"type.googleapis.com/google.protobuf.Value","value":null}', '{"@type":"type.googleapis.com/google.protobuf.Struct","value":{"a":1}}',
    '{"@type":"type.googleapis.com/protobuf_test_messages.proto3.ForeignMessage","c":3,"d":4}', '{"@type":null}',
    '{"@type":"type.googleapis.com/google.protobuf.Int64Value","value":"5"}', '{"@type":"type.googleapis.com/google.protobuf.FieldMask","value":"fooBar"}',
]
VALUES = ["null", "true", "false", "{}", "[]", '""', "[null]", "[[]]", "[{}]", '{"a":1}', '{"a":null}', '{"":1}', '{"a":1,"a":2}', '["a"]']
VALUES += ['{"a":NaN}', "[1e400]", '{"a":"\\ud800"}', '{"\\ud800":1}', "[-0]", '{"a":[{"b":[null,true,1.5,"x"]}]}', '{"value":1}', '{"c":1}', "[1,2]"]
ANYTHING = NUMBERS + STRINGS + VALUES + ENUMS
BROKEN = NO_NUMBERS + NO_STRINGS + ["tru", "True", "nul", "undefined", "", "]", "}", ",", "[1,]", '{"a":1,}', "[,1]", "{1:2}", "/**/1", "{a:1}"]
QUOTED = ['" 1"', '"\\t1"', '"1 "', '"1_0"', '"١"', '"inf"', '"-inf"', '"-nan"', '"nan"', '"infinity"', '"NaN"', '"Infinity"', '"-Infinity"', '"NaN "']
QUOTED += ['"%s"' % n for n in NUMBERS + NO_NUMBERS[:11]]


def _quote(items):
    return [json.dumps(i) for i in items]


BY_KIND = {"string": STRINGS, "bytes": BASE64, "bool": ["true", "false", '"true"', "0", "1", "null"], "enum": ENUMS}
BY_TYPE = {
    "google.protobuf.Timestamp": _quote(TIMES),
    "google.protobuf.Duration": _quote(SPANS),
    "google.protobuf.FieldMask": _quote(MASKS),
    "google.protobuf.Any": ANYS,
    "google.protobuf.BytesValue": BASE64,
    "google.protobuf.StringValue": STRINGS,
    "google.protobuf.BoolValue": BY_KIND["bool"],
}
for _name in ("Double", "Float", "Int64", "UInt64", "Int32", "UInt32"):
    BY_TYPE[f"google.protobuf.{_name}Value"] = NUMBERS + QUOTED
for _name in ("Struct", "Value", "ListValue"):
    BY_TYPE[f"google.protobuf.{_name}"] = VALUES + NUMBERS + STRINGS


def fragment(rng, field):
    """A value for `field`: often of its kind, seldom broken."""
    roll = rng.random()
    if roll < 0.05:
        return pick(rng, BROKEN)
    if roll < 0.15:
        return pick(rng, ANYTHING)
    if field.is_map:
        key, value = field.sub.fields
        k = pick(rng, STRINGS) if key.kind == "string" else pick(rng, QUOTED + ['"true"', '"false"', '"True"', '""', '"1"', '"2"'])
        if roll < 0.2:
            return "{%s:%s,%s:%s}" % (k, fragment(rng, value), k, fragment(rng, value))
        return "{%s:%s}" % (k, fragment(rng, value))
    if field.repeated and roll < 0.95:
        return "[%s]" % ",".join(_single(rng, field) for _ in range(int(rng.random() * 3)))
    return _single(rng, field)


def _single(rng, field):
    if field.sub is not None:
        known = BY_TYPE.get(field.sub.name)
        if known:
            return pick(rng, known)
        return message(rng, field.sub) if rng.random() < 0.7 else pick(rng, VALUES)
    known = BY_KIND.get(field.kind)
    if known:
        return pick(rng, known)
    return pick(rng, NUMBERS) if rng.random() < 0.6 else pick(rng, QUOTED)


def message(rng, spec):
    """An object with a few fields of `spec`, odd values and odd names."""
    parts = []
    for _ in range(pick(rng, (0, 1, 1, 1, 2, 3)) if spec.fields else 0):
        field = pick(rng, pick(rng, spec.sorts))  # Each sort alike: most types have many strings, few of the rest.
        name = field.json_name if rng.random() < 0.7 else field.name
        roll = rng.random()
        if roll < 0.04:
            name = pick(rng, (name.upper(), name + "_", "[x]", "nope", "", name[:-1], "fieldName3", "\\u006fptionalInt32"))
        value = fragment(rng, field)
        parts.append('"%s":%s' % (name, value))
        if roll > 0.95:
            again = pick(rng, (field.json_name, field.name))
            parts.append('"%s":%s' % (again, pick(rng, (value, "null", fragment(rng, field)))))
    return "{%s}" % pick(rng, (",", ", ", " ,\n", ",")).join(parts)


def change(rng, text):
    """Valid JSON with a few of its tokens or characters changed."""
    roll = rng.random()
    if roll < 0.3:
        tokens = _tokens(text)
        for _ in range(pick(rng, (1, 1, 2))):
            at = int(rng.random() * len(tokens))
            way = int(rng.random() * 4)
            if way == 0:
                tokens[at] = pick(rng, ANYTHING + BROKEN)
            elif way == 1:
                del tokens[at]
            elif way == 2:
                tokens.insert(at, pick(rng, ["null", "1", ",", ":", "{", "}", "[", "]", " ", "\n", "\ufeff", "\v", "\u00a0", "//x"]))
            else:
                other = int(rng.random() * len(tokens))
                tokens[at], tokens[other] = tokens[other], tokens[at]
            if not tokens:
                break
        return "".join(tokens)
    for _ in range(pick(rng, (1, 1, 2, 3))):
        at = int(rng.random() * (len(text) + 1))
        way = int(rng.random() * 4)
        if way == 0 and roll > 0.9:
            text = text[:at]
        elif way == 1:
            text = text[:at] + text[at + 1 :]
        elif way == 2:
            text = text[:at] + pick(rng, list('0123456789-+.eE"\\{}[],: \tnulltruefalse_/=Zs\0')) + text[at:]
        else:
            text = text[:at] + chr(pick(rng, (34, 48, 57, 92, 44, 46, 65, 110, 233, 0x1F600, 9, 0))) + text[at + 1 :]
    return text


def _tokens(text):
    out, at = [], 0
    while at < len(text):
        end = at + 1
        if text[at] == '"':
            while end < len(text) and text[end] != '"':
                end += 2 if text[end] == "\\" else 1
            end += 1
        elif text[at].isalnum() or text[at] in "+-.":
            while end < len(text) and (text[end].isalnum() or text[end] in "+-."):
                end += 1
        out.append(text[at:end])
        at = end
    return out


def deep(rng, spec):
    """JSON about as deep as a reader takes."""
    levels = pick(rng, (30, 40, 48, 49, 50, 60, 90, 98, 99, 100, 101, 110, 500))
    name, value = pick(rng, DEEP)
    if name not in {f.json_name for f in spec.fields}:
        return "[" * levels + "]" * levels
    if value is None:
        return '{"%s":' % name * levels + "{}" + "}" * levels
    opening, closing = value
    return '{"%s":%s%s}' % (name, opening * levels, closing * levels)


DEEP = [
    ("recursiveMessage", None), ("optionalValue", ("[", "]")), ("optionalValue", ('{"a":[', "]}")), ("optionalStruct", ('{"a":[', "]}")),
]
