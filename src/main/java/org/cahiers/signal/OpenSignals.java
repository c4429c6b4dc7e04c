package org.cahiers.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.contribution.ContributionId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Rows;
import org.cahiers.platform.Waiting;

/** The signals that nobody has looked at yet, for those who moderate. */
@ApplicationScoped
public class OpenSignals implements Waiting {

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;

  /** Of one contribution; its text may be one of the copies of another. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<SignalView> of(ContributionId contribution) {
    caller.require(Role.MODERATOR, Role.ADMINISTRATOR);
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select "
                    + SignalView.COLUMNS
                    + """
                     from signal s where s.finding is null and (s.contribution = ?1 or s.kind = 'copies'
                      and s.contribution = (select copy_of from contribution_topic where contribution = ?1))
                    order by s.kind\
                    """)
            .setParameter(1, contribution.value())
            .getResultList();
    return rows.stream().map(r -> SignalView.read(r, 0)).toList();
  }

  /** Contributions with open signals, those that wait longest first, by number. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Map<Long, List<SignalView>> oldest(int most) {
    caller.require(Role.MODERATOR, Role.ADMINISTRATOR);
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select s.contribution, "
                    + SignalView.COLUMNS
                    + """
                     from signal s join (
                      select contribution, min(raised_at) as since from signal where finding is null
                      group by contribution order by since, contribution limit ?1) w on w.contribution = s.contribution
                    where s.finding is null order by w.since, s.contribution, s.kind\
                    """)
            .setParameter(1, most)
            .getResultList();
    Map<Long, List<SignalView>> found = new LinkedHashMap<>();
    for (Object[] r : rows)
      found
          .computeIfAbsent(Rows.number(r[0]), none -> new ArrayList<>())
          .add(SignalView.read(r, 1));
    return found;
  }

  /** Published texts that are near-copies of the same one as this, by number. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Long> copies(ContributionId contribution, int most) {
    caller.require(Role.MODERATOR, Role.ADMINISTRATOR);
    List<Object> ids =
        database
            .createNativeQuery(
                """
                select x.contribution from contribution_topic t
                join contribution_topic x on x.debate = t.debate and x.copy_of = t.copy_of
                where t.contribution = ?1 and x.contribution <> ?1 order by x.contribution limit ?2\
                """)
            .setParameter(1, contribution.value())
            .setParameter(2, most)
            .getResultList();
    return ids.stream().map(Rows::number).toList();
  }

  @Override
  public String key() {
    return "signal.waiting";
  }

  @Override
  public String address() {
    return "/workspace/signals";
  }

  @Override
  public String role() {
    return Role.MODERATOR.code();
  }

  @Override
  public String sql() {
    return "select min(raised_at) from signal where finding is null group by contribution";
  }
}
