#!/usr/bin/env bash
# What a call of a model costs through the mesh, and through LiteLLM's proxy, beside the bare upstream.
#
#   Benchmarks/models/run.sh                 everything, some ten minutes after the build
#   Benchmarks/models/run.sh --quick         one short turn, and 5,000 calls for the memory in place of 100,000
#   Benchmarks/models/run.sh --turns N       three unless it is said
#   Benchmarks/models/run.sh --no-peer       without LiteLLM
#
# The upstream is `fake-providers` in OpenAI's dialect; an answer has 60 tokens. One client calls all three: the mesh by gRPC
# (`ModelService`), LiteLLM and the bare upstream by HTTP/1.1. CPU is that of the proxy alone, by /proc. Retries, cooldowns
# and callbacks are off in LiteLLM, which runs one worker; the mesh has its defaults. The sides take turns and the median of
# the turns counts.
#
# saturation: 32 calls at once, each followed by the next. latency: half of what the slower side did, from an upstream that
# answers at once and from one that takes 20 ms; added is what is beyond the bare upstream at the same pace. fallback: the
# first vendor answers 500, 429 or resets the connection, the second one is well; the times of these two calls without a
# proxy are taken off.
#
# MESH, FAKE and CLIENT name programs that were built already.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=Benchmarks/models

turns=3
quick=
peer=yes
usage() { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2; }
while [ $# -gt 0 ]; do
    case "$1" in
        --quick) quick=yes turns=1 ;;
        --turns)
            [[ "${2:-}" =~ ^[1-9][0-9]*$ ]] || usage
            turns=$2 && shift
            ;;
        --no-peer) peer= ;;
        *) usage ;;
    esac
    shift
done
seconds=6 memory_calls=100000 fallbacks=60 paced_seconds=4 slices=3
[ -z "$quick" ] || { seconds=3 memory_calls=5000 fallbacks=30 paced_seconds=4 slices=1; }

# built VARIABLE PRODUCT: the path of a program, which is built unless the variable says it.
built() {
    if [ -z "${!1:-}" ]; then
        swift build -c release --product "$2" >&2
        echo "$(swift build -c release --show-bin-path)/$2"
    else
        echo "${!1}"
    fi
}
mesh=$(built MESH mesh)
fake=$(built FAKE fake-providers)
client=$(built CLIENT models-bench)

mkdir -p .build/benchmarks
venv=.build/benchmarks/models-venv
if [ -n "$peer" ] && ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$venv/requirements.txt"
fi
work=$(mktemp -d .build/benchmarks/models.XXXXXX)
: >"$work/measures"
export PYTHONDONTWRITEBYTECODE=1

pids=()
# stop PID...
stop() {
    local pid
    for pid in "$@"; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
}
finish() {
    local status=$?
    [ ${#pids[@]} -eq 0 ] || stop "${pids[@]}"
    if [ $status -ne 0 ]; then tail -n 5 "$work"/*.log >&2 || true; fi
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

# port_of FILE PID: what a program says that it listens on.
port_of() {
    local try
    for ((try = 0; try < 200; try++)); do
        grep -qs '^listening on ' "$1" && break
        kill -0 "$2" 2>/dev/null || { echo "models: a program ended: $1" >&2; exit 1; }
        sleep 0.05
    done
    sed -n 's/^listening on .*://p' "$1"
}

# upstream NAME OPTIONS...: sets pid_NAME and port_NAME.
upstream() {
    "$fake" --port 0 --seed 7 "${@:2}" >"$work/$1.out" 2>"$work/$1.log" &
    pids+=($!)
    printf -v "port_$1" '%s' "$(port_of "$work/$1.out" $!)"
}

# start_mesh UPSTREAM-PORT: on a new store; sets mesh_pid and mesh_port.
start_mesh() {
    rm -f "$work"/mesh.db* "$work/mesh.out"
    OPENAI_BASE_URL="http://127.0.0.1:$1/v1" OPENAI_API_KEY=sk-bench \
        GROQ_BASE_URL="http://127.0.0.1:$1/openai/v1" GROQ_API_KEY=gsk-bench \
        "$mesh" serve --listen-port 0 --storage-path "$work/mesh.db" --logging-level warning \
        --models-catalogue "$work/catalogue.json" >"$work/mesh.out" 2>"$work/mesh.log" &
    mesh_pid=$!
    pids+=("$mesh_pid")
    mesh_port=$(port_of "$work/mesh.out" "$mesh_pid")
}

# descendants PID: it and all processes under it, with commas between.
descendants() {
    local all=$1 children
    children=$(pgrep -d ' ' -P "$1" || true)
    for child in $children; do all="$all,$(descendants "$child")"; done
    echo "$all"
}

# start_litellm UPSTREAM-PORT: sets litellm_pid, litellm_pids and litellm_port.
start_litellm() {
    python3 "$here/configurations.py" "$work" "$1"
    litellm_port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    LITELLM_MODE=PRODUCTION LITELLM_LOG=ERROR LITELLM_LOCAL_MODEL_COST_MAP=True NO_DOCS=True \
        "$venv/bin/litellm" --config "$work/litellm.json" --host 127.0.0.1 --port "$litellm_port" \
        --num_workers 1 >"$work/litellm.log" 2>&1 &
    litellm_pid=$!
    pids+=("$litellm_pid")
    local try
    for ((try = 0; try < 300; try++)); do
        curl -sf -o /dev/null "http://127.0.0.1:$litellm_port/health/liveliness" && break
        kill -0 "$litellm_pid" 2>/dev/null || { echo "models: LiteLLM ended" >&2; exit 1; }
        sleep 0.2
    done
    litellm_pids=$(descendants "$litellm_pid")
}

# say TURN WHO SCENARIO OPTIONS-OF-models-bench...: runs it and keeps its line of JSON.
say() {
    local turn=$1 who=$2 scenario=$3 line
    line=$("$client" "${@:4}")
    printf '%s %s %s %s\n' "$turn" "$who" "$scenario" "$line" >>"$work/measures"
    python3 "$here/table.py" --line "$who" "$scenario" <<<"$line"
}

bare() { say "$1" bare "$2" --form chat --port "$port" --processes "$upstream_pid" "${@:3}"; }
ours() { say "$1" mesh "$2" --form mesh --port "$mesh_port" --processes "$mesh_pid" "${@:3}"; }
theirs() {
    [ -n "$peer" ] || return 0
    say "$1" litellm "$2" --form chat --port "$litellm_port" --processes "$litellm_pids" "${@:3}"
}

saturation() {
    local turn=$1 form stream
    for form in unary stream; do
        stream=no
        [ "$form" = unary ] || stream=yes
        local options=(--at-once 32 --seconds "$seconds" --stream "$stream")
        bare "$turn" "$form" --model gpt-4o --warm-up 2000 "${options[@]}"
        ours "$turn" "$form" --model bench --warm-up 2000 "${options[@]}"
        theirs "$turn" "$form" --model bench --warm-up 64 "${options[@]}"
    done
    ours "$turn" whole --model bench-whole --warm-up 2000 --at-once 32 --seconds "$seconds"
}

# paced TURN UPSTREAM-NAME FORM...: at half of what the slower side did in this turn.
paced() {
    local turn=$1 upstream=$2 rate form stream slice
    for form in "${@:3}"; do
        stream=no
        [ "$form" = unary ] || stream=yes
        rate=$(python3 "$here/table.py" --half "$form" "$turn" "$work/measures")
        local options=(--rate "$rate" --seconds "$paced_seconds" --stream "$stream" --at-once 4)
        # Short slices in turn: a moment in which the machine does something else is in few of them.
        for ((slice = 0; slice < slices; slice++)); do
            bare "$turn" "paced.$upstream.$form" --model gpt-4o --warm-up 100 "${options[@]}"
            ours "$turn" "paced.$upstream.$form" --model bench --warm-up 100 "${options[@]}"
            theirs "$turn" "paced.$upstream.$form" --model bench --warm-up 20 "${options[@]}"
        done
    done
}

fall_back() {
    local turn=$1 kind
    local options=(--calls "$fallbacks" --warm-up 0 --at-once 1)
    bare "$turn" healthy --path /openai/v1 --model llama-3.3-70b-versatile --calls 200 --warm-up 10 --at-once 1 --stream yes
    bare "$turn" healthy-whole --path /openai/v1 --model llama-3.3-70b-versatile --calls 200 --warm-up 10 --at-once 1
    for kind in 500 429 reset; do
        bare "$turn" "refused-$kind" --model "fake-$kind" --refusal yes "${options[@]}"
        ours "$turn" "fallback-$kind" --model "fault-$kind-#" "${options[@]}"
        theirs "$turn" "fallback-$kind" --model "fault-$kind-#" "${options[@]}"
    done
}

upstream fast
upstream_pid=$!
upstream slow --delay-ms 20
slow_pid=$!
fast_pid=$upstream_pid
python3 "$here/configurations.py" "$work" "$port_fast"

for ((turn = 1; turn <= turns; turn++)); do
    echo "models: turn $turn of $turns, load $(cut -d' ' -f1-3 /proc/loadavg)"
    port=$port_fast upstream_pid=$fast_pid
    start_mesh "$port"
    [ -z "$peer" ] || start_litellm "$port"
    saturation "$turn"
    paced "$turn" fast unary stream
    fall_back "$turn"
    stop "$mesh_pid" ${peer:+"$litellm_pid"}

    port=$port_slow upstream_pid=$slow_pid
    start_mesh "$port"
    [ -z "$peer" ] || start_litellm "$port"
    paced "$turn" slow unary
    stop "$mesh_pid" ${peer:+"$litellm_pid"}
done

# Memory does not jitter: once is enough.
port=$port_fast upstream_pid=$fast_pid
start_mesh "$port"
ours 1 memory --model bench --at-once 32 --warm-up 2000 --calls "$memory_calls"
stop "$mesh_pid"

python3 "$here/table.py" "$work/measures"
# Whether an answer can be broken is another question, which another program answers.
if [ -x Tests/Providers/unbroken.sh ]; then
    Tests/Providers/unbroken.sh ${quick:+--every 10} | grep -E '^RESULT models\.(unbroken\.|fallback_success )'
fi
