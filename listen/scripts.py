"""Scripts as JSON, so that a worker can speak one without the article at hand."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from listen.articles import Article, not_narrated
from listen.engines import Voice
from listen.script import Script, Segment


def dump(script: Script) -> bytes:
    """Write a script down."""
    return json.dumps(asdict(script), default=date.isoformat, ensure_ascii=False).encode()


def parse(data: bytes) -> Script:
    """Read a script back; the same key comes out."""
    fields: dict[str, Any] = json.loads(data)
    published = fields["published"]
    return Script(
        **{
            **fields,
            "voice": Voice(**fields["voice"]),
            "segments": tuple(Segment(**segment) for segment in fields["segments"]),
            "kinds": tuple(fields["kinds"]),
            "published": date.fromisoformat(published) if published else None,
        }
    )


def shown(article: Article, script: Script) -> dict[str, Any]:
    """Show what will be read, and what was left out and why, in the contract's form.

    `not_narrated` has the reason where none of it is read at present.
    """
    reason = not_narrated(article)
    return {
        "title": article.title,
        "language": article.language,
        "blocks": [{"kind": block.kind, "text": block.text} for block in article.blocks],
        "segments": [
            {
                "text": s.text,
                "spoken": s.spoken,
                "pause_ms": s.pause_ms,
                "block": s.block,
                "offset": s.start,
            }
            for s in script.segments
        ],
        "left_out": [{"text": piece.text, "why": piece.why} for piece in article.left_out],
        **doubtful(article.doubt),
        **({"not_narrated": reason} if reason else {}),
    }


def doubtful(doubt: str | None) -> dict[str, Any]:
    """Show a doubt, where there is one."""
    return {"doubtful": True, "doubt": doubt} if doubt else {}
