"""Linux's seccomp: from here on this process starts no other one, opens no socket, and traces and mounts nothing.

Works without privileges. Structures are those of <linux/filter.h> and <linux/seccomp.h>, call numbers those of each
processor's kernel table. Threads stay possible: the geometry kernel uses them.
"""

from __future__ import annotations

import ctypes
import errno
import platform
from collections.abc import Iterator

_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _FAIL = 0x7FFF0000, 0x00050000
_NUMBER_AT, _PROCESSOR_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_CLONE_THREAD = 0x10000
_FOREIGN_CALLS = 0x40000000
"""Where the x32 calls of x86_64 begin."""
_SET_MODE_FILTER, _FOR_ALL_THREADS = 1, 1
_PR_SET_NO_NEW_PRIVS = 38

_CALLS: dict[str, dict[str, int]] = {
    "x86_64": {
        "processor": 0xC000003E, "seccomp": 317, "clone": 56, "clone3": 435, "socket": 41, "connect": 42, "fork": 57,
        "vfork": 58, "execve": 59, "execveat": 322, "kill": 62, "tkill": 200, "rt_sigqueueinfo": 129, "ptrace": 101,
        "process_vm_readv": 310, "process_vm_writev": 311, "pidfd_open": 434, "pidfd_send_signal": 424,
        "unshare": 272, "setns": 308, "mount": 165, "umount2": 166, "pivot_root": 155, "chroot": 161, "bpf": 321,
        "add_key": 248, "request_key": 249, "keyctl": 250, "perf_event_open": 298, "userfaultfd": 323,
        "io_uring_setup": 425, "open_by_handle_at": 304,
    },
    "aarch64": {
        "processor": 0xC00000B7, "seccomp": 277, "clone": 220, "clone3": 435, "socket": 198, "connect": 203,
        "execve": 221, "execveat": 281, "kill": 129, "tkill": 130, "rt_sigqueueinfo": 138, "ptrace": 117,
        "process_vm_readv": 270, "process_vm_writev": 271, "pidfd_open": 434, "pidfd_send_signal": 424,
        "unshare": 97, "setns": 268, "mount": 40, "umount2": 39, "pivot_root": 41, "chroot": 51, "bpf": 280,
        "add_key": 217, "request_key": 218, "keyctl": 219, "perf_event_open": 241, "userfaultfd": 282,
        "io_uring_setup": 425, "open_by_handle_at": 265,
    },
}  # fmt: skip
_NOT_DENIED = ("processor", "seccomp", "clone", "clone3")


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("instructions", ctypes.POINTER(_Instruction)))


def deny_system_calls() -> bool:
    """Install the filter for this process and all its threads, for good; False where the system can't."""
    calls = _CALLS.get(platform.machine())
    if calls is None:
        return False
    instructions = tuple(_filter(calls))
    program = _Program(len(instructions), (_Instruction * len(instructions))(*instructions))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    return bool(libc.syscall(calls["seccomp"], _SET_MODE_FILTER, _FOR_ALL_THREADS, ctypes.byref(program)) == 0)


def _filter(calls: dict[str, int]) -> Iterator[_Instruction]:
    """Checks in order; each either answers at once or goes on to the next one. Jumps count instructions to skip."""
    fail = _Instruction(_RETURN, 0, 0, _FAIL | errno.EPERM)
    yield _Instruction(_LOAD, 0, 0, _PROCESSOR_AT)
    yield _Instruction(_JUMP_EQUAL, 1, 0, calls["processor"])
    yield fail
    yield _Instruction(_LOAD, 0, 0, _NUMBER_AT)
    yield _Instruction(_JUMP_AT_LEAST, 0, 1, _FOREIGN_CALLS)
    yield fail
    # glibc falls back to clone, whose flags can be read, when clone3 does not exist.
    yield _Instruction(_JUMP_EQUAL, 0, 1, calls["clone3"])
    yield _Instruction(_RETURN, 0, 0, _FAIL | errno.ENOSYS)
    for name, number in calls.items():
        if name not in _NOT_DENIED:
            yield _Instruction(_JUMP_EQUAL, 0, 1, number)
            yield fail
    yield _Instruction(_JUMP_EQUAL, 0, 3, calls["clone"])
    yield _Instruction(_LOAD, 0, 0, _FIRST_ARGUMENT_AT)
    yield _Instruction(_JUMP_ANY_BIT, 1, 0, _CLONE_THREAD)
    yield fail
    yield _Instruction(_RETURN, 0, 0, _ALLOW)
