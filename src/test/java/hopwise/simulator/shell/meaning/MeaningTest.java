package hopwise.simulator.shell.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          ip route show                              ~ ip r
          ip route show                              ~ sudo /sbin/ip   route list
          ip address show eth0                       ~ ip a s dev eth0
          ip -4 -br address                          ~ ip -br -4 a
          ip route add 10.1.0.0/16 via 10.0.0.1 dev eth0 ~ ip r a 10.1.0.0/16 dev "eth0" via '10.0.0.1'
          ip route add default via 10.0.0.1          ~ ip route add 0.0.0.0/0 via 10.0.0.1
          ip route del 10.0.0.7                      ~ ip ro delete 10.0.0.7/32
          ip rule add from 10.0.0.0/8 table 100      ~ ip rule add lookup 100 from 10.0.0.0/8
          ip link set eth0 up                        ~ ip l set dev eth0 up
          ip netns exec room ip route                ~ ip -n room r
          ip neigh show dev eth0                     ~ ip n show dev eth0
          iptables -t nat -A POSTROUTING -s 10.0.0.0/8 -j MASQUERADE ~ iptables --append POSTROUTING --table nat --source 10.0.0.0/8 --jump MASQUERADE
          iptables -A FORWARD -p tcp --dport 80 -j DROP ~ iptables -A FORWARD -j DROP -p tcp -m tcp --dport 80
          iptables -A FORWARD ! -d 10.0.0.0/8 -j DROP ~ iptables -A FORWARD -j DROP ! --destination 10.0.0.0/8
          sysctl -w net.ipv4.ip_forward=1            ~ sysctl net/ipv4/ip_forward=1
          ping -c 1 -W 2 10.0.0.1                    ~ ping 10.0.0.1 -W2 -c1
          curl -s -m 2 http://10.0.0.1               ~ curl -m2 http://10.0.0.1 -s
          az network vnet create -g lab -n net --address-prefixes 10.0.0.0/16 ~ az network vnet create --name net --resource-group=lab --address-prefixes "10.0.0.0/16"
          az aks show --resource-group lab --name c -o table ~ az aks show -n c --output table -g lab
          kubectl get pods -o wide -n kube-system    ~ kubectl -n kube-system get po --output=wide
          kubectl get pod web                        ~ kubectl get pods/web
          kubectl get pods                           ~ kubectl get po --namespace default
          kubectl get pods -A -l app=web             ~ kubectl get pods --selector app=web --all-namespaces
          echo 1 > /proc/sys/net/ipv4/ip_forward     ~ echo "1" >/proc/sys/net/ipv4/ip_forward
          ip route | grep default                    ~ ip r|grep "default"
          """)
  void isTheSame(String one, String other) {
    assertEquals(Meaning.of(one), Meaning.of(other));
    assertTrue(Meaning.of(one).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          ip route show                              ~ ip rule show
          ip route add 10.1.0.0/16 via 10.0.0.1      ~ ip route add 10.0.0.1 via 10.1.0.0/16
          ip route add 10.1.0.0/16 via 10.0.0.1      ~ ip route replace 10.1.0.0/16 via 10.0.0.1
          ip route                                   ~ ip -n room route
          ip link set eth0 up                        ~ ip link set up eth0
          iptables -A FORWARD -j DROP                ~ iptables -I FORWARD -j DROP
          iptables -A FORWARD -s 10.0.0.0/8 -j DROP  ~ iptables -A FORWARD ! -s 10.0.0.0/8 -j DROP
          iptables -t nat -S                         ~ iptables -S
          sysctl net.ipv4.ip_forward=1               ~ sysctl net.ipv4.ip_forward
          ping -c 1 10.0.0.1                         ~ ping -c 10.0.0.1 1
          az aks show -g lab -n c                    ~ az aks show -g c -n lab
          kubectl get pods                           ~ kubectl get pods -A
          kubectl delete pod web                     ~ kubectl get pod web
          kubectl get pods web one                   ~ kubectl get pods one web
          echo 1 > one                               ~ echo 1 >> one
          cat one && cat two                         ~ cat one || cat two
          cat one; cat two                           ~ cat two; cat one
          """)
  void isAnother(String one, String other) {
    assertNotEquals(Meaning.of(one), Meaning.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "# nothing", "echo \"open", "cat <<END", "ls |", "while true"})
  void isNoCommand(String text) {
    assertEquals(Optional.empty(), Meaning.of(text));
  }
}
