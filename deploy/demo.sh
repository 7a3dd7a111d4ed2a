#!/usr/bin/env bash
# Installs what is missing, builds, and shows the main job as far as it exists: the surface of the service, and the brief
# of the documents on its way from JSON to the wire and back, read in between by Google's own protoc.
set -euo pipefail
cd "$(dirname "$0")/.."
bold=""
plain=""
if [ -t 1 ]; then bold=$'\033[1m' plain=$'\033[0m'; fi
say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }

deploy/setup.sh
say "Building mesh (two to three minutes the first time)"
swift build -c release --product mesh
swift build -c release --product mesh-interop
mesh="$(swift build -c release --show-bin-path)/mesh"
interop="$(swift build -c release --show-bin-path)/mesh-interop"

say "The services: method (>> streams to the client, << from the client, <> both), scope that a key needs, HTTP path"
echo "These services are not served yet: this is the contract that they will keep."
"$mesh" schema

brief='{
  "task": "Create an email campaign for a new product launch targeting tech professionals",
  "context": {
    "product_name": "TechPro X1",
    "product_description": "Advanced AI-powered development tool",
    "target_audience": "Software developers and IT professionals",
    "key_features": ["AI code completion", "Automated testing", "Performance optimization"]
  },
  "priority": 1,
  "model_selection": { "task_complexity": "MEDIUM", "cost_sensitive": true }
}'
say "A brief, as a client will POST it to /api/mesh/networks/{network_id}/tasks"
echo "$brief"

wire="$(mktemp)"
listening="$(mktemp)"
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -f "$wire" "$listening"' EXIT
echo "$brief" | "$mesh" convert aimesh.v1.SubmitTaskRequest --to binary >"$wire"
say "The same on the wire: $(stat -c %s "$wire") bytes, as Google's protoc reads them"
protoc -I proto -I /usr/include --decode=aimesh.v1.SubmitTaskRequest aimesh/v1/task_service.proto <"$wire"

say "Back from the wire, in the JSON of the REST paths (enums in lower case, keys of free-form objects sorted)"
"$mesh" convert aimesh.v1.SubmitTaskRequest --from binary --to rest <"$wire"

say "What a log shows of it: fields that the schema marks as sensitive are redacted"
"$mesh" convert aimesh.v1.SubmitTaskRequest --from binary --to text <"$wire"

mistake='{"tsk": "Write a campaign"}'
say "What a caller is told about a mistake: $mistake"
if echo "$mistake" | "$mesh" convert aimesh.v1.SubmitTaskRequest --to binary; then
    echo "demo: the mistake was not noticed" >&2
    exit 1
fi

say "The ground that the services will stand on: a gRPC server, and each case of gRPC's interoperability tests over a socket"
"$interop" serve --port 0 >"$listening" &
server=$!
for _ in $(seq 100); do grep -q listening "$listening" && break; sleep 0.1; done
cat "$listening"
"$interop" run --port "$(sed 's/.*://' "$listening")" --case all
kill "$server" && wait "$server"
server=""

say "Done. Next: deploy/test.sh runs all tests; README.md shows the way around."
