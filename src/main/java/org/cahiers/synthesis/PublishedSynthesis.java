package org.cahiers.synthesis;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.cahiers.debate.DebateId;
import org.cahiers.export.CoveragePart;
import org.cahiers.export.Dissent;
import org.cahiers.export.Hand;
import org.cahiers.export.MinorityPart;
import org.cahiers.export.ProposalText;

/**
 * A frozen version of a synthesis, as it may be shown today: what was withdrawn or hidden since is
 * left out, and said in the errata. The hash is that of the version as it was published.
 *
 * @param version from 1
 * @param hash SHA-256 of its canonical JSON, 64 hexadecimal digits
 * @param language two letters
 * @param dissents of members at the time
 * @param coverage at the time
 * @param errata oldest first
 */
public record PublishedSynthesis(
    SynthesisId synthesis,
    DebateId debate,
    int version,
    String hash,
    Instant publishedAt,
    String language,
    String title,
    List<PublishedSection> sections,
    List<MinorityPart> minority,
    List<Dissent> dissents,
    Endorsements endorsements,
    CoveragePart coverage,
    List<ErratumView> errata) {

  public PublishedSynthesis {
    sections = List.copyOf(sections);
    minority = List.copyOf(minority);
    dissents = List.copyOf(dissents);
    errata = List.copyOf(errata);
  }

  /**
   * A section: the text of one proposal.
   *
   * @param section its lasting number
   * @param hands of members in its text by the number of the sentence; here people stand by the
   *     number of their account, in the text by their name
   * @param coAuthors names of those whose suggestions were taken or merged into it, first come
   *     first
   * @param contributions numbers of what stood in its topic or is cited in it
   */
  public record PublishedSection(
      long section,
      ProposalText text,
      SortedMap<Integer, Hand> hands,
      List<String> coAuthors,
      List<Long> contributions) {
    public PublishedSection {
      hands = Collections.unmodifiableSortedMap(hands);
      coAuthors = List.copyOf(coAuthors);
      contributions = List.copyOf(contributions);
    }
  }

  /**
   * Where the members stood.
   *
   * @param members who had accepted the invitation
   * @param earlier of those who stood somewhere, how many did so towards an earlier text
   */
  public record Endorsements(int members, int endorse, int abstain, int dissent, int earlier) {}

  /**
   * What happened to a source of a version.
   *
   * @param what {@code withdrawn}, {@code hidden}, {@code waiting} or {@code restored}
   * @param sentences how many sentences of the version cite it
   */
  public record ErratumView(long contribution, String what, int sentences, Instant happenedAt) {}
}
