package hopwise.web.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.lab.Target;
import hopwise.simulator.world.Place;
import hopwise.source.Library;
import hopwise.web.figure.FigureView.Leg;
import hopwise.web.figure.FigureView.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureViewsTest {
  private static final Library LIBRARY = Library.of(Path.of("content"), Path.of("quizzes"));
  private static final Scenario PAPER = scenario("kubenet-paper");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "echo nothing | ''",
        "kubectl scale deployment web --replicas=0 | gone",
        "kubectl create deployment other --image=nginx --replicas=2 | new",
        "kubectl delete service web | gone",
      })
  void theLegendHasTheMarksThatAreSeen(String command, String marks) {
    var after = ((Lab.Reply.Ran) Lab.begin(PAPER).type(command)).lab().world();
    var view = FigureViews.of(after, Ask.column("f").since(PAPER.world()));
    assertEquals(marks, String.join(", ", view.marks()));
  }

  @Test
  void aLabelSaysWhatABoxIsOnce() {
    var view = FigureViews.of(PAPER.world(), Ask.page("f"));
    var fabric =
        view.drawings().getFirst().boxes().stream()
            .filter(shape -> shape.word().equals("fabric"))
            .map(Shape::label)
            .toList();
    assertEquals(List.of("Azure’s routing in aks-vnet-72942769"), fabric);
  }

  /** The route table is said on the leg that leads to Azure's routing. */
  @ParameterizedTest
  @CsvSource({"10.244.1.6:80, f-subnet-aks-vnet-72942769-aks-subnet-routes", "203.0.113.80:80, ''"})
  void aRouteTableIsSaidWhereItDecides(String to, String expected) {
    var plan =
        Journey.plan(
            PAPER.world(),
            Place.parse("pod/web-827bvpmbph-ckxz6").orElseThrow(),
            Target.parse(to).orElseThrow(),
            null,
            0);
    var trace = ((Journey.Plan.Ready) plan).journey().walk(1).request();
    var ask = Ask.column("f").walking(List.of(new Ask.Trail("request", trace, 1)));
    var legs = FigureViews.of(PAPER.world(), ask).drawings().getFirst().trails().getFirst().legs();
    assertEquals(expected, legs.stream().map(Leg::table).collect(Collectors.joining(" ")).strip());
  }

  private static Scenario scenario(String name) {
    return LIBRARY.scenarios().read(name).scenario().orElseThrow();
  }
}
