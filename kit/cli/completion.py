"""kit completion: the lines that let a shell complete commands and options."""

import click

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the lines that complete `kit` in a shell.

    In ~/.bashrc, for instance: eval "$(kit completion bash)"
    """
    from click.shell_completion import get_completion_class

    from kit.cli import main

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"click completes nothing in {shell}")
    click.echo(found(main, {}, "kit", "_KIT_COMPLETE").source())
