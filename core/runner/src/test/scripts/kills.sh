#!/usr/bin/env bash
# Ends a small sweep at seeded moments by KILL, TERM and INT in turn, lets it go on, and compares the digest
# of every trial with those of a sweep that nobody touched. Needs sqlite3.
#
#   kills.sh [SEED [COUNT]]
#
# COUNT signals in all, as many sweeps as that takes. Exits with 1 if a digest differs, a trial is missing or
# the database is damaged.
set -um
seed=${1:-1} count=${2:-20}
basin=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../../.." && pwd)/basin
command -v sqlite3 >/dev/null || { echo 'kills.sh needs sqlite3' >&2; exit 3; }
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
RANDOM=$seed
signals=(KILL TERM INT)

cat >"$work/sweep.yaml" <<'YAML'
problem:
  network:
    data: {digits: {split: {test: 0.2}}}
    layers: [{dense: {units: 12, activation: tanh}}, {dense: 10}]
    loss: softmax-cross-entropy
    initializer: glorot-uniform
optimizer: {sgd: 0.05}
train: {epochs: 25, batch: 32}
seeds: 8
grid: {optimizer: [{sgd: {rate: [0.02, 0.05, 0.1]}}, {adam: {rate: [0.003, 0.01]}}]}
probes: [gradient-norms]
YAML

digests() {
  sqlite3 -readonly "$1/basin.db" 'SELECT trial, outcome, steps, digest FROM result ORDER BY trial'
}

started=$SECONDS
"$basin" run -q "$work/sweep.yaml" -j 2 --out "$work/whole" >/dev/null || exit 3
whole=$((SECONDS - started + 1))
digests "$work/whole" >"$work/wanted"
trials=$(wc -l <"$work/wanted")

sent=0 sweeps=0 wrong=0
while ((sent < count)); do
  sweeps=$((sweeps + 1)) out=$work/sweep-$sweeps hits=
  for (( ; sent < count; )); do
    "$basin" run -q "$work/sweep.yaml" -j 2 --out "$out" >/dev/null 2>"$work/err" &
    process=$!
    moment=$((RANDOM % (whole * 700)))
    sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
    kill -s "${signals[sent % 3]}" -- "-$process" 2>/dev/null || { wait "$process"; break; }
    hits="$hits ${signals[sent % 3]}"
    sent=$((sent + 1))
    wait "$process" 2>/dev/null
    [ ! -f "$out/basin.db" ] || sqlite3 "$out/basin.db" 'PRAGMA integrity_check' | grep -qx ok || wrong=1
  done
  "$basin" run -q "$work/sweep.yaml" -j 2 --out "$out" >/dev/null || wrong=1
  digests "$out" >"$work/got"
  if cmp -s "$work/wanted" "$work/got"; then same='all digests the same'; else same='OTHER DIGESTS' wrong=1; fi
  printf 'sweep %d: %d trials, ended by%s: %s\n' "$sweeps" "$trials" "${hits:- nothing}" "$same"
done
printf '%d signals, %d sweeps\n' "$sent" "$sweeps"
exit "$wrong"
