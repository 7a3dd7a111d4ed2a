"""Makes a differing input small: first field by field or key by key, then byte by byte."""

import json
import time

import wire


def minimise(case, differs, seconds=8):
    """The smallest case found for which `differs` still holds."""
    until = time.monotonic() + seconds

    def accept(payload):
        nonlocal case
        if len(payload) < len(case.payload) and time.monotonic() < until and differs(case.with_payload(payload)):
            case = case.with_payload(payload)
            return True
        return False

    if case.source == "binary":
        _fields(case, accept)
    else:
        _values(case, accept)
    text = case.source == "json"
    data = case.payload.decode() if text else case.payload
    step = max(1, len(data) // 2)
    while step:
        at = 0
        while at < len(data):
            rest = data[:at] + data[at + step :]
            if accept(rest.encode() if text else rest):
                data = rest
            else:
                at += step
        step //= 2
    return case


def _fields(case, accept):
    try:
        pieces = wire.take_apart(case.payload, case.spec)
    except ValueError:
        return

    def visit(inside):
        at = 0
        while at < len(inside):
            piece = inside.pop(at)
            if accept(wire.join(pieces)):
                continue
            inside.insert(at, piece)
            if piece.parts:
                visit(piece.parts)
            at += 1

    visit(pieces)


def _values(case, accept):
    try:
        value = json.loads(case.payload)
    except (ValueError, RecursionError):
        return

    def visit(inside):
        for key in list(inside) if isinstance(inside, dict) else range(len(inside) - 1, -1, -1):
            kept = inside[key]
            before = list(inside.items()) if isinstance(inside, dict) else None
            del inside[key]
            if accept(json.dumps(value, separators=(",", ":")).encode()):
                continue
            if before is not None:
                inside.clear()
                inside.update(before)
            else:
                inside.insert(key, kept)
            if isinstance(kept, (dict, list)):
                visit(kept)

    if isinstance(value, (dict, list)):
        visit(value)
