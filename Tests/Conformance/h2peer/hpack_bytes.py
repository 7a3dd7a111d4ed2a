"""Header blocks of RFC 7541 made byte by byte, for what an encoder would refuse to write."""

from hpack.huffman import HuffmanEncoder
from hpack.huffman_constants import REQUEST_CODES, REQUEST_CODES_LENGTH

_huffman = HuffmanEncoder(REQUEST_CODES, REQUEST_CODES_LENGTH)


def integer(value, prefix_bits, first=0):
    """RFC 7541 5.1; `first` holds the bits before the prefix."""
    limit = (1 << prefix_bits) - 1
    if value < limit:
        return bytes([first | value])
    out = [first | limit]
    value -= limit
    while value >= 128:
        out.append(value % 128 + 128)
        value //= 128
    return bytes(out + [value])


def string(text, huffman=False):
    raw = text.encode("latin-1") if isinstance(text, str) else text
    if not huffman:
        return integer(len(raw), 7) + raw
    coded = _huffman.encode(raw)
    return integer(len(coded), 7, 0x80) + coded


def indexed(index):
    return integer(index, 7, 0x80)


def literal(name, value, huffman=False):
    """Without indexing; `name` is text or an index."""
    return _literal(0x00, 4, name, value, huffman)


def literal_indexed(name, value, huffman=False):
    """With incremental indexing: the field becomes the newest entry of the dynamic table, index 62."""
    return _literal(0x40, 6, name, value, huffman)


def literal_never(name, value, huffman=False):
    return _literal(0x10, 4, name, value, huffman)


def _literal(first, prefix_bits, name, value, huffman):
    if isinstance(name, int):
        return integer(name, prefix_bits, first) + string(value, huffman)
    return bytes([first]) + string(name, huffman) + string(value, huffman)


def size_update(size):
    return integer(size, 5, 0x20)


def block(fields, huffman=False):
    """All fields as literals without indexing, so that the dynamic table stays as it was."""
    return b"".join(literal(name, value, huffman) for name, value in fields)
