package hopwise.simulator.shell.files;

import java.util.List;

/** The sysctls that a real kernel has and the simulator does not. */
public final class RealSysctls {
  private static final List<String> BEGINNINGS =
      List.of(
          "dev/",
          "fs/",
          "kernel/",
          "net/core/",
          "net/ipv4/icmp_",
          "net/ipv4/igmp_",
          "net/ipv4/ip_local_",
          "net/ipv4/ip_nonlocal_bind",
          "net/ipv4/ip_forward_",
          "net/ipv4/ipfrag_",
          "net/ipv4/neigh/",
          "net/ipv4/route/",
          "net/ipv4/tcp_",
          "net/ipv4/udp_",
          "net/ipv4/fib_multipath_",
          "net/ipv6/",
          "net/netfilter/",
          "net/nf_conntrack_max",
          "net/bridge/bridge-nf-call-arptables",
          "net/bridge/bridge-nf-call-ip6tables",
          "net/bridge/bridge-nf-filter-",
          "net/bridge/bridge-nf-pass-",
          "net/unix/",
          "vm/");

  private static final List<String> CONF =
      List.of(
          ("accept_redirects accept_source_route arp_accept arp_announce arp_evict_nocarrier"
                  + " arp_filter arp_ignore arp_notify bc_forwarding bootp_relay disable_policy"
                  + " disable_xfrm drop_gratuitous_arp drop_unicast_in_l2_multicast"
                  + " force_igmp_version ignore_routes_with_linkdown log_martians mc_forwarding"
                  + " medium_id promote_secondaries secure_redirects shared_media src_valid_mark"
                  + " tag")
              .split(" "));

  private RealSysctls() {}

  /** Whether a real kernel has it; {@code path} begins behind {@code /proc/sys/}. */
  public static boolean has(String path) {
    var parts = path.split("/");
    boolean conf = parts.length == 5 && path.startsWith("net/ipv4/conf/");
    return (conf && CONF.contains(parts[4])) || BEGINNINGS.stream().anyMatch(path::startsWith);
  }

  /** The line that says so. */
  public static String refusal(String name) {
    return name
        + " is not simulated; simulated are: net.ipv4.ip_forward, net.ipv4.ip_default_ttl,"
        + " net.bridge.bridge-nf-call-iptables and, of net.ipv4.conf.NAME, forwarding, rp_filter,"
        + " proxy_arp, proxy_arp_pvlan, accept_local, route_localnet, send_redirects";
  }
}
