"""What every object of the contract is made of: places in the source, words with their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

Span = tuple[int, int]


class Model(BaseModel):
    """Base of every object: unknown fields are refused, so a misspelt one cannot pass silently."""

    model_config = ConfigDict(extra="forbid")


class Sparing(Model):
    """Base of what has fields that are absent, not null, where there is nothing to say.

    They are those that ``sparing`` names.
    """

    sparing: ClassVar[tuple[str, ...]] = ()

    @model_serializer(mode="wrap")
    def _without_what_is_not_said(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data: dict[str, Any] = written(self)
        for name in self.sparing:
            if name in data and data[name] is None:
                del data[name]
        return data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the fields: what a serializer of one's own gives would be any object."""
        schema = handler(cast("CoreSchema", {**core_schema, "serialization": None}))
        handler.resolve_ref_schema(schema)["sparing"] = [*cls.sparing]  # for ``exporting.schema``
        return schema


Page = Annotated[
    int | None,
    Field(ge=1, description="The page it begins on, from 1; absent where the source has no pages."),
]


class Quote(Model):
    """Words of the text and where they stand."""

    text: str
    span: Span
