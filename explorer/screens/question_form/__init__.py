"""The form of a question, made from its parameters: entities by suggestion, dates as typed, lists to choose from."""

from explorer.screens.question_form.form import Filled, begin_anew, form

__all__ = ["Filled", "begin_anew", "form"]
