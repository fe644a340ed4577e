"""Any server that speaks the OpenAI protocol for chats, asked for spans of faults in the manner of MQM.

After GEMBA-MQM (Kocmi and Federmann 2023) and AutoMQM (Fernandes et al. 2023), with a prompt of our own that carries the
terms of the termbase and what rules know already. Answers are kept in the user's cache by a hash of the whole request.
"""

from __future__ import annotations

import json
import threading
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from translaudit.backends import Maker, Setting, SettingError
from translaudit.backends.llm.answer import content_of, read
from translaudit.backends.llm.endpoint import Endpoint
from translaudit.backends.llm.prompt import messages, prompt_text
from translaudit.backends.llm.spending import Budget
from translaudit.opinion import Answer
from translaudit.storage.bytefile import read as read_kept
from translaudit.storage.kept import cache_folder, made_of, prune, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from translaudit.backends.llm.answer import Read
    from translaudit.opinion import Opinion, Question

__all__ = ["MAKER", "LanguageModel"]

_KEPT = 50_000  # answers in the user's cache; one takes about a kilobyte
_IN_A_ROW = 5  # questions that fail one after another before the rest are not asked
_WARMER = 0.7  # temperature of the second look and those after it, so that agreement says something


class _Call:
    """One request: what it will cost, and what came of it."""

    def __init__(self, path: Path, tokens: int) -> None:
        self.path, self.tokens = path, tokens
        self.done = threading.Event()
        self.content, self.used = "", 0
        self.failure, self.hopeless, self.kept = "", False, False


class LanguageModel:
    """A backend.

    Args:
        settings: a value for each key of `MAKER.settings`.
        endpoint: where requests go.
    """

    def __init__(self, settings: Mapping[str, Any], endpoint: Endpoint) -> None:
        """Take the settings; nothing is asked yet."""
        self._endpoint = endpoint
        self._url, self._model, self._parameters = settings["url"], settings["model"], settings["parameters"]
        self._samples, self._cached = settings["samples"], settings["cache"]
        self._slots = threading.BoundedSemaphore(settings["concurrency"])
        self._ahead = 2 * settings["concurrency"]
        self._budget = Budget(settings["max-requests"], settings["max-tokens"])
        self._flying: dict[Path, _Call] = {}
        self._stopped, self._in_a_row = "", 0
        asked = json.dumps([self._parameters, self._samples], sort_keys=True)
        self.version = f"{self._model}@{made_of(prompt_text(), asked)[:6]}"
        self.notice = ""

    def judge(self, questions: Iterator[Question]) -> Iterator[Answer]:
        """One answer to each question; some are asked ahead, at most so many at a time as was set."""
        waiting: deque[tuple[Question, list[_Call]]] = deque()
        for question in questions:
            waiting.append((question, [self._ask(question, sample) for sample in range(self._samples)]))
            if len(waiting) > self._ahead:
                yield self._answer(*waiting.popleft())
        while waiting:
            yield self._answer(*waiting.popleft())
        if self._cached:
            with suppress(OSError):
                prune(_folder(), _KEPT)

    def _ask(self, question: Question, sample: int) -> _Call:
        """Send a request, unless its answer is known, is on its way, or nothing more is to be asked."""
        chat = messages(question)
        body = self._body(chat, sample)
        path = _folder() / f"{made_of('1', self._url, str(sample), body.decode())}.bin"
        if path in self._flying:
            return self._flying[path]
        call = _Call(path, self._estimate(chat))
        kept = read_kept(path) if self._cached else None
        if kept is not None:
            call.content, call.kept = kept["content"], True
        elif self._stopped:
            call.failure = self._stopped
        else:
            call.failure = self._budget.take(call.tokens)
        if call.kept or call.failure:
            call.done.set()
            return call
        self._flying[path] = call
        threading.Thread(target=self._carry_out, args=(call, body), daemon=True).start()
        return call

    def _body(self, chat: list[dict[str, str]], sample: int) -> bytes:
        parameters = dict(self._parameters)
        if sample and "temperature" in parameters:
            parameters |= {"temperature": _WARMER, "seed": sample}
        asked = {**parameters, "model": self._model, "messages": chat, "stream": False}
        return json.dumps(asked, sort_keys=True).encode()

    def _estimate(self, chat: list[dict[str, str]]) -> int:
        """Tokens that a request may cost, rather too many: one for two bytes, and the longest answer allowed."""
        size = sum(len(one["content"].encode()) for one in chat)
        longest = [self._parameters.get(key) for key in ("max_tokens", "max_completion_tokens")]
        return size // 2 + max([one for one in longest if isinstance(one, int)], default=1500)

    def _carry_out(self, call: _Call, body: bytes) -> None:
        """In a thread of its own: no error leaves it."""
        try:
            with self._slots:
                reply = self._endpoint.post(body, self._budget.take_another)
            call.failure, call.hopeless = reply.failure, reply.hopeless
            if not reply.failure:
                found = content_of(reply.body)
                if isinstance(found, str):
                    call.failure = found
                else:
                    call.content, call.used = found
        except Exception as error:  # noqa: BLE001  a thread that dies in silence would be waited for without end
            call.failure = f"asking it failed ({type(error).__name__})"
        finally:
            call.done.set()

    def _answer(self, question: Question, calls: list[_Call]) -> Answer:
        looks: list[Read] = []
        failures: list[str] = []
        for call in calls:
            call.done.wait()
            found = None if call.failure else read(call.content, question)
            if found is None:
                failures.append(call.failure or "its answer is not the JSON that was asked for")
            else:
                looks.append(found)
            self._settle(call, good=found is not None)
        if not looks:
            return Answer(failure=failures[0])
        opinions = [
            one._replace(agreed=len(looks) > 1 and all(_seen(one, look) for look in looks[1:]))
            for one in looks[0].opinions
        ]
        return Answer(tuple(opinions), dropped=looks[0].dropped)

    def _settle(self, call: _Call, *, good: bool) -> None:
        """Keep what is worth keeping; stop where asking on is of no use."""
        if self._flying.pop(call.path, None) is None:
            return  # known before, never sent, or settled with another question
        self._budget.settle(call.tokens, call.used or call.tokens)
        self._in_a_row = 0 if good else self._in_a_row + 1
        if call.hopeless or self._in_a_row >= _IN_A_ROW:
            self._stopped = self._stopped or call.failure or "its answers are not the JSON that was asked for"
        if good and self._cached:
            with suppress(OSError, ValueError):  # an answer that cannot be kept is asked for again
                write(call.path, {"content": call.content})


def _seen(one: Opinion, look: Read) -> bool:
    """Whether another look found a fault of the same kind in overlapping words, or at the same gap."""
    return any(
        other.category == one.category and other.start <= one.end and one.start <= other.end
        if one.start == one.end
        else other.category == one.category and other.start < one.end and one.start < other.end
        for other in look.opinions
    )


def _folder() -> Path:
    return cache_folder() / "answers"


def _make(settings: Mapping[str, Any]) -> LanguageModel:
    try:
        json.dumps(settings["parameters"], allow_nan=False)
    except (TypeError, ValueError) as error:
        hint = "Expected: text, numbers, true or false, and lists and tables of them."
        raise SettingError("parameters", "“parameters” has what JSON does not", hint=hint) from error
    endpoint = Endpoint(
        settings["url"],
        allow_remote=settings["allow-remote"],
        key_env=settings["key-env"],
        timeout=settings["timeout"],
        retries=settings["retries"],
    )
    return LanguageModel(settings, endpoint)


MAKER = Maker(
    {
        "url": Setting("string", None, "the address of the API, as http://127.0.0.1:11434/v1"),
        "model": Setting("string", None, "the model's name, as the server calls it"),
        "allow-remote": Setting("flag", False, "whether texts may be sent to another machine"),
        "key-env": Setting(
            "string",
            "",
            "the environment variable that holds the key, where one is needed; its name begins with TRANSLAUDIT_",
        ),
        "parameters": Setting(
            "table",
            {"temperature": 0, "max_tokens": 1500},
            "further fields of the request, in place of the default ones",
        ),
        "samples": Setting("whole", 1, "how often each segment is asked about; what all agree on is shown", 1, 5),
        "timeout": Setting("number", 60, "seconds that one request may take", 1, 3600),
        "retries": Setting("whole", 2, "how often a failed request is sent again", 0, 10),
        "concurrency": Setting("whole", 4, "requests at a time", 1, 64),
        "max-requests": Setting("whole", 1000, "requests of one run; 0 for no limit"),
        "max-tokens": Setting("whole", 0, "tokens of one run, estimated before and counted after; 0 for no limit"),
        "cache": Setting("flag", True, "whether answers are kept in the user's cache"),
    },
    _make,
)
