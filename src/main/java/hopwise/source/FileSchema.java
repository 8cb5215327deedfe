package hopwise.source;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published JSON Schemas, {@code static/schema/NAME.json}, that files are held to. Each is read
 * when the first file is held to it.
 */
enum FileSchema {
  BANK,
  CASE,
  CHAPTER,
  COURSE,
  EXAM,
  GLOSSARY,
  LAB,
  MISCONCEPTIONS,
  OBJECTIVES,
  SCENARIO;

  private static final Map<FileSchema, Read> READ = new ConcurrentHashMap<>();

  private record Read(JsonNode json, Schema schema) {}

  private Read read() {
    var resource = "/static/schema/" + name().toLowerCase(Locale.ROOT) + ".json";
    try (var stream = FileSchema.class.getResourceAsStream(resource)) {
      var json = new JsonMapper().readTree(Objects.requireNonNull(stream, resource));
      var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
      return new Read(json, registry.getSchema(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reports everything in the tree under {@code root} that does not fit. */
  void check(YamlNode root, Consumer<Diagnostic> problems) {
    var read = READ.computeIfAbsent(this, FileSchema::read);
    for (Error error : read.schema().validate(root.value())) {
      problems.accept(new SchemaError(error, read.json()).diagnostic(root.places()));
    }
  }
}
