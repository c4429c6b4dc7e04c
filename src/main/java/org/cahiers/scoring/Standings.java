package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cahiers.analysis.rank.Factor;
import org.cahiers.analysis.rank.RotatingLottery;
import org.cahiers.analysis.rank.RotatingLottery.Ticket;
import org.cahiers.contribution.ContributionId;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Reads where contributions stand, and lists them in every order; a page is one query. */
@ApplicationScoped
public class Standings {

  /** The wheel turns for everybody at the same moment, so that visitors' pages can be shared. */
  private static final Duration TURN = Duration.ofHours(1);

  private static final String VIEW =
      """
      select contribution, debate, listed, s1, s2, s3, s4, s5, replies, repliers, people_replying, quality, debated, rank,
        divisive
      from standing where contribution = any (cast(string_to_array(?1, ',') as bigint[]))\
      """;

  @PersistenceContext private EntityManager database;
  @Inject private StandingTable table;
  @Inject private Clock clock;

  /**
   * A page of a debate's contributions.
   *
   * @param from where the page before ended, or, backward, where the next begins; null for the
   *     first
   * @param account in the order to score, what this person wrote, scored or passed over is left
   *     out; null for a visitor
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Listing list(
      DebateId debate,
      Sort sort,
      Filter filter,
      @Nullable Cursor from,
      @Nullable AccountId account,
      int most) {
    return sort == Sort.TO_SCORE
        ? drawn(debate, filter, from, account, most)
        : sorted(debate, sort, filter, from, most);
  }

  @SuppressWarnings("unchecked")
  private Listing sorted(
      DebateId debate, Sort sort, Filter filter, @Nullable Cursor from, int most) {
    Query query = database.createNativeQuery(SortedList.sql(sort, from, filter));
    query.setParameter(1, debate.value()).setParameter(6, most + 1);
    if (from != null) query.setParameter(2, from.key()).setParameter(3, from.contribution());
    if (filter.origin() != null) query.setParameter(4, filter.origin());
    if (filter.language() != null) query.setParameter(5, filter.language());
    if (filter.among() != null) query.setParameter(7, filter.list());
    List<Object[]> rows = query.getResultList();
    boolean more = rows.size() > most;
    boolean back = from != null && from.backward();
    // What is left before a page may be less than a page: that is the first one.
    if (back && !more) return sorted(debate, sort, filter, null, most);
    List<Object[]> page = more ? rows.subList(0, most) : rows;
    if (back) page = page.reversed();
    boolean first = from == null || page.isEmpty();
    return new Listing(
        page.stream().map(r -> Rows.number(r[0])).toList(),
        more || back ? cursor(page.getLast()) : null,
        first ? null : cursor(page.getFirst()).towardsTheStart());
  }

  private static Cursor cursor(Object[] row) {
    return new Cursor(Rows.decimal(row[1]), Rows.number(row[0]), 0);
  }

  /** Codes of the languages that contributions of a debate are written in; few rows are read. */
  @Transactional(Transactional.TxType.SUPPORTS)
  @SuppressWarnings("unchecked")
  public List<String> languages(DebateId debate) {
    return database
        .createNativeQuery(
            """
            with recursive found (language) as (
              (select language from standing where debate = ?1 and listed order by language limit 1)
              union all
              select (select s.language from standing s
                      where s.debate = ?1 and s.listed and s.language > found.language
                      order by s.language limit 1)
              from found where found.language is not null)
            select language from found where language is not null\
            """)
        .setParameter(1, debate.value())
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private Listing drawn(
      DebateId debate,
      Filter filter,
      @Nullable Cursor after,
      @Nullable AccountId account,
      int most) {
    long seed = after == null || after.seed() == 0 ? seed() : after.seed();
    Drawing drawing = new Drawing(seed);
    List<Drawing.Stretch> ahead = drawing.ahead(after);
    if (ahead.isEmpty()) return Listing.NONE;
    Query query = database.createNativeQuery(Drawing.sql(ahead, filter, account != null));
    // One more, since the rounding of the cursor may let the last one of the page before through.
    query.setParameter(1, debate.value()).setParameter(5, most + 2);
    if (filter.origin() != null) query.setParameter(2, filter.origin());
    if (filter.language() != null) query.setParameter(3, filter.language());
    if (filter.among() != null) query.setParameter(7, filter.list());
    if (account != null) query.setParameter(4, account.value());
    Comparator<Ticket> order = RotatingLottery.ORDER;
    Ticket reached = after == null ? null : new Ticket(after.key(), after.contribution());
    List<Ticket> tickets = new ArrayList<>();
    for (Object[] r : (List<Object[]>) query.getResultList()) {
      Ticket ticket = drawing.ticket(Rows.number(r[0]), Rows.integer(r[1]), Rows.decimal(r[2]));
      if (reached == null || order.compare(ticket, reached) > 0) tickets.add(ticket);
    }
    tickets.sort(order);
    List<Long> numbers = tickets.stream().limit(most).map(Ticket::contribution).toList();
    if (tickets.size() <= most) return new Listing(numbers, null, null);
    Ticket last = tickets.get(most - 1);
    return new Listing(numbers, new Cursor(last.key(), last.contribution(), seed), null);
  }

  private long seed() {
    return clock.instant().getEpochSecond() / TURN.toSeconds();
  }

  public Optional<StandingView> find(ContributionId contribution) {
    return Optional.ofNullable(find(List.of(contribution.value())).get(contribution.value()));
  }

  /** By number; what is no contribution, or a reply, is left out. */
  @Transactional(Transactional.TxType.SUPPORTS)
  @SuppressWarnings("unchecked")
  public Map<Long, StandingView> find(Collection<Long> contributions) {
    Map<Long, StandingView> views = new HashMap<>();
    if (contributions.isEmpty()) return views;
    List<Object[]> rows =
        database.createNativeQuery(VIEW).setParameter(1, joined(contributions)).getResultList();
    for (Object[] r : rows) views.put(Rows.number(r[0]), view(r));
    return views;
  }

  private static StandingView view(Object[] r) {
    return new StandingView(
        new ContributionId(Rows.number(r[0])),
        new DebateId(Rows.number(r[1])),
        (Boolean) r[2],
        Histograms.read(r, 3),
        Rows.integer(r[8]),
        Rows.integer(r[9]),
        Rows.decimal(r[10]),
        Rows.decimal(r[11]),
        Rows.decimal(r[12]),
        Rows.decimal(r[13]),
        Rows.decimal(r[14]));
  }

  /**
   * The place of each among the ranked contributions of its debate, from 1; those out of sight and
   * replies are left out.
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  @SuppressWarnings("unchecked")
  public Map<Long, Long> places(Collection<Long> contributions) {
    Map<Long, Long> places = new HashMap<>();
    if (contributions.isEmpty()) return places;
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select s.contribution,
                  1 + (select count(*) from standing o where o.debate = s.debate and o.listed and o.rank > s.rank)
                from standing s
                where s.listed and s.contribution = any (cast(string_to_array(?1, ',') as bigint[]))\
                """)
            .setParameter(1, joined(contributions))
            .getResultList();
    for (Object[] r : rows) places.put(Rows.number(r[0]), Rows.number(r[1]));
    return places;
  }

  /** The scores that an account has given to these contributions, by number. */
  @Transactional(Transactional.TxType.SUPPORTS)
  @SuppressWarnings("unchecked")
  public Map<Long, Integer> own(AccountId account, Collection<Long> contributions) {
    Map<Long, Integer> own = new HashMap<>();
    if (contributions.isEmpty()) return own;
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select contribution, value from score where account = ?1 and contribution = any"
                    + " (cast(string_to_array(?2, ',') as bigint[]))")
            .setParameter(1, account.value())
            .setParameter(2, joined(contributions))
            .getResultList();
    for (Object[] r : rows) own.put(Rows.number(r[0]), Rows.integer(r[1]));
    return own;
  }

  /** What ranks of a debate are measured against; empty before its first contribution. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Basis> basis(DebateId debate) {
    return table.basis(debate.value());
  }

  /** The rank of a contribution with every number it was worked out from. */
  public Optional<Factor> explain(StandingView standing) {
    return basis(standing.debate())
        .map(b -> b.ranking().explain(standing.histogram(), standing.peopleReplying()));
  }

  private static String joined(Collection<Long> ids) {
    return ids.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
