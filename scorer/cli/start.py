"""The entry point, small enough that Ctrl-C while the program still loads ends in one line, as it does later."""

import sys
from io import TextIOWrapper


def start() -> None:
    """Runs the command line. Output for people may hold any character, whatever the terminal's locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        from .main import app

        app()
    except KeyboardInterrupt:
        print("onrecord: stopped", file=sys.stderr)
        sys.exit(130)  # as a shell reports it
