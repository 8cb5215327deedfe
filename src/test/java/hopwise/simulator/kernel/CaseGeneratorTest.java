package hopwise.simulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CaseGeneratorTest {
  @Test
  void everyFeatureOccursOftenEnough() {
    var cases = LongStream.range(0, 5_000).mapToObj(CaseGenerator::generate).toList();
    var rare =
        Feature.count(cases).entrySet().stream()
            .filter(feature -> feature.getValue() < 50)
            .map(feature -> feature.getKey() + " " + feature.getValue())
            .toList();
    assertEquals(List.of(), rare);
  }

  @Test
  void aCaseIsReadAsItWasWritten() {
    for (long seed = 0; seed < 50; seed++) {
      var one = CaseGenerator.generate(seed);
      assertEquals(one, CaseText.read(one.name(), CaseText.write(one).lines().toList()));
      assertEquals(one, CaseGenerator.generate(seed));
    }
  }
}
