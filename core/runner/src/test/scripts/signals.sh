#!/usr/bin/env bash
# Interrupts Basin at seeded moments of its first five seconds, and says what it saw each time.
#
#   signals.sh [SEED [COUNT [INT|TERM [OPTION…]]]]
#
# Options go to 'basin run': with --isolate trials are in JVMs of their own. Every other signal goes to the
# whole process group, as Ctrl-C does, the rest to the process alone, as kill does. Always wanted: exit code
# 130 (TERM: 143), one line on standard error, and no process left of the group. Exits with 1 if not so.
set -um
seed=${1:-1} count=${2:-20} signal=${3:-INT} options=("${@:4}")
basin=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../../.." && pwd)/basin
case $signal in TERM) wanted=143 ;; *) wanted=130 ;; esac
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
RANDOM=$seed

cat >"$work/long.yaml" <<'YAML'
problem:
  network:
    data: {digits: {split: {test: 0.2}}}
    layers: [{dense: {units: 24, activation: tanh}}, {dense: 10}]
    loss: softmax-cross-entropy
    initializer: glorot-uniform
optimizer: {sgd: 0.05}
train: {epochs: 200, batch: 32}
seeds: 40
YAML

"$basin" check -q "$work/long.yaml" >"$work/out" || exit 3 # builds, if that is to be done
wrong=0
printf '%8s  %-7s %4s  %5s  %4s  %s\n' 'after ms' to exit lines left 'ended within ms'
for ((i = 0; i < count; i++)); do
  moment=$((RANDOM % 5000))
  "$basin" run "$work/long.yaml" -j 2 --out "$work/runs-$i" ${options[@]+"${options[@]}"} >"$work/out" 2>"$work/err" &
  process=$!
  sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
  started=${EPOCHREALTIME/[.,]/}
  if ((i % 2)); then to=process target=$process; else to=group target=-$process; fi
  kill -s "$signal" -- "$target"
  wait "$process" 2>/dev/null
  code=$?
  took=$(((${EPOCHREALTIME/[.,]/} - started) / 1000))
  sleep 0.1 # what remarks on the end comes after it
  for ((wait = 0; wait < 50; wait++)); do # a child ends when its input does
    left=$(pgrep -c -g "$process")
    [ "$left" = 0 ] && break
    sleep 0.1
  done
  lines=$(wc -l <"$work/err")
  printf '%8d  %-7s %4d  %5d  %4d  %d\n' "$moment" "$to" "$code" "$lines" "$left" "$took"
  if [ "$code" != "$wanted" ] || [ "$lines" != 1 ] || [ "$left" != 0 ]; then
    wrong=1
    sed 's/^/          /' "$work/err"
  fi
done
exit "$wrong"
