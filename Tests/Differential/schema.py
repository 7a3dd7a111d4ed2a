"""The messages under test: compiled with protoc, read through descriptors, no generated Python code.

The well-known types come from the protobuf package itself, because its Python classes for them know how to write and
read their JSON; every other file is added to the default pool as protoc describes it.
"""

import importlib
import os
import pathlib
import subprocess
import sys
import tempfile

from google.protobuf import descriptor as d
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

ROOT = pathlib.Path(__file__).resolve().parents[2] / "proto"
TEST_ALL = "protobuf_test_messages.proto3.TestAllTypesProto3"
WELL_KNOWN = ("any", "duration", "empty", "field_mask", "struct", "timestamp", "wrappers")

KINDS = {
    getattr(d.FieldDescriptor, "TYPE_" + name.upper()): name
    for name in (
        "double float int64 uint64 int32 fixed64 fixed32 bool string message bytes uint32 enum sfixed32 sfixed64 "
        "sint32 sint64"
    ).split()
}
WIRE_TYPES = {"double": 1, "fixed64": 1, "sfixed64": 1, "float": 5, "fixed32": 5, "sfixed32": 5}
WIRE_TYPES |= {"string": 2, "bytes": 2, "message": 2}


class Field:
    """What the generators need of a field. `wire` is the wire type of one value."""

    def __init__(self, descriptor, specs):
        self.number = descriptor.number
        self.name = descriptor.name
        self.json_name = descriptor.json_name
        self.kind = KINDS[descriptor.type]
        self.wire = WIRE_TYPES.get(self.kind, 0)
        self.repeated = descriptor.is_repeated
        self.packed = descriptor.is_packed
        self.oneof = descriptor.containing_oneof.name if descriptor.containing_oneof else None
        self.enum = descriptor.enum_type.full_name if self.kind == "enum" else None
        self.enum_names = [v.name for v in descriptor.enum_type.values] if self.kind == "enum" else ()
        self.sub = specs(descriptor.message_type) if self.kind == "message" else None
        self.is_map = self.sub is not None and self.sub.is_map_entry
        self.is_message = self.kind == "message" and not self.is_map


class Spec:
    """A message type."""

    def __init__(self, descriptor):
        self.name = descriptor.full_name
        self.is_map_entry = descriptor.GetOptions().map_entry
        self.make = message_factory.GetMessageClass(descriptor)
        self.fields = []
        self.by_number = {}
        self.sorts = []  # The fields again, one list for each sort of field.


class Schema:
    """All messages by full name."""

    def __init__(self, files):
        for name in WELL_KNOWN:
            importlib.import_module(f"google.protobuf.{name}_pb2")
        self.pool = descriptor_pool.Default()
        self.specs = {}
        self.names = []
        for file in _compile(files).file:
            if file.name.startswith("google/protobuf/") and not file.name.endswith("test_messages_proto3.proto"):
                continue
            self.pool.Add(file)
            for message in file.message_type:
                self._list(self.pool.FindMessageTypeByName(f"{file.package}.{message.name}"))

    def spec(self, name):
        return self._spec(self.pool.FindMessageTypeByName(name))

    def _list(self, descriptor):
        if not descriptor.GetOptions().map_entry:
            self.names.append(descriptor.full_name)
        for nested in descriptor.nested_types:
            self._list(nested)

    def _spec(self, descriptor):
        spec = self.specs.get(descriptor.full_name)
        if spec is None:
            spec = self.specs[descriptor.full_name] = Spec(descriptor)
            spec.fields = [Field(f, self._spec) for f in descriptor.fields]
            spec.by_number = {f.number: f for f in spec.fields}
            sorts = {}
            for f in spec.fields:
                sorts.setdefault((f.kind, f.repeated, f.sub and f.sub.name, f.enum), []).append(f)
            spec.sorts = list(sorts.values())
        return spec


def _compile(files):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "schema.bin")
        # /usr/include has descriptor.proto where protoc does not bring its own.
        arguments = [f"-I{ROOT}", "-I/usr/include", "--include_imports", f"--descriptor_set_out={out}", *files]
        try:
            import grpc_tools  # noqa: F401

            command = [sys.executable, "-m", "grpc_tools.protoc"]
        except ImportError:
            command = ["protoc"]
        subprocess.run(command + arguments, check=True)
        with open(out, "rb") as file:
            return descriptor_pb2.FileDescriptorSet.FromString(file.read())


def load():
    mesh = sorted(str(p.relative_to(ROOT)) for p in ROOT.glob("aimesh/v1/*.proto"))
    return Schema(["google/protobuf/test_messages_proto3.proto", "conformance/conformance.proto", *mesh])
