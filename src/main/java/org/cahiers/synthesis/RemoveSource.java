package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cahiers.contribution.ContributionId;
import org.cahiers.contribution.ContributionPublished;
import org.cahiers.contribution.ContributionUnpublished;
import org.cahiers.debate.DebateId;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;
import org.cahiers.synthesis.ParagraphTexts.Cause;
import org.cahiers.synthesis.ParagraphTexts.Locked;
import org.cahiers.synthesis.writing.Removal;

/**
 * A contribution was withdrawn, hidden or restored: it leaves the texts that are being written, and
 * published versions get an erratum.
 *
 * <p>As a job, since the transaction that takes a contribution from sight holds its row, and
 * writers take paragraph and contribution in the other order. Readers do not see the passage
 * meanwhile ({@link Passages}).
 */
@ApplicationScoped
public class RemoveSource implements Work {

  private static final String KIND = "synthesis-source";

  @Inject private Jobs jobs;
  @Inject private Removing removing;

  void unpublished(@Observes ContributionUnpublished news) {
    enqueue(news.id());
  }

  void published(@Observes ContributionPublished news) {
    if (news.again() && removing.wasMissed(news.id())) enqueue(news.id());
  }

  private void enqueue(ContributionId id) {
    if (removing.isCited(id))
      jobs.enqueue(
          KIND,
          Json.createObjectBuilder().add("contribution", id.value()).build(),
          null,
          Duration.ZERO);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(RunningJob job) {
    settle(new ContributionId(job.payload().getJsonNumber("contribution").longValue()));
  }

  /** Brings texts and errata in line with what shows; nothing happens where they are. */
  public void settle(ContributionId id) {
    for (long paragraph : removing.paragraphs(id)) removing.remove(id, paragraph);
    removing.publishErrata(id);
  }

  /** The parts that change the database, each in its transaction. */
  @ApplicationScoped
  static class Removing {
    @Inject private Statements statements;
    @Inject private ParagraphTexts texts;
    @Inject private ChangeFeed feed;
    @Inject private Event<ErratumPublished> published;

    @Transactional
    public boolean isCited(ContributionId id) {
      return !statements
          .values(
              """
              select 1 from paragraph_citation where contribution = ?1
              union all select 1 from minority_annex where contribution = ?1 limit 1\
              """,
              id.value())
          .isEmpty();
    }

    @Transactional
    public boolean wasMissed(ContributionId id) {
      return !statements
          .values("select 1 from erratum where contribution = ?1 limit 1", id.value())
          .isEmpty();
    }

    /** Paragraphs that are being written and cite it although it does not show. */
    @Transactional
    public List<Long> paragraphs(ContributionId id) {
      return statements
          .values(
              """
              select distinct p.id from paragraph_citation k
              join paragraph p on p.id = k.paragraph and p.version = k.version and p.removed_at is null
              join section s on s.id = p.section and s.removed_at is null join synthesis y on y.id = s.synthesis
              join contribution c on c.id = k.contribution
              where k.contribution = ?1 and y.ended_at is null and c.state <> 'published' order by p.id\
              """,
              id.value())
          .stream()
          .map(Rows::number)
          .toList();
    }

    @Transactional
    public void remove(ContributionId id, long paragraph) {
      // Read under the lock and through the veil: what does not show is not in it.
      Locked locked = texts.lock(paragraph);
      List<Sentence> stored = texts.sentences(paragraph, locked.version());
      if (Removal.concerns(stored, Long.toString(id.value())))
        texts.write(locked, locked.sentences(), Cause.REMOVAL, null, null);
    }

    @Transactional
    public void publishErrata(ContributionId id) {
      Optional<Object[]> found =
          statements.row(
              "select state, author from contribution where id = ?1 for key share", id.value());
      if (found.isEmpty()) return;
      String state = (String) found.get()[0];
      String what = state.equals("published") ? "restored" : state;
      for (Object[] r :
          statements.rows(
              """
              select v.id, v.number, y.id as synthesis, y.debate, d.slug, cast(v.content as text), l.what
              from synthesis_version v join synthesis y on y.id = v.synthesis join debate d on d.id = y.debate
              left join lateral (
                select e.what from erratum e where e.version = v.id and e.contribution = ?1 order by e.id desc limit 1) l on true
              where y.debate = (select debate from contribution where id = ?1)
                and cast(v.content as text) like '%"contribution": "' || ?2 || '"%'
                and coalesce(l.what, 'restored') <> ?3
              order by v.id for update of v\
              """,
              id.value(), Long.toString(id.value()), what))
        publish(id, new AccountId(Rows.number(found.get()[1])), what, r);
    }

    private void publish(ContributionId id, AccountId author, String what, Object[] r) {
      int sentences = sentences(VersionContent.read((String) r[5]), Long.toString(id.value()));
      statements.change(
          "insert into erratum (version, contribution, what, sentences) values (?1, ?2, ?3, ?4)",
          r[0],
          id.value(),
          what,
          Math.max(1, sentences));
      DebateId debate = new DebateId(Rows.number(r[3]));
      SynthesisId synthesis = new SynthesisId(Rows.number(r[2]));
      feed.append("synthesis.erratum", synthesis.value(), debate.value());
      published.fire(
          new ErratumPublished(
              synthesis,
              Rows.integer(r[1]),
              id,
              author,
              what,
              debate,
              "/debates/" + r[4] + "/synthesis/versions/" + r[1]));
    }

    private static int sentences(VersionContent content, String contribution) {
      long cited =
          content.sections().stream()
              .map(VersionContent.FrozenSection::text)
              .flatMap(ProposalText::sentences)
              .filter(sentence -> Removal.concerns(List.of(sentence), contribution))
              .count();
      long annexed =
          content.minority().stream()
              .filter(part -> Removal.concerns(List.of(part.sentence()), contribution))
              .count();
      return (int) (cited + annexed);
    }
  }
}
