"""Random messages: as a tree, written plainly, written in every other way that the wire format allows, and damaged.

A tree is a list of (field, payload) in field order. The payload is the encoded value of a scalar (of a string or bytes
without its length), the tree of a message, a list of those for a repeated field, or a list of (key, value) for a map.
"""

import struct

from schema import TEST_ALL
from wire import varint

I32 = [0, 1, -1, 2, 127, 128, 255, 256, 16383, 16384, 2**31 - 1, -(2**31), -(2**31) + 1, 1000000]
I64 = I32 + [2**31, 2**32 - 1, 2**32, 2**53, 2**53 + 1, -(2**53) - 1, 2**63 - 1, -(2**63), -(2**63) + 1, 2**62]
U32 = [0, 1, 127, 128, 16384, 2**31 - 1, 2**31, 2**32 - 1]
U64 = U32 + [2**32, 2**53 + 1, 2**63 - 1, 2**63, 2**64 - 1]
DOUBLES = [0.0, -0.0, 1.0, -1.5, 0.1, 5e-324, -5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e21, 1e-7]
DOUBLES += [123456789.125, 9007199254740993.0, 1e15, 1e16, 1e17, 3.4028235677973366e38, 0.30000000000000004, 1e22, 1e23]
FINITE = [struct.pack("<d", x) for x in DOUBLES] + [struct.pack("<d", -x) for x in DOUBLES]
NAN_INF = [struct.pack("<d", x) for x in (float("inf"), float("-inf"), float("nan"))]
NAN_INF += [bytes.fromhex("010000000000f07f"), bytes.fromhex("ffffffffffffffff")]
FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 1e-45, -1e-45, 1.1754943508222875e-38, 3.4028234663852886e38, 16777216.0, 1e10]
FLOATS += [-3.4028234663852886e38, 0.33333334, 1e-10, 8388608.5, 123456.789, float("inf"), float("-inf"), float("nan")]
STRINGS = ["", "", "a", "\0", "a\0b", "é", "日本語", "😀", "\u2028\u2029", "\x7f\x80", '"\\/\b\f\n\r\t\x01\x1f', "NaN", "null"]
STRINGS += ["<script>&'", "\uffff\ufeff", "\ud7ff\ue000", "\U0010ffff", "x" * 127, "x" * 128, "long " * 60, "é" * 70]
STRINGS += ["1", "-1.5", "true", "2024-01-02T03:04:05Z", "ünïcödé and ascii", "tail of eight bytes é", "@type"]
BYTES = [b"", b"\0", b"\xff", b"\xff\xfe\xfd", b"ab", b"abc", b"abcd", bytes(range(256)), b"\xfb\xef\xbe", b"\0" * 40]

EDGES = {
    "int32": [varint(x) for x in I32],
    "int64": [varint(x) for x in I64],
    "uint32": [varint(x) for x in U32],
    "uint64": [varint(x) for x in U64],
    "sint32": [varint(x) for x in U32],
    "sint64": [varint(x) for x in U64],
    "bool": [b"\0", b"\1", b"\1"],
    "enum": [varint(x) for x in (0, 1, 2, 1, 2, 3, 4, -1, 5, 99, 2**31 - 1, -(2**31))],
    "fixed32": [struct.pack("<I", x) for x in U32],
    "sfixed32": [struct.pack("<i", x) for x in I32],
    "fixed64": [struct.pack("<Q", x) for x in U64],
    "sfixed64": [struct.pack("<q", x) for x in I64],
    "double": FINITE + NAN_INF,
    "float": [struct.pack("<f", x) for x in FLOATS] + [bytes.fromhex("0100807f"), bytes.fromhex("ffffffff")],
    "string": [x.encode() for x in STRINGS],
    "bytes": BYTES,
}
BITS = {"int32": 32, "uint32": 32, "sint32": 32, "int64": 64, "uint64": 64, "sint64": 64}
SECONDS = [0, 1, -1, 1700000000, -62135596800, 253402300799, 951782400, -2208988800, 68256000, 2**31]
NANOS = [0, 0, 1, 1000, 1000000, 10000000, 500000000, 999999999, 123456789, 120000000]
SPANS = [0, 1, 3600, 315576000000, 86399]
PATHS = ["a", "foo_bar", "foo_bar.baz_qux", "x1", "name", "a.b.c", "create_time"]
ODD_PATHS = ["", "fooBar", "foo__bar", "foo_", "_foo", "foo_1", "É", "é_é", "a b", "a,b", "foo_Bar", "a..b", "."]
ANY_NAMES = [TEST_ALL, TEST_ALL + ".NestedMessage", "protobuf_test_messages.proto3.ForeignMessage"]
ANY_NAMES += ["google.protobuf." + n for n in "Duration Timestamp FieldMask Struct Value ListValue Any Empty".split()]
ANY_NAMES += ["google.protobuf." + n + "Value" for n in "Int32 UInt64 String Bytes Bool Double".split()]
BAD_UTF8 = [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82", b"\x80", b"\xc3", b"\xf0\x9f\x98"]
# Damage to put in at any level: field number 0, too large, too long tags, wire types 6 and 7, group ends, lost lengths.
EVIL = [b"\0\0", b"\2\0", varint(2**29 << 3) + b"\1", b"\x88\x80\x80\x80\x10\1", b"\x88\x80\x80\x80\x80\0\1", b"\x0e", b"\x0f"]
EVIL += [b"\x0c", b"\x0b", b"\x0b\x14", b"\xdc\1", varint(1000 << 3 | 4), varint(1000 << 3 | 3), b"\x72\x05a", b"\x08"]
EVIL += [b"\x08" + b"\xff" * 10 + b"\1", b"\x72" + varint(2**31) + b"a", b"\x72" + varint(2**32 + 1, 10) + b"a", b"\x80"]
EVIL += [b"\x72\x81\x80\x80\x80\x80\0a", b"\x08" + b"\xff" * 9 + b"\x7f", b"\xda\x01\x02\x08", b"\x08" + b"\x80" * 10]
EVIL += [b"\x72" + varint(2**64 - 1) + b"a", b"\xfa\x01\x02\x01\x80", b"\xaa\x02\x03abc", b"\x9a\x3f\0", b"\x0d\1\1\1", b"\x61\1"]


def pick(rng, items):
    return items[int(rng.random() * len(items))]


def scalar(rng, kind):
    """An encoded value."""
    if rng.random() < 0.6:
        return pick(rng, EDGES[kind])
    bits = BITS.get(kind)
    if bits:
        n = rng.getrandbits(1 + int(rng.random() * bits))
        if kind == "int32":
            n = (n ^ 2**31) - 2**31
        return varint(n)
    if kind in ("float", "fixed32", "sfixed32"):
        return rng.randbytes(4)
    if kind in ("double", "fixed64", "sfixed64"):
        return rng.randbytes(8)
    if kind == "string":
        return "".join(pick(rng, STRINGS) for _ in range(int(rng.random() * 4))).encode()
    if kind == "bytes":
        return rng.randbytes(int(rng.random() * 40))
    return pick(rng, EDGES[kind])


class Maker:
    """Makes trees."""

    def __init__(self, schema):
        self.schema = schema
        self.special = {
            "google.protobuf.Timestamp": self._timestamp,
            "google.protobuf.Duration": self._duration,
            "google.protobuf.FieldMask": self._field_mask,
            "google.protobuf.Any": self._any,
            "google.protobuf.Value": self._value,
        }

    def tree(self, rng, spec, depth=0, tame=False):
        """A random message. A tame one can nearly always be written as JSON."""
        special = self.special.get(spec.name)
        if special and (tame or rng.random() < 0.9):
            return special(rng, spec, depth, tame)
        fields = spec.fields
        roll = rng.random()
        if not fields or roll < 0.03:
            return []
        if depth == 0 and roll > 0.99:
            chosen = fields
        else:
            most = (12, 6, 4, 2)[depth] if depth < 4 else 1
            chosen = {}
            for _ in range(1 + int(rng.random() ** 2 * most)):
                field = pick(rng, fields)
                chosen[field.number] = field
            chosen = [chosen[n] for n in sorted(chosen)]
        tree, oneofs = [], set()
        for field in chosen:
            if field.oneof:
                if field.oneof in oneofs:
                    continue
                oneofs.add(field.oneof)
            if depth > 5 and field.sub is not None and not field.is_map:
                continue
            tree.append((field, self._payload(rng, field, depth, tame)))
        return tree

    def value(self, rng, field, depth, tame):
        return self.tree(rng, field.sub, depth + 1, tame) if field.is_message else scalar(rng, field.kind)

    def _payload(self, rng, field, depth, tame):
        if not field.repeated:
            return self.value(rng, field, depth, tame)
        roll = rng.random()
        count = int(roll * 4) if depth or roll < 0.995 else 300
        if field.is_map:
            key, value = field.sub.fields
            entries = {scalar(rng, key.kind): self.value(rng, value, depth, tame) for _ in range(count)}
            return list(entries.items())
        if field.is_message:
            count = min(count, 40)
        return [self.value(rng, field, depth, tame) for _ in range(count)]

    # Trees of the types with a JSON form of their own: mostly valid, at times not.

    def _timestamp(self, rng, spec, depth, tame):
        seconds, nanos = pick(rng, SECONDS), pick(rng, NANOS)
        if not tame and rng.random() < 0.15:
            seconds, nanos = pick(rng, I64 + [-62135596801, 253402300800]), pick(rng, I32 + [10**9])
        elif rng.random() < 0.3:
            seconds, nanos = rng.randrange(-62135596800, 253402300800), rng.randrange(10**9)
        return _two(spec, seconds, nanos)

    def _duration(self, rng, spec, depth, tame):
        sign = pick(rng, (1, -1))
        seconds, nanos = sign * pick(rng, SPANS), sign * pick(rng, NANOS)
        if not tame and rng.random() < 0.15:
            seconds, nanos = pick(rng, I64 + [315576000001]), pick(rng, I32 + [10**9, -(10**9)])
        return _two(spec, seconds, nanos)

    def _field_mask(self, rng, spec, depth, tame):
        paths = ODD_PATHS if not tame and rng.random() < 0.2 else PATHS
        return [(spec.fields[0], [pick(rng, paths).encode() for _ in range(int(rng.random() * 4))])]

    def _any(self, rng, spec, depth, tame):
        roll = rng.random()
        if roll < 0.05:
            return []
        name = pick(rng, ANY_NAMES)
        value = plain(self.tree(rng, self.schema.spec(name), depth + 2, tame))
        prefix = "type.googleapis.com/"
        if not tame and roll > 0.85:
            prefix = pick(rng, ["", "/", "example.com/a/b/", "x/"])
            name = pick(rng, [name, name, "no.Such", ""])
            value = pick(rng, [value, b"", b"\xff", b"\x08"])
        return [(spec.fields[0], (prefix + name).encode()), (spec.fields[1], value)]

    def _value(self, rng, spec, depth, tame):
        roll = rng.random()
        if not tame and roll > 0.98:
            return []
        by_name = {f.name: f for f in spec.fields}
        if roll < 0.15:
            return [(by_name["null_value"], b"\0")]
        if roll < 0.4:
            numbers = EDGES["double"] if not tame and rng.random() < 0.1 else FINITE
            return [(by_name["number_value"], pick(rng, numbers))]
        if roll < 0.6 or depth > 5:
            return [(by_name["string_value"], scalar(rng, "string"))]
        if roll < 0.7:
            return [(by_name["bool_value"], pick(rng, EDGES["bool"]))]
        field = by_name["struct_value" if roll < 0.85 else "list_value"]
        return [(field, self.tree(rng, field.sub, depth + 1, tame))]


def _two(spec, seconds, nanos):
    return [(spec.fields[0], varint(seconds)), (spec.fields[1], varint(nanos))]


# --- Written plainly


def tag(number, wire):
    return varint(number << 3 | wire)


def plain(tree):
    out = []
    for field, payload in tree:
        if not field.repeated:
            out.append(_one(field, payload))
        elif field.is_map:
            key, value = field.sub.fields
            for k, v in payload:
                entry = _one(key, k) + _one(value, v)
                out.append(tag(field.number, 2) + varint(len(entry)) + entry)
        elif field.packed:
            if payload:
                body = b"".join(payload)
                out.append(tag(field.number, 2) + varint(len(body)) + body)
        else:
            out += [_one(field, p) for p in payload]
    return b"".join(out)


def _one(field, payload):
    if field.wire == 2:
        body = plain(payload) if field.kind == "message" else payload
        return tag(field.number, 2) + varint(len(body)) + body
    return tag(field.number, field.wire) + payload


# --- Written in every other way


class Rewriter:
    """Writes a tree with everything that a reader must take: other orders, pieces, repetitions, longer varints,
    unknown fields. With `evil` it also puts in what no reader may take."""

    def __init__(self, maker, rng, evil=False):
        self.maker, self.rng, self.evil = maker, rng, evil

    def write(self, tree, spec, depth=0):
        rng = self.rng
        chunks = []
        for field, payload in tree:
            chunks += self._field(field, payload, depth)
        while rng.random() < 0.2:
            chunks.append(self.unknown(spec))
        if self.evil and rng.random() < 0.15:
            chunks.append(pick(rng, EVIL))
        if rng.random() < 0.6:
            rng.shuffle(chunks)
        return b"".join(chunks)

    def _field(self, field, payload, depth):
        rng = self.rng
        roll = rng.random()
        if field.is_map:
            entries = [self._entry(field, k, v, depth) for k, v in payload]
            if entries and roll < 0.2:
                entries.append(self._entry(field, payload[0][0], payload[-1][1], depth))
            return entries
        if field.repeated:
            return self._repeated(field, payload, depth)
        if field.is_message:
            if roll < 0.3:  # In pieces, which the reader merges; also empty ones.
                cut = int(rng.random() * (len(payload) + 1))
                return [self._message(field, payload[:cut], depth), self._message(field, payload[cut:], depth)]
            return [self._message(field, payload, depth)]
        chunks = [self._scalar(field, payload)]
        if roll < 0.2:  # The last one wins.
            chunks.insert(0, self._scalar(field, scalar(rng, field.kind)))
        elif roll < 0.25:
            chunks.append(self.other_wire_type(field.number, field.wire))
        elif field.oneof and roll < 0.4:
            chunks += [self._scalar(field, scalar(rng, field.kind)), self._scalar(field, payload)]
        return chunks

    def _message(self, field, tree, depth):
        return self._delimited(field.number, self.write(tree, field.sub, depth + 1))

    def _scalar(self, field, payload):
        if field.wire == 2:
            if self.evil and field.kind == "string" and self.rng.random() < 0.05:
                payload += pick(self.rng, BAD_UTF8)
            return self._delimited(field.number, payload)
        return self._tag(field.number, field.wire) + self._value(field, payload)

    def _value(self, field, payload):
        if field.wire:
            return payload
        rng = self.rng
        roll = rng.random()
        if roll < 0.15 and len(payload) < 10:
            return _longer(payload, len(payload) + 1 + int(rng.random() * (10 - len(payload))))
        if roll < 0.2 and field.kind not in ("int64", "uint64", "sint64"):
            # Bits above the 32 of the type are cut off; any bit makes a bool true.
            return pick(rng, EDGES["uint64"])
        return payload

    def _repeated(self, field, payloads, depth):
        rng = self.rng
        if field.is_message:
            return [self._message(field, p, depth) for p in payloads]
        if field.wire == 2:
            return [self._scalar(field, p) for p in payloads]
        chunks, at = [], 0
        while at < len(payloads):
            run = 1 + int(rng.random() * 4)
            part = payloads[at : at + run]
            at += run
            if rng.random() < 0.5:
                chunks.append(self._delimited(field.number, b"".join([self._value(field, p) for p in part])))
            else:
                chunks += [self._scalar(field, p) for p in part]
        if rng.random() < 0.1:
            chunks.append(self._delimited(field.number, b""))
        return chunks

    def _entry(self, field, k, v, depth):
        rng = self.rng
        key, value = field.sub.fields
        write = self._message if value.is_message else self._scalar
        parts = [self._scalar(key, k), write(value, v, depth) if value.is_message else write(value, v)]
        roll = rng.random()
        if roll < 0.06:
            parts.pop(int(rng.random() * 2))
        elif roll < 0.12:
            parts.reverse()
        elif roll < 0.18:
            parts.append(self._scalar(key, scalar(rng, key.kind)))
        elif roll < 0.24:
            parts.append(parts[1])
        elif roll < 0.26:
            parts.append(self.unknown(field.sub))
        elif roll < 0.27:
            parts = []
        return self._delimited(field.number, b"".join(parts))

    def unknown(self, spec):
        """A field that the type does not have, or has with another wire type."""
        rng = self.rng
        if spec.fields and rng.random() < 0.3:
            field = pick(rng, spec.fields)
            return self.other_wire_type(field.number, field.wire)
        return self._raw(pick(rng, (1000, 999, 15, 16, 2047, 2048, 536870911, 19000, 50, 7777)), int(rng.random() * 5), 0)

    def other_wire_type(self, number, wire):
        other = pick(self.rng, [w for w in (0, 1, 2, 3, 5) if w != wire])
        return self._raw(number, 5 if other == 4 else other, 0)

    def _raw(self, number, wire, depth):
        rng = self.rng
        if wire == 0:
            return self._tag(number, 0) + scalar(rng, "uint64")
        if wire == 1:
            return self._tag(number, 1) + rng.randbytes(8)
        if wire == 2:
            return self._delimited(number, scalar(rng, "bytes"))
        if wire == 4 or wire == 5:
            return self._tag(number, 5) + rng.randbytes(4)
        inside = b""
        while depth < 4 and rng.random() < 0.5:
            inside += self._raw(pick(rng, (1, 2, 3, 14, 27, 56, 1000)), pick(rng, (0, 1, 2, 3, 5)), depth + 1)
        return self._tag(number, 3) + inside + self._tag(number, 4)

    def _delimited(self, number, body):
        size = varint(len(body))
        if self.rng.random() < 0.05:
            size = _longer(size, 2 + int(self.rng.random() * 4))
        return self._tag(number, 2) + size + body

    def _tag(self, number, wire):
        out = tag(number, wire)
        if self.rng.random() < 0.05:
            out = _longer(out, 2 + int(self.rng.random() * 4))
        return out


def _longer(encoded, size):
    """The same varint in `size` bytes, if that is longer."""
    if len(encoded) >= size:
        return encoded
    return encoded[:-1] + bytes([encoded[-1] | 128]) + b"\x80" * (size - len(encoded) - 1) + b"\0"


# --- Deep


def deep(rng, spec):
    """A message about as deep as a reader takes (100 below the top), by groups where the type does not nest."""
    levels = pick(rng, (30, 98, 99, 99, 100, 100, 101, 101, 102, 150, 1000))
    if spec.name != TEST_ALL:
        return _groups(levels)
    body = b""
    ways = pick(rng, ("message", "message", "nested", "group", "value", "map", "mixed"))
    while levels > 0:
        way = pick(rng, ("message", "nested", "map")) if ways == "mixed" else ways
        if way == "message":
            body, levels = _wrap(27, body), levels - 1
        elif way == "nested":
            body, levels = _wrap(18, _wrap(2, body)), levels - 2
        elif way == "map":
            body, levels = _wrap(71, b"\x0a\1a" + _wrap(2, _wrap(2, body))), levels - 3
        elif way == "value":
            inner = b""
            while levels > 1:
                inner, levels = _wrap(6, _wrap(1, inner)), levels - 2
            body, levels = _wrap(306, inner), 0
        else:
            split = int(rng.random() * levels)
            body, levels = _groups(levels - split), split
            ways = "message"
    return body


def _wrap(number, body):
    return tag(number, 2) + varint(len(body)) + body


def _groups(levels):
    return tag(1000, 3) * levels + tag(1000, 4) * levels


# --- Damaged


def damage(rng, data):
    """`data` with one to three things wrong."""
    data = bytearray(data)
    for _ in range(pick(rng, (1, 1, 1, 2, 3))):
        at = int(rng.random() * (len(data) + 1))
        way = int(rng.random() * 8)
        if way == 0:
            del data[at:]
        elif way == 1 and at < len(data):
            data[at] ^= 1 << int(rng.random() * 8)
        elif way == 2 and at < len(data):
            data[at] = int(rng.random() * 256)
        elif way == 3:
            data[at:at] = rng.randbytes(1 + int(rng.random() * 3))
        elif way == 4:
            del data[at : at + 1 + int(rng.random() * 4)]
        elif way == 5:
            data[at:at] = pick(rng, EVIL)
        elif way == 6:
            data[at : at + 1] = pick(rng, BAD_UTF8)
        else:
            other = int(rng.random() * (len(data) + 1))
            data[at:at] = data[other : other + 8]
    return bytes(data)
