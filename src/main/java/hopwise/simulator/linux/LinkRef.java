package hopwise.simulator.linux;

/** Points to a link in any namespace. */
public record LinkRef(NamespaceId namespace, int index) {}
