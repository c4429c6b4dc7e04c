package org.cahiers.scoring;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cahiers.contribution.ContributionId;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateTally;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Audit;
import org.cahiers.testing.PersistenceUnit;

/** The room of scoring on a database of its own, wired by hand, without a server. */
final class ScoringRoom extends PersistenceUnit {

  static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  final GiveScore door = new GiveScore();
  final Standings standings = new Standings();
  final Recount recount = new Recount();
  final Bases bases = new Bases();
  final StandingTable table = new StandingTable();

  ScoringRoom(String name) {
    super(name);
    wire();
  }

  private void wire() {
    ScoreTable scores = new ScoreTable();
    BasisTable basisTable = new BasisTable();
    TruthTable truth = new TruthTable();
    Recount.Reporting reporting = new Recount.Reporting();
    Audit audit = new Audit();
    DebateTally tally = new DebateTally();
    ScoreNews news = new ScoreNews();
    List<Object> beans =
        List.of(
            door,
            standings,
            recount,
            bases,
            table,
            scores,
            basisTable,
            truth,
            reporting,
            audit,
            tally,
            news,
            manager(),
            silent(TransactionSynchronizationRegistry.class),
            Clock.fixed(NOW, ZoneOffset.UTC));
    for (Object bean : beans)
      if (bean.getClass().getName().startsWith("org.cahiers.")) inject(bean, beans);
  }

  private static void inject(Object bean, List<Object> beans) {
    for (Field field : bean.getClass().getDeclaredFields())
      for (Object other : beans)
        if (field.getType().isInstance(other) && field.getType() != Object.class) {
          try {
            field.setAccessible(true);
            field.set(bean, other);
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
  }

  /** A debate that is open at {@link #NOW}. */
  DebateId debate(String slug) {
    return debate(slug, NOW.minus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(10)));
  }

  DebateId debate(String slug, Instant opens, Instant synthesis) {
    return new DebateId(
        number(
            "insert into debate (slug, language, opens_at, synthesis_at, closes_at) values (?1,"
                + " 'fr', ?2, ?3, ?3) returning id",
            slug,
            opens.atOffset(ZoneOffset.UTC),
            synthesis.atOffset(ZoneOffset.UTC)));
  }

  private final Set<String> people = ConcurrentHashMap.newKeySet();

  AccountId person(String name) {
    if (people.add(name))
      sql("insert into account (pseudonym, email) values (?1, ?1 || '@example.org')", name);
    return new AccountId(number("select id from account where pseudonym = ?1", name));
  }

  /** A published contribution with its standing, as the event of its publication makes it. */
  ContributionId contribution(DebateId debate, AccountId author, Duration age) {
    Instant at = NOW.minus(age);
    long id =
        number(
            "insert into contribution (debate, author, language, title, text, published_at) values"
                + " (?1, ?2, 'fr', 'Un titre', 'Un texte', ?3) returning id",
            debate.value(),
            author.value(),
            at.atOffset(ZoneOffset.UTC));
    run(() -> table.list(id, debate.value(), author.value(), "online", "fr", at));
    return new ContributionId(id);
  }

  /** A published reply, counted as the event of its publication does. */
  long reply(DebateId debate, ContributionId root, AccountId author, Duration age) {
    return in(
        () -> {
          Object id =
              query(
                      "insert into contribution (debate, author, language, parent, root, stance,"
                          + " text, published_at) values (?1, ?2, 'fr', ?3, ?3, 'plain', 'Oui', ?4)"
                          + " returning id",
                      debate.value(),
                      author.value(),
                      root.value(),
                      NOW.minus(age).atOffset(ZoneOffset.UTC))
                  .getSingleResult();
          table.countReplies(root.value());
          return ((Number) id).longValue();
        });
  }

  void hideReply(long reply, ContributionId root) {
    run(
        () -> {
          query("update contribution set state = 'hidden' where id = ?1", reply).executeUpdate();
          table.countReplies(root.value());
        });
  }

  ScoreOutcome give(AccountId person, ContributionId contribution, int score) {
    return in(() -> door.give(person, contribution, new Score(score)));
  }

  ScoreOutcome withdraw(AccountId person, ContributionId contribution) {
    return in(() -> door.withdraw(person, contribution));
  }

  StandingView standing(ContributionId contribution) {
    return in(() -> standings.find(contribution).orElseThrow());
  }
}
