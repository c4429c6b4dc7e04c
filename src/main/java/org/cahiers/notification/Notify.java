package org.cahiers.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.web.Language;
import org.cahiers.platform.web.Messages;

/**
 * Tells people what became of their words. To be called in the transaction of the deed, so that
 * both commit or neither.
 */
@ApplicationScoped
public class Notify {

  @Inject private NewsTable table;
  @Inject private Messages messages;
  @Inject private Clock clock;

  /**
   * @param kind message key of the sentence, whole and in both languages, such as {@code
   *     synthesis.news.cited}; its {@code {names}} are filled from the values
   * @param subject what it is about, such as {@code contribution:12}: the same kind about the same
   *     subject, told again before its mail has left, renews the news and adds none
   * @param values texts for the names in the sentence; no HTML
   * @param path page of this site that it leads to, such as {@code /proposals/3}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(
      AccountId person, String kind, String subject, Map<String, String> values, String path) {
    if (!messages.has(Language.FRENCH, kind))
      throw new IllegalArgumentException("no sentence for news of the kind " + kind);
    Instant now = clock.instant();
    table.add(
        person,
        new NewsTable.Told(kind, subject, values, path),
        now,
        Rhythm.AT_ONCE.due(now),
        Rhythm.DAILY.due(now));
  }
}
