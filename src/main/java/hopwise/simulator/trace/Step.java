package hopwise.simulator.trace;

/** One decision of one stage, and the packet on both sides of it. */
public record Step(Decision decision, Shot before, Shot after) {}
