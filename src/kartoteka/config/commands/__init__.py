"""One file per command (its first word; `import_` for the reserved one), each with `register(root)`.

    @in_portal                       # runs the body with the database answering and adds --data
    def create(email: str, …) -> None: …

    def register(root: typer.Typer) -> None:
        root.command("name")(create)       # or root.add_typer(group, name="user")

The models are importable at the top of a command's file. `CommandError(sentence, exit_code=4)` ends a command.
"""
