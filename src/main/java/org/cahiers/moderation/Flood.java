package org.cahiers.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.web.Client;

/**
 * Slows floods and copies down, by person, by network address and by text. To be asked while a
 * request is served, in the transaction that posts, after everything else that might refuse: what
 * it lets through is counted.
 */
@ApplicationScoped
public class Flood {

  /** Whether something may be posted now. Who may not loses nothing: the page keeps the text. */
  public sealed interface Verdict {
    record Allowed() implements Verdict {}

    /**
     * @param remaining until the oldest of too many posts is out of the window
     */
    record TooFast(Duration remaining) implements Verdict {}

    /** The same person has posted this text within the month, or many people have today. */
    record SameText() implements Verdict {}
  }

  /** A person writes at most so many texts in ten minutes. */
  static final int OF_PERSON = 8;

  /** A town hall or a school shares one address. */
  static final int OF_ADDRESS = 60;

  /** Other people who may post the same text in a day before it counts as a campaign. */
  static final int SAME_TEXT_OF_OTHERS = 3;

  /** Letters below which two texts may well be the same by chance: "I agree". */
  static final int SHORT = 40;

  private static final Duration WINDOW = Duration.ofMinutes(10);

  @PersistenceContext private EntityManager database;
  @Inject private HttpServletRequest request;
  @Inject private Client client;

  @Transactional(Transactional.TxType.MANDATORY)
  public Verdict allow(AccountId account, String text) {
    String address = sha256(client.address(request));
    String same = sha256(essence(text));
    double wait =
        Math.max(
            secondsToWait("account = ?1", account.value(), OF_PERSON),
            secondsToWait("address_hash = ?1", address, OF_ADDRESS));
    if (wait > 0) return new Verdict.TooFast(Duration.ofMillis((long) Math.ceil(wait * 1000)));
    if (essence(text).length() >= SHORT && copied(account, same)) return new Verdict.SameText();
    database
        .createNativeQuery(
            "insert into flood (account, address_hash, text_hash) values (?1, ?2, ?3)")
        .setParameter(1, account.value())
        .setParameter(2, address)
        .setParameter(3, same)
        .executeUpdate();
    return new Verdict.Allowed();
  }

  private double secondsToWait(String whose, Object value, int most) {
    var oldest =
        database
            .createNativeQuery(
                "select cast(extract(epoch from posted_at - now()) as float8) + ?2 from flood where"
                    + " "
                    + whose
                    + " and posted_at > now() - ?2 * interval '1 second' order by posted_at desc"
                    + " offset ?3 limit 1")
            .setParameter(1, value)
            .setParameter(2, WINDOW.toSeconds())
            .setParameter(3, most - 1)
            .getResultList();
    return oldest.isEmpty() ? 0 : ((Number) oldest.get(0)).doubleValue();
  }

  private boolean copied(AccountId account, String same) {
    Object[] counts =
        (Object[])
            database
                .createNativeQuery(
                    """
                    select count(*) filter (where account = ?1),
                      count(distinct account) filter (where account <> ?1 and posted_at > now() - interval '1 day')
                    from flood where text_hash = ?2 and posted_at > now() - interval '30 days'\
                    """)
                .setParameter(1, account.value())
                .setParameter(2, same)
                .getSingleResult();
    return ((Number) counts[0]).longValue() > 0
        || ((Number) counts[1]).longValue() >= SAME_TEXT_OF_OTHERS;
  }

  /** Letters and digits in lower case, without accents: what a copy cannot change cheaply. */
  static String essence(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
