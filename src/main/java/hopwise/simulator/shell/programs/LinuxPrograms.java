package hopwise.simulator.shell.programs;

import hopwise.simulator.shell.Programs;
import hopwise.simulator.shell.az.AzProgram;
import hopwise.simulator.shell.ebtables.EbtablesProgram;
import hopwise.simulator.shell.ip.BrctlProgram;
import hopwise.simulator.shell.ip.BridgeProgram;
import hopwise.simulator.shell.ip.IpProgram;
import hopwise.simulator.shell.ip.RouteProgram;
import hopwise.simulator.shell.kubectl.KubectlProgram;
import hopwise.simulator.shell.netfilter.Conntrack;
import hopwise.simulator.shell.netfilter.Iptables;
import hopwise.simulator.shell.netfilter.IptablesRestore;
import hopwise.simulator.shell.netfilter.IptablesSave;
import hopwise.simulator.shell.node.Chroot;
import hopwise.simulator.shell.node.Crictl;
import hopwise.simulator.shell.node.Docker;
import hopwise.simulator.shell.node.Nsenter;
import hopwise.simulator.shell.node.Processes;
import hopwise.simulator.shell.reach.Curl;
import hopwise.simulator.shell.reach.Dig;
import hopwise.simulator.shell.reach.Netcat;
import hopwise.simulator.shell.reach.NsLookup;
import hopwise.simulator.shell.reach.Ping;
import hopwise.simulator.shell.reach.Tcpdump;
import hopwise.simulator.shell.reach.Traceroute;
import hopwise.simulator.shell.system.Apt;
import hopwise.simulator.shell.system.Disk;
import hopwise.simulator.shell.system.Listing;
import hopwise.simulator.shell.system.Machine;
import hopwise.simulator.shell.system.Sudo;
import hopwise.simulator.shell.system.Sysctl;
import hopwise.simulator.shell.text.Awk;
import hopwise.simulator.shell.text.Cat;
import hopwise.simulator.shell.text.Cut;
import hopwise.simulator.shell.text.Echo;
import hopwise.simulator.shell.text.Grep;
import hopwise.simulator.shell.text.Head;
import hopwise.simulator.shell.text.Printf;
import hopwise.simulator.shell.text.Sed;
import hopwise.simulator.shell.text.Sort;
import hopwise.simulator.shell.text.Tee;
import hopwise.simulator.shell.text.WordCount;
import hopwise.simulator.shell.windows.PowerShell;

/** Everything that can be run on a Linux machine. */
public final class LinuxPrograms {
  private LinuxPrograms() {}

  /** The programs by name. */
  public static Programs all() {
    return Machine.programs()
        .with(Disk.programs())
        .with(text())
        .with(filters())
        .with(links())
        .with(traffic())
        .with(system())
        .with(clusters())
        .with(new PowerShell());
  }

  private static Programs clusters() {
    return new Programs()
        .with("az", new AzProgram())
        .with("kubectl", new KubectlProgram())
        .with("docker", new Docker())
        .with("crictl", new Crictl())
        .with("ps", new Processes())
        .with("chroot", new Chroot());
  }

  private static Programs traffic() {
    return new Programs()
        .with("ping", new Ping())
        .with("traceroute", new Traceroute())
        .with("curl", new Curl())
        .with("nc", new Netcat())
        .with("nslookup", new NsLookup())
        .with("dig", new Dig())
        .with("tcpdump", new Tcpdump())
        .with("nsenter", new Nsenter());
  }

  private static Programs text() {
    return new Programs()
        .with("cat", new Cat())
        .with("echo", new Echo())
        .with("printf", new Printf())
        .with("grep", new Grep())
        .with("sort", new Sort())
        .with("head", Head.head())
        .with("tail", Head.tail())
        .with("wc", new WordCount())
        .with("cut", new Cut())
        .with("awk", new Awk())
        .with("sed", new Sed())
        .with("tee", new Tee());
  }

  private static Programs filters() {
    return new Programs()
        .with("iptables", new Iptables())
        .with("iptables-save", new IptablesSave())
        .with("iptables-restore", new IptablesRestore())
        .with("ebtables", new EbtablesProgram())
        .with("conntrack", new Conntrack());
  }

  private static Programs links() {
    return new Programs()
        .with("ip", new IpProgram())
        .with("bridge", new BridgeProgram())
        .with("brctl", new BrctlProgram())
        .with("route", new RouteProgram());
  }

  private static Programs system() {
    return new Programs()
        .with("ls", new Listing())
        .with("sudo", new Sudo())
        .with("apt", new Apt())
        .with("apt-get", new Apt())
        .with("sysctl", new Sysctl());
  }
}
