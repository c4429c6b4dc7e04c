package org.cahiers.front;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cahiers.identity.People;
import org.cahiers.platform.Audit.Act;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What was done, as sentences with the names of people: {@code workspace.act.KIND}, where {0} is
 * the name of whom it was done to and {1}, {2}, … are the details in the order of their names. A
 * kind without a sentence shows as it is kept.
 */
@RequestScoped
public class ActWords {

  /**
   * A line of the list.
   *
   * @param who null for the platform itself
   */
  public record Line(Instant at, @Nullable String who, String what) {}

  @Inject private Words words;
  @Inject private People people;

  public List<Line> of(List<Act> acts) {
    Map<Long, String> names =
        people.pseudonyms(
            acts.stream()
                .flatMap(act -> Stream.of(act.account(), subject(act)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return acts.stream()
        .map(
            act ->
                new Line(
                    act.at(),
                    act.account() == null ? null : names.get(act.account()),
                    sentence(act, names)))
        .toList();
  }

  private String sentence(Act act, Map<Long, String> names) {
    String key = "workspace.act." + act.kind();
    if (!words.containsKey(key))
      return act.kind() + (act.detail().isEmpty() ? "" : " " + act.detail());
    List<Object> values = new ArrayList<>();
    values.add(names.getOrDefault(subject(act), ""));
    act.detail().forEach((name, value) -> values.add(inWords(name, value)));
    return words.of(key, values.toArray());
  }

  private String inWords(String name, String value) {
    String key = name.equals("role") ? "identity.role." + value : "moderation.kind." + value;
    return words.containsKey(key) ? words.get(key) : value;
  }

  /** The account it was done to; null where the subject is something else. */
  private static @Nullable Long subject(Act act) {
    return act.kind().startsWith("role.") ? act.subject() : null;
  }
}
