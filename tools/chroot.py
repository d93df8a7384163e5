"""A FreeCAD in a folder of its own: how Debian's packages get there, and how a program in it is run."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from process import SetupError, ask, kept_environment, run_logged, say

RELEASES = {"1.1": "forky", "1.0": "trixie"}
QT_TEST = {"1.1": "python3-pyside6.qttest", "1.0": "python3-pyside2.qttest"}
PACKAGES = ["freecad", "xvfb", "xauth", "python3-pip", "libgl1-mesa-dri", "fonts-dejavu-core"]
NEEDED_BYTES = 5_000_000_000
CERTIFICATES = "etc/ssl/certs/ca-certificates.crt"
OTHER_FREECAD = "Or download FreeCAD's AppImage and set AI_DESIGNER_FREECAD to its path."

# Mounts end with the namespace, and --kill-child takes every process of it along: nothing stays behind.
# The shell stays as process 1, because something has to reap orphans.
NAMESPACE = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation", "slave")
ENTER = """
set -e
root=$1 folder=$2; shift 2
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then mkdir -p "$root$1"; else mkdir -p "$(dirname "$root$1")"; touch "$root$1"; fi
  mount --rbind "$1" "$root$1"; shift
done
shift
mount -t proc proc "$root/proc"
set +e
chroot "$root" /usr/bin/env -C "$folder" "$@"
exit $?
"""


def enter_command(root: Path, command: Sequence[str], *, shared: Sequence[Path], folder: Path = Path("/")) -> list[str]:
    """The command that runs `command` inside `root`, with `shared` at the same paths as outside."""
    outermost = sorted({path for path in (Path("/dev"), *shared) if not set(path.parents) & set(shared)})
    return [*NAMESPACE, "sh", "-c", ENTER, "enter", str(root), str(folder), *map(str, outermost), "--", *command]


def inner_environment() -> dict[str, str]:
    """What a program inside gets of our environment: the certificates are always at Debian's place."""
    bundle = f"/{CERTIFICATES}"
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    names = ("SSL_CERT_FILE", "PIP_CERT", "REQUESTS_CA_BUNDLE")
    return {**kept_environment(), "PATH": path, "HOME": "/root", **dict.fromkeys(names, bundle)}


def refresh(root: Path) -> None:
    """Give the folder the machine's present name servers, certificates and pip settings."""
    (root / "root").chmod(0o711)  # the repository may be mounted in there, and some tests are another user
    bundles = (os.environ.get("SSL_CERT_FILE"), os.environ.get("PIP_CERT"), f"/{CERTIFICATES}")
    bundle = next((Path(path) for path in bundles if path and Path(path).is_file()), None)
    sources = {"etc/resolv.conf": Path("/etc/resolv.conf"), "etc/pip.conf": Path("/etc/pip.conf"), CERTIFICATES: bundle}
    for name, source in sources.items():
        if source and source.is_file():
            content = source.read_bytes()
            if not (root / name).is_file() or (root / name).read_bytes() != content:
                (root / name).write_bytes(content)


def install(series: str, root: Path) -> None:
    """Debian's FreeCAD into `root`, which only exists afterwards if everything went well. Raises SetupError."""
    _check_possible(series, root)
    log, building = root.with_name(f"{root.name}.log"), root.with_name(f"{root.name}.part")
    log.unlink(missing_ok=True)
    say(f"Installing FreeCAD {series} into {root}: about 3 GB and 3 minutes, once. Log: {log}")
    _install_debootstrap(log)
    subprocess.run(["rm", "-rf", "--one-file-system", str(building)], check=True)
    say("1 of 2: a minimal Debian")
    _debootstrap(RELEASES[series], building, log)
    say("2 of 2: FreeCAD and what it needs")
    _install_packages([*PACKAGES, QT_TEST[series]], building, log)
    building.rename(root)


def _check_possible(series: str, root: Path) -> None:
    absent = f"No FreeCAD {series} was found"
    system = Path("/etc/os-release").read_text() if Path("/etc/os-release").is_file() else ""
    if "\nID=debian" not in f"\n{system}":
        raise SetupError(
            f"{absent}, and one can be installed by this command on Debian only.\n"
            f"Install FreeCAD {series} as its download page says, or set AI_DESIGNER_FREECAD to a FreeCAD's path."
        )
    if os.geteuid() != 0:
        raise SetupError(f"{absent}, and only root can install one. Run this command as root. {OTHER_FREECAD}")
    if subprocess.run([*NAMESPACE, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode != 0:
        raise SetupError(
            f"{absent}, and this machine does not allow root to mount, which is needed "
            f"to install one into a folder. In a container: start it with --privileged. {OTHER_FREECAD}"
        )
    root.parent.mkdir(parents=True, exist_ok=True)
    if (free := shutil.disk_usage(root.parent).free) < NEEDED_BYTES:
        raise SetupError(
            f"FreeCAD needs {NEEDED_BYTES / 1e9:.0f} GB in {root.parent}, and {free / 1e9:.1f} GB are free. "
            "Make room, or set AI_DESIGNER_CACHE to another folder."
        )


def _install_debootstrap(log: Path) -> None:
    """apt's lists are only renewed where that is needed: another archive of this machine may be out of order."""
    if _mirrors() and shutil.which("debootstrap"):
        return
    _apt(log, "update")
    _apt(log, "install", "--yes", "--no-install-recommends", "debootstrap", "gpgv", "debian-archive-keyring")


def _apt(log: Path, *arguments: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    remedy = f"Look whether `apt-get {arguments[0]}` works on this machine. {OTHER_FREECAD}"
    run_logged(["apt-get", *arguments], log, what=f"apt-get {arguments[0]}", remedy=remedy, env=environment)


def _debootstrap(release: str, building: Path, log: Path) -> None:
    scripts = Path("/usr/share/debootstrap/scripts")
    script = release if (scripts / release).exists() else "sid"
    command = [
        "debootstrap",
        "--variant=minbase",
        "--include=ca-certificates",
        release,
        str(building),
        _mirror(),
        script,
    ]
    remedy = f"Try again: an interrupted installation starts anew. {OTHER_FREECAD}"
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
    environment = {**kept_environment(), "PATH": path, "DEBIAN_FRONTEND": "noninteractive"}
    run_logged([*NAMESPACE, *command], log, what="Installing a minimal Debian", remedy=remedy, env=environment)


def _mirrors() -> list[str]:
    """The archives that this machine's own packages come from."""
    filters = ("Created-By: Packages", "Origin: Debian", "Label: Debian", "Component: main")
    answer = ask(["apt-get", "indextargets", "--format", "$(REPO_URI)", *filters]) or ""
    return [line for line in answer.splitlines() if line.startswith(("http://", "https://"))]


def _mirror() -> str:
    mirrors = _mirrors()
    if not mirrors:
        raise SetupError(
            "apt's configuration names no Debian archive (component main, over http or https) to install FreeCAD from. "
            f"Add the usual line to /etc/apt/sources.list. {OTHER_FREECAD}"
        )
    return mirrors[0]


def _install_packages(packages: Sequence[str], root: Path, log: Path) -> None:
    refresh(root)
    (root / "etc/dpkg/dpkg.cfg.d/unsafe-io").write_text("force-unsafe-io\n")
    (root / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")  # no services are started in here
    (root / "usr/sbin/policy-rc.d").chmod(0o755)
    steps = 'apt-get install --yes --no-install-recommends "$@" && apt-get clean'
    command = enter_command(root, ["sh", "-c", steps, "install", *packages], shared=())
    environment = {**inner_environment(), "DEBIAN_FRONTEND": "noninteractive"}
    remedy = f"Try again: an interrupted installation starts anew. {OTHER_FREECAD}"
    run_logged(command, log, what="Installing FreeCAD", remedy=remedy, env=environment)
