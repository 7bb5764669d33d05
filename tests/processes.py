"""The processes of a service, as Linux tells of them; any may end while we look."""

from pathlib import Path

from tests.service import Service


def processes(service: Service, name: str) -> list[int]:
    """List the processes of the service whose command line holds a name."""
    return [pid for pid in descendants(service.process.pid) if name in command(pid)]


def pool_processes(service: Service) -> list[int]:
    """List the Celery processes that do the speaking: the children of other Celery processes."""
    workers = processes(service, "celery")
    return [pid for pid in workers if parent(pid) in workers]


def descendants(pid: int) -> list[int]:
    """List all processes below one."""
    parents = {int(p.name): parent(int(p.name)) for p in Path("/proc").glob("[0-9]*")}
    below, group = {pid}, set[int]()
    while below:
        group |= below
        below = {child for child, above in parents.items() if above in group} - group
    return sorted(group - {pid})


def parent(pid: int) -> int:
    """Give the parent of a process; 0 when it is gone."""
    fields = _read(pid, "stat").rpartition(")")[2].split()
    return int(fields[1]) if fields else 0


def threads(service: Service, name: str) -> int:
    """Count the threads of all processes of the service whose command line holds a name."""
    return sum(len(list(Path(f"/proc/{pid}/task").iterdir())) for pid in processes(service, name))


def descriptors(service: Service, name: str) -> list[str]:
    """Name what those processes hold open, as often as they do."""
    folders = [Path(f"/proc/{pid}/fd") for pid in processes(service, name)]
    return [str(fd.readlink()) for folder in folders for fd in folder.iterdir() if fd.is_symlink()]


def command(pid: int) -> str:
    """Give the command line of a process; empty when it is gone."""
    return _read(pid, "cmdline")


def is_alive(pid: int) -> bool:
    """Tell whether a process runs; one that nobody has buried yet does not."""
    fields = _read(pid, "stat").rpartition(")")[2].split()
    return bool(fields) and fields[0] != "Z"


def _read(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""
