package org.cahiers.platform;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed from one text to another, word by word, in reading order. */
public record TextDifference(List<Piece> pieces) {

  /** A run of characters that both texts have, or only the new or only the old one. */
  public record Piece(Kind kind, String text) {
    public boolean kept() {
      return kind == Kind.KEPT;
    }

    public boolean added() {
      return kind == Kind.ADDED;
    }

    public boolean removed() {
      return kind == Kind.REMOVED;
    }
  }

  /** Whether a piece stands in both texts, only in the new one, or only in the old one. */
  public enum Kind {
    KEPT,
    ADDED,
    REMOVED
  }

  private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

  public TextDifference {
    pieces = List.copyOf(pieces);
  }

  /**
   * Compares words, spaces and signs. Joining kept and added pieces gives the new text, kept and
   * removed ones the old.
   */
  public static TextDifference between(String old, String fresh) {
    List<String> before = tokens(old);
    List<String> after = tokens(fresh);
    List<Piece> pieces = new ArrayList<>();
    int place = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      add(pieces, Kind.KEPT, before.subList(place, delta.getSource().getPosition()));
      add(pieces, Kind.REMOVED, delta.getSource().getLines());
      add(pieces, Kind.ADDED, delta.getTarget().getLines());
      place = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(pieces, Kind.KEPT, before.subList(place, before.size()));
    return new TextDifference(pieces);
  }

  private static void add(List<Piece> pieces, Kind kind, List<String> tokens) {
    if (!tokens.isEmpty()) pieces.add(new Piece(kind, String.join("", tokens)));
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) tokens.add(matcher.group());
    return tokens;
  }
}
