package org.cahiers.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.debate.DebateId;
import org.cahiers.insight.EditOutcome;
import org.cahiers.insight.EditOutcome.Reason;
import org.cahiers.insight.EditOutcome.Refused;
import org.cahiers.insight.EditTopics;
import org.cahiers.insight.TopicId;
import org.cahiers.insight.TopicView;
import org.cahiers.insight.Topics;
import org.cahiers.insight.web.TopicNode.Kind;
import org.jspecify.annotations.Nullable;

/** Turns the wish of a moderator into changes of the topics. */
@ApplicationScoped
class CarryOut {

  @Inject private EditTopics edit;
  @Inject private Topics topics;

  /**
   * @param label new name, for renaming and splitting
   * @param target what to go into, null if none was chosen
   * @param asTopic whether what is split off becomes a topic, else a cluster
   * @return the last change; with several groups the first refusal ends it
   */
  EditOutcome carryOut(
      DebateId debate,
      TopicWish wish,
      String label,
      @Nullable TopicId target,
      boolean asTopic,
      String reason) {
    return switch (wish.act()) {
      case RENAME -> edit.rename(new TopicId(wish.chosen().getFirst().id()), label, reason);
      case MARK -> each(wish, id -> mark(id, reason));
      case SPLIT -> split(debate, wish, label, asTopic, reason);
      case INTO -> target == null ? new Refused(Reason.NOT_FOUND) : into(wish, target, reason);
    };
  }

  private interface Change {
    EditOutcome make(TopicId group);
  }

  private static EditOutcome each(TopicWish wish, Change change) {
    EditOutcome outcome = new Refused(Reason.NOTHING_CHOSEN);
    for (TopicNode node : wish.chosen()) {
      outcome = change.make(new TopicId(node.id()));
      if (outcome instanceof Refused) return outcome;
    }
    return outcome;
  }

  private EditOutcome mark(TopicId group, String reason) {
    Optional<TopicView> view = topics.find(group);
    return view.isEmpty()
        ? new Refused(Reason.NOT_FOUND)
        : edit.mark(group, !view.get().offTopic(), reason);
  }

  private EditOutcome into(TopicWish wish, TopicId target, String reason) {
    if (wish.kind() == Kind.CONTRIBUTION) return edit.move(numbers(wish), target, reason);
    Optional<TopicView> into = topics.find(target);
    if (into.isEmpty()) return new Refused(Reason.NOT_FOUND);
    boolean alike = into.get().level().name().equals(wish.kind().name());
    return each(
        wish,
        group -> alike ? edit.merge(group, target, reason) : edit.regroup(group, target, reason));
  }

  /** Out of the topic that the first of them stands in, or out of its cluster. */
  private EditOutcome split(
      DebateId debate, TopicWish wish, String label, boolean asTopic, String reason) {
    List<Long> members =
        wish.kind() == Kind.CONTRIBUTION
            ? numbers(wish)
            : wish.chosen().stream()
                .flatMap(node -> topics.members(new TopicId(node.id())).stream())
                .toList();
    Optional<TopicView> topic =
        members.isEmpty()
            ? Optional.empty()
            : Optional.ofNullable(topics.of(members).get(members.getFirst()));
    if (topic.isEmpty()) return new Refused(Reason.NOTHING_CHOSEN);
    if (asTopic || wish.kind() == Kind.CLUSTER)
      return edit.split(topic.get().id(), members, label, reason);
    return Stream.of(topics.tree(debate))
        .flatMap(tree -> tree.in(topic.get().id()).stream())
        .filter(view -> view.level() == Level.CLUSTER)
        .filter(view -> topics.members(view.id()).contains(members.getFirst()))
        .findFirst()
        .map(cluster -> edit.split(cluster.id(), members, label, reason))
        .orElse(new Refused(Reason.NOTHING_CHOSEN));
  }

  private static List<Long> numbers(TopicWish wish) {
    return wish.chosen().stream().map(TopicNode::id).toList();
  }
}
