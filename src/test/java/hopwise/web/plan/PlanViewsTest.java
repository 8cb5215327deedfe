package hopwise.web.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.lab.Lab;
import hopwise.source.Library;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanViewsTest {
  private static Map<String, String> fields(String query) {
    var fields = new HashMap<String, String>();
    Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> fields.put(pair[0], pair[1]));
    return fields;
  }

  private static PlanView.PlanPage page(String query) {
    return PlanViews.page(PlanForm.read(fields(query)::get));
  }

  private static PlanView plan(String query) {
    return Objects.requireNonNull(page(query).plan());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nodes=0          | nodes    | Write a whole number from 1 to 100,000.",
        "nodes=99999999999| nodes    | Write a whole number from 1 to 100,000.",
        "nodes=three      | nodes    | Write a whole number from 1 to 100,000.",
        "maxPods=-1       | maxPods  | Write a whole number from 1 to 1,000.",
        "surge=200%       | surge    | Write a number of nodes, 3, or a part of them, 33%.",
        "subnet=10.0.0.1/24 | subnet | Write a range such as 10.240.0.0/24, with no bit set behind"
            + " the prefix.",
        "plugin=flannel   | plugin   | There is no such plugin; choose one.",
        "used=-5          | used     | Write a whole number from 0 to 65,536.",
        "plugin=overlay&podRange=x | podRange | Write a range such as 10.240.0.0/24, with no bit"
            + " set behind the prefix.",
      })
  void aWrongFieldIsNamed(String query, String field, String message) {
    var form = page(query).form();
    assertEquals(Map.of(field, message), form.errors());
    assertNull(form.request());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nodes=8&plugin=node-subnet&subnet=10.240.0.0/24 | 10.240.0.77 | 10.240.0.77: pods of node"
            + " 2.",
        "nodes=8&plugin=node-subnet&subnet=10.240.0.0/24 | 10.240.0.4  | 10.240.0.4: node 0.",
        "nodes=8&plugin=node-subnet&subnet=10.240.0.0/24 | 10.240.0.255 | 10.240.0.255: kept by"
            + " Azure.",
        "nodes=3&plugin=overlay&subnet=10.240.0.0/24     | 10.244.1.9  | 10.244.1.9: pods of node"
            + " 1.",
        "nodes=3&plugin=pod-subnet&subnet=10.240.0.0/24  | 10.224.0.4  | 10.224.0.4: pods of node"
            + " 0.",
        "nodes=3&plugin=overlay&used=9&subnet=10.240.0.0/24 | 10.240.0.12 | 10.240.0.12: in use by"
            + " others.",
        "nodes=3&plugin=overlay | 8.8.8.8 | 8.8.8.8 lies in none of the ranges of this plan.",
        "nodes=3&plugin=overlay | x       | “x” is no address such as 10.240.0.77.",
      })
  void everyAddressHasAnOwner(String query, String who, String answer) {
    assertEquals(answer, page(query + "&who=" + who).who());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nodes=8&plugin=node-subnet&subnet=10.240.0.0/24",
        "nodes=1&plugin=kubenet&subnet=10.0.0.0/30",
        "nodes=100000&plugin=node-subnet&subnet=10.0.0.0/8",
        "nodes=5000&plugin=overlay&maxPods=250&podRange=10.0.0.0/8",
        "nodes=3&plugin=pod-subnet-static&maxPods=250&surge=33%",
        "nodes=2&plugin=node-subnet&used=65536&subnet=0.0.0.0/0",
      })
  void rowsOfAPictureHoldEachAddressOnce(String query) {
    for (var picture : plan(query).pictures()) {
      assertTrue(picture.rows().size() <= 32, picture.title());
      for (var row : picture.rows()) {
        long at = 0;
        for (var cell : row.cells()) {
          assertEquals(at, cell.from(), picture.title() + " " + row.first());
          at += cell.count();
        }
        assertEquals(row.size(), at, picture.title() + " " + row.first());
        assertTrue(row.cells().size() <= 200, picture.title() + " " + row.cells().size());
      }
    }
  }

  @Test
  void labelsOfThePlotStayInside() {
    for (var nodes : new int[] {1, 7, 5000, 100_000}) {
      var plot = plan("plugin=node-subnet&nodes=" + nodes).plot();
      for (var drawing : new PlanView.Drawing[] {plot.wide(), plot.narrow()}) {
        for (var label : drawing.labels()) {
          double width = label.text().length() * 7.0;
          double left =
              switch (label.anchor()) {
                case "end" -> label.x() - width;
                case "middle" -> label.x() - width / 2;
                default -> label.x();
              };
          assertTrue(left >= 0 && left + width <= drawing.width(), label.toString());
        }
      }
    }
  }

  /** What the page says can be typed can be typed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plugin=kubenet&nodes=3",
        "plugin=node-subnet&nodes=8&subnet=10.240.0.0/22",
        "plugin=pod-subnet&nodes=3&maxPods=50",
        "plugin=pod-subnet-static&nodes=3&maxPods=50",
        "plugin=overlay&nodes=3&surge=33%",
        "plugin=overlay&nodes=1200&subnet=10.240.0.0/20&podRange=10.0.0.0/12",
      })
  void theCommandsMakeThePlan(String query) {
    var library = Library.of(Path.of("content"), Path.of("quizzes"));
    var lab = Lab.begin(library.scenarios().read("empty-subscription").scenario().orElseThrow());
    for (var line : plan(query).commands().split("\n")) {
      if (lab.type(line) instanceof Lab.Reply.Ran(var next, var printed, var status)) {
        assertEquals(0, status, line + "\n" + printed);
        lab = next;
      }
    }
    var cluster = lab.world().estate().all().getFirst();
    var request = Objects.requireNonNull(PlanForm.read(fields(query)::get).request());
    assertEquals(request.nodes(), cluster.nodes().size());
  }
}
