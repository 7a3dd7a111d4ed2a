#!/usr/bin/env bash
# SET, GET and INCR by our Redis client, beside redis-benchmark with the same commands, callers and pipelining.
#
#   Benchmarks/redis/run.sh                 about two minutes after the build
#   Benchmarks/redis/run.sh --seconds N     of each measurement, roughly (default 2)
#
# 50 callers, each with 1 and with 16 commands under way: `redis-benchmark -c 50 -P 1` and `-P 16`. Ours share the two
# connections that a pool has by default, make each command anew and read each answer; redis-benchmark has a connection for each
# of its clients, sends bytes that it made once, and counts answers. One redis-server of its own on a Unix socket, both clients
# in turn, three rounds; the best of each counts. `storage.redis.ops_vs_redis_benchmark` is the smallest of the six ratios.
# REDIS_BENCH=path measures a program that was built before.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=2
while [ $# -gt 0 ]; do
    case "$1" in
        --seconds) [[ "${2:-}" =~ ^[1-9][0-9]*$ ]] || { echo "redis: $1 wants a number" >&2; exit 2; }; seconds=$2; shift ;;
        *) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2 ;;
    esac
    shift
done
for tool in redis-server redis-benchmark redis-cli; do
    command -v $tool >/dev/null || { echo "redis: $tool is missing; deploy/setup.sh --bench installs it" >&2; exit 1; }
done

program=${REDIS_BENCH:-}
if [ -z "$program" ]; then
    swift build -c release --product redis-bench >&2
    program=$(swift build -c release --show-bin-path)/redis-bench
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/redis-bench.XXXXXX")
redis-server --port 0 --unixsocket "$work/redis.sock" --save '' --appendonly no --dir "$work" --daemonize no >"$work/log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
until redis-cli -s "$work/redis.sock" ping >/dev/null 2>&1; do kill -0 $server; sleep 0.1; done

callers=50
peer() { # pipeline requests
    redis-benchmark -s "$work/redis.sock" -c $callers -P "$1" -n "$2" -t set,get,incr --csv |
        awk -F'"' '$2 != "test" { printf "%s %d\n", tolower($2), $4 }'
}
ours() { "$program" --socket "$work/redis.sock" --callers $callers --pipeline "$1" --requests "$2"; }

for _ in 1 2 3; do
    for pipeline in 1 16; do
        # What redis-benchmark does in about a second.
        requests=$((seconds * (pipeline == 1 ? 100000 : 1000000)))
        ours $pipeline $requests | sed "s/^/ours $pipeline /"
        peer $pipeline $requests | sed "s/^/peer $pipeline /"
    done
done | tee "$work/rates" >&2
awk '$4 > best[$1 " " $2 " " $3] { best[$1 " " $2 " " $3] = $4 }
    END {
        least = ""
        for (kind in best) {
            split(kind, part, " ")
            if (part[1] != "ours") continue
            name = part[2] " " part[3]
            ratio = best["ours " name] / best["peer " name]
            printf "RESULT storage.redis.p%s.%s %d ops/s\n", part[2], part[3], best["ours " name]
            printf "RESULT storage.redis.p%s.%s_vs_redis_benchmark %.2f x\n", part[2], part[3], ratio
            if (least == "" || ratio < least) least = ratio
        }
        printf "RESULT storage.redis.ops_vs_redis_benchmark %.2f x\n", least
    }' "$work/rates" | sort
