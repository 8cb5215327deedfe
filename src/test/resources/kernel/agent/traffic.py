"""The connections of a case: one process, one loop, sockets made in the namespace that they belong to.

A TCP connection is its handshake alone: no data is sent, and both ends are dropped without a word.
"""
import errno
import selectors
import socket
import struct
import time

import netlink

# A connection that nothing answers is given up after this many seconds, before TCP would try again.
PATIENCE = 0.75
# The next connection starts when the one before has ended or, if nothing answers it, after this many seconds.
GAP = 0.2
# What a connection leads to settles within so many seconds.
_SETTLES = 0.03
# What the first bytes of a datagram or echo say, so that the kernel's trace shows whose it is: five digits follow.
TOKEN, ANSWER = b'hopwise', b'answers'
_REPAIR, _REPAIR_QUEUE, _QUEUE_SEQUENCE, _REPAIR_OFF = 19, 20, 21, -1
_RECEIVED, _SENT = 1, 2
_FLAGS, _SYN = 13, 2
_RECVERR, _PKTINFO, _MTU_DISCOVER, _FREEBIND, _ERROR_QUEUE = 11, 8, 10, 15, 0x2000
_WORDS = {
    errno.ECONNREFUSED: 'refused', errno.ETIMEDOUT: 'timeout', errno.ENETUNREACH: 'net-unreachable',
    errno.EHOSTUNREACH: 'host-unreachable', errno.EPERM: 'not-permitted',
}


def word(number):
    return _WORDS.get(number) or errno.errorcode.get(number, str(number))


def opening(wire, queue):
    """The sequence number of an end's first octet, which no translation changes: of what it sends or receives."""
    wire.setsockopt(socket.SOL_TCP, _REPAIR, 1)
    wire.setsockopt(socket.SOL_TCP, _REPAIR_QUEUE, queue)
    first = wire.getsockopt(socket.SOL_TCP, _QUEUE_SEQUENCE)
    wire.setsockopt(socket.SOL_TCP, _REPAIR, _REPAIR_OFF)
    return first


def drop(wire):
    """Closes one end of a TCP connection, and the other does not hear of it."""
    wire.setsockopt(socket.SOL_TCP, _REPAIR, 1)
    wire.close()


def _pair(address):
    return f'{address[0]}:{address[1]}'


def checksum(data):
    total = sum(struct.unpack(f'>{len(data) // 2}H', data))
    total = (total & 0xffff) + (total >> 16)
    return ~(total + (total >> 16)) & 0xffff


class Connection:
    """One connection from its first packet to its outcome; the kinds differ in how they begin and hear."""

    def __init__(self, index, plan):
        self.index, self.plan = index, plan
        self.token = TOKEN + b'%05d' % index
        self.outcome = self.local = self.error = self.answer = self.sender = None
        self.socket = None
        self.deadline = 0

    def begin(self):
        self.deadline = time.monotonic() + PATIENCE
        try:
            self.socket = self.make()
            self.socket.setblocking(False)
            self.socket.setsockopt(socket.SOL_IP, _RECVERR, 1)
            if self.plan['ttl']:
                self.socket.setsockopt(socket.SOL_IP, socket.IP_TTL, self.plan['ttl'])
            self.start((self.plan['to'], self.plan['toPort']))
        except OSError as failure:
            self.fail(failure.errno)

    def named(self, kind):
        wire = socket.socket(socket.AF_INET, kind)
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        wire.bind((self.plan['bind'], self.plan['port']))
        return wire

    def note_local(self):
        self.local = _pair(self.socket.getsockname())

    def fail(self, number):
        self.read_error()
        self.outcome = word(number)

    def read_error(self):
        """Who sent the ICMP error, if one about this connection is waiting; whether there was one."""
        while self.socket is not None:
            try:
                quoted, ancillary, _, target = self.socket.recvmsg(512, 512, _ERROR_QUEUE)
            except OSError:
                return False
            for level, kind, data in ancillary:
                if (level, kind) == (socket.SOL_IP, _RECVERR) and self.is_mine(quoted, target[0]):
                    number, origin, icmp, code = struct.unpack_from('=IBBB', data)
                    if origin == 2:
                        self.error = f'icmp {icmp}/{code} from {socket.inet_ntoa(data[20:24])}'
                    self.outcome = word(number)
                    return True
        return False

    def is_mine(self, quoted, target):
        return True

    def result(self):
        return {'outcome': self.outcome or 'timeout', 'local': self.local, 'error': self.error, 'seen': self.answer,
                'from': self.sender}

    def end(self):
        if self.socket is not None:
            self.socket.close()
            self.socket = None


class Tcp(Connection):
    interest = selectors.EVENT_WRITE
    opening = None

    def make(self):
        return self.named(socket.SOCK_STREAM)

    def start(self, target):
        code = self.socket.connect_ex(target)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_PRIORITY, netlink.SENT_ONCE)
        if code not in (0, errno.EINPROGRESS):
            self.fail(code)
        else:
            self.note_local()

    def ready(self):
        code = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code == errno.ECONNRESET:
            self.outcome = 'connected'
        elif code and (self.read_error() or not self.is_established()):
            self.fail(code)
        else:
            self.opening = opening(self.socket, _SENT)

    def is_mine(self, quoted, target):
        """An error about the last segment of the handshake comes to a socket that is connected, and stays so."""
        return quoted[_FLAGS] & _SYN

    def is_established(self):
        try:
            return bool(self.socket.getpeername())
        except OSError:
            return False

    def accepted(self, seen):
        """Takes note if a server has accepted the connection."""
        if self.outcome is None and self.opening in seen:
            self.answer = seen[self.opening]
            self.outcome = 'answered'

    def result(self):
        if self.opening is not None and self.outcome is None:
            self.outcome = 'connected'
        return super().result()

    def end(self):
        if self.socket is not None:
            drop(self.socket)
            self.socket = None


class Udp(Connection):
    interest = selectors.EVENT_READ

    def make(self):
        return self.named(socket.SOCK_DGRAM)

    def start(self, target):
        self.socket.connect(target)
        self.note_local()
        self.socket.send(self.token)

    def ready(self):
        try:
            self.answer = self.socket.recv(200)[len(self.token):].decode()
            self.outcome = 'answered'
        except BlockingIOError:
            pass
        except OSError as failure:
            self.fail(failure.errno)


class Echo(Connection):
    """An ICMP echo request; its own port is the ICMP id."""
    interest = selectors.EVENT_READ

    def make(self):
        wire = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
        wire.setsockopt(socket.SOL_IP, _MTU_DISCOVER, 0)
        wire.bind((self.plan['bind'], 0))
        return wire

    def start(self, target):
        head = struct.pack('>BBHHH', 8, 0, 0, self.plan['port'], 1)
        body = self.token
        self.socket.sendto(head[:2] + struct.pack('>H', checksum(head + body)) + head[4:] + body, (target[0], 0))

    def is_mine(self, quoted, target):
        """A raw socket hears of the errors of all others in its namespace; ping looks at the target, too."""
        return self.token in quoted and target == self.plan['to']

    def ready(self):
        try:
            data, sender = self.socket.recvfrom(500)
        except OSError:
            self.read_error()
            return
        icmp = data[(data[0] & 15) * 4:]
        if icmp[0] == 0 and icmp[4:6] == struct.pack('>H', self.plan['port']) and self.token in icmp:
            self.outcome, self.sender = 'answered', sender[0]


_KINDS = {'tcp': Tcp, 'udp': Udp, 'icmp': Echo}


class Listeners:
    """Sockets that answer each token with the addresses that they saw."""

    def __init__(self, spaces, plans, loop):
        self.loop = loop
        self.seen, self._ends = {}, []
        for plan in plans:
            space, protocol = plan['namespace'], plan['protocol']
            spaces.enter(space)
            kind = socket.SOCK_STREAM if protocol == 'tcp' else socket.SOCK_DGRAM
            wire = socket.socket(socket.AF_INET, kind)
            wire.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            wire.setsockopt(socket.SOL_IP, _PKTINFO, 1)
            wire.setsockopt(socket.SOL_IP, _FREEBIND, 1)
            wire.bind((plan['address'], plan['port']))
            wire.setblocking(False)
            if protocol == 'tcp':
                wire.listen(32)
            loop.register(wire, selectors.EVENT_READ, (self.accept if protocol == 'tcp' else self.reply, space))

    def accept(self, wire, space):
        end, peer = wire.accept()
        self.seen[opening(end, _RECEIVED)] = f'{space} {_pair(end.getsockname())} saw {_pair(peer)}'
        self._ends.append(end)

    def drop(self):
        for end in self._ends:
            drop(end)
        self._ends = []

    def reply(self, wire, space):
        """Answers a token as netcat does: from the address that the way back says, not from the one that was asked."""
        try:
            token, ancillary, _, peer = wire.recvmsg(200, 200)
        except BlockingIOError:
            return  # a datagram with a wrong checksum, such as one of a tunnel whose port was translated
        if not token.startswith(TOKEN):
            return
        data = next(data for level, kind, data in ancillary if (level, kind) == (socket.SOL_IP, _PKTINFO))
        seen = f'{space} {socket.inet_ntoa(data[4:8])}:{wire.getsockname()[1]} saw {_pair(peer)}'
        try:
            wire.sendto(ANSWER + token[len(ANSWER):] + seen.encode(), peer)
        except OSError:
            pass


class Play:
    """Makes all connections, each begun after the one before."""

    def __init__(self, spaces, listeners, plans, ears):
        self._spaces = spaces
        self._loop = selectors.DefaultSelector()
        self._listeners = Listeners(spaces, listeners, self._loop)
        for ear in ears:
            self._loop.register(ear.wire, selectors.EVENT_READ, (ear.hear, None))
        self._all = [_KINDS[plan['protocol']](index, plan) for index, plan in enumerate(plans)]
        self._open = []

    def results(self):
        """The results in order."""
        waiting = list(self._all)
        while waiting or self._open:
            now = time.monotonic()
            for connection in [one for one in self._open if now >= one.deadline]:
                self._finish(connection)
                connection.result()
                connection.end()
            busy = [one for one in self._open if one.deadline - PATIENCE + GAP > now]
            if waiting and not busy:
                self._begin(waiting.pop(0))
                continue
            moments = [one.deadline for one in self._open]
            if waiting:
                moments += [one.deadline - PATIENCE + GAP for one in busy]
            self._run(max(0.001, min(moments, default=now) - now))
        until = time.monotonic() + _SETTLES
        while time.monotonic() < until:
            self._run(max(0.001, until - time.monotonic()))
        results = [connection.result() for connection in self._all]
        self._drop()
        return results

    def _begin(self, connection):
        if any(one.plan['port'] == connection.plan['port'] for one in self._all[:connection.index]):
            self._close()
        self._spaces.enter(connection.plan['from'])
        connection.begin()
        if connection.outcome is None:
            self._open.append(connection)
            self._loop.register(connection.socket, connection.interest, (None, connection))

    def _close(self):
        """What is over is over: a later connection may have the same addresses and ports.

        Connection tracking is left to think that it goes on. Of a closed connection the kernel frees the addresses
        for another one that is translated to them if its sequence numbers happen to be higher.
        """
        until = time.monotonic() + _SETTLES
        while time.monotonic() < until:
            self._run(max(0.001, until - time.monotonic()))
        self._drop()

    def _drop(self):
        for connection in self._all:
            if connection not in self._open:
                connection.result()
                connection.end()
        self._listeners.drop()

    def _run(self, seconds):
        for key, _ in self._loop.select(seconds):
            ready, place = key.data
            if ready is not None:
                ready(key.fileobj, place)
                continue
            place.ready()
            if place.outcome is not None:
                self._finish(place)
            elif isinstance(place, Tcp):
                self._loop.unregister(place.socket)
        for one in [one for one in self._open if isinstance(one, Tcp)]:
            one.accepted(self._listeners.seen)
            if one.outcome is not None:
                self._finish(one)

    def _finish(self, connection):
        self._open.remove(connection)
        try:
            self._loop.unregister(connection.socket)
        except (KeyError, ValueError):
            pass
