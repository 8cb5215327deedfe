package hopwise.simulator.net;

/** What an Ethernet frame carries. */
public sealed interface Payload permits Arp, Packet {}
