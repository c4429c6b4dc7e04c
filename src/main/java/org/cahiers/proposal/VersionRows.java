package org.cahiers.proposal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.export.Hands;
import org.cahiers.export.ProposalJson;
import org.cahiers.platform.Rows;

/** Reads versions as they were published, with the names that people have now. */
final class VersionRows {

  private static final String READ =
      """
      select p.id, v.version, p.version latest, p.debate, d.slug, p.synthesis, v.synthesis_version,
        cast(v.content as text) content, v.hash, v.published_at,
        cast(jsonb_build_object(
          'coAuthors', (
            select coalesce(jsonb_agg(w.pseudonym order by a.place), '[]')
            from jsonb_array_elements_text(v.people -> 'coAuthors') with ordinality a (id, place)
            join person w on w.id = cast(a.id as bigint)),
          'hands', (
            select coalesce(jsonb_agg(a.hand || jsonb_build_object('writer', w.pseudonym, 'settler', t.pseudonym)), '[]')
            from jsonb_array_elements(coalesce(v.people -> 'hands', '[]')) a (hand)
            join person w on w.id = cast(a.hand ->> 'writer' as bigint)
            join person t on t.id = cast(a.hand ->> 'settler' as bigint)),
          'dissents', (
            select coalesce(jsonb_agg(a.dissent || jsonb_build_object('name', w.pseudonym) order by a.place), '[]')
            from jsonb_array_elements(v.people -> 'dissents') with ordinality a (dissent, place)
            join person w on w.id = cast(a.dissent ->> 'account' as bigint)),
          'endorsements', v.people -> 'endorsements', 'abstentions', v.people -> 'abstentions') as text) people
      from proposal p join proposal_version v on v.proposal = p.id join debate d on d.id = p.debate
      """;

  private final Connection database;

  VersionRows(Connection database) {
    this.database = database;
  }

  /** The version in force. */
  Optional<Edited> current(ProposalId id) {
    return Sql.first(
        database,
        READ + "where p.id = ? and v.version = p.version and d.published",
        VersionRows::row,
        id.value());
  }

  Optional<Edited> version(ProposalId id, int version) {
    return Sql.first(
        database,
        READ + "where p.id = ? and v.version = ? and d.published",
        VersionRows::row,
        id.value(),
        version);
  }

  /** All versions, newest first. */
  List<Edited> all(ProposalId id) {
    return Sql.rows(
        database,
        READ + "where p.id = ? and d.published order by v.version desc",
        VersionRows::row,
        id.value());
  }

  /** The versions in force of these proposals, by number. */
  List<Edited> current(Collection<Long> numbers) {
    return Sql.rows(
        database,
        READ
            + """
            where p.id = any (cast(string_to_array(?, ',') as bigint[])) and v.version = p.version
            order by p.id\
            """,
        VersionRows::row,
        Rows.joined(numbers));
  }

  /** The versions that a cahier was ordered of, by number. */
  List<Edited> ofCahier(long cahier) {
    return Sql.rows(
        database,
        READ
            + """
            join cahier_proposal c on c.proposal = p.id and c.version = v.version
            where c.cahier = ? order by p.id\
            """,
        VersionRows::row,
        cahier);
  }

  static Edited row(ResultSet r) throws SQLException {
    People people = People.read(r.getString("people"));
    return new Edited(
        new ProposalId(r.getLong("id")),
        r.getInt("version"),
        r.getInt("latest"),
        new DebateId(r.getLong("debate")),
        r.getString("slug"),
        r.getLong("synthesis"),
        r.getInt("synthesis_version"),
        Hands.put(ProposalJson.read(r.getString("content")), people.hands()),
        people,
        r.getString("hash"),
        Objects.requireNonNull(Sql.instant(r, "published_at")));
  }
}
