"""Questions of commands at a terminal: asked for what is missing, and again where an answer can't be used."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import click

_LONGEST: Final = 200
Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """What must be known: how it is asked, and what is wrong with an answer, if anything.

    ``option`` is what says the same in a call. ``suggest`` makes an answer of the others.
    """

    option: str
    words: str
    example: str
    fault: Callable[[str], str] = lambda _: ""
    suggest: Callable[[Answers], str] | None = None
    is_optional: bool = False


def is_terminal() -> bool:
    """Whether somebody is there who can answer."""
    return sys.stdin.isatty()


def fault_of(question: Question, text: str) -> str:
    """Say what is wrong with an answer, or nothing."""
    if not text:
        return "" if question.is_optional else "belum diisi"
    if not text.isprintable() or len(text) > _LONGEST:
        return f"tulis dalam satu baris, paling banyak {_LONGEST} huruf, tanpa tanda yang tidak terlihat"
    return question.fault(text)


def asked(question: Question, answers: Answers) -> str:
    """Return what is answered on the terminal; an answer with a fault is asked for again."""
    suggestion = question.suggest(answers) if question.suggest else ""
    example = f" (misalnya {question.example})" if question.example else ""
    while True:
        default = suggestion or ("" if question.is_optional else None)
        text: str = click.prompt(f"{question.words}{example}", default=default, show_default=bool(suggestion))
        fault = fault_of(question, text.strip())
        if not fault:
            return text.strip()
        click.echo(f"  Belum dapat dipakai: {fault}")


def slug_fault(text: str) -> str:
    """Say why a text can't be the name of a folder that becomes an address, or nothing."""
    from generator.values.shared.key import is_key, likely_key

    if is_key(text):
        return ""
    likely = likely_key(text)
    hint = f" Maksud Anda {likely}?" if likely else ""
    return f"tulis huruf kecil, angka, dan tanda hubung, misalnya bspji-ambon.{hint}"
