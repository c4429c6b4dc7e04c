package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.cahiers.platform.Rows;
import org.cahiers.platform.web.Language;

/** The charter of participation and the code of conduct: their versions and who accepted which. */
@ApplicationScoped
public class Charters {

  /**
   * A version in one language, in Markdown.
   *
   * @param version counted from 1
   */
  public record CharterText(int version, String charter, String conduct, Instant publishedAt) {}

  @PersistenceContext private EntityManager database;
  @Inject private SignIns signIns;

  /** The version in force. */
  @Transactional
  public CharterText current(Language language) {
    String columns =
        switch (language) {
          case FRENCH -> "charter_fr, conduct_fr";
          case ENGLISH -> "charter_en, conduct_en";
        };
    Object[] row =
        (Object[])
            database
                .createNativeQuery(
                    "select version, "
                        + columns
                        + ", published_at from charter order by version desc limit 1")
                .getSingleResult();
    return new CharterText(
        ((Number) row[0]).intValue(), (String) row[1], (String) row[2], Rows.instant(row[3]));
  }

  /** Keeps that the account accepted the version in force; once is enough. */
  @Transactional
  public void acceptCurrent(AccountId account) {
    accept(account, current(Language.FRENCH).version());
  }

  /** Keeps that the account accepted a version, which need not be the one in force any more. */
  @Transactional
  public void accept(AccountId account, int version) {
    database
        .createNativeQuery(
            "insert into charter_acceptance (account, version) values (?1, ?2) on conflict do"
                + " nothing")
        .setParameter(1, account.value())
        .setParameter(2, version)
        .executeUpdate();
    signIns.forget(account);
  }
}
