#!/usr/bin/env bash
# Installs what is missing, builds, and does the main job: a server, a network, the brief of the documents, five
# specialists at work, the finished campaign. Then the server is killed in the middle of a task and goes on where it was.
# No key, no other server; everything is written by the offline provider and kept in a temporary folder.
#
#   deploy/demo.sh            all of it
#   deploy/demo.sh --short    without the kill
set -euo pipefail
cd "$(dirname "$0")/.."
bold=""
plain=""
if [ -t 1 ]; then bold=$'\033[1m' plain=$'\033[0m'; fi
say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }

deploy/setup.sh
say "Building mesh (about four minutes the first time)"
swift build -c release --product mesh
mesh="$(swift build -c release --show-bin-path)/mesh"

folder="$(mktemp -d)"
server=""
stop() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"; }
trap stop EXIT
# serve [PORT]: returns when it takes calls.
serve() {
    : >"$folder/listening"
    "$mesh" serve --listen-port "${1:-0}" --storage-path "$folder/mesh.db" --models-pieces-per-second 250 \
        --logging-format text >"$folder/listening" 2>>"$folder/log" &
    server=$!
    for _ in $(seq 300); do
        grep -q listening "$folder/listening" && break
        kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
        sleep 0.1
    done
    AIMESH_SERVER="$(sed -n 's/listening on //p' "$folder/listening")"
    export AIMESH_SERVER
}

say "mesh serve: its file is $folder/mesh.db"
serve
cat "$folder/listening"

say "mesh network create: five specialists"
"$mesh" network create "Email Campaign Assistant" \
    --description "AI network for creating and optimizing email campaigns"

say "mesh submit --watch: the brief of the documents"
"$mesh" submit "Create an email campaign for a new product launch targeting tech professionals" --watch --priority 1 \
    --context-json '{
        "product_name": "TechPro X1",
        "product_description": "Advanced AI-powered development tool",
        "target_audience": "Software developers and IT professionals",
        "key_features": ["AI code completion", "Automated testing", "Performance optimization"]
    }'

if [ "${1:-}" != "--short" ]; then
    say "Another task, and kill -9 in the middle of it"
    task="$("$mesh" submit "Write a blog post about TechPro X1 for IT professionals" \
        --context product_name="TechPro X1" --context target_audience="IT professionals" --json |
        sed -n 's/.*"id": *"\(task_[a-z0-9]*\)".*/\1/p' | head -n 1)"
    "$mesh" watch "$task" >"$folder/watch" 2>&1 &
    watcher=$!
    tail -n +1 -f --pid "$watcher" "$folder/watch" | sed -un 's/^\(20.\{0,140\}\).*/\1/p; /^mesh:/p' &
    shown=$!
    for _ in $(seq 600); do
        grep -q "s1 done" "$folder/watch" && break
        sleep 0.05
    done
    { kill -9 "$server" && wait "$server"; } 2>/dev/null || true
    printf '%s\n' "${bold}*** the server is killed; it starts again on the same file and port ***${plain}"
    serve "${AIMESH_SERVER##*:}"
    wait "$watcher"
    wait "$shown"
    say "The journal tells it: a part that was done before the kill was not started again."
fi

say "Done. README.md shows the way around; deploy/test.sh runs all tests."
