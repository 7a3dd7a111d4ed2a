#!/usr/bin/env bash
# GET and SET by 50 callers over one connection, beside redis-benchmark with the same concurrency and pipelining.
#
#   Benchmarks/redis/run.sh               about a minute after the build
#   Benchmarks/redis/run.sh --requests N  of each command (default 1,000,000)
#
# Callers: each of the 50 asks again when it has its answer, so the peer is `redis-benchmark -c 50`, 50 clients that do the
# same. Pieces: one caller sends 50 commands in one piece and waits for all, so the peer is `redis-benchmark -c 1 -P 50`. The
# last ratio crosses the two, and shows what 50 separate callers cost beside commands that were formatted once. `loop` are
# callers that run on the connection's loop, as handlers of the service do; `ours` run on the pool of all. Three rounds in
# turn against one server on a Unix socket; the best of each counts. REDIS_BENCH=path measures a program that was built.
set -euo pipefail
cd "$(dirname "$0")/../.."

requests=1000000
while [ $# -gt 0 ]; do
    case "$1" in
        --requests) [[ "${2:-}" =~ ^[0-9]+$ ]] || { echo "redis: $1 wants a number" >&2; exit 2; }; requests=$2; shift ;;
        *) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2 ;;
    esac
    shift
done

program=${REDIS_BENCH:-}
if [ -z "$program" ]; then
    swift build -c release --product redis-bench
    program=$(swift build -c release --show-bin-path)/redis-bench
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/redis-bench.XXXXXX")
redis-server --port 0 --unixsocket "$work/redis.sock" --save '' --appendonly no --dir "$work" --daemonize no >"$work/log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
until redis-cli -s "$work/redis.sock" ping >/dev/null 2>&1; do kill -0 $server; sleep 0.1; done

peer() { # clients pipeline
    redis-benchmark -s "$work/redis.sock" -c "$1" -P "$2" -n "$requests" -t set,get --csv | awk -F'"' \
        '$2 == "SET" || $2 == "GET" { printf "%s %d\n", tolower($2), $4 }'
}
for _ in 1 2 3; do
    "$program" --socket "$work/redis.sock" --callers 50 --requests "$requests" | sed 's/^/ours /'
    "$program" --socket "$work/redis.sock" --callers 50 --requests "$requests" --on-loop | sed 's/^/loop /'
    peer 1 50 | sed 's/^/pipelined /'
    peer 50 1 | sed 's/^/connections /'
done | tee "$work/rates" >&2
awk '$3 > best[$1 " " $2] { best[$1 " " $2] = $3 }
    END {
        for (kind in best) { split(kind, part, " "); printf "RESULT storage.redis.%s.%s %d ops/s\n", part[2], part[1], best[kind] }
        callers = best["loop set"] + best["loop get"]
        pieces = best["loop pipeline-set"] + best["loop pipeline-get"]
        connections = best["connections set"] + best["connections get"]
        pipelined = best["pipelined set"] + best["pipelined get"]
        printf "RESULT storage.redis.ops_vs_redis_benchmark %.2f x\n", callers / connections
        printf "RESULT storage.redis.pieces_vs_redis_benchmark_pipelined %.2f x\n", pieces / pipelined
        printf "RESULT storage.redis.callers_vs_redis_benchmark_pipelined %.2f x\n", callers / pipelined
    }' "$work/rates" | sort
