"""The wire format, just enough of it: writing varints, and taking bytes apart without judging them."""


def varint(n, size=0):
    """`n` as a varint of at least `size` bytes; more than needed makes it over-long."""
    if n < 0:
        n += 1 << 64
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    while len(out) < size:
        out[-1] |= 128
        out.append(0)
    return bytes(out)


def read_varint(data, at, end, longest):
    n = shift = 0
    for i in range(at, min(end, at + longest)):
        byte = data[i]
        n |= (byte & 127) << shift
        if byte < 128:
            return n, i + 1
        shift += 7
    raise ValueError("varint")


class Piece:
    """One field as it stood in the bytes. A known message or map entry has `parts`, anything else only its bytes."""

    __slots__ = ("number", "wire", "field", "tag", "body", "parts")

    def __init__(self, number, wire, field, tag, body, parts=None):
        self.number, self.wire, self.field, self.tag, self.body, self.parts = number, wire, field, tag, body, parts

    def write(self):
        if self.parts is None:
            return self.tag + self.body
        body = join(self.parts)
        return self.tag + varint(len(body)) + body


def join(pieces):
    return b"".join([p.write() for p in pieces])


def take_apart(data, spec, depth=0):
    """The pieces of `data`, or ValueError where it is no message."""
    pieces, at, end = [], 0, len(data)
    while at < end:
        start = at
        tag, at = read_varint(data, at, end, 5)
        number, wire = tag >> 3, tag & 7
        field = spec.by_number.get(number) if spec else None
        head = data[start:at]
        after = _skip(data, at, end, number, wire, 0)
        parts = None
        if wire == 2 and field is not None and field.kind == "message" and depth < 120:
            size, inner = read_varint(data, at, end, 5)
            try:
                parts = take_apart(data[inner:after], field.sub, depth + 1)
            except ValueError:
                parts = None
        pieces.append(Piece(number, wire, field, head, data[at:after], parts))
        at = after
    return pieces


def _skip(data, at, end, number, wire, depth, zeros=None):
    if wire == 0:
        return read_varint(data, at, end, 10)[1]
    if wire == 1:
        at += 8
    elif wire == 5:
        at += 4
    elif wire == 2:
        size, at = read_varint(data, at, end, 5)
        at += size
    elif wire == 3 and depth < 120:
        while True:
            tag, at = read_varint(data, at, end, 5)
            if tag & 7 == 4:
                if tag >> 3 != number:
                    raise ValueError("end group")
                return at
            if tag >> 3 == 0 and zeros is not None:
                zeros.append(at)
            at = _skip(data, at, end, tag >> 3, tag & 7, depth + 1, zeros)
    else:
        raise ValueError("wire type")
    if at > end:
        raise ValueError("too short")
    return at


def has_unnoticed_zero(data, spec):
    """A field number 0 where upb does not look: in a type without fields or in an unknown group."""
    try:
        return _zero(take_apart(data, spec), spec)
    except ValueError:
        return False


def _zero(pieces, spec):
    for piece in pieces:
        if piece.number == 0 and not spec.fields:
            return True
        if piece.parts is not None and _zero(piece.parts, piece.field.sub):
            return True
        if piece.wire == 3:
            zeros = []
            _skip(piece.body, 0, len(piece.body), piece.number, 3, 0, zeros)
            if zeros:
                return True
    return False


def without_unknown_in_entries(data, spec):
    """`data` with the unknown fields of its map entries left out. The same bytes where there are none."""
    try:
        pieces = take_apart(data, spec)
    except ValueError:
        return data
    return join(pieces) if _strip(pieces) else data


def _strip(pieces):
    changed = False
    for piece in pieces:
        if piece.parts is None:
            continue
        if piece.field.is_map:
            kept = [p for p in piece.parts if p.field is not None and p.field.wire == p.wire]
            if len(kept) != len(piece.parts):
                piece.parts = kept
                changed = True
        changed = _strip(piece.parts) or changed
    return changed
