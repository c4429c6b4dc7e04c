package org.cahiers.export;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cahiers.analysis.draft.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Proposals as JSON in one form only, so that equal texts have equal hashes: no space between
 * tokens, keys in alphabetical order, as RFC 8785 (JSON Canonicalization Scheme) has it. By whose
 * hand words without source are ({@link Hands}) is no part of a text's form.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class ProposalJson {

  private ProposalJson() {}

  /** The text in its canonical form. */
  public static String write(ProposalText text) {
    return written(
        json -> {
          json.writeStartObject();
          members(json, text);
          json.writeEnd();
        });
  }

  /** The text as a member of an object that is being written; not canonical by itself. */
  public static void text(JsonGenerator json, String name, ProposalText text) {
    json.writeStartObject(name);
    members(json, text);
    json.writeEnd();
  }

  /** A sentence as a member of an object that is being written. */
  public static void sentence(JsonGenerator json, String name, Sentence sentence) {
    json.writeStartObject(name);
    members(json, sentence);
    json.writeEnd();
  }

  /**
   * The text again.
   *
   * @throws IllegalArgumentException if it is not what {@link #write} wrote
   */
  public static ProposalText read(String written) {
    return read(
        written,
        reader -> {
          JsonObject json = reader.readObject();
          return new ProposalText(
              json.getString("title"),
              citations(json.getJsonArray("title_citations")),
              json.getString("language"),
              json.getJsonArray("blocks").getValuesAs(JsonObject.class).stream()
                  .map(
                      block ->
                          new Block(
                              Block.Kind.valueOf(upper(block.getString("kind"))),
                              sentences(block.getJsonArray("sentences"))))
                  .toList());
        });
  }

  /** SHA-256 of the canonical form in UTF-8, 64 hexadecimal digits. */
  public static String hash(ProposalText text) {
    try {
      byte[] bytes = write(text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** A few sentences alone, in the same form, and by whose hand they are. */
  public static String writeSentences(List<Sentence> sentences) {
    return written(
        json -> {
          json.writeStartArray();
          for (Sentence sentence : sentences) {
            json.writeStartObject();
            members(json, sentence, sentence.hand());
            json.writeEnd();
          }
          json.writeEnd();
        });
  }

  /**
   * The sentences again.
   *
   * @throws IllegalArgumentException if they are not what {@link #writeSentences} wrote
   */
  public static List<Sentence> readSentences(String written) {
    return read(written, reader -> sentences(reader.readArray()));
  }

  private static void members(JsonGenerator json, ProposalText text) {
    json.writeStartArray("blocks");
    for (Block block : text.blocks()) {
      json.writeStartObject();
      json.write("kind", name(block.kind()));
      json.writeStartArray("sentences");
      block.sentences().forEach(sentence -> sentence(json, sentence));
      json.writeEnd();
      json.writeEnd();
    }
    json.writeEnd();
    json.write("language", text.language()).write("title", text.title());
    json.writeStartArray("title_citations");
    text.titleCitations().forEach(citation -> citation(json, citation));
    json.writeEnd();
  }

  private static void sentence(JsonGenerator json, Sentence sentence) {
    json.writeStartObject();
    members(json, sentence);
    json.writeEnd();
  }

  private static void members(JsonGenerator json, Sentence sentence) {
    members(json, sentence, null);
  }

  private static void members(JsonGenerator json, Sentence sentence, @Nullable Hand hand) {
    json.writeStartArray("citations");
    sentence.citations().forEach(citation -> citation(json, citation));
    json.writeEnd();
    if (hand != null)
      json.writeStartObject("hand")
          .write("settler", hand.settler())
          .write("writer", hand.writer())
          .writeEnd();
    json.write("text", sentence.text()).write("verbatim", sentence.verbatim());
  }

  private static void citation(JsonGenerator json, Citation citation) {
    json.writeStartObject();
    json.write("contribution", citation.contribution())
        .write("end", citation.end())
        .write("field", name(citation.field()))
        .write("revision", citation.revision())
        .write("start", citation.start());
    json.writeEnd();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static List<Sentence> sentences(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream()
        .map(
            json ->
                new Sentence(
                    json.getString("text"),
                    citations(json.getJsonArray("citations")),
                    json.getBoolean("verbatim"),
                    hand(json)))
        .toList();
  }

  private static @Nullable Hand hand(JsonObject sentence) {
    JsonObject hand = sentence.getJsonObject("hand");
    return hand == null ? null : new Hand(hand.getString("writer"), hand.getString("settler"));
  }

  private static List<Citation> citations(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream()
        .map(
            json ->
                new Citation(
                    json.getString("contribution"),
                    json.getInt("revision"),
                    Citation.Field.valueOf(upper(json.getString("field"))),
                    json.getInt("start"),
                    json.getInt("end")))
        .toList();
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static String written(Consumer<JsonGenerator> content) {
    var out = new StringWriter();
    try (var json = Json.createGenerator(out)) {
      content.accept(json);
    }
    return out.toString();
  }

  private static <T> T read(
      String written, java.util.function.Function<jakarta.json.JsonReader, T> content) {
    try (var reader = Json.createReader(new StringReader(written))) {
      return content.apply(reader);
    } catch (JsonException | NullPointerException | ClassCastException notOne) {
      throw new IllegalArgumentException("this is no text of a proposal: " + notOne.getMessage());
    }
  }
}
