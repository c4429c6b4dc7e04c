package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cahiers.debate.DebateId;
import org.cahiers.export.Hands;
import org.cahiers.export.MinorityPart;
import org.cahiers.platform.Rows;
import org.cahiers.synthesis.SynthesisView.ParagraphView;
import org.cahiers.synthesis.SynthesisView.SectionView;
import org.jspecify.annotations.Nullable;

/** Reads syntheses: five statements, whatever their size. */
@ApplicationScoped
public class Syntheses {

  /**
   * A line of the list in the workspace.
   *
   * @param open suggestions that wait for the team
   * @param asked people who ask to join
   */
  public record SynthesisLine(
      SynthesisId id,
      DebateId debate,
      String slug,
      String title,
      Instant openedAt,
      @Nullable Instant endedAt,
      int published,
      int members,
      int open,
      int asked) {}

  private static final String WAITING =
      """
      not exists (select 1 from settlement t where t.suggestion = g.id) and g.withdrawn_at is null and g.hidden_at is null
      """;

  @Inject private Statements statements;
  @Inject private PresentText present;
  @Inject private Annex annex;
  @Inject private Pseudonyms pseudonyms;

  /** The synthesis of a debate that is open, else the newest. */
  @Transactional
  public Optional<SynthesisView> of(DebateId debate) {
    return find(
        "y.debate = ?1 order by y.ended_at is null desc, y.id desc limit 1", debate.value());
  }

  @Transactional
  public Optional<SynthesisView> find(SynthesisId id) {
    return find("y.id = ?1", id.value());
  }

  /** The synthesis that a paragraph stands in. */
  @Transactional
  public Optional<SynthesisView> with(ParagraphId paragraph) {
    return find(
        "y.id = (select s.synthesis from paragraph p join section s on s.id = p.section where p.id"
            + " = ?1)",
        paragraph.value());
  }

  /**
   * What a page of the debate says of its synthesis.
   *
   * @param published number of the last version, 0 before the first
   */
  public record Teaser(boolean open, int published, int members) {}

  /** The synthesis of a debate in one line; empty before there is one. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Teaser> teaser(DebateId debate) {
    return statements
        .row(
            """
            select y.ended_at is null, (select coalesce(max(number), 0) from synthesis_version v where v.synthesis = y.id),
              (select count(*) from synthesis_member m where m.synthesis = y.id and m.state = 'accepted')
            from synthesis y where y.debate = ?1 order by y.ended_at is null desc, y.id desc limit 1\
            """,
            debate.value())
        .map(r -> new Teaser((Boolean) r[0], Rows.integer(r[1]), Rows.integer(r[2])));
  }

  /** All of them, those with something to do first. */
  @Transactional
  public List<SynthesisLine> all() {
    return statements
        .rows(
            """
            select y.id, y.debate, d.slug, y.title, y.opened_at, y.ended_at,
              (select coalesce(max(number), 0) from synthesis_version v where v.synthesis = y.id) as published,
              (select count(*) from synthesis_member m where m.synthesis = y.id and m.state = 'accepted') as members,
              (select count(*) from suggestion g join paragraph p on p.id = g.paragraph and p.removed_at is null
                join section s on s.id = p.section and s.removed_at is null where s.synthesis = y.id and\
            """
                + " "
                + WAITING
                + """
                ) as waiting,
                  (select count(*) from synthesis_member m where m.synthesis = y.id and m.state = 'asked') as asked
                from synthesis y join debate d on d.id = y.debate
                order by y.ended_at is null desc, y.id desc\
                """)
        .stream()
        .map(
            r ->
                new SynthesisLine(
                    new SynthesisId(Rows.number(r[0])),
                    new DebateId(Rows.number(r[1])),
                    (String) r[2],
                    (String) r[3],
                    Rows.instant(r[4]),
                    Rows.instantOrNull(r[5]),
                    Rows.integer(r[6]),
                    Rows.integer(r[7]),
                    Rows.integer(r[8]),
                    Rows.integer(r[9])))
        .toList();
  }

  /** The minority annex as it would be published now. */
  @Transactional
  public List<MinorityPart> minority(SynthesisId synthesis) {
    return find(synthesis)
        .map(
            view ->
                annex.of(
                    synthesis, PresentText.cited(present.of(synthesis.value()), view.language())))
        .orElse(List.of());
  }

  private Optional<SynthesisView> find(String which, long value) {
    return statements
        .row(
            """
            select y.id, y.debate, d.slug, y.language, y.title, y.opened_at, y.ended_at,
              (select coalesce(max(number), 0) from synthesis_version v where v.synthesis = y.id)
            from synthesis y join debate d on d.id = y.debate where\
            """
                + " "
                + which,
            value)
        .map(this::view);
  }

  private SynthesisView view(Object[] r) {
    long id = Rows.number(r[0]);
    List<PresentText.Section> sections = present.of(id);
    Map<Long, int[]> talk = talk(id);
    UnaryOperator<String> names =
        pseudonyms.behind(
            sections.stream()
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.sentences().stream()));
    return new SynthesisView(
        new SynthesisId(id),
        new DebateId(Rows.number(r[1])),
        (String) r[2],
        (String) r[3],
        (String) r[4],
        Rows.instant(r[5]),
        Rows.instantOrNull(r[6]),
        Rows.integer(r[7]),
        PresentText.hash(sections, (String) r[3]),
        sections.stream().map(section -> view(section, talk, names)).toList());
  }

  private static SectionView view(
      PresentText.Section section, Map<Long, int[]> talk, UnaryOperator<String> names) {
    return new SectionView(
        section.id(),
        section.label(),
        section.title(),
        section.titleFrom(),
        section.version(),
        section.paragraphs().stream()
            .map(
                each -> {
                  int[] counts = talk.getOrDefault(each.id(), new int[2]);
                  return new ParagraphView(
                      each.id(),
                      each.section(),
                      each.kind().toLowerCase(Locale.ROOT),
                      each.version(),
                      Hands.named(each.sentences(), names),
                      counts[0],
                      counts[1]);
                })
            .toList());
  }

  /** Open suggestions and comments by paragraph. */
  private Map<Long, int[]> talk(long synthesis) {
    Map<Long, int[]> talk = new HashMap<>();
    for (Object[] r :
        statements.rows(
            """
            select p.id,
              (select count(*) from suggestion g where g.paragraph = p.id and\
            """
                + " "
                + WAITING
                + """
                ) as waiting,
                  (select count(*) from paragraph_comment k where k.paragraph = p.id and k.removed_at is null and k.hidden_at is null) as comments
                from paragraph p join section s on s.id = p.section
                where s.synthesis = ?1 and s.removed_at is null and p.removed_at is null\
                """,
            synthesis))
      talk.put(Rows.number(r[0]), new int[] {Rows.integer(r[1]), Rows.integer(r[2])});
    return talk;
  }
}
