package org.cahiers.launcher;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cahiers.analysis.cluster.ClusterParameters;
import org.cahiers.analysis.cluster.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What {@code analyse} was asked for, and the way in which a receipt says it.
 *
 * @param contributions files, read as one
 * @param scores file, or null
 * @param agree whether the scores are −1, 0, 1
 * @param language of the headings and of contributions that do not say theirs; empty to find out
 */
record AnalyseRequest(
    List<Path> contributions,
    @Nullable Path scores,
    boolean agree,
    String language,
    ClusterParameters clustering) {

  private static final String FOUND = "found";

  /** Every parameter by name; with the seed and the input they decide the output. */
  SortedMap<String, String> parameters() {
    SortedMap<String, String> all = new TreeMap<>();
    OptionalInt topics = clustering.topics();
    all.put("topics", topics.isPresent() ? Integer.toString(topics.getAsInt()) : FOUND);
    all.put("exactly", Boolean.toString(clustering.exactly()));
    all.put("agree", Boolean.toString(agree));
    all.put("language", language);
    for (Setting setting : Setting.values()) {
      all.put(name(setting), Double.toString(clustering.get(setting)));
    }
    return all;
  }

  /**
   * The request that a receipt was given for.
   *
   * @param parameters as {@link #parameters()} wrote them
   * @throws IllegalArgumentException if they are not
   */
  static AnalyseRequest of(
      SortedMap<String, String> parameters,
      long seed,
      List<Path> contributions,
      @Nullable Path scores) {
    Map<Setting, Double> settings = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String value = parameters.get(name(setting));
      if (value != null) settings.put(setting, Double.valueOf(value));
    }
    String topics = parameters.getOrDefault("topics", FOUND);
    return new AnalyseRequest(
        contributions,
        scores,
        Boolean.parseBoolean(parameters.get("agree")),
        parameters.getOrDefault("language", ""),
        new ClusterParameters(
            topics.equals(FOUND) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(topics)),
            Boolean.parseBoolean(parameters.get("exactly")),
            seed,
            Runtime.getRuntime().availableProcessors(),
            settings));
  }

  static String name(Setting setting) {
    return setting.name().toLowerCase(Locale.ROOT);
  }
}
