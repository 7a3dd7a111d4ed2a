#!/bin/sh
# Fuzzes under the address sanitizer: run.sh [TARGET] [SECONDS] [libFuzzer options or input files].
#
# TARGET is `protobuf`, which is meant when there is none, or what HTTP/2 traffic is played to: `session`, `server`,
# `client`, or `frames` for a third of the time each. README.md says more.
#
# What libFuzzer learns is kept in .build/fuzz, the seeds stay as they are. An input that breaks something is written to
# .build/fuzz/findings; `run.sh TARGET 0 FILE` runs it again.
set -eu
cd "$(dirname "$0")/../.."
target=protobuf
case ${1:-} in
    protobuf | frames | session | server | client)
        target=$1
        shift
        ;;
esac
seconds=${1:-600}
[ $# -eq 0 ] || shift

# Swift would print a backtrace of its own, slowly, and in the way of the sanitizer.
SWIFT_BACKTRACE=enable=no
ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=0:detect_stack_use_after_return=1
FUZZ=1
export SWIFT_BACKTRACE ASAN_OPTIONS FUZZ

# build PROGRAM [compiler flags]
build() {
    program=$1
    shift
    swift build -c release --scratch-path .build/fuzz --product "$program" \
        --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address "$@"
}

# fuzz PROGRAM LEARNT SEEDS SECONDS [options or input files]; SEEDS are folders within Tests/Fuzz.
fuzz() {
    program=.build/fuzz/release/$1
    learnt=.build/fuzz/$2
    folders=
    for folder in $3; do folders="$folders Tests/Fuzz/$folder"; done
    time=$4
    shift 4
    if [ "$time" -eq 0 ]; then
        # shellcheck disable=SC2086
        "$program" $bounds "$@"
        return
    fi
    mkdir -p "$learnt" .build/fuzz/findings
    # shellcheck disable=SC2086
    "$program" $bounds -max_total_time="$time" -print_final_stats=1 -artifact_prefix=.build/fuzz/findings/ "$@" \
        "$learnt" $folders
}

if [ "$target" = protobuf ]; then
    build protobuf-fuzz
    bounds="-rss_limit_mb=3000 -malloc_limit_mb=1500 -timeout=20 -max_len=65536"
    [ "$seconds" -eq 0 ] || set -- -dict=Tests/Fuzz/json.dict "$@"
    fuzz protobuf-fuzz corpus corpus "$seconds" "$@"
    exit
fi

# With the checks of exclusive access that release builds leave out, and what is internal within reach.
build frames-fuzz -Xswiftc -enforce-exclusivity=checked -Xswiftc -enable-testing
bounds="-rss_limit_mb=2000 -malloc_limit_mb=200 -timeout=10 -max_len=32768"
[ "$target" != frames ] || seconds=$((seconds / 3))
for each in session server client; do
    [ "$target" = frames ] || [ "$target" = "$each" ] || continue
    FRAMES_TARGET=$each
    export FRAMES_TARGET
    case $each in
        session) seeds="Frames/corpus/requests Frames/corpus/responses" ;;
        server) seeds=Frames/corpus/requests ;;
        client) seeds=Frames/corpus/responses ;;
    esac
    fuzz frames-fuzz "frames-$each" "$seeds" "$seconds" "$@"
done
