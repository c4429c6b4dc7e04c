package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.opinion.ScoreMatrix;
import org.cahiers.analysis.receipt.Fingerprint;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.insight.InForce.Known;
import org.cahiers.insight.plan.Plan;
import org.cahiers.platform.Rows;

/** Reads everything a run needs, in one transaction and six queries. */
@ApplicationScoped
class RunReader {

  @PersistenceContext private EntityManager database;
  @Inject private InForce inForce;
  @Inject private EditTable edits;

  @Transactional
  public RunInput read(long debate) {
    Map<Long, Known> groups = inForce.groups(debate);
    long seen = edits.seen(debate);
    Plan before = inForce.plan(debate);
    Map<String, Integer> revisions = new HashMap<>();
    List<Contribution> contributions = contributions(debate, revisions);
    List<Object[]> scores = scores(debate);
    return new RunInput(
        contributions,
        revisions,
        before,
        Wishes.of(edits.holding(debate), groups, before.placements()),
        highest(groups),
        matrix(scores),
        Fingerprint.ofRecords(
            scores.stream().map(r -> List.of(r[0].toString(), r[1].toString(), r[2].toString()))),
        seen);
  }

  /** Who scored what in a debate, of what shows. */
  @Transactional
  public ScoreMatrix scoresOf(long debate) {
    return matrix(scores(debate));
  }

  private static ScoreMatrix matrix(List<Object[]> scores) {
    ScoreMatrix.Builder matrix = ScoreMatrix.builder(ScoreMatrix.Scale.FIVE_POINTS);
    for (Object[] r : scores) matrix.add(r[0].toString(), r[1].toString(), Rows.integer(r[2]));
    return matrix.build();
  }

  @SuppressWarnings("unchecked")
  private List<Contribution> contributions(long debate, Map<String, Integer> revisions) {
    List<Contribution> contributions = new ArrayList<>();
    for (Object[] r :
        (List<Object[]>)
            database
                .createNativeQuery(
                    """
                    select id, language, coalesce(title, ''), text, revision from contribution
                    where debate = ?1 and parent is null and state = 'published' order by id\
                    """)
                .setParameter(1, debate)
                .getResultList()) {
      contributions.add(
          Contribution.of(r[0].toString(), (String) r[1], (String) r[2], (String) r[3]));
      revisions.put(r[0].toString(), Rows.integer(r[4]));
    }
    return contributions;
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> scores(long debate) {
    return database
        .createNativeQuery(
            """
            select s.account, s.contribution, s.value from score s join contribution c on c.id = s.contribution
            where c.debate = ?1 and c.state = 'published'\
            """)
        .setParameter(1, debate)
        .getResultList();
  }

  private static Map<GroupRef, String> highest(Map<Long, Known> groups) {
    Map<GroupRef, String> highest = new HashMap<>();
    for (Level level : Level.values())
      groups.values().stream()
          .filter(group -> group.ref().level() == level)
          .max(java.util.Comparator.comparing(Known::ref))
          .filter(Known::gone)
          .ifPresent(group -> highest.put(group.ref(), group.label()));
    return highest;
  }
}
