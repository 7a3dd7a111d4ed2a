#!/usr/bin/env python3
"""A stand-in for the program under test: Python's protobuf behind the same pipes, for testing the harness itself.

`--break MODE` makes it wrong in one way; selftest.py shows that each is noticed.
"""

import argparse
import json
import os
import sys

import oracle
import schema as schemas
import wire

BREAKS = {}


def breaks(function):
    BREAKS[function.__name__.replace("_", "-")] = function
    return function


# A mode changes the input (bytes or text), the message that was read, or the JSON that is to be written.


@breaks
def drop_unknown(stage, value, spec):
    if stage == "message":
        value.DiscardUnknownFields()
    return value


@breaks
def lose_minus_zero(stage, value, spec):
    if stage == "message":
        for field, number in value.ListFields():
            if isinstance(number, float) and number == 0:
                value.ClearField(field.name)
    return value


@breaks
def cut_at_nul(stage, value, spec):
    if stage == "message":
        for field, text in value.ListFields():
            if isinstance(text, str) and "\0" in text:
                setattr(value, field.name, text.split("\0")[0])
    return value


def _keep_one(value, spec, first, wanted):
    pieces = wire.take_apart(value, spec)
    kept, seen = [], set()
    for piece in pieces if first else reversed(pieces):
        field = piece.field
        single = field and not field.repeated and wanted(field) and piece.wire == field.wire
        if single and field.number in seen:
            continue
        if single:
            seen.add(field.number)
        kept.append(piece)
    return wire.join(kept if first else reversed(kept))


@breaks
def first_wins(stage, value, spec):
    return _keep_one(value, spec, True, lambda f: not f.is_message) if stage == "bytes" else value


@breaks
def replace_instead_of_merge(stage, value, spec):
    return _keep_one(value, spec, False, lambda f: f.is_message) if stage == "bytes" else value


@breaks
def short_tags_only(stage, value, spec):
    if stage == "bytes" and any(len(p.tag) > 2 and p.number < 2048 for p in wire.take_apart(value, spec)):
        raise ValueError("tag too long")
    return value


@breaks
def packed_only(stage, value, spec):
    if stage == "bytes":
        pieces = wire.take_apart(value, spec)
        return wire.join([p for p in pieces if not (p.field and p.field.packed and p.wire != 2)])
    return value


@breaks
def lax_utf8(stage, value, spec):
    if stage == "bytes":
        try:
            spec.make.FromString(value)
        except Exception:
            return value.replace(b"\xff", b"?").replace(b"\xc0", b"?")
    return value


@breaks
def no_depth_limit(stage, value, spec):
    start_group = wire.varint(1000 << 3 | 3)
    return b"" if stage == "bytes" and value.startswith(start_group * 101) else value


@breaks
def take_what_is_there(stage, value, spec):
    if stage == "bytes":
        for length in range(len(value), max(-1, len(value) - 16), -1):
            try:
                spec.make.FromString(value[:length])
                return value[:length]
            except Exception:
                pass
    return value


@breaks
def last_map_entry_lost(stage, value, spec):
    if stage == "message":
        for field, entries in value.ListFields():
            if hasattr(entries, "keys") and len(entries) > 100:
                del entries[next(iter(entries))]
    return value


@breaks
def crash(stage, value, spec):
    if stage == "bytes" and b"\xfb\xef\xbe" in value:
        os._exit(139)
    return value


@breaks
def hang(stage, value, spec):
    while stage == "bytes" and b"\xfb\xef\xbe" in value:
        pass
    return value


@breaks
def json_original_names(stage, value, spec):
    return value  # See answer().


@breaks
def json_int64_as_number(stage, value, spec):
    if stage == "json" and isinstance(value, dict):
        return {k: int(v) if isinstance(v, str) and v.isdigit() else v for k, v in value.items()}
    return value


@breaks
def json_any_case(stage, value, spec):
    return value.replace('"bar"', '"BAR"') if stage == "text" else value


@breaks
def json_null_in_lists(stage, value, spec):
    return value.replace("[null,", "[") if stage == "text" else value


@breaks
def json_single_precision(stage, value, spec):
    if stage == "json" and isinstance(value, dict):
        return {k: float(f"{v:.15g}") if isinstance(v, float) else v for k, v in value.items()}
    return value


@breaks
def json_lone_surrogates(stage, value, spec):
    return value.replace("\\ud800", "\\ufffd") if stage == "text" else value


@breaks
def json_ignores_unknown(stage, value, spec):
    return value  # See answer().


def answer(request, schema, mode):
    change = BREAKS.get(mode, lambda stage, value, spec: value)
    response = schema.spec("conformance.ConformanceResponse").make()
    if request.message_type == "conformance.FailureSet":
        response.protobuf_payload = b""
        return response
    spec = schema.spec(request.message_type)
    if request.WhichOneof("payload") == "protobuf_payload":
        data = request.protobuf_payload
        try:
            data = change("bytes", data, spec)
        except ValueError as error:
            if mode == "short-tags-only" and "tag" in str(error):
                response.parse_error = "tag too long"
                return response
        read = oracle.read_binary(spec, data)
    else:
        ignore = request.test_category == 3 or mode == "json-ignores-unknown"
        read = oracle.read_json(spec, change("text", request.json_payload, spec), ignore)
    if read.message is None:
        response.parse_error = read.why or "refused"
        return response
    message = change("message", read.message, spec)
    if request.requested_output_format == 1:
        response.protobuf_payload = message.SerializeToString()
        return response
    written = oracle.write_json(message, keep_names=mode == "json-original-names")
    if written.message is None:
        response.serialize_error = written.why or "refused"
    else:
        response.json_payload = json.dumps(change("json", written.message, spec))
    return response


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--break", dest="mode", choices=sorted(BREAKS))
    mode = parser.parse_args().mode
    schema = schemas.load()
    make = schema.spec("conformance.ConformanceRequest").make
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    while size := stdin.read(4):
        request = make.FromString(stdin.read(int.from_bytes(size, "little")))
        data = answer(request, schema, mode).SerializeToString()
        stdout.write(len(data).to_bytes(4, "little") + data)
        stdout.flush()


if __name__ == "__main__":
    main()
