#!/usr/bin/env bash
# Watchers of tasks against a real `mesh serve` on a file: none may miss anything, wait for others, or cost much.
#
#   Benchmarks/watch/run.sh                        all of it, some twelve minutes after the build
#   Benchmarks/watch/run.sh --only storm           a thousand tasks, 100,000 disconnects and resumes
#   Benchmarks/watch/run.sh --only stuck           readers beside one and beside fifty that do not read
#   Benchmarks/watch/run.sh --only watchers        ten thousand open streams, and GetTask beside them
#   Benchmarks/watch/run.sh --seed N --quick       --quick: a small storm and few rounds
#
# storm: watchers of running tasks read fast, slowly or not at all, end their streams by RST_STREAM or cut the whole
# connection, and come back after their last event, after an older one or from the beginning. Live text is spliced by its
# offsets. At the end the sum of what each watcher saw is held against the task's journal, and the journal against the
# rows of the store's file. Each random choice comes from the printed seed; how threads and sockets interleave does not.
#
# stuck: the delay of an event runs from the time that stands in it (taken before its commit) until its reader has decoded
# it. Turns without and with stuck readers alternate; those without are there twice, and how far these two are apart is
# printed as the noise of the machine. It has to be quiet for a figure that means something.
#
# watchers: 100 connections with 100 streams each, spread over 100 tasks, and then once more all on one task. The server
# runs with its defaults but for the pace of the offline provider and the tasks that a network may run at once, 32.
# GetTask is called a hundred times in a second by a process of its own.
#
# SERVER=path and CLIENT=path measure programs that were built already.
set -euo pipefail
cd "$(dirname "$0")/../.."

seed=1
quick=
scenarios=()
usage() { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2; }
while [ $# -gt 0 ]; do
    case "$1" in
        --quick) quick=1 ;;
        --seed)
            [[ "${2:-}" =~ ^[0-9]+$ ]] || usage
            seed=$2 && shift
            ;;
        --only)
            case "${2:-}" in storm | stuck | watchers) ;; *) usage ;; esac
            scenarios+=("$2") && shift
            ;;
        *) usage ;;
    esac
    shift
done
[ ${#scenarios[@]} -gt 0 ] || scenarios=(storm stuck watchers)

server=${SERVER:-} client=${CLIENT:-}
if [ -z "$server" ]; then
    swift build -c release --product mesh
    server=$(swift build -c release --show-bin-path)/mesh
fi
if [ -z "$client" ]; then
    swift build -c release --product watch-benchmark
    client=$(swift build -c release --show-bin-path)/watch-benchmark
fi

work=$(mktemp -d)
pid=
stop() {
    [ -n "$pid" ] || return 0
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    pid=
}
finish() {
    local status=$?
    stop
    if [ $status -ne 0 ] && [ -s "$work/log" ]; then
        echo "watch: the last words of the server:" >&2
        tail -n 5 "$work/log" >&2
    fi
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

# start FLAGS...: a server on a new file.
start() {
    rm -f "$work"/mesh.db*
    : >"$work/ready"
    "$server" serve --listen-port 0 --storage-path "$work/mesh.db" --logging-level warning "$@" \
        >"$work/ready" 2>"$work/log" &
    pid=$!
    for ((try = 0; try < 200; try++)); do
        grep -q '^listening on ' "$work/ready" && break
        kill -0 "$pid" 2>/dev/null || { echo "watch: the server ended" >&2; exit 1; }
        sleep 0.05
    done
    port=$(sed -n 's/^listening on .*://p' "$work/ready")
}

# The store's own rows say how long each journal is.
compare_with_file() {
    python3 - "$work/mesh.db" "$work/journals" <<'PYTHON'
import sqlite3
import sys

store = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
# A row holds an event, or a list of those that were written together.
events = "SELECT place >> 20 AS task, place & 1048575 AS sequence FROM journal WHERE kind <> 'steps' UNION ALL " \
    "SELECT place >> 20, value ->> '$.sequence' FROM journal, json_each(body) WHERE kind = 'steps'"
rows = dict(store.execute("SELECT t.id, count(*) * (min(e.sequence) = 1 AND max(e.sequence) = count(*)) FROM tasks t "
                          f"JOIN ({events}) e ON e.task = t.number GROUP BY t.id"))
seen = dict((task, int(last)) for task, last in (line.split() for line in open(sys.argv[2])))
wrong = [task for task in seen if rows.get(task) != seen[task]]
print(f"RESULT watch.journals_unlike_file {len(wrong)} tasks")
sys.exit(1 if wrong or len(rows) != len(seen) else 0)
PYTHON
}

# watch_many OPTIONS-OF-watchers...: one process watches and another one asks.
watch_many() {
    local prefix=()
    [ $# -eq 0 ] || prefix=("${@: -2}")
    start --models-pieces-per-second 400 --limits-tasks-per-network 32 --limits-tasks-per-tenant 32
    "$client" watchers --port "$port" --server-pid "$pid" "$@" | "$client" ask --port "$port" "${prefix[@]}" || status=1
    stop
}

status=0
for scenario in "${scenarios[@]}"; do
    case "$scenario" in
        storm)
            sizes=()
            [ -z "$quick" ] || sizes=(--tasks 40 --resumes 4000 --tasks-at-once 20)
            start --models-pieces-per-second 400 --limits-tasks-per-network 200 --limits-tasks-per-tenant 200 \
                --limits-tasks-per-process 200
            "$client" storm --port "$port" --seed "$seed" --journal-file "$work/journals" "${sizes[@]}" || status=1
            stop
            compare_with_file || status=1
            ;;
        stuck)
            sizes=()
            [ -z "$quick" ] || sizes=(--rounds 2)
            start --models-pieces-per-second 1500 --limits-tasks-per-network 32 --limits-tasks-per-tenant 32
            "$client" stuck --port "$port" --seed "$seed" "${sizes[@]}" || status=1
            stop
            ;;
        watchers)
            watch_many
            watch_many --tasks 1 --prefix mesh.watchers10000.same_task
            ;;
    esac
done
exit "$status"
