#!/usr/bin/env bash
# Runs sweeps by two processes in one folder, kills one of the two at a seeded instant of its life, lets the
# other finish, and compares the digest of every trial with those of a sweep that one process ran undisturbed.
# Meanwhile a reader asks for status and report again and again. Needs sqlite3.
#
#   pairs.sh [SEED [COUNT]]
#
# COUNT kills (20), each of a sweep of its own. Says of each when it came, how many trials were stored by then
# and who ran how many. Exits with 1 if a digest differs, a trial is missing, the database is damaged, the
# process that is left does not end well, or the reader is turned away.
#
# BASIN names the command that starts Basin; it is ./basin of this repository without it.
set -um
seed=${1:-1} count=${2:-20}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../../.." && pwd)
read -ra basin <<<"${BASIN:-$root/basin}"
command -v sqlite3 >/dev/null || { echo 'pairs.sh needs sqlite3' >&2; exit 3; }
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
RANDOM=$seed

cat >"$work/pair.yaml" <<'YAML'
problem:
  network:
    data: {digits: {split: {test: 0.2}}}
    layers: [{dense: {units: 12, activation: tanh}}, {dense: 10}]
    loss: softmax-cross-entropy
    initializer: glorot-uniform
optimizer: {sgd: 0.05}
train: {epochs: 40, batch: 32}
seeds: 8
grid: {optimizer: [{sgd: {rate: [0.02, 0.05, 0.1]}}, {adam: {rate: [0.003, 0.01]}}]}
probes: [gradient-norms]
YAML

run() { "${basin[@]}" run -q "$work/pair.yaml" -j 1 --out "$1" >/dev/null 2>>"$1.err"; }

ask() { [ ! -f "$1/basin.db" ] || sqlite3 -readonly "$1/basin.db" "$2" 2>/dev/null; }

digests() { ask "$1" 'SELECT trial, outcome, steps, digest FROM result ORDER BY trial'; }

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

pause() { sleep "$(printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)))"; }

# Until it is told to stop; writes down what is not as it should be.
read_on() {
  until [ -f "$1.over" ]; do
    [ -f "$1/basin.db" ] && [ -n "$(ask "$1" 'SELECT name FROM experiment')" ] || { sleep 0.2; continue; }
    "${basin[@]}" status --out "$1" >/dev/null 2>>"$1.read" || echo "status: $?" >>"$1.read"
    "${basin[@]}" report pair --out "$1" >/dev/null 2>>"$1.read" || echo "report: $?" >>"$1.read"
  done
}

started=$(milliseconds)
run "$work/whole" || exit 3
whole=$(($(milliseconds) - started))
digests "$work/whole" >"$work/wanted"
printf '%d trials, %d ms by one process\n' "$(wc -l <"$work/wanted")" "$whole"

wrong=0
for ((kill = 1; kill <= count; kill++)); do
  out=$work/pair-$kill
  started=$(milliseconds)
  run "$out" & first=$!
  run "$out" & second=$!
  read_on "$out" & reader=$!
  pause $(((RANDOM * 32768 + RANDOM) % whole))
  if ((RANDOM % 2)); then victim=$first left=$second; else victim=$second left=$first; fi
  if kill -s KILL -- "-$victim" 2>/dev/null; then what='killed'; else what='over by then'; fi
  at=$(($(milliseconds) - started)) stored=$(digests "$out" | wc -l)
  wait "$victim" 2>/dev/null
  wait "$left" || { wrong=1; echo "  the other ended with $?: $(cat "$out.err")"; }
  took=$(($(milliseconds) - started))
  touch "$out.over"
  wait "$reader"
  [ ! -s "$out.read" ] || { wrong=1; echo "  the reader heard: $(cat "$out.read")"; }
  digests "$out" >"$work/got"
  if cmp -s "$work/wanted" "$work/got"; then same='all digests the same'; else same='OTHER DIGESTS' wrong=1; fi
  sqlite3 "$out/basin.db" 'PRAGMA integrity_check' | grep -qx ok || { wrong=1; same='DAMAGED'; }
  shares=$(ask "$out" 'SELECT group_concat(n, " + ") FROM (SELECT count(*) AS n FROM result GROUP BY run)')
  printf '  %3d  %s after %6d ms with %3d stored, done after %6d ms (%s): %s\n' \
    "$kill" "$what" "$at" "$stored" "$took" "$shares" "$same"
  rm -rf "$out"
done
exit "$wrong"
