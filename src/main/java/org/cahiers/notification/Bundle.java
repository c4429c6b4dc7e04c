package org.cahiers.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.WriteTo;
import org.cahiers.platform.Settings;
import org.cahiers.platform.web.Language;
import org.cahiers.platform.web.Messages;

/** One mail with all that waits for one person. */
@ApplicationScoped
class Bundle {

  private static final int MOST = 20;

  @Inject private NewsTable table;
  @Inject private Sentences sentences;
  @Inject private Unsubscribing links;
  @Inject private WriteTo writeTo;
  @Inject private Settings settings;
  @Inject private Messages messages;
  @Inject private Clock clock;

  @Transactional
  public void send(AccountId person) {
    List<NewsTable.Row> rows = table.waiting(person);
    if (rows.isEmpty()) return;
    table.ensureChoice(person);
    String token = links.token(person).text();
    writeTo.write(
        person,
        "notification.letter",
        language ->
            new Object[] {
              list(language, rows),
              settings.absolute("/me/settings") + "#news",
              settings.absolute("/unsubscribe/" + token)
            },
        settings.absolute("/act/by-link/unsubscribe/" + token));
    long newest = rows.stream().mapToLong(NewsTable.Row::id).max().orElseThrow();
    table.mailed(person, newest, clock.instant());
  }

  private String list(Language language, List<NewsTable.Row> rows) {
    StringBuilder text = new StringBuilder();
    for (NewsTable.Row row : rows.subList(0, Math.min(MOST, rows.size())))
      text.append("\n• ")
          .append(sentences.of(language, row.kind(), row.detail()))
          .append("\n  ")
          .append(settings.absolute(row.path()))
          .append('\n');
    if (rows.size() > MOST)
      text.append('\n')
          .append(messages.count(language, "notification.letter.more", rows.size() - MOST))
          .append(' ')
          .append(settings.absolute("/me/news"))
          .append('\n');
    return text.toString();
  }
}
