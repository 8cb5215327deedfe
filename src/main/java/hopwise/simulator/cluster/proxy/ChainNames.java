package hopwise.simulator.cluster.proxy;

import hopwise.simulator.net.Protocol;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * Names of the chains of one service port: a prefix and the first 16 letters of base32(SHA-256) of
 * the port's name, its protocol and, for an endpoint, its address.
 */
final class ChainNames {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 16;

  private final String port;
  private final String protocol;
  private final String hash;
  private final Map<Endpoint, String> endpoints = new HashMap<>();

  /** Knows a port by the name that comments show, such as {@code default/web:http}. */
  ChainNames(String port, Protocol protocol) {
    this.port = port;
    this.protocol = protocol.toString();
    this.hash = hash(port + this.protocol);
  }

  /** Endpoints of all nodes. */
  String service() {
    return "KUBE-SVC-" + hash;
  }

  /** Endpoints of this node. */
  String local() {
    return "KUBE-SVL-" + hash;
  }

  /** Traffic from outside. */
  String external() {
    return "KUBE-EXT-" + hash;
  }

  /** Traffic from outside under the policy Local, before {@link #external}. */
  String externalLocal() {
    return "KUBE-XLB-" + hash;
  }

  /** The source ranges of a load balancer. */
  String firewall() {
    return "KUBE-FW-" + hash;
  }

  /** One endpoint. */
  String endpoint(Endpoint endpoint) {
    return endpoints.computeIfAbsent(endpoint, one -> "KUBE-SEP-" + hash(port + protocol + one));
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return base32(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base32(byte[] octets) {
    var text = new StringBuilder(LENGTH);
    for (int bit = 0; text.length() < LENGTH; bit += 5) {
      int pair = (octets[bit / 8] & 255) << 8 | (octets[bit / 8 + 1] & 255);
      text.append(LETTERS.charAt(pair >> (11 - bit % 8) & 31));
    }
    return text.toString();
  }
}
