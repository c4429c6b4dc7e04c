package org.cahiers.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cahiers.analysis.rank.RotatingLottery;
import org.cahiers.analysis.rank.RotatingLottery.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * One drawing of the lottery of what to score, read from the index a page at a time: for each need
 * one or two stretches of its wheel, each ordered by the index, merged by ticket.
 */
final class Drawing {

  private final long seed;

  Drawing(long seed) {
    this.seed = seed;
  }

  /** A stretch of the wheel of a need, from {@code from} to before {@code to}. */
  record Stretch(int need, double from, double to) {}

  /** What lies ahead of a cursor on every wheel, or all of it. */
  List<Stretch> ahead(@Nullable Cursor after) {
    List<Stretch> stretches = new ArrayList<>();
    for (int need = 0; need < RotatingLottery.NEEDS; need++) {
      double turn = RotatingLottery.turn(seed, need);
      double passed = after == null ? 0 : RotatingLottery.passed(after.key(), need);
      double from = turn + passed;
      if (from < 1) stretches.add(new Stretch(need, from, 1));
      double wrapped = Math.max(0, from - 1);
      if (wrapped < turn) stretches.add(new Stretch(need, wrapped, turn));
    }
    return stretches;
  }

  Ticket ticket(long contribution, int need, double place) {
    return RotatingLottery.ticket(RotatingLottery.turn(seed, need), place, need, contribution);
  }

  /**
   * Parameters: 1 debate, 2 origin, 3 language, 4 account, 5 how many, 7 chosen contributions.
   *
   * <p>{@code offset 0} keeps PostgreSQL from joining all scores of the account with all rows read:
   * for somebody with a thousand scores that takes twenty-five times as long as looking each row
   * up.
   *
   * @param account whether what this account wrote, scored or passed over is left out
   */
  static String sql(List<Stretch> stretches, Filter filter, boolean account) {
    String ranges =
        stretches.stream()
            .map(s -> "(" + s.need() + ", float8 '" + s.from() + "', float8 '" + s.to() + "')")
            .collect(Collectors.joining(", "));
    return "select s.contribution, s.need, s.place from (values "
        + ranges
        + ") as r(need, low, high) cross join lateral (select contribution, need, place from"
        + " standing t where debate = ?1 and listed and need = r.need and place >= r.low and place"
        + " < r.high"
        + (filter.origin() == null ? "" : " and origin = ?2")
        + (filter.language() == null ? "" : " and language = ?3")
        + filter.chosen()
        + (account
            ? " and author <> ?4 and not exists (select 1 from score where contribution ="
                + " t.contribution and account = ?4 offset 0) and not exists (select 1 from"
                + " score_skip where contribution = t.contribution and account = ?4 offset 0)"
            : "")
        + " order by place limit ?5) s";
  }
}
