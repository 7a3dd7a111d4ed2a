"""Header compression: RFC 7541."""

import hpack

from h2peer import hpack_bytes as h
from suite import Unmet, answered, case, connection_error, f

HUFFMAN_EOS = b"\xff\xff\xff\xff"  # 30 ones are EOS, two more pad


def with_field(peer, representation):
    """An ordinary request with one more representation at the end of its header block."""
    peer.send(f.headers(1, h.block(peer.fields()) + representation), f.data(1, peer.body, end=True))


def bad_block(section, name):
    """The function makes the end of a header block; the server must fail to decode it."""
    def register(make):
        @case(section, name, connection_error(f.COMPRESSION_ERROR))
        def body(peer):
            with_field(peer, make())
        return body
    return register


def good_block(section, name):
    def register(make):
        @case(section, name, answered())
        def body(peer):
            with_field(peer, make())
        return body
    return register


# What must be read.

for _huffman in (False, True):
    _how = ", Huffman" if _huffman else ""

    @good_block("hpack 6.2.1", "literal with incremental indexing, indexed name" + _how)
    def incremental_indexed_name(huffman=_huffman):
        return h.literal_indexed(19, "text/plain", huffman)

    @good_block("hpack 6.2.1", "literal with incremental indexing, new name" + _how)
    def incremental_new_name(huffman=_huffman):
        return h.literal_indexed("x-test", "h2peer", huffman)

    @good_block("hpack 6.2.2", "literal without indexing, indexed name" + _how)
    def without_indexed_name(huffman=_huffman):
        return h.literal(19, "text/plain", huffman)

    @good_block("hpack 6.2.2", "literal without indexing, new name" + _how)
    def without_new_name(huffman=_huffman):
        return h.literal("x-test", "h2peer", huffman)

    @good_block("hpack 6.2.3", "literal never indexed, indexed name" + _how)
    def never_indexed_name(huffman=_huffman):
        return h.literal_never(19, "text/plain", huffman)

    @good_block("hpack 6.2.3", "literal never indexed, new name" + _how)
    def never_new_name(huffman=_huffman):
        return h.literal_never("x-test", "h2peer", huffman)


@good_block("hpack 6.1", "indexed field of the static table")
def static_field():
    return h.indexed(16)  # accept-encoding: gzip, deflate


@good_block("hpack 6.1", "indexed field of the dynamic table")
def dynamic_field():
    return h.literal_indexed("x-test", "1") + h.indexed(62)


@good_block("hpack 5.1", "integer with needless zero bytes")
def integer_with_zeros():
    # 127 + 0 in three bytes: a string of 127 bytes.
    return b"\x00" + h.string("x-test") + b"\x7f\x80\x80\x00" + b"a" * 127


@good_block("hpack 4.4", "entry larger than the table empties it")
def entry_larger_than_table():
    return h.literal_indexed("x-test", "a" * 5000)


@case("hpack 4.3", "entries are evicted, the newest stay")
def eviction(peer):
    # 60 entries of 32 + 6 + 100 bytes are more than 4096; the newest is always 62.
    many = b"".join(h.literal_indexed("x-test", f"{number:0100}") for number in range(60))
    peer.send(f.headers(1, h.block(peer.fields()) + many), f.data(1, peer.body, end=True))
    peer.answered(1)
    peer.send(f.headers(3, h.block(peer.fields()) + h.indexed(62) + h.indexed(62 + 28)),
              f.data(3, peer.body, end=True))
    peer.answered(3)


@case("hpack 4.3", "reference to an evicted entry", connection_error(f.COMPRESSION_ERROR))
def evicted_reference(peer):
    many = b"".join(h.literal_indexed("x-test", f"{number:0100}") for number in range(60))
    with_field(peer, many + h.indexed(62 + 29))


@case("hpack 6.3", "size update at the start of a block", answered())
def size_update_at_start(peer):
    peer.send(f.headers(1, h.size_update(0) + h.block(peer.fields())), f.data(1, peer.body, end=True))


@case("hpack 4.2", "two size updates at the start of a block", answered())
def two_size_updates(peer):
    peer.send(f.headers(1, h.size_update(0) + h.size_update(4096) + h.block(peer.fields())),
              f.data(1, peer.body, end=True))


@case("hpack 6.3", "size update of 0 empties the table", connection_error(f.COMPRESSION_ERROR))
def size_update_empties(peer):
    with_field(peer, h.literal_indexed("x-test", "1"))
    peer.answered(1)
    peer.send(f.headers(3, h.size_update(0) + h.size_update(4096) + h.block(peer.fields()) + h.indexed(62)),
              f.data(3, peer.body, end=True))


@case("hpack 4.1", "request split inside a Huffman string by CONTINUATION", answered())
def split_in_string(peer):
    block = h.block(peer.fields(("x-test", "some text of some length")), huffman=True)
    peer.send(f.headers(1, block[:-5], end_headers=False), f.continuation(1, block[-5:]),
              f.data(1, peer.body, end=True))


# What must be refused.

@bad_block("hpack 2.3.3", "indexed field with an index out of range")
def index_out_of_range():
    return h.indexed(70)


@bad_block("hpack 2.3.3", "literal whose name index is out of range")
def name_index_out_of_range():
    return h.literal(70, "empty")


@bad_block("hpack 2.3.3", "literal with indexing whose name index is out of range")
def name_index_out_of_range_indexed():
    return h.literal_indexed(1 << 20, "empty")


@bad_block("hpack 6.1", "indexed field with index 0")
def index_zero():
    return b"\x80"


@bad_block("hpack 4.2", "size update at the end of a block")
def size_update_at_end():
    return h.size_update(1)


@case("hpack 4.2", "size update between two fields", connection_error(f.COMPRESSION_ERROR))
def size_update_inside(peer):
    fields = peer.fields()
    peer.send(f.headers(1, h.block(fields[:2]) + h.size_update(0) + h.block(fields[2:])),
              f.data(1, peer.body, end=True))


@case("hpack 6.3", "size update above HEADER_TABLE_SIZE", connection_error(f.COMPRESSION_ERROR))
def size_update_too_large(peer):
    limit = peer.server_settings.get(f.HEADER_TABLE_SIZE, 4096)
    peer.send(f.headers(1, h.size_update(limit + 1) + h.block(peer.fields())), f.data(1, peer.body, end=True))


def _huffman_value(coded):
    return b"\x00" + h.string("x-test") + h.integer(len(coded), 7, 0x80) + coded


@bad_block("hpack 5.2", "Huffman padding of more than 7 bits")
def padding_too_long():
    return _huffman_value(h.string("test", True)[1:] + b"\xff")


@bad_block("hpack 5.2", "Huffman padding of zeros")
def padding_of_zeros():
    # "test" has 5 + 5 + 5 + 5 = 20 bits, so that four bits are padding.
    coded = h.string("test", True)[1:]
    return _huffman_value(coded[:-1] + bytes([coded[-1] & 0xF0]))


@bad_block("hpack 5.2", "Huffman string with EOS")
def huffman_eos():
    return _huffman_value(HUFFMAN_EOS)


@bad_block("hpack 5.2", "Huffman string with EOS after a letter")
def huffman_eos_after_letter():
    # "a" is 00011; then thirty ones, then five of padding.
    return _huffman_value(b"\x1f" + b"\xff" * 4)


@bad_block("hpack 5.1", "integer over 2^32 as index")
def index_overflow():
    return b"\xff\xff\xff\xff\xff\xff\x0f"


@bad_block("hpack 5.1", "integer over 2^64 as length")
def length_overflow():
    return b"\x00\x7f" + b"\xff" * 10 + b"\x01"


@bad_block("hpack 5.1", "integer without end")
def integer_cut():
    return b"\xff\x80"


@bad_block("hpack 5.1", "integer of many needless bytes")
def integer_too_long():
    return b"\xff" + b"\x80" * 40 + b"\x00"


@bad_block("hpack 5.2", "string that ends before its length")
def string_cut():
    return b"\x00" + h.string("x-test") + b"\x20short"


@bad_block("hpack 5.2", "literal that ends after its name")
def value_missing():
    return b"\x00" + h.string("x-test")


@bad_block("hpack 5.2", "literal that ends after its first byte")
def name_missing():
    return b"\x40"


# What the server's own encoder must keep.

@case("hpack 4.2", "HEADER_TABLE_SIZE of 0: the server announces it and uses no dynamic entry",
      settings=((f.HEADER_TABLE_SIZE, 0),))
def server_keeps_table_size(peer):
    peer.decoder = hpack.Decoder()
    peer.decoder.max_allowed_table_size = 0
    for stream in (1, 3, 5):
        peer.request(stream)
        frame = peer.wait_for(lambda frame: frame.fields is not None and frame.stream == stream)
        if frame is None:
            raise Unmet(f"no answer on stream {stream}; {peer.describe_received()}")
        if stream == 1 and peer.last_block[0] & 0xE0 != 0x20:
            raise Unmet(f"the first block begins with {peer.last_block[:4].hex()}, not with a size update")
        peer.response(stream)
