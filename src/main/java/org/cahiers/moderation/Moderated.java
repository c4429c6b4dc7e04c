package org.cahiers.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.identity.AccountId;

/**
 * Socket: what moderators may look at. Implementations are application-scoped beans of the rooms
 * above; the changing methods are called within the transaction of the decision, and do nothing if
 * there is nothing to do.
 */
public interface Moderated {

  /**
   * One thing as a moderator sees it.
   *
   * @param title empty if it has none, as a reply
   * @param language code of the language it is written in
   * @param address path of its page; public, and without anything personal
   * @param author who is told of the decision
   */
  record Item(String title, String text, String language, String address, AccountId author) {}

  /** Name of the kind, in addresses too: {@code contribution}. */
  String kind();

  /** Whether its author can write it anew, so that an edit may be asked for. */
  default boolean editable() {
    return true;
  }

  /** Those of the things that are there and were not withdrawn by their authors, by id. */
  Map<Long, Item> find(Collection<Long> ids);

  /** One of them. */
  default Optional<Item> find(long id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** Takes it from sight at once: lists, search, rank, feeds. */
  void hide(long id);

  /** Shows it (again), or for the first time if it was waiting. */
  void restore(long id);

  /**
   * Takes it from sight until its author has edited it; then it comes back as a case. Asked only of
   * what is {@link #editable}.
   */
  void requestEdit(long id);
}
