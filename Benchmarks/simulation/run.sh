#!/usr/bin/env bash
# Simulates the mesh on a clock that jumps, with faults drawn from one seed, and counts the seeds in which a rule was broken.
#
#   Benchmarks/simulation/run.sh                  3,000 seeds
#   Benchmarks/simulation/run.sh --seeds N        as many; --from SEED begins there
#   Benchmarks/simulation/run.sh --seed S         one seed; with --trace all that happens in it
#   Benchmarks/simulation/run.sh --debug ...      a debug build, as the tests have it
#
# One process works on one core; for more cores start several with different --from.
set -euo pipefail
cd "$(dirname "$0")/../.."

configuration=release
if [ "${1:-}" = --debug ]; then
    configuration=debug
    shift
fi
swift build -c "$configuration" --product mesh-simulation >&2
exec "$(swift build -c "$configuration" --show-bin-path)/mesh-simulation" "$@"
