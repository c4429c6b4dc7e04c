package org.cahiers.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cahiers.analysis.cluster.Assignment;
import org.cahiers.analysis.cluster.Placement;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.platform.Rows;

/**
 * The words of the topics of each debate, as this node keeps them to place newcomers. Made from
 * what the run in force read, in the revisions that it read, so that every node has the same and
 * nothing that comes later changes it.
 */
@ApplicationScoped
class TopicModels {

  private static final int KEPT = 50;

  @Inject private Reading reading;

  private final Cache<Long, Assignment> models = Caffeine.newBuilder().maximumSize(KEPT).build();

  /** The run whose words are in force in a debate. */
  Optional<Long> run(long debate) {
    return reading.run(debate);
  }

  /** The model of a run if this node has it already. */
  Optional<Assignment> ready(long run) {
    return Optional.ofNullable(models.getIfPresent(run));
  }

  /** The model of a run; reads and learns, about a second for 10,000 texts, if need be. */
  Assignment of(long run) {
    return models.get(run, reading::learn);
  }

  /** What a model is made of. */
  @ApplicationScoped
  static class Reading {

    @PersistenceContext private EntityManager database;

    @Transactional
    @SuppressWarnings("unchecked")
    public Optional<Long> run(long debate) {
      List<Object> runs =
          database
              .createNativeQuery(
                  "select id from analysis_run where debate = ?1 and state = 'taken' order by"
                      + " settled_at desc, id desc limit 1")
              .setParameter(1, debate)
              .getResultList();
      return runs.stream().findFirst().map(Rows::number);
    }

    @Transactional
    @SuppressWarnings("unchecked")
    public Assignment learn(long run) {
      List<Contribution> contributions = new ArrayList<>();
      List<Placement> placements = new ArrayList<>();
      for (Object[] r :
          (List<Object[]>)
              database
                  .createNativeQuery(
                      """
                      select p.contribution, v.language, coalesce(v.title, ''), v.text, p.theme, p.topic, p.cluster, p.strength, p.copy_of
                      from run_placement p join contribution_revision v on v.contribution = p.contribution and v.revision = p.revision
                      where p.run = ?1 order by p.contribution\
                      """)
                  .setParameter(1, run)
                  .getResultList()) {
        contributions.add(
            Contribution.of(r[0].toString(), (String) r[1], (String) r[2], (String) r[3]));
        placements.add(
            new Placement(
                r[0].toString(),
                Rows.integer(r[4]),
                Rows.integer(r[5]),
                Rows.integer(r[6]),
                Rows.decimal(r[7]),
                r[8].toString()));
      }
      return new Assignment(contributions, placements, RunAnalysis.parameters());
    }
  }
}
