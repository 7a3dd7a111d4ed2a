#!/usr/bin/env bash
# Kills `mesh serve` at every durable write of the reference flows, fails its disk, and compares what it comes to with a
# run without faults.
#
#   Benchmarks/crash/run.sh                          all points
#   Benchmarks/crash/run.sh --every N                only each n-th write, for a quick look
#   Benchmarks/crash/run.sh --only FLOW              one flow
#   Benchmarks/crash/run.sh --only FLOW:WRITE:FAULT  one point, as a failure is printed; may be given again
#
# The program is the real one, unchanged: disk_faults.c is loaded into it, numbers its writes and makes the faults.
# flows.py says what the flows do, points.py which points there are, state.py what is compared and what is left out.
# MESH=path tests a program that was built already. The files lie in memory where there is /dev/shm: a killed process
# leaves the same bytes there, and what a loss of power would take away is taken away by disk_faults.c.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! cmp -s Tests/requirements.txt .build/venv/requirements.txt; then
    echo "crash: the Python packages are missing; deploy/setup.sh --tests installs them"
    deploy/setup.sh --tests
fi
mesh=${MESH:-}
if [ -z "$mesh" ]; then
    swift build -c release --product mesh
    mesh=$(swift build -c release --show-bin-path)/mesh
fi
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi
export PYTHONDONTWRITEBYTECODE=1
exec .build/venv/bin/python Benchmarks/crash/crash.py --mesh "$mesh" "$@"
