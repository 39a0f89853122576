# What kills.sh and pairs.sh have in common; to be sourced when "seed" is set. Gives "basin", the command, "work",
# a folder that goes when the script ends, and "network", a problem and its probes that sweeps are made of.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../../.." && pwd)
read -ra basin <<<"${BASIN:-$root/basin}"
command -v sqlite3 >/dev/null || { echo "${0##*/} needs sqlite3" >&2; exit 3; }
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
RANDOM=$seed

network='problem:
  network:
    data: {digits: {split: {test: 0.2}}}
    layers: [{dense: {units: 12, activation: tanh}}, {dense: 10}]
    loss: softmax-cross-entropy
    initializer: glorot-uniform
probes: [gradient-norms]'

# What a query of a folder's results answers; nothing where there are none yet.
ask() { [ ! -f "$1/basin.db" ] || sqlite3 -readonly "$1/basin.db" "$2" 2>/dev/null; }

# All that the trials in a folder came to.
digests() {
  ask "$1" "SELECT trial, outcome, steps, digest, coalesce((SELECT p.reason FROM pruned p WHERE p.trial = r.trial), '')
    FROM result r ORDER BY trial"
}

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

pause() { sleep "$(printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)))"; }
