"""grpc.testing.TestService in Python: its messages, a stub, and the handlers of a server, made when a test runs.

grpcio-tools compiles `proto/grpc/testing` to descriptors, and classes and methods are made from those. Generated
modules would not do: they live in a package `grpc.testing`, and `grpc` is the package of grpcio itself.
"""

import os
import tempfile

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from grpc_tools import protoc

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
PROTO = os.path.join(ROOT, "proto")
FILES = ["grpc/testing/empty.proto", "grpc/testing/messages.proto", "grpc/testing/test.proto"]


def compiled(files):
    """FileDescriptorProtos of files below proto/, imports first."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "set")
        code = protoc.main(["protoc", f"-I{PROTO}", "--include_imports", f"--descriptor_set_out={out}"] + files)
        if code:
            raise SystemExit(f"grpcio-tools cannot compile {files}")
        with open(out, "rb") as stream:
            return list(descriptor_pb2.FileDescriptorSet.FromString(stream.read()).file)


POOL = descriptor_pool.Default()  # also the one that grpcio's reflection service shows
for _file in compiled(FILES):
    POOL.AddSerializedFile(_file.SerializeToString())


def message_class(name):
    return message_factory.GetMessageClass(POOL.FindMessageTypeByName(name))


Empty = message_class("grpc.testing.Empty")
BoolValue = message_class("grpc.testing.BoolValue")
Payload = message_class("grpc.testing.Payload")
EchoStatus = message_class("grpc.testing.EchoStatus")
SimpleRequest = message_class("grpc.testing.SimpleRequest")
SimpleResponse = message_class("grpc.testing.SimpleResponse")
StreamingInputCallRequest = message_class("grpc.testing.StreamingInputCallRequest")
StreamingInputCallResponse = message_class("grpc.testing.StreamingInputCallResponse")
ResponseParameters = message_class("grpc.testing.ResponseParameters")
StreamingOutputCallRequest = message_class("grpc.testing.StreamingOutputCallRequest")
StreamingOutputCallResponse = message_class("grpc.testing.StreamingOutputCallResponse")

SERVICE = "grpc.testing.TestService"
ECHO_INITIAL = "x-grpc-test-echo-initial"
ECHO_TRAILING = "x-grpc-test-echo-trailing-bin"


def methods(service):
    """(name, request class, response class, client streams, server streams) of each method."""
    for method in POOL.FindServiceByName(service).methods:
        yield (method.name, message_factory.GetMessageClass(method.input_type),
               message_factory.GetMessageClass(method.output_type), method.client_streaming, method.server_streaming)


def _kind(client_streams, server_streams):
    return f"{'stream' if client_streams else 'unary'}_{'stream' if server_streams else 'unary'}"


class Stub:
    """A method of grpcio's channel for each method of the service."""

    def __init__(self, channel, service=SERVICE):
        for name, request, response, client_streams, server_streams in methods(service):
            make = getattr(channel, _kind(client_streams, server_streams))
            setattr(self, name, make(f"/{service}/{name}", request_serializer=request.SerializeToString,
                                     response_deserializer=response.FromString))


def handlers(servicer, service=SERVICE):
    """grpcio's handler of the service, with the methods that `servicer` has."""
    table = {}
    for name, request, response, client_streams, server_streams in methods(service):
        if hasattr(servicer, name):
            make = getattr(grpc, _kind(client_streams, server_streams) + "_rpc_method_handler")
            table[name] = make(getattr(servicer, name), request_deserializer=request.FromString,
                               response_serializer=response.SerializeToString)
    return grpc.method_handlers_generic_handler(service, table)
