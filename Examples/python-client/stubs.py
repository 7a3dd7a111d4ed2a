"""Makes the Python classes of AI Mesh from its .proto files, once at each start, in a folder that goes away at the end."""

import atexit
import importlib
import shutil
import sys
import tempfile
from pathlib import Path

import grpc_tools
from grpc_tools import protoc

PROTO = Path(__file__).resolve().parents[2] / "proto"
# What grpcio brings itself, such as google/protobuf/descriptor.proto.
BUNDLED = Path(grpc_tools.__file__).parent / "_proto"


def make():
    """Runs protoc, and makes `import aimesh.v1.…_pb2` work from here on."""
    folder = tempfile.mkdtemp(prefix="aimesh-stubs-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    sources = [
        path.relative_to(PROTO).as_posix()
        for part in ("aimesh", "google/api", "google/rpc")
        for path in sorted((PROTO / part).rglob("*.proto"))
    ]
    command = ["protoc", f"-I{PROTO}", f"-I{BUNDLED}", f"--python_out={folder}", f"--grpc_python_out={folder}"]
    if protoc.main(command + sources) != 0:
        sys.exit(f"protoc could not read the .proto files in {PROTO}")
    sys.path.insert(0, folder)
    # "google" is a package that is spread over folders: this one, and the one of the installed protobuf.
    import google

    google.__path__ = list(google.__path__) + [f"{folder}/google"]
    importlib.invalidate_caches()


make()
