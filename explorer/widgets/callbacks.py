"""Callbacks that run to their end though the browser has already sent its next message."""

import functools
from collections.abc import Callable
from typing import ParamSpec

from streamlit.runtime.scriptrunner import get_script_run_ctx

P = ParamSpec("P")


def uninterrupted(callback: Callable[P, object]) -> Callable[P, None]:
    """The callback of a widget, run to its end.

    Where a newer message waits, Streamlit ends a run at its next use of the session, in a callback too, and takes the change
    that called it as told: a party typed and left was lost where the click on "Ask" arrived while its callback ran.
    """

    @functools.wraps(callback)
    def whole(*args: P.args, **kwargs: P.kwargs) -> None:
        context = get_script_run_ctx()
        requests = context.script_requests if context else None
        if requests is None or "on_scriptrunner_yield" in vars(requests):  # no run, or inside of another callback
            callback(*args, **kwargs)
            return
        requests.on_scriptrunner_yield = lambda: None  # type: ignore[method-assign]
        try:
            callback(*args, **kwargs)
        finally:
            del requests.on_scriptrunner_yield

    return whole
