#!/usr/bin/env bash
# What a large folder asks of time and memory: seconds of each command, the start of Java included, and
# whether it got along with the given heap.
#
#   core/runner/src/test/scripts/large.sh [TRIALS [HEAP]]      (default: 100000 256m; 2000 trials at least)
#
# Runs so many trials of an empty objective, looks at them, and reports on a thousand of 20 settings and 50
# seeds; chromium, where there is one, opens that report (less the time for an empty page).
set -eu
home=$(cd "$(dirname "$0")/../../../../.." && pwd)
trials=${1:-100000} heap=${2:-256m}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export BASIN_JAVA_OPTS=-Xmx$heap

# Times a command, after what it is called.
timed() {
  local name=$1 started=${EPOCHREALTIME/[.,]/} verdict=fine
  shift
  "$@" >"$work/said" 2>&1 || verdict="exit code $?"
  grep -qi 'out of memory\|heap' "$work/said" && verdict='out of memory'
  local took=$(((${EPOCHREALTIME/[.,]/} - started) / 1000))
  printf '| %s | %d.%03d | %s |\n' "$name" $((took / 1000)) $((took % 1000)) "$verdict"
  [ "$verdict" = fine ] || { tail -n 5 "$work/said" >&2 && exit 1; }
}

experiment() {
  cat >"$work/$1.yaml" <<EOF
problem: {quadratic: {condition: $2}}
optimizer: sgd
train: {steps: $3}
seeds: $4
grid: {optimizer.rate: {log: {from: 0.001, to: 0.1, count: $5}}}
EOF
}

experiment many 2 1 1000 $((trials / 1000))
experiment thousand 5 200 50 20
"$home/basin" --version >/dev/null # builds, if that is to be done
echo "| with $heap of heap, under a load of $(cut -d' ' -f1 /proc/loadavg) | seconds | |"
echo '| --- | --- | --- |'
timed "run $trials trials" "$home/basin" run "$work/many.yaml" -q -j 2 --out "$work/out"
timed "run it again: nothing is left to do" "$home/basin" run "$work/many.yaml" -q -j 2 --out "$work/out"
timed "status" "$home/basin" status --out "$work/out"
timed "report of $trials trials" "$home/basin" report many --out "$work/out"
timed "run 1000 trials" "$home/basin" run "$work/thousand.yaml" -q -j 2 --out "$work/out"
timed "report of 1000 trials" "$home/basin" report thousand --out "$work/out"
if command -v chromium >/dev/null; then
  page() { chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --dump-dom "$1" >"$work/page"; }
  page about:blank >/dev/null 2>&1 || true # makes the profile
  timed "chromium: an empty page" page about:blank
  timed "chromium: the report of 1000 trials" page "file://$work/out/thousand/report/index.html"
fi
