package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.export.CoveragePart.Fate;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Rows;

/** What became of what somebody contributed, sentence by sentence, in the newest synthesis. */
@ApplicationScoped
public class Fates {

  /**
   * The fate of one contribution.
   *
   * @param reason why it is not taken up, in the words of the team; empty if nobody said
   * @param places where it is cited
   */
  public record FateView(
      long contribution,
      String title,
      String debateSlug,
      SynthesisId synthesis,
      Fate fate,
      String reason,
      List<Place> places) {}

  /**
   * A sentence of the synthesis that rests on the contribution.
   *
   * @param passage the words of the contribution that it cites
   * @param verbatim whether the sentence is these words
   */
  public record Place(
      long paragraph, String address, String sentence, String passage, boolean verbatim) {}

  @Inject private Statements statements;

  /** Newest contribution first; nothing of debates without a synthesis. */
  @Transactional
  public List<FateView> of(AccountId author) {
    List<FateView> fates = new ArrayList<>();
    Map<Long, List<Place>> places = places(author);
    for (Object synthesis :
        statements.values(
            """
            select max(y.id) from synthesis y
            where y.debate in (select debate from contribution where author = ?1 and parent is null)
            group by y.debate order by 1 desc\
            """,
            author.value())) {
      SynthesisId id = new SynthesisId(Rows.number(synthesis));
      for (Object[] r :
          statements.rows(
              Coverage.FATES
                  + """
                  select f.id, coalesce(c.title, ''), d.slug, f.fate, coalesce(f.reason, '')
                  from fate f join contribution c on c.id = f.id join debate d on d.id = c.debate
                  where f.author = ?2 and c.state = 'published' order by f.id desc\
                  """,
              id.value(),
              author.value()))
        fates.add(
            new FateView(
                Rows.number(r[0]),
                (String) r[1],
                (String) r[2],
                id,
                Fate.valueOf((String) r[3]),
                (String) r[4],
                places.getOrDefault(Rows.number(r[0]), List.of())));
    }
    return fates;
  }

  private Map<Long, List<Place>> places(AccountId author) {
    Map<Long, List<Place>> found = new HashMap<>();
    for (Object[] r :
        statements.rows(
            """
            select k.contribution, p.id, d.slug, k.sentence, cast(v.sentences as text),
              case k.field when 'TITLE' then n.title else n.text end, k.from_char, k.to_char
            from contribution c join paragraph_citation k on k.contribution = c.id
            join paragraph p on p.id = k.paragraph and p.version = k.version and p.removed_at is null
            join paragraph_version v on v.paragraph = p.id and v.version = p.version
            join section s on s.id = p.section and s.removed_at is null join synthesis y on y.id = s.synthesis
            join debate d on d.id = y.debate
            join contribution_revision n on n.contribution = k.contribution and n.revision = k.revision
            where c.author = ?1 and c.state = 'published' order by k.contribution, p.id, k.sentence, k.ordinal\
            """,
            author.value())) {
      List<Sentence> sentences = ProposalJson.readSentences((String) r[4]);
      int at = Rows.integer(r[3]);
      if (at >= sentences.size()) continue;
      Sentence sentence = sentences.get(at);
      found
          .computeIfAbsent(Rows.number(r[0]), key -> new ArrayList<>())
          .add(
              new Place(
                  Rows.number(r[1]),
                  "/debates/" + r[2] + "/synthesis/paragraphs/" + r[1],
                  sentence.text(),
                  ((String) r[5]).substring(Rows.integer(r[6]), Rows.integer(r[7])),
                  sentence.verbatim()));
    }
    return found;
  }
}
