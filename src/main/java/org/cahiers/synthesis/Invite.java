package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Secret;
import org.cahiers.identity.WriteTo;
import org.cahiers.insight.Opinions;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Rows;
import org.cahiers.platform.Settings;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;
import org.cahiers.synthesis.Quotas.Contributor;
import org.cahiers.synthesis.Quotas.Seat;
import org.jspecify.annotations.Nullable;

/** Invites to hold the pen: by quota of who contributed, by the team, on request. */
@ApplicationScoped
public class Invite {

  /** Seats in one round, at most. */
  public static final int SEATS_MOST = 200;

  /**
   * What a round of invitations would be, before it is sent.
   *
   * @param topics seats by label of topic
   * @param groups seats by opinion group, in order of their size; empty without groups
   * @param people who could be invited
   */
  public record Round(Map<String, Integer> topics, List<Integer> groups, int people) {
    public int seats() {
      return topics.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** What came of adding somebody. */
  public enum Added {
    INVITED,
    UNKNOWN,
    ALREADY
  }

  private record Row(long id, DebateId debate, String slug, String title) {
    String address() {
      return "/debates/" + slug + "/synthesis";
    }
  }

  private record Planned(List<Seat> seats, Map<Long, String> labels, int people) {}

  @Inject private Statements statements;
  @Inject private Opinions opinions;
  @Inject private Pens pens;
  @Inject private WriteTo writeTo;
  @Inject private Settings settings;
  @Inject private ChangeFeed feed;
  @Inject private Audit audit;
  @Inject private Event<InvitedToSynthesis> invited;

  /** What the quotas would give; nobody is invited yet. */
  @Transactional
  public Round preview(AccountId by, SynthesisId synthesis, int seats) {
    pens.requireTeam(by);
    Planned planned = plan(open(synthesis), seats);
    Map<String, Integer> topics = new TreeMap<>();
    Map<Integer, Integer> groups = new TreeMap<>();
    for (Seat seat : planned.seats()) {
      topics.merge(planned.labels().get(seat.topic()), 1, Integer::sum);
      if (seat.group() != Quotas.NO_GROUP) groups.merge(seat.group(), 1, Integer::sum);
    }
    return new Round(topics, List.copyOf(groups.values()), planned.people());
  }

  /**
   * Invites by quota.
   *
   * @param seats how many more
   * @return how many were invited
   */
  @Transactional
  public int send(AccountId by, SynthesisId synthesis, int seats) {
    pens.requireTeam(by);
    Row row = open(synthesis);
    Planned planned = plan(row, seats);
    for (Seat seat : planned.seats())
      add(
          row,
          new AccountId(seat.account()),
          "quota",
          seat.topic(),
          planned.labels().get(seat.topic()),
          seat.group(),
          null);
    audit.record(
        by.value(),
        "synthesis.invited",
        synthesis.value(),
        Map.of("seats", Integer.toString(planned.seats().size())));
    feed.append("synthesis.members", synthesis.value(), row.debate().value());
    return planned.seats().size();
  }

  /** The team adds somebody by name; the page says so. */
  @Transactional
  public Added add(AccountId by, SynthesisId synthesis, String name) {
    pens.requireTeam(by);
    Row row = open(synthesis);
    Optional<Object> account =
        statements.value(
            "select id from person where lower(pseudonym) = lower(?1) and origin <> 'imported' and"
                + " not deleted",
            name.strip());
    if (account.isEmpty()) return Added.UNKNOWN;
    boolean added = add(row, new AccountId(Rows.number(account.get())), "team", null, null, 0, by);
    feed.append("synthesis.members", synthesis.value(), row.debate().value());
    return added ? Added.INVITED : Added.ALREADY;
  }

  /**
   * Somebody who contributed asks to join.
   *
   * @return whether it waits for the team now
   */
  @Transactional
  public boolean ask(AccountId account, SynthesisId synthesis, String message) {
    Row row = open(synthesis);
    String words = message.strip();
    if (words.length() > Suggest.REASON_MOST) return false;
    boolean asked =
        statements.change(
                """
                insert into synthesis_member (synthesis, account, via, message, state)
                select ?1, ?2, 'request', nullif(?3, ''), 'asked'
                where exists (select 1 from contribution where debate = ?4 and author = ?2 and state = 'published')
                on conflict (synthesis, account) do nothing\
                """,
                synthesis.value(),
                account.value(),
                words,
                row.debate().value())
            > 0;
    if (asked) feed.append("synthesis.members", synthesis.value(), row.debate().value());
    return asked;
  }

  /** The team admits or refuses who asked. */
  @Transactional
  public boolean decide(AccountId by, long member, boolean admit) {
    pens.requireTeam(by);
    Optional<Object[]> decided =
        statements.row(
            """
            update synthesis_member m set state = ?2, answered_at = now(), answered_by = ?3
            from synthesis y join debate d on d.id = y.debate
            where m.id = ?1 and m.state = 'asked' and y.id = m.synthesis and y.ended_at is null
            returning m.synthesis, m.account, y.debate, d.slug\
            """,
            member,
            admit ? "accepted" : "refused",
            by.value());
    decided.ifPresent(
        r -> {
          feed.append("synthesis.members", Rows.number(r[0]), Rows.number(r[2]));
          String page = settings.absolute("/debates/" + r[3] + "/synthesis");
          writeTo.write(
              new AccountId(Rows.number(r[1])),
              admit ? "synthesis.letter.admitted" : "synthesis.letter.refused",
              language -> new Object[] {page});
        });
    return decided.isPresent();
  }

  /** The bearer of an invitation answers it; an answer may be changed while the writing goes on. */
  @Transactional
  public boolean answer(Secret link, boolean accept) {
    return answer("m.token_hash = ?1", link.hash(), accept);
  }

  /** Somebody who is signed in answers their invitation. */
  @Transactional
  public boolean answer(AccountId account, SynthesisId synthesis, boolean accept) {
    return answer("m.account = ?1 and m.synthesis = " + synthesis.value(), account.value(), accept);
  }

  private boolean answer(String which, Object value, boolean accept) {
    Optional<Object[]> answered =
        statements.row(
            """
            update synthesis_member m set state = ?2, answered_at = now() from synthesis y
            where y.id = m.synthesis and y.ended_at is null and m.state in ('invited', 'accepted', 'declined') and\
            """
                + " "
                + which
                + " returning m.synthesis, y.debate",
            value,
            accept ? "accepted" : "declined");
    answered.ifPresent(r -> feed.append("synthesis.members", Rows.number(r[0]), Rows.number(r[1])));
    return answered.isPresent();
  }

  private boolean add(
      Row row,
      AccountId account,
      String via,
      @Nullable Long topic,
      @Nullable String label,
      int group,
      @Nullable AccountId by) {
    Secret link = Secret.random();
    boolean added =
        statements.change(
                """
                insert into synthesis_member
                  (synthesis, account, via, topic, topic_label, opinion_group, state, token_hash, added_by)
                values (?1, ?2, ?3, nullif(?4, 0), nullif(?5, ''), nullif(?6, 0), 'invited', ?7, nullif(?8, 0))
                on conflict (synthesis, account) do nothing\
                """,
                row.id(),
                account.value(),
                via,
                topic == null ? 0L : topic,
                label == null ? "" : label,
                group,
                link.hash(),
                by == null ? 0L : by.value())
            > 0;
    if (!added) return false;
    String page = settings.absolute("/invitations/" + link.text());
    writeTo.write(
        account,
        label == null ? "synthesis.letter.added" : "synthesis.letter.invited",
        language -> new Object[] {row.title(), page, label == null ? "" : label});
    invited.fire(
        new InvitedToSynthesis(new SynthesisId(row.id()), account, row.debate(), row.address()));
    return true;
  }

  private Row open(SynthesisId synthesis) {
    return statements
        .row(
            """
            select y.id, y.debate, d.slug, y.title from synthesis y join debate d on d.id = y.debate
            where y.id = ?1 and y.ended_at is null for no key update of y\
            """,
            synthesis.value())
        .map(
            r ->
                new Row(
                    Rows.number(r[0]),
                    new DebateId(Rows.number(r[1])),
                    (String) r[2],
                    (String) r[3]))
        .orElseThrow(Refusal::notFound);
  }

  /** Only people who can be reached: imported and deleted ones have no address. */
  private Planned plan(Row row, int number) {
    List<Object[]> rows =
        statements.rows(
            """
            select c.author, s.topic, max(coalesce(st.rank, 0)), s.label
            from section s join contribution_topic t on t.debate = ?2 and s.topic in (t.theme, t.topic, t.cluster)
            join contribution c on c.id = t.contribution and c.state = 'published'
            join person a on a.id = c.author and a.origin <> 'imported' and not a.deleted
            left join standing st on st.contribution = c.id
            where s.synthesis = ?1 and s.removed_at is null
            group by c.author, s.topic, s.label\
            """,
            row.id(),
            row.debate().value());
    Map<Long, String> labels = new TreeMap<>();
    rows.forEach(r -> labels.putIfAbsent(Rows.number(r[1]), (String) r[3]));
    List<AccountId> people =
        rows.stream().map(r -> Rows.number(r[0])).distinct().map(AccountId::new).toList();
    Map<AccountId, Integer> groups = opinions.groupOf(row.debate(), people);
    List<Contributor> contributors = new ArrayList<>();
    for (Object[] r : rows)
      contributors.add(
          new Contributor(
              Rows.number(r[0]),
              Rows.number(r[1]),
              groups.getOrDefault(new AccountId(Rows.number(r[0])), Quotas.NO_GROUP),
              Rows.decimal(r[2])));
    List<Seat> taken = taken(row.id());
    int seats = Math.clamp(number, 0, SEATS_MOST);
    return new Planned(Quotas.share(contributors, taken, seats, row.id()), labels, people.size());
  }

  /** Who declined frees the seat and is not asked again. */
  private List<Seat> taken(long synthesis) {
    List<Seat> taken = new ArrayList<>();
    for (Object[] r :
        statements.rows(
            "select account, coalesce(topic, 0), coalesce(opinion_group, 0), state from"
                + " synthesis_member where synthesis = ?1",
            synthesis)) {
      boolean frees = r[3].equals("declined") || r[3].equals("refused");
      taken.add(
          new Seat(
              Rows.number(r[0]),
              frees ? 0 : Rows.number(r[1]),
              frees ? Quotas.NO_GROUP : Rows.integer(r[2]),
              false,
              false));
    }
    return taken;
  }
}
