"""The formats of pictures that we take, one file each; `base` says what a format is."""
