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

step "swift test"
swift test --disable-xctest
