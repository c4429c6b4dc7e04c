package org.cahiers.analysis.receipt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cahiers.analysis.receipt.Difference.Kind;

/**
 * What an analysis was made of and what it gave.
 *
 * @param inputs what was read, in the order in which it was given
 * @param versions program or library → version
 * @param parameters name → value, those that were left at their default included
 * @param seed of everything random
 * @param outputs file name → {@link Fingerprint} of its bytes
 */
public record Receipt(
    List<Input> inputs,
    SortedMap<String, String> versions,
    SortedMap<String, String> parameters,
    long seed,
    SortedMap<String, String> outputs) {

  public Receipt {
    inputs = List.copyOf(inputs);
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }

  /** One hash for all outputs. */
  public String output() {
    return Fingerprint.ofFiles(outputs);
  }

  /**
   * What another run gave instead.
   *
   * @param recomputed receipt of a run on what should be the same input
   * @return inputs first, then versions, parameters and outputs, each by name; empty if nothing
   *     differs
   */
  public List<Difference> differencesFrom(Receipt recomputed) {
    List<Difference> differences = new ArrayList<>();
    compare(Kind.INPUT, contents(), recomputed.contents(), differences);
    compare(Kind.VERSION, versions, recomputed.versions, differences);
    compare(Kind.PARAMETER, withSeed(), recomputed.withSeed(), differences);
    compare(Kind.OUTPUT, outputs, recomputed.outputs, differences);
    return differences;
  }

  private SortedMap<String, String> contents() {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Input input : inputs) contents.merge(input.role(), input.content(), (a, b) -> a + " " + b);
    return contents;
  }

  private SortedMap<String, String> withSeed() {
    SortedMap<String, String> all = new TreeMap<>(parameters);
    all.put("seed", Long.toString(seed));
    return all;
  }

  private static void compare(
      Kind kind,
      Map<String, String> published,
      Map<String, String> recomputed,
      List<Difference> differences) {
    TreeSet<String> names = new TreeSet<>(published.keySet());
    names.addAll(recomputed.keySet());
    for (String name : names) {
      String before = published.getOrDefault(name, "");
      String now = recomputed.getOrDefault(name, "");
      if (!before.equals(now)) differences.add(new Difference(kind, name, before, now));
    }
  }
}
