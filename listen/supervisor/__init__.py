"""Supervision: a group of processes that starts in order, is kept alive, and stops as one."""

from listen.supervisor.group import Group
from listen.supervisor.process import Part

__all__ = ["Group", "Part"]
