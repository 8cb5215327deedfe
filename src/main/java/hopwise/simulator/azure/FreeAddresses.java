package hopwise.simulator.azure;

import hopwise.simulator.net.AddressSet;
import hopwise.simulator.net.AddressSet.Span;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The addresses of a subnet that nobody has. Azure keeps five of each subnet to itself: the first
 * four and the last.
 *
 * @param prefix of the subnet
 * @param spans what is free
 */
public record FreeAddresses(Cidr prefix, AddressSet spans) {
  /** How many addresses of each subnet are Azure's own. */
  public static final int RESERVED = 5;

  private static final int FIRST = 4;

  /** What is left after taking some addresses, or why they cannot be had. */
  public sealed interface Allocation {
    /** The addresses, in order, in as few blocks as they make. */
    record Given(List<AddressBlock> blocks, FreeAddresses rest) implements Allocation {
      /** Copies the blocks. */
      public Given {
        blocks = List.copyOf(blocks);
      }
    }

    /** There are only {@code free} addresses, or no block of the size that was asked for. */
    record Full(long free) implements Allocation {}
  }

  /** How many addresses of a subnet can be given out. */
  public static long usable(Cidr prefix) {
    return Math.max(0, prefix.size() - RESERVED);
  }

  /** Whether Azure keeps an address of a subnet to itself. */
  public static boolean isReserved(Cidr prefix, Ipv4 ip) {
    long offset = number(ip) - number(prefix.network());
    return offset < FIRST || offset == prefix.size() - 1;
  }

  /** All addresses of an empty subnet. */
  public static FreeAddresses of(Cidr prefix) {
    long first = number(prefix.network());
    var all = new Span(first + FIRST, first + prefix.size() - 2);
    return new FreeAddresses(
        prefix, new AddressSet(usable(prefix) == 0 ? List.of() : List.of(all)));
  }

  /** What is free in a subnet: all that no NIC and no load balancer has. */
  public static FreeAddresses of(Azure azure, SubnetId id) {
    var subnet = azure.subnet(id).orElseThrow(() -> new IllegalArgumentException("no " + id));
    var used = new ArrayList<AddressBlock>();
    for (var nic : azure.nics(id)) {
      used.add(new AddressBlock(nic.primary(), 1));
      used.addAll(nic.secondary());
    }
    for (var balancer : azure.all(LoadBalancer.class)) {
      for (var frontend : balancer.frontends()) {
        if (frontend instanceof LoadBalancer.Frontend.Private inside
            && inside.subnet().equals(id)) {
          used.add(new AddressBlock(inside.address(), 1));
        }
      }
    }
    return of(subnet.prefix()).without(used);
  }

  /** The same without some addresses. */
  public FreeAddresses without(List<AddressBlock> used) {
    var left = new ArrayList<Span>();
    var taken = new ArrayList<>(used);
    taken.sort(Comparator.comparing(AddressBlock::first));
    int next = 0;
    for (var span : spans.spans()) {
      long start = span.first();
      while (next < taken.size() && number(taken.get(next).last()) < start) {
        next++;
      }
      for (int i = next; i < taken.size() && number(taken.get(i).first()) <= span.last(); i++) {
        if (number(taken.get(i).first()) > start) {
          left.add(new Span(start, number(taken.get(i).first()) - 1));
        }
        start = Math.max(start, number(taken.get(i).last()) + 1);
      }
      if (start <= span.last()) {
        left.add(new Span(start, span.last()));
      }
    }
    return new FreeAddresses(prefix, new AddressSet(left));
  }

  /** How many there are. */
  public long count() {
    return spans.spans().stream().mapToLong(span -> span.last() - span.first() + 1).sum();
  }

  /** Whether an address is free. */
  public boolean contains(Ipv4 ip) {
    long number = number(ip);
    return spans.spans().stream().anyMatch(span -> span.first() <= number && number <= span.last());
  }

  /** The lowest {@code count} addresses. */
  public Allocation take(int count) {
    var blocks = new ArrayList<AddressBlock>();
    int missing = count;
    for (var span : spans.spans()) {
      if (missing > 0) {
        int many = (int) Math.min(missing, span.last() - span.first() + 1);
        blocks.add(new AddressBlock(new Ipv4((int) span.first()), many));
        missing -= many;
      }
    }
    return missing > 0
        ? new Allocation.Full(count())
        : new Allocation.Given(blocks, without(blocks));
  }

  /**
   * The lowest block that a prefix of its own describes, such as a /28.
   *
   * @param length its prefix length
   */
  public Allocation takeBlock(int length) {
    long size = 1L << (32 - length);
    for (var span : spans.spans()) {
      long first = Math.ceilDiv(span.first(), size) * size;
      if (first + size - 1 <= span.last()) {
        var block = List.of(new AddressBlock(new Ipv4((int) first), (int) size));
        return new Allocation.Given(block, without(block));
      }
    }
    return new Allocation.Full(count());
  }

  private static long number(Ipv4 ip) {
    return Integer.toUnsignedLong(ip.bits());
  }
}
