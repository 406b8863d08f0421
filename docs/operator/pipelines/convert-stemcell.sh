#!/bin/bash
# Converts one official stemcell, boots the result, and writes its digests.
# Usage: convert-stemcell.sh CHECKOUT STEMCELL OUTPUT: a checkout of the builder with its programs built, a file, and a new folder.
set -euo pipefail

builder="$1/packages/stemcell-builder/dist/stemcell-builder.js"
stemcell=$2
output=$3

mkdir -p "$output"
node "$builder" convert "$stemcell" --format qcow2 --output "$output"
for converted in "$output"/*.tgz; do
  node "$builder" verify "$converted" --boot
  node "$builder" sbom "$converted" --format cyclonedx >"${converted%.tgz}.cdx.json"
done
(cd "$output" && sha256sum ./*.tgz >SHA256SUMS)
