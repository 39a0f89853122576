#!/usr/bin/env bash
# Ends sweeps at seeded instants of their whole life, lets them go on, and compares the digest of every trial
# with those of a sweep that nobody touched: first a sweep of short trials, then one of long trials that are
# saved on their way, then one that is pruned at rungs. Needs sqlite3.
#
#   kills.sh [SEED [COUNT [SIGNAL…]]]
#
# COUNT signals (50) for each of the three, as many sweeps as that takes; SIGNALs (KILL) in turn. Every fourth
# waits until the report is being written, should the sweep get there. Says of each when and in which stage it
# came, and how many trials were stored. Exits with 1 if a digest differs, another trial is left at a rung, one
# is missing or the database is damaged.
#
# BASIN names the command that starts Basin; it is ./basin of this repository without it.
set -um
seed=${1:-1} count=${2:-50}
signals=("${@:3}")
((${#signals[@]})) || signals=(KILL)
source "$(dirname "${BASH_SOURCE[0]}")/sweeps.sh"

cat >"$work/short.yaml" <<YAML
$network
optimizer: {sgd: 0.05}
train: {epochs: 25, batch: 32}
seeds: 8
grid: {optimizer: [{sgd: {rate: [0.02, 0.05, 0.1]}}, {adam: {rate: [0.003, 0.01]}}]}
YAML

# In and out of lockstep: with batches of 96, trials do not share them.
cat >"$work/long.yaml" <<YAML
$network
optimizer: {sgd: 0.05}
train: {epochs: 600, batch: 32}
checkpoint: {every: 0.3s}
seeds: 2
grid: {optimizer: [{sgd: {rate: [0.02, 0.05]}}, {adam: {rate: 0.003}}], train.batch: [32, 96]}
YAML

# Two in nine go on from the first rung, one of them from the second; what is left there stays saved.
cat >"$work/pruned.yaml" <<YAML
$network
optimizer: {sgd: 0.05}
train: {epochs: 270, batch: 32}
checkpoint: {every: 0.3s}
seeds: 2
grid:
  optimizer.sgd.rate: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]
prune: {halving: {from: 30 epochs, eta: 3, by: train.loss}}
goal: train.loss
YAML

run() { "${basin[@]}" run -q "$work/$1.yaml" -j 2 --out "$2"; }

# How many trials are saved on their way.
saved() { find "$1" -path '*/checkpoints/*' ! -name '*.*' 2>/dev/null | wc -l; }

# The log of the run that is under way, if it has got so far: the latest, and not one of those before.
log() {
  local logs=("$1"/*/run-*.log)
  [ -f "${logs[0]}" ] && [ ${#logs[@]} -gt "$2" ] && ls -t "${logs[@]}" | head -n 1
}

# Where a process was when it ended, by what it left behind.
stage() {
  local last
  last=$(log "$1" "$2")
  if [ -z "$last" ]; then echo 'start-up'
  elif grep -q ' ended: ' "$last"; then echo 'report'
  elif grep -q ' trials, [0-9]* finished' "$last"; then echo 'trials'
  else echo 'binding'
  fi
}

# Until the trials are over, or the process is.
await_report() {
  until [ "$(stage "$2" "$3")" = report ] || ! kill -0 "$1" 2>/dev/null; do sleep 0.02; done
  pause $((RANDOM % 400))
}

wrong=0 signal=0
declare -A stages=()

torment() {
  local name=$1 started whole trials pausing sweep=0 sent=0
  started=$(milliseconds)
  run "$name" "$work/$name-whole" >/dev/null || exit 3
  whole=$(($(milliseconds) - started))
  digests "$work/$name-whole" >"$work/wanted"
  trials=$(wc -l <"$work/wanted")
  pausing=$(saved "$work/$name-whole") # those that are left at rungs
  printf '%s trials: %d of them, %d ms without a signal\n' "$name" "$trials" "$whole"
  while ((sent < count)); do
    sweep=$((sweep + 1))
    local out=$work/$name-$sweep hits=0
    while ((sent < count)); do
      local logs before at which=${signals[signal % ${#signals[@]}]} process
      logs=("$out"/*/run-*.log)
      [ -f "${logs[0]}" ] && before=${#logs[@]} || before=0
      started=$(milliseconds)
      run "$name" "$out" >/dev/null 2>"$work/err" &
      process=$!
      if ((sent % 4 == 3)); then
        await_report "$process" "$out" "$before"
      else
        pause $(((RANDOM * 32768 + RANDOM) % whole))
      fi
      at=$(($(milliseconds) - started))
      kill -s "$which" -- "-$process" 2>/dev/null || { wait "$process" 2>/dev/null; break; }
      wait "$process" 2>/dev/null
      signal=$((signal + 1)) sent=$((sent + 1)) hits=$((hits + 1))
      local stage
      stage=$(stage "$out" "$before")
      stages[$stage]=$((${stages[$stage]:-0} + 1))
      printf '  %3d  sweep %-3d %-4s after %6d ms, %-9s %4d of %d trials stored, %d saved on their way\n' \
        "$sent" "$sweep" "$which" "$at" "$stage," "$(digests "$out" | wc -l)" "$trials" \
        "$(saved "$out")"
      if [ -f "$out/basin.db" ] && ! sqlite3 "$out/basin.db" 'PRAGMA integrity_check' | grep -qx ok; then
        echo '       DAMAGED DATABASE'
        wrong=1
      fi
    done
    run "$name" "$out" >/dev/null || wrong=1
    digests "$out" >"$work/got"
    local same='all digests the same'
    cmp -s "$work/wanted" "$work/got" || { same='OTHER DIGESTS'; wrong=1; }
    local left
    left=$(saved "$out")
    ((left == pausing)) || { same="$same, BUT $left SAVED TRIALS ARE LEFT"; wrong=1; }
    printf '  sweep %d, ended %d times: %s; trials went on in the middle %d times\n' "$sweep" "$hits" "$same" \
      "$(cat "$out"/*/run-*.log | grep -c ' goes on from step ')"
  done
  printf '%s trials: %d signals, %d sweeps\n' "$name" "$sent" "$sweep"
}

torment short
torment long
torment pruned
for stage in "${!stages[@]}"; do printf '%s: %d\n' "$stage" "${stages[$stage]}"; done
((wrong)) && echo 'NOT as if nothing had happened' || echo 'as if nothing had happened'
exit "$wrong"
