package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cahiers.analysis.text.Contribution;

/**
 * Key phrases of groups: phrases that the group uses more than the others (class-based TF-IDF;
 * Grootendorst 2022), scored df·ln(p_in/p_out)·(1 + .35 (words − 1)), that a person might write on
 * a folder: they name something.
 */
final class Labels {

  private static final double LEAST_SHARE = .05;
  private static final double LONGER = .35;
  private static final int CANDIDATES = 16;
  private static final int SHOWN = 6;

  /**
   * A longer phrase replaces the one it contains when so large a share of those who use the one use
   * it.
   */
  private static final double EXTENDS = .5;

  /** A phrase and how much it tells of the group. */
  private record Scored(int phrase, int df, double score) {}

  /**
   * A group to be labelled.
   *
   * @param members places among the contributions given
   * @param parent place of the enclosing group in the list, −1 if it is outermost
   */
  record Labelled(int[] members, int parent) {}

  private final List<Contribution> contributions;
  private final Phrases phrases;
  private final int[] everywhere;
  private final Workers workers;

  Labels(List<Contribution> contributions, Workers workers) {
    this.contributions = contributions;
    this.workers = workers;
    phrases = new Phrases(contributions, contributions.size() < 20 ? 1 : 2, workers);
    everywhere = frequencies(Partitions.range(contributions.size()));
  }

  /**
   * Key phrases of each group, the most telling first; empty where nothing sets the group apart.
   */
  List<List<String>> of(List<Labelled> groups) {
    List<List<Scored>> candidates = new ArrayList<>();
    groups.forEach(group -> candidates.add(List.of()));
    workers.each(groups.size(), g -> candidates.set(g, candidates(groups, g)));
    Set<String> words = new HashSet<>();
    for (List<Scored> list : candidates) {
      for (Scored each : list) {
        words.addAll(FolderName.words(phrases.get(each.phrase).written()));
      }
    }
    FolderName names = new FolderName(new WordClasses(contributions, words, workers));
    List<List<String>> result = new ArrayList<>();
    for (List<Scored> list : candidates) {
      result.add(chosen(list, names));
    }
    return result;
  }

  private List<Scored> candidates(List<Labelled> groups, int g) {
    int[] members = groups.get(g).members();
    int[] inside = frequencies(members);
    int parent = groups.get(g).parent();
    int[] around = parent < 0 ? everywhere : frequencies(groups.get(parent).members());
    int aroundSize = parent < 0 ? contributions.size() : groups.get(parent).members().length;
    int least = members.length < 3 ? 1 : (int) Math.max(2, Math.ceil(LEAST_SHARE * members.length));
    List<Scored> scored = new ArrayList<>();
    for (int id = 0; id < inside.length; id++) {
      if (inside[id] >= least) {
        double telling =
            Math.min(
                contrast(inside[id], members.length, everywhere[id], contributions.size()),
                parent < 0
                    ? Double.MAX_VALUE
                    : Math.max(
                        contrast(inside[id], members.length, around[id], aroundSize),
                        .5
                            * contrast(
                                inside[id], members.length, everywhere[id], contributions.size())));
        if (telling > 0) {
          scored.add(
              new Scored(
                  id,
                  inside[id],
                  inside[id] * telling * (1 + LONGER * (phrases.get(id).words() - 1))));
        }
      }
    }
    scored.sort(
        Comparator.comparingDouble((Scored s) -> -s.score)
            .thenComparing(s -> phrases.get(s.phrase).written()));
    return List.copyOf(scored.subList(0, Math.min(4 * CANDIDATES, scored.size())));
  }

  /** ln of the share inside over the share outside. */
  private static double contrast(int inside, int members, int all, int size) {
    if (members >= size) {
      return StrictMath.log(2); // nothing outside to compare with: frequency decides
    }
    double out = (all - inside + .5) / (size - members + 1);
    return StrictMath.log((double) inside / members / out);
  }

  private List<String> chosen(List<Scored> candidates, FolderName names) {
    List<String> result = new ArrayList<>();
    Set<String> used = new HashSet<>();
    List<Scored> good =
        candidates.stream().filter(s -> names.accepts(phrases.get(s.phrase))).toList();
    for (Scored each : good) {
      if (result.size() == SHOWN) {
        break;
      }
      Phrases.Phrase phrase = phrases.get(each.phrase);
      if (phrase.stems().stream().noneMatch(used::contains)) {
        Phrases.Phrase fuller = extended(each, good, used);
        result.add(fuller.written());
        used.addAll(fuller.stems());
      }
    }
    return result;
  }

  private Phrases.Phrase extended(Scored one, List<Scored> good, Set<String> used) {
    Phrases.Phrase phrase = phrases.get(one.phrase);
    return good.stream()
        .filter(s -> s.df >= EXTENDS * one.df)
        .map(s -> phrases.get(s.phrase))
        .filter(p -> p.words() > phrase.words() && p.stems().containsAll(phrase.stems()))
        .filter(p -> p.stems().stream().noneMatch(used::contains))
        .max(Comparator.comparingInt(Phrases.Phrase::words))
        .orElse(phrase);
  }

  private int[] frequencies(int[] members) {
    int[] df = new int[phrases.size()];
    for (int d : members) {
      for (int id : phrases.of(d)) {
        df[id]++;
      }
    }
    return df;
  }

  /** One line from key phrases: the first two, or three where the first is a single word. */
  static String line(List<String> phrases) {
    if (phrases.isEmpty()) {
      return "";
    }
    int shown =
        phrases.getFirst().indexOf(' ') < 0
            ? Math.min(3, phrases.size())
            : Math.min(2, phrases.size());
    return Spelling.titled(String.join(", ", phrases.subList(0, shown)));
  }

  /**
   * Places of the members that are read for labels: all of a small group, the first of a large one.
   */
  static int[] read(int[] members, int most) {
    return members.length <= most ? members : Arrays.copyOf(members, most);
  }
}
