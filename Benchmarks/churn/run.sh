#!/usr/bin/env bash
# Opens and closes connections to `mesh-interop serve` as fast as it can; fails when the server's memory is not flat.
#
#   Benchmarks/churn/run.sh                          200,000 connections, about a minute after the build
#   Benchmarks/churn/run.sh --connections N --workers N
#   Benchmarks/churn/run.sh --tls                    each connection with a handshake
#
# Ends with `RESULT churn.connections`, `churn.rss_start_mib` (after a tenth of them), `churn.rss_end_mib` and
# `churn.rss_growth_kib_per_1000`. The server's metrics must say at the end that no call and no connection is open.
# SERVER=path measures a program that was built already.
set -euo pipefail
cd "$(dirname "$0")/../.."

options=() tls=()
work=$(mktemp -d)
pid=
cleanup() {
    [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
while [ $# -gt 0 ]; do
    case "$1" in
        --connections | --workers)
            [[ "${2:-}" =~ ^[1-9][0-9]*$ ]] || { echo "churn: $1 wants a number" >&2; exit 2; }
            options+=("$1" "$2") && shift
            ;;
        --tls)
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
                -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
            options+=(--tls) tls=(--tls-cert "$work/cert.pem" --tls-key "$work/key.pem")
            ;;
        *)
            sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2
            exit 2
            ;;
    esac
    shift
done

server=${SERVER:-}
if [ -z "$server" ]; then
    swift build -c release --product mesh-interop
    server=$(swift build -c release --show-bin-path)/mesh-interop
fi
ulimit -n 65536 2>/dev/null || ulimit -n "$(ulimit -Hn)"

: >"$work/ready"
"$server" serve --port 0 --drain-ms 5000 --metrics-file "$work/metrics" "${tls[@]}" >"$work/ready" &
pid=$!
for ((try = 0; try < 200; try++)); do
    grep -q '^listening on ' "$work/ready" && break
    kill -0 "$pid" 2>/dev/null || { echo "churn: the server ended" >&2; exit 1; }
    sleep 0.05
done
port=$(sed -n 's/^listening on .*://p' "$work/ready")

status=0
python3 Benchmarks/churn/churn.py --pid "$pid" --port "$port" "${options[@]}" | tee "$work/out" || status=$?
kill "$pid"
wait "$pid" || { echo "churn: the server ended with $?" >&2; status=1; }
pid=

# metric NAME: the sum of its series.
metric() {
    awk -v name="$1" '$1 == name || index($1, name "{") == 1 { sum += $2 } END { print sum + 0 }' "$work/metrics"
}
# The server has seen every connection, and nothing that was opened may still be counted.
made=$(awk '$2 == "churn.connections" { print $3 }' "$work/out")
seen=$(metric rpc_server_connections_total)
[ "$made" = "$seen" ] || { echo "churn: ${made:-no} connections were made, the server saw $seen" >&2; status=1; }
for name in rpc_server_started_total rpc_server_open_connections rpc_server_open_calls; do
    echo "RESULT churn.$name $(metric "$name") count"
done
for name in rpc_server_open_connections rpc_server_open_calls; do
    [ "$(metric "$name")" = 0 ] || { echo "churn: $name is not 0 at the end" >&2; status=1; }
done
exit "$status"
