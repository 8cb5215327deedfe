package hopwise.simulator.net;

/** The ICMP errors that the simulator sends (RFC 792, RFC 1812). */
public enum IcmpError {
  NET_UNREACHABLE(3, 0),
  HOST_UNREACHABLE(3, 1),
  PROTOCOL_UNREACHABLE(3, 2),
  PORT_UNREACHABLE(3, 3),
  NET_PROHIBITED(3, 9),
  HOST_PROHIBITED(3, 10),
  ADMIN_PROHIBITED(3, 13),
  TTL_EXCEEDED(11, 0);

  private final int type;
  private final int code;

  IcmpError(int type, int code) {
    this.type = type;
    this.code = code;
  }

  /** The ICMP type, 3 or 11. */
  public int type() {
    return type;
  }

  /** The ICMP code. */
  public int code() {
    return code;
  }
}
