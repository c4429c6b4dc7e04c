package org.cahiers.export;

import java.util.List;
import java.util.stream.Stream;

/**
 * A topic of a debate, or a theme with topics in it.
 *
 * @param title its label; empty for proposals that stand under no topic
 * @param notes about it, in paragraphs
 * @param proposals in reading order
 * @param topics inside it, after its own proposals
 * @param rest labels of what is too small for a proposal of its own
 */
public record TopicPart(
    String title,
    List<String> notes,
    List<ProposalPart> proposals,
    List<TopicPart> topics,
    List<String> rest) {

  public TopicPart {
    notes = List.copyOf(notes);
    proposals = List.copyOf(proposals);
    topics = List.copyOf(topics);
    rest = List.copyOf(rest);
  }

  /** Proposals that stand under no topic. */
  public static TopicPart untitled(List<ProposalPart> proposals) {
    return new TopicPart("", List.of(), proposals, List.of(), List.of());
  }

  Stream<ProposalPart> allProposals() {
    return Stream.concat(proposals.stream(), topics.stream().flatMap(TopicPart::allProposals));
  }
}
