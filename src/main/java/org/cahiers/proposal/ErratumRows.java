package org.cahiers.proposal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cahiers.platform.Rows;

/** What left published versions and cahiers, or came back. */
final class ErratumRows {

  private final Connection database;

  ErratumRows(Connection database) {
    this.database = database;
  }

  /** Of a version, oldest first. */
  List<ErratumView> of(long proposal, int version) {
    return Sql.rows(
        database,
        """
        select contribution, what, sentences, happened_at from proposal_erratum
        where proposal = ? and version = ? order by id\
        """,
        ErratumRows::erratum,
        proposal,
        version);
  }

  /** Of versions, oldest first, by number of the proposal. */
  Map<Long, List<ErratumView>> of(Collection<Edited> versions) {
    Map<Long, List<ErratumView>> errata = new HashMap<>();
    Sql.rows(
        database,
        """
        select e.proposal, e.contribution, e.what, e.sentences, e.happened_at
        from unnest(cast(string_to_array(?, ',') as bigint[]), cast(string_to_array(?, ',') as int[])) k (p, v)
        join proposal_erratum e on e.proposal = k.p and e.version = k.v order by e.id\
        """,
        row ->
            errata
                .computeIfAbsent(row.getLong("proposal"), proposal -> new ArrayList<>())
                .add(erratum(row)),
        Rows.joined(versions.stream().map(each -> each.proposal().value()).toList()),
        Rows.joined(versions.stream().map(Edited::version).toList()));
    return errata;
  }

  /** Of a published cahier, oldest first. */
  List<ErratumView> ofCahier(long cahier) {
    return Sql.rows(
        database,
        "select contribution, what, 0 sentences, happened_at from cahier_erratum where cahier = ?"
            + " order by id",
        ErratumRows::erratum,
        cahier);
  }

  private static ErratumView erratum(ResultSet row) throws SQLException {
    return new ErratumView(
        row.getLong("contribution"),
        row.getString("what"),
        row.getInt("sentences"),
        Objects.requireNonNull(Sql.instant(row, "happened_at")));
  }

  /**
   * Notes for every version of every proposal that cites a contribution, and every published cahier
   * that holds it, what happened to it; that it came back, only where its leaving was noted.
   *
   * @return proposals whose version in force cites it
   */
  List<Long> note(long contribution, String what) {
    boolean back = what.equals("restored");
    Sql.change(
        database,
        """
        insert into proposal_erratum (proposal, version, contribution, what, sentences)
        select proposal, version, contribution, ?, count(distinct sentence) from proposal_citation pc
        where contribution = ?
          and (not ? or exists (select 1 from proposal_erratum e where e.proposal = pc.proposal and e.version = pc.version
                                and e.contribution = pc.contribution))
        group by proposal, version, contribution\
        """,
        what,
        contribution,
        back);
    Sql.change(
        database,
        """
        insert into cahier_erratum (cahier, contribution, what)
        select s.cahier, s.contribution, ? from cahier_source s join cahier_order o on o.id = s.cahier
        where s.contribution = ? and o.published_at is not null
          and (not ? or exists (select 1 from cahier_erratum e where e.cahier = s.cahier and e.contribution = s.contribution))\
        """,
        what,
        contribution,
        back);
    return Sql.rows(
        database,
        """
        select distinct p.id from proposal_citation pc join proposal p on p.id = pc.proposal and p.version = pc.version
        where pc.contribution = ? order by p.id\
        """,
        row -> row.getLong(1),
        contribution);
  }
}
