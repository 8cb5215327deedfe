package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.cluster.PodRun;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses of a node's pods: those that are free, in the order in which they are given. */
final class PodAddresses {
  private final List<AddressBlock> range;
  private final BitSet used = new BitSet();
  private final int size;

  PodAddresses(List<AddressBlock> range, List<PodRun> runs) {
    this.range = range;
    this.size = range.stream().mapToInt(AddressBlock::count).sum();
    for (var run : runs) {
      var address = run.address();
      for (int i = 0; address != null && i < run.count(); i++) {
        int place = place(new Ipv4(address.bits() + i));
        if (place >= 0) {
          used.set(place);
        }
      }
    }
  }

  /** The place of an address in the range, -1 where it is not in it. */
  private int place(Ipv4 ip) {
    int before = 0;
    for (var block : range) {
      if (block.contains(ip)) {
        return before + ip.bits() - block.first().bits();
      }
      before += block.count();
    }
    return -1;
  }

  private Ipv4 address(int place) {
    int left = place;
    for (var block : range) {
      if (left < block.count()) {
        return new Ipv4(block.first().bits() + left);
      }
      left -= block.count();
    }
    throw new IllegalArgumentException("no address " + place + " of " + size);
  }

  /** Up to {@code count} free addresses: those behind {@code last} first, then from the start. */
  List<AddressBlock> after(@Nullable Ipv4 last, int count) {
    int start = last == null ? 0 : place(last) + 1;
    var blocks = new ArrayList<AddressBlock>();
    for (int step = 0, given = 0; step < size && given < count; step++) {
      int place = (start + step) % size;
      if (!used.get(place)) {
        append(blocks, address(place));
        given++;
      }
    }
    return blocks;
  }

  private static void append(List<AddressBlock> blocks, Ipv4 next) {
    if (!blocks.isEmpty() && blocks.getLast().last().bits() + 1 == next.bits()) {
      var block = blocks.removeLast();
      blocks.add(new AddressBlock(block.first(), block.count() + 1));
    } else {
      blocks.add(new AddressBlock(next, 1));
    }
  }

  /** The addresses that nobody has, highest first. */
  List<Ipv4> freeFromTheEnd() {
    var free = new ArrayList<Ipv4>();
    for (int place = size - 1; place >= 0; place--) {
      if (!used.get(place)) {
        free.add(address(place));
      }
    }
    return free;
  }
}
