package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.analysis.text.Sentences;
import org.cahiers.analysis.text.Span;
import org.cahiers.platform.Rows;

/** Reads sources beside the text: cited passages in their revision, and what is not cited yet. */
@ApplicationScoped
public class Sources {

  /**
   * A cited passage where it stands. Before, passage and after make up the field.
   *
   * @param revised whether the author has rewritten it since
   */
  public record CitedView(
      Citation citation,
      long number,
      String author,
      String language,
      String title,
      String before,
      String passage,
      String after,
      boolean revised,
      double score,
      int scores) {}

  /**
   * A contribution that the text does not cite.
   *
   * @param reason why the team leaves it out; empty if nobody said so
   */
  public record UncitedView(
      long number,
      int revision,
      String author,
      String language,
      String title,
      String text,
      double score,
      int scores,
      String reason) {

    /** Its first words. */
    public String excerpt(int most) {
      String line = text.replaceAll("\\s+", " ");
      if (line.length() <= most) return line;
      int space = line.lastIndexOf(' ', most);
      return line.substring(0, space < most / 2 ? most : space) + "…";
    }
  }

  /**
   * A contribution with the passages that can be cited from it.
   *
   * @param passages its sentences, the title first
   */
  public record Quotable(
      long number, String author, String language, String title, List<Passage> passages) {}

  /** A sentence of a contribution. */
  public record Passage(Citation citation, String text) {}

  @Inject private Statements statements;

  /** Cited passages, each once, in the order given; those that do not show are left out. */
  @Transactional
  public List<CitedView> cited(Collection<Citation> citations) {
    Map<Citation, CitedView> found = new LinkedHashMap<>();
    if (citations.isEmpty()) return List.of();
    Map<String, Object[]> rows = new LinkedHashMap<>();
    for (Object[] r :
        statements.rows(
            """
            select v.contribution, v.revision, a.pseudonym, v.language, coalesce(v.title, ''), v.text, c.revision as current,
              coalesce(s.s1 + s.s2 + s.s3 + s.s4 + s.s5, 0) as scores, coalesce(s.s1 + 2 * s.s2 + 3 * s.s3 + 4 * s.s4 + 5 * s.s5, 0)
            from contribution_revision v join contribution c on c.id = v.contribution and c.state = 'published'
            join person a on a.id = c.author left join standing s on s.contribution = c.id
            where v.contribution = any (cast(string_to_array(?1, ',') as bigint[]))\
            """,
            Rows.joined(citations.stream().map(Citation::contribution).distinct().toList())))
      rows.put(r[0] + "/" + r[1], r);
    for (Citation citation : citations) {
      Object[] r = rows.get(citation.contribution() + "/" + citation.revision());
      if (r != null) found.putIfAbsent(citation, cited(citation, r));
    }
    return List.copyOf(found.values());
  }

  private static CitedView cited(Citation citation, Object[] r) {
    String field = (String) r[citation.field() == Field.TITLE ? 4 : 5];
    int scores = Rows.integer(r[7]);
    return new CitedView(
        citation,
        Rows.number(r[0]),
        (String) r[2],
        (String) r[3],
        (String) r[4],
        field.substring(0, citation.start()),
        field.substring(citation.start(), citation.end()),
        field.substring(citation.end()),
        Rows.integer(r[6]) != citation.revision(),
        scores == 0 ? 0 : Rows.decimal(r[8]) / scores,
        scores);
  }

  /**
   * What the text does not cite, best scored first: of the topic of a section, or of the debate
   * where the section has none.
   *
   * @param section 0 for the whole debate
   * @param leftOut whether those about which the team said why are listed too
   */
  @Transactional
  public List<UncitedView> uncited(
      SynthesisId synthesis, long section, boolean leftOut, int first, int most) {
    return statements
        .rows(
            """
            with cited as materialized (
              select k.contribution from section e join paragraph p on p.section = e.id and p.removed_at is null
              join paragraph_citation k on k.paragraph = p.id and k.version = p.version
              where e.synthesis = ?1 and e.removed_at is null
              union
              select cast(k ->> 'contribution' as bigint)
              from section e, jsonb_array_elements(e.title_from) w, jsonb_array_elements(w -> 'citations') k
              where e.synthesis = ?1 and e.removed_at is null),
            best as materialized (
              select s.contribution, s.rank, s.s1 + s.s2 + s.s3 + s.s4 + s.s5 as scores,
                s.s1 + 2 * s.s2 + 3 * s.s3 + 4 * s.s4 + 5 * s.s5 as points
              from standing s left join contribution_topic t on t.contribution = s.contribution
              where s.debate = (select debate from synthesis where id = ?1) and s.listed
                and (?2 = 0 or coalesce((
                  select e.topic is null or e.topic in (t.theme, t.topic, t.cluster) from section e where e.id = ?2), false))
                and s.contribution not in (select contribution from cited)
                and (?3 or s.contribution not in (select n.contribution from not_taken_up n where n.synthesis = ?1))
                and exists (select 1 from contribution c where c.id = s.contribution and c.state = 'published')
              order by s.rank desc, s.contribution limit ?5 offset ?4)
            select c.id, c.revision, a.pseudonym, c.language, coalesce(c.title, ''), c.text, b.scores, b.points,
              coalesce(n.reason, '')
            from best b join contribution c on c.id = b.contribution join person a on a.id = c.author
            left join not_taken_up n on n.synthesis = ?1 and n.contribution = c.id
            order by b.rank desc, c.id\
            """,
            synthesis.value(),
            section,
            leftOut,
            first,
            most)
        .stream()
        .map(
            r -> {
              int scores = Rows.integer(r[6]);
              return new UncitedView(
                  Rows.number(r[0]),
                  Rows.integer(r[1]),
                  (String) r[2],
                  (String) r[3],
                  (String) r[4],
                  (String) r[5],
                  scores == 0 ? 0 : Rows.decimal(r[7]) / scores,
                  scores,
                  (String) r[8]);
            })
        .toList();
  }

  /** A contribution of the debate that shows, cut into the sentences that can be cited. */
  @Transactional
  public Optional<Quotable> quotable(SynthesisId synthesis, long number) {
    return statements
        .row(
            """
            select c.id, c.revision, a.pseudonym, c.language, coalesce(c.title, ''), c.text
            from contribution c join person a on a.id = c.author join synthesis y on y.debate = c.debate
            where c.id = ?2 and y.id = ?1 and c.state = 'published' and c.parent is null\
            """,
            synthesis.value(),
            number)
        .map(
            r -> {
              String language = (String) r[3];
              List<Passage> passages = new ArrayList<>();
              passages(number, Rows.integer(r[1]), Field.TITLE, (String) r[4], language, passages);
              passages(number, Rows.integer(r[1]), Field.TEXT, (String) r[5], language, passages);
              return new Quotable(number, (String) r[2], language, (String) r[4], passages);
            });
  }

  private static void passages(
      long number, int revision, Field field, String text, String language, List<Passage> to) {
    for (Span span : Sentences.split(text, language))
      to.add(
          new Passage(
              new Citation(Long.toString(number), revision, field, span.start(), span.end()),
              span.in(text)));
  }
}
