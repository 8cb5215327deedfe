package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabTest {
  private static final List<String> LOOK =
      List.of(
          "ip addr",
          "ip route show table all",
          "ip neigh",
          "brctl show",
          "iptables -t nat -nvL",
          "conntrack -L",
          "sysctl net.ipv4.ip_forward",
          "cat note",
          "echo $x");

  private static final List<String> ACTS =
      Stream.concat(
              Networks.BRIDGE_WITH_A_WAY_OUT.stream(),
              Stream.of(
                  "ip netns exec ns1 ping -c 1 8.8.8.8",
                  "echo hello > note",
                  "x=5",
                  "ip link del br0",
                  "sleep 40",
                  "iptables -t nat -F",
                  "frobnicate",
                  "ip netns del ns1"))
          .toList();

  private static String look(Lab lab) {
    var text = new StringBuilder();
    for (var line : LOOK) {
      text.append(((Lab.Reply.Ran) lab.type(line)).printed());
    }
    return text.toString();
  }

  @Test
  void undoRestoresEverythingAtEveryStep() {
    var lab = Lab.begin(Networks.linuxPrimitives());
    for (var act : ACTS) {
      var before = look(lab);
      lab = ((Lab.Reply.Ran) lab.type(act)).lab();
      assertEquals(before, look(lab.undo()), "after undoing " + act);
    }
  }

  @Test
  void logIsAllThereIs() {
    var lab = Networks.after(ACTS.subList(0, 15));
    var again = Lab.replay(lab.scenario(), lab.log());
    assertEquals(look(lab), look(again));
    assertEquals(lab.log(), again.log());
  }

  @Test
  void appendWithAnOldSequenceIsAnsweredWithTheNewerLab() {
    var lab = Networks.after(List.of("ip a"));
    assertInstanceOf(Lab.Reply.Ran.class, lab.append(1, "left", "ip a"));
    var stale = (Lab.Reply.Stale) lab.append(0, "left", "ip a");
    assertSame(lab, stale.newer());
  }

  @Test
  void everyTerminalHasAPlaceAndVariablesOfItsOwnInOneWorld() {
    var lab = Networks.after(List.of("ip netns add ns1", "x=left"));
    lab = ((Lab.Reply.Ran) lab.append(2, "right", "@host/vm@ns1")).lab();
    var reply = (Lab.Reply.Ran) lab.append(3, "right", "echo x is $x; ip link set lo up");
    assertEquals("x is\n", reply.printed());
    assertEquals("host/vm@ns1", reply.lab().session("right").place().toString());
    assertEquals("host/vm", reply.lab().place().toString());
    var seen = (Lab.Reply.Ran) reply.lab().type("echo $x; ip -n ns1 -br link");
    assertTrue(seen.printed().startsWith("left\nlo               UNKNOWN"), seen.printed());
  }

  @Test
  void unknownPlaceIsRefusedAndNothingIsLogged() {
    var lab = Networks.after(List.of());
    var reply = (Lab.Reply.Refused) lab.type("@host/moon");
    assertEquals(
        "there is no place host/moon here; there are host/outside, host/vm", reply.message());
  }

  @Test
  void labTakesTwoThousandEntries() {
    var lab = Lab.begin(Networks.linuxPrimitives());
    for (int i = 0; i < Lab.LONGEST; i++) {
      lab = ((Lab.Reply.Ran) lab.type("true")).lab();
    }
    assertEquals(
        "a lab takes 2000 commands; undo some, or begin again",
        ((Lab.Reply.Refused) lab.type("true")).message());
    assertInstanceOf(Lab.Reply.Ran.class, lab.undo().type("true"));
  }

  @Test
  void undoOfNothingIsNothing() {
    var lab = Lab.begin(Networks.linuxPrimitives());
    assertSame(lab, lab.undo());
  }

  private static Lab type(Lab lab, String tab, String line) {
    return ((Lab.Reply.Ran) lab.append(lab.sequence(), tab, line)).lab();
  }

  @Test
  void aTerminalStandsWhereItsNameSays() {
    var lab = Networks.after(List.of("ip netns add blue"));
    assertEquals("host/outside", lab.session("host/outside").place().toString());
    assertEquals("host/vm@blue", lab.session("host/vm@blue").place().toString());
    assertEquals("host/vm", lab.session("host/nowhere").place().toString());
  }

  @Test
  void aShellWhosePlaceIsGoneIsBackWhereItCameFrom() {
    var lab = Networks.after(List.of("ip netns add blue", "ip netns exec blue bash"));
    assertEquals("host/vm@blue", lab.place().toString());
    var gone = type(lab, "other", "ip netns del blue");
    assertEquals("host/vm", gone.place().toString());
    assertEquals("/root\n", type(gone, Lab.MAIN_TAB, "pwd").printed(4));
    var there = type(lab, "host/vm@blue", "ip link");
    var away = type(there, Lab.MAIN_TAB, "exit");
    assertEquals(
        "host/vm",
        type(away, Lab.MAIN_TAB, "ip netns del blue").session("host/vm@blue").place().toString());
  }

  @Test
  void aShellThatHasEndedBeginsAnew() {
    var lab = type(Networks.after(List.of("x=5")), Lab.MAIN_TAB, "exit");
    assertEquals("\n", type(lab, Lab.MAIN_TAB, "echo $x").printed(3));
  }

  @Test
  void longOutputIsPrintedAgainWhenSomebodyLooks() {
    var lines = "for i in 1 2 3 4 5 6 7 8 9; do sysctl -a; sysctl -a; done";
    var reply = (Lab.Reply.Ran) Networks.after(List.of("echo first")).type(lines);
    assertTrue(reply.printed().length() > 16_384, "" + reply.printed().length());
    var later = type(reply.lab(), Lab.MAIN_TAB, "sysctl -w net.ipv4.ip_forward=1");
    assertEquals(reply.printed(), later.printed(2));
    assertEquals("first\n", later.printed(1));
  }

  @Test
  void aWorldRemembersWhatTheLastCommandSent() {
    var lab = Networks.after(List.of("ping -c 3 8.8.8.8"));
    var sent = lab.world().conversations();
    assertEquals(1, sent.size());
    assertEquals("8.8.8.8", sent.getFirst().to().toString());
    assertEquals(List.of(), sent.getFirst().before().conversations());
    assertEquals(List.of(), type(lab, "other", "ip link").world().conversations());
  }
}
