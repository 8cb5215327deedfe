package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StyleSheetsTest {

  @Test
  void importsAreReplacedByWhatTheyImport() {
    var files = Map.of("a.css", "a { color: $1 }\n", "b.css", "b {}\n");
    assertEquals(
        "/* all */\na { color: $1 }\n@media print {\nb {}\n}\n",
        StyleSheets.join(
            "/* all */\n@import url(\"a.css\");\n@import url(\"b.css\") print;\n",
            name -> files.getOrDefault(name, "")));
  }

  @Test
  void theMainSheetImportsEveryOther() throws IOException {
    var main = Files.readString(Path.of("static/css/main.css"));
    try (var sheets = Files.list(Path.of("static/css"))) {
      for (var sheet : sheets.map(path -> path.getFileName().toString()).toList()) {
        assertTrue(sheet.equals("main.css") || main.contains("\"" + sheet + "\""), sheet);
      }
    }
    assertFalse(StyleSheets.join(main, name -> "").contains("@import"));
  }
}
