package org.cahiers.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cahiers.analysis.receipt.Input;
import org.cahiers.analysis.receipt.Receipt;
import org.cahiers.platform.csv.TextFile;
import org.cahiers.platform.csv.UnusableInput;

/** Reads and writes {@code receipt.json}. */
final class ReceiptJson {

  private ReceiptJson() {}

  static void write(Receipt receipt, Path file) throws IOException {
    JsonFile.write(
        file,
        json -> {
          json.writeStartArray("inputs");
          for (Input input : receipt.inputs()) {
            json.writeStartObject();
            json.write("role", input.role()).write("name", input.name());
            json.write("sha256", input.file()).write("content_sha256", input.content());
            json.writeEnd();
          }
          json.writeEnd();
          map(json, "versions", receipt.versions());
          map(json, "parameters", receipt.parameters());
          json.write("seed", receipt.seed());
          map(json, "outputs", receipt.outputs());
          json.write("output_sha256", receipt.output());
        });
  }

  /**
   * @throws UnusableInput if it is no receipt
   */
  static Receipt read(Path file) {
    try (var text = TextFile.open(file);
        var reader = Json.createReader(text)) {
      JsonObject json = reader.readObject();
      List<Input> inputs =
          json.getJsonArray("inputs").getValuesAs(JsonObject.class).stream()
              .map(
                  each ->
                      new Input(
                          each.getString("role"),
                          each.getString("name"),
                          each.getString("sha256"),
                          each.getString("content_sha256")))
              .toList();
      return new Receipt(
          inputs,
          map(json, "versions"),
          map(json, "parameters"),
          json.getJsonNumber("seed").longValueExact(),
          map(json, "outputs"));
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | ArithmeticException
        | IOException notOne) {
      throw new UnusableInput(file, "is not a receipt of an analysis");
    }
  }

  private static void map(
      jakarta.json.stream.JsonGenerator json, String name, SortedMap<String, String> values) {
    json.writeStartObject(name);
    values.forEach(json::write);
    json.writeEnd();
  }

  private static SortedMap<String, String> map(JsonObject json, String name) {
    SortedMap<String, String> values = new TreeMap<>();
    JsonObject object = json.getJsonObject(name);
    for (String key : object.keySet()) values.put(key, object.getString(key));
    return values;
  }
}
