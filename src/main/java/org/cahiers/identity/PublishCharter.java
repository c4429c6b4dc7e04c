package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Stream;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;

/** Puts a new version of the charter and the code of conduct in force: everyone is asked again. */
@ApplicationScoped
public class PublishCharter {

  /** A version in both languages, in Markdown. */
  public record Version(String charterFr, String charterEn, String conductFr, String conductEn) {
    boolean complete() {
      return Stream.of(charterFr, charterEn, conductFr, conductEn)
          .noneMatch(text -> text.isBlank() || text.length() > LONGEST);
    }
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    INCOMPLETE
  }

  static final int LONGEST = 30_000;

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;
  @Inject private Charters charters;
  @Inject private SignIns signIns;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;

  @Transactional
  public Outcome publish(Version version) {
    AccountId by = caller.require(Role.ADMINISTRATOR);
    if (!version.complete()) return Outcome.INCOMPLETE;
    Number number =
        (Number)
            database
                .createNativeQuery(
                    """
                    insert into charter (version, charter_fr, charter_en, conduct_fr, conduct_en, published_by)
                    select max(version) + 1, ?1, ?2, ?3, ?4, ?5 from charter returning version\
                    """)
                .setParameter(1, version.charterFr())
                .setParameter(2, version.charterEn())
                .setParameter(3, version.conductFr())
                .setParameter(4, version.conductEn())
                .setParameter(5, by.value())
                .getSingleResult();
    charters.accept(by, number.intValue());
    audit.record(by.value(), "charter.published", number.longValue(), Map.of());
    feed.append("charter.published", number.longValue(), null);
    signIns.forgetAll();
    return Outcome.DONE;
  }
}
