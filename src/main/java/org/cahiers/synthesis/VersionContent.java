package org.cahiers.synthesis;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cahiers.analysis.draft.MinorityAnnex;
import org.cahiers.export.CoveragePart;
import org.cahiers.export.Hands;
import org.cahiers.export.MinorityPart;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.synthesis.PublishedSynthesis.Endorsements;

/**
 * What a version freezes. People are in it by the number of their account, so that who leaves can
 * lose their name and the hash stays.
 */
record VersionContent(
    String title,
    String language,
    List<FrozenSection> sections,
    List<MinorityPart> minority,
    List<FrozenDissent> dissents,
    Endorsements endorsements,
    CoveragePart coverage) {

  record FrozenSection(
      long section, ProposalText text, List<Long> coAuthors, List<Long> contributions) {}

  record FrozenDissent(long account, String note, String language) {}

  /** As canonical JSON: keys in alphabetical order, no space between tokens. */
  String json() {
    return canonical(object()).toString();
  }

  String hash() {
    return sha256(json());
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private JsonObject object() {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    for (FrozenSection each : sections) parts.add(object(each));
    JsonArrayBuilder annex = Json.createArrayBuilder();
    for (MinorityPart each : minority)
      annex.add(
          Json.createObjectBuilder()
              .add("rule", each.reason().name())
              .add(
                  "sentence",
                  parse(ProposalJson.writeSentences(List.of(each.sentence())))
                      .asJsonArray()
                      .get(0)));
    JsonArrayBuilder against = Json.createArrayBuilder();
    for (FrozenDissent each : dissents)
      against.add(
          Json.createObjectBuilder()
              .add("account", each.account())
              .add("note", each.note())
              .add("language", each.language()));
    return Json.createObjectBuilder()
        .add("title", title)
        .add("language", language)
        .add("sections", parts)
        .add("minority", annex)
        .add("dissents", against)
        .add("endorsements", endorsementsJson())
        .add("coverage", coverageJson())
        .build();
  }

  private static JsonObjectBuilder object(FrozenSection section) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("section", section.section())
            .add("text", parse(ProposalJson.write(section.text())))
            .add("co_authors", Json.createArrayBuilder(section.coAuthors()))
            .add("contributions", Json.createArrayBuilder(section.contributions()));
    var hands = Hands.of(section.text());
    return hands.isEmpty() ? object : object.add("hands", Hands.json(hands));
  }

  private JsonObjectBuilder endorsementsJson() {
    return Json.createObjectBuilder()
        .add("members", endorsements.members())
        .add("endorse", endorsements.endorse())
        .add("abstain", endorsements.abstain())
        .add("dissent", endorsements.dissent())
        .add("earlier", endorsements.earlier());
  }

  private JsonObjectBuilder coverageJson() {
    JsonArrayBuilder shares = Json.createArrayBuilder();
    for (CoveragePart.Share each : coverage.shares())
      shares.add(
          Json.createObjectBuilder()
              .add("fate", each.fate().name())
              .add("contributions", each.contributions())
              .add("weight", each.weight()));
    JsonArrayBuilder reasons = Json.createArrayBuilder();
    for (CoveragePart.Reason each : coverage.reasons())
      reasons.add(
          Json.createObjectBuilder()
              .add("text", each.text())
              .add("contributions", each.contributions()));
    return Json.createObjectBuilder().add("shares", shares).add("reasons", reasons);
  }

  static VersionContent read(String written) {
    JsonObject json = parse(written).asJsonObject();
    JsonObject stances = json.getJsonObject("endorsements");
    return new VersionContent(
        json.getString("title"),
        json.getString("language"),
        objects(json, "sections").stream().map(VersionContent::section).toList(),
        objects(json, "minority").stream().map(VersionContent::minority).toList(),
        objects(json, "dissents").stream()
            .map(
                each ->
                    new FrozenDissent(
                        each.getJsonNumber("account").longValue(),
                        each.getString("note"),
                        each.getString("language")))
            .toList(),
        new Endorsements(
            stances.getInt("members"),
            stances.getInt("endorse"),
            stances.getInt("abstain"),
            stances.getInt("dissent"),
            stances.getInt("earlier")),
        coverage(json.getJsonObject("coverage")));
  }

  private static FrozenSection section(JsonObject json) {
    return new FrozenSection(
        json.getJsonNumber("section").longValue(),
        Hands.put(
            ProposalJson.read(json.getJsonObject("text").toString()),
            json.containsKey("hands") ? Hands.read(json.getJsonArray("hands")) : Map.of()),
        numbers(json.getJsonArray("co_authors")),
        numbers(json.getJsonArray("contributions")));
  }

  private static MinorityPart minority(JsonObject json) {
    Sentence sentence =
        ProposalJson.readSentences("[" + json.getJsonObject("sentence") + "]").getFirst();
    return new MinorityPart(sentence, MinorityAnnex.Reason.valueOf(json.getString("rule")));
  }

  private static CoveragePart coverage(JsonObject json) {
    return new CoveragePart(
        objects(json, "shares").stream()
            .map(
                each ->
                    new CoveragePart.Share(
                        CoveragePart.Fate.valueOf(each.getString("fate")),
                        each.getInt("contributions"),
                        each.getJsonNumber("weight").doubleValue()))
            .toList(),
        objects(json, "reasons").stream()
            .map(
                each ->
                    new CoveragePart.Reason(each.getString("text"), each.getInt("contributions")))
            .toList());
  }

  private static List<JsonObject> objects(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonObject.class);
  }

  private static List<Long> numbers(JsonArray array) {
    return array.getValuesAs(jakarta.json.JsonNumber.class).stream()
        .map(jakarta.json.JsonNumber::longValue)
        .toList();
  }

  private static JsonValue parse(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  private static JsonValue canonical(JsonValue value) {
    return switch (value) {
      case JsonObject object -> {
        JsonObjectBuilder sorted = Json.createObjectBuilder();
        new TreeMap<>(object).forEach((key, each) -> sorted.add(key, canonical(each)));
        yield sorted.build();
      }
      case JsonArray array -> {
        JsonArrayBuilder all = Json.createArrayBuilder();
        array.forEach(each -> all.add(canonical(each)));
        yield all.build();
      }
      case JsonString string -> string;
      default -> value;
    };
  }
}
