#!/usr/bin/env bash
# The stores beside the engines that they stand on: SQLite on a file, PostgreSQL 15 with fsync on, started here.
#
#   Benchmarks/storage/run.sh                     all of it, some five minutes after the build
#   Benchmarks/storage/run.sh --only commits      durable commits and events, beside pgbench's rate; or watch, or search
#   Benchmarks/storage/run.sh --at-once N         how many commit at once, 16
#   Benchmarks/storage/run.sh --networks N --seconds N --turns N --quick
#
# commits: lives of tasks, seven commits with eight events each, spread over networks. pgbench runs the very statements
# that the store sends for such a life, cut out of the server's log, in the same pipelines with -M prepared, as many
# clients at once, on the same server. The two take turns; the median of the turns counts.
#
# watch: from the moment a commit is acknowledged until a watcher of its task has the event in hand.
#
# search: 50,000 items of memory; what is found by vectors is held against a comparison with each of them.
#
# redis: Benchmarks/redis/run.sh, where it is.
#
# STORAGE_BENCH=path measures a program that was built already. STORAGE_FOLDER=path has the files there: on a disk whose
# fsync is real. PG_BIN=path says where postgres, initdb and pgbench lie.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=Benchmarks/storage

at_once=16 networks=20 seconds=10 turns=3 items=50000 searches=2000
parts=()
usage() { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2; }
number() { [[ "${2:-}" =~ ^[1-9][0-9]*$ ]] || usage; printf -v "$1" '%s' "$2"; }
while [ $# -gt 0 ]; do
    case "$1" in
        --quick) seconds=3 turns=1 searches=300; shift; continue ;;
        --only)
            case "${2:-}" in commits | watch | search | redis) parts+=("$2") ;; *) usage ;; esac
            ;;
        --at-once) number at_once "${2:-}" ;;
        --networks) number networks "${2:-}" ;;
        --seconds) number seconds "${2:-}" ;;
        --turns) number turns "${2:-}" ;;
        *) usage ;;
    esac
    shift 2
done
[ ${#parts[@]} -gt 0 ] || parts=(commits watch search redis)

program=${STORAGE_BENCH:-}
if [ -z "$program" ]; then
    swift build -c release --product storage-bench
    program=$(swift build -c release --show-bin-path)/storage-bench
fi
bin=${PG_BIN:-/usr/lib/postgresql/15/bin}

# Not /tmp, which may be memory, and an fsync costs nothing there.
work=$(mktemp -d "${STORAGE_FOLDER:-/var/tmp}/mesh-storage.XXXXXX")
chmod 711 "$work"
pid=
finish() {
    local status=$?
    if [ -n "$pid" ]; then
        kill -INT "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    fi
    if [ $status -ne 0 ] && [ -s "$work/log" ]; then
        echo "storage: the last words of the server:" >&2
        grep -v ' LOG:  execute\| DETAIL:\|^	' "$work/log" | tail -n 10 >&2 || true
    fi
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

# PostgreSQL refuses to run as root.
as_user=()
mkdir "$work/pg"
if [ "$(id -u)" = 0 ]; then
    as_user=(setpriv --reuid=postgres --regid=postgres --clear-groups)
    chown postgres "$work/pg"
fi
start_server() {
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    (cd "$work/pg" && "${as_user[@]}" "$bin/initdb" -D "$work/pg/data" -U mesh -A trust -E UTF8 --locale=C -N >"$work/initdb.log")
    (cd "$work/pg" && exec "${as_user[@]}" "$bin/postgres" -D "$work/pg/data" -p "$port" -k "$work/pg" -h 127.0.0.1 \
        -c fsync=on -c synchronous_commit=on -c shared_buffers=256MB -c max_wal_size=4GB -c max_connections=200 \
        -c log_line_prefix='%p ') >"$work/log" 2>&1 </dev/null &
    pid=$!
    for ((try = 0; try < 200; try++)); do
        "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" -t 1 && return
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.05
    done
    echo "storage: the server did not start" >&2
    exit 1
}
sql() { "$bin/psql" -q -X -h 127.0.0.1 -p "$port" -U mesh -d "$1" -c "$2"; }
store() { echo "postgres:host=127.0.0.1 port=$port user=mesh dbname=$1 sslmode=disable${2:-}"; }

# bench COMMAND OPTIONS...
bench() { "$program" "$@"; }
# value NAME FILE: the figure of that name.
value() { sed -n "s/^$1 //p" "$2"; }
median() { sort -g | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
results=()
result() { results+=("RESULT $1 $2 $3"); }

measure_commits() {
    local turn names=(sqlite pg pgbench)
    sql postgres 'CREATE DATABASE ours' && sql postgres 'CREATE DATABASE pgbench'
    bench life --store "$(store pgbench ' options=-clog_statement=all')" --connections 1 --task tsk_life --network net_life
    python3 "$here/life_script.py" "$work/log" tsk_life net_life >"$work/life.sql"
    bench networks --store "$(store pgbench)" --networks "$networks"
    for ((turn = 1; turn <= turns; turn++)); do
        bench commits --store "sqlite:$work/turn$turn.db" --at-once "$at_once" --networks "$networks" \
            --seconds "$seconds" >"$work/sqlite.$turn"
        rm -f "$work/turn$turn.db"*
        bench commits --store "$(store ours)" --connections "${CONNECTIONS:-$at_once}" --at-once "$at_once" \
            --networks "$networks" --seconds "$seconds" --turn "$turn" >"$work/pg.$turn"
        # One life is seven commits; the first second warms, as in ours.
        "$bin/pgbench" -h 127.0.0.1 -p "$port" -U mesh -n -M prepared -f "$work/life.sql" -c "$at_once" -j 2 \
            -T 1 -D n=0 -D "turn=$((turn * 2))" -D "networks=$networks" pgbench >"$work/warm.$turn" 2>&1
        "$bin/pgbench" -h 127.0.0.1 -p "$port" -U mesh -n -M prepared -f "$work/life.sql" -c "$at_once" -j 2 \
            -T "$seconds" -D n=0 -D "turn=$((turn * 2 + 1))" -D "networks=$networks" pgbench >"$work/pgbench.log" 2>&1 ||
            { cat "$work/pgbench.log" >&2; exit 1; }
        awk '/^tps/ { printf "commits_per_s %.1f\nevents_per_s %.1f\n", $3 * 7, $3 * 8 }
             /^number of failed/ { if ($5 != 0) exit 1 }' "$work/pgbench.log" >"$work/pgbench.$turn"
        for name in "${names[@]}"; do
            echo "storage: turn $turn of $turns, $name: $(tr '\n' ' ' <"$work/$name.$turn")"
        done
        awk -v ours="$(value commits_per_s "$work/pg.$turn")" -v theirs="$(value commits_per_s "$work/pgbench.$turn")" \
            'BEGIN { printf "%.3f\n", ours / theirs }' >>"$work/ratios"
    done
    all() { for ((turn = 1; turn <= turns; turn++)); do value "$1" "$work/$2.$turn"; done | median; }
    for name in "${names[@]}"; do
        result "storage.$name.commits_per_s" "$(all commits_per_s "$name")" commits/s
        result "storage.$name.events_per_s" "$(all events_per_s "$name")" events/s
    done
    for name in sqlite pg; do result "storage.$name.commit_p99_ms" "$(all commit_p99_ms "$name")" ms; done
    result storage.pg.commits_vs_pgbench "$(median <"$work/ratios")" ratio
}

measure_watch() {
    sql postgres 'CREATE DATABASE watch'
    bench watch --store "sqlite:$work/watch.db" --seconds "$seconds" >"$work/watch.sqlite"
    bench watch --store "$(store watch)" --seconds "$seconds" >"$work/watch.pg"
    rm -f "$work/watch.db"*
    result storage.watch.p99_ms "$(value watch_p99_ms "$work/watch.sqlite")" ms
    result storage.watch.p50_ms "$(value watch_p50_ms "$work/watch.sqlite")" ms
    result storage.pg.watch.p99_ms "$(value watch_p99_ms "$work/watch.pg")" ms
    result storage.pg.watch.p50_ms "$(value watch_p50_ms "$work/watch.pg")" ms
}

measure_search() {
    bench search --store "sqlite:$work/search.db" --items "$items" --searches "$searches" >"$work/search.sqlite"
    rm -f "$work/search.db"*
    sed 's/^/storage: sqlite: /' "$work/search.sqlite"
    sql postgres 'CREATE DATABASE search'
    bench search --store "$(store search)" --items "$items" --searches 300 >"$work/search.pg"
    sed 's/^/storage: pg: /' "$work/search.pg"
    result storage.search.recall10 "$(value search_recall10 "$work/search.sqlite")" share
    # The default of a search: by words and by vectors.
    result storage.search.p99_ms "$(value search_hybrid_p99_ms "$work/search.sqlite")" ms
    result storage.search.vector_p99_ms "$(value search_vector_p99_ms "$work/search.sqlite")" ms
    result storage.search.first_ms "$(value search_first_ms "$work/search.sqlite")" ms
    result storage.pg.search.p99_ms "$(value search_hybrid_p99_ms "$work/search.pg")" ms
    result storage.pg.search.recall10 "$(value search_recall10 "$work/search.pg")" share
}

start_server
for part in "${parts[@]}"; do
    case "$part" in
        redis) if [ -x Benchmarks/redis/run.sh ]; then Benchmarks/redis/run.sh | tee "$work/redis"; fi ;;
        *) "measure_$part" ;;
    esac
done
if [ -s "$work/redis" ]; then
    while IFS= read -r line; do results+=("$line"); done < <(grep '^RESULT ' "$work/redis" || true)
fi
if [ ${#results[@]} -gt 0 ]; then printf '%s\n' "${results[@]}"; fi
