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
}
