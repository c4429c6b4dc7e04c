package org.cahiers.launcher;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** A JSON file that people can read: indented, UTF-8. */
final class JsonFile {

  private JsonFile() {}

  /** Writes one object; {@code content} writes its members. */
  static void write(Path file, Consumer<JsonGenerator> content) throws IOException {
    var factory = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    try (var json = factory.createGenerator(Files.newBufferedWriter(file))) {
      json.writeStartObject();
      content.accept(json);
      json.writeEnd();
    }
  }

  static void strings(JsonGenerator json, String name, Iterable<String> values) {
    json.writeStartArray(name);
    values.forEach(json::write);
    json.writeEnd();
  }

  /** Four decimals say all that a share can say. */
  static void share(JsonGenerator json, String name, double value) {
    json.write(name, java.math.BigDecimal.valueOf(Math.round(value * 10_000), 4));
  }
}
