package org.cahiers.debate;

import java.time.Instant;
import java.util.Map;

/**
 * All that an administrator decides about a debate.
 *
 * @param texts by language code; the debate's own language is among them
 */
public record DebatePlan(
    String slug,
    String language,
    Map<String, Words> texts,
    Instant opensAt,
    Instant synthesisAt,
    Instant closesAt,
    DebateRules rules,
    boolean published) {

  /** Theme (a few words), question (one sentence) and context (Markdown). */
  public record Words(String theme, String question, String context) {}

  public DebatePlan {
    texts = Map.copyOf(texts);
    if (!texts.containsKey(language))
      throw new IllegalArgumentException("no text in the debate's own language " + language);
  }
}
