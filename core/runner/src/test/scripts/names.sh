#!/usr/bin/env bash
# Runs an experiment whose file, data, results and name of a column have letters beyond ASCII, in locales
# without UTF-8, and compares what comes of it. Exits with 1 if one of them cannot.
#
#   names.sh
set -u
basin=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../../.." && pwd)/basin
work=$(mktemp -d)/Größe || exit 3
trap 'rm -rf "${work%/*}"' EXIT
mkdir "$work"
printf 'höhe,y\n1,2\n2,4\n3,6\n4,8\n5,10\n' >"$work/Maße.csv"
cat >"$work/käfer.yaml" <<'YAML'
name: beetle
problem:
  network:
    data: {csv: {file: Maße.csv, target: y, split: {test: 0.2}}}
    layers: [{dense: 1}]
    loss: mse
    initializer: glorot-uniform
optimizer: {sgd: 0.01}
train: {epochs: 3}
YAML

"$basin" --version >/dev/null || exit 3 # builds, if that is to be done
wrong=0
for settings in 'LC_ALL=C' 'LC_ALL=POSIX' 'LC_ALL= LC_CTYPE= LANG=' 'LC_ALL= LC_CTYPE= LANG=C' 'LC_ALL=xx_XX.ISO-8859-1' 'LC_ALL=xx_XX.UTF-8' \
  'LC_ALL= LC_TIME=xx_XX.UTF-8 LANG=C.UTF-8' 'LC_ALL=C.UTF-8'; do
  # shellcheck disable=SC2086 # several settings
  said=$(env $settings "$basin" run -q "$work/käfer.yaml" --out "$work/läufe $settings" 2>"$work/err")
  code=$?
  if [ "$code" = 0 ] && [ -f "$said" ]; then good=yes; else good=NO wrong=1; fi
  printf '%-42s %s\n' "$settings" "$good"
  [ "$good" = yes ] || cat "$work/err"
done
exit "$wrong"
