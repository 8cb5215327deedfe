package hopwise.simulator.shell.complete;

/** The tables of the commands of Linux machines. */
final class Tables {
  static final String IP =
      """
      ip: address link route rule neigh netns -n -4 -br -o
      ip address: show add del replace flush
      ip address add: dev
      ip address del: dev
      ip address replace: dev
      ip address show: dev <link>
      ip address flush: dev
      ip link: show add del set
      ip link show: dev <link>
      ip link add: name type
      ip link del: <link>
      ip link set: <link> dev
      ip link set dev: up down name mtu address promisc master nomaster netns type
      ip route: show add append replace change del flush get
      ip route show: table dev
      ip route add: default via dev src metric table proto scope blackhole unreachable prohibit
      ip route append: default via dev src metric table proto scope
      ip route replace: default via dev src metric table proto scope
      ip route change: default via dev src metric table
      ip route del: default via dev table
      ip route get: <receiver> from iif
      ip rule: show add del
      ip rule add: from to iif fwmark lookup priority
      ip rule del: from to iif fwmark lookup priority
      ip neigh: show add replace del flush
      ip neigh show: dev
      ip neigh add: dev lladdr nud
      ip neigh replace: dev lladdr nud
      ip neigh del: dev
      ip neigh flush: dev all
      ip netns: list add del exec identify
      ip netns del: <netns>
      ip netns exec: <netns>
      *dev: <link>
      *iif: <link>
      *master: <bridge>
      *netns: list add del exec identify <netns>
      *-n: <netns>
      *type: veth bridge vxlan bridge_slave
      *peer: name
      *via: <receiver>
      *table: main local default all
      *lookup: main local default
      *nud: permanent reachable stale
      *scope: link global host
      *promisc: on off
      """;

  static final String BRIDGES =
      """
      brctl: show showmacs addbr delbr addif delif hairpin
      brctl show: <bridge>
      brctl showmacs: <bridge>
      brctl delbr: <bridge>
      brctl addif: <bridge> <link>
      brctl delif: <bridge> <link>
      brctl hairpin: <bridge> <link> on off
      bridge: link fdb
      bridge link: show set
      bridge link set: dev hairpin learning flood
      bridge fdb: show add append replace del
      bridge fdb show: br dev
      *dev: <link>
      *br: <bridge>
      """;

  static final String IPTABLES =
      """
      iptables: -t -A -I -D -R -C -S -L -F -Z -N -X -P -E -n -v -x --line-numbers -s -d -p -i -o -m -j --dport --sport --to-destination --to-source --comment --ctstate --mark --dst-type --src-type --set-mark --set-xmark
      *-t: raw mangle nat filter
      *-A: <chain>
      *-I: <chain>
      *-D: <chain>
      *-R: <chain>
      *-C: <chain>
      *-S: <chain>
      *-L: <chain> -n -v --line-numbers
      *-F: <chain>
      *-Z: <chain>
      *-X: <chain>
      *-P: <chain>
      *-E: <chain>
      *-p: tcp udp icmp all
      *-i: <link>
      *-o: <link>
      *-m: tcp udp icmp multiport mark addrtype conntrack state statistic comment
      *-j: ACCEPT DROP RETURN REJECT LOG MARK DNAT SNAT MASQUERADE REDIRECT TTL TRACE <chain>
      *--ctstate: NEW ESTABLISHED RELATED INVALID DNAT SNAT
      *--dst-type: LOCAL UNICAST
      *--src-type: LOCAL UNICAST
      iptables-save: -t -c
      iptables-restore: -n <file>
      ebtables: -t -A -I -D -F -P -N -X -L -p -i -o -s -d --ip-src --ip-dst -j
      conntrack: -L -F -D -p
      """;

  static final String TRAFFIC =
      """
      ping: -c -W -t -s -n -q <receiver>
      traceroute: -n -I -T -q -w -m <receiver>
      curl: -s -S -I -m --connect-timeout <url>
      nc: -z -v -n -u -l -k -w -p <receiver>
      nslookup: <receiver>
      dig: +short +search <receiver>
      tcpdump: -i -e -c -n arp ip icmp tcp udp host port src dst not and or
      *-i: <link> any
      *host: <receiver>
      """;

  static final String SYSTEM =
      """
      sysctl: -w -a <sysctl>
      route: -n add del
      route add: default -net -host gw netmask dev metric reject
      route del: default -net -host gw netmask dev
      docker: ps inspect
      docker ps: -a -q --no-trunc
      crictl: ps pods inspect inspectp
      crictl pods: -q --name --namespace
      ps: aux -ef
      nsenter: -t -n --net=
      apt: install update
      apt-get: install update
      *dev: <link>
      """;

  private Tables() {}
}
