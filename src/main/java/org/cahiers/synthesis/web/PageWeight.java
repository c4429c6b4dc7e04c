package org.cahiers.synthesis.web;

import java.util.ArrayList;
import java.util.List;
import org.cahiers.synthesis.web.CowritingPage.Block;
import org.cahiers.synthesis.web.Numbering.Line;

/**
 * Keeps the page of a whole synthesis below 100 KB: sections are shown while there is room, the
 * others by their title with a link. Estimates the markup, which weighs more than the words.
 */
final class PageWeight {

  /** Characters for the text; head, side and foot of the page take the rest. */
  private static final int ROOM = 56_000;

  /** Of the annex, beside the text. */
  private static final int ANNEX_ROOM = 9_000;

  private static final int PARAGRAPH = 900;
  private static final int SENTENCE = 60;
  private static final int SOURCE = 190;

  private int taken;

  /** Whether a section has room; then it takes it. The first always has. */
  boolean fits(List<Block> blocks) {
    int wanted =
        blocks.stream()
            .mapToInt(block -> PARAGRAPH + block.lines().stream().mapToInt(PageWeight::of).sum())
            .sum();
    if (taken > 0 && taken + wanted > ROOM) return false;
    taken += wanted;
    return true;
  }

  /** The first lines of the annex that have room. */
  List<Line> fitting(List<Line> annex) {
    List<Line> fitting = new ArrayList<>();
    int left = ANNEX_ROOM;
    for (Line line : annex) {
      left -= of(line);
      if (left < 0) break;
      fitting.add(line);
    }
    return fitting;
  }

  private static int of(Line line) {
    return SENTENCE + line.text().length() + SOURCE * line.marks().size();
  }
}
