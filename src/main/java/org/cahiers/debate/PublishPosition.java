package org.cahiers.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;

/**
 * Spokespersons speak officially in a debate, and revise what they said; every version stays to be
 * read.
 */
@ApplicationScoped
public class PublishPosition {

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;
  @Inject private ChangeFeed feed;

  /** Publishes a first version; gives the number of the position. */
  @Transactional
  public long publish(DebateId debate, String language, String title, String text) {
    return publishFor(caller.require(Role.SPOKESPERSON).value(), debate, language, title, text);
  }

  /** For the demo and imports, which run without anybody signed in. */
  @Transactional
  public long publishFor(
      long account, DebateId debate, String language, String title, String text) {
    Number id =
        (Number)
            database
                .createNativeQuery(
                    "insert into official_position (debate, author) values (?1, ?2) returning id")
                .setParameter(1, debate.value())
                .setParameter(2, account)
                .getSingleResult();
    version(id.longValue(), 1, account, language, title, text);
    feed.append("position.published", id.longValue(), debate.value());
    return id.longValue();
  }

  /** Publishes the next version. */
  @Transactional
  public void revise(long position, String language, String title, String text) {
    reviseFor(caller.require(Role.SPOKESPERSON).value(), position, language, title, text);
  }

  /** For the demo and imports. */
  @Transactional
  public void reviseFor(long account, long position, String language, String title, String text) {
    Object[] row = (Object[]) change(position, "version = version + 1");
    version(position, ((Number) row[0]).intValue(), account, language, title, text);
    feed.append("position.revised", position, ((Number) row[1]).longValue());
  }

  @Transactional
  public void withdraw(long position) {
    caller.require(Role.SPOKESPERSON);
    Object[] row = (Object[]) change(position, "withdrawn_at = now()");
    feed.append("position.withdrawn", position, ((Number) row[1]).longValue());
  }

  private Object change(long position, String what) {
    List<?> rows =
        database
            .createNativeQuery(
                "update official_position set "
                    + what
                    + " where id = ?1 and withdrawn_at is null returning version, debate")
            .setParameter(1, position)
            .getResultList();
    if (rows.isEmpty()) throw Refusal.notFound();
    return rows.getFirst();
  }

  private void version(
      long position, int number, long account, String language, String title, String text) {
    database
        .createNativeQuery(
            "insert into position_version (position, version, language, title, text, written_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, position)
        .setParameter(2, number)
        .setParameter(3, language)
        .setParameter(4, title)
        .setParameter(5, text)
        .setParameter(6, account)
        .executeUpdate();
  }
}
