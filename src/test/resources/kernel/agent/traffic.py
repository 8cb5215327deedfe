"""The connections of a case: one process, one loop, sockets made in the namespace that they belong to."""
import errno
import selectors
import socket
import struct
import time

# A connection that nothing answers is given up after this many seconds, before TCP would try again.
PATIENCE = 0.75
# The next connection starts when the one before has ended or, if nothing answers it, after this many seconds.
GAP = 0.2
# What the first bytes of a datagram or echo say, so that the kernel's trace shows whose it is: five digits follow.
TOKEN, ANSWER = b'hopwise', b'answers'
_RECVERR, _PKTINFO, _MTU_DISCOVER, _FREEBIND, _ERROR_QUEUE = 11, 8, 10, 15, 0x2000
_WORDS = {
    errno.ECONNREFUSED: 'refused', errno.ETIMEDOUT: 'timeout', errno.ENETUNREACH: 'net-unreachable',
    errno.EHOSTUNREACH: 'host-unreachable', errno.EPERM: 'not-permitted',
}


def word(number):
    return _WORDS.get(number) or errno.errorcode.get(number, str(number))


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
                quoted, ancillary, _, _ = self.socket.recvmsg(512, 512, _ERROR_QUEUE)
            except OSError:
                return False
            for level, kind, data in ancillary:
                if (level, kind) == (socket.SOL_IP, _RECVERR) and self.is_mine(quoted):
                    number, origin, icmp, code = struct.unpack_from('=IBBB', data)
                    if origin == 2:
                        self.error = f'icmp {icmp}/{code} from {socket.inet_ntoa(data[20:24])}'
                    self.outcome = word(number)
                    return True
        return False

    def is_mine(self, quoted):
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
    connected = False

    def make(self):
        return self.named(socket.SOCK_STREAM)

    def start(self, target):
        code = self.socket.connect_ex(target)
        if code not in (0, errno.EINPROGRESS):
            self.fail(code)
        else:
            self.note_local()

    def ready(self, change):
        if not self.connected:
            code = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code:
                self.fail(code)
                return
            self.connected = True
            self.socket.send(self.token)
            change(selectors.EVENT_READ)
            return
        try:
            self.answer = self.socket.recv(200).decode() or None
        except OSError:
            pass
        self.outcome = 'answered' if self.answer else 'connected'

    def result(self):
        if self.connected and self.outcome is None:
            self.outcome = 'connected'
        return super().result()


class Udp(Connection):
    interest = selectors.EVENT_READ

    def make(self):
        return self.named(socket.SOCK_DGRAM)

    def start(self, target):
        self.socket.connect(target)
        self.note_local()
        self.socket.send(self.token)

    def ready(self, _):
        try:
            self.answer = self.socket.recv(200)[len(self.token):].decode()
            self.outcome = 'answered'
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

    def is_mine(self, quoted):
        """A raw socket hears of the errors of all others in its namespace."""
        return self.token in quoted

    def ready(self, _):
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
        client, peer = wire.accept()
        client.setblocking(False)
        self.loop.register(client, selectors.EVENT_READ, (self.greet, (space, peer, client.getsockname())))

    def greet(self, client, place):
        space, peer, local = place
        try:
            if client.recv(200):
                client.send(f'{space} {_pair(local)} saw {_pair(peer)}'.encode())
        except OSError:
            pass
        self.loop.unregister(client)
        client.close()

    def reply(self, wire, space):
        """Answers as netcat does: from the address that the way back says, not from the one that was asked."""
        token, ancillary, _, peer = wire.recvmsg(200, 200)
        data = next(data for level, kind, data in ancillary if (level, kind) == (socket.SOL_IP, _PKTINFO))
        seen = f'{space} {socket.inet_ntoa(data[4:8])}:{wire.getsockname()[1]} saw {_pair(peer)}'
        try:
            wire.sendto(ANSWER + token[len(ANSWER):] + seen.encode(), peer)
        except OSError:
            pass


def play(spaces, listeners, plans):
    """Makes all connections, each begun after the one before; their results in order."""
    loop = selectors.DefaultSelector()
    Listeners(spaces, listeners, loop)
    waiting = [_KINDS[plan['protocol']](index, plan) for index, plan in enumerate(plans)]
    connections, open_ones, next_at = list(waiting), [], 0

    def finish(connection):
        open_ones.remove(connection)
        try:
            loop.unregister(connection.socket)
        except (KeyError, ValueError):
            pass

    while waiting or open_ones:
        now = time.monotonic()
        for connection in [one for one in open_ones if now >= one.deadline]:
            finish(connection)
            connection.end()
        busy = [one for one in open_ones if one.deadline - PATIENCE + GAP > now]
        if waiting and not busy:
            connection = waiting.pop(0)
            spaces.enter(connection.plan['from'])
            connection.begin()
            if connection.outcome is None:
                open_ones.append(connection)
                loop.register(connection.socket, connection.interest, (None, connection))
            continue
        moments = [one.deadline for one in open_ones]
        if waiting:
            moments += [one.deadline - PATIENCE + GAP for one in busy]
        for key, _ in loop.select(max(0.001, min(moments, default=now) - now)):
            ready, place = key.data
            if ready is not None:
                ready(key.fileobj, place)
                continue
            place.ready(lambda events, one=place: loop.modify(one.socket, events, (None, one)))
            if place.outcome is not None:
                finish(place)
    # Closes and what they send settle before anybody looks.
    until = time.monotonic() + 0.03
    while time.monotonic() < until:
        for key, _ in loop.select(max(0.001, until - time.monotonic())):
            ready, place = key.data
            if ready is not None:
                ready(key.fileobj, place)
    results = [connection.result() for connection in connections]
    for connection in connections:
        connection.end()
    return results
