"""Proof by ear: what is spoken is recognised again, and compared with the intended reading."""
