"""The programs behind `make check` and `make test`; they look at the tree and are no part of what is shipped."""
