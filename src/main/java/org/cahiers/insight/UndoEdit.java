package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.insight.EditOutcome.Done;
import org.cahiers.insight.EditOutcome.Reason;
import org.cahiers.insight.EditOutcome.Refused;
import org.cahiers.insight.EditTable.Stored;
import org.cahiers.insight.InForce.Known;
import org.cahiers.insight.TopicTable.Place;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a change of the topics, as far as what it changed is still there: contributions that have
 * gone elsewhere since stay where they are.
 */
@ApplicationScoped
public class UndoEdit {

  @Inject private Caller caller;
  @Inject private EditTable edits;
  @Inject private InForce inForce;
  @Inject private TopicTable table;
  @Inject private ChangeFeed feed;
  @Inject private Audit audit;

  @Transactional
  public EditOutcome undo(long edit) {
    AccountId moderator = caller.require(Role.MODERATOR);
    Stored stored = edits.lock(edit);
    if (stored == null) return new Refused(Reason.NOT_FOUND);
    table.lock(stored.debate());
    Map<Long, Known> groups = inForce.groups(stored.debate());
    Known subject = groups.get(stored.subject());
    if (subject == null || !undone(stored, subject, groups))
      return new Refused(Reason.CHANGED_SINCE);
    table.align(stored.debate());
    table.recount(stored.debate());
    edits.undone(edit, moderator.value());
    audit.record(
        moderator.value(), "topics.edit-undone", stored.debate(), Map.of("edit", "" + edit));
    feed.append("topics.changed", stored.debate(), stored.debate());
    return new Done(edit);
  }

  /** Whether it could be undone; if not, nothing was changed. */
  private boolean undone(Stored edit, Known subject, Map<Long, Known> groups) {
    return switch (edit.kind()) {
      case RENAME -> rename(edit, subject);
      case OFF_TOPIC, ON_TOPIC -> {
        if (subject.gone()) yield false;
        table.mark(subject.id(), edit.kind() == EditTable.Kind.ON_TOPIC);
        yield true;
      }
      case REGROUP -> regroup(edit, subject, groups);
      case MERGE -> merge(edit, subject, groups);
      case SPLIT -> split(edit, subject, groups);
      case MOVE -> move(edit, subject, groups);
    };
  }

  private boolean rename(Stored edit, Known subject) {
    if (subject.gone() || !subject.label().equals(edit.detail().getString("to"))) return false;
    table.rename(subject.id(), edit.detail().getString("from"), edit.detail().getBoolean("named"));
    return true;
  }

  private boolean regroup(Stored edit, Known subject, Map<Long, Known> groups) {
    Known from = InForce.now(groups, edit.number("from"));
    if (subject.gone() || from == null || subject.parent() != edit.number("to")) return false;
    table.regroup(List.of(subject.id()), from.id());
    return true;
  }

  private boolean merge(Stored edit, Known from, Map<Long, Known> groups) {
    Known into = InForce.now(groups, edit.number("into"));
    Known parent = from.parent() == 0 ? null : InForce.now(groups, from.parent());
    boolean parentLost = from.ref().level() != Level.THEME && parent == null;
    if (from.merged() == 0 || into == null || parentLost) return false;
    table.revive(from.id());
    if (parent != null) table.regroup(List.of(from.id()), parent.id());
    List<Long> below = still(edit.numbers("below"), into.id(), groups);
    table.regroup(below, from.id());
    Set<Long> members = new HashSet<>(edit.numbers("members"));
    List<Place> back =
        table.places(into.ref().level(), into.id()).stream()
            .filter(place -> members.contains(place.contribution()))
            .toList();
    if (from.ref().level() == Level.TOPIC) backToTopic(back, from, below);
    if (from.ref().level() == Level.CLUSTER && parent != null)
      table.put(contributions(back), parent.parent(), parent.id(), from.id(), TopicTable.RUN);
    table.align(edit.debate());
    table.representByRank(from.id(), from.ref().level());
    return true;
  }

  /** With their cluster where it came along, else without. */
  private void backToTopic(List<Place> back, Known topic, List<Long> clusters) {
    List<Long> without = new ArrayList<>();
    for (Place place : back)
      if (!clusters.contains(place.cluster())) without.add(place.contribution());
    table.put(without, topic.parent(), topic.id(), 0, TopicTable.RUN);
  }

  private boolean split(Stored edit, Known made, Map<Long, Known> groups) {
    Known from = InForce.now(groups, edit.number("from"));
    if (made.gone() || from == null || from.id() == made.id()) return false;
    List<Long> below = new ArrayList<>();
    for (Known group : groups.values())
      if (group.parent() == made.id() && !group.gone()) below.add(group.id());
    table.regroup(below, from.id());
    table.shift(made.ref().level(), made.id(), from.id());
    if (made.ref().level() == Level.TOPIC) intoClusters(edit, from, groups);
    table.retire(made.id(), from.id());
    return true;
  }

  /** Contributions that lost their cluster when they left have it again. */
  private void intoClusters(Stored edit, Known topic, Map<Long, Known> groups) {
    List<Long> members = edit.numbers("members");
    List<Long> clusters = edit.numbers("clusters");
    Set<Long> loose = new HashSet<>();
    for (Place place : table.places(Level.TOPIC, topic.id()))
      if (place.cluster() == 0) loose.add(place.contribution());
    Map<Long, List<Long>> back = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      Known cluster = clusters.get(i) == 0 ? null : InForce.now(groups, clusters.get(i));
      if (cluster != null && cluster.parent() == topic.id() && loose.contains(members.get(i)))
        back.computeIfAbsent(cluster.id(), key -> new ArrayList<>()).add(members.get(i));
    }
    back.forEach(
        (cluster, all) -> table.put(all, topic.parent(), topic.id(), cluster, TopicTable.RUN));
  }

  private boolean move(Stored edit, Known subject, Map<Long, Known> groups) {
    Known to = InForce.now(groups, subject.id());
    if (to == null) return false;
    List<Long> members = edit.numbers("members");
    List<Long> topics = edit.numbers("topics");
    List<Long> clusters = edit.numbers("clusters");
    Set<Long> here = new HashSet<>(contributions(table.places(to.ref().level(), to.id())));
    Map<Place, List<Long>> back = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      Place place = place(topics.get(i), clusters.get(i), groups);
      if (place != null && here.contains(members.get(i)))
        back.computeIfAbsent(place, key -> new ArrayList<>()).add(members.get(i));
    }
    back.forEach(
        (place, all) ->
            table.put(all, place.theme(), place.topic(), place.cluster(), TopicTable.RUN));
    return !back.isEmpty();
  }

  /** Where a former place is now; null if neither its cluster nor its topic is in force. */
  private static @Nullable Place place(long topic, long cluster, Map<Long, Known> groups) {
    if (topic == 0) return new Place(0, 0, 0, 0);
    Known inner = cluster == 0 ? null : InForce.now(groups, cluster);
    Known outer = inner != null ? groups.get(inner.parent()) : InForce.now(groups, topic);
    return outer == null
        ? null
        : new Place(0, outer.parent(), outer.id(), inner == null ? 0 : inner.id());
  }

  private static List<Long> still(List<Long> ids, long under, Map<Long, Known> groups) {
    return ids.stream()
        .filter(groups::containsKey)
        .filter(id -> !groups.get(id).gone() && groups.get(id).parent() == under)
        .toList();
  }

  private static List<Long> contributions(List<Place> places) {
    return places.stream().map(Place::contribution).toList();
  }
}
