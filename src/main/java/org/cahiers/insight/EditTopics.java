package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.insight.EditOutcome.Done;
import org.cahiers.insight.EditOutcome.Reason;
import org.cahiers.insight.EditOutcome.Refused;
import org.cahiers.insight.EditTable.Kind;
import org.cahiers.insight.TopicTable.Place;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;

/**
 * Moderators change the topics: each change says why, is logged, lasts over the next runs and can
 * be undone. Refused before anything is changed.
 */
@ApplicationScoped
public class EditTopics {

  private static final int LONGEST_LABEL = 200;
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 500;

  @Inject private Caller caller;
  @Inject private Topics topics;
  @Inject private TopicTable table;
  @Inject private EditTable edits;
  @Inject private ChangeFeed feed;
  @Inject private Audit audit;

  /** What an edit concerns, found and locked. */
  private record Scene(AccountId moderator, TopicView group, String reason) {}

  @Transactional
  public EditOutcome rename(TopicId group, String label, String reason) {
    String name = label.strip();
    if (name.isEmpty() || name.length() > LONGEST_LABEL) return new Refused(Reason.LABEL);
    return with(
        group,
        reason,
        scene -> {
          TopicView view = scene.group();
          if (view.label().equals(name)) return new Refused(Reason.NOTHING_TO_DO);
          table.rename(view.id().value(), name, true);
          return log(
              scene,
              Kind.RENAME,
              view,
              Json.createObjectBuilder()
                  .add("from", view.label())
                  .add("to", name)
                  .add("named", view.named()));
        });
  }

  /** Makes a group one with another of its level. The other keeps name and address. */
  @Transactional
  public EditOutcome merge(TopicId from, TopicId into, String reason) {
    return with(
        from,
        reason,
        scene -> {
          TopicView group = scene.group();
          Optional<TopicView> target = other(scene, into);
          if (target.isEmpty()) return new Refused(Reason.NOT_FOUND);
          if (target.get().level() != group.level()) return new Refused(Reason.LEVEL);
          return log(scene, Kind.MERGE, group, merged(group, target.get()));
        });
  }

  private JsonObjectBuilder merged(TopicView group, TopicView into) {
    long debate = group.debate().value();
    List<Place> places = table.places(group.level(), group.id().value());
    List<Long> below =
        topics.tree(group.debate()).in(group.id()).stream().map(each -> each.id().value()).toList();
    table.regroup(below, into.id().value());
    table.shift(group.level(), group.id().value(), into.id().value());
    table.align(debate);
    table.representBoth(into.id().value(), group.id().value());
    table.retire(group.id().value(), into.id().value());
    table.recount(debate);
    return Json.createObjectBuilder()
        .add("into", into.id().value())
        .add("below", numbers(below))
        .add("members", numbers(places.stream().map(Place::contribution).toList()));
  }

  /**
   * Makes contributions of a group a group of their own beside it.
   *
   * @param group a topic or a cluster
   * @param members what is split off, some of the group but not all of it
   */
  @Transactional
  public EditOutcome split(TopicId group, Collection<Long> members, String label, String reason) {
    String name = label.strip();
    if (name.isEmpty() || name.length() > LONGEST_LABEL) return new Refused(Reason.LABEL);
    return with(
        group,
        reason,
        scene -> {
          TopicView view = scene.group();
          if (view.level() == Level.THEME) return new Refused(Reason.LEVEL);
          List<Place> leaving =
              table.places(view.level(), view.id().value()).stream()
                  .filter(place -> members.contains(place.contribution()))
                  .toList();
          if (leaving.isEmpty()) return new Refused(Reason.NOTHING_CHOSEN);
          if (leaving.size() == view.size()) return new Refused(Reason.NOTHING_TO_DO);
          return splitOff(scene, leaving, name);
        });
  }

  private EditOutcome splitOff(Scene scene, List<Place> leaving, String name) {
    TopicView view = scene.group();
    long debate = view.debate().value();
    Long parent = view.parent().orElseThrow().value();
    long made = table.create(debate, view.level(), parent, name);
    if (view.level() == Level.TOPIC) table.moveToTopic(leaving, parent, made);
    else
      table.put(
          leaving.stream().map(Place::contribution).toList(),
          leaving.getFirst().theme(),
          parent,
          made,
          TopicTable.PERSON);
    table.representByRank(made, view.level());
    table.recount(debate);
    return log(
        scene,
        Kind.SPLIT,
        new TopicId(made),
        before(leaving).add("from", view.id().value()).add("name", name));
  }

  /**
   * Puts contributions into a group.
   *
   * @param to a topic or a cluster
   */
  @Transactional
  public EditOutcome move(Collection<Long> contributions, TopicId to, String reason) {
    return with(
        to,
        reason,
        scene -> {
          TopicView target = scene.group();
          if (target.level() == Level.THEME) return new Refused(Reason.LEVEL);
          long id = target.id().value();
          List<Place> moving =
              table.places(target.debate().value(), contributions).stream()
                  .filter(
                      place ->
                          target.level() == Level.TOPIC
                              ? place.topic() != id
                              : place.cluster() != id)
                  .toList();
          if (moving.isEmpty()) return new Refused(Reason.NOTHING_CHOSEN);
          TopicView topic =
              target.level() == Level.TOPIC
                  ? target
                  : topics.find(target.parent().orElseThrow()).orElseThrow();
          table.put(
              moving.stream().map(Place::contribution).toList(),
              topic.parent().orElseThrow().value(),
              topic.id().value(),
              target.level() == Level.CLUSTER ? id : 0,
              TopicTable.PERSON);
          table.recount(target.debate().value());
          return log(scene, Kind.MOVE, target, before(moving));
        });
  }

  /** Puts a topic into another theme, or a cluster into another topic. */
  @Transactional
  public EditOutcome regroup(TopicId group, TopicId under, String reason) {
    return with(
        group,
        reason,
        scene -> {
          TopicView view = scene.group();
          Optional<TopicView> target = other(scene, under);
          if (target.isEmpty()) return new Refused(Reason.NOT_FOUND);
          if (target.get().level().ordinal() != view.level().ordinal() - 1)
            return new Refused(Reason.LEVEL);
          if (target.get().id().equals(view.above())) return new Refused(Reason.NOTHING_TO_DO);
          List<Long> members =
              table.places(view.level(), view.id().value()).stream()
                  .map(Place::contribution)
                  .toList();
          table.regroup(List.of(view.id().value()), under.value());
          table.align(view.debate().value());
          table.recount(view.debate().value());
          return log(
              scene,
              Kind.REGROUP,
              view,
              Json.createObjectBuilder()
                  .add("from", view.parent().orElseThrow().value())
                  .add("to", under.value())
                  .add("members", numbers(members)));
        });
  }

  /** Says that a group does not answer the question, or that it does. */
  @Transactional
  public EditOutcome mark(TopicId group, boolean offTopic, String reason) {
    return with(
        group,
        reason,
        scene -> {
          if (scene.group().offTopic() == offTopic) return new Refused(Reason.NOTHING_TO_DO);
          table.mark(group.value(), offTopic);
          return log(
              scene,
              offTopic ? Kind.OFF_TOPIC : Kind.ON_TOPIC,
              scene.group(),
              Json.createObjectBuilder());
        });
  }

  private interface Change {
    EditOutcome make(Scene scene);
  }

  private EditOutcome with(TopicId group, String reason, Change change) {
    AccountId moderator = caller.require(Role.MODERATOR);
    String why = reason.strip();
    if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON)
      return new Refused(Reason.REASON);
    Optional<TopicView> seen = topics.find(group);
    if (seen.isEmpty()) return new Refused(Reason.NOT_FOUND);
    table.lock(seen.get().debate().value());
    return topics
        .find(group)
        .map(view -> change.make(new Scene(moderator, view, why)))
        .orElse(new Refused(Reason.NOT_FOUND));
  }

  /** Another group of the same debate. */
  private Optional<TopicView> other(Scene scene, TopicId id) {
    return topics
        .find(id)
        .filter(view -> view.debate().equals(scene.group().debate()))
        .filter(view -> !view.id().equals(scene.group().id()));
  }

  private EditOutcome log(Scene scene, Kind kind, TopicView subject, JsonObjectBuilder detail) {
    return log(scene, kind, subject.id(), detail);
  }

  private EditOutcome log(Scene scene, Kind kind, TopicId subject, JsonObjectBuilder detail) {
    long debate = scene.group().debate().value();
    long account = scene.moderator().value();
    long edit = edits.add(debate, kind, subject.value(), detail.build(), scene.reason(), account);
    audit.record(
        account, "topics.edited", debate, Map.of("kind", kind.stored(), "edit", "" + edit));
    feed.append("topics.changed", debate, debate);
    return new Done(edit);
  }

  private static JsonObjectBuilder before(List<Place> places) {
    return Json.createObjectBuilder()
        .add("members", numbers(places.stream().map(Place::contribution).toList()))
        .add("topics", numbers(places.stream().map(Place::topic).toList()))
        .add("clusters", numbers(places.stream().map(Place::cluster).toList()));
  }

  private static JsonArrayBuilder numbers(List<Long> numbers) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    numbers.forEach(array::add);
    return array;
  }
}
