package org.cahiers.export;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a debate came to.
 *
 * @param title as on its page
 * @param notes what a reader should know before reading on (its question, how many people), in
 *     paragraphs
 * @param address of its page, empty for none
 * @param topics with the proposals in them, in reading order
 * @param minority what the proposals leave out, by rule
 * @param coverage what became of every contribution; null where it was not counted
 */
public record DebatePart(
    String title,
    List<String> notes,
    String address,
    List<TopicPart> topics,
    List<MinorityPart> minority,
    @Nullable CoveragePart coverage) {

  public DebatePart {
    notes = List.copyOf(notes);
    topics = List.copyOf(topics);
    minority = List.copyOf(minority);
  }

  /** The proposals of all topics. */
  public Stream<ProposalPart> allProposals() {
    return topics.stream().flatMap(TopicPart::allProposals);
  }

  Stream<Sentence> cited() {
    return Stream.concat(
        allProposals()
            .map(ProposalPart::text)
            .flatMap(
                text ->
                    Stream.concat(
                        text.titleCitations().isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Sentence(text.title(), text.titleCitations(), false)),
                        text.sentences().filter(sentence -> !sentence.isOwnWords()))),
        minority.stream().map(MinorityPart::sentence));
  }
}
