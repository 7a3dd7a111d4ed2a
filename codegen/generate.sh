#!/usr/bin/env bash
# Makes everything that comes from the schema: Swift, the OpenAPI document and the schema lock.
#
#   codegen/generate.sh            into the source tree
#   codegen/generate.sh FOLDER     into FOLDER, laid out like the source tree (codegen/check.sh compares)
#
# The generator is built from this repository; its own messages are generated and committed like all others.
set -euo pipefail
cd "$(dirname "$0")/.."
out="${1:-.}"
configuration="${CODEGEN_CONFIGURATION:-debug}"

command -v protoc >/dev/null || { echo "protoc is missing; run deploy/setup.sh" >&2; exit 1; }
echo "codegen: building protoc-gen-mesh"
swift build -q -c "$configuration" --product protoc-gen-mesh
plugin="$(swift build -c "$configuration" --show-bin-path)/protoc-gen-mesh"

# Which module holds the types of which files; the longest prefix counts.
modules="in=google/protobuf/:Protobuf,in=google/protobuf/compiler/:SchemaCodegen"
modules+=",in=google/protobuf/test_messages_proto3.proto:ConformanceMessages,in=conformance/:ConformanceMessages"
modules+=",in=google/api/:SchemaOptions,in=aimesh/options/:SchemaOptions,in=google/rpc/:GRPCCore"
modules+=",in=aimesh/v1/:MeshProto,in=codec.proto:CodecBenchmarkMessages,in=rpc.proto:RPCBenchmarkMessages"
modules+=",in=grpc/health/:GRPCStandardServices,in=grpc/reflection/:GRPCStandardServices"
modules+=",in=grpc/testing/:InteropMessages,in=odd/:OddSchemas"

modules+=",prefix=google.protobuf:Google,prefix=google.protobuf.compiler:Google"
modules+=",prefix=protobuf_test_messages.proto3:Conformance"

protos() { (cd proto && find "$1" -name '*.proto' | LC_ALL=C sort); }

# swift_files MODULE FOLDER FILE...
swift_files() {
    local module="$1" folder="$2"
    shift 2
    mkdir -p "$out/$folder"
    rm -f "$out/$folder"/*.pb.swift "$out/$folder"/*.grpc.swift
    protoc --plugin="protoc-gen-mesh=$plugin" -I proto -I Benchmarks/codec -I Benchmarks/rpc -I codegen/Reference \
        -I /usr/include --mesh_out="$out/$folder" --mesh_opt="module=$module,$modules" "$@"
    echo "codegen: $module ($# files)"
}

well_known=(google/protobuf/{any,descriptor,duration,empty,field_mask,struct,timestamp,wrappers}.proto)
swift_files Protobuf Sources/Runtime/Protobuf/Generated "${well_known[@]}"
swift_files SchemaOptions Sources/Runtime/SchemaOptions/Generated \
    google/api/annotations.proto google/api/http.proto aimesh/options/v1/options.proto
swift_files GRPCCore Sources/Runtime/GRPCCore/Generated $(protos google/rpc)
swift_files SchemaCodegen codegen/SchemaCodegen/Generated google/protobuf/compiler/plugin.proto
swift_files ConformanceMessages Sources/Programs/ConformanceMessages/Generated \
    conformance/conformance.proto google/protobuf/test_messages_proto3.proto
swift_files CodecBenchmarkMessages Benchmarks/codec/Messages codec.proto
swift_files GRPCStandardServices Sources/Runtime/GRPCStandardServices/Generated \
    $(protos grpc/health) $(protos grpc/reflection)
swift_files InteropMessages Sources/Programs/InteropMessages/Generated $(protos grpc/testing)
swift_files RPCBenchmarkMessages Benchmarks/rpc/Messages rpc.proto
swift_files MeshProto Sources/Mesh/MeshProto/Generated $(protos aimesh/v1)
swift_files OddSchemas codegen/Reference/Generated $(cd codegen/Reference && find odd -name '*.proto' | LC_ALL=C sort)

# one OUTPUT FOLDER: the outputs that are one file for the whole schema.
whole_schema() {
    mkdir -p "$2"
    protoc --plugin="protoc-gen-mesh=$plugin" -I proto -I /usr/include --mesh_out="$2" --mesh_opt="output=$1" \
        $(protos aimesh/v1) "${@:3}"
}

whole_schema lint "$out" aimesh/options/v1/options.proto
echo "codegen: the schema keeps the rules of naming, comments, bounds and scopes"

whole_schema openapi "$out/docs"
echo "codegen: docs/openapi.json"

# Promises to callers may be added, never changed: the old lock decides before the new one takes its place.
fresh_lock="$(mktemp -d)"
trap 'rm -rf "$fresh_lock"' EXIT
whole_schema lock "$fresh_lock"
[ ! -e proto/schema.lock ] || codegen/check-lock.sh proto/schema.lock "$fresh_lock/schema.lock"
mkdir -p "$out/proto"
cp "$fresh_lock/schema.lock" "$out/proto/schema.lock"
