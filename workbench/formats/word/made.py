"""What a new Word document takes over from the template it is made from, and should not."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml.ns import qn


def forget_template(word: WordDocument) -> None:
    """Take away when the template was made and changed: nobody wrote the article then."""
    properties = word.core_properties._element
    for name in ("dcterms:created", "dcterms:modified"):
        for told in properties.findall(qn(name)):
            properties.remove(told)
