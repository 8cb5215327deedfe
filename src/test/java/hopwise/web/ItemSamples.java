package hopwise.web;

import hopwise.web.view.ItemView;
import hopwise.web.view.ItemView.Choice;
import hopwise.web.view.ItemView.Label;
import hopwise.web.view.ItemView.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up items to answer, one of each type. */
final class ItemSamples {
  private static final List<Choice> NO_OPTIONS = List.of();

  private ItemSamples() {}

  static List<ItemView> all() {
    return List.of(
        one(1), several(2), statements(3), order(4), match(5), dropdowns(6), number(7), address(8));
  }

  static ItemView one(int number) {
    return item(
        "surge",
        number,
        "choice",
        "<p>Eight nodes with 30 pods each run in <code class=\"addr addr-vnet\">10.1.4.0/24</code>,"
            + " Azure CNI node subnet. The cluster is healthy.</p><p>What happens when you start an"
            + " upgrade with the default surge?</p>",
        1,
        List.of(
            new Choice("a", "A", "It fails: the surge node finds no room in the subnet.", ""),
            new Choice(
                "b",
                "B",
                "It succeeds: 248 of 251 addresses are in use, so three are free.",
                "checked"),
            new Choice("c", "C", "It succeeds, but pods stay pending until a node is drained.", ""),
            new Choice("d", "D", "Running pods lose their addresses.", "")));
  }

  static ItemView several(int number) {
    return item(
        "two-ways",
        number,
        "choice",
        "<p>Which two changes give the upgrade room? Choose two.</p>",
        2,
        List.of(
            new Choice("a", "A", "Lower <code>--max-pods</code> on a new node pool.", "checked"),
            new Choice("b", "B", "Add a node pool in a larger subnet.", ""),
            new Choice("c", "C", "Restart the API server.", "")));
  }

  static ItemView statements(int number) {
    return item(
        "who-owns",
        number,
        "statements",
        "<p>For each statement, say whether it is true.</p>",
        1,
        List.of(
            new Choice("a", "", "A kubenet node takes one address of the subnet.", "true"),
            new Choice(
                "b", "", "A service address is owned by a network interface of some node.", ""),
            new Choice("c", "", "<code>cbr0</code> has an address of the VNet.", "false")));
  }

  static ItemView order(int number) {
    return item(
        "hops",
        number,
        "order",
        "<p>A pod sends to a pod on another node. Bring the hops in order.</p>",
        1,
        List.of(
            new Choice("a", "", "<code>eth0</code> of the sending node", ""),
            new Choice("b", "", "the route table of the node subnet", ""),
            new Choice("c", "", "<code>cbr0</code> of the receiving node, which passes it on", ""),
            new Choice("d", "", "<code>cbr0</code> of the sending node", "")));
  }

  static ItemView match(int number) {
    return new ItemView(
        "kubenet",
        "spaces",
        number,
        "match",
        "<p>Where does each address come from?</p>",
        3,
        1,
        NO_OPTIONS,
        List.of(
            new Label("vnet", "VNet and subnet"),
            new Label("pod", "pod range"),
            new Label("service", "service range")),
        List.of(
            new Row("a", "a node's <code>eth0</code>", "vnet"),
            new Row("b", "a pod's <code>eth0</code> with kubenet", ""),
            new Row("c", "a service of type ClusterIP", "")),
        "",
        "",
        null,
        "",
        false,
        null,
        null);
  }

  static ItemView dropdowns(int number) {
    return typed(
        "sentence",
        number,
        "dropdowns",
        "<p>A kubenet pod takes its address from the <select name=\"sentence.where\""
            + " aria-label=\"Blank 1\"><option value=\"\">Choose …</option><option value=\"a\">pod"
            + " range</option></select>, a node from the <select name=\"sentence.node\""
            + " aria-label=\"Blank 2\"><option value=\"\">Choose …</option><option value=\"a\">node"
            + " subnet</option></select>.</p>",
        "",
        null,
        "",
        null);
  }

  static ItemView number(int number) {
    return typed("usable", number, "number", "", "251", "addresses", "", null);
  }

  static ItemView address(int number) {
    return typed(
        "slice",
        number,
        "address",
        "",
        "10.244.1",
        null,
        "cidr",
        "“10.244.1” is not a range: write it like 10.0.0.0/24.");
  }

  private static ItemView typed(
      String id,
      int number,
      String type,
      String textHtml,
      String text,
      @Nullable String unit,
      String form,
      @Nullable String refusal) {
    return new ItemView(
        "kubenet",
        id,
        number,
        type,
        "<p>Complete the answer about <code class=\"addr addr-pod\">10.244.1.0/24</code>.</p>",
        1,
        1,
        NO_OPTIONS,
        List.of(),
        List.of(),
        textHtml,
        text,
        unit,
        form,
        true,
        refusal,
        null);
  }

  private static ItemView item(
      String id, int number, String type, String stem, int choose, List<Choice> options) {
    return new ItemView(
        "kubenet", id, number, type, stem, choose, choose, options, List.of(), List.of(), "", "",
        null, "", true, null, null);
  }
}
