"""What can go wrong, as one line a user can act on."""


class PlanparseError(Exception):
    """Anything planparse refuses; ``str(error)`` is the one line to show."""


class ReadError(PlanparseError):
    """A file that could not be read as text: ``where: what is wrong; what to do``."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where, self.what = where, what
