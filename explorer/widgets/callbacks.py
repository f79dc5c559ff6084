"""Widget callbacks that run to completion even if the browser has already sent its next message."""

import functools
from collections.abc import Callable
from typing import ParamSpec

from streamlit.runtime.scriptrunner import get_script_run_ctx

P = ParamSpec("P")


def uninterrupted(callback: Callable[P, object]) -> Callable[P, None]:
    """Wraps a widget callback so that it runs to completion.

    When a newer message is waiting, Streamlit ends a run at its next access to the session, even inside a callback, and treats
    the change that triggered the callback as delivered: a party that was typed was lost when the click on "Ask" arrived while
    its callback was running.
    """

    @functools.wraps(callback)
    def whole(*args: P.args, **kwargs: P.kwargs) -> None:
        context = get_script_run_ctx()
        requests = context.script_requests if context else None
        if requests is None or "on_scriptrunner_yield" in vars(requests):  # no run, or inside another callback
            callback(*args, **kwargs)
            return
        requests.on_scriptrunner_yield = lambda: None  # type: ignore[method-assign]
        try:
            callback(*args, **kwargs)
        finally:
            del requests.on_scriptrunner_yield

    return whole
