"""Linux's Landlock: from here on this process may only read what FreeCAD is made of, and write in its own folder.

Works without privileges (kernel 5.13 and newer). Numbers and structures are those of <linux/landlock.h>.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_RULE_PATH_BENEATH = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_FILE_RIGHTS_BY_VERSION = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_TCP_RIGHTS = 0b11
_SCOPES = 0b11
_READ = _EXECUTE | _READ_FILE | _READ_DIR
_ONLY_FOR_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | 1 << 14 | 1 << 15
_PR_SET_NO_NEW_PRIVS = 38
_O_PATH = getattr(os, "O_PATH", 0o10000000)

_SYSTEM_PLACES = (
    "/usr", "/lib", "/lib64", "/bin", "/sbin", "/etc/fonts", "/etc/ld.so.cache", "/etc/localtime", "/etc/freecad",
    "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/sys/devices/system/cpu", "/dev/urandom",
    "/dev/random", "/var/cache/fontconfig",
)  # fmt: skip
_READ_WRITE_DEVICES = ("/dev/null", "/dev/zero")


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def confine_files(*, writable: Path, readable: Iterable[Path]) -> int:
    """Restrict this process for good; returns the Landlock version in force, 0 where the kernel has none.

    From version 4 on TCP is denied too, from version 6 on signals to other processes and abstract Unix sockets.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    version = int(libc.syscall(_CREATE_RULESET, None, 0, _VERSION_FLAG))
    if version < 1:
        return 0
    rights = _FILE_RIGHTS_BY_VERSION[min(version, max(_FILE_RIGHTS_BY_VERSION))]
    rules = _Ruleset(rights, _TCP_RIGHTS if version >= 4 else 0, _SCOPES if version >= 6 else 0)
    size = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = libc.syscall(_CREATE_RULESET, ctypes.byref(rules), size, 0)
    if ruleset < 0:
        return 0
    try:
        for place in (*map(Path, _SYSTEM_PLACES), *readable, *_loaded_from()):
            _allow(libc, ruleset, place, _READ)
        for device in _READ_WRITE_DEVICES:
            _allow(libc, ruleset, Path(device), _READ_FILE | _WRITE_FILE)
        _allow(libc, ruleset, writable, rights & ~_EXECUTE)
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        return version if libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0 else 0
    finally:
        os.close(ruleset)


def _allow(libc: ctypes.CDLL, ruleset: int, place: Path, rights: int) -> None:
    """Allow `rights` below a folder, or on a file; a place that does not exist needs no rule."""
    try:
        handle = os.open(place, _O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        allowed = rights if place.is_dir() else rights & _ONLY_FOR_FILES
        rule = _PathBeneath(allowed, handle)
        libc.syscall(_ADD_RULE, ruleset, _RULE_PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(handle)


def _loaded_from() -> set[Path]:
    """Folders of the libraries that this process has loaded and of everything that it can import."""
    imports = {Path(entry) for entry in (*sys.path, sys.prefix, sys.base_prefix) if entry}
    with Path("/proc/self/maps").open(encoding="utf-8") as maps:
        names = {line.split(maxsplit=5)[-1].strip() for line in maps if "/" in line}
    libraries = {Path(name).parent for name in names if name.startswith("/") and not name.startswith("/dev/")}
    return {place for place in imports | libraries if place != Path("/")}
