#!/bin/bash
#SBATCH --job-name=willai --array=1-100 --cpus-per-task=1 --mem=500M --requeue --open-mode=append
# sbatch score_with_slurm.sh ads.csv scored    Scores one of 100 parts of a table per job. When all are done: cat scored/part-* >scored.csv
# A job that is started again goes on where it was left (--resume). Another number of parts: sbatch --array=1-N.
set -euo pipefail
file=$1 folder=$2 parts=${SLURM_ARRAY_TASK_COUNT:?start this with sbatch}
mkdir -p "$folder"
out=$(printf '%s/part-%05d' "$folder" "$SLURM_ARRAY_TASK_ID")
resume=()
[ ! -e "$out" ] || resume=(--resume)
exec "${WILLAI:-willai}" score "$file" --shard "$SLURM_ARRAY_TASK_ID/$parts" --output "$out" --out csv --threads "${SLURM_CPUS_PER_TASK:-1}" "${resume[@]}"
