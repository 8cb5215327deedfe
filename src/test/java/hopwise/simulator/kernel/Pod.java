package hopwise.simulator.kernel;

/**
 * A namespace with one link, {@code eth0}.
 *
 * @param link name of the other end, on the host
 * @param mac of eth0
 * @param hostMac of the other end
 */
record Pod(String name, String address, String link, String mac, String hostMac) {}
