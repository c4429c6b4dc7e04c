package org.cahiers.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The replies under a contribution in the order in which they are read: each that answers the
 * contribution itself, oldest first, followed by all that was answered below it, oldest first.
 *
 * @param places those that are read, and those whose place is needed by one below them
 */
public record Conversation(List<Place> places) {

  /**
   * Where a reply stands.
   *
   * @param number of the reply
   * @param top number of the reply to the contribution itself under which it stands; its own if it
   *     is one
   */
  public record Place(long number, long top) {

    public boolean isTop() {
      return number == top;
    }
  }

  /**
   * A stored reply.
   *
   * @param parent what it answers: the contribution or another reply
   * @param readable whether it is shown, as text or as waiting for its author
   */
  record Stored(long number, long parent, boolean readable) {}

  public Conversation {
    places = List.copyOf(places);
  }

  /**
   * @param root number of the contribution
   * @param replies all that were ever written under it, oldest first
   */
  static Conversation of(long root, List<Stored> replies) {
    Map<Long, Long> parents = new HashMap<>();
    for (Stored reply : replies) parents.put(reply.number, reply.parent);
    Set<Long> needed = new HashSet<>();
    for (Stored reply : replies) {
      long each = reply.number;
      while (reply.readable && each != root && needed.add(each)) each = parents.get(each);
    }
    Map<Long, List<Place>> threads = new LinkedHashMap<>();
    for (Stored reply : replies)
      if (reply.parent == root && needed.contains(reply.number))
        threads.put(reply.number, new ArrayList<>(List.of(new Place(reply.number, reply.number))));
    for (Stored reply : replies) {
      if (reply.parent == root || !needed.contains(reply.number)) continue;
      long top = reply.parent;
      while (parents.get(top) != root) top = parents.get(top);
      threads.get(top).add(new Place(reply.number, top));
    }
    return new Conversation(threads.values().stream().flatMap(List::stream).toList());
  }

  /** How many pages of so many replies there are, at least 1. */
  public int pages(int size) {
    return Math.max(1, (places.size() + size - 1) / size);
  }

  /** The page of a reply, from 1; 1 for one that is not read here. */
  public int pageOf(long number, int size) {
    for (int i = 0; i < places.size(); i++) if (places.get(i).number == number) return i / size + 1;
    return 1;
  }

  /**
   * The replies of a page; where it begins within a thread, the reply at its top stands first
   * again.
   *
   * @param page from 1 to {@link #pages}
   */
  public List<Place> page(int page, int size) {
    int from = (page - 1) * size;
    List<Place> shown = places.subList(from, Math.min(places.size(), from + size));
    if (shown.isEmpty() || shown.getFirst().isTop()) return shown;
    long top = shown.getFirst().top;
    List<Place> with = new ArrayList<>(List.of(new Place(top, top)));
    with.addAll(shown);
    return with;
  }
}
