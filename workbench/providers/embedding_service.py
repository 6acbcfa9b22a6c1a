"""An embedding service over HTTP that answers as OpenAI's does: POST {"input": [...]} gives {"data": [{"embedding": [...]}]}.

The address is the operator's own setting, never a person's input; private hosts are usual."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from urllib.parse import urlsplit

import numpy
import urllib3

from workbench.providers.provider import Provider, Unavailable
from workbench.text.encoding_sentences import SentenceEncoder, Vectors

SECONDS = 30.0
BATCH = 64
# An answer larger than this is no list of vectors.
LARGEST = 64 * 1024 * 1024


class EmbeddingService:
    """A service at an address, with the model's name behind "#": "http://127.0.0.1:8080/v1/embeddings#bge-m3".

    A key is read from the environment variable WORKBENCH_EMBEDDING_KEY."""

    licence = "the service's own"

    def __init__(self, setting: str) -> None:
        address, _mark, model = setting.partition("#")
        if urlsplit(address).scheme not in ("http", "https"):
            raise Unavailable("tell the http(s) address of the service as the setting")
        self._address, self._model = address, model
        self.signature = f"service/{urlsplit(address).hostname}/{model or 'default'}"
        self._pool = urllib3.PoolManager(timeout=SECONDS, retries=urllib3.Retry(2, redirect=0, backoff_factor=0.2))

    def covers(self, language: str) -> bool:
        """Whether a language was told at all: the service's operator knows the rest."""
        return bool(language)

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """One row for each sentence, made length 1; raises Unavailable when the service does not answer rightly."""
        batches = [self._ask(sentences[start : start + BATCH]) for start in range(0, len(sentences), BATCH)]
        rows = numpy.concatenate(batches) if batches else numpy.zeros((0, 1), dtype=numpy.float32)
        lengths = numpy.linalg.norm(rows, axis=1, keepdims=True)
        return numpy.asarray(rows / numpy.where(lengths == 0, 1, lengths), dtype=numpy.float32)

    def _ask(self, sentences: Sequence[str]) -> Vectors:
        headers = {"Content-Type": "application/json"}
        if key := os.environ.get("WORKBENCH_EMBEDDING_KEY"):
            headers["Authorization"] = f"Bearer {key}"
        body = json.dumps({"input": list(sentences), **({"model": self._model} if self._model else {})})
        try:
            answer = self._pool.request("POST", self._address, body=body, headers=headers, preload_content=False)
            told = json.loads(answer.read(LARGEST))
            answer.release_conn()
            rows = numpy.asarray([each["embedding"] for each in told["data"]], dtype=numpy.float32)
        except (urllib3.exceptions.HTTPError, ValueError, KeyError, TypeError) as error:
            raise Unavailable(f"the embedding service did not answer rightly: {error}") from error
        if rows.ndim != 2 or len(rows) != len(sentences):
            raise Unavailable("the embedding service gave another number of vectors than sentences")
        return rows


def load(setting: str) -> SentenceEncoder:
    """The service at that address; it is first asked when something is encoded."""
    return EmbeddingService(setting)


PROVIDER = Provider("embedding-service", "An embedding service over HTTP", rank=40, load=load, is_remote=True)
