#!/usr/bin/env bash
# Calls our server, one in gRPC C++ and nghttpd with the same load, over plain text and TLS, and measures idle memory.
#
#   Benchmarks/rpc/run.sh                     everything, some eight minutes after the build
#   Benchmarks/rpc/run.sh --quick             one short turn
#   Benchmarks/rpc/run.sh --only SCENARIO     c1m1, c10m100, c100m10, c1000m1, stream or idle; may be given again
#   Benchmarks/rpc/run.sh --server SERVER     swift, cpp or nghttpd; may be given again
#   Benchmarks/rpc/run.sh --turns N --no-tls
#
# nghttpd is the floor: it answers from a file with the bytes that a gRPC server answers with, so its cost is that of
# HTTP/2 alone. The servers take turns, so that a slow moment of the machine meets all, and the median of the turns
# counts. Every call carries a deadline. h2load and the server share the cores of one machine; calls per second show
# what both need together, and where h2load is busy all the time they show h2load. Processor time shows the server.
# With one call at a time the cores sleep between calls, so c1m1 also shows how fast the host wakes them.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=Benchmarks/rpc

turns=7
seconds=1
counted_calls=10000
stream_calls=400
transports=(plain tls)
scenarios=()
servers=()
usage() { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2; }
while [ $# -gt 0 ]; do
    case "$1" in
        --quick) turns=1 seconds=0.6 counted_calls=2000 stream_calls=60 ;;
        --turns)
            [[ "${2:-}" =~ ^[1-9][0-9]*$ ]] || usage
            turns=$2 && shift
            ;;
        --no-tls) transports=(plain) ;;
        --only)
            case "${2:-}" in c1m1 | c10m100 | c100m10 | c1000m1 | stream | idle) ;; *) usage ;; esac
            scenarios+=("$2") && shift
            ;;
        --server)
            case "${2:-}" in swift | cpp | nghttpd) ;; *) usage ;; esac
            servers+=("$2") && shift
            ;;
        *) usage ;;
    esac
    shift
done
[ ${#scenarios[@]} -gt 0 ] || scenarios=(c1m1 c10m100 c100m10 c1000m1 stream idle)
[ ${#servers[@]} -gt 0 ] || servers=(swift cpp nghttpd)
messages_per_call=1000
chosen() { [[ " ${servers[*]} " == *" $1 "* ]]; }

missing=()
for tool in g++ protoc grpc_cpp_plugin pkg-config h2load nghttpd openssl python3; do
    command -v "$tool" >/dev/null || missing+=("$tool")
done
pkg-config --exists grpc++ protobuf 2>/dev/null || missing+=(libgrpc++-dev)
cmp -s Tests/requirements.txt .build/venv/requirements.txt || missing+=("the Python packages")
if [ ${#missing[@]} -gt 0 ]; then
    echo "rpc: missing: ${missing[*]}; deploy/setup.sh --tests --bench installs them"
    deploy/setup.sh --tests --bench
fi
python=.build/venv/bin/python

# Ten thousand idle connections, and some descriptors more.
ulimit -n 65536 2>/dev/null || ulimit -n "$(ulimit -Hn)"
if [[ " ${scenarios[*]} " == *" idle "* ]] && [ "$(ulimit -n)" != unlimited ] && [ "$(ulimit -n)" -lt 10200 ]; then
    echo "rpc: 'ulimit -Hn' allows $(ulimit -Hn) open files, idle connections need 10,200" >&2
    exit 1
fi

work=$(mktemp -d)
declare -A pids=() ports=()

# stop KEY: the server has five seconds to end by itself.
stop() {
    local pid=${pids[$1]}
    kill "$pid" 2>/dev/null || true
    for ((try = 0; try < 100; try++)); do
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.05
    done
    kill -KILL "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    unset "pids[$1]" "ports[$1]"
}

finish() {
    local status=$? key
    for key in "${!pids[@]}"; do
        stop "$key"
        if [ $status -ne 0 ] && [ -s "$work/$key.log" ]; then
            echo "rpc: the last words of $key:" >&2
            tail -n 5 "$work/$key.log" >&2
        fi
    done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

mkdir "$work/cpp" "$work/python" "$work/bodies"
protos=(-I Benchmarks/codec -I "$here" -I /usr/include codec.proto rpc.proto)
"$python" -m grpc_tools.protoc --python_out="$work/python" "${protos[@]}"
export PYTHONPATH="$work/python" PYTHONDONTWRITEBYTECODE=1
"$python" "$here/sample.py" "$work/bodies" "$messages_per_call"

if chosen cpp; then
    echo "rpc: building the gRPC C++ server"
    protoc --plugin=protoc-gen-grpc="$(command -v grpc_cpp_plugin)" --cpp_out="$work/cpp" --grpc_out="$work/cpp" \
        "${protos[@]}"
    g++ -std=c++17 -O2 -I"$work/cpp" "$here/grpc_cpp_server.cc" "$work/cpp"/*.cc \
        $(pkg-config --cflags --libs grpc++ protobuf) -o "$work/grpc_cpp_server"
fi
if chosen swift; then
    echo "rpc: building the Swift server"
    swift build -c release --product rpc-benchmark
    swift="$(swift build -c release --show-bin-path)/rpc-benchmark"
    # Both codecs make the same requests, or the servers would not be asked the same.
    "$swift" message "$work/swift.unary"
    "$swift" stream-request "$messages_per_call" "$work/swift.stream"
    cmp "$work/swift.unary" "$work/bodies/unary"
    cmp "$work/swift.stream" "$work/bodies/stream"
fi
# What nghttpd answers with: the file whose name is the path of the method.
mkdir -p "$work/www/aimesh.bench.Echo"
cp "$work/bodies/unary.answer" "$work/www/aimesh.bench.Echo/Unary"
cp "$work/bodies/stream.answer" "$work/www/aimesh.bench.Echo/Stream"

# An elliptic curve, as certificates mostly have today. The handshakes are not measured.
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# start SERVER TRANSPORT: waits until it takes connections; its process is pids[SERVER.TRANSPORT], ports[…] its port.
start() {
    local server=$1 transport=$2 key=$1.$2 port command
    port=$(free_port)
    case "$key" in
        swift.plain) command=("$swift" serve --port "$port") ;;
        swift.tls) command=("$swift" serve --port "$port" --tls-cert "$work/cert.pem" --tls-key "$work/key.pem") ;;
        cpp.plain) command=("$work/grpc_cpp_server" "$port") ;;
        cpp.tls) command=("$work/grpc_cpp_server" "$port" "$work/cert.pem" "$work/key.pem") ;;
        # As many threads as ours has loops, and the trailer that ends each gRPC call.
        nghttpd.*)
            command=(nghttpd -a 127.0.0.1 -n "$(nproc)" -d "$work/www" --trailer "grpc-status: 0")
            if [ "$transport" = tls ]; then
                command+=("$port" "$work/key.pem" "$work/cert.pem")
            else
                command+=(--no-tls "$port")
            fi
            ;;
    esac
    "${command[@]}" >"$work/$key.log" 2>&1 &
    pids[$key]=$!
    ports[$key]=$port
    for ((try = 0; try < 200; try++)); do
        if (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then return; fi
        kill -0 "${pids[$key]}" 2>/dev/null || break
        sleep 0.05
    done
    echo "rpc: $key does not listen on port $port" >&2
    exit 1
}

# Each gRPC server is asked by a gRPC client whether it answers rightly.
check() {
    local server transport
    for server in "${servers[@]}"; do
        [ "$server" != nghttpd ] || continue
        for transport in "${transports[@]}"; do
            local certificate=()
            [ "$transport" = plain ] || certificate=("$work/cert.pem")
            "$python" "$here/check.py" "$server" "${ports[$server.$transport]}" "${certificate[@]}"
        done
    done
}

# load SERVER TRANSPORT SCENARIO TURN ARGUMENTS-OF-load.py...: one run of h2load.
load() {
    local server=$1 transport=$2 scenario=$3 turn=$4 key=$1.$2
    shift 4
    local name=$scenario scheme=http method=Unary body=unary shape=()
    if [ "$transport" = tls ]; then name=tls.$scenario scheme=https; fi
    case "$scenario" in
        c1m1) shape=(-c1 -m1) ;;
        c10m100) shape=(-c10 -m100) ;;
        c100m10) shape=(-c100 -m10) ;;
        c1000m1) shape=(-c1000 -m1) ;;
        stream) shape=(-c10 -m1) method=Stream body=stream ;;
    esac
    [ "$scenario" != stream ] || set -- "$@" --messages-per-call "$messages_per_call"
    # One thread of h2load: with two, it would take both cores from the server whenever it has something to do.
    python3 "$here/load.py" --server "$server" --scenario "$name" --turn "$turn" --pid "${pids[$key]}" --work "$work" \
        --answer "$work/bodies/$body.answer" "$@" -- \
        -t1 "${shape[@]}" -d "$work/bodies/$body" --tls13-ciphers=TLS_AES_128_GCM_SHA256 \
        -H "content-type: application/grpc" -H "te: trailers" -H "grpc-timeout: 10S" -H "user-agent: h2load" \
        "$scheme://127.0.0.1:${ports[$key]}/aimesh.bench.Echo/$method"
}

# for_each COMMAND...: with scenario, transport and server set, in the order in which they take turns.
for_each() {
    local scenario transport server
    for scenario in "${scenarios[@]}"; do
        [ "$scenario" != idle ] || continue
        for transport in "${transports[@]}"; do
            for server in "${servers[@]}"; do "$@"; done
        done
    done
}

# A run of so many calls, each of which has to bring all bytes of its answer.
counted_run() {
    local calls=$counted_calls
    if [ "$scenario" = stream ]; then calls=20; fi
    load "$server" "$transport" "$scenario" 0 --calls "$calls"
}

# Connections and handshakes are made in the warm-up. A stream call is too long to be cut by a clock: the number of
# calls is fixed there, and the ten connections are lost in it.
measured_run() {
    local length=(--seconds "$seconds" --warm-up 0.3)
    if [ "$scenario" = c1000m1 ]; then length=(--seconds "$seconds" --warm-up 1.2); fi
    if [ "$scenario" = stream ]; then length=(--calls "$stream_calls"); fi
    load "$server" "$transport" "$scenario" "$turn" --measure "${length[@]}" >>"$work/measures"
}

if [ "${scenarios[*]}" != idle ]; then
    for server in "${servers[@]}"; do
        for transport in "${transports[@]}"; do start "$server" "$transport"; done
    done
    echo "rpc: checking the answers"
    check
    for_each counted_run
    for ((turn = 1; turn <= turns; turn++)); do
        echo "rpc: turn $turn of $turns"
        for_each measured_run
    done
    echo "rpc: checking the answers again"
    for_each counted_run
    check
    for server in "${servers[@]}"; do
        for transport in "${transports[@]}"; do stop "$server.$transport"; done
    done
fi

# Memory counts in a fresh process, where nothing that the load left behind can be used again.
if [[ " ${scenarios[*]} " == *" idle "* ]]; then
    echo "rpc: idle connections"
    for transport in "${transports[@]}"; do
        for server in "${servers[@]}"; do
            start "$server" "$transport"
            arguments=(--server "$server" --pid "${pids[$server.$transport]}" --port "${ports[$server.$transport]}")
            arguments+=(--unary "$work/bodies/unary" --answer "$work/bodies/unary.answer")
            [ "$transport" = plain ] || arguments+=(--scenario-prefix tls. --certificate "$work/cert.pem")
            python3 "$here/idle.py" "${arguments[@]}" 1000 10000 >>"$work/measures"
            stop "$server.$transport"
        done
    done
fi

python3 "$here/table.py" "$work/measures"
