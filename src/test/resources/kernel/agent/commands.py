"""Runs the lines of a case: many at once where that keeps their meaning, one by one once a line has failed."""
import itertools
import shlex
import subprocess

import netlink
from namespaces import set_sysctl


class Failed(Exception):
    """A line failed while several ran together, so it is not known what each of them did."""


def run(words, text=''):
    return subprocess.run(words, input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def together(spaces, lines):
    """Runs the lines quickly; raises Failed if any of them fails."""
    for (space, tool, lowers), group in itertools.groupby(lines, lambda line: (line[0], *_sort(line[1]))):
        if lowers:
            netlink.settle(spaces, False)
        spaces.enter(space)
        _FAST.get(tool, _each)([line for _, line in group])
        if lowers:
            netlink.settle(spaces, False)


def one_by_one(spaces, lines):
    """Runs the lines as a person would; what each of those that failed said."""
    failures = []
    for index, (space, line) in enumerate(lines):
        _, lowers = _sort(line)
        if lowers:
            netlink.settle(spaces, False)
        spaces.enter(space)
        words = shlex.split(line)
        try:
            done = run(words)
            status, said = done.returncode, done.stderr + done.stdout
        except FileNotFoundError:
            status, said = 127, f'bash: {words[0]}: command not found\n'
        if status:
            failures.append({'line': index, 'status': status, 'said': said})
        if lowers:
            netlink.settle(spaces, False)
    return failures


def _sort(line):
    """The tool, and for a line that sets a link down another thing each time.

    Before it and after it all must have heard of every carrier: the kernel may tell after a second, and of a carrier
    that came and went in the meantime not before the connections are over.
    """
    lowers = line.startswith('ip link set ') and line.endswith(' down')
    return line.split(' ', 1)[0], line if lowers else ''


def _check(done):
    if done.returncode or done.stderr:
        raise Failed(done.stderr)


def _batch(tool):
    def many(lines):
        _check(run([tool, '-batch', '-'], ''.join(line.split(' ', 1)[1] + '\n' for line in lines)))

    return many


def _iptables(lines):
    parts = []
    for line in lines:
        words = line.split(' ')
        table = 'filter'
        if words[1] == '-t':
            table, words = words[2], words[:1] + words[3:]
        parts.append((table, ' '.join(words[1:])))
    text = []
    for table, group in itertools.groupby(parts, lambda part: part[0]):
        text += [f'*{table}', *(rule for _, rule in group), 'COMMIT']
    _check(run(['iptables-restore', '-n'], '\n'.join(text) + '\n'))


def _sysctls(lines):
    for line in lines:
        words = line.split(' ')
        if words[1] != '-w':
            raise Failed(line)
        for setting in words[2:]:
            key, value = setting.split('=')
            try:
                set_sysctl(key.replace('.', '/'), value)
            except OSError as error:
                raise Failed(str(error)) from error


def _each(lines):
    for line in lines:
        _check(run(shlex.split(line)))


_FAST = {'ip': _batch('ip'), 'bridge': _batch('bridge'), 'iptables': _iptables, 'sysctl': _sysctls}
