#!/usr/bin/env bash
# How long a cancellation takes from the client to the model's call, with the mesh at work beside it.
#
#   Benchmarks/cancel/run.sh              1,000 of each kind, under a minute after the build
#   Benchmarks/cancel/run.sh --count N
#   Benchmarks/cancel/run.sh --load N     tasks that are at work meanwhile (default 4)
#
# Server and client are in one process, on a socket, with a store on the disk. Measured are: RST_STREAM of GenerateStream,
# from its sending to the provider's cancellation handler; CancelTask, from its sending to the same; CancelTask at random
# moments of a task, after whose answer no call may begin; Generate with a grpc-timeout, which is late when the answer, or
# the provider's cancellation, comes more than 10 ms after the deadline. Sixteen tasks keep two cores busy all the time,
# and then the kernel wakes threads late too. CANCEL_BENCH=path measures a program that was built already.
set -euo pipefail
cd "$(dirname "$0")/../.."

options=()
while [ $# -gt 0 ]; do
    case "$1" in
        --count | --load)
            [[ "${2:-}" =~ ^[0-9]+$ ]] || { echo "cancel: $1 wants a number" >&2; exit 2; }
            options+=("$1" "$2") && shift
            ;;
        *)
            sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2
            exit 2
            ;;
    esac
    shift
done

program=${CANCEL_BENCH:-}
if [ -z "$program" ]; then
    swift build -c release --product cancel-bench
    program=$(swift build -c release --show-bin-path)/cancel-bench
fi
mkdir -p .build/benchmarks
work=$(mktemp -d .build/benchmarks/cancel.XXXXXX)
trap 'rm -rf "$work"' EXIT
ulimit -n 8192 2>/dev/null || ulimit -n "$(ulimit -Hn)"
"$program" --store "$work/store" "${options[@]}"
