package org.cahiers.bench.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.flywaydb.core.Flyway;

/**
 * Fills an empty database with a consultation of a given size. The same seed and moment give the
 * same rows. Standings are counted by the product itself, from the jobs that are left for it.
 *
 * <p>{@code LoadGenerator URL USER PASSWORD XS|S|M|L [SEED]}
 */
public final class LoadGenerator {

  private static final int TOPICS_A_DEBATE = 40;
  private static final int CAMPS = 3;
  private static final Duration SPAN = Duration.ofDays(120);

  private final Connection connection;
  private final LoadSize size;
  private final long seed;
  private final Instant now;
  private final Speech speech = new Speech();

  private LoadGenerator(Connection connection, LoadSize size, long seed, Instant now) {
    this.connection = connection;
    this.size = size;
    this.seed = seed;
    this.now = now;
  }

  public static void main(String[] args) throws SQLException, IOException {
    if (args.length < 4) {
      System.err.println("URL USER PASSWORD XS|S|M|L [SEED]");
      System.exit(2);
    }
    fill(
        args[0],
        args[1],
        args[2],
        LoadSize.named(args[3]),
        args.length > 4 ? Long.parseLong(args[4]) : 2007,
        Instant.now());
  }

  /**
   * Migrates and fills an empty database, all or nothing.
   *
   * @throws IllegalStateException if there is a debate in it
   */
  public static void fill(
      String url, String user, String password, LoadSize size, long seed, Instant now)
      throws SQLException, IOException {
    Flyway.configure().dataSource(url, user, password).load().migrate();
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      connection.setAutoCommit(false);
      try (var rows =
          connection.createStatement().executeQuery("select exists (select 1 from debate)")) {
        rows.next();
        if (rows.getBoolean(1)) throw new IllegalStateException("there are debates in " + url);
      }
      new LoadGenerator(connection, size, seed, now).write();
      connection.commit();
      connection.setAutoCommit(true);
      connection.createStatement().execute("vacuum (analyze)");
    }
  }

  private void write() throws SQLException, IOException {
    people();
    debates();
    int[] debateOf = new int[size.contributions() + 1];
    contributions(debateOf);
    replies(debateOf);
    scores();
    finish();
  }

  private void people() throws SQLException, IOException {
    try (Rows rows =
        new Rows(
            connection, "account (id, origin, email, pseudonym, language, place, created_at)")) {
      for (int person = 1; person <= size.people(); person++) {
        rows.add(
            person,
            "registered",
            "person" + person + "@load.example",
            "person-" + person,
            person % 5 == 0 ? "en" : "fr",
            person % 3 == 0 ? "Canton " + person % 97 : null,
            now.minus(SPAN));
      }
    }
    execute(
        "insert into charter_acceptance (account, version) select id, (select max(version) from"
            + " charter) from account");
  }

  private void debates() throws SQLException, IOException {
    try (Rows rows =
        new Rows(
            connection,
            "debate (id, slug, language, opens_at, synthesis_at, closes_at, told_phase)")) {
      for (int debate = 1; debate <= size.debates(); debate++) {
        rows.add(
            debate,
            "debat-" + debate,
            language(debate),
            now.minus(SPAN),
            now.plus(SPAN),
            now.plus(SPAN.multipliedBy(2)),
            "OPEN");
      }
    }
    try (Rows rows =
        new Rows(connection, "debate_text (debate, language, theme, question, context)")) {
      for (int debate = 1; debate <= size.debates(); debate++) {
        rows.add(debate, "fr", "Débat " + debate, "Que faut-il changer, en " + debate + " ?", "");
        rows.add(debate, "en", "Debate " + debate, "What should change, in " + debate + "?", "");
      }
    }
  }

  /** The first debate is the largest, as the first rank of a Zipf distribution. */
  private void contributions(int[] debateOf) throws SQLException, IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Speech.Topic[][] topics = new Speech.Topic[size.debates() + 1][TOPICS_A_DEBATE];
    for (int debate = 1; debate <= size.debates(); debate++) {
      for (int t = 0; t < TOPICS_A_DEBATE; t++) {
        topics[debate][t] = speech.topic(language(debate), random);
      }
    }
    String columns =
        "contribution (id, debate, author, origin, state, language, title, text, written_at,"
            + " published_at)";
    try (Rows rows = new Rows(connection, columns)) {
      for (int id = 1; id <= size.contributions(); id++) {
        int debate = 1 + Speech.skewed(random, size.debates());
        debateOf[id] = debate;
        Speech.Topic topic = topics[debate][Speech.skewed(random, TOPICS_A_DEBATE)];
        Instant at = moment(id, size.contributions());
        rows.add(
            id,
            debate,
            person(random),
            "online",
            "published",
            language(debate),
            speech.title(topic, random),
            speech.text(topic, random),
            at,
            at);
      }
    }
  }

  private void replies(int[] debateOf) throws SQLException, IOException {
    SplittableRandom random = new SplittableRandom(seed + 1);
    String[] stances = {"plain", "for", "against", "question"};
    Speech.Topic[] said = {speech.topic("fr", random), speech.topic("en", random)};
    String columns =
        "contribution (id, debate, parent, root, stance, author, origin, state, language, text,"
            + " written_at, published_at)";
    try (Rows rows = new Rows(connection, columns)) {
      for (int i = 1; i <= size.replies(); i++) {
        int parent = 1 + Speech.skewed(random, size.contributions());
        String language = language(debateOf[parent]);
        Instant at = moment(i, size.replies());
        rows.add(
            size.contributions() + i,
            debateOf[parent],
            parent,
            parent,
            stances[random.nextInt(stances.length)],
            person(random),
            "online",
            "published",
            language,
            speech.text(said[language.equals("fr") ? 0 : 1], random),
            at,
            at);
      }
    }
  }

  /**
   * Each person stands in a camp; a contribution pleases all a little, and each camp its own way.
   */
  private void scores() throws SQLException, IOException {
    SplittableRandom random = new SplittableRandom(seed + 2);
    double mean = (double) size.scores() / size.contributions();
    int[] seen = new int[size.people() + 1];
    long left = size.scores();
    try (Rows rows = new Rows(connection, "score (contribution, account, value, given_at)")) {
      for (int id = 1; id <= size.contributions() && left > 0; id++) {
        double liked = random.nextGaussian() * .6;
        double[] camp = new double[CAMPS];
        for (int c = 0; c < CAMPS; c++) camp[c] = random.nextGaussian() * .9;
        int wanted = count(random, mean);
        if (id == size.contributions()) wanted = (int) Math.min(left, size.people() / 2);
        for (int n = 0; n < wanted && left > 0; n++) {
          int account = person(random);
          if (seen[account] == id) continue;
          seen[account] = id;
          double opinion = 3.2 + liked + camp[account % CAMPS] + random.nextGaussian() * .8;
          rows.add(
              id, account, Math.clamp(Math.round(opinion), 1, 5), now.minus(Duration.ofDays(1)));
          left--;
        }
      }
    }
  }

  /** Long-tailed, with the given mean: most contributions get few scores, some hundreds. */
  private static int count(SplittableRandom random, double mean) {
    return (int) (mean * .55 * Math.exp(random.nextGaussian() * 1.1))
        + (random.nextBoolean() ? 1 : 0);
  }

  private void finish() throws SQLException {
    execute(
        "select setval(pg_get_serial_sequence('account', 'id'), (select max(id) from account))");
    execute("select setval(pg_get_serial_sequence('debate', 'id'), (select max(id) from debate))");
    execute(
        "select setval(pg_get_serial_sequence('contribution', 'id'), (select max(id) from"
            + " contribution))");
    execute(
        "insert into contribution_revision (contribution, revision, language, title, text,"
            + " written_at) select id, 1, language, title, text, written_at from contribution");
    execute(
        """
        insert into debate_participant (debate, account)
        select debate, author from contribution
        union
        select c.debate, s.account from score s join contribution c on c.id = s.contribution\
        """);
    execute(
        """
        insert into debate_tally (debate, slot, contributions, replies, scores, people)
        select d.id, 0, c.contributions, c.replies, s.scores, p.people from debate d
        join (select debate, count(*) filter (where parent is null) as contributions,
                count(*) filter (where parent is not null) as replies
              from contribution group by debate) c on c.debate = d.id
        join (select c.debate, count(*) as scores from score s join contribution c on c.id = s.contribution group by c.debate) s
          on s.debate = d.id
        join (select debate, count(*) as people from debate_participant group by debate) p on p.debate = d.id\
        """);
    execute(
        "insert into job (kind, payload, unique_key) select 'scoring.recount',"
            + " jsonb_build_object('debate', id), 'debate-' || id from debate");
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A tenth of the people write most of the texts and give most of the scores. */
  private int person(SplittableRandom random) {
    double share = random.nextDouble();
    return 1 + (int) (size.people() * share * share * share);
  }

  private Instant moment(int n, int of) {
    return now.minus(SPAN).plusMillis((long) (SPAN.toMillis() * (.99 * n / of)));
  }

  private static String language(int debate) {
    return debate % 4 == 0 ? "en" : "fr";
  }
}
