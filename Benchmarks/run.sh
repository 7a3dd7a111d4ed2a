#!/usr/bin/env bash
# Runs a benchmark, or lists them.
#
#   Benchmarks/run.sh            the names
#   Benchmarks/run.sh codec      that one
#
# A benchmark is a folder here with a run.sh. It ends with lines `RESULT <name> <value> <unit>`.
set -euo pipefail
cd "$(dirname "$0")"

names() { for script in */run.sh; do [ -e "$script" ] && dirname "$script"; done; }

if [ $# -eq 0 ]; then
    names
    exit
fi
name=$1
shift
if [ ! -x "$name/run.sh" ]; then
    echo "Benchmarks/run.sh: no benchmark '$name'; there are:" $(names) >&2
    exit 2
fi
exec "$name/run.sh" "$@"
