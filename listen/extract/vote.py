"""The vote of trafilatura: what of a page a general extractor takes for the article."""

import logging

from lxml import etree
from trafilatura import bare_extraction

from listen.extract.tags import SKIPPED

logger = logging.getLogger(__name__)


def voted_text(tree: etree._Element) -> str:
    """Return the main text; empty when the library finds none. The tree is spent."""
    # The library copies the tree three times, and searches it more often than that.
    etree.strip_elements(tree, *SKIPPED, with_tail=False)
    try:
        found = bare_extraction(
            tree,
            fast=True,
            output_format="xml",
            include_comments=False,
            include_tables=False,
            include_links=False,
            # Its memory of texts seen is process-wide: an article could lose what another said.
            deduplicate=False,
            with_metadata=False,
        )
    except Exception:
        # A foreign parser on foreign markup: without its vote our own rules decide alone.
        logger.warning("trafilatura failed on a page", exc_info=True)
        return ""
    body = getattr(found, "body", None)
    return " ".join(body.itertext()) if body is not None else ""
