"""The exception hierarchy, by who must act.

    SimpulError                 any error shown to the user in one line
    ├── ArticleError            the articles: a path, a file, its encoding
    ├── SettingsError           the environment: a setting that cannot be read
    ├── DecisionError           the decision files (decisions.yml, decisions.jsonl)
    ├── SavedQueryError         a .cypher file: its header or its parameters
    ├── ExportError             an export: a format, an output path
    └── DatabaseError           the database
        ├── DatabaseUnavailable     nothing answers, or the password is wrong
        ├── QueryRefused            the text would write, or reach out of the database
        ├── QueryFailed             the text is wrong, or a parameter is missing
        └── QueryTimeout            the answer took longer than allowed

Messages say where, what, what was expected and what to do. The command line prints them and exits with 1; the explorer shows
them on the page.
"""


class SimpulError(Exception):
    """Any error shown to the user in one line."""


class ArticleError(SimpulError):
    """An article or a path to articles that cannot be read."""


class SettingsError(SimpulError):
    """A setting that cannot be read."""


class DecisionError(SimpulError):
    """A decision file that cannot be read or written."""


class SavedQueryError(SimpulError):
    """A saved query whose header or parameters are wrong; the message names file and line."""


class ExportError(SimpulError):
    """An export that cannot be written."""


class DatabaseError(SimpulError):
    """The database refused or failed."""


class DatabaseUnavailable(DatabaseError):
    """No database answers at the address, or it does not accept the user and password."""


class QueryRefused(DatabaseError):
    """A typed query that would write or reach out of the database."""


class QueryFailed(DatabaseError):
    """A query the database cannot run; `line` and `column` (1-based) when it says where."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class QueryTimeout(DatabaseError):
    """A query stopped at its time limit."""
