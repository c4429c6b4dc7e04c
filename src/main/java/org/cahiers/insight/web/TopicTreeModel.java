package org.cahiers.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cahiers.debate.DebateView;
import org.cahiers.insight.TopicId;
import org.cahiers.insight.TopicShelf;
import org.cahiers.insight.TopicShelf.Leaf;
import org.cahiers.insight.TopicTree;
import org.cahiers.insight.TopicView;
import org.cahiers.insight.Topics;
import org.cahiers.insight.web.TopicNode.Kind;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;

/**
 * Builds the moderator's tree: groups at once (some hundred even for a large debate), contributions
 * only where a node is opened.
 */
@ApplicationScoped
class TopicTreeModel {

  /** Contributions shown below one node, best ranked first. */
  static final int SHOWN = 200;

  private static final int FOUND = 100;

  @Inject private Topics topics;
  @Inject private TopicShelf shelf;

  /** The tree of a debate with the nodes open that were. */
  TreeNode<TopicNode> all(DebateView debate, Set<String> open) {
    TreeNode<TopicNode> root = root();
    TopicTree tree = topics.tree(debate.id());
    Map<Long, Integer> loose = shelf.looseCounts(debate.id());
    Map<TopicId, List<TopicView>> below = tree.byParent();
    for (TopicView theme : tree.themes()) {
      TreeNode<TopicNode> themeNode = node(theme, debate, root, open);
      for (TopicView topic : below.getOrDefault(theme.id(), List.of())) {
        TreeNode<TopicNode> topicNode = node(topic, debate, themeNode, open);
        for (TopicView cluster : below.getOrDefault(topic.id(), List.of()))
          closed(node(cluster, debate, topicNode, open));
        Integer count = loose.get(topic.id().value());
        if (count != null) closed(add(TopicNode.loose(topic.id().value(), count), topicNode, open));
      }
    }
    return root;
  }

  /** Only groups that are called so and contributions that say so, with what they stand in. */
  TreeNode<TopicNode> matching(DebateView debate, String words) {
    TreeNode<TopicNode> root = root();
    TopicTree tree = topics.tree(debate.id());
    Map<Long, TopicView> byId =
        tree.groups().stream().collect(Collectors.toMap(view -> view.id().value(), view -> view));
    Map<String, TreeNode<TopicNode>> nodes = new HashMap<>();
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    for (TopicView view : tree.groups())
      if (says(view, wanted)) place(view, debate, byId, nodes, root);
    for (Leaf leaf : shelf.search(debate.id(), words, FOUND)) {
      TopicView home = byId.get(leaf.cluster() > 0 ? leaf.cluster() : leaf.topic());
      if (home == null) continue;
      TreeNode<TopicNode> parent = place(home, debate, byId, nodes, root);
      new DefaultTreeNode<>("contribution", TopicNode.of(leaf), parent);
    }
    return root;
  }

  private static boolean says(TopicView view, String wanted) {
    return view.label().toLowerCase(Locale.ROOT).contains(wanted)
        || view.phrases().stream().anyMatch(p -> p.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static TreeNode<TopicNode> place(
      TopicView view,
      DebateView debate,
      Map<Long, TopicView> byId,
      Map<String, TreeNode<TopicNode>> nodes,
      TreeNode<TopicNode> root) {
    TopicNode node = TopicNode.of(view, debate.ownLanguage());
    TreeNode<TopicNode> known = nodes.get(node.key());
    if (known != null) return known;
    TreeNode<TopicNode> parent =
        view.above() == null
            ? root
            : place(byId.get(view.above().value()), debate, byId, nodes, root);
    TreeNode<TopicNode> made = add(node, parent, Set.of());
    made.setExpanded(true);
    nodes.put(node.key(), made);
    return made;
  }

  /** Puts the contributions below a node that was opened. */
  void fill(TreeNode<TopicNode> node) {
    TopicNode group = node.getData();
    if (group.kind() != Kind.CLUSTER && group.kind() != Kind.LOOSE) return;
    node.getChildren().clear();
    TopicId id = new TopicId(group.id());
    List<Leaf> leaves = group.kind() == Kind.CLUSTER ? shelf.in(id, SHOWN) : shelf.loose(id, SHOWN);
    for (Leaf leaf : leaves) new DefaultTreeNode<>("contribution", TopicNode.of(leaf), node);
    if (group.size() > leaves.size())
      new DefaultTreeNode<>("more", TopicNode.more(group.size() - leaves.size()), node)
          .setSelectable(false);
  }

  private void closed(TreeNode<TopicNode> node) {
    // A node is opened only if it has something below: until then it is this.
    if (node.isExpanded()) fill(node);
    else new DefaultTreeNode<>("more", TopicNode.more(node.getData().size()), node);
  }

  private static TreeNode<TopicNode> node(
      TopicView view, DebateView debate, TreeNode<TopicNode> parent, Set<String> open) {
    return add(TopicNode.of(view, debate.ownLanguage()), parent, open);
  }

  private static TreeNode<TopicNode> add(
      TopicNode data, TreeNode<TopicNode> parent, Set<String> open) {
    TreeNode<TopicNode> node =
        new DefaultTreeNode<>(data.kind() == Kind.LOOSE ? "loose" : "group", data, parent);
    node.setExpanded(open.contains(data.key()));
    if (data.kind() == Kind.LOOSE) node.setSelectable(false);
    return node;
  }

  private static TreeNode<TopicNode> root() {
    return new DefaultTreeNode<>(new TopicNode(Kind.THEME, 0, "", "", 0, "", false, false), null);
  }
}
