"""What the checks find in a unit and in an edition, without what was silenced; counted where lists look."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from workbench import __version__
from workbench.checks import Finding, Pair, Severity, Side, check_pair
from workbench.formats.document import Role
from workbench.models import Block, Edition, Newsroom, Silence, Unit
from workbench.services.house_checks import House, Place, house_of
from workbench.services.meaning import MeaningModel
from workbench.text.inline import CodedText, from_json

# Characters of a key before the mark of a model.
KEY = 32
# Units whose findings are out of date that one request brings up to date.
MOST_AT_ONCE = 250


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings are open, by severity."""

    critical: int = 0
    major: int = 0
    minor: int = 0

    def __bool__(self) -> bool:
        return bool(self.critical or self.major or self.minor)


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with the digest of what it says."""

    finding: Finding
    digest: str


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a unit's pair of texts: open findings, the most severe first, and what is silenced. `mark` tells the
    model that looked at their meaning; empty: none did."""

    unit_id: int
    source: CodedText
    target: CodedText
    told: tuple[Told, ...] = ()
    silenced: tuple[Told, ...] = ()
    mark: str = ""

    @property
    def counts(self) -> Counts:
        """The open ones by severity."""
        by = [each.finding.severity for each in self.told]
        return Counts(*(by.count(each) for each in (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)))

    def critical(self) -> list[Told]:
        """The open critical ones."""
        return [each for each in self.told if each.finding.severity is Severity.CRITICAL]

    def silencing(self, digest: str) -> Found:
        """The same with the finding of that digest silenced."""
        gone = tuple(each for each in self.told if each.digest == digest)
        return replace(self, told=_without(self.told, gone), silenced=(*self.silenced, *gone))

    def telling(self, digest: str) -> Found:
        """The same with the finding of that digest told again."""
        back = tuple(each for each in self.silenced if each.digest == digest)
        return replace(self, told=(*self.told, *back), silenced=_without(self.silenced, back))


def _without(all_of: tuple[Told, ...], gone: tuple[Told, ...]) -> tuple[Told, ...]:
    return tuple(each for each in all_of if each not in gone)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What bears on the units of an edition: the newsroom's wishes, when the article was written, what is silenced."""

    house: House
    written_on: datetime.date | None
    silenced: frozenset[str] = field(default_factory=frozenset)

    def key(self, source: str, target: str, mark: str = "") -> str:
        """Told from these texts, these wishes, the checks of this release, and the `mark` of the model that looked at meaning
        (empty: none did): findings with the same key are the same. It ends with the mark."""
        told = "\0".join((__version__, self.house.key, str(self.written_on), source, target))
        return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest() + mark


def knowledge_for(session: Session, unit: Unit) -> Knowledge:
    """What bears on one unit: no statement where the unit was looked up by its number and the wishes are at hand."""
    edition = unit.edition
    house = house_of(session, edition.article.newsroom_id, edition.article.newsroom.checking_stamp)
    return Knowledge(house, written_on(edition.version.about), frozenset((unit.silenced or "").split()))


def written_on(about: dict[str, Any] | None) -> datetime.date | None:
    """The day the article was published, where its document says so."""
    try:
        return datetime.date.fromisoformat(str((about or {}).get("published") or "")[:10])
    except ValueError:
        return None


def found_in(
    known: Knowledge, place: Place, source: CodedText, target: CodedText, model: MeaningModel | None = None
) -> Found:
    """What the checks find in the two texts there, with their meaning where a model is told that can be asked."""
    if not target.text.strip():
        return Found(place.unit_id, source, target)
    pair = pair_in(known, place, source, target)
    if model and model.covers(place.source_language, place.target_language) and (looked := model.look_at([pair])):
        return found_of(known, place, target, looked[0], model.mark)
    return found_of(known, place, target, pair)


def pair_in(known: Knowledge, place: Place, source: CodedText, target: CodedText) -> Pair:
    """The two texts there as the checks see them."""
    return Pair(
        Side(source.text, place.source_language, known.written_on),
        Side(target.text, place.target_language, known.written_on),
        terms=known.house.terms_in(source.text, place),
        limit=known.house.limit_at(place),
        style_rules=known.house.rules,
        coded_source=source,
    )


def found_of(known: Knowledge, place: Place, target: CodedText, pair: Pair, mark: str = "") -> Found:
    """What the checks find in the pair there; `mark` is that of the model that looked at its meaning."""
    told = [Told(each, digest_of(each, pair)) for each in check_pair(pair, known.house.choices_at(place))]
    return Found(
        place.unit_id,
        pair.coded_source,
        target,
        tuple(each for each in told if each.digest not in known.silenced),
        tuple(each for each in told if each.digest in known.silenced),
        mark,
    )


def digest_of(finding: Finding, pair: Pair) -> str:
    """What the finding says: its check, the source, and the words that are marked. Another one once these change."""
    here = [pair.source.text[start:end] for start, end in finding.source]
    there = [pair.target.text[start:end] for start, end in finding.target]
    told = "\0".join((finding.check, pair.source.text, "\1".join(here), "\1".join(there)))
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def place_of(unit: Unit) -> Place:
    """Where the unit stands."""
    edition = unit.edition
    return Place(edition.article.language, edition.language, edition.article_id, unit.id, unit.block.role)


def findings_of(session: Session, unit: Unit, target: str | None = None, model: MeaningModel | None = None) -> Found:
    """What is found in the unit with that target (the one it has, where none is given): one statement."""
    coded = unit.coded_target if target is None else unit.block.content.with_text(target)
    return found_in(knowledge_for(session, unit), place_of(unit), unit.source, coded, model)


def count(session: Session, unit: Unit, target: str) -> None:
    """Write down how many findings the unit has with the target that it is about to get."""
    if not target.strip() or unit.removed:
        unit.findings_key, counts = None, Counts()
    else:
        with session.no_autoflush:  # the unit is written once, with its counts
            known = knowledge_for(session, unit)
        found = found_in(known, place_of(unit), unit.source, unit.block.content.with_text(target))
        unit.findings_key, counts = known.key(found.source.text, target), found.counts
    unit.critical_findings, unit.major_findings, unit.minor_findings = counts.critical, counts.major, counts.minor


def recount(session: Session, unit: Unit, found: Found | None = None) -> None:
    """Write down how many findings the unit has, after something else than its texts changed; this makes no new version of
    it. Where it is not told what is `found` now, the checks look again, without a model."""
    session.flush()
    session.expire(unit, ["silenced"])
    known = knowledge_for(session, unit)
    now = found or found_in(known, place_of(unit), unit.source, unit.coded_target)
    write_counts(session, [row_of(unit, known, now)])
    session.expire(unit, ["findings_key", "critical_findings", "major_findings", "minor_findings"])


@dataclass(frozen=True, slots=True)
class Sheet:
    """The findings of an edition's units that have some, and how many units are still to be looked at."""

    found: Sequence[Found]
    left: int = 0


_UNITS = (
    select(
        Unit.id,
        Unit.row_version,
        Unit.start,
        Unit.end,
        Unit.target,
        Unit.findings_key,
        Unit.critical_findings,
        Unit.major_findings,
        Unit.minor_findings,
        Block.id.label("block_id"),
        Block.role,
    )
    .join(Block, Block.id == Unit.block_id)
    .where(Unit.edition_id == bindparam("edition"), ~Unit.retired, ~Unit.removed, Unit.target != "")
    .order_by(Unit.position, Unit.id)
)


class EditionFindings:
    """An edition's units as far as their findings depend on them, read in five statements.

    Where meaning is looked at in the second place (`findings_with_meaning`), counts that a model took part in are as good as
    those of the checks alone; `model` tells by which, None that it is no more."""

    def __init__(self, session: Session, edition: Edition, model: MeaningModel | None = None) -> None:
        self.edition = edition
        self.model = model
        self.units = session.execute(_UNITS, {"edition": edition.id}).all()
        blocks = session.execute(
            select(Block.id, Block.text, Block.codes).where(Block.id.in_({unit.block_id for unit in self.units}))
        )
        self.contents = {block.id: CodedText(block.text, from_json(block.codes)) for block in blocks}
        article = edition.article
        stamp = session.scalar(select(Newsroom.checking_stamp).where(Newsroom.id == article.newsroom_id)) or ""
        self.house = house_of(session, article.newsroom_id, stamp)
        self.written_on = written_on(edition.version.about)
        silenced: dict[int, set[str]] = {}
        query = select(Silence.unit_id, Silence.digest).join(Unit, Unit.id == Silence.unit_id)
        for unit_id, digest in session.execute(query.where(Unit.edition_id == edition.id, Silence.lifted_at.is_(None))):
            silenced.setdefault(unit_id, set()).add(digest)
        self.silenced = silenced

    def known(self, unit: Any) -> Knowledge:
        """What bears on the unit."""
        return Knowledge(self.house, self.written_on, frozenset(self.silenced.get(unit.id, ())))

    def key(self, unit: Any, mark: str = "") -> str:
        """The key of what would be found in the unit now."""
        return self.known(unit).key(self._source(unit).text, unit.target, mark)

    def found(self, unit: Any) -> Found:
        """What is found in it."""
        return found_in(self.known(unit), self._place(unit), self._source(unit), self._target(unit))

    def found_with_meaning(self, units: Sequence[Any], model: MeaningModel) -> list[Found] | None:
        """What is found in them together; None where the model does not answer."""
        pairs = [pair_in(self.known(unit), self._place(unit), self._source(unit), self._target(unit)) for unit in units]
        looked = model.look_at(pairs)
        if looked is None:
            return None
        return [
            found_of(self.known(unit), self._place(unit), self._target(unit), pair, model.mark)
            for unit, pair in zip(units, looked, strict=True)
        ]

    def _place(self, unit: Any) -> Place:
        article = self.edition.article
        return Place(article.language, self.edition.language, article.id, unit.id, Role(unit.role))

    def _target(self, unit: Any) -> CodedText:
        return self.contents[unit.block_id].with_text(unit.target)

    def _source(self, unit: Any) -> CodedText:
        content = self.contents[unit.block_id]
        return content.with_text(content.text[unit.start : unit.end].strip())

    @cached_property
    def outdated(self) -> list[Any]:
        """The units whose counts come from other texts or wishes than there are now."""
        marks = ("", self.model.mark) if self.model else ("",)
        return [unit for unit in self.units if unit.findings_key not in [self.key(unit, mark) for mark in marks]]

    @cached_property
    def of_other_texts(self) -> list[Any]:
        """Those of them that come from other texts or wishes, whichever model took part in their counts."""
        return [unit for unit in self.units if (unit.findings_key or "")[:KEY] != self.key(unit)]

    def with_meaning(self, unit: Any) -> bool:
        """Whether the model took part in the unit's counts."""
        return self.model is not None and unit.findings_key == self.key(unit, self.model.mark)


def findings_of_edition(edition: EditionFindings, most: int = MOST_AT_ONCE) -> tuple[Sheet, list[dict[str, Any]]]:
    """What is found in the units that are known to have findings, and in the first `most` whose counts are out of date;
    and the counts to write for these. Those that a model took part in are told by `findings_with_meaning`."""
    sheet, rows = findings_of_outdated(edition, most)
    late = {unit.id for unit in edition.outdated}
    known = [unit for unit in edition.units if unit.id not in late and has_findings(unit)]
    known = [unit for unit in known if not edition.with_meaning(unit)]
    return Sheet([*sheet.found, *(edition.found(unit) for unit in known)], sheet.left), rows


def findings_of_outdated(edition: EditionFindings, most: int = MOST_AT_ONCE) -> tuple[Sheet, list[dict[str, Any]]]:
    """What is found in the first `most` units whose counts are out of date, and the counts to write for these."""
    now = edition.outdated[:most]
    found = [edition.found(unit) for unit in now]
    rows = [counted(unit, edition.key(unit), each.counts) for unit, each in zip(now, found, strict=True)]
    return Sheet([each for each in found if each.told or each.silenced], len(edition.outdated) - len(now)), rows


def has_findings(unit: Any) -> bool:
    """Whether its counts say that it has some."""
    return bool(unit.critical_findings or unit.major_findings or unit.minor_findings)


def row_of(unit: Unit, known: Knowledge, found: Found) -> dict[str, Any]:
    """The counts to write for a unit as it is stored."""
    return counted(unit, known.key(found.source.text, unit.target, found.mark), found.counts)


def counted(unit: Any, key: str, counts: Counts) -> dict[str, Any]:
    """The counts to write for a unit that is at that version."""
    return {
        "unit": unit.id,
        "version": unit.row_version,
        "key": key,
        "critical": counts.critical,
        "major": counts.major,
        "minor": counts.minor,
    }


def write_counts(session: Session, rows: Iterable[dict[str, Any]]) -> None:
    """Write counts down beside the units that still are what they were counted from; this changes no unit."""
    table = Unit.__table__
    statement = (
        update(table)
        .where(table.c.id == bindparam("unit"), table.c.row_version == bindparam("version"))
        .values(
            findings_key=bindparam("key"),
            critical_findings=bindparam("critical"),
            major_findings=bindparam("major"),
            minor_findings=bindparam("minor"),
        )
    )
    if told := list(rows):
        session.connection().execute(statement, told)


def bring_up_to_date(session: Session, edition: Edition) -> dict[int, Counts]:
    """Look at every unit whose counts come from other texts or wishes, and write the new ones; returns the counts of the units
    that have findings. No model is asked, and counts that one took part in stay."""
    units = EditionFindings(session, edition)
    late = {unit.id: units.found(unit).counts for unit in units.of_other_texts}
    write_counts(session, [counted(unit, units.key(unit), late[unit.id]) for unit in units.of_other_texts])
    counts = {unit.id: late.get(unit.id, _stored(unit)) for unit in units.units}
    return {number: each for number, each in counts.items() if each}


def _stored(unit: Any) -> Counts:
    return Counts(unit.critical_findings, unit.major_findings, unit.minor_findings)
