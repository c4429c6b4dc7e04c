package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Rows;

/** What was found about opinions in a debate. */
@ApplicationScoped
public class Opinions {

  @PersistenceContext private EntityManager database;

  /** The report of the last run; empty before the first. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Optional<OpinionView> report(DebateId debate) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select answer, reason, participants, placed, cast(report as text), made_at from"
                    + " opinion_report where debate = ?1")
            .setParameter(1, debate.value())
            .getResultList();
    return rows.stream().findFirst().map(OpinionJson::read);
  }

  /**
   * The group of each person that has one, from 1; nobody has one unless groups are clear. For the
   * rooms above, to balance by; it must not reach a page.
   */
  @Transactional
  @SuppressWarnings("unchecked")
  public Map<AccountId, Integer> groupOf(DebateId debate, Collection<AccountId> accounts) {
    Map<AccountId, Integer> groups = new HashMap<>();
    if (accounts.isEmpty()) return groups;
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select account, group_number from opinion_member where debate = ?1 and account ="
                    + " any (cast(string_to_array(?2, ',') as bigint[]))")
            .setParameter(1, debate.value())
            .setParameter(2, Rows.joined(accounts.stream().map(AccountId::value).toList()))
            .getResultList();
    for (Object[] r : rows) groups.put(new AccountId(Rows.number(r[0])), Rows.integer(r[1]));
    return groups;
  }
}
