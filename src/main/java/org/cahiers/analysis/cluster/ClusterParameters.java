package org.cahiers.analysis.cluster;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a run is asked for.
 *
 * @param topics number of topics wanted, at most; empty if the number is to be found
 * @param exactly whether topics are divided until there are as many as wanted
 * @param seed of everything random
 * @param threads used; the result does not depend on it
 * @param changed settings that differ from their default
 */
public record ClusterParameters(
    OptionalInt topics, boolean exactly, long seed, int threads, Map<Setting, Double> changed) {

  public ClusterParameters {
    if (topics.isPresent() && topics.getAsInt() < 1) {
      throw new IllegalArgumentException("topics is " + topics.getAsInt() + ", must be at least 1");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
    }
    changed.forEach(
        (setting, value) -> {
          if (!(value >= 0)) {
            throw new IllegalArgumentException(setting + " is " + value + ", must be 0 or more");
          }
        });
    EnumMap<Setting, Double> copy = new EnumMap<>(Setting.class);
    copy.putAll(changed);
    changed = Collections.unmodifiableMap(copy);
  }

  /** The number found, seed 0, one thread for each processor. */
  public static ClusterParameters defaults() {
    return new ClusterParameters(
        OptionalInt.empty(), false, 0, Runtime.getRuntime().availableProcessors(), Map.of());
  }

  /** At most so many topics. */
  public ClusterParameters withTopics(int number) {
    return new ClusterParameters(OptionalInt.of(number), exactly, seed, threads, changed);
  }

  /** As many topics as asked for, even if the texts support fewer. */
  public ClusterParameters filledUp() {
    return new ClusterParameters(topics, true, seed, threads, changed);
  }

  public ClusterParameters withSeed(long newSeed) {
    return new ClusterParameters(topics, exactly, newSeed, threads, changed);
  }

  public ClusterParameters withThreads(int number) {
    return new ClusterParameters(topics, exactly, seed, number, changed);
  }

  public ClusterParameters with(Setting setting, double value) {
    EnumMap<Setting, Double> copy = new EnumMap<>(Setting.class);
    copy.putAll(changed);
    copy.put(setting, value);
    return new ClusterParameters(topics, exactly, seed, threads, copy);
  }

  /** The value in force. */
  public double get(Setting setting) {
    return changed.getOrDefault(setting, setting.standard());
  }

  int whole(Setting setting) {
    return (int) Math.round(get(setting));
  }
}
