# SPDX-License-Identifier: GPL-3.0-or-later
"""Small disks that only this process and those it starts see: full ones, and ones that cannot be written."""

import ctypes
import errno
import os
import tempfile

MNT_DETACH = 0x2
MS_RDONLY, MS_REMOUNT, MS_REC, MS_PRIVATE = 0x1, 0x20, 0x4000, 0x40000
BALLAST = 'ballast'

libc = ctypes.CDLL(None, use_errno=True)


def mount(source, target, kind, flags, data=None):
    names = [None if text is None else text.encode() for text in (source, target, kind)]
    if libc.mount(*names, ctypes.c_ulong(flags), None if data is None else data.encode()) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), target)


def separate():
    """Gets mounts of its own, as root or as an ordinary user. Before any thread is begun. Returns what stands against it."""
    try:
        try:
            os.unshare(os.CLONE_NEWNS)
        except PermissionError:
            # Not as root of the new space: the bus would not believe it.
            uid, gid = os.getuid(), os.getgid()
            os.unshare(os.CLONE_NEWUSER | os.CLONE_NEWNS)
            for name, text in (('setgroups', 'deny'), ('uid_map', f'{uid} {uid} 1'), ('gid_map', f'{gid} {gid} 1')):
                with open(f'/proc/self/{name}', 'w', encoding='ascii') as file:
                    file.write(text)
        mount(None, '/', None, MS_REC | MS_PRIVATE)
        mount('disk', tempfile.mkdtemp(prefix='dermaroller-try-'), 'tmpfs', 0, 'size=64k')
    except OSError as error:
        return f'no disk can be mounted here: {error}'
    return None


class Disk:
    """One of half a megabyte."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        mount('disk', folder, 'tmpfs', 0, 'size=512k')

    def forbid_writing(self):
        mount(None, self.folder, None, MS_REMOUNT | MS_RDONLY)

    def allow_writing(self):
        mount(None, self.folder, None, MS_REMOUNT)

    def fill(self):
        with open(os.path.join(self.folder, BALLAST), 'wb', buffering=0) as file:
            try:
                while True:
                    file.write(bytes(512))
            except OSError as error:
                assert error.errno == errno.ENOSPC, error

    def make_room(self):
        os.remove(os.path.join(self.folder, BALLAST))

    def take_away(self):
        libc.umount2(self.folder.encode(), MNT_DETACH)
