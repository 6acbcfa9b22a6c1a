"""One model for several processes: who answers, what happens when it is gone, and that it does not outlive its server.

Each server is a process of its own, whose encoder tells in a row's first number which process made it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

SERVER = """
import json, os, shutil, signal, sys
import numpy
from workbench.providers import Unavailable, sharing
from workbench.providers.provider import Provider

class Encoder:
    signature, licence = "stub/1", "MIT"
    def covers(self, language):
        return language == "ko"
    def encode(self, sentences):
        return numpy.asarray([[os.getpid(), len(each)] for each in sentences], dtype=numpy.float32)

def load(_setting):
    if sys.argv[1] == "broken":
        raise Unavailable("install the package")
    return Encoder()

sharing.providers = lambda: {"stub": Provider("stub", "Stub", 1, load, is_remote=sys.argv[1] == "remote")}
sharing.encoder_named = lambda name, setting: load(setting)
encoder = sharing.share("stub")

def asked(sentences=("눈",)):
    return encoder.encode(sentences).tolist()
"""


def told_by(script: str, kind: str = "local") -> object:
    """What a server that runs the script prints."""
    ran = subprocess.run([sys.executable, "-c", SERVER + script, kind], capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


def test_all_processes_are_answered_by_one_other() -> None:
    script = """
if os.fork() == 0:
    print(json.dumps([asked()[0][0], os.getppid()]), flush=True)
    os._exit(0)
os.wait()
here, there = asked()[0][0], os.getpid()
print(f"[{here}, {there}]")
"""
    ran = subprocess.run(
        [sys.executable, "-c", SERVER + script, "local"], capture_output=True, text=True, check=True
    ).stdout
    [(child_was_told_by, _), (told_by_, server)] = map(json.loads, ran.splitlines())
    assert child_was_told_by == told_by_ != server


def test_it_says_what_the_model_says() -> None:
    script = "print(json.dumps([encoder.signature, encoder.licence, encoder.covers('ko'), encoder.covers('hi')]))"
    assert told_by(script) == ["stub/1", "MIT", True, False]


def test_every_sentence_has_its_row_in_order() -> None:
    script = "print(json.dumps([row[1] for row in asked(['눈', '', 'नमस्ते', 'ثلج في الجبال'])]))"
    assert told_by(script) == [1, 0, 6, 13]


def test_an_articles_sentences_go_through_at_once() -> None:
    assert told_by("print(json.dumps(len(asked(['도서관은 월요일에 문을 닫는다.'] * 5000))))") == 5000


def test_where_that_process_is_gone_this_one_answers_itself() -> None:
    script = """
os.kill(int(asked()[0][0]), signal.SIGKILL)
os.wait()
shutil.rmtree(encoder._path.parent)
print(json.dumps(int(asked()[0][0]) == os.getpid()))
"""
    assert told_by(script) is True


def test_a_model_that_cannot_be_loaded_says_why() -> None:
    script = """
try:
    encoder.signature
except Unavailable as problem:
    print(json.dumps(str(problem)))
"""
    assert told_by(script, "broken") == "install the package"


def test_a_service_on_the_network_is_asked_by_each_itself() -> None:
    assert told_by("print(json.dumps(int(asked()[0][0]) == os.getpid()))", "remote") is True


@pytest.mark.parametrize("signal_", ["SIGTERM", "SIGKILL"])
def test_it_ends_with_its_server(signal_: str) -> None:
    script = f"""
print(json.dumps([int(asked()[0][0]), str(encoder._path.parent)]), flush=True)
os.kill(os.getpid(), signal.{signal_})
"""
    ran = subprocess.run([sys.executable, "-c", SERVER + script, "local"], stdout=subprocess.PIPE, text=True)
    number, folder = json.loads(ran.stdout)
    end = time.monotonic() + 30
    while (Path(folder).exists() or _runs(number)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not Path(folder).exists()
    assert not _runs(number)


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{number}/stat")  # one that ended and that nobody waited for is still listed
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"
