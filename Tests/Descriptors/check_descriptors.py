"""Whether everybody reads the schema alike: protoc, grpcio-tools, the descriptors embedded in the Swift code, and, for
the well-known types that are typed in here, Google's own files.

    check_descriptors.py --mesh PATH-TO-THE-MESH-PROGRAM

`mesh schema --descriptors` writes a FileDescriptorSet of what the program carries for reflection.
"""

import argparse
import glob
import os
import subprocess
import sys
import tempfile

from google.protobuf import descriptor_pb2
from google.protobuf import any_pb2, duration_pb2, empty_pb2, field_mask_pb2, struct_pb2, timestamp_pb2, wrappers_pb2

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
WELL_KNOWN = [any_pb2, duration_pb2, empty_pb2, field_mask_pb2, struct_pb2, timestamp_pb2, wrappers_pb2]


def compiled(command, files):
    """The descriptors that a compiler makes, by file name."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "set")
        arguments = ["-Iproto", "-I/usr/include", "--include_imports", f"--descriptor_set_out={out}"]
        subprocess.run(command + arguments + files, cwd=ROOT, check=True)
        with open(out, "rb") as stream:
            return by_name(stream.read())


def by_name(serialized):
    files = descriptor_pb2.FileDescriptorSet.FromString(serialized).file
    return {file.name: normalised(file) for file in files}


def normalised(file):
    """Without the comments, which only some of the compilers keep."""
    copy = descriptor_pb2.FileDescriptorProto()
    copy.CopyFrom(file)
    copy.ClearField("source_code_info")
    return copy


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--mesh", required=True)
    mesh = parser.parse_args().mesh

    files = sorted(os.path.relpath(path, os.path.join(ROOT, "proto"))
                   for path in glob.glob(os.path.join(ROOT, "proto", "**", "*.proto"), recursive=True))
    passed = failed = 0

    def check(what, left, right):
        nonlocal passed, failed
        if left == right:
            passed += 1
        else:
            failed += 1
            print(f"{what}: the descriptors differ\n--- one\n{left}\n--- other\n{right}"[:2000])

    protoc = compiled(["protoc"], files)
    grpcio = compiled([sys.executable, "-m", "grpc_tools.protoc"], files)
    for name in files:
        check(f"{name}: protoc and grpcio-tools", protoc[name], grpcio[name])

    embedded = by_name(subprocess.run([mesh, "schema", "--descriptors"], check=True, capture_output=True).stdout)
    aimesh = [name for name in files if name.startswith("aimesh/v1/")]
    for name in aimesh:
        if name not in embedded:
            failed += 1
            print(f"{name}: not among the embedded descriptors")
    for name, file in embedded.items():
        check(f"{name}: protoc and the Swift code", protoc[name], file)

    for module in WELL_KNOWN:
        google = descriptor_pb2.FileDescriptorProto()
        module.DESCRIPTOR.CopyToProto(google)
        ours = protoc[google.name]
        # Versions of Python protobuf differ in whether they tell JSON names that follow by rule.
        for file in (ours, google):
            for message in file.message_type:
                for nested in [message, *message.nested_type]:
                    for field in nested.field:
                        field.ClearField("json_name")
        check(f"{google.name}: ours and Google's", ours, google)

    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
