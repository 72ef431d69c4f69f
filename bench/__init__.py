"""Speed measured, as PERFORMANCE.md asks: Kartoteka over HTTP beside the limit and beside bytes ready-made."""
