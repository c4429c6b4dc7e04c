package org.cahiers.platform.feed;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param position place in the feed
 * @param kind subject and past participle, such as {@code contribution.published}
 * @param subject id of the row it happened to
 * @param debate debate whose pages show it, or null
 */
public record Change(Position position, String kind, long subject, @Nullable Long debate) {

  /** Place in commit order. Compared by transaction, then by id. */
  public record Position(long xid, long id) implements Comparable<Position> {
    public static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
      int byTransaction = Long.compareUnsigned(xid, other.xid);
      return byTransaction != 0 ? byTransaction : Long.compare(id, other.id);
    }
  }
}
