"""Builds the command line that starts the explorer: `streamlit run` with all of its configuration as flags.

Streamlit looks for its configuration in the working directory; ours must apply wherever `simpul` is run, so it is given as
flags.
"""

import sys
from importlib.resources import files

from graph.settings import Settings

ACCENT = {"light": "#8a3b12", "dark": "#f0a468"}
"""The accent color: a red brown in the light theme, a lighter one in the dark; contrast above 7:1 (WCAG AAA) on both."""

THEME = {
    "theme.light.primaryColor": ACCENT["light"],
    "theme.light.backgroundColor": "#ffffff",
    "theme.light.secondaryBackgroundColor": "#f5f3f0",
    "theme.light.textColor": "#21201d",
    "theme.light.linkColor": ACCENT["light"],
    "theme.light.sidebar.backgroundColor": "#faf9f7",
    "theme.light.sidebar.secondaryBackgroundColor": "#ffffff",
    "theme.dark.primaryColor": ACCENT["dark"],
    "theme.dark.backgroundColor": "#16181b",
    "theme.dark.secondaryBackgroundColor": "#22252a",
    "theme.dark.textColor": "#e8e6e3",
    "theme.dark.linkColor": ACCENT["dark"],
    "theme.dark.sidebar.backgroundColor": "#1b1e22",
    "theme.dark.sidebar.secondaryBackgroundColor": "#16181b",
    "theme.baseFontSize": "15",
    "theme.showWidgetBorder": "true",
    "theme.baseRadius": "small",
}


def flags(port: int) -> dict[str, str]:
    """The options of `streamlit run`: loopback only, no usage statistics, minimal toolbar, no watching of source files."""
    return {
        "server.address": "127.0.0.1",
        "server.port": str(port),
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "server.runOnSave": "false",
        "server.maxUploadSize": "200",
        "browser.gatherUsageStats": "false",
        "browser.serverAddress": "127.0.0.1",
        "client.toolbarMode": "minimal",
        "client.showSidebarNavigation": "false",
        "client.showErrorDetails": "none",
        "client.showErrorLinks": "false",
        # Runs for which the browser caches large messages; it tells the server which. Of two concurrent runs the first
        # can expire one that the second relies on: with 2, the default, fast steps ended in "Cached ForwardMsg MISS".
        "global.maxCachedMessageAge": "30",
        "logger.hideWelcomeMessage": "true",
        "logger.enableRich": "false",  # errors go to standard error, where "simpul explore" shows them
        **THEME,
    }


def command(settings: Settings, port: int = 8501) -> list[str]:
    """The command that serves the explorer on this port of loopback; the settings are passed in the environment.

    Run it with `environment_of(settings)`.
    """
    script = str(files("explorer") / "asgi.py")
    options = [f"--{name}={value}" for name, value in flags(port).items()]
    return [sys.executable, "-m", "streamlit", "run", script, *options]
