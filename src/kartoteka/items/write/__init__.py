"""How the values of each storage are read back in their stored form and written: one file per storage."""
