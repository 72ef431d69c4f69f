"""The made-up firm that is measured: deterministic, in five languages, skewed like life, loaded by COPY."""
