package hopwise.simulator.shell;

import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The programs of a machine by name. */
public final class Programs {
  private static final Set<String> DIRECTORIES =
      Set.of("/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/", "/usr/local/bin/");

  private static final Set<String> REAL =
      Set.of(
          ("ab arp arping arptables at bg bind busybox calicoctl chgrp chmod chown cilium cmp comm"
                  + " containerd cp crontab ctr dd df diff dmesg dpkg du ed emacs env ethtool expr fg"
                  + " file find free fuser git gzip host hping3 htop ifconfig ifdown ifup insmod"
                  + " ionice iperf iperf3 ipset ip6tables ipvsadm jobs journalctl jq kill killall last"
                  + " less logger lsblk lscpu lsmod lsns lsof make man mkfs modprobe more mount mtr mv"
                  + " nano netstat nft nice nmap nohup openssl passwd perl pgrep pkill ps python"
                  + " python3 read realpath reboot rmmod rsync scp screen seq service set shutdown"
                  + " socat source ss ssh stat strace stress su systemctl tar tc tcpflow telnet test"
                  + " time timeout tmux top touch tr trap tshark ulimit umount unshare unzip uptime"
                  + " useradd vi vim vmstat wait watch wget whois xargs yum zip")
              .split(" "));

  private final NavigableMap<String, Program> byName = new TreeMap<>();
  private final Foreign foreign;

  /** No program. */
  public Programs() {
    this(Foreign.NONE);
  }

  private Programs(Foreign foreign) {
    this.foreign = foreign;
  }

  /** The same programs and one more, or another one of that name. */
  public Programs with(String name, Program program) {
    var others = new Programs(foreign);
    others.byName.putAll(byName);
    others.byName.put(name, program);
    return others;
  }

  /** The same programs and all of {@code more}. */
  public Programs with(Programs more) {
    var others = new Programs(foreign);
    others.byName.putAll(byName);
    others.byName.putAll(more.byName);
    return others;
  }

  /** The same programs, and another shell where it says so. */
  public Programs with(Foreign other) {
    var others = new Programs(other);
    others.byName.putAll(byName);
    return others;
  }

  /** The shell of machines that have another one. */
  Foreign foreign() {
    return foreign;
  }

  /** The program of a name or a path. */
  public Optional<Program> find(String name) {
    return Optional.ofNullable(byName.get(baseName(name)));
  }

  private static String baseName(String name) {
    return DIRECTORIES.stream()
        .filter(name::startsWith)
        .map(directory -> name.substring(directory.length()))
        .findFirst()
        .orElse(name);
  }

  /** All names, sorted. */
  public NavigableSet<String> names() {
    return new TreeSet<>(byName.keySet());
  }

  /** What a shell says about a name that {@link #find} does not know. */
  public String missing(String name) {
    if (REAL.contains(baseName(name))) {
      return name + ": not simulated here; simulated are: " + String.join(" ", names()) + "\n";
    }
    return name.contains("/")
        ? "bash: " + name + ": No such file or directory\n"
        : "bash: " + name + ": command not found\n";
  }
}
