package org.cahiers.synthesis.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cahiers.export.Sentence;

/** Which suggestions for a paragraph get in each other's way. */
public final class Collisions {

  /**
   * A suggestion.
   *
   * @param base the text its author had before their eyes
   * @param suggested what they made of it
   */
  public record Proposed(long id, List<Sentence> base, List<Sentence> suggested) {}

  /**
   * A suggestion as it stands towards the text of today.
   *
   * @param now the text of today with it; null if the text was changed at the same place since
   */
  public record Standing(long id, @org.jspecify.annotations.Nullable List<Sentence> now) {}

  private Collisions() {}

  /** The suggestion on the text of today. */
  public static Standing towards(List<Sentence> current, Proposed proposed) {
    Optional<List<Sentence>> now = ThreeWay.merge(proposed.base(), current, proposed.suggested());
    return new Standing(proposed.id(), now.orElse(null));
  }

  /**
   * Groups suggestions that cannot all be taken as they are: those that change the same sentences,
   * directly or through a third.
   *
   * @return groups in the order of their first member, members in the order given; a suggestion
   *     that is in nobody's way is a group of one
   */
  public static List<List<Long>> groups(List<Sentence> current, List<Proposed> proposed) {
    List<List<Proposed>> groups = new ArrayList<>();
    for (Proposed each : proposed) {
      List<List<Proposed>> met =
          groups.stream()
              .filter(group -> group.stream().anyMatch(other -> collide(current, other, each)))
              .toList();
      if (met.isEmpty()) {
        groups.add(new ArrayList<>(List.of(each)));
        continue;
      }
      met.stream().skip(1).forEach(other -> met.getFirst().addAll(other));
      groups.removeAll(met.subList(1, met.size()));
      met.getFirst().add(each);
    }
    return groups.stream()
        .map(group -> proposed.stream().filter(group::contains).map(Proposed::id).toList())
        .toList();
  }

  private static boolean collide(List<Sentence> current, Proposed a, Proposed b) {
    List<Sentence> one = towards(current, a).now();
    List<Sentence> two = towards(current, b).now();
    if (one != null && two != null) return ThreeWay.collide(current, one, two);
    return a.base().equals(b.base()) && ThreeWay.collide(a.base(), a.suggested(), b.suggested());
  }
}
