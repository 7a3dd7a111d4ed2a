#!/bin/sh
# Fuzzes the protobuf runtime under the address sanitizer: run.sh [SECONDS] [libFuzzer options or input files].
#
# What libFuzzer learns is kept in .build/fuzz/corpus, the seeds stay as they are. An input that breaks something is
# written to .build/fuzz/findings; `run.sh 0 FILE` runs it again.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-600}
[ $# -eq 0 ] || shift

FUZZ=1
export FUZZ
swift build -c release --scratch-path .build/fuzz --product protobuf-fuzz \
    --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address

mkdir -p .build/fuzz/corpus .build/fuzz/findings
# Swift would print a backtrace of its own, slowly, and in the way of the sanitizer.
SWIFT_BACKTRACE=enable=no
ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=0:detect_stack_use_after_return=1
export SWIFT_BACKTRACE ASAN_OPTIONS
fuzz=.build/fuzz/release/protobuf-fuzz
bounds="-rss_limit_mb=3000 -malloc_limit_mb=1500 -timeout=20 -max_len=65536"
if [ "$seconds" -eq 0 ]; then
    # shellcheck disable=SC2086
    exec "$fuzz" $bounds "$@"
fi
# shellcheck disable=SC2086
exec "$fuzz" $bounds -max_total_time="$seconds" -print_final_stats=1 -dict=Tests/Fuzz/json.dict \
    -artifact_prefix=.build/fuzz/findings/ "$@" .build/fuzz/corpus Tests/Fuzz/corpus
