package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.MinorityAnnex;
import org.cahiers.debate.DebateId;
import org.cahiers.insight.Drafts;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Computes the minority annex of a synthesis: by the rule, whenever its outline changes. */
@ApplicationScoped
class AnnexMinority implements Work {

  static final String KIND = "synthesis-minority";

  @Inject private Drafts drafts;
  @Inject private Storing storing;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(RunningJob job) {
    compute(new SynthesisId(job.payload().getJsonNumber("synthesis").longValue()));
  }

  void compute(SynthesisId synthesis) {
    Optional<DebateId> debate = storing.debate(synthesis);
    if (debate.isPresent()) storing.store(synthesis, debate.get(), drafts.minority(debate.get()));
  }

  /** The part that touches the database. */
  @ApplicationScoped
  static class Storing {
    @Inject private Statements statements;
    @Inject private ChangeFeed feed;

    @Transactional
    public Optional<DebateId> debate(SynthesisId synthesis) {
      return statements
          .value(
              "select debate from synthesis where id = ?1 and ended_at is null", synthesis.value())
          .map(id -> new DebateId(Rows.number(id)));
    }

    @Transactional
    public void store(SynthesisId synthesis, DebateId debate, List<MinorityAnnex.Entry> entries) {
      statements.change("delete from minority_annex where synthesis = ?1", synthesis.value());
      for (MinorityAnnex.Entry entry : entries) {
        Citation source = entry.quotation().source();
        statements.change(
            """
            insert into minority_annex (synthesis, contribution, revision, field, from_char, to_char, rule, weight, covered)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)\
            """,
            synthesis.value(),
            Long.parseLong(source.contribution()),
            source.revision(),
            source.field().name(),
            source.start(),
            source.end(),
            entry.reason().name(),
            entry.weight(),
            entry.covered());
      }
      feed.append("synthesis.annexed", synthesis.value(), debate.value());
    }
  }
}
