"""Form of a question, built from its parameters: entities with suggestions, dates as typed, lists to choose from."""

from explorer.screens.question_form.form import Filled, begin_anew, form

__all__ = ["Filled", "begin_anew", "form"]
