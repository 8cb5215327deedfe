package hopwise.simulator.linux;

/**
 * A link as a port of a bridge.
 *
 * @param bridge index of the bridge
 * @param number the lowest that was free when the link joined, from 1
 * @param sequence grows with each port that joins: a bridge floods its newest port first
 * @param hairpin whether a frame may leave by the port it came in by
 * @param learning whether senders' addresses are noted
 * @param flood whether frames to unknown addresses leave by it
 */
public record Port(
    int bridge, int number, int sequence, boolean hairpin, boolean learning, boolean flood) {}
