package org.cahiers.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.platform.Rows;

/** Reads the official positions of a debate. */
@ApplicationScoped
public class Positions {

  @PersistenceContext private EntityManager database;

  /** Standing positions, oldest first, each with its versions. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<PositionView> of(DebateId debate) {
    return read("p.debate = ?1", debate.value());
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<PositionView> find(long id) {
    return read("p.id = ?1", id).stream().findFirst();
  }

  @SuppressWarnings("unchecked")
  private List<PositionView> read(String which, long value) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select p.id, p.debate, a.pseudonym, v.version, v.language, v.title, v.text, v.written_at
                from official_position p join person a on a.id = p.author join position_version v on v.position = p.id
                where p.withdrawn_at is null and\
                """
                    + " "
                    + which
                    + " order by p.created_at, p.id, v.version desc")
            .setParameter(1, value)
            .getResultList();
    Map<Long, PositionView> found = new LinkedHashMap<>();
    for (Object[] r : rows) {
      PositionView position =
          found.computeIfAbsent(
              ((Number) r[0]).longValue(),
              id ->
                  new PositionView(
                      id,
                      new DebateId(((Number) r[1]).longValue()),
                      (String) r[2],
                      new ArrayList<>()));
      position
          .versions()
          .add(
              new PositionView.Version(
                  ((Number) r[3]).intValue(),
                  (String) r[4],
                  (String) r[5],
                  (String) r[6],
                  Rows.instant(r[7])));
    }
    return List.copyOf(found.values());
  }
}
