"""A client in gRPC's own implementation, for the recording proxy: record_grpcio.py PORT."""

import sys

import grpc


def main():
    service = "/grpc.testing.TestService/"
    # A SimpleRequest with a payload.
    hello = b"\x1a\x07\x12\x05hello"
    with grpc.insecure_channel(f"127.0.0.1:{sys.argv[1]}") as channel:
        channel.unary_unary(service + "UnaryCall")(hello, timeout=5)
        metadata = [("x-grpc-test-echo-initial", "test"), ("x-grpc-test-echo-trailing-bin", b"\xab\xab\xab")]
        channel.unary_unary(service + "UnaryCall")(hello, metadata=metadata, compression=grpc.Compression.Gzip)
        list(channel.unary_stream(service + "StreamingOutputCall")(b"\x12\x03\x08\xe8\x07" * 3))
        channel.stream_unary(service + "StreamingInputCall")(iter([b"", hello, hello * 10]))
        duplex = channel.stream_stream(service + "FullDuplexCall")(iter([b"\x12\x02\x08\x0a"] * 3))
        next(duplex)
        duplex.cancel()
        for method in ("Missing", "UnimplementedCall"):
            try:
                channel.unary_unary(service + method)(b"")
            except grpc.RpcError:
                pass


if __name__ == "__main__":
    main()
