package org.cahiers.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.platform.csv.CsvFile;
import org.cahiers.platform.csv.CsvRow;
import org.cahiers.platform.csv.UnusableInput;

/** Reads {@code participant,contribution,score}, also by the names that Polis gives its columns. */
final class ScoreFile {

  private static final Map<String, String> ALIASES =
      Map.of(
          "comment",
          "contribution",
          "comment-id",
          "contribution",
          "voter-id",
          "participant",
          "vote",
          "score");

  private final Path file;
  private final int lowest;
  private final int highest;
  private final Map<String, Integer> participants = new HashMap<>();
  private final Map<String, Integer> contributions = new HashMap<>();
  private final List<String> participantNames = new ArrayList<>();
  private final List<String> contributionNames = new ArrayList<>();
  private int[] participant = new int[1024];
  private int[] contribution = new int[1024];
  private byte[] score = new byte[1024];
  private long[] line = new long[1024];
  private int size;

  private ScoreFile(Path file, boolean agree) {
    this.file = file;
    this.lowest = agree ? -1 : 1;
    this.highest = agree ? 1 : 5;
  }

  /**
   * @param agree whether scores are −1, 0, 1 instead of 1 to 5
   * @throws UnusableInput with file, line and reason
   */
  static Scores read(Path file, boolean agree) {
    var scores = new ScoreFile(file, agree);
    CsvFile.read(file, ALIASES, List.of("participant", "contribution", "score"), scores::add);
    scores.refuseTwoScoresByOnePersonForOneThing();
    return new Scores(
        List.copyOf(scores.participantNames),
        List.copyOf(scores.contributionNames),
        Arrays.copyOf(scores.participant, scores.size),
        Arrays.copyOf(scores.contribution, scores.size),
        Arrays.copyOf(scores.score, scores.size));
  }

  private void add(CsvRow row) {
    if (size == score.length) grow();
    participant[size] = index(participants, participantNames, row.required("participant"));
    contribution[size] = index(contributions, contributionNames, row.required("contribution"));
    score[size] = value(row);
    line[size] = row.line();
    size++;
  }

  private byte value(CsvRow row) {
    String written = row.required("score");
    try {
      double value = Double.parseDouble(written);
      if (value >= lowest && value <= highest && value == Math.rint(value)) return (byte) value;
    } catch (NumberFormatException notANumber) {
      // refused below
    }
    String hint = lowest == 1 ? "" : " (--agree)";
    throw row.refused(
        "score is "
            + written
            + ", must be a whole number from "
            + lowest
            + " to "
            + highest
            + hint);
  }

  private void refuseTwoScoresByOnePersonForOneThing() {
    long[] cells = new long[size];
    for (int i = 0; i < size; i++) cells[i] = cell(i);
    Arrays.parallelSort(cells);
    for (int i = 1; i < size; i++) {
      if (cells[i] == cells[i - 1]) throw twice(cells[i]);
    }
  }

  private UnusableInput twice(long cell) {
    long first = -1;
    for (int i = 0; i < size; i++) {
      if (cell(i) != cell) continue;
      if (first >= 0) {
        String who = participantNames.get(participant[i]);
        String what = contributionNames.get(contribution[i]);
        return new UnusableInput(
            file, line[i], "participant " + who + " scored " + what + " already at line " + first);
      }
      first = line[i];
    }
    throw new IllegalStateException("no cell stands twice");
  }

  private long cell(int i) {
    return ((long) participant[i] << 32) | contribution[i];
  }

  private void grow() {
    int capacity = size * 2;
    participant = Arrays.copyOf(participant, capacity);
    contribution = Arrays.copyOf(contribution, capacity);
    score = Arrays.copyOf(score, capacity);
    line = Arrays.copyOf(line, capacity);
  }

  private static int index(Map<String, Integer> indices, List<String> names, String name) {
    Integer known = indices.get(name);
    if (known != null) return known;
    indices.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }
}
