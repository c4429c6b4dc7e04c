package org.cahiers.export;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The hands of a text by the number of the sentence, from 1 in reading order. The canonical form of
 * a text leaves them out, so that its hash stays when a name is taken back; they stand beside it.
 */
public final class Hands {

  private Hands() {}

  public static SortedMap<Integer, Hand> of(ProposalText text) {
    SortedMap<Integer, Hand> hands = new TreeMap<>();
    List<Sentence> sentences = text.sentences().toList();
    for (int i = 0; i < sentences.size(); i++) {
      Hand hand = sentences.get(i).hand();
      if (hand != null) hands.put(i + 1, hand);
    }
    return hands;
  }

  /** The text with these hands; sentences that have a source keep to it. */
  public static ProposalText put(ProposalText text, Map<Integer, Hand> hands) {
    if (hands.isEmpty()) return text;
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (Block block : text.blocks()) {
      List<Sentence> sentences = new ArrayList<>();
      for (Sentence sentence : block.sentences()) {
        Hand hand = hands.get(++number);
        sentences.add(hand == null ? sentence : sentence.by(hand));
      }
      blocks.add(new Block(block.kind(), sentences));
    }
    return new ProposalText(text.title(), text.titleCitations(), text.language(), blocks);
  }

  /** With the names of people in the place of their numbers, or the other way round. */
  public static List<Sentence> named(List<Sentence> sentences, UnaryOperator<String> names) {
    return sentences.stream()
        .map(
            sentence -> {
              Hand hand = sentence.hand();
              return hand == null
                  ? sentence
                  : sentence.by(new Hand(names.apply(hand.writer()), names.apply(hand.settler())));
            })
        .toList();
  }

  /** As a JSON array of {@code sentence}, {@code settler} and {@code writer}. */
  public static JsonArray json(Map<Integer, Hand> hands) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    hands.forEach(
        (sentence, hand) ->
            array.add(
                Json.createObjectBuilder()
                    .add("sentence", sentence)
                    .add("settler", hand.settler())
                    .add("writer", hand.writer())));
    return array.build();
  }

  /** What {@link #json} wrote. */
  public static SortedMap<Integer, Hand> read(JsonArray array) {
    SortedMap<Integer, Hand> hands = new TreeMap<>();
    for (JsonObject each : array.getValuesAs(JsonObject.class))
      hands.put(
          each.getInt("sentence"), new Hand(each.getString("writer"), each.getString("settler")));
    return hands;
  }
}
