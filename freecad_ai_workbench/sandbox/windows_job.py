"""Windows' job objects: the counterpart of a process group with limits. Written from Microsoft's documentation.

A worker and everything it starts belong to one job, which has a memory limit, allows one process, and ends whole when
its handle is closed, also when FreeCAD itself dies.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes
from typing import Any

from ..core.errors import WorkerError

_EXTENDED_LIMIT_INFORMATION = 9
_LIMIT_ACTIVE_PROCESS = 0x00000008
_LIMIT_PROCESS_MEMORY = 0x00000100
_LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x00000400
_LIMIT_KILL_ON_JOB_CLOSE = 0x00002000


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", wintypes.DWORD),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", wintypes.DWORD),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", wintypes.DWORD),
        ("SchedulingClass", wintypes.DWORD),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class Job:
    """A job that holds one process. WorkerError when Windows refuses: then nothing may run."""

    _handle: Any = None
    _close: Any = None

    def __init__(self, process_handle: int, *, memory_mb: int) -> None:
        if sys.platform != "win32":
            raise WorkerError("Job objects exist on Windows only.")
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
        self._close = kernel.CloseHandle
        self._handle = kernel.CreateJobObjectW(None, None)
        limits = _limits(memory_mb)
        accepted = (
            self._handle
            and kernel.SetInformationJobObject(
                self._handle, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits)
            )
            and kernel.AssignProcessToJobObject(self._handle, process_handle)
        )
        if not accepted:
            code = ctypes.get_last_error()
            self.close()
            raise WorkerError(f"Windows did not limit the trial process (error {code}), so it was not used.")

    def close(self) -> None:
        """End everything in the job."""
        if self._handle:
            self._close(self._handle)
            self._handle = None


def _limits(memory_mb: int) -> _ExtendedLimits:
    limits = _ExtendedLimits()
    limits.BasicLimitInformation.LimitFlags = (
        _LIMIT_ACTIVE_PROCESS | _LIMIT_PROCESS_MEMORY | _LIMIT_DIE_ON_UNHANDLED_EXCEPTION | _LIMIT_KILL_ON_JOB_CLOSE
    )
    limits.BasicLimitInformation.ActiveProcessLimit = 1
    limits.ProcessMemoryLimit = memory_mb * 1024 * 1024
    return limits
