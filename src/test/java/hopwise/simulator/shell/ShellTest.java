package hopwise.simulator.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.shell.programs.LinuxPrograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {
  private static final Shell SHELL = new Shell(LinuxPrograms.all());

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '@',
      value = {
        "echo a@true",
        "echo 'a@false",
        "echo \"a@false",
        "echo a |@false",
        "echo a &&@false",
        "echo a \\@false",
        "cat <<EOF@false",
        "cat <<EOF\\nx@false",
        "cat <<EOF\\nx\\nEOF@true",
        "for x in a b@false",
        "for x in a b; do echo $x@false",
        "for x in a b; do echo $x; done@true",
        "echo $(echo a@false",
        "echo | |@true",
      })
  void knowsWhetherMoreLinesBelongToACommand(String text, boolean complete) {
    assertEquals(complete, SHELL.isComplete(text.replace("\\n", "\n")));
  }

  @Test
  void aLoopOfTooManyCommandsStops() {
    var reply = SHELL.run(SimulatedShell.begin(), "for i in {1..99999}; do true; done");
    assertEquals("bash: stopped after 10000 commands\n", reply.printed());
    assertEquals("next\n", SHELL.run(reply.next(), "echo next").printed());
  }

  @Test
  void aWordThatDoublesEndsAtAMegabyte() {
    var reply =
        SHELL.run(SimulatedShell.begin(), "X=ab; for i in {1..60}; do X=$X$X; done; echo $X");
    assertTrue(reply.printed().length() < 2 << 20, "length " + reply.printed().length());
  }

  @Test
  void longOutputIsCutAndSaysSo() {
    var text = "X=" + "x".repeat(1 << 19) + "; echo $X; echo $X; echo $X";
    var printed = SHELL.run(SimulatedShell.begin(), text).printed();
    assertTrue(printed.endsWith("\n(output cut at 1 MB)\n"), "length " + printed.length());
  }

  @Test
  void anEarlierSessionIsAsItWas() {
    var before = SimulatedShell.begin();
    SHELL.run(before, "echo 1 > /proc/sys/net/ipv4/ip_forward; echo a > /root/f; X=1; cd /etc");
    var reply = SHELL.run(before, "cat /proc/sys/net/ipv4/ip_forward /root/f; echo $X; pwd");
    assertEquals("0\ncat: /root/f: No such file or directory\n\n/root\n", reply.printed());
  }
}
