package org.cahiers.insight.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cahiers.contribution.ContributionId;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.insight.EditLog;
import org.cahiers.insight.EditOutcome;
import org.cahiers.insight.TopicId;
import org.cahiers.insight.TopicTree;
import org.cahiers.insight.TopicView;
import org.cahiers.insight.Topics;
import org.cahiers.insight.UndoEdit;
import org.cahiers.platform.web.Once;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.NodeCollapseEvent;
import org.primefaces.event.NodeExpandEvent;
import org.primefaces.event.TreeDragDropEvent;
import org.primefaces.model.TreeNode;

/**
 * {@code /workspace/topics/{slug}}: the tree of a debate's topics and what a moderator does with
 * it. Every act, by button, key or drag, becomes a wish that is carried out once it has a reason.
 */
@Named
@ViewScoped
public class TopicDesk implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LOGGED = 30;
  private static final int SUGGESTED = 12;
  private static final String DEBATE = "topics.debate";
  private static final String GROUP = "topics.group";
  private static final String CONTRIBUTION = "topics.contribution";
  private static final String EDITS = "topics.edits";

  @Inject private Debates debates;
  @Inject private Topics topics;
  @Inject private Contributions contributions;
  @Inject private TopicTreeModel model;
  @Inject private CarryOut carryOut;
  @Inject private RunPanel runs;
  @Inject private UndoEdit undoing;
  @Inject private EditLog log;
  @Inject private Route route;
  @Inject private PageLanguage language;
  @Inject private Words words;

  private String slug = "";
  private @Nullable TreeNode<TopicNode> root;
  private TreeNode<TopicNode>[] selection = none();
  private final Set<String> open = new HashSet<>();
  private String query = "";
  private @Nullable TopicWish wish;
  private String label = "";
  private String target = "";
  private String reason = "";
  private boolean asTopic = true;

  @PostConstruct
  void load() {
    slug = route.path("slug");
    for (TopicView theme : topics.tree(getDebate().id()).themes())
      open.add(TopicNode.of(theme, "").key());
    build();
  }

  @SuppressWarnings("unchecked")
  private static TreeNode<TopicNode>[] none() {
    return new TreeNode[0];
  }

  /** The debate as it is now; not kept between requests. */
  public DebateView getDebate() {
    return Once.read(
        DEBATE, () -> debates.find(slug, language.getCode()).orElseThrow(Refusal::notFound));
  }

  /** What is chosen, or what is in force, is another from here on. */
  private static void forget() {
    Once.forget(GROUP, CONTRIBUTION, EDITS);
  }

  private void build() {
    forget();
    root = query.isBlank() ? model.all(getDebate(), open) : model.matching(getDebate(), query);
    selection = none();
  }

  public void search() {
    build();
  }

  public void showAll() {
    query = "";
    build();
  }

  /** Puts a run in force and shows its topics. */
  public void take(long run) {
    runs.take(run);
    build();
  }

  public void opened(NodeExpandEvent event) {
    TreeNode<TopicNode> node = node(event.getTreeNode());
    open.add(node.getData().key());
    node.setExpanded(true);
    if (query.isBlank()) model.fill(node);
  }

  public void closed(NodeCollapseEvent event) {
    TreeNode<TopicNode> node = node(event.getTreeNode());
    open.remove(node.getData().key());
    node.setExpanded(false);
  }

  @SuppressWarnings("unchecked")
  private static TreeNode<TopicNode> node(TreeNode<?> node) {
    return (TreeNode<TopicNode>) node;
  }

  /** What was dropped becomes a wish; the tree is drawn as it was until the wish is carried out. */
  public void dropped(TreeDragDropEvent event) {
    TopicNode what = node(event.getDragNode()).getData();
    TopicNode where = group(node(event.getDropNode()));
    List<TopicNode> chosen = getChosen();
    boolean several = what.isContribution() && chosen.contains(what);
    build();
    if (where.id() == 0 || !(what.isGroup() || what.isContribution())) {
      Say.unchanged(words.get("insight.desk.refused.level"));
      return;
    }
    wish(TopicWish.Act.INTO, several ? chosen : List.of(what));
    target = suggestion(topics.find(new TopicId(where.id())).orElseThrow(Refusal::notFound));
  }

  /** The group that a line is or stands in. */
  private static TopicNode group(TreeNode<TopicNode> node) {
    TreeNode<TopicNode> at = node;
    while (at.getParent() != null && at.getData().kind() == TopicNode.Kind.CONTRIBUTION
        || at.getData().kind() == TopicNode.Kind.MORE
        || at.getData().kind() == TopicNode.Kind.LOOSE) at = at.getParent();
    return at.getData();
  }

  /** Groups and contributions that are chosen in the tree. */
  public List<TopicNode> getChosen() {
    List<TopicNode> chosen = new ArrayList<>();
    for (TreeNode<TopicNode> node : selection)
      if (node.getData().isGroup() || node.getData().isContribution()) chosen.add(node.getData());
    return List.copyOf(chosen);
  }

  public void begin(String act) {
    List<TopicNode> chosen = getChosen();
    TopicWish.Act wanted = TopicWish.Act.valueOf(act);
    if (chosen.isEmpty()) {
      Say.unchanged(words.get("insight.desk.choose"));
      return;
    }
    wish(wanted, chosen);
  }

  private void wish(TopicWish.Act act, List<TopicNode> chosen) {
    Optional<String> problem = TopicWish.problem(act, chosen);
    if (problem.isPresent()) {
      Say.unchanged(words.get("insight.desk.refused." + problem.get()));
      return;
    }
    wish = new TopicWish(act, chosen);
    label = act == TopicWish.Act.RENAME ? chosen.getFirst().label() : "";
    target = "";
    reason = "";
    asTopic = true;
  }

  public void cancel() {
    wish = null;
  }

  public void confirm() {
    if (wish == null) return;
    EditOutcome outcome =
        carryOut.carryOut(
            getDebate().id(), wish, label, named(target).orElse(null), asTopic, reason);
    switch (outcome) {
      case EditOutcome.Done done -> {
        wish = null;
        build();
        Say.done(words.get("insight.desk.done"));
      }
      case EditOutcome.Refused refused -> refused(refused);
    }
  }

  public void undo(long edit) {
    switch (undoing.undo(edit)) {
      case EditOutcome.Done done -> {
        build();
        Say.done(words.get("insight.desk.undone"));
      }
      case EditOutcome.Refused refused -> refused(refused);
    }
  }

  private void refused(EditOutcome.Refused refused) {
    String code = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Say.above(words.get("insight.desk.refused." + code));
  }

  /** Groups whose name has the typed words, as they are offered to be merged or moved into. */
  public List<String> suggest(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    TopicTree tree = topics.tree(getDebate().id());
    return tree.groups().stream()
        .filter(view -> wish != null && wish.fits(view))
        .filter(view -> view.label().toLowerCase(Locale.ROOT).contains(wanted))
        .limit(SUGGESTED)
        .map(this::suggestion)
        .toList();
  }

  private String suggestion(TopicView view) {
    return view.label()
        + " ("
        + words.of(
            "insight.desk.ref." + view.level().name().toLowerCase(Locale.ROOT), view.number() + "")
        + ")";
  }

  private Optional<TopicId> named(String suggestion) {
    return topics.tree(getDebate().id()).groups().stream()
        .filter(view -> suggestion(view).equals(suggestion))
        .map(TopicView::id)
        .findFirst();
  }

  /** The group that is chosen alone, null otherwise. */
  public @Nullable TopicView getGroup() {
    List<TopicNode> chosen = getChosen();
    if (chosen.size() != 1 || !chosen.getFirst().isGroup()) return null;
    return Once.read(GROUP, () -> topics.find(new TopicId(chosen.getFirst().id()))).orElse(null);
  }

  /** The contribution that is chosen alone, null otherwise. */
  public @Nullable ContributionView getContribution() {
    List<TopicNode> chosen = getChosen();
    if (chosen.size() != 1 || !chosen.getFirst().isContribution()) return null;
    ContributionId id = new ContributionId(chosen.getFirst().id());
    return Once.read(CONTRIBUTION, () -> contributions.find(id)).orElse(null);
  }

  /** Titles that stand for the chosen group. */
  public List<ContributionView> getRepresentatives() {
    TopicView group = getGroup();
    return group == null ? List.of() : contributions.inOrder(group.representatives());
  }

  public List<EditLog.EditView> getEdits() {
    return Once.read(EDITS, () -> log.of(getDebate().id(), LOGGED));
  }

  public @Nullable TreeNode<TopicNode> getRoot() {
    return root;
  }

  public TreeNode<TopicNode>[] getSelection() {
    return selection;
  }

  public void setSelection(TreeNode<TopicNode>[] selection) {
    forget();
    this.selection = selection == null ? none() : selection;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query == null ? "" : query;
  }

  public @Nullable TopicWish getWish() {
    return wish;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label == null ? "" : label;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target == null ? "" : target;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason == null ? "" : reason;
  }

  public boolean isAsTopic() {
    return asTopic;
  }

  public void setAsTopic(boolean asTopic) {
    this.asTopic = asTopic;
  }
}
