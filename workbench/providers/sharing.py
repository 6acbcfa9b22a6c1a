"""One model for all processes of a server: a process of its own holds it and answers through a socket of this machine.

Whoever forks the others starts it; nothing is loaded before somebody asks, and it ends when the one that started it does."""

from __future__ import annotations

import gc
import json
import logging
import os
import shutil
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from multiprocessing.connection import Connection
from pathlib import Path

from workbench.providers import encoder_named, providers
from workbench.providers.provider import Unavailable
from workbench.text.encoding_sentences import SentenceEncoder, Vectors

log = logging.getLogger(__name__)
# Seconds between two looks whether whoever started the process still runs.
LOOK = 1.0
# Seconds one waits for an answer: a model is loaded in two, forty sentences are encoded in less than one.
PATIENCE = 60.0
# Questions that wait for their turn.
BACKLOG = 64

Told = dict[str, object]


def share(name: str, setting: str = "") -> SentenceEncoder:
    """Start the process that holds the provider's model, and return the encoder that asks it, for this process and all that it
    forks. A provider that is asked over the network needs none: its own encoder is returned. Raises Unavailable."""
    told = providers().get(name)
    if told is None or told.is_remote:
        return encoder_named(name, setting)
    folder = Path(tempfile.mkdtemp(prefix="workbench-encoder-"))  # nobody else may look into it
    listening = socket.socket(socket.AF_UNIX)
    try:
        listening.bind(str(folder / "socket"))
    except OSError as error:  # the temporary folder's path is longer than a socket's may be
        log.warning("every process loads a model of its own: %s", error)
        return encoder_named(name, setting)
    listening.listen(BACKLOG)
    parent = os.getpid()
    if os.fork() == 0:
        try:
            _answer_while(parent, listening, lambda: encoder_named(name, setting))
        finally:  # whatever happens, what the parent does next is not for this process
            shutil.rmtree(folder, ignore_errors=True)
            os._exit(0)
    listening.close()
    return SharedEncoder(folder / "socket", lambda: encoder_named(name, setting))


class SharedEncoder:
    """An encoder that another process holds. Where that process is gone, this one loads a model of its own."""

    def __init__(self, path: Path, load: Callable[[], SentenceEncoder]) -> None:
        self._path = path
        self._own = _Once(load)
        self._covers: dict[str, bool] = {}

    @cached_property
    def _about(self) -> Mapping[str, object]:
        return self._ask({"about": True})[0]

    @property
    def signature(self) -> str:
        """Model and version."""
        return str(self._about["signature"])

    @property
    def licence(self) -> str:
        """The model's licence."""
        return str(self._about["licence"])

    def covers(self, language: str) -> bool:
        """Whether the model was trained for the language; each is asked about once."""
        if language not in self._covers:
            self._covers[language] = bool(self._ask({"covers": language})[0]["covers"])
        return self._covers[language]

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """One row for each sentence, as the model makes them."""
        import numpy  # noqa: PLC0415 - a process that never asks does without it

        told, rows = self._ask({"encode": list(sentences)})
        return numpy.frombuffer(rows, dtype=numpy.float32).reshape(len(sentences), int(str(told["width"])))

    def _ask(self, question: Told) -> tuple[Told, bytes]:
        """The answer and its rows. Raises Unavailable where the model says no, or takes too long."""
        try:
            told, rows = _asked(self._path, question)
        except (OSError, EOFError) as error:
            log.warning("the process that holds the model is gone (%s): this one loads its own", error)
            return _answer(self._own(), question)
        if "problem" in told:
            raise Unavailable(str(told["problem"]))
        return told, rows


def _asked(path: Path, question: Told) -> tuple[Told, bytes]:
    with socket.socket(socket.AF_UNIX) as connected:
        connected.connect(str(path))
        asking = Connection(connected.detach())
    with asking:
        asking.send_bytes(json.dumps(question).encode())
        if not asking.poll(PATIENCE):
            raise Unavailable(f"the model did not answer within {PATIENCE:.0f} seconds")
        return json.loads(asking.recv_bytes()), asking.recv_bytes()


def _answer_while(parent: int, listening: socket.socket, load: Callable[[], SentenceEncoder]) -> None:
    """Answer as long as the parent runs. It takes the others down with it: signals to all of them are not for this one."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)
    gc.enable()  # the parent may have switched it off while it loads
    listening.settimeout(LOOK)
    encoder = _Once(load)
    while os.getppid() == parent:
        try:
            connected, _address = listening.accept()
        except TimeoutError:
            continue
        except OSError:  # too many files are open: some will be closed
            time.sleep(LOOK)
            continue
        threading.Thread(target=_answer_one, args=(connected, encoder), daemon=True).start()


class _Once:
    """The encoder, made when first asked for."""

    def __init__(self, load: Callable[[], SentenceEncoder]) -> None:
        self._load = cache(load)
        self._turn = threading.Lock()

    def __call__(self) -> SentenceEncoder:
        with self._turn:
            return self._load()


def _answer_one(connected: socket.socket, encoder: _Once) -> None:
    connected.setblocking(True)
    try:
        with Connection(connected.detach()) as asking:
            told, rows = _answered(encoder, json.loads(asking.recv_bytes()))
            asking.send_bytes(json.dumps(told).encode())
            asking.send_bytes(rows)
    except (OSError, EOFError, ValueError) as error:
        log.warning("a question to the model was not answered: %s", error)


def _answered(encoder: _Once, question: Told) -> tuple[Told, bytes]:
    try:
        return _answer(encoder(), question)
    except Exception as problem:  # noqa: BLE001 - whoever asks is told, and the others are still answered
        return {"problem": str(problem)}, b""


def _answer(encoder: SentenceEncoder, question: Told) -> tuple[Told, bytes]:
    if "encode" in question:
        sentences = question["encode"]
        rows = encoder.encode(sentences if isinstance(sentences, list) else [])
        return {"width": rows.shape[1]}, rows.tobytes()
    if "covers" in question:
        return {"covers": encoder.covers(str(question["covers"]))}, b""
    return {"signature": encoder.signature, "licence": encoder.licence}, b""
