#!/usr/bin/env bash
# Fails when committed generated files are not what the schema and the generator make now, when the schema breaks a rule
# of style, or when it breaks a promise that was made to callers before: proto/schema.lock as it is committed, and as it
# was after each commit of the history, so that the lock cannot be changed to fit.
set -euo pipefail
cd "$(dirname "$0")/.."
fresh="$(mktemp -d)"
trap 'rm -rf "$fresh"' EXIT

codegen/generate.sh "$fresh"

stale=0
while IFS= read -r -d '' made; do
    file="${made#"$fresh"/}"
    if ! cmp -s "$made" "$file"; then
        echo "codegen: $file is not what the schema makes; run codegen/generate.sh and commit" >&2
        diff -u "$file" "$made" 2>&1 | head -20 >&2 || true
        stale=1
    fi
done < <(find "$fresh" -type f -print0)
# A file whose proto is gone.
while IFS= read -r -d '' committed; do
    if [ ! -e "$fresh/$committed" ]; then
        echo "codegen: $committed has no source any more; run codegen/generate.sh" >&2
        stale=1
    fi
done < <(find Sources codegen Benchmarks -path '*/.build' -prune -o \( -name '*.pb.swift' -o -name '*.grpc.swift' \) -print0)
[ $stale = 0 ] || exit 1
echo "codegen: $(find "$fresh" -type f | wc -l) generated files are fresh"

# Each change of the lock that history holds is checked against the one before it. A commit that breaks a promise on
# purpose says so by the words that this looks for.
if [ "$(git rev-parse --is-shallow-repository 2>/dev/null || echo unknown)" != false ]; then
    echo "codegen: the history of proto/schema.lock cannot be seen; fetch all of it to check its promises" >&2
    exit 1
fi
older=""
while read -r commit; do
    git show "$commit:proto/schema.lock" >"$fresh/newer.lock" 2>/dev/null || continue
    if [ -n "$older" ] && ! git log -1 --format=%B "$commit" | grep -q 'BREAKS THE SCHEMA'; then
        codegen/check-lock.sh "$fresh/older.lock" "$fresh/newer.lock" >/dev/null
    fi
    mv "$fresh/newer.lock" "$fresh/older.lock"
    older="$commit"
done < <(git log --reverse --format=%H -- proto/schema.lock)
echo "codegen: every change of the schema kept its promises"
