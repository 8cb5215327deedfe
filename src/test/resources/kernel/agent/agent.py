"""Plays cases on the Linux kernel that runs here: one JSON line in for a case, one JSON line out for what was seen.

Each case has a process of its own, its namespaces die with it, and some cases run at the same time.
Usage, as root: python3 agent.py [cases at once]
"""
import json
import os
import re
import selectors
import signal
import sys
import time
import traceback

import commands
import netlink
import rules
import traffic
from namespaces import Namespaces, die_with_parent

_LIMIT = 60


def observe(case):
    """Plays a case, its lines together; again and one by one if one of them fails."""
    try:
        return _play(case, commands.together)
    except commands.Failed:
        return _in_child(lambda: _play(case, commands.one_by_one))


def _play(case, runner):
    started = time.monotonic()
    spaces = Namespaces(case['namespaces'])
    failures = runner(spaces, case['lines']) or []
    built = time.monotonic()
    spaces.make_hasty()
    ears = {}
    for name in spaces.names:
        spaces.enter(name)
        bridged = any(space == name and ('bridge' in line or 'ebtables' in line) for space, line in case['lines'])
        ears[name] = netlink.trace_everything(bridged)
    netlink.settle(spaces, True)
    settled = time.monotonic()
    results = traffic.Play(spaces, case['servers'], case['dials'], ears.values()).results()
    played = time.monotonic()
    paths = rules.Paths(case['dials'])
    events = {name: ear.events() for name, ear in ears.items()}
    for name in spaces.names:
        paths.own(events[name], name)
    places = {}
    for name in spaces.names:
        spaces.enter(name)
        lines = [line for space, line in case['lines'] if space == name]
        output, printed = _outputs(lines)
        places[name] = {'conntrack': netlink.conntrack(), 'outputs': output,
                        'trace': paths.of(events[name], name, printed)}
    ended = time.monotonic()
    times = [round(1000 * (b - a)) for a, b in
             ((started, built), (built, settled), (settled, played), (played, ended))]
    return {'id': case['id'], 'failures': failures, 'connections': results, 'places': places, 'milliseconds': times}


def _outputs(lines):
    """What the tools print in the namespace that the process is in, and the rules by family, table, chain, handle.

    A rule of iptables is known as it is printed, one of ebtables by its place in the chain.
    """
    outputs = _ip_outputs()
    if any(' type bridge' in line or ' type vxlan' in line for line in lines):
        outputs['bridge fdb show'] = commands.run(['bridge', 'fdb', 'show']).stdout
    handles = netlink.rule_handles()
    printed = {}
    for tool, family in (('iptables', 'ip'), ('ebtables', 'bridge')):
        for table in ('raw', 'mangle', 'nat', 'filter'):
            if not any(key[:2] == (family, table) for key in handles) and not _mentions(lines, tool, table):
                continue
            words = [tool, '-t', table, '-S'] if tool == 'iptables' else [tool, '-t', table, '-L']
            output = commands.run(words).stdout
            outputs[' '.join(words)] = output
            for chain, texts in _by_chain(tool, output).items():
                for place, handle in enumerate(handles.get((family, table, chain), [])):
                    printed[family, table, chain, handle] = texts[place] if family == 'ip' else place + 1
    return outputs, printed


def _mentions(lines, tool, table):
    default = table == 'filter'
    return any(line.startswith(tool) and (f'-t {table} ' in line or default and ' -t ' not in line) for line in lines)


def _by_chain(tool, output):
    chains, chain = {}, ''
    for line in output.splitlines():
        if tool == 'iptables' and line.startswith('-A '):
            chains.setdefault(line.split(' ')[1], []).append(line)
        elif tool == 'ebtables' and line.startswith('Bridge chain: '):
            chain = re.match(r'Bridge chain: ([^,]*),', line)[1]
        elif tool == 'ebtables' and line.startswith('-'):
            chains.setdefault(chain, []).append(line)
    return chains


_IP_LINES = ['addr show', 'route show table all', 'rule show', 'neigh show']


def _ip_outputs():
    """One process for four commands, told apart by the form of their lines."""
    done = commands.run(['ip', '-batch', '-'], '\n'.join(_IP_LINES) + '\n')
    kinds = [re.compile(r'\d+: |    '), re.compile(r'(?!\d+:\t)'), re.compile(r'\d+:\t'), re.compile('')]
    found, at = [[] for _ in kinds], 0
    for line in done.stdout.splitlines(keepends=True):
        while at < 3 and (not kinds[at].match(line) or at == 1 and kinds[2].match(line)):
            at += 1
        found[at].append(line)
    return {'ip ' + name: ''.join(lines) for name, lines in zip(_IP_LINES, found)}


def _in_child(work):
    child, pipe = _start(work)
    with os.fdopen(pipe, 'rb') as result:
        text = result.read()
    os.waitpid(child, 0)
    return json.loads(text)


def _start(work):
    """Runs work in a new process; its id and the pipe that its answer comes through."""
    read, write = os.pipe()
    child = os.fork()
    if child:
        os.close(write)
        return child, read
    try:
        die_with_parent()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.close(read)
        answer = work()
    except BaseException:
        answer = {'broken': traceback.format_exc()}
    with os.fdopen(write, 'w') as pipe:
        pipe.write(json.dumps(answer) + '\n')
    os._exit(0)


class Agent:
    """Reads cases, keeps as many going as asked for, writes what each has seen."""

    def __init__(self, at_once):
        self._at_once = at_once
        self._loop = selectors.DefaultSelector()
        self._cases, self._running = [], {}
        self._input, self._open = b'', True

    def run(self):
        os.set_blocking(0, False)
        self._loop.register(0, selectors.EVENT_READ)
        while self._open or self._cases or self._running:
            while self._cases and len(self._running) < self._at_once:
                self._begin(self._cases.pop(0))
            for key, _ in self._loop.select(1):
                if key.fd == 0:
                    self._read()
                else:
                    self._hear(key.fd)
            for pid, _, _, started in self._running.values():
                if time.monotonic() - started > _LIMIT:
                    os.kill(pid, signal.SIGKILL)

    def _begin(self, case):
        pid, pipe = _start(lambda: observe(case))
        self._running[pipe] = [pid, case['id'], [], time.monotonic()]
        self._loop.register(pipe, selectors.EVENT_READ)

    def _read(self):
        data = os.read(0, 1 << 20)
        self._open = bool(data)
        if not data:
            self._loop.unregister(0)
        *lines, self._input = (self._input + data).split(b'\n')
        self._cases += [json.loads(line) for line in lines if line]

    def _hear(self, pipe):
        data = os.read(pipe, 1 << 20)
        if data:
            self._running[pipe][2].append(data)
            return
        pid, name, parts, _ = self._running.pop(pipe)
        self._loop.unregister(pipe)
        os.close(pipe)
        os.waitpid(pid, 0)
        answer = b''.join(parts) or json.dumps({'broken': 'killed after %d s' % _LIMIT}).encode()
        if b'"broken"' in answer[:12]:
            answer = json.dumps({'id': name, **json.loads(answer)}).encode()
        sys.stdout.buffer.write(answer.rstrip(b'\n') + b'\n')
        sys.stdout.buffer.flush()


if __name__ == '__main__':
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    die_with_parent()
    Agent(int(sys.argv[1]) if len(sys.argv) > 1 else 8).run()
