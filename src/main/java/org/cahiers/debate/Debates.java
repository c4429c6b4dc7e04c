package org.cahiers.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Rows;

/** Reads debates, for pages and for the rooms above. */
@ApplicationScoped
public class Debates {

  private static final String VIEW =
      """
      select d.id, d.slug, d.language, t.language as shown, d.opens_at, d.synthesis_at, d.closes_at, t.theme, t.question, t.context,
        d.title_most, d.text_least, d.text_most, d.reply_most, d.posting, d.scores_hidden, d.moderated_first, d.debate_weight,
        c.contributions, c.replies, c.scores, c.people
      from debate d
      join lateral (
        select * from debate_text where debate = d.id order by language = ?1 desc, language = d.language desc limit 1) t on true
      join lateral (
        select coalesce(sum(contributions), 0) contributions, coalesce(sum(replies), 0) replies, coalesce(sum(scores), 0) scores,
          coalesce(sum(people), 0) people
        from debate_tally where debate = d.id) c on true
      """;

  @PersistenceContext private EntityManager database;
  @Inject private Clock clock;
  @Inject private Caller caller;

  /** A published debate by its slug, in the reader's language where there is such a text. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<DebateView> find(String slug, String language) {
    return views(
            database
                .createNativeQuery(VIEW + "where d.slug = ?2 and d.published")
                .setParameter(1, language)
                .setParameter(2, slug))
        .stream()
        .findFirst();
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<DebateView> find(DebateId id, String language) {
    return views(
            database
                .createNativeQuery(VIEW + "where d.id = ?2")
                .setParameter(1, language)
                .setParameter(2, id.value()))
        .stream()
        .findFirst();
  }

  /**
   * All published debates: open ones first, then announced, in synthesis, closed; within a phase
   * the next to change first.
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<DebateView> all(String language) {
    List<Phase> order = List.of(Phase.OPEN, Phase.ANNOUNCED, Phase.SYNTHESIS, Phase.CLOSED);
    return views(
            database
                .createNativeQuery(VIEW + "where d.published order by d.closes_at desc, d.id")
                .setParameter(1, language))
        .stream()
        .sorted(java.util.Comparator.comparingInt(debate -> order.indexOf(debate.phase())))
        .toList();
  }

  /** All debates, the unpublished ones too, newest first: for the workspace. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<DebateView> evenUnpublished(String language) {
    caller.require(Role.ADMINISTRATOR, Role.MODERATOR, Role.SPOKESPERSON);
    return views(
        database
            .createNativeQuery(VIEW + "order by d.opens_at desc, d.id desc")
            .setParameter(1, language));
  }

  /** A debate as it was planned, published or not. */
  @Transactional(Transactional.TxType.SUPPORTS)
  @SuppressWarnings("unchecked")
  public Optional<PlannedDebate> plan(String slug) {
    caller.require(Role.ADMINISTRATOR);
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select d.id, d.language, d.opens_at, d.synthesis_at, d.closes_at, d.published,
                  t.language as shown, t.theme, t.question, t.context,
                  d.title_most, d.text_least, d.text_most, d.reply_most, d.posting, d.scores_hidden, d.moderated_first, d.debate_weight
                from debate d join debate_text t on t.debate = d.id where d.slug = ?1\
                """)
            .setParameter(1, slug)
            .getResultList();
    if (rows.isEmpty()) return Optional.empty();
    Map<String, DebatePlan.Words> texts = new HashMap<>();
    for (Object[] r : rows)
      texts.put((String) r[6], new DebatePlan.Words((String) r[7], (String) r[8], (String) r[9]));
    Object[] r = rows.getFirst();
    return Optional.of(
        new PlannedDebate(
            new DebateId(((Number) r[0]).longValue()),
            new DebatePlan(
                slug,
                (String) r[1],
                texts,
                Rows.instant(r[2]),
                Rows.instant(r[3]),
                Rows.instant(r[4]),
                rules(r),
                (Boolean) r[5])));
  }

  @SuppressWarnings("unchecked")
  private List<DebateView> views(Query query) {
    Instant now = clock.instant();
    return ((List<Object[]>) query.getResultList()).stream().map(row -> view(row, now)).toList();
  }

  private static DebateView view(Object[] r, Instant now) {
    Instant opens = Rows.instant(r[4]);
    Instant synthesis = Rows.instant(r[5]);
    Instant closes = Rows.instant(r[6]);
    return new DebateView(
        new DebateId(((Number) r[0]).longValue()),
        (String) r[1],
        (String) r[2],
        (String) r[3],
        Phase.at(now, opens, synthesis, closes),
        opens,
        synthesis,
        closes,
        (String) r[7],
        (String) r[8],
        (String) r[9],
        rules(r),
        ((Number) r[18]).longValue(),
        ((Number) r[19]).longValue(),
        ((Number) r[20]).longValue(),
        ((Number) r[21]).longValue());
  }

  /** From columns 10 to 17, in the order in which the record names them. */
  private static DebateRules rules(Object[] r) {
    return new DebateRules(
        integer(r[10]),
        integer(r[11]),
        integer(r[12]),
        integer(r[13]),
        DebateRules.Posting.valueOf(((String) r[14]).toUpperCase(Locale.ROOT)),
        (Boolean) r[15],
        (Boolean) r[16],
        ((Number) r[17]).doubleValue());
  }

  private static int integer(Object value) {
    return ((Number) value).intValue();
  }
}
