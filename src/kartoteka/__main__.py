"""`python -m kartoteka`: the same program as the command `kartoteka`."""

from kartoteka.config.cli import main

if __name__ == "__main__":
    main()
