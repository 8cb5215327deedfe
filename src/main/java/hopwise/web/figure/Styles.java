package hopwise.web.figure;

import hopwise.simulator.figure.Figure.Box;
import hopwise.simulator.figure.Figure.Label;
import hopwise.simulator.figure.Kind;
import hopwise.simulator.figure.Role;
import java.util.Locale;

/** The classes of what is drawn; static/css/net-figure.css has their colours. */
final class Styles {
  private Styles() {}

  static String of(Box box) {
    return switch (box.kind()) {
      case FIGURE -> "";
      case SITE -> "f-site";
      case INTERNET -> "f-internet";
      case VNET -> "f-vnet";
      case SUBNET -> "f-subnet";
      case POOL -> "net-pool";
      case NODE, HOST -> "f-node";
      case MACHINE, DEVICE, BACKBONE -> "f-box";
      case NAMESPACE, POD -> "f-pod";
      case BRIDGE, SWITCH -> "f-bridge";
      case ROUTING, FABRIC -> "net-bar";
      case LINK, NIC -> "net-link";
      case GATEWAY, BALANCER, NAT_GATEWAY -> "f-box net-azure";
      case ROUTE_TABLE, NSG -> "net-badge";
      case SERVICES -> "net-services";
      case SERVICE -> "f-service";
      case MORE -> "net-more";
    };
  }

  static int radius(Kind kind) {
    return switch (kind) {
      case SITE, INTERNET, VNET, SERVICES -> 12;
      case SUBNET, NODE, HOST, POOL -> 10;
      case BRIDGE, SWITCH, ROUTING, FABRIC, LINK, NIC, BACKBONE -> 6;
      case FIGURE,
          MACHINE,
          NAMESPACE,
          POD,
          GATEWAY,
          DEVICE,
          BALANCER,
          NAT_GATEWAY,
          ROUTE_TABLE,
          NSG,
          SERVICE,
          MORE ->
          8;
    };
  }

  static String of(Box box, Label label) {
    var space = label.space();
    var role =
        switch (label.role()) {
          case NAME -> "net-name";
          case ADDRESS -> "net-addr";
          case NOTE -> "net-note";
        };
    if (space != null) {
      return role + " t-" + space.word().toLowerCase(Locale.ROOT).replace("on-premises", "onprem");
    }
    return label.role() == Role.NAME ? role + colour(box.kind()) : role;
  }

  /** Names of networks have the colour of their addresses. */
  private static String colour(Kind kind) {
    return switch (kind) {
      case VNET, SUBNET -> " t-vnet";
      case SITE -> " t-onprem";
      case INTERNET -> " t-internet";
      case SERVICES -> " t-service";
      case FIGURE,
          POOL,
          NODE,
          HOST,
          MACHINE,
          NAMESPACE,
          POD,
          BRIDGE,
          ROUTING,
          SWITCH,
          LINK,
          NIC,
          GATEWAY,
          DEVICE,
          BALANCER,
          NAT_GATEWAY,
          FABRIC,
          BACKBONE,
          ROUTE_TABLE,
          NSG,
          SERVICE,
          MORE ->
          "";
    };
  }
}
