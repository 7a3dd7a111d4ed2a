#!/usr/bin/env bash
# Runs tasks of seven model calls (plan, four specialists side by side, review, result) on the mesh and on LangGraph.
#
#   Benchmarks/mesh/run.sh                     everything, some eleven minutes after the build
#   Benchmarks/mesh/run.sh --quick             one short turn, without the 10,000
#   Benchmarks/mesh/run.sh --only SCENARIO     such as durable.c100 or memory.c1.d50; may be given again
#   Benchmarks/mesh/run.sh --turns N --no-peer --no-watchers
#
# A scenario says where tasks are kept (durable: SQLite with fsync; memory), how many are at work at once (c100), and
# whether a call answers at once or after 50 ms (d50). Both sides do the same calls with texts of the same sizes, in one
# process, on one file in WAL mode with synchronous=FULL. LangGraph is what PyPI installs, and has each step on the disk
# before the next one starts (sync); the mesh writes a step while the next one starts, as LangGraph does with "async", and
# has all of them on the disk before anybody hears of the end. LangGraph's other modes, those on uvloop, those which
# promise less or use more processes, stand beside it, with a ratio for each that a service could choose.
#
# They take turns, so that a slow moment of the machine meets both; the median of the turns counts. A turn of a hundred at
# once lasts seconds, in which a machine that others use too may be slow for one of them: there it is three rounds.
#
# MESH_BENCH=path measures a program that was built already.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=Benchmarks/mesh

turns=3
rounds=3
quick=
peer=yes
watchers=yes
scenarios=()
usage() { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2; }
while [ $# -gt 0 ]; do
    case "$1" in
        --quick) quick=yes turns=1 rounds=1 ;;
        --turns)
            [[ "${2:-}" =~ ^[1-9][0-9]*$ ]] || usage
            turns=$2 && shift
            ;;
        --only)
            [[ "${2:-}" =~ ^(durable|memory)\.c[1-9][0-9]*(\.d50)?$ ]] || usage
            scenarios+=("$2") && shift
            ;;
        --no-peer) peer= ;;
        --no-watchers) watchers= ;;
        *) usage ;;
    esac
    shift
done
if [ ${#scenarios[@]} -eq 0 ]; then
    for store in durable memory; do
        scenarios+=("$store.c1" "$store.c1.d50" "$store.c100" "$store.c100.d50" "$store.c1000" "$store.c1000.d50")
    done
    [ -n "$quick" ] || scenarios+=(durable.c10000.d50)
fi

program=${MESH_BENCH:-}
if [ -z "$program" ]; then
    swift build -c release --product mesh-bench
    program=$(swift build -c release --show-bin-path)/mesh-bench
fi
venv=.build/benchmarks/mesh-venv
if [ -n "$peer" ] && ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$venv/requirements.txt"
fi

# Beside the build, because /tmp may be memory, and an fsync costs nothing there.
mkdir -p .build/benchmarks
work=$(mktemp -d .build/benchmarks/mesh.XXXXXX)
trap 'rm -rf "$work"' EXIT
: >"$work/measures"
export PYTHONDONTWRITEBYTECODE=1

# say TURN WHO SCENARIO COMMAND...: runs it and keeps its line of JSON.
say() {
    local turn=$1 who=$2 scenario=$3
    shift 3
    local line
    line=$("$@" | tail -n 1)
    rm -f "$work"/store*
    printf '%s %s %s %s\n' "$turn" "$who" "$scenario" "$line" >>"$work/measures"
    local rate
    rate=$(grep -o '"tasks_per_s": *[0-9.]*' <<<"$line")
    printf '  %-20s %-24s %.1f tasks/s\n' "$scenario" "$who" "${rate##*:}"
}

# totals SCENARIO: how many tasks the mesh and LangGraph do, so that each needs a few seconds.
totals() {
    local ours theirs
    case "$1" in
        *.c1) ours=1000 theirs=150 ;;
        *.c1.*) ours=40 theirs=25 ;;
        *.c10000.*) ours=10000 theirs=10000 ;;
        *.c1000*) ours=6000 theirs=1000 ;;
        *) ours=4000 theirs=600 ;;
    esac
    [ -z "$quick" ] || ours=$((ours / 4)) theirs=$((theirs / 4))
    echo "$ours $theirs"
}

# measure TURN SCENARIO
measure() {
    local turn=$1 scenario=$2 ours theirs
    local at_once=${scenario#*.c} options=()
    at_once=${at_once%%.*}
    read -r ours theirs <<<"$(totals "$scenario")"
    options=(--at-once "$at_once")
    [[ "$scenario" != *.d50 ]] || options+=(--provider-delay-ms 50)
    [[ "$scenario" != durable.* ]] || options+=(--store "$work/store")
    # One task at a time waits for the disk twice: what that takes by itself stands beside it.
    [ "$scenario" != durable.c1.d50 ] || echo "$turn disk $scenario $(python3 "$here/disk.py" "$work")" >>"$work/measures"
    mesh() { say "$turn" mesh "$scenario" "$program" --total "$ours" "${options[@]}"; }
    langgraph() {
        [ -z "$peer" ] || say "$turn" "$1" "$scenario" \
            "$venv/bin/python" "$here/langgraph_peer.py" --total "$theirs" "${options[@]}" "${@:2}"
    }
    if [ "$scenario" = durable.c100 ]; then
        for ((round = 1; round <= rounds; round++)); do
            mesh
            langgraph langgraph
            langgraph langgraph-uvloop --uvloop
        done
        langgraph langgraph-defaults --durability async
        langgraph langgraph-uvloop-async --uvloop --durability async
        langgraph langgraph-uvloop-exit --uvloop --durability exit
        langgraph langgraph-threads --saver threads
        langgraph langgraph-uvloop-2-processes --uvloop --processes 2
    else
        mesh
        langgraph langgraph
    fi
}

for ((turn = 1; turn <= turns; turn++)); do
    echo "mesh: turn $turn of $turns"
    for scenario in "${scenarios[@]}"; do
        # Ten thousand tasks show memory, which does not jitter, and LangGraph needs minutes for them.
        [[ "$scenario" == *.c10000.* && $turn -gt 1 ]] || measure "$turn" "$scenario"
    done
done

python3 "$here/table.py" "$work/measures"
if [ -n "$watchers" ]; then
    arguments=(--only watchers)
    [ -z "$quick" ] || arguments+=(--quick)
    Benchmarks/watch/run.sh "${arguments[@]}"
fi
