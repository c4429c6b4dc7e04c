package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;
import org.cahiers.proposal.Publishing.Written;
import org.cahiers.synthesis.PublishedSynthesis;
import org.cahiers.synthesis.PublishedSynthesis.PublishedSection;
import org.cahiers.synthesis.SynthesisId;
import org.cahiers.synthesis.SynthesisVersions;

/**
 * Editors publish sections of a published synthesis as proposals, word for word. A section that is
 * a proposal already gets its next version under the same number.
 */
@ApplicationScoped
public class PublishProposals {

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * @param proposals those that are new or have a new version; what was not changed is left out
     */
    record Published(List<ProposalId> proposals) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
  }

  /** Why nothing was published. */
  public enum Reason {
    NOTHING_CHOSEN,
    /** All that was chosen is published already, word for word. */
    UNCHANGED
  }

  @Inject private Caller caller;
  @Inject private SynthesisVersions versions;
  @Inject private Connections connections;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;
  @Inject private Event<ProposalPublished> published;

  @Transactional
  public Outcome publish(SynthesisId synthesis, int version, Collection<Long> sections) {
    return publishFor(caller.require(Role.EDITOR), synthesis, version, sections);
  }

  /** For the demo, which runs without anybody signed in. */
  @Transactional
  public Outcome publishFor(
      AccountId editor, SynthesisId synthesis, int version, Collection<Long> sections) {
    PublishedSynthesis source = versions.find(synthesis, version).orElseThrow(Refusal::notFound);
    List<PublishedSection> chosen =
        source.sections().stream().filter(each -> sections.contains(each.section())).toList();
    if (chosen.isEmpty()) return new Outcome.Refused(Reason.NOTHING_CHOSEN);
    List<Written> written =
        connections.with(
            database -> {
              Publishing publishing = new Publishing(database);
              publishing.lock(source);
              return chosen.stream()
                  .flatMap(section -> publishing.write(editor, source, section).stream())
                  .toList();
            });
    if (written.isEmpty()) return new Outcome.Refused(Reason.UNCHANGED);
    for (Written each : written) tell(editor, source.debate(), each);
    return new Outcome.Published(written.stream().map(Written::proposal).toList());
  }

  private void tell(AccountId editor, DebateId debate, Written written) {
    long number = written.proposal().value();
    audit.record(
        editor.value(),
        "proposal.published",
        number,
        Map.of("version", Integer.toString(written.version()), "hash", written.hash()));
    feed.append("proposal.published", number, debate.value());
    published.fire(new ProposalPublished(written.proposal(), written.version(), debate));
  }
}
