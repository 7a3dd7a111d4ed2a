#!/usr/bin/env bash
# Makes the corpus of the frame fuzzer anew: corpus.sh MESH_INTEROP [PYTHON], with a Python that has grpcio.
#
# Records nghttp, h2load, curl, grpcio and our own client against `mesh-interop serve`, and writes the attack streams.
# The traffic differs a little from run to run; what is kept in git is one such run.
set -euo pipefail
interop=$(realpath "$1")
python=${2:-python3}
here=$(dirname "$(realpath "$0")")
out=$here/corpus
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT

"$interop" serve --port 0 >"$work/ready" &
server=$!
for ((try = 0; try < 200; try++)); do
    grep -q listening "$work/ready" && break
    sleep 0.05
done
port=$(sed -n 's/.*://p' "$work/ready")

record() { python3 "$here/record.py" "$out" "$1" "$port" "${@:2}"; }

# What was found stays.
mkdir -p "$out"
find "$out" -type f ! -name 'found-*' -delete
printf '\0\0\0\0\0' >"$work/empty"
printf '\0\0\0\0\11\32\7\22\5hello' >"$work/hello"
test_service=grpc.testing.TestService
grpc=(-H 'te: trailers' -H 'content-type: application/grpc')
record h2load h2load -n 8 -c 1 -m 4 -d "$work/hello" "${grpc[@]}" "http://127.0.0.1:{port}/$test_service/UnaryCall"
record h2load-streams h2load -n 3 -c 1 -m 3 -w 16 -d "$work/hello" "${grpc[@]}" \
    "http://127.0.0.1:{port}/$test_service/FullDuplexCall"
record nghttp nghttp -n -d "$work/empty" -H ':method: POST' "${grpc[@]}" -H 'grpc-timeout: 1S' \
    "http://127.0.0.1:{port}/$test_service/EmptyCall"
record nghttp-get nghttp -n -m 3 -p 20 "http://127.0.0.1:{port}/"
record curl curl -s --http2-prior-knowledge --data-binary "@$work/hello" "${grpc[@]}" -H 'x-a: b' \
    "http://127.0.0.1:{port}/$test_service/UnaryCall"
for case in empty_unary client_streaming server_streaming ping_pong empty_stream status_code_and_message \
    special_status_message unimplemented_method custom_metadata cancel_after_begin cancel_after_first_response \
    timeout_on_sleeping_server client_compressed_unary server_compressed_unary server_compressed_streaming; do
    record "ours-$case" "$interop" run --port '{port}' --case "$case" || echo "corpus: no case $case" >&2
done
record grpcio "$python" "$here/record_grpcio.py" '{port}'
python3 "$here/attacks.py" "$out"
du -sb "$out"
