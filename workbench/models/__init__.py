"""What is stored: one module a noun. Importing this package tells SQLAlchemy of every table."""

from workbench.models.addition import Addition
from workbench.models.article import Article, ArticleVersion, Block, Segment
from workbench.models.audit import AuditEntry
from workbench.models.base import Base, db
from workbench.models.check_choice import CheckChoice, CheckSetting
from workbench.models.concept import Concept, Term, TermStatus
from workbench.models.discussion import Answer, Comment, Suggestion, Thread
from workbench.models.edition import Assignment, Decision, Edition, EditionState, Task, Verdict
from workbench.models.edition_score import EditionScore
from workbench.models.intake import Intake
from workbench.models.job import ItemState, Job, JobItem, JobState
from workbench.models.length_limit import LengthLimit
from workbench.models.newsroom import Newsroom
from workbench.models.revision import Origin, Revision
from workbench.models.shared_report import SharedReport
from workbench.models.silence import Silence
from workbench.models.style_rule import HouseStyleRule, RuleSeverity
from workbench.models.translation_intake import TranslationAct, TranslationIntake
from workbench.models.unit import Unit, UnitState
from workbench.models.user import Duty, Membership, Role, User

__all__ = [
    "Addition",
    "Answer",
    "Article",
    "ArticleVersion",
    "Assignment",
    "AuditEntry",
    "Base",
    "Block",
    "CheckChoice",
    "CheckSetting",
    "Comment",
    "Concept",
    "Decision",
    "Duty",
    "Edition",
    "EditionScore",
    "EditionState",
    "HouseStyleRule",
    "Intake",
    "ItemState",
    "Job",
    "JobItem",
    "JobState",
    "LengthLimit",
    "Membership",
    "Newsroom",
    "Origin",
    "Revision",
    "Role",
    "RuleSeverity",
    "Segment",
    "SharedReport",
    "Silence",
    "Suggestion",
    "Task",
    "Term",
    "TermStatus",
    "Thread",
    "TranslationAct",
    "TranslationIntake",
    "Unit",
    "UnitState",
    "User",
    "Verdict",
    "db",
]
