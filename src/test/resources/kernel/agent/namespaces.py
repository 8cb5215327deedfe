"""Network namespaces of one case, named in a mount namespace of its own.

The names live in a private /run/netns, so the lines of a case run with the names written in them, nothing is
seen by the rest of the machine, and all of it goes when the process ends, however it ends.
"""
import ctypes
import os
import signal

_libc = ctypes.CDLL(None, use_errno=True)
_NEW_MOUNTS, _NEW_NET = 0x20000, 0x40000000
_BIND, _RECURSIVE, _PRIVATE = 0x1000, 0x4000, 0x40000
_DEATH_SIGNAL = 1
_FOLDER = '/run/netns'

# What the harness sets for itself in each new namespace, apart from the lines of a case.
_FRESH = {
    'net/ipv6/conf/all/disable_ipv6': 1,
    'net/ipv6/conf/default/disable_ipv6': 1,
    'net/ipv4/ip_forward': 0,
    'net/ipv4/conf/all/rp_filter': 0,
    'net/ipv4/conf/default/rp_filter': 0,
    'net/ipv4/conf/all/send_redirects': 0,
    'net/ipv4/conf/default/send_redirects': 0,
    'net/ipv4/conf/all/accept_redirects': 0,
    'net/ipv4/conf/default/accept_redirects': 0,
    'net/ipv4/tcp_synack_retries': 0,
    'net/ipv4/igmp_link_local_mcast_reports': 0,
    'net/ipv4/icmp_ratelimit': 0,
    'net/ipv4/icmp_ratemask': 0,
    'net/bridge/bridge-nf-call-iptables': 1,
}
# What makes an address that nobody owns fail fast, the first answer of two count, and what was answered be trusted
# for as long as a slow machine may take, once the lines have run.
_HASTY = {'retrans_time_ms': 30, 'mcast_solicit': 3, 'proxy_delay': 0, 'locktime': 100000,
          'delay_first_probe_time': 600, 'base_reachable_time_ms': 3600000}


def _call(name, *arguments):
    if getattr(_libc, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), name)


def die_with_parent():
    _libc.prctl(_DEATH_SIGNAL, signal.SIGKILL)


def set_sysctl(path, value):
    with open('/proc/sys/' + path, 'w') as file:
        file.write(str(value))


class Namespaces:
    """Makes the namespaces and moves the process between them."""

    def __init__(self, names):
        _call('unshare', _NEW_MOUNTS)
        _call('mount', b'none', b'/', None, _RECURSIVE | _PRIVATE, None)
        os.makedirs(_FOLDER, exist_ok=True)
        _call('mount', b'names', _FOLDER.encode(), b'tmpfs', 0, None)
        self.names = list(names)
        self._handles = {name: self._make(name) for name in names}
        self._here = names[-1]

    def _make(self, name):
        _call('unshare', _NEW_NET)
        for path, value in _FRESH.items():
            set_sysctl(path, value)
        target = f'{_FOLDER}/{name}'
        open(target, 'w').close()
        _call('mount', b'/proc/self/ns/net', target.encode(), None, _BIND, None)
        return os.open(target, os.O_RDONLY | os.O_CLOEXEC)

    def enter(self, name):
        """From here on, sockets, /proc/sys/net and child processes belong to this namespace."""
        if name != self._here:
            if name not in self._handles:
                raise KeyError(f'no namespace {name}')
            _call('setns', self._handles[name], _NEW_NET)
            self._here = name

    def make_hasty(self):
        for name in self.names:
            self.enter(name)
            folder = '/proc/sys/net/ipv4/neigh'
            for link in os.listdir(folder):
                if link != 'default':
                    for key, value in _HASTY.items():
                        set_sysctl(f'net/ipv4/neigh/{link}/{key}', value)
