package org.cahiers.proposal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.debate.DebateId;
import org.cahiers.export.Block;
import org.cahiers.export.CoveragePart;
import org.cahiers.export.Hands;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.synthesis.PublishedSynthesis;
import org.cahiers.synthesis.PublishedSynthesis.Endorsements;
import org.cahiers.synthesis.PublishedSynthesis.PublishedSection;
import org.cahiers.synthesis.SynthesisId;
import org.cahiers.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Debates with contributions and published proposals on a database of its own, without a server.
 */
final class World implements AutoCloseable {

  final Connection database;
  private final AtomicInteger names = new AtomicInteger();

  World(String name) throws SQLException {
    TestDatabase test = TestDatabase.create(name);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(test.url());
    source.setUser(test.user());
    source.setPassword(test.password());
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    database = source.getConnection();
  }

  /** A contribution in its only revision. */
  record Text(long number, String title, String text) {
    String field(Field field) {
      return field == Field.TITLE ? title : text;
    }
  }

  /** A debate, its synthesis with one version, and a section. */
  record Place(long debate, String slug, long synthesis, long section) {}

  AccountId person() {
    return new AccountId(
        Sql.number(
            database,
            "insert into account (pseudonym, email) values (?, ?) returning id",
            "personne-" + names.incrementAndGet(),
            "p" + names.get() + "@example.org"));
  }

  Place place() {
    int n = names.incrementAndGet();
    AccountId team = person();
    long debate =
        Sql.number(
            database,
            """
            insert into debate (slug, language, opens_at, synthesis_at, closes_at)
            values (?, 'fr', now() - interval '20 days', now() - interval '2 days', now() + interval '9 days') returning id\
            """,
            "debat-" + n);
    Sql.change(
        database,
        "insert into debate_text (debate, language, theme, question) values (?, 'fr', 'Thème',"
            + " 'Que faire ici ?')",
        debate);
    long synthesis =
        Sql.number(
            database,
            "insert into synthesis (debate, language, title, opened_by) values (?, 'fr',"
                + " 'Synthèse', ?) returning id",
            debate,
            team.value());
    Sql.change(
        database,
        """
        insert into synthesis_version (synthesis, number, content, hash, published_by)
        values (?, 1, '{"sections": [], "minority": [], "dissents": [], "endorsements": {"endorse": 2, "abstain": 1}}',
          repeat('0', 64), ?)\
        """,
        synthesis,
        team.value());
    return new Place(debate, "debat-" + n, synthesis, section(synthesis));
  }

  long section(long synthesis) {
    return Sql.number(
        database,
        "insert into section (synthesis, position, label, title) values (?, 1, 'Section',"
            + " 'Section') returning id",
        synthesis);
  }

  Text contribution(Place place, AccountId author, String title, String text) {
    long number =
        Sql.number(
            database,
            """
            insert into contribution (debate, author, language, title, text, published_at, place)
            values (?, ?, 'fr', ?, ?, now(), 'Valence') returning id\
            """,
            place.debate(),
            author.value(),
            title,
            text);
    Sql.change(
        database,
        "insert into contribution_revision (contribution, revision, language, title, text) values"
            + " (?, 1, 'fr', ?, ?)",
        number,
        title,
        text);
    return new Text(number, title, text);
  }

  /** Words of some length with letters that take two UTF-16 units among them. */
  static String words(Random random, int least) {
    StringBuilder text = new StringBuilder();
    while (text.length() < least) {
      int length = 2 + random.nextInt(7);
      for (int i = 0; i < length; i++) text.append((char) ('a' + random.nextInt(26)));
      text.append(random.nextInt(12) == 0 ? " 🚲 " : random.nextInt(9) == 0 ? ".\n" : " ");
    }
    return text.toString().strip();
  }

  /** Some characters of a text, never half a letter. */
  static Citation cite(Random random, Text source) {
    Field field = random.nextInt(4) == 0 ? Field.TITLE : Field.TEXT;
    String text = source.field(field);
    int start = boundary(text, random.nextInt(text.length()));
    int end = boundary(text, Math.min(text.length(), start + 1 + random.nextInt(60)));
    if (end <= start || text.substring(start, end).isBlank()) {
      start = 0;
      end = text.length();
    }
    return new Citation(Long.toString(source.number()), 1, field, start, end);
  }

  private static int boundary(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** A text whose sentences are quoted, adapted or the team's own. */
  static ProposalText text(Random random, List<Text> sources) {
    List<Block> blocks = new ArrayList<>();
    for (Block.Kind kind : Block.Kind.values()) {
      List<Sentence> sentences = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) sentences.add(sentence(random, sources));
      if (!sentences.isEmpty()) blocks.add(new Block(kind, sentences));
    }
    List<Citation> title =
        random.nextBoolean()
            ? List.of()
            : List.of(cite(random, sources.get(random.nextInt(sources.size()))));
    return new ProposalText("Titre " + words(random, 12), title, "fr", blocks);
  }

  private static Sentence sentence(Random random, List<Text> sources) {
    List<Citation> citations = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Citation citation = cite(random, sources.get(random.nextInt(sources.size())));
      if (!citations.contains(citation)) citations.add(citation);
    }
    if (citations.isEmpty()) return Sentence.ownWords("De l’équipe " + words(random, 10));
    Citation first = citations.getFirst();
    String quoted =
        sources.stream()
            .filter(each -> Long.toString(each.number()).equals(first.contribution()))
            .findFirst()
            .orElseThrow()
            .field(first.field())
            .substring(first.start(), first.end());
    boolean verbatim = random.nextBoolean();
    return new Sentence(verbatim ? quoted : "Adapté " + words(random, 20), citations, verbatim);
  }

  ProposalId publish(Place place, long section, ProposalText text) {
    PublishedSection published =
        new PublishedSection(section, text, Hands.of(text), List.of(), List.of());
    PublishedSynthesis source =
        new PublishedSynthesis(
            new SynthesisId(place.synthesis()),
            new DebateId(place.debate()),
            1,
            "0".repeat(64),
            Instant.EPOCH,
            "fr",
            "Synthèse",
            List.of(published),
            List.of(),
            List.of(),
            new Endorsements(3, 2, 1, 0, 0),
            new CoveragePart(List.of(), List.of()),
            List.of());
    return new Publishing(database).write(person(), source, published).orElseThrow().proposal();
  }

  /** As the room of contributions does, with the errata that follow. */
  void end(long contribution, String state) {
    Sql.change(
        database,
        "update contribution set state = ?, withdrawn_at = case when ? = 'withdrawn' then now() end"
            + " where id = ?",
        state,
        state,
        contribution);
    new ErratumRows(database).note(contribution, state);
  }

  void restore(long contribution) {
    Sql.change(
        database,
        "update contribution set state = 'published', withdrawn_at = null where id = ?",
        contribution);
    new ErratumRows(database).note(contribution, "restored");
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
