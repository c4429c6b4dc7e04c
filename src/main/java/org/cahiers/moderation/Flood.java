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
import org.cahiers.platform.web.Secrets;

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
  @Inject private Secrets secrets;

  @Transactional(Transactional.TxType.MANDATORY)
  public Verdict allow(AccountId account, String text) {
    String essence = essence(text);
    Object[] said =
        (Object[])
            database
                .createNativeQuery(
                    "select wait, copied from note_post(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, account.value())
                .setParameter(2, secrets.mark("address", client.address(request)))
                .setParameter(3, sha256(essence))
                .setParameter(4, essence.length() >= SHORT)
                .setParameter(5, (int) WINDOW.toSeconds())
                .setParameter(6, OF_PERSON)
                .setParameter(7, OF_ADDRESS)
                .setParameter(8, SAME_TEXT_OF_OTHERS)
                .getSingleResult();
    double wait = ((Number) said[0]).doubleValue();
    if (wait > 0) return new Verdict.TooFast(Duration.ofMillis((long) Math.ceil(wait * 1000)));
    return (Boolean) said[1] ? new Verdict.SameText() : new Verdict.Allowed();
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
