"""Turns the kernel's trace messages into the path of each connection's packets through the rules."""
from netlink import FAMILIES, attributes, number, text
from traffic import ANSWER, TOKEN

_VERDICTS = {0: 'DROP', 1: 'ACCEPT', 2: 'STOLEN', 3: 'QUEUE', 0xffffffff: 'CONTINUE', 0xfffffffe: 'BREAK',
             0xfffffffd: 'JUMP', 0xfffffffc: 'GOTO', 0xfffffffb: 'RETURN'}
_POLICY, _RULE = 1, 3


class Packet:
    """What a trace message tells of a packet, and the connection that it belongs to."""

    def __init__(self, network, transport):
        self.protocol, self.id = network[9], network[4:6]
        self.transport = transport

    @property
    def kind(self):
        data = self.transport
        if self.protocol == 6 and len(data) > 13:
            flags = data[13] & 0x16
            return {0x02: 'syn', 0x12: 'syn-ack', 0x14: 'reset'}.get(flags)
        if self.protocol == 17:
            return 'answer' if data[8:15] == ANSWER else 'datagram'
        if self.protocol == 1 and data:
            return {8: 'echo-request', 0: 'echo-reply'}.get(data[0], 'icmp-error')
        return None

    @property
    def keys(self):
        """Names under which a connection knows its packets, whatever was translated on their way."""
        data = self.transport
        if self.kind == 'syn':
            return [('tcp', number(data[4:8]))]
        if self.kind in ('syn-ack', 'reset'):
            return [('tcp', (number(data[8:12]) - 1) % (1 << 32))]
        if self.kind in ('datagram', 'answer'):
            return [('token', data[15:20])] if data[8:15] in (TOKEN, ANSWER) else []
        if self.kind in ('echo-request', 'echo-reply'):
            return [('token', data[15:20])] if data[8:15] == TOKEN else []
        if self.kind == 'icmp-error' and len(data) > 17:
            return [('id', data[17], data[12:14])]
        return []


class Paths:
    """Collects the path of every connection in every namespace."""

    def __init__(self, connections):
        self._connections = connections
        self._owner = {}

    def own(self, events, space):
        """Learns which connection a packet belongs to from the first look at it in the client's namespace."""
        for packet, event in _with_packets(events):
            if packet is None or not _is_first_look(event):
                continue
            index = self._find(packet, space)
            if index is not None:
                for key in [*packet.keys, ('id', packet.protocol, packet.id)]:
                    self._owner.setdefault(key, index)

    def _find(self, packet, space):
        if packet.kind in ('datagram', 'echo-request') and packet.transport[8:15] == TOKEN:
            return int(packet.transport[15:20])
        if packet.kind == 'syn':
            ports = number(packet.transport[0:2]), number(packet.transport[2:4])
            for index, plan in enumerate(self._connections):
                if plan['protocol'] == 'tcp' and plan['from'] == space and ports == (plan['port'], plan['toPort']):
                    if ('tcp', number(packet.transport[4:8])) not in self._owner and index not in self._taken():
                        return index
        return None

    def _taken(self):
        return {index for key, index in self._owner.items() if key[0] == 'tcp'}

    def of(self, events, space, rules):
        """Lines of (connection, kind of packet, what happened to it) in the order of the kernel."""
        lines = []
        for packet, event in _with_packets(events):
            if packet is None or packet.kind is None or text(event[1]) == 'harness':
                continue
            owner = next((self._owner[key] for key in packet.keys if key in self._owner), None)
            said = _describe(event, rules)
            if owner is not None and said:
                lines.append((owner, packet.kind, said))
        return lines


def _with_packets(events):
    """Each event with its packet: the kernel tells the headers once for a chain."""
    packets = {}
    for event in events:
        name = number(event[6]), number(event[15])
        if 8 in event:
            packets[name] = Packet(event[8], event.get(9, b''))
        yield packets.get(name), event


def _is_first_look(event):
    return text(event[1]) == 'harness' and text(event[2]) == 'OUTPUT' and number(event[4]) == 3


def _describe(event, rules):
    """The rule and its verdict; nothing for what is implied: a chain that ends, a policy that accepts."""
    family, table, chain = FAMILIES[number(event[15])], text(event[1]), text(event[2])
    place = f'{"" if family == "ip" else "bridge "}{table}:{chain}'
    kind = number(event[4])
    if kind == _POLICY:
        verdict = _VERDICTS[number(event[16])]
        return None if verdict == 'ACCEPT' else f'{place}:policy:{verdict}'
    if kind != _RULE or 3 not in event:
        return None
    return f'{place}:{rules.get((family, table, chain, number(event[3])), "?")}:{_verdict(event)}'


def _verdict(event):
    found = attributes(event[5])
    name = _VERDICTS.get(number(found[1]), hex(number(found[1])))
    return f'{name} {text(found[2])}' if 2 in found else name
