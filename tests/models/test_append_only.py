"""What is written down stays written down, whoever asks the database."""

import pytest
import sqlalchemy as sa

from workbench.services.units import save_target


@pytest.mark.parametrize("deed", ["UPDATE revision SET reason = 'x'", "DELETE FROM revision"])
def test_a_revision_cannot_be_changed_or_removed(session, house, deed):
    unit = house.units(house.edition())[0]
    save_target(session, house.actor("translator"), unit, unit.row_version, "Prices fall")
    session.commit()

    with pytest.raises(sa.exc.DBAPIError, match="append-only"):
        session.execute(sa.text(deed))
    session.rollback()
    assert session.scalar(sa.text("SELECT count(*) FROM revision WHERE reason IS NULL")) == 1


def test_an_audit_entry_cannot_be_removed(session, house):
    house.edition()

    with pytest.raises(sa.exc.DBAPIError, match="append-only"):
        session.execute(sa.text("DELETE FROM audit_entry"))
    session.rollback()
    assert session.scalar(sa.text("SELECT count(*) FROM audit_entry WHERE action = 'opened'")) == 1
