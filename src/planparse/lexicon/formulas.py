r"""What converters of PDF write as formulas (LaTeX), and what a reader reads there: $6\% \sim 6.5\%$, 3 \times 10^{4}.

Recognisers of pages take any figure with a sign for a formula, and set blanks between its digits: $9 5 . 5 \%$.
"""

# A formula within a line, and what it may consist of besides commands: figures, signs, a unit, hanzi of a unit.
FORMULA = r"(\$\$?)([^$\n]{1,120})(\$\$?)"
PLAIN = r"(?:[0-9A-Za-z .,+\-*/=<>~()\[\]:|'%‰°℃≥≤×±～—–\u2160-\u217f\u2460-\u2473]|[\u4e00-\u9fff])*$"

# The parts of one: a superscript, a command with its name, an escaped character, braces and blanks.
PART = r"\^[ ]*(?:\{[ ]*[\[(（]?([0-9+\-\u2460-\u2473*]{1,3})[\])）]?[ ]*\}|([0-9]))|\\([a-zA-Z]{1,16})[ ]*|\\([^a-zA-Z\n])|(\}[ ]*\{)|[\^_{} ]"
CIRCLED = r"\\textcircled[ ]*\{[ ]*(?:\\\w{1,8}[ ]*)?\{?[ ]*([0-9]{1,2})[ ]*\}{1,2}"

# Commands, and how they read; those of fonts and spaces are not read.
COMMANDS = {
    "sim": "～",
    "geq": "≥",
    "ge": "≥",
    "geqslant": "≥",
    "leq": "≤",
    "le": "≤",
    "leqslant": "≤",
    "gt": ">",
    "lt": "<",
    "times": "×",
    "pm": "±",
    "cdot": "·",
    "div": "÷",
    "approx": "≈",
    "circ": "°",
    "degree": "°",
    "permil": "‰",
    "textperthousand": "‰",
    "ldots": "…",
    "dots": "…",
    "cdots": "…",
    "rightarrow": "→",
    "to": "→",
    "neq": "≠",
    "ne": "≠",
    "prime": "′",
    "alpha": "α",
    "beta": "β",
    "gamma": "γ",
    "mu": "μ",
    "Omega": "Ω",
}
UNREAD = frozenset(
    "mathrm mathbf mathit mathsf mathbb text textbf textit textrm mbox operatorname rm bf it left right displaystyle quad qquad bullet frac dfrac tfrac".split()
)
FRACTIONS = frozenset(("frac", "dfrac", "tfrac"))
SUPERSCRIPTS = dict(zip("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻", strict=True))

# Commands and escaped signs outside formulas: 95\%以上, 3\times5. A path of files has letters or a colon before them.
OUTSIDE = r"\\(?:([%$&#~_])|([a-zA-Z]{2,16}))"
NOT_BEFORE_COMMAND = frozenset("\\:/")
