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
      if (address != null) {
        use(address, run.count());
      }
    }
  }

  /** Takes addresses that follow one another, as far as they are in the range. */
  private void use(Ipv4 first, int count) {
    int before = 0;
    for (var block : range) {
      long from = number(first) - number(block.first());
      used.set(
          before + Math.clamp(from, 0, block.count()),
          before + Math.clamp(from + count, 0, block.count()));
      before += block.count();
    }
  }

  private static long number(Ipv4 ip) {
    return Integer.toUnsignedLong(ip.bits());
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
    int left = count - take(blocks, start, size, count);
    take(blocks, 0, Math.min(start, size), left);
    return blocks;
  }

  /** Up to {@code count} free addresses at places from {@code start}; how many there were. */
  private int take(List<AddressBlock> blocks, int start, int end, int count) {
    int given = 0;
    int place = used.nextClearBit(start);
    while (place < end && given < count) {
      int many = Math.min(Math.min(end - place, count - given), freeFrom(place));
      append(blocks, new AddressBlock(address(place), many));
      given += many;
      place = used.nextClearBit(place + many);
    }
    return given;
  }

  /** How many addresses of one block are free from a place on. */
  private int freeFrom(int place) {
    int end = 0;
    for (var block : range) {
      end += block.count();
      if (end > place) {
        break;
      }
    }
    int taken = used.nextSetBit(place);
    return Math.min(end, taken < 0 ? end : taken) - place;
  }

  private static void append(List<AddressBlock> blocks, AddressBlock next) {
    if (!blocks.isEmpty() && blocks.getLast().last().bits() + 1 == next.first().bits()) {
      var block = blocks.removeLast();
      blocks.add(new AddressBlock(block.first(), block.count() + next.count()));
    } else {
      blocks.add(next);
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
