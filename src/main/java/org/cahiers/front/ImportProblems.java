package org.cahiers.front;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import org.cahiers.contribution.imports.ImportFile.Problem;
import org.cahiers.platform.csv.Flaw;

/** A problem as the column {@code import_file.problem} keeps it, to be said in any language. */
final class ImportProblems {

  private ImportProblems() {}

  static String json(Problem problem) {
    return Json.createObjectBuilder()
        .add("line", problem.line())
        .add("key", problem.flaw().key())
        .add("values", Json.createArrayBuilder(problem.flaw().values()))
        .build()
        .toString();
  }

  static Problem read(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      return new Problem(
          json.getJsonNumber("line").longValue(),
          new Flaw(
              json.getString("key"),
              json.getJsonArray("values").getValuesAs(JsonString.class).stream()
                  .map(JsonString::getString)
                  .toList()));
    }
  }
}
