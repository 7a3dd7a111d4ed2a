#!/usr/bin/env bash
# Every way to break an answer, in every dialect, over real sockets: some minutes. Its lines RESULT are counts and times.
#
#   Tests/Providers/unbroken.sh [--every N] [--calls N] [--seed N]
set -euo pipefail
cd "$(dirname "$0")/../.."
ONLY=models-unbroken swift build -q --product models-unbroken
exec "$(ONLY=models-unbroken swift build --show-bin-path)/models-unbroken" "$@"
