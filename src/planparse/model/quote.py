"""What every object of the contract is made of: places in the source, words with their place."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Span = tuple[int, int]


class Model(BaseModel):
    """Base of every object: unknown fields are refused, so a misspelt one cannot pass silently."""

    model_config = ConfigDict(extra="forbid")


class Quote(Model):
    """Words of the text and where they stand."""

    text: str
    span: Span
