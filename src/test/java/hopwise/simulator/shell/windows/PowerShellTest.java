package hopwise.simulator.shell.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.windows.Nodes;
import hopwise.simulator.windows.WindowsHosts;
import hopwise.simulator.windows.WindowsNodeView.Plugin;
import hopwise.simulator.windows.WindowsNodes;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What PowerShell prints on a node and in a pod. */
class PowerShellTest {
  private static final String NODE = "node/akswin000000";
  private static final String POD = "pod/client";

  static Stream<Arguments> prints() {
    return Stream.of(
        Arguments.of(POD, "hostname", "client\n"),
        Arguments.of(
            POD,
            "ipconfig",
            """

            Windows IP Configuration


            Ethernet adapter vEthernet (3f12f3cb-eth0):

               Connection-specific DNS Suffix  . : svc.cluster.local
               IPv4 Address. . . . . . . . . . . : 10.244.1.41
               Subnet Mask . . . . . . . . . . . : 255.255.255.0
               Default Gateway . . . . . . . . . : 10.244.1.1
            """),
        Arguments.of(
            NODE,
            "ipconfig /all | findstr Server",
            """
               DHCP Server . . . . . . . . . . . : 168.63.129.16
               DNS Servers . . . . . . . . . . . : 168.63.129.16
            """),
        Arguments.of(
            NODE,
            "route print | findstr 169.254",
            "  169.254.169.254  255.255.255.255       10.224.0.1      10.224.0.35     16\n"),
        Arguments.of(
            NODE,
            "Get-HnsNetwork | Select-Object Name, Type, ManagementIP",
            """

            Name  Type     ManagementIP
            ----  ----     ------------
            azure L2Bridge 10.224.0.35


            """),
        Arguments.of(
            NODE,
            "Get-HnsEndpoint | select Name,IPAddress,PrefixLength",
            """

            Name          IPAddress   PrefixLength
            ----          ---------   ------------
            40019753-eth0 10.244.1.40           24
            3f12f3cb-eth0 10.244.1.41           24
            Ethernet      10.244.7.77           24


            """),
        Arguments.of(
            NODE,
            "Get-HnsPolicyList | select -First 1 | select Policies, State | ConvertTo-Json -Depth"
                + " 4",
            """
            {
                "Policies":  [
                                 {
                                     "ExternalPort":  80,
                                     "InternalPort":  80,
                                     "IsDSR":  true,
                                     "Protocol":  6,
                                     "Type":  "ELB",
                                     "VIPs":  [
                                                  "10.0.171.20"
                                              ]
                                 }
                             ],
                "State":  2
            }
            """),
        Arguments.of(
            NODE,
            "Get-HnsEndpoint | ? { $_.Name -like '40*' } | select -ExpandProperty Policies"
                + " | select -first 1 | fl",
            """


            ExceptionList : {10.244.0.0/16}
            Type          : OutBoundNAT



            """),
        Arguments.of(
            NODE,
            "ip a",
            """
            ip : The term 'ip' is not recognized as the name of a cmdlet, function, script file, or\
             operable program. Check the\s
            spelling of the name, or if a path was included, verify that the path is correct and\
             try again.
            At line:1 char:1
            + ip a
            + ~~
                + CategoryInfo          : ObjectNotFound: (ip:String) [], CommandNotFoundException
                + FullyQualifiedErrorId : CommandNotFoundException
            \s
            """));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("prints")
  void prints(String place, String line, String expected) {
    assertEquals(expected, run(place, line).printed());
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          pod/client; Get-HnsNetwork; The term 'Get-HnsNetwork' is not recognized
          node/akswin000000;  iptables -L; The term 'iptables' is not recognized
          node/akswin000000;  netsh; netsh: not simulated here; simulated are: convertto-json curl.exe
          node/akswin000000;  Get-HnsEndpoint -foo; cannot be found that matches parameter name 'foo'
          node/akswin000000;  echo 'open; is missing the terminator
          node/akswin000000;  route add; simulated are route print
          node/akswin000000;  ping -z; Bad option -z.
          node/akswin000000;  ping web; could not find host web.
          node/akswin000000;  curl.exe https://1.2.3.4; only plain HTTP is simulated
          node/akswin000000;  nslookup web; *** UnKnown can't find web: Non-existent domain
          """)
  void refuses(String place, String line, String words) {
    var reply = run(place, line);
    assertTrue(reply.printed().contains(words), reply.printed());
    assertEquals(1, reply.next().status());
  }

  /** Deeper levels become strings, and an array counts as a level. */
  @Test
  void jsonStopsAtItsDepth() {
    var one = run(NODE, "Get-HnsEndpoint | select -First 1 | ConvertTo-Json").printed();
    assertTrue(one.contains("\"ExceptionList\":  \"10.244.0.0/16\""), one);
    var all = run(NODE, "Get-HnsEndpoint | ConvertTo-Json").printed();
    assertTrue(all.contains("\"@{ExceptionList=System.Object[]; Type=OutBoundNAT}\""), all);
  }

  @Test
  void exitEndsTheSession() {
    assertTrue(run(POD, "exit").next().over());
  }

  private static Shell.Reply run(String place, String line) {
    var node = WindowsNodes.host(Nodes.view(Plugin.OVERLAY));
    var world = new World(Network.EMPTY, Dynamics.NONE, 0, 1).with(WindowsHosts.of(List.of(node)));
    var session = Session.begin(world, NamespaceId.root(place));
    return new Shell(LinuxPrograms.all()).run(session, line);
  }
}
