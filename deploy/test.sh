#!/usr/bin/env bash
# Installs what the tests need and runs all of them. The last lines are the summary of `swift test`.
#
#   deploy/test.sh                     everything, as CI runs it
#
# DIFFERENTIAL_CASES (default 100000) and DIFFERENTIAL_SEED choose the random cases against Python protobuf. The seed is
# fixed here, so that a run that passed passes again; without --seed, differential.py draws and prints one.
set -euo pipefail
cd "$(dirname "$0")/.."
step() { printf '\n== %s\n' "$*"; }

step "packages"
deploy/setup.sh --tests
python=.build/venv/bin/python

step "format (swift format lint --strict)"
swift format lint --strict --parallel --recursive Package.swift Sources Tests codegen Benchmarks

step "build (every warning is an error)"
swift build -q --build-tests
swift build -q -c release --product protobuf-conformance

step "generated code, schema rules, schema lock"
codegen/check.sh

step "OpenAPI document"
"$python" Tests/OpenAPI/check_openapi.py docs/openapi.json

step "descriptors: protoc, grpcio-tools, the embedded ones"
"$python" Tests/Descriptors/check_descriptors.py --mesh "$(swift build --show-bin-path)/mesh"

step "differential test against Python protobuf"
"$python" Tests/Differential/differential.py --testee "$(swift build -c release --show-bin-path)/protobuf-conformance" \
    --cases "${DIFFERENTIAL_CASES:-100000}" --seed "${DIFFERENTIAL_SEED:-20261120}"

step "HTTP/2 conformance beside nghttpd, attacks, interoperability with grpcio"
interop="$(swift build --show-bin-path)/mesh-interop"
work="$(mktemp -d)"
"$interop" serve --port 0 --keepalive-min-ms 1 >"$work/listening" &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do grep -q listening "$work/listening" && break; sleep 0.1; done
# A log of hundreds of cases helps nobody who sees them pass.
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log"; return 1; }; tail -n 1 "$work/log"; }
quietly "$python" Tests/Conformance/http2/run.py --subject "$(sed 's/listening on //' "$work/listening")"
kill $server && wait $server
# The debug build needs more memory than the release build that the bounds are made for.
quietly "$python" Tests/Conformance/attacks/run.py --serve "$interop serve" --memory-scale 3
quietly "$python" Tests/Interop/run_server_cases.py --serve "$interop serve"
quietly "$python" Tests/Interop/run_client_cases.py --client "$interop run"

step "end to end: mesh serve under grpcio, kill -9 in the middle; the example in Python"
mesh="$(swift build --show-bin-path)/mesh"
quietly "$python" Tests/EndToEnd/run.py --mesh "$mesh"
(cd Examples/python-client && quietly ../../"$python" -m unittest test_campaign)

# The optimiser may order what tasks do in another way, which a test of the debug build does not see.
step "simulation: lives of the mesh in the release build"
quietly Benchmarks/simulation/run.sh --seeds 1000 --from 100000

step "fake-providers under the vendors' official clients"
quietly "$python" Tests/Providers/run.py --fake "$(swift build --show-bin-path)/fake-providers"

step "mesh serve and mesh demo on the fake vendors; no key in anything that they write"
quietly "$python" Tests/Providers/mesh_cases.py --mesh "$mesh" --fake "$(swift build --show-bin-path)/fake-providers"

# All tests at once would let each of them wait for a minute between two of its steps, longer than the times that
# servers give to slow peers; some at once keep the processors as busy.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=16

# One at a time: peers that stall on purpose and deadlines of milliseconds want the machine to themselves.
step "swift test: server and client over loopback"
quietly swift test --skip-build --disable-xctest --no-parallel --filter GRPCTransportTests

step "swift test: calls to servers that misbehave"
quietly swift test --skip-build --disable-xctest --filter OutboundHTTPTests

step "swift test: all others"
swift test --skip-build --disable-xctest --skip 'GRPCTransportTests|OutboundHTTPTests'
