package hopwise.simulator.lab;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.world.Place;
import java.util.SortedMap;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be true of a world: a claim of a chapter, a step of a guided lab, the repair
 * that a question asks for. {@link GoalReader} has the grammar.
 */
public sealed interface Goal {
  /** {@code FROM -> TO: EXPECTED}. */
  record Reaches(Place from, Target to, Expected expected) implements Goal {
    @Override
    public String toString() {
      return from + " -> " + to + ": " + expected;
    }
  }

  /** {@code PLACE has route CIDR [via IP]}, in any table. */
  record HasRoute(Place place, Cidr destination, @Nullable Ipv4 via) implements Goal {
    @Override
    public String toString() {
      return place + " has route " + destination + (via == null ? "" : " via " + via);
    }
  }

  /** {@code PLACE has address IP}. */
  record HasAddress(Place place, Ipv4 ip) implements Goal {
    @Override
    public String toString() {
      return place + " has address " + ip;
    }
  }

  /** {@code PLACE has link NAME [up|down]}; {@code up} null where it was not asked. */
  record HasLink(Place place, String name, @Nullable Boolean up) implements Goal {
    @Override
    public String toString() {
      var state = up == null ? "" : up ? " up" : " down";
      return place + " has link " + name + state;
    }
  }

  /**
   * {@code pods KEY=VALUE[,KEY=VALUE] running N}: so many pods of all clusters have these labels
   * and an address.
   */
  record PodsRunning(SortedMap<String, String> labels, int count) implements Goal {
    @Override
    public String toString() {
      var selector = new StringJoiner(",");
      labels.forEach((key, value) -> selector.add(key + "=" + value));
      return "pods " + selector + " running " + count;
    }
  }

  /** {@code subnet NAME uses <=|>=|= N}: addresses, without the five that Azure reserves. */
  record SubnetUses(String subnet, Comparison comparison, long count) implements Goal {
    /** How the addresses in use are compared. */
    public enum Comparison {
      AT_MOST("<="),
      AT_LEAST(">="),
      EXACTLY("=");

      private final String sign;

      Comparison(String sign) {
        this.sign = sign;
      }

      boolean holds(long used, long count) {
        return switch (this) {
          case AT_MOST -> used <= count;
          case AT_LEAST -> used >= count;
          case EXACTLY -> used == count;
        };
      }

      @Override
      public String toString() {
        return sign;
      }
    }

    @Override
    public String toString() {
      return "subnet " + subnet + " uses " + comparison + " " + count;
    }
  }

  /** What is to become of a packet. */
  sealed interface Expected {
    /** {@code delivered}: it arrives, and the answer comes back. */
    record Delivered() implements Expected {
      @Override
      public String toString() {
        return "delivered";
      }
    }

    /** The name of a disposition: the packet, or the answer to it, ends so. */
    record Ends(Disposition disposition) implements Expected {
      @Override
      public String toString() {
        return disposition.name();
      }
    }

    /** {@code source PLACE-or-IP}: it arrives with this source address. */
    record From(Target source) implements Expected {
      @Override
      public String toString() {
        return "source " + source;
      }
    }
  }
}
