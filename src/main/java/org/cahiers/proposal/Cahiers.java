package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cahiers.debate.DebateId;
import org.cahiers.export.Cahier;
import org.cahiers.export.Format;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Settings;

/**
 * Reads cahiers: published ones for everybody, orders for editors, and the model of any of them.
 */
@ApplicationScoped
public class Cahiers {

  @Inject private Connections connections;
  @Inject private Caller caller;
  @Inject private Settings settings;

  /** Proposals in the versions in force, of one debate or several: the model of a document. */
  @Transactional
  public Cahier of(
      Collection<ProposalId> proposals, String language, String title, LocalDate date) {
    CahierPlan plan =
        new CahierPlan(
            language,
            title,
            "",
            "",
            date,
            settings.publicUrl().toString(),
            settings.absolute("/proposals"));
    return connections.with(
        database ->
            new CahierBuilder(database)
                .current(proposals.stream().map(ProposalId::value).toList(), plan));
  }

  /** A published cahier. */
  @Transactional
  public Optional<CahierOrder> find(long number) {
    return connections.with(database -> new OrderRows(database).published(number));
  }

  /** The newest published ones about a debate. */
  @Transactional
  public List<CahierOrder> about(DebateId debate, int most) {
    return connections.with(
        database -> new OrderRows(database).publishedAbout(debate.value(), most));
  }

  /** The newest published ones. */
  @Transactional
  public List<CahierOrder> newest(int most) {
    return connections.with(database -> new OrderRows(database).publishedAbout(0, most));
  }

  /** The newest published ones with a proposal. */
  @Transactional
  public List<CahierOrder> with(ProposalId proposal, int most) {
    return connections.with(
        database -> new OrderRows(database).publishedWith(proposal.value(), most));
  }

  /** An order, published or not. */
  @Transactional
  public Optional<CahierOrder> ordered(long number) {
    caller.require(Role.EDITOR);
    return connections.with(database -> new OrderRows(database).find(number));
  }

  /** The newest orders, published or not. */
  @Transactional
  public List<CahierOrder> orders(int most) {
    caller.require(Role.EDITOR);
    return connections.with(database -> new OrderRows(database).newest(most));
  }

  /** The documents of a cahier in the order of the formats; an unpublished one for editors only. */
  @Transactional
  public List<CahierFile> files(long number) {
    return connections.with(
        database -> {
          OrderRows rows = new OrderRows(database);
          boolean open = rows.published(number).isPresent() || caller.has(Role.EDITOR);
          return open
              ? rows.files(number).stream()
                  .sorted(Comparator.comparing(file -> Format.valueOf(file.format())))
                  .toList()
              : List.of();
        });
  }

  /** The bytes of a document. */
  @Transactional
  public InputStream content(CahierFile file) {
    byte[] bytes =
        connections.with(
            database ->
                Sql.first(
                        database,
                        "select content from cahier_file where cahier = ? and format = ?",
                        row -> row.getBytes(1),
                        file.cahier(),
                        file.format())
                    .orElseThrow());
    return new ByteArrayInputStream(bytes);
  }

  /** What left a published cahier since, oldest first. */
  @Transactional
  public List<ErratumView> errata(long number) {
    return connections.with(database -> new ErratumRows(database).ofCahier(number));
  }

  /** The debates whose proposals are in it. */
  @Transactional
  public Set<DebateId> debates(long number) {
    return connections.with(
        database -> {
          Set<Long> numbers =
              new TreeSet<>(
                  Sql.rows(
                      database,
                      """
                      select distinct p.debate from cahier_proposal c join proposal p on p.id = c.proposal where c.cahier = ?\
                      """,
                      row -> row.getLong(1),
                      number));
          return numbers.stream().map(DebateId::new).collect(Collectors.toUnmodifiableSet());
        });
  }
}
