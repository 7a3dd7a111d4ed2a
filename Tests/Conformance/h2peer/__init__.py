"""A peer that speaks HTTP/2 frame by frame over a socket, so that it can also speak them wrongly.

`frames` makes and reads frames, `hpack_bytes` makes header blocks byte by byte, `connection` is the peer, `dialects`
says what an ordinary request to a server looks like, `server_process` starts and watches the server under test.
"""
