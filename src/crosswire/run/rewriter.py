"""A language model that rewords an account, where somebody set one: the only place that asks it.

Any OpenAI-compatible endpoint will do, on this machine or elsewhere: whoever names its address
allows it. Nothing is asked unless a story is told with ``rewrite``. Whatever the endpoint does, an
account comes out: where it fails, our own sentences stand, and an issue says so.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLate
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from crosswire.errors import WrongUse
from crosswire.records.account import Account
from crosswire.records.encoding import from_json
from crosswire.records.issue import Issue
from crosswire.settings import Settings
from crosswire.tell.rewriting import TASK, answered, left_alone, request, rewritable, rewritten

if TYPE_CHECKING:
    from httpx2 import Request, Response
    from openai import OpenAI

LARGEST = 1_000_000  # bytes of an answer; an account in JSON has some thousands
ITS_OWN = "x-stainless-raw-response"  # the library's note to itself; it tells nobody anything
NO_KEY = "none"  # what endpoints get that ask for no key
FAILED = "rewriter-failed"


class _NoUse(Exception):
    """Why an endpoint gave no answer, in words of ours: what it writes is not shown."""


@dataclass(frozen=True, slots=True)
class _Message:
    content: str


@dataclass(frozen=True, slots=True)
class _Choice:
    message: _Message


@dataclass(frozen=True, slots=True)
class _Completion:
    """What is read of an endpoint's answer."""

    choices: list[_Choice]


def reworded(account: Account, settings: Settings) -> Account:
    """The account with the sentences of the rewriter that pass the verifier.

    Raises ``WrongUse`` where no rewriter is set, or its client library is not installed.
    """
    _check(settings)
    asked = rewritable(account)
    if not asked:
        return left_alone(account, settings.llm_model, ())
    try:
        offered = _offered(request(asked), settings)
    except _NoUse as why:
        trouble = f"The rewriter was of no use: {why}. The account stands in our own words."
        return left_alone(account, settings.llm_model, [Issue(FAILED, trouble)])
    return rewritten(account, offered, settings.llm_model)


def _check(settings: Settings) -> None:
    """Raises ``WrongUse`` for settings with which nobody can be asked."""
    if not settings.llm_url:
        raise WrongUse(
            "no rewriter is set.", where="CROSSWIRE_LLM_URL",
            next_step="Set it to an OpenAI-compatible endpoint: http://localhost:8080/v1",
        )  # fmt: skip
    if not _is_address(settings.llm_url):
        raise WrongUse(
            f"{settings.llm_url!r} is no web address.", where="CROSSWIRE_LLM_URL",
            next_step="Give it with http:// or https://: http://localhost:8080/v1",
        )  # fmt: skip
    if not settings.llm_key.isascii():
        raise WrongUse(
            "a key is made of ASCII characters.", where="CROSSWIRE_LLM_KEY",
            next_step="Copy it again from where you have it.",
        )  # fmt: skip
    if not settings.llm_model:
        raise WrongUse(
            "no model is named.", where="CROSSWIRE_LLM_MODEL",
            next_step="Set it to the name by which the endpoint knows its model.",
        )  # fmt: skip


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, a broken IPv6 address
        return False


def _offered(asked: str, settings: Settings) -> dict[int, list[str]]:
    """The sentences that the model wrote; raises ``_NoUse``."""
    try:
        return answered(_answer(asked, settings))
    except ValueError:
        raise _NoUse("what it wrote is not the JSON that was asked for") from None


def _answer(asked: str, settings: Settings) -> str:
    """What the model wrote; raises ``_NoUse``."""
    client = _client(settings)
    pool = ThreadPoolExecutor(1)  # a server that sends a byte a second never meets a read's limit
    try:
        whole: Future[bytes] = pool.submit(_body, client, asked, settings.llm_model)
        return _written(whole.result(settings.llm_timeout))
    except TooLate:
        raise _NoUse(f"it did not answer within {settings.llm_timeout} s") from None
    finally:
        client.close()
        pool.shutdown(wait=False)


def _client(settings: Settings) -> OpenAI:
    """The client, which asks once, follows no redirection and takes nothing but an answer."""
    try:
        from openai import DefaultHttpxClient, OpenAI
    except ImportError:
        raise WrongUse(
            "the client library for rewriters is not installed.", where="openai",
            next_step="Install it: pip install 'crosswire[rewrite]'",
        ) from None  # fmt: skip
    hooks: dict[str, list[Callable[..., None]]] = {
        "request": [_tells_nothing_else],
        "response": [_only_answers],
    }
    http = DefaultHttpxClient(follow_redirects=False, event_hooks=hooks)
    return OpenAI(
        base_url=settings.llm_url, api_key=settings.llm_key or NO_KEY, organization="", project="",
        timeout=settings.llm_timeout, max_retries=0, http_client=http,
    )  # fmt: skip


def _tells_nothing_else(request: Request) -> None:
    """Takes away what the library tells of this machine."""
    for name in [one for one in request.headers if one.startswith(("x-stainless-", "openai-"))]:
        if name != ITS_OWN:
            del request.headers[name]
    request.headers["user-agent"] = "crosswire"


def _only_answers(response: Response) -> None:
    """Raises ``_NoUse`` for any status but success, before its body is read."""
    if not response.is_success:
        raise _NoUse(f"it answered with status {response.status_code}")


def _body(client: OpenAI, asked: str, model: str) -> bytes:
    """The bytes of the answer, as many as an answer may have."""
    import openai
    from httpx2 import HTTPError, TimeoutException

    found = bytearray()
    try:
        with client.chat.completions.with_streaming_response.create(
            model=model, temperature=0,
            messages=[{"role": "system", "content": TASK}, {"role": "user", "content": asked}],
        ) as response:  # fmt: skip
            for chunk in response.iter_bytes():
                found += chunk
                if len(found) > LARGEST:
                    raise _NoUse(f"its answer was larger than {LARGEST:,} bytes")
    except (openai.APITimeoutError, TimeoutException):
        raise _NoUse("it did not answer in time") from None
    except openai.APIConnectionError:
        raise _NoUse("it could not be reached") from None
    except (openai.OpenAIError, HTTPError):
        raise _NoUse("its answer could not be read") from None
    return bytes(found)


def _written(body: bytes) -> str:
    """The model's words in an endpoint's answer."""
    try:
        return from_json(body, _Completion).choices[0].message.content
    except (msgspec.MsgspecError, IndexError, RecursionError, UnicodeDecodeError):
        raise _NoUse("its answer is not one of an OpenAI-compatible endpoint") from None
