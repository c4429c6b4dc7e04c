package org.cahiers.analysis.cluster;

/**
 * Names one group of a run; lasts over runs as long as most of its texts stay together.
 *
 * @param id 1 or more, unique on its level
 */
public record GroupRef(Level level, int id) implements Comparable<GroupRef> {

  public GroupRef {
    if (id < 1) {
      throw new IllegalArgumentException("group id is " + id + ", must be 1 or more");
    }
  }

  @Override
  public int compareTo(GroupRef other) {
    int byLevel = level.compareTo(other.level);
    return byLevel != 0 ? byLevel : Integer.compare(id, other.id);
  }
}
