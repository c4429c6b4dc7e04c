package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cahiers.export.Hand;
import org.cahiers.export.Sentence;
import org.cahiers.platform.Rows;

/** The names that people have now, for texts in which they stand by the number of their account. */
@ApplicationScoped
class Pseudonyms {

  @Inject private Statements statements;

  Map<Long, String> of(Collection<Long> accounts) {
    Map<Long, String> names = new HashMap<>();
    if (!accounts.isEmpty())
      for (Object[] r :
          statements.rows(
              "select id, pseudonym from person where id = any (cast(string_to_array(?1, ',') as"
                  + " bigint[]))",
              Rows.joined(accounts))) names.put(Rows.number(r[0]), (String) r[1]);
    return names;
  }

  /** The names behind the hands of these sentences, to be put in the place of the numbers. */
  UnaryOperator<String> behind(Stream<Sentence> sentences) {
    Map<Long, String> names = of(hands(sentences));
    return number -> number.isEmpty() ? "" : names.getOrDefault(Long.valueOf(number), "–");
  }

  static Set<Long> hands(Stream<Sentence> sentences) {
    return sentences
        .map(Sentence::hand)
        .filter(Objects::nonNull)
        .flatMap(hand -> people(hand).stream())
        .collect(Collectors.toSet());
  }

  private static List<Long> people(Hand hand) {
    return Stream.of(hand.writer(), hand.settler())
        .filter(number -> !number.isEmpty())
        .map(Long::valueOf)
        .toList();
  }
}
