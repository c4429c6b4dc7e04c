package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads what was officially answered to a proposal and what followed. */
@ApplicationScoped
public class Answers {

  @Inject private Connections connections;

  /** All versions of the answer, the one in force first; none while there is none. */
  @Transactional
  public List<AnswerView> of(ProposalId proposal) {
    return connections.with(
        database ->
            new AnswerRows(database)
                .answers(List.of(proposal.value()))
                .getOrDefault(proposal.value(), List.of()));
  }

  /** Steps that follow, in order of their day. */
  @Transactional
  public List<FollowUpView> followUps(ProposalId proposal) {
    return connections.with(
        database ->
            new AnswerRows(database)
                .followUps(List.of(proposal.value()))
                .getOrDefault(proposal.value(), List.of()));
  }

  /**
   * The measures of the version in force, a line each: what an answer that changes them begins
   * from.
   */
  @Transactional
  public String measures(ProposalId proposal) {
    return connections.with(
        database ->
            new VersionRows(database)
                .current(proposal)
                .map(edited -> AnswerRows.measures(edited.text()))
                .orElse(""));
  }
}
