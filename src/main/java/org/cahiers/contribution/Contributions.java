package org.cahiers.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.platform.Rows;

/** Reads contributions and replies for pages: one query whatever the number. */
@ApplicationScoped
public class Contributions {

  /**
   * Replies are those that the room above keeps counted, in the transaction of each: counting them
   * here cost more with each reply.
   */
  private static final String VIEW =
      """
      select c.id, c.debate, d.slug, c.root, c.parent, c.stance, c.state, a.pseudonym, c.author, c.origin, c.language,
        coalesce(c.place, a.place), c.revision, c.title, c.text, c.difference, c.support_elsewhere, c.written_at,
        coalesce((select k.replies from standing k where k.contribution = c.id), 0)
      from contribution c join debate d on d.id = c.debate join person a on a.id = c.author
      """;

  /** A stored text. Offsets of citations count its characters (UTF-16 units, as Java does). */
  public record Revision(
      int number, String language, String title, String text, Instant writtenAt) {}

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;

  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<ContributionView> find(ContributionId id) {
    return views(database.createNativeQuery(VIEW + "where c.id = ?1").setParameter(1, id.value()))
        .stream()
        .findFirst();
  }

  /** Those with the given numbers, in the order given; unknown numbers are left out. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<ContributionView> inOrder(List<Long> ids) {
    if (ids.isEmpty()) return List.of();
    Map<Long, ContributionView> found =
        views(
                database
                    .createNativeQuery(
                        VIEW + "where c.id = any (cast(string_to_array(?1, ',') as bigint[]))")
                    .setParameter(1, Rows.joined(ids)))
            .stream()
            .collect(Collectors.toMap(ContributionView::number, Function.identity()));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** The replies under a contribution that this reader sees, without their texts. */
  @Transactional(Transactional.TxType.SUPPORTS)
  @SuppressWarnings("unchecked")
  public Conversation conversation(ContributionId root) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select id, parent, state = 'published' or author = ?2 from contribution where root = ?1 order by id
                """)
            .setParameter(1, root.value())
            .setParameter(2, me())
            .getResultList();
    return Conversation.of(
        root.value(),
        rows.stream()
            .map(r -> new Conversation.Stored(number(r[0]), number(r[1]), (boolean) r[2]))
            .toList());
  }

  /** What an account wrote, newest first, from below a number. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<ContributionView> of(AccountId author, long below, int most) {
    return views(
        database
            .createNativeQuery(
                VIEW + "where c.author = ?1 and c.id < ?2 order by c.id desc limit ?3")
            .setParameter(1, author.value())
            .setParameter(2, below)
            .setParameter(3, most));
  }

  /** The newest published contributions of a debate, without replies: for its feed. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<ContributionView> newest(DebateId debate, int most) {
    return views(
        database
            .createNativeQuery(
                VIEW
                    + "where c.debate = ?1 and c.parent is null and c.state = 'published' order by"
                    + " c.id desc limit ?2")
            .setParameter(1, debate.value())
            .setParameter(2, most));
  }

  /** All texts that ever stood under a number, newest first. */
  @Transactional(Transactional.TxType.SUPPORTS)
  @SuppressWarnings("unchecked")
  public List<Revision> revisions(ContributionId id) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select revision, language, coalesce(title, ''), text, written_at from"
                    + " contribution_revision where contribution = ?1 order by revision desc")
            .setParameter(1, id.value())
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Revision(
                    ((Number) r[0]).intValue(),
                    (String) r[1],
                    (String) r[2],
                    (String) r[3],
                    Rows.instant(r[4])))
        .toList();
  }

  private long me() {
    return caller.account().map(AccountId::value).orElse(0L);
  }

  @SuppressWarnings("unchecked")
  private List<ContributionView> views(Query query) {
    long me = me();
    return ((List<Object[]>) query.getResultList()).stream().map(row -> view(row, me)).toList();
  }

  private static ContributionView view(Object[] r, long me) {
    State state = State.of((String) r[6]);
    boolean mine = number(r[8]) == me;
    boolean readable = state == State.PUBLISHED || (mine && state != State.WITHDRAWN);
    return new ContributionView(
        new ContributionId(number(r[0])),
        new DebateId(number(r[1])),
        (String) r[2],
        optional(r[3]),
        optional(r[4]),
        (String) r[5],
        state,
        (String) r[7],
        mine,
        (String) r[9],
        (String) r[10],
        (String) r[11],
        (int) number(r[12]),
        readable && r[13] != null ? (String) r[13] : "",
        readable ? (String) r[14] : "",
        (String) r[15],
        r[16] == null ? null : (int) number(r[16]),
        Rows.instant(r[17]),
        number(r[18]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Long optional(Object value) {
    return value == null ? null : number(value);
  }
}
