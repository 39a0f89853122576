#!/usr/bin/env bash
# What a trial costs beside itself, against the number of results that are stored already: an empty
# objective (a parabola of two dimensions, one step), each result in a commit of its own.
#
#   core/runner/src/test/scripts/overhead.sh [MOST [OPTION…]]     stored results at most (default: 100000)
#
# Options are those of basin run, as --executor, which has workers of its own: -j does not count there.
# For 1, 10, 100 … stored results, 3 000 trials are run beside them. Times are those of the run's own
# log, from its 1 000th trial on, when code is compiled; planning is what goes before the first trial.
# Needs about 100 MB in TMPDIR.
set -eu
home=$(cd "$(dirname "$0")/../../../../.." && pwd)
most=${1:-100000}
shift $(($# > 0))
options=("$@")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Runs an experiment NAME of COUNT trials with a problem of their own, by WORKERS, in folder OUT.
run() {
  local name=$1 condition=$2 count=$3 workers=$4 out=$5
  local seeds=$((count < 1000 ? count : 1000))
  cat >"$work/$name.yaml" <<EOF
problem: {quadratic: {condition: $condition}}
optimizer: sgd
train: {steps: 1}
seeds: $seeds
grid: {optimizer.rate: {linear: {from: 0.001, to: 0.1, count: $((count / seeds > 1 ? count / seeds : 2))}}}
EOF
  [ "$count" -gt 1000 ] || sed -i -e '/^grid/d' -e 's/^optimizer: sgd/optimizer: {sgd: 0.1}/' "$work/$name.yaml"
  "$home/basin" run "$work/$name.yaml" -q -j "$workers" --out "$out" ${options[@]+"${options[@]}"} >"$work/said" 2>&1 ||
    { cat "$work/said" >&2 && exit 1; }
}

# Milliseconds a trial from the log of a run: while trials are planned, and from the 1 000th on.
times() {
  awk '
    function seconds(clock, p) { split(clock, p, ":"); return 3600 * p[1] + 60 * p[2] + p[3] }
    /^[0-9]+-[0-9]+-[0-9]+ / {
      now = day + seconds($2)
      if (now < before - 43200) { day += 86400; now += 86400 } # midnight; threads swap milliseconds
      before = now
    }
    / runs .* from .* at once$/ { begun = now }
    / trials, .* finished before$/ { started = now }
    match($0, / [0-9]+\/[0-9]+ /) {
      split(substr($0, RSTART + 1, RLENGTH - 2), done, "/")
      if (done[1] == 1000) early = now
      if (done[1] == done[2]) { late = now; total = done[2] }
    }
    END { printf "%.3f | %.3f", 1e3 * (started - begun) / total, 1e3 * (late - early) / (total - 1000) }
  ' "$1"
}

echo '| results stored | workers | planning, ms a trial | running, ms a trial |'
echo '| --- | --- | --- | --- |'
for workers in 1 2; do
  for ((stored = 1; stored <= most; stored *= 10)); do
    out=$work/out
    run fill 2 "$stored" "$workers" "$out"
    run beside 3 3000 "$workers" "$out"
    echo "| $stored | $workers | $(times "$out/beside/run-1.log") |"
    rm -rf "$out"
  done
done
