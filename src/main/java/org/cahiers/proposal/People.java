package org.cahiers.proposal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.cahiers.export.Dissent;
import org.cahiers.export.Hand;
import org.cahiers.export.Hands;

/**
 * Who stands by a text, as of its publication.
 *
 * @param coAuthors names, in the order to be shown
 * @param hands of members whose words without source stand in it, by the number of the sentence
 * @param endorsements members of the synthesis who endorse it
 */
public record People(
    List<String> coAuthors,
    SortedMap<Integer, Hand> hands,
    List<Dissent> dissents,
    int endorsements,
    int abstentions) {

  public People {
    coAuthors = List.copyOf(coAuthors);
    hands = Collections.unmodifiableSortedMap(hands);
    dissents = List.copyOf(dissents);
  }

  static People read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      return new People(
          json.getJsonArray("coAuthors").getValuesAs(JsonString::getString),
          Hands.read(json.getJsonArray("hands")),
          json.getJsonArray("dissents").getValuesAs(JsonObject.class).stream()
              .map(
                  d ->
                      new Dissent(
                          d.getString("name"), d.getString("note"), d.getString("language")))
              .toList(),
          json.getInt("endorsements"),
          json.getInt("abstentions"));
    }
  }
}
