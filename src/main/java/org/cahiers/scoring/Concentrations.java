package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cahiers.analysis.rank.Concentration;
import org.cahiers.analysis.rank.Concentration.Scorer;
import org.cahiers.contribution.ContributionId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Rows;

/**
 * Tells a moderator whether the scores of a contribution come from accounts that do nothing else.
 */
@ApplicationScoped
public class Concentrations {

  private static final String SCORERS =
      """
      select (select count(*) from score o where o.account = s.account)
          + (select count(*) from contribution c where c.author = s.account) - 1,
        cast(extract(epoch from s.given_at) as bigint)
      from score s where s.contribution = ?1 order by s.given_at\
      """;

  private static final String DEBATE =
      """
      select cast(b.s1 as bigint) + b.s2 + b.s3 + b.s4 + b.s5, b.lone_scores
      from standing s join score_basis b on b.debate = s.debate where s.contribution = ?1\
      """;

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;

  /** Empty for what is no contribution. The measure of the debate is that of the last night. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Optional<Concentration> of(ContributionId contribution) {
    caller.require(Role.MODERATOR, Role.ADMINISTRATOR);
    List<Object[]> debate =
        database.createNativeQuery(DEBATE).setParameter(1, contribution.value()).getResultList();
    if (debate.isEmpty()) return Optional.empty();
    List<Object[]> rows =
        database.createNativeQuery(SCORERS).setParameter(1, contribution.value()).getResultList();
    List<Scorer> scorers =
        rows.stream().map(r -> new Scorer(Rows.integer(r[0]), Rows.number(r[1]))).toList();
    long lone = scorers.stream().filter(s -> s.otherActs() == 0).count();
    // Scores given since the night are in no measure yet: the debate has at least these.
    long empty = Math.max(lone, Rows.number(debate.getFirst()[1]));
    long all = Math.max(Rows.number(debate.getFirst()[0]), scorers.size() + empty - lone);
    return Optional.of(Concentration.of(scorers, all, empty));
  }
}
