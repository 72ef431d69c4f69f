"""The demo: a small firm's clients in each language of the product, as data, and how they are filled in."""
