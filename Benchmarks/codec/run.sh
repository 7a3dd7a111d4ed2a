#!/usr/bin/env bash
# Encode and decode with our protobuf runtime and with Google's for C++, over the same bytes.
#
#   Benchmarks/codec/run.sh [--iterations N]
#
# The two programs take turns, so that a slow moment of the machine meets both, and the median of the turns counts.
# Allocations are counted in one more run of each, with a counting malloc preloaded.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=Benchmarks/codec
turns=7
iterations=100000
if [ "${1:-}" = --iterations ]; then iterations=$2; fi

if ! command -v g++ >/dev/null || ! command -v protoc >/dev/null || [ ! -e /usr/include/google/protobuf/arena.h ]; then
    echo "codec: g++, protoc or libprotobuf-dev is missing; deploy/setup.sh --bench installs them"
    deploy/setup.sh --bench
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "codec: building the C++ peer"
protoc -I"$here" -I/usr/include --cpp_out="$work" codec.proto
g++ -std=c++17 -O2 -I"$work" "$here/google_codec.cc" "$work/codec.pb.cc" -lprotobuf -o "$work/google_codec"
gcc -shared -fPIC -O2 "$here/count_malloc.c" -o "$work/libcount_malloc.so"

echo "codec: building the Swift program"
swift build -c release --product codec-benchmark
swift=.build/release/codec-benchmark

"$swift" --write "$work"
samples=(ten="$work/ten.bin" nested="$work/nested.bin" list="$work/list.bin" free="$work/free.bin")

echo "codec: $turns turns of $iterations calls"
for ((turn = 0; turn < turns; turn++)); do
    for program in "$swift" "$work/google_codec"; do
        arguments=(--rounds 3 --iterations "$iterations")
        [ "$program" = "$swift" ] || arguments+=("${samples[@]}")
        "$program" "${arguments[@]}" | sed "s/^/$turn /" >>"$work/times"
    done
done
preload=$work/libcount_malloc.so
LD_PRELOAD=$preload "$swift" --rounds 1 --iterations 1000 | grep allocations | sed 's/^/0 /' >>"$work/times"
LD_PRELOAD=$preload "$work/google_codec" --rounds 1 --iterations 1000 "${samples[@]}" |
    grep allocations | sed 's/^/0 /' >>"$work/times"

python3 "$here/table.py" "$work/times" "$work"
