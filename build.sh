#!/usr/bin/env bash
# Intisari's one face for people and CI. Needs Rust 1.95, Node 20 and npm; gets the rest, saying what and why.
#
#   ./build.sh setup              get everything the other words need
#   ./build.sh build              build the extension (target/extension) and the site (target/www)
#   ./build.sh demo [FILE|URL]    build, open Chromium with the extension on a page, click its button
#   ./build.sh screenshots        make the pictures of the README (docs/images) and the stores (store)
#   ./build.sh test               every check, native and in both browsers; ends with the counts
#   ./build.sh harden             every line of docs/RELIABILITY.md proven, the long way [--seconds N for each fuzz target]
#   ./build.sh bench all|browser|click|growth|native FOLDER  time it beside its peers on saved pages, into docs/benchmarks
#   ./build.sh lint               the checks that run nothing: formatting, lints, types, API docs, the stores' linter
#   ./build.sh package            build the archives for the stores (target/packages)
#   ./build.sh release [--dry-run]  check, test (but --no-tests) and pack a release; say what is left to do
#   ./build.sh www [--serve]      build the site; --serve opens it on http://localhost:8080
#   ./build.sh help               this text
#
# INTISARI_TOOLCHAIN=rustup|debian forces where the wasm32 compiler comes from; CHROMIUM and FIREFOX name other browsers.
# This file only does what must happen before Rust runs: the words themselves live in xtask/ (`cargo xtask help`).
set -euo pipefail
export INTISARI_CALLED_FROM=$PWD # where a relative FILE is looked for
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

need() {
  command -v "$1" >/dev/null && return
  echo "build.sh: $1 is missing; get $2" >&2
  exit 1
}

case "${1:-help}" in
  setup | build | demo | screenshots | test | harden | bench | lint | package | release | www) ;;
  help | -h | --help) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0"; exit ;;
  *) echo "build.sh: no word '$1'; ./build.sh help lists them" >&2; exit 2 ;;
esac

need cargo "Rust 1.95 or newer from https://rustup.rs"
need node "Node.js 20 or newer from https://nodejs.org"
need npm "npm, which comes with Node.js"

if [[ ! -x ${CARGO_TARGET_DIR:-target}/debug/xtask ]]; then
  echo "build.sh: compiling the build's own tool (once, about a minute)"
fi
exec cargo xtask "$@"
