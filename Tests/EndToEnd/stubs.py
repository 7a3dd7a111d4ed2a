"""The gRPC stubs of AI Mesh, made from the .proto files alone, as any client would make them."""

import importlib
import pathlib
import sys
import tempfile

import grpc_tools
from grpc_tools import protoc

ROOT = pathlib.Path(__file__).resolve().parents[2]


def generate(folder: pathlib.Path) -> None:
    """Writes the modules of aimesh/v1 and of what it imports into a folder and makes them importable."""
    proto = ROOT / "proto"
    files = sorted(
        str(path.relative_to(proto))
        for part in ("aimesh", "google/api", "google/rpc")
        for path in (proto / part).rglob("*.proto")
    )
    well_known = pathlib.Path(grpc_tools.__file__).parent / "_proto"
    arguments = ["protoc", f"-I{proto}", f"-I{well_known}", f"--python_out={folder}", f"--grpc_python_out={folder}"]
    if protoc.main(arguments + files) != 0:
        raise RuntimeError("the stubs cannot be made")
    sys.path.insert(0, str(folder))


class Stubs:
    """`stubs.task_service_pb2.SubmitTaskRequest` and so on."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="aimesh-stubs-")
        generate(pathlib.Path(self.folder.name))

    def __getattr__(self, name: str):
        if name.endswith("_details_pb2") or name == "rpc_code_pb2":
            return importlib.import_module(f"google.rpc.{name}")
        return importlib.import_module(f"aimesh.v1.{name}")
