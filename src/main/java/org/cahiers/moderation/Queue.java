package org.cahiers.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Rows;
import org.cahiers.platform.Waiting;
import org.jspecify.annotations.Nullable;

/** What waits for a moderator, oldest first. */
@ApplicationScoped
public class Queue implements Waiting {

  /** A report as the moderator reads it. */
  public record ReportView(String rule, int ruleVersion, @Nullable String note)
      implements Serializable {}

  /**
   * An open case.
   *
   * @param waiting not published yet
   * @param editable whether an edit may be asked for
   */
  public record CaseView(
      long id,
      String kind,
      long subject,
      boolean waiting,
      boolean editable,
      Instant openedAt,
      String title,
      String text,
      String language,
      String address,
      List<ReportView> reports)
      implements Serializable {}

  private record Row(long id, String kind, long subject, boolean waiting, Instant openedAt) {}

  @PersistenceContext private EntityManager database;
  @Inject private Cases cases;
  @Inject private Caller caller;

  /** The oldest open cases; those whose thing is gone are left out. */
  @Transactional
  public List<CaseView> oldest(int most) {
    caller.require(Role.MODERATOR);
    List<Row> rows = rows(most);
    Map<Long, List<ReportView>> reports = reports(rows.stream().map(Row::id).toList());
    Map<String, Map<Long, Moderated.Item>> items = new HashMap<>();
    rows.stream()
        .collect(
            Collectors.groupingBy(Row::kind, Collectors.mapping(Row::subject, Collectors.toList())))
        .forEach(
            (kind, ids) ->
                items.put(kind, cases.ofKind(kind).map(k -> k.find(ids)).orElse(Map.of())));
    List<CaseView> views = new ArrayList<>();
    for (Row row : rows) {
      Moderated.Item item = items.get(row.kind()).get(row.subject());
      if (item == null) continue;
      views.add(
          new CaseView(
              row.id(),
              row.kind(),
              row.subject(),
              row.waiting(),
              cases.ofKind(row.kind()).filter(Moderated::editable).isPresent(),
              row.openedAt(),
              item.title(),
              item.text(),
              item.language(),
              item.address(),
              reports.getOrDefault(row.id(), List.of())));
    }
    return views;
  }

  @SuppressWarnings("unchecked")
  private List<Row> rows(int most) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select id, kind, subject, waiting, opened_at from moderation_case where closed_at"
                    + " is null order by opened_at, id limit ?1")
            .setParameter(1, most)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Row(
                    ((Number) r[0]).longValue(),
                    (String) r[1],
                    ((Number) r[2]).longValue(),
                    (Boolean) r[3],
                    Rows.instant(r[4])))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Map<Long, List<ReportView>> reports(List<Long> of) {
    if (of.isEmpty()) return Map.of();
    String ids = of.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select for_case, rule, rule_version, note from report where for_case = any(cast(?1"
                    + " as bigint[])) order by id")
            .setParameter(1, ids)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                r -> ((Number) r[0]).longValue(),
                Collectors.mapping(
                    r -> new ReportView((String) r[1], ((Number) r[2]).intValue(), (String) r[3]),
                    Collectors.toList())));
  }

  @Override
  public String key() {
    return "moderation.waiting";
  }

  @Override
  public String address() {
    return "/workspace/moderation";
  }

  @Override
  public String role() {
    return Role.MODERATOR.code();
  }

  @Override
  public String sql() {
    return "select opened_at from moderation_case where closed_at is null";
  }
}
