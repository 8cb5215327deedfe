"""The little of netlink that the agent needs: links, conntrack, the rules' handles and the kernel's trace of rules."""
import os
import socket
import struct
import time

ROUTE, NETFILTER = 0, 12
_REQUEST, _ACK, _DUMP, _CREATE, _APPEND = 1, 4, 0x300, 0x400, 0x800
_ERROR, _DONE = 2, 3
_CONNTRACK, _NFTABLES = 1, 10
_IP, _BRIDGE = 2, 7
FAMILIES = {_IP: 'ip', _BRIDGE: 'bridge'}
_PROTOCOLS = {1: 'icmp', 6: 'tcp', 17: 'udp'}
_MASTER, _OPERSTATE, _LINK_INFO = 10, 16, 18
_UP, _RUNNING, _CARRIER = 1, 0x40, 0x10000
_TRACE_GROUP = 9
_TRACE_TABLE = b'harness\0'
_HOOKS = {_IP: ((0, b'PREROUTING\0'), (3, b'OUTPUT\0')), _BRIDGE: ((0, b'PREROUTING\0'),)}
_BEFORE_ALL = -500
_META_PRIORITY, _META_NFTRACE = 2, 12
# The priority of a TCP socket that has sent its first segment.
SENT_ONCE = 7
# So long links may take to settle, in seconds, while others of this machine come and go.
_SETTLES = 30
_RCVBUFFORCE = 33


def attribute(kind, data):
    return struct.pack('=HH', 4 + len(data), kind) + data + bytes(-len(data) % 4)


def attributes(data):
    """The attributes as a dictionary: kind to bytes, flags of the kind taken off."""
    found, at = {}, 0
    while at + 4 <= len(data):
        length, kind = struct.unpack_from('=HH', data, at)
        if length < 4:
            break
        found[kind & 0x3fff] = data[at + 4:at + length]
        at += length + (-length % 4)
    return found


def text(data):
    return data.rstrip(b'\0').decode()


def number(data):
    return int.from_bytes(data, 'big')


def _message(kind, flags, body, sequence=1):
    return struct.pack('=IHHII', 16 + len(body), kind, flags, sequence, 0) + body


def _netfilter(subsystem, message, family, flags, body=b''):
    return _message(subsystem << 8 | message, flags, struct.pack('>BBH', family, 0, 0) + body)


def _open(protocol):
    ears = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW | socket.SOCK_CLOEXEC, protocol)
    ears.setsockopt(socket.SOL_SOCKET, _RCVBUFFORCE, 1 << 25)
    return ears


def _parts(data):
    at = 0
    while at + 16 <= len(data):
        length, kind = struct.unpack_from('=IH', data, at)
        yield kind, data[at + 16:at + length]
        at += length + (-length % 4)


def _dump(protocol, request):
    """Bodies of all that the kernel answers to a dump."""
    bodies = []
    with _open(protocol) as wire:
        wire.send(request)
        while True:
            for kind, body in _parts(wire.recv(1 << 18)):
                if kind == _DONE:
                    return bodies
                if kind == _ERROR:
                    code = struct.unpack_from('=i', body)[0]
                    raise OSError(-code, os.strerror(-code), 'netlink dump')
                bodies.append(body)


def settle(spaces, patient):
    """Waits until the kernel has told itself about every carrier, and a patient one until every bridge knows it.

    The kernel tells of a hundred links a second at most, of all namespaces together.
    """
    started = time.monotonic()
    while not all(_links_settled(spaces, name, patient) for name in spaces.names):
        if time.monotonic() - started > _SETTLES:
            raise RuntimeError('links did not settle')
        time.sleep(0.02 if patient else 0.002)


def _links_settled(spaces, name, patient):
    """Whether the operational state of every link of a namespace agrees with its carrier."""
    spaces.enter(name)
    links = [_Link(body) for body in _dump(ROUTE, _message(18, _REQUEST | _DUMP, struct.pack('=BxHiII', 0, 0, 0, 0, 0)))]
    up = {link.index for link in links if link.flags & _UP}
    return not any(link.index in up and (link.is_unsure() or patient and link.is_behind(up)) for link in links)


class _Link:
    """A link as the kernel describes it."""

    def __init__(self, body):
        _, _, self.index, self.flags, _ = struct.unpack_from('=BxHiII', body)
        self.found = attributes(body[16:])

    def is_unsure(self):
        return bool(self.flags & _RUNNING) != bool(self.flags & _CARRIER)

    def is_behind(self, up):
        """A bridge of unknown state, or a port with a carrier that does not forward though its bridge is up."""
        information = attributes(self.found.get(_LINK_INFO, b''))
        if information.get(1) == b'bridge\0' and self.found[_OPERSTATE][0] == 0:
            return True
        if information.get(4) != b'bridge\0' or not self.flags & _CARRIER:
            return False
        bridge, = struct.unpack('=I', self.found[_MASTER])
        return bridge in up and attributes(information[5])[1] != b'\3'


def conntrack():
    """Lines such as `tcp 10.0.0.1:4000>10.0.0.2:80 10.0.0.2:80>10.0.0.1:4000 [UNREPLIED]`."""
    lines = []
    for body in _dump(NETFILTER, _netfilter(_CONNTRACK, 1, _IP, _REQUEST | _DUMP)):
        found = attributes(body[4:])
        replied = number(found[3]) & 2
        protocol, original = _tuple(found[1])
        if protocol not in _PROTOCOLS.values():
            continue
        _, reply = _tuple(found[2])
        lines.append(f'{protocol} {original} {reply}' + ('' if replied else ' [UNREPLIED]'))
    return sorted(lines)


def _tuple(data):
    found = attributes(data)
    addresses, protocol = attributes(found[1]), attributes(found[2])
    source, target = (socket.inet_ntoa(addresses[key]) for key in (1, 2))
    name = _PROTOCOLS.get(protocol[1][0], '')
    if name == 'icmp':
        kind = protocol[5][0]
        return name, f'{source}>{target} type {kind} id {number(protocol[4])}'
    return name, f"{source}:{number(protocol.get(2, b''))}>{target}:{number(protocol.get(3, b''))}"


def rule_handles():
    """(family, table, chain) to the handles of its rules, in order."""
    handles = {}
    for family, name in FAMILIES.items():
        request = _netfilter(_NFTABLES, 7, family, _REQUEST | _DUMP)
        for body in _dump(NETFILTER, request):
            found = attributes(body[4:])
            key = name, text(found[1]), text(found[2])
            handles.setdefault(key, []).append(number(found[3]))
    return handles


def trace_everything(with_bridges):
    """Asks the kernel to trace each packet through all rules of this namespace; the ears that hear it."""
    families = (_IP, _BRIDGE) if with_bridges else (_IP,)
    batch = [_netfilter_batch(0x10)]
    for family in families:
        batch.append(_new(0, family, attribute(1, _TRACE_TABLE)))
        for hook, chain in _HOOKS[family]:
            place = attribute(1, struct.pack('>I', hook)) + attribute(2, struct.pack('>i', _BEFORE_ALL))
            batch.append(_new(3, family, attribute(1, _TRACE_TABLE) + attribute(3, chain)
                              + attribute(0x8004, place) + attribute(7, b'filter\0')))
            rules = [_set_nftrace()] + ([_drop_syn_again()] if chain == b'OUTPUT\0' else [])
            batch += [_new(6, family, attribute(1, _TRACE_TABLE) + attribute(2, chain) + attribute(0x8004, rule))
                      for rule in rules]
    batch.append(_netfilter_batch(0x11))
    with _open(NETFILTER) as wire:
        wire.settimeout(5)
        wire.send(b''.join(batch))
        for _ in range(len(batch) - 2):
            for kind, body in _parts(wire.recv(1 << 16)):
                code = struct.unpack_from('=i', body)[0]
                if kind == _ERROR and code:
                    raise OSError(-code, os.strerror(-code), 'trace table')
    return Ears()


def _netfilter_batch(kind):
    return _message(kind, _REQUEST, struct.pack('>BBH', 0, 0, _NFTABLES))


def _new(message, family, body):
    return _netfilter(_NFTABLES, message, family, _REQUEST | _ACK | _CREATE | _APPEND, body)


def _set_nftrace():
    return (_expression(b'immediate\0', _number(1, 1), attribute(0x8002, attribute(1, b'\1')))
            + _expression(b'meta\0', _number(2, _META_NFTRACE), _number(3, 1)))


def _drop_syn_again():
    """However long a slow machine takes, a SYN is sent once: its socket has another priority from then on."""
    return (_expression(b'meta\0', _number(2, _META_PRIORITY), _number(1, 1)) + _equals(struct.pack('=I', SENT_ONCE))
            + _expression(b'payload\0', _number(1, 1), _number(2, 2), _number(3, 13), _number(4, 1)) + _equals(b'\2')
            + _expression(b'immediate\0', _number(1, 0), attribute(0x8002, attribute(0x8002, _number(1, 0)))))


def _equals(value):
    return _expression(b'cmp\0', _number(1, 1), _number(2, 0), attribute(0x8003, attribute(1, value)))


def _expression(name, *data):
    return attribute(0x8001, attribute(1, name) + attribute(0x8002, b''.join(data)))


def _number(kind, value):
    return attribute(kind, struct.pack('>I', value))


class Ears:
    """Hears what the kernel traces in the namespace that the process is in when it is made."""

    def __init__(self):
        self.wire = _open(NETFILTER)
        self.wire.bind((0, 1 << (_TRACE_GROUP - 1)))
        self.wire.setblocking(False)
        self._said = []

    def hear(self, *_):
        """Takes what waits, so that the kernel need not keep it."""
        try:
            while True:
                self._said.append(self.wire.recv(1 << 18))
        except BlockingIOError:
            pass

    def events(self):
        """The attributes of all that was heard."""
        self.hear()
        return [attributes(body[4:]) for data in self._said for kind, body in _parts(data)
                if kind == (_NFTABLES << 8 | 17)]
