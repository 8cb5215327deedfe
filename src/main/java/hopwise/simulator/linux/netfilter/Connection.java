package hopwise.simulator.linux.netfilter;

/**
 * An entry of connection tracking.
 *
 * @param original the first packet's tuple as it came
 * @param reply the tuple that an answer will have: translation shows as a difference from the
 *     original's inverse
 * @param replied whether an answer was seen; {@code [UNREPLIED]} is printed where not
 * @param assured whether traffic went both ways for real; {@code [ASSURED]}
 * @param state the word that {@code conntrack -L} prints for TCP, empty for other protocols
 * @param masqueradedBy index of the link whose address a masquerade took, 0 for none
 * @param mark connection mark
 * @param expires milliseconds of the lab's clock
 */
public record Connection(
    Tuple original,
    Tuple reply,
    boolean replied,
    boolean assured,
    String state,
    int masqueradedBy,
    int mark,
    long expires) {}
