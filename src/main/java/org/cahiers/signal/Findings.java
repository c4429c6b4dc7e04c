package org.cahiers.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.contribution.ContributionId;
import org.cahiers.platform.Rows;

/** The public register of findings, without anything personal. */
@ApplicationScoped
public class Findings {

  /**
   * How many signals of a kind there are, over the whole platform.
   *
   * @param open nobody has looked at them yet
   */
  public record Count(Kind kind, long open, long confirmed, long noCause) {}

  private static final String ENTRIES =
      """
      select f.id, f.contribution, '/debates/' || d.slug || '/contributions/' || c.id, f.outcome, f.reason, f.found_at,
        f.revises, (select r.id from finding r where r.revises = f.id),\
      """
          + " "
          + SignalView.COLUMNS
          + """

          from (select * from finding where %s) f join contribution c on c.id = f.contribution
          join debate d on d.id = c.debate join signal s on s.finding = f.id
          order by f.id desc, s.kind\
          """;

  private static final String COUNTS =
      """
      select s.kind, count(*) filter (where f.id is null),
        count(*) filter (where f.outcome = 'confirmed'), count(*) filter (where f.outcome = 'no-cause')
      from signal s left join finding f on f.id = s.finding
      where not exists (select 1 from finding r where r.revises = f.id)
      group by s.kind\
      """;

  @PersistenceContext private EntityManager database;

  /** By kind, all kinds; what a later finding revises is not counted. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Count> counts() {
    List<Object[]> rows = database.createNativeQuery(COUNTS).getResultList();
    Map<Kind, Count> counts = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) counts.put(kind, new Count(kind, 0, 0, 0));
    for (Object[] r : rows) {
      Kind kind = Kind.of((String) r[0]);
      counts.put(kind, new Count(kind, Rows.number(r[1]), Rows.number(r[2]), Rows.number(r[3])));
    }
    return List.copyOf(counts.values());
  }

  /** Findings below a number, newest first; {@link Long#MAX_VALUE} for the newest. */
  @Transactional
  public List<Finding> before(long number, int most) {
    return entries("id < ?1 order by id desc limit " + most, number);
  }

  /** All about a contribution, newest first. */
  @Transactional
  public List<Finding> about(ContributionId contribution) {
    return entries("contribution = ?1", contribution.value());
  }

  @SuppressWarnings("unchecked")
  private List<Finding> entries(String which, long value) {
    List<Object[]> rows =
        database.createNativeQuery(ENTRIES.formatted(which)).setParameter(1, value).getResultList();
    Map<Long, Finding> found = new LinkedHashMap<>();
    for (Object[] r : rows)
      found
          .computeIfAbsent(Rows.number(r[0]), number -> finding(r))
          .signals()
          .add(SignalView.read(r, 8));
    return List.copyOf(found.values());
  }

  private static Finding finding(Object[] r) {
    return new Finding(
        Rows.number(r[0]),
        Rows.number(r[1]),
        (String) r[2],
        Verdict.of((String) r[3]),
        (String) r[4],
        Rows.instant(r[5]),
        Rows.numberOrNull(r[6]),
        Rows.numberOrNull(r[7]),
        new ArrayList<>());
  }
}
