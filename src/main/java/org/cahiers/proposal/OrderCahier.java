package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cahiers.export.Format;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.web.Refusal;

/** Editors order cahiers, and publish those that were made. */
@ApplicationScoped
public class OrderCahier {

  static final String KIND = "proposal.cahier";
  private static final int SHORTEST_TITLE = 3;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SUBTITLE = 300;

  /**
   * What is ordered.
   *
   * @param language of headings, {@code fr} or {@code en}
   * @param proposals numbers; each in the version in force when it is ordered
   */
  public record Wish(
      String title,
      String subtitle,
      String language,
      List<Format> formats,
      Collection<Long> proposals) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Ordered(long cahier) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
  }

  /** Why nothing was ordered. */
  public enum Reason {
    NO_TITLE,
    TOO_LONG,
    NO_FORMAT,
    NO_PROPOSAL
  }

  @Inject private Caller caller;
  @Inject private Connections connections;
  @Inject private Jobs jobs;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;

  @Transactional
  public Outcome order(Wish wish) {
    return orderFor(caller.require(Role.EDITOR), wish);
  }

  /** For the demo, which runs without anybody signed in. */
  @Transactional
  public Outcome orderFor(AccountId editor, Wish wish) {
    String title = wish.title().strip();
    String subtitle = wish.subtitle().strip();
    if (title.length() < SHORTEST_TITLE) return new Outcome.Refused(Reason.NO_TITLE);
    if (title.length() > LONGEST_TITLE || subtitle.length() > LONGEST_SUBTITLE)
      return new Outcome.Refused(Reason.TOO_LONG);
    if (wish.formats().isEmpty()) return new Outcome.Refused(Reason.NO_FORMAT);
    if (!wish.language().equals("fr") && !wish.language().equals("en"))
      throw Refusal.badRequest("no such language");
    return connections.with(
        database -> {
          List<Long> known = known(database, wish.proposals());
          if (known.isEmpty()) return new Outcome.Refused(Reason.NO_PROPOSAL);
          long cahier = write(database, editor, title, subtitle, wish, known);
          enqueue(cahier);
          audit.record(editor.value(), "cahier.ordered", cahier, Map.of());
          return new Outcome.Ordered(cahier);
        });
  }

  private static List<Long> known(Connection database, Collection<Long> proposals) {
    return Sql.rows(
        database,
        "select id from proposal where id = any (cast(string_to_array(?, ',') as bigint[]))",
        row -> row.getLong(1),
        Rows.joined(new TreeSet<>(proposals)));
  }

  private static long write(
      Connection database,
      AccountId editor,
      String title,
      String subtitle,
      Wish wish,
      List<Long> proposals) {
    String formats =
        wish.formats().stream()
            .distinct()
            .sorted()
            .map(Format::name)
            .collect(Collectors.joining(","));
    long cahier =
        Sql.number(
            database,
            "insert into cahier_order (title, subtitle, language, formats, asked_by) values (?, ?,"
                + " ?, ?, ?) returning id",
            title,
            subtitle,
            wish.language(),
            formats,
            editor.value());
    Sql.change(
        database,
        """
        insert into cahier_proposal (cahier, proposal, version)
        select ?, id, version from proposal where id = any (cast(string_to_array(?, ',') as bigint[]))\
        """,
        cahier,
        Rows.joined(proposals));
    return cahier;
  }

  private void enqueue(long cahier) {
    jobs.enqueue(
        KIND,
        Json.createObjectBuilder().add("cahier", cahier).build(),
        Long.toString(cahier),
        Duration.ZERO);
  }

  /** Makes a cahier public for good, with its files as they are. */
  @Transactional
  public void publish(long cahier) {
    publishFor(caller.require(Role.EDITOR), cahier);
  }

  /** For the demo, which runs without anybody signed in. */
  @Transactional
  public void publishFor(AccountId editor, long cahier) {
    connections.with(
        database -> {
          int published =
              Sql.change(
                  database,
                  "update cahier_order set published_by = ?, published_at = now() where id = ? and"
                      + " made_at is not null and published_at is null",
                  editor.value(),
                  cahier);
          if (published == 0) throw Refusal.notFound();
          noteWhatLeftMeanwhile(database, cahier);
          return published;
        });
    audit.record(editor.value(), "cahier.published", cahier, Map.of());
    feed.append("cahier.published", cahier, null);
  }

  /** Between making and publishing a source may have gone: the page says so from the first day. */
  private static void noteWhatLeftMeanwhile(Connection database, long cahier) {
    Sql.change(
        database,
        """
        insert into cahier_erratum (cahier, contribution, what)
        select s.cahier, c.id, c.state from cahier_source s join contribution c on c.id = s.contribution
        where s.cahier = ? and c.state <> 'published' order by c.id\
        """,
        cahier);
  }

  /** Throws away an order that was not published, with its files. */
  @Transactional
  public void discard(long cahier) {
    AccountId editor = caller.require(Role.EDITOR);
    int gone =
        connections.with(
            database ->
                Sql.change(
                    database,
                    "delete from cahier_order where id = ? and published_at is null",
                    cahier));
    if (gone == 0) throw Refusal.notFound();
    audit.record(editor.value(), "cahier.discarded", cahier, Map.of());
  }
}
