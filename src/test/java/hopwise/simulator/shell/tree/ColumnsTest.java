package hopwise.simulator.shell.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of Go's text/tabwriter: neighbouring lines share a column, others do not. */
class ColumnsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a>b;ccc>d|~a    b;ccc  d~",
        "a>b;x;ccc>d|~a  b;x;ccc  d~",
        "a>bb>c;d>e>f|~a  bb  c;d  e   f~",
        "a>>c;ddd>e>f|~a       c;ddd  e  f~",
        "a>b;>c|~a  b;   c~",
        "no tab|~no tab~",
      })
  void alignsCells(String cells, String aligned) {
    var text = cells.replace('>', '\t').replace(';', '\n') + "\n";
    assertEquals(aligned.replace(';', '\n') + "\n", Columns.align(text, 0, 2));
  }
}
