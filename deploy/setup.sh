#!/usr/bin/env bash
# Installs what AI Mesh needs from Debian's packages, and says what. Safe to run again: what is there stays as it is.
#
#   deploy/setup.sh            to build and run
#   deploy/setup.sh --tests    also what the tests need (Python packages go into .build/venv)
#   deploy/setup.sh --bench    also the peers that the benchmarks compare with
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
    libprotobuf-c-dev libnghttp2-dev libssl-dev zlib1g-dev libsqlite3-dev libpq-dev libhiredis-dev libcurl4-openssl-dev
    libmimalloc-dev protobuf-compiler libprotobuf-dev pkg-config
)
tests=false
for argument in "$@"; do
    case "$argument" in
        --tests)
            tests=true
            packages+=(python3 python3-venv openssl nghttp2-server nghttp2-client)
            packages+=(postgresql-15 redis-server redis-sentinel)
            ;;
        --bench)
            packages+=(g++ python3 python3-venv libgrpc++-dev protobuf-compiler-grpc nghttp2-server nghttp2-client)
            packages+=(redis-server)
            ;;
        *) echo "usage: deploy/setup.sh [--tests] [--bench]" >&2; exit 2 ;;
    esac
done

if ! command -v swift >/dev/null; then
    echo "setup: Swift 6.3 is missing; install the toolchain for Debian 12 and put it on PATH" >&2
    exit 1
fi

missing=()
for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    echo "setup: installing ${missing[*]}"
    root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || { echo "setup: run as root: apt-get install ${missing[*]}" >&2; exit 1; }
        root=(sudo)
    fi
    "${root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
echo "setup: Debian packages are there: ${packages[*]}"

if $tests; then
    venv=.build/venv
    if ! cmp -s Tests/requirements.txt "$venv/requirements.txt"; then
        echo "setup: installing the Python packages of Tests/requirements.txt into $venv"
        rm -rf "$venv"
        python3 -m venv "$venv"
        "$venv/bin/pip" install -q --disable-pip-version-check -r Tests/requirements.txt
        cp Tests/requirements.txt "$venv/requirements.txt"
    fi
    echo "setup: Python packages are there: $(grep -v '^#' Tests/requirements.txt | tr '\n' ' ')"
fi
