"""Why an item is read as it is: the names of ``why``, which ``extract --explain`` gives.

Each field of ``why`` has a closed set of names. The function that decides gives its name with its decision, so that
the two cannot disagree. What a name means, where it is decided and by which data stands in ``docs/faults.md``; a
sentence that is read by it, in ``tests/extraction/test_explained.py``.
"""

from __future__ import annotations

from typing import Literal

# What makes a figure a target, a requirement or a baseline.
RoleRule = Literal[
    "old level of a change",
    "new level that is past",
    "parts of a whole",
    "what a place has",
    "those who are honoured",
    "section of facts",
    "before the plan begins",
    "time of the present or past",
    "word of the past",
    "past day",
    "compared with a year before",
    "section of rules",
    "outcome in time",
    "points of an assessment",
    "length of a text",
    "length of time",
    "times in a period",
    "basis of what comes on top",
    "standing rule in a report",
    "plan of a report",
    "aim beside a strong word",
    "strong word of a rule",
    "bound of a case",
    "due by a day",
    "money that is given",
    "word of a rule",
    "rise or fall",
    "level to be held",
    "has a date",
    "plan for a time",
    "section of goals",
    "word of the future",
    "word of reaching",
    "task or encouragement",
    "kind that plans",
    "nothing sets it",
    "column of an aim",
    "column of the past",
]

# Where the words stand that a figure is of.
IndicatorRule = Literal[
    "before the figure",
    "behind the figure",
    "act within a time",
    "condition up to now",
    "penalty",
    "kind of grant",
    "shared out in a row",
    "figure before",
    "whole of the share",
    "earlier clause",
    "sentence before",
    "heading",
    "rest of the clause",
    "nothing",
    "row of a table",
    "column of a table",
]

# Which time governs a figure.
DeadlineRule = Literal[
    "in the clause",
    "earlier in the sentence",
    "in turn",
    "how often",
    "of the old level",
    "of the new level",
    "of the change before",
    "opens an earlier sentence",
    "leads the list",
    "leads the section",
    "head of the column",
    "first cell of the row",
]

# Which time limits an act or a goal.
LimitRule = Literal["in its words", "opens the sentence", "with those who answer"]

# What a word of force is; 由 (by) names the doer of an act.
MarkerKind = Literal["ban", "duty", "permission", "encouragement", "agent"]

# What makes words an act.
ActRule = Literal[
    "force word",
    "agent",
    "request",
    "task verb",
    "phrase, then task verb",
    "doer, then task verb",
    "norm",
    "grant",
    "before a marked act",
    "behind a marked act",
    "item of a list",
    "somebody answers for it",
]

# Where the doers stand.
ActorRule = Literal[
    "before the marker",
    "list before the marker",
    "behind the marker",
    "behind 由",
    "body set up before",
    "earlier clause",
    "head of the clause",
    "topic of a clause before",
    "behind 会同",
    "who is asked",
    "before the grant",
]

# By what a doer's name was found to end.

# Where it says who answers for an act.
AnswerRule = Literal["end of the sentence", "between sentences", "line of its own", "heading above"]

GoalRule = Literal[
    "announced",
    "opens with a date",
    "section of goals",
    "state in a paragraph of goals",
    "opens like a goal",
    "figure of the year",
    "figure to be reached",
]

# What is cited…
ReferenceRule = Literal[
    "title in marks",
    "own name",
    "provision here",
    "provision before",
    "annex",
    "article of the document",
    "article of a law named",
    "article of the law before",
    "document number",
]
# …and what tells how the document is related to it.
RelationRule = Literal["words before", "words behind", "first of the row", "own document", "no words"]

# What tells what a section does.
SectionRule = Literal[
    "heading",
    "heading of both",
    "sentences bind",
    "sentences report",
    "sentences give",
    "sentences score",
    "title tells facts",
    "whole text reports",
    "opens like news",
    "hardly binds",
    "tells before it asks",
    "kind of the document",
    "section above",
]
