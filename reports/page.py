"""Self-contained pages: Jinja templates, with style and script inlined and pinned by their hashes.

The Content-Security-Policy forbids everything and then admits exactly the inlined style and script by their SHA-256, so
nothing that an article carries can run, load or be sent, even if an escaping mistake were made.
"""

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from .visible import visible
from .wording import english_date, length, lower_first, percent, plural, points, spelt, thousands, whole

PACKAGE = __name__.rpartition(".")[0]


def _finalize(value: object) -> object:
    """Every expression a template prints passes here, before it is escaped."""
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def environment() -> Environment:
    templates = Environment(
        loader=PackageLoader(PACKAGE, "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    templates.filters |= {
        "date": english_date, "length_of": length, "lower_first": lower_first, "percent": percent, "plural": plural,
        "points": points, "spelt": spelt, "thousands": thousands, "whole": whole,
    }  # fmt: skip
    return templates


@cache
def asset(*names: str) -> str:
    """The files of `static` of these names, one after the other, without pointers to source maps we do not carry."""
    folder = files(PACKAGE) / "static"
    text = "\n".join((folder / name).read_text(encoding="utf-8").strip() for name in names)
    return re.sub(r"^//# sourceMappingURL=.*$", "", text, flags=re.MULTILINE)


def digest(text: str) -> str:
    """A Content-Security-Policy source for an inline style or script."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def page_links(**addresses: str | None) -> str:
    """The links of an article's page to others, as they stand in it."""
    return str(environment().get_template("macros.html.j2").module.page_links(**addresses))  # type: ignore[attr-defined]


def render(template: str, styles: tuple[str, ...], scripts: tuple[str, ...], **values: object) -> str:
    """A whole page from a template and the names of its static files."""
    style, script = asset(*styles), asset(*scripts)
    policy = (
        f"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    # Our own files go in as they are: their hashes are what the policy admits.
    page = environment().get_template(template)
    return page.render(style=Markup(style), script=Markup(script), policy=policy, **values)
