package org.cahiers.analysis.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who scored what, made by {@link #builder}. Participants and contributions are ordered by a hash
 * of their names, so that the order of the input cannot matter and the first thousand are a sample
 * of all.
 */
public final class ScoreMatrix {

  private final List<String> participants;
  private final List<String> contributions;
  private final int[] takenPart;
  private final SparseScores scores;

  private ScoreMatrix(
      List<String> participants, List<String> contributions, int[] takenPart, SparseScores scores) {
    this.participants = participants;
    this.contributions = contributions;
    this.takenPart = takenPart;
    this.scores = scores;
  }

  /** How judgements are written. */
  public enum Scale {
    /** 1 (strongly against) to 5 (strongly for). */
    FIVE_POINTS(1, 5, 3),
    /** −1 against, 0 neither, 1 for. */
    AGREEMENT(-1, 1, 0);

    private final int lowest;
    private final int highest;
    private final int middle;

    Scale(int lowest, int highest, int middle) {
      this.lowest = lowest;
      this.highest = highest;
      this.middle = middle;
    }
  }

  public static Builder builder(Scale scale) {
    return new Builder(scale);
  }

  /** Number of people who scored anything, withdrawn contributions included. */
  public int participants() {
    return participants.size();
  }

  /** Number of contributions that count and were scored. */
  public int contributions() {
    return contributions.size();
  }

  String participant(int row) {
    return participants.get(row);
  }

  String contribution(int column) {
    return contributions.get(column);
  }

  SparseScores scores() {
    return scores;
  }

  /** Rows of those with so many scores or more, withdrawn contributions included, in order. */
  int[] rowsWith(int least) {
    int[] rows = new int[takenPart.length];
    int count = 0;
    for (int r = 0; r < takenPart.length; r++) {
      if (takenPart[r] >= least) {
        rows[count++] = r;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** Collects scores in any order; not for several threads. */
  public static final class Builder {

    private final Scale scale;
    private final Map<String, Integer> participants = new HashMap<>();
    private final Map<String, Integer> contributions = new HashMap<>();
    private int[] row = new int[1024];
    private int[] column = new int[1024];
    private byte[] value = new byte[1024];
    private int count;

    private Builder(Scale scale) {
      this.scale = scale;
    }

    /**
     * One score of one participant for one contribution.
     *
     * @throws IllegalArgumentException if the score is outside the scale
     */
    public Builder add(String participant, String contribution, int score) {
      if (score < scale.lowest || score > scale.highest) {
        throw new IllegalArgumentException(
            "score is " + score + ", must be " + scale.lowest + " to " + scale.highest);
      }
      if (count == row.length) {
        int larger = count + (count >> 1);
        row = Arrays.copyOf(row, larger);
        column = Arrays.copyOf(column, larger);
        value = Arrays.copyOf(value, larger);
      }
      row[count] = participants.computeIfAbsent(participant, p -> participants.size());
      column[count] = contributions.computeIfAbsent(contribution, c -> contributions.size());
      value[count++] = (byte) (score - scale.middle);
      return this;
    }

    public ScoreMatrix build() {
      return build(Set.of());
    }

    /**
     * The matrix without some contributions: withdrawn and moderated ones say nothing about groups,
     * but having scored them is having taken part.
     *
     * @throws IllegalArgumentException if a participant scored a contribution twice
     */
    public ScoreMatrix build(Set<String> leftOut) {
      List<String> people = hashed(participants);
      List<String> statements = hashed(contributions);
      statements.removeIf(leftOut::contains);
      int[] newRow = places(participants, people);
      int[] newColumn = places(contributions, statements);
      int[] taken = new int[people.size()];
      for (int i = 0; i < count; i++) {
        taken[newRow[row[i]]]++;
      }
      return new ScoreMatrix(
          people, statements, taken, compressed(people, statements, newRow, newColumn));
    }

    private SparseScores compressed(
        List<String> people, List<String> statements, int[] newRow, int[] newColumn) {
      // counting sort twice, by column and then by row, leaves each row in the order of its columns
      int[] byColumn = new int[count];
      int[] place = new int[statements.size() + 1];
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (newColumn[column[i]] >= 0) {
          place[newColumn[column[i]] + 1]++;
          kept++;
        }
      }
      Arrays.parallelPrefix(place, Integer::sum);
      int[] start = new int[people.size() + 1];
      for (int i = 0; i < count; i++) {
        if (newColumn[column[i]] >= 0) {
          byColumn[place[newColumn[column[i]]]++] = i;
          start[newRow[row[i]] + 1]++;
        }
      }
      Arrays.parallelPrefix(start, Integer::sum);
      int[] next = start.clone();
      int[] columns = new int[kept];
      byte[] values = new byte[kept];
      for (int i = 0; i < kept; i++) {
        int r = newRow[row[byColumn[i]]];
        int j = newColumn[column[byColumn[i]]];
        if (next[r] > start[r] && columns[next[r] - 1] == j) {
          throw new IllegalArgumentException(
              "participant "
                  + people.get(r)
                  + " scored contribution "
                  + statements.get(j)
                  + " twice");
        }
        columns[next[r]] = j;
        values[next[r]++] = value[byColumn[i]];
      }
      return new SparseScores(statements.size(), start, columns, values);
    }

    private static List<String> hashed(Map<String, Integer> names) {
      List<String> sorted = new ArrayList<>(names.keySet());
      sorted.sort(Comparator.comparingLong(Builder::hash).thenComparing(Comparator.naturalOrder()));
      return sorted;
    }

    private static long hash(String name) {
      long bits = name.length();
      for (int i = 0; i < name.length(); i++) {
        bits = Dice.mix(bits * 31 + name.charAt(i));
      }
      return bits;
    }

    private static int[] places(Map<String, Integer> numbers, List<String> sorted) {
      int[] place = new int[numbers.size()];
      Arrays.fill(place, -1);
      for (int i = 0; i < sorted.size(); i++) {
        place[numbers.getOrDefault(sorted.get(i), 0)] = i;
      }
      return place;
    }
  }
}
