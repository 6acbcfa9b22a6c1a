"""What is stored: one module a noun. Importing this package tells SQLAlchemy of every table."""

from workbench.models.article import Article, ArticleVersion, Block, Segment
from workbench.models.audit import AuditEntry
from workbench.models.base import Base, db
from workbench.models.concept import Concept, Term, TermStatus
from workbench.models.discussion import Answer, Comment, Suggestion, Thread
from workbench.models.edition import Assignment, Decision, Edition, EditionState, Task, Verdict
from workbench.models.intake import Intake
from workbench.models.newsroom import Newsroom
from workbench.models.revision import Origin, Revision
from workbench.models.unit import Unit, UnitState
from workbench.models.user import Duty, Membership, Role, User

__all__ = [
    "Answer",
    "Article",
    "ArticleVersion",
    "Assignment",
    "AuditEntry",
    "Base",
    "Block",
    "Comment",
    "Concept",
    "Decision",
    "Duty",
    "Edition",
    "EditionState",
    "Intake",
    "Membership",
    "Newsroom",
    "Origin",
    "Revision",
    "Role",
    "Segment",
    "Suggestion",
    "Task",
    "Term",
    "TermStatus",
    "Thread",
    "Unit",
    "UnitState",
    "User",
    "Verdict",
    "db",
]
