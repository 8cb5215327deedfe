package hopwise.simulator.cluster;

import hopwise.simulator.net.Ipv4;
import java.time.Instant;

/**
 * What a cluster has from the beginning and keeps for ever.
 *
 * @param seed of everything that is random in it
 * @param digits the eight digits in the names of its machines
 * @param nodeGroup the name of the resource group of its machines
 * @param apiServer the public address of its control plane
 */
public record Origin(
    ClusterId id,
    String location,
    long seed,
    String digits,
    String nodeGroup,
    Ipv4 apiServer,
    Instant created) {}
