package org.cahiers.scoring;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Objects;
import org.cahiers.analysis.rank.Histogram;
import org.cahiers.analysis.rank.RotatingLottery;
import org.cahiers.platform.Rows;
import org.cahiers.scoring.Basis.Derived;
import org.jspecify.annotations.Nullable;

/** All that a row of {@code standing} should hold, or does hold. */
record Truth(
    long contribution,
    long debate,
    long author,
    boolean listed,
    Instant publishedAt,
    String origin,
    String language,
    Histogram histogram,
    int replies,
    int repliers,
    double replyMass,
    @Nullable Instant lastReplyAt,
    int basis,
    Derived derived,
    double place) {

  /** Columns of a counted row: those of a stored one without basis, derived columns and place. */
  static final int COUNTED = 16;

  static final int STORED = COUNTED + 8;

  /** What follows from counts and a basis. */
  static Truth counted(Object[] r, int from, Basis basis) {
    Histogram histogram = Histograms.read(r, from + 7);
    Instant publishedAt = Rows.instant(r[from + 4]);
    double mass = Rows.decimal(r[from + 14]);
    return of(
        r,
        from,
        basis.version(),
        basis.derive(histogram, mass, publishedAt),
        RotatingLottery.place(Rows.number(r[from])));
  }

  static Truth stored(Object[] r, int from) {
    int at = from + COUNTED;
    Derived derived =
        new Derived(
            Rows.decimal(r[at + 1]),
            Rows.decimal(r[at + 2]),
            Rows.decimal(r[at + 3]),
            Rows.decimal(r[at + 4]),
            Rows.decimal(r[at + 5]),
            Rows.integer(r[at + 6]));
    return of(r, from, Rows.integer(r[at]), derived, Rows.decimal(r[at + 7]));
  }

  private static Truth of(Object[] r, int from, int basis, Derived derived, double place) {
    return new Truth(
        Rows.number(r[from]),
        Rows.number(r[from + 1]),
        Rows.number(r[from + 2]),
        (Boolean) r[from + 3],
        Rows.instant(r[from + 4]),
        (String) r[from + 5],
        (String) r[from + 6],
        Histograms.read(r, from + 7),
        Rows.integer(r[from + 12]),
        Rows.integer(r[from + 13]),
        Rows.decimal(r[from + 14]),
        r[from + 15] == null ? null : Rows.instant(r[from + 15]),
        basis,
        derived,
        place);
  }

  /** Whether the other says something else, apart from a rank against another basis. */
  boolean contradicts(Truth other) {
    Truth sameBasis =
        other.basis == basis
            ? other
            : new Truth(
                other.contribution,
                other.debate,
                other.author,
                other.listed,
                other.publishedAt,
                other.origin,
                other.language,
                other.histogram,
                other.replies,
                other.repliers,
                other.replyMass,
                other.lastReplyAt,
                basis,
                derived,
                other.place);
    return !Objects.equals(this, sameBasis);
  }

  JsonObject json() {
    var json =
        Json.createObjectBuilder()
            .add("contribution", contribution)
            .add("debate", debate)
            .add("author", author)
            .add("listed", listed)
            .add("published_at", publishedAt.toString())
            .add("origin", origin)
            .add("language", language)
            .add("s1", histogram.ones())
            .add("s2", histogram.twos())
            .add("s3", histogram.threes())
            .add("s4", histogram.fours())
            .add("s5", histogram.fives())
            .add("replies", replies)
            .add("repliers", repliers)
            .add("reply_mass", replyMass)
            .add("basis", basis)
            .add("people_replying", derived.peopleReplying())
            .add("quality", derived.quality())
            .add("debated", derived.debated())
            .add("rank", derived.rank())
            .add("divisive", derived.divisive())
            .add("need", derived.need())
            .add("place", place);
    if (lastReplyAt != null) json.add("last_reply_at", lastReplyAt.toString());
    return json.build();
  }
}
