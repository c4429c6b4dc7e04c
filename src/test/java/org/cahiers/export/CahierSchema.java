package org.cahiers.export;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The published schema of a cahier, with the few keywords that it uses. */
public final class CahierSchema {

  private final JsonObject schema;

  private CahierSchema(JsonObject schema) {
    this.schema = schema;
  }

  /** That of the house. */
  public static CahierSchema published() {
    return read(Cahier.class.getResourceAsStream("cahier-1.json"));
  }

  /** One that was fetched. */
  public static CahierSchema read(InputStream in) {
    return new CahierSchema(object(in));
  }

  /** Where a document is not as the schema says, and how; nothing if it is. */
  public List<String> errors(InputStream json) {
    return errors(object(json), schema, "$");
  }

  private static JsonObject object(InputStream in) {
    try (var reader = Json.createReader(in)) {
      return reader.readObject();
    }
  }

  private List<String> errors(JsonValue value, JsonObject rule, String path) {
    List<String> errors = new ArrayList<>();
    rule.forEach((keyword, wanted) -> check(keyword, wanted, value, path, errors));
    return errors;
  }

  private void check(
      String keyword, JsonValue wanted, JsonValue value, String path, List<String> errors) {
    switch (keyword) {
      case "$ref" ->
          errors.addAll(
              errors(
                  value,
                  (JsonObject) schema.getValue(((JsonString) wanted).getString().substring(1)),
                  path));
      case "const" -> {
        if (!value.equals(wanted)) errors.add(path + " is not " + wanted);
      }
      case "enum" -> {
        if (!((JsonArray) wanted).contains(value)) errors.add(path + " is none of " + wanted);
      }
      case "type" -> {
        if (!isA(((JsonString) wanted).getString(), value)) errors.add(path + " is no " + wanted);
      }
      case "pattern" -> {
        if (!((JsonString) value).getString().matches(((JsonString) wanted).getString()))
          errors.add(path + " does not match " + wanted);
      }
      case "minLength" -> {
        if (((JsonString) value).getString().length() < ((JsonNumber) wanted).intValue())
          errors.add(path + " is too short");
      }
      case "minimum" -> {
        if (((JsonNumber) value).doubleValue() < ((JsonNumber) wanted).doubleValue())
          errors.add(path + " is too small");
      }
      case "maximum" -> {
        if (((JsonNumber) value).doubleValue() > ((JsonNumber) wanted).doubleValue())
          errors.add(path + " is too large");
      }
      case "minItems" -> {
        if (((JsonArray) value).size() < ((JsonNumber) wanted).intValue())
          errors.add(path + " has too few");
      }
      case "maxItems" -> {
        if (((JsonArray) value).size() > ((JsonNumber) wanted).intValue())
          errors.add(path + " has too many");
      }
      case "required" -> {
        for (JsonString name : ((JsonArray) wanted).getValuesAs(JsonString.class))
          if (!((JsonObject) value).containsKey(name.getString()))
            errors.add(path + "." + name.getString() + " is missing");
      }
      case "items" -> {
        for (int i = 0; i < ((JsonArray) value).size(); i++)
          errors.addAll(
              errors(((JsonArray) value).get(i), (JsonObject) wanted, path + "[" + i + "]"));
      }
      case "properties" ->
          ((JsonObject) value)
              .forEach(
                  (name, each) -> {
                    JsonObject own = ((JsonObject) wanted).getJsonObject(name);
                    if (own != null) errors.addAll(errors(each, own, path + "." + name));
                    else errors.add(path + "." + name + " is not foreseen");
                  });
      case "additionalProperties", "$schema", "$id", "$defs", "title", "description" -> {}
      default -> throw new AssertionError("the schema uses " + keyword + ": teach this test");
    }
  }

  private static boolean isA(String type, JsonValue value) {
    return switch (type) {
      case "object" -> value instanceof JsonObject;
      case "array" -> value instanceof JsonArray;
      case "string" -> value instanceof JsonString;
      case "integer" -> value instanceof JsonNumber number && number.isIntegral();
      case "number" -> value instanceof JsonNumber;
      case "boolean" -> value == JsonValue.TRUE || value == JsonValue.FALSE;
      default -> throw new AssertionError(type);
    };
  }
}
