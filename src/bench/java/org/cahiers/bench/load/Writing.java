package org.cahiers.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cahiers.identity.Secret;

/** Writers: scores, contributions and first visits, end to end over HTTP. */
final class Writing {

  static final String SCORE = "score, end to end";
  static final String POST = "contribution, end to end";
  static final String FIRST_VISIT = "first visit that ends in a score";
  static final String SIGN_UP = "sign-up form, with its password hashing";

  static final int CONNECTIONS = 16;
  static final int SCORED = 500;
  private static final int SCORERS = 256;

  /** Nobody may post more than eight texts in ten minutes. */
  private static final int POSTS_EACH = 8;

  private static final String DEBATE = "/debates/debat-1";

  private final Product product;
  private final People people;
  private final Bench bench;
  private final Speech speech = new Speech();

  Writing(Product product, Bench bench) {
    this.product = product;
    this.people = new People(product);
    this.bench = bench;
  }

  void scores(double seconds) throws Exception {
    List<Guest> members = people.members(SCORERS);
    List<Long> numbers = people.contributions(1, SCORED, SCORERS);
    prepare(members, "/score-box/" + numbers.getFirst());
    int each = SCORERS / CONNECTIONS;
    bench.measure(
        SCORE,
        CONNECTIONS,
        seconds,
        (w, c, r) -> scores(w, members.get(c * each + r.nextInt(each)), numbers, r));
  }

  static boolean scores(Wire wire, Guest member, List<Long> numbers, SplittableRandom random)
      throws Exception {
    String number = Long.toString(numbers.get(random.nextInt(numbers.size())));
    String score = Integer.toString(1 + random.nextInt(5));
    Map<String, String> form =
        Map.of("contribution", number, "score", score, "next", DEBATE + "#score-" + number);
    return member.post(wire, "/act/score", form).status() == 303;
  }

  void posts(int most) throws Exception {
    List<Guest> members = people.members(most);
    List<Long> numbers = people.contributions(1, 1, most);
    prepare(members, "/score-box/" + numbers.getFirst());
    Speech.Topic topic = speech.topic("fr", new SplittableRandom(1));
    AtomicInteger turn = new AtomicInteger();
    bench.measure(
        POST,
        CONNECTIONS,
        (w, c, r) -> {
          int mine = turn.getAndIncrement();
          if (mine >= most * POSTS_EACH) throw new IllegalStateException("nobody may post more");
          return posts(w, members.get(mine % most), topic, r);
        });
  }

  private boolean posts(Wire wire, Guest member, Speech.Topic topic, SplittableRandom random)
      throws Exception {
    Map<String, String> form =
        Map.of(
            "write", "write",
            "jakarta.faces.ViewState", "stateless",
            "title", speech.title(topic, random),
            "text", speech.text(topic, random) + " " + UUID.randomUUID(),
            "publish", "x");
    return isRedirect(member.post(wire, DEBATE + "/write", form));
  }

  /** Text for somebody's post in the mixed day. */
  boolean posts(Wire wire, Guest member, SplittableRandom random) throws Exception {
    return posts(wire, member, speech.topic("fr", random), random);
  }

  /**
   * A visitor scores, is asked who they are, follows the link of the mail, confirms, and the score
   * is given. The letter itself is left out: a row as sign-up leaves it, with a hashed password,
   * takes its place.
   */
  void firstVisits() throws Exception {
    List<Long> numbers = people.contributions(1, SCORED, 0);
    AtomicInteger turn = new AtomicInteger((int) (System.nanoTime() / 1000 % 1_000_000) * 100);
    List<Connection> mails = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) mails.add(product.database());
    bench.measure(
        FIRST_VISIT,
        CONNECTIONS,
        (w, c, r) -> firstVisit(w, mails.get(c), turn.getAndIncrement(), numbers, r));
    for (Connection mail : mails) mail.close();
  }

  private boolean firstVisit(
      Wire wire, Connection mail, int number, List<Long> numbers, SplittableRandom random)
      throws Exception {
    Guest visitor = new Guest(100_000 + number % 400_000, null);
    String page = DEBATE;
    visitor.token(wire, page);
    Wire.Answer kept =
        visitor.post(
            wire,
            "/act/score",
            Map.of(
                "contribution",
                numbers.get(random.nextInt(numbers.size())).toString(),
                "score",
                "4",
                "next",
                page));
    if (!isRedirect(kept) || !visitor.reads(wire, kept.header("location"))) return false;
    String cookie = kept.header("set-cookie");
    String secret = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    String link = UUID.randomUUID().toString();
    try (PreparedStatement insert =
        mail.prepareStatement(
            "insert into one_time_link (token_hash, purpose, payload, expires_at) values (?,"
                + " 'sign-up', jsonb_build_object('email', ?, 'pseudonym', ?, 'password',"
                + " 'pbkdf2-sha512$1$AA$AA', 'language', 'fr', 'charter', (select max(version) from"
                + " charter), 'visitor', ?), now() + interval '1 day')")) {
      insert.setString(1, new Secret(link).hash());
      insert.setString(2, "visitor" + number + "@load.example");
      insert.setString(3, "visitor-" + number);
      insert.setString(4, new Secret(secret).hash());
      insert.executeUpdate();
    }
    if (!visitor.reads(wire, "/confirm/" + link)) return false;
    return isRedirect(
        visitor.post(
            wire,
            "/confirm/" + link,
            Map.of(
                "confirm-account", "confirm-account",
                "jakarta.faces.ViewState", "stateless",
                "create", "x")));
  }

  void signUps() throws Exception {
    AtomicInteger turn = new AtomicInteger((int) (System.nanoTime() / 1000 % 1_000_000) * 100);
    Guest visitor = new Guest(5, null);
    try (Wire wire = product.connect()) {
      visitor.token(wire, "/sign-up");
    }
    bench.measure(
        SIGN_UP,
        CONNECTIONS,
        (w, c, r) -> {
          int number = turn.getAndIncrement();
          Guest own = new Guest(100_000 + number % 400_000, null);
          own.sameTokenAs(visitor);
          Map<String, String> form =
              Map.of(
                  "sign-up", "sign-up",
                  "jakarta.faces.ViewState", "stateless",
                  "email", "signing" + number + "@load.example",
                  "pseudonym", "signing-" + number,
                  "password", "Ouvrir-la-fenetre-" + number,
                  "language", "fr",
                  "charter", "true",
                  "submit", "x");
          return isRedirect(own.post(w, "/sign-up", form));
        });
  }

  /** Every member asks once for the token of their forms. */
  private void prepare(List<Guest> members, String page) throws Exception {
    try (Wire wire = product.connect()) {
      for (Guest member : members) member.token(wire, page);
    }
  }

  private static boolean isRedirect(Wire.Answer answer) {
    return answer.status() == 302 || answer.status() == 303;
  }
}
