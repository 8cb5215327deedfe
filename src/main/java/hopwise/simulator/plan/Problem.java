package hopwise.simulator.plan;

/**
 * Why a plan does not work, or does not work for long.
 *
 * @param message one sentence with the numbers
 */
public record Problem(ProblemCode code, String message) {}
