package hopwise.source;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published JSON Schema, {@code static/schema/NAME.json}, that files are held to. */
record FileSchema(JsonNode json, Schema schema) {
  static final FileSchema BANK = of("bank");
  static final FileSchema CHAPTER = of("chapter");
  static final FileSchema COURSE = of("course");
  static final FileSchema GLOSSARY = of("glossary");
  static final FileSchema LAB = of("lab");
  static final FileSchema OBJECTIVES = of("objectives");
  static final FileSchema SCENARIO = of("scenario");

  private static FileSchema of(String name) {
    var resource = "/static/schema/" + name + ".json";
    try (var stream = FileSchema.class.getResourceAsStream(resource)) {
      var json = new JsonMapper().readTree(Objects.requireNonNull(stream, resource));
      var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
      return new FileSchema(json, registry.getSchema(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reports everything in the tree under {@code root} that does not fit. */
  void check(YamlNode root, Consumer<Diagnostic> problems) {
    for (Error error : schema.validate(root.value())) {
      problems.accept(new SchemaError(error, json).diagnostic(root.places()));
    }
  }
}
