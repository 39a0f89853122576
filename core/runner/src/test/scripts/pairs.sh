#!/usr/bin/env bash
# Runs sweeps by two processes in one folder, kills one of the two at a seeded instant of its life, lets the
# other finish, and compares the digest of every trial with those of a sweep that one process ran undisturbed:
# in turn a sweep of short trials, and one that saves trials on their way and prunes them at rungs. Meanwhile
# a reader asks for status and report again and again. Needs sqlite3.
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
source "$(dirname "${BASH_SOURCE[0]}")/sweeps.sh"

cat >"$work/short.yaml" <<YAML
$network
optimizer: {sgd: 0.05}
train: {epochs: 40, batch: 32}
seeds: 8
grid: {optimizer: [{sgd: {rate: [0.02, 0.05, 0.1]}}, {adam: {rate: [0.003, 0.01]}}]}
YAML

cat >"$work/pruned.yaml" <<YAML
$network
optimizer: {sgd: 0.05}
train: {epochs: 90, batch: 32}
checkpoint: {every: 0.2s}
seeds: 2
grid:
  optimizer: [{sgd: {rate: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1]}}, {adam: {rate: [0.0003, 0.001, 0.003, 0.01]}}]
prune: {halving: {from: 10 epochs, eta: 3, by: train.loss, within: experiment}}
goal: train.loss
YAML

run() { "${basin[@]}" run -q "$work/$1.yaml" -j 1 --out "$2" >/dev/null 2>>"$2.err"; }

# Until it is told to stop; writes down what is not as it should be.
read_on() {
  until [ -f "$2.over" ]; do
    [ -f "$2/basin.db" ] && [ -n "$(ask "$2" 'SELECT name FROM experiment')" ] || { sleep 0.2; continue; }
    "${basin[@]}" status --out "$2" >/dev/null 2>>"$2.read" || echo "status: $?" >>"$2.read"
    "${basin[@]}" report "$1" --out "$2" >/dev/null 2>>"$2.read" || echo "report: $?" >>"$2.read"
  done
}

declare -A whole=()
for sweep in short pruned; do
  started=$(milliseconds)
  run $sweep "$work/$sweep-whole" || exit 3
  whole[$sweep]=$(($(milliseconds) - started))
  digests "$work/$sweep-whole" >"$work/$sweep-wanted"
  printf '%s: %d trials, %d ms by one process\n' $sweep "$(wc -l <"$work/$sweep-wanted")" "${whole[$sweep]}"
done

wrong=0
for ((kill = 1; kill <= count; kill++)); do
  if ((kill % 2)); then sweep=short; else sweep=pruned; fi
  out=$work/$sweep-$kill
  started=$(milliseconds)
  run $sweep "$out" & first=$!
  run $sweep "$out" & second=$!
  read_on $sweep "$out" & reader=$!
  pause $(((RANDOM * 32768 + RANDOM) % whole[$sweep]))
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
  if cmp -s "$work/$sweep-wanted" "$work/got"; then same='all digests the same'; else same='OTHER DIGESTS' wrong=1; fi
  sqlite3 "$out/basin.db" 'PRAGMA integrity_check' | grep -qx ok || { wrong=1; same='DAMAGED'; }
  shares=$(ask "$out" 'SELECT group_concat(n, " + ") FROM (SELECT count(*) AS n FROM result GROUP BY run)')
  went=$(cat "$out"/*/run-*.log | grep -c ' goes on from step ')
  printf '  %3d  %-6s  %s after %6d ms with %3d stored, done after %6d ms (%s, %d went on in the middle): %s\n' \
    "$kill" "$sweep" "$what" "$at" "$stored" "$took" "$shares" "$went" "$same"
  rm -rf "$out"
done
exit "$wrong"
