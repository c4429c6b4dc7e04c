package org.cahiers.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.platform.web.Language;

/** The caller's own news. */
@ApplicationScoped
public class ReadNews {

  @Inject private Caller caller;
  @Inject private NewsTable table;
  @Inject private Sentences sentences;
  @Inject private Clock clock;

  /** News older than the one below, newest first. */
  @Transactional
  public List<NewsItem> page(Language language, long below, int most) {
    AccountId me = caller.requireSignedIn();
    Instant seen = table.seen(me);
    return table.below(me, below, most).stream()
        .map(
            row ->
                new NewsItem(
                    row.id(),
                    sentences.of(language, row.kind(), row.detail()),
                    row.path(),
                    row.toldAt(),
                    seen == null || row.toldAt().isAfter(seen)))
        .toList();
  }

  /** How many the caller has not seen. */
  @Transactional
  public long unseen() {
    return table.unseen(caller.requireSignedIn());
  }

  /** The caller has all of them in sight now. */
  @Transactional
  public void seen() {
    table.markSeen(caller.requireSignedIn(), clock.instant());
  }
}
