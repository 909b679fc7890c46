"""The doors: one protocol per file, bytes to Change and back, nothing else."""
