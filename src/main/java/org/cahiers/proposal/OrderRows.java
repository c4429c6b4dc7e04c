package org.cahiers.proposal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cahiers.proposal.CahierOrder.Counts;
import org.jspecify.annotations.Nullable;

/** Reads orders of cahiers with the state of their job, and their files. */
final class OrderRows {

  private static final String READ =
      """
      select o.id, o.title, o.subtitle, o.language, o.formats, cast(o.counts as text) counts, o.receipt, w.pseudonym, o.asked_at,
        o.made_at, o.published_at, coalesce(j.progress, 0) progress, j.stage, coalesce(j.state = 'dead', false) failed,
        (select string_agg(cast(proposal as text), ',' order by proposal) from cahier_proposal where cahier = o.id) proposals
      from cahier_order o join person w on w.id = o.asked_by
      left join lateral (select * from job where kind = 'proposal.cahier' and unique_key = cast(o.id as text)
                         order by id desc limit 1) j on true
      """;

  private final Connection database;

  OrderRows(Connection database) {
    this.database = database;
  }

  Optional<CahierOrder> find(long number) {
    return Sql.first(database, READ + "where o.id = ?", OrderRows::order, number);
  }

  Optional<CahierOrder> published(long number) {
    return Sql.first(
        database, READ + "where o.id = ? and o.published_at is not null", OrderRows::order, number);
  }

  /** The newest, published or not. */
  List<CahierOrder> newest(int most) {
    return Sql.rows(database, READ + "order by o.id desc limit ?", OrderRows::order, most);
  }

  /** The newest published ones that hold a proposal of the debate; of all debates for 0. */
  List<CahierOrder> publishedAbout(long debate, int most) {
    return Sql.rows(
        database,
        READ
            + """
            where o.published_at is not null and (? = 0 or exists (
              select 1 from cahier_proposal c join proposal p on p.id = c.proposal where c.cahier = o.id and p.debate = ?))
            order by o.published_at desc limit ?\
            """,
        OrderRows::order,
        debate,
        debate,
        most);
  }

  /** The newest published ones that hold the proposal. */
  List<CahierOrder> publishedWith(long proposal, int most) {
    return Sql.rows(
        database,
        READ
            + """
            join cahier_proposal c on c.cahier = o.id
            where o.published_at is not null and c.proposal = ? order by o.published_at desc limit ?\
            """,
        OrderRows::order,
        proposal,
        most);
  }

  List<CahierFile> files(long cahier) {
    return Sql.rows(
        database,
        "select cahier, format, name, media_type, size, hash from cahier_file where cahier = ?",
        row ->
            new CahierFile(
                row.getLong("cahier"),
                row.getString("format"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("hash")),
        cahier);
  }

  private static CahierOrder order(ResultSet r) throws SQLException {
    String proposals = r.getString("proposals");
    return new CahierOrder(
        r.getLong("id"),
        r.getString("title"),
        r.getString("subtitle"),
        r.getString("language"),
        List.of(r.getString("formats").split(",")),
        proposals == null
            ? List.of()
            : Arrays.stream(proposals.split(",")).map(Long::valueOf).toList(),
        r.getString("pseudonym"),
        Objects.requireNonNull(Sql.instant(r, "asked_at")),
        Sql.instant(r, "made_at"),
        Sql.instant(r, "published_at"),
        r.getString("receipt"),
        counts(r.getString("counts")),
        r.getDouble("progress"),
        r.getString("stage"),
        r.getBoolean("failed"));
  }

  static String json(Counts counts) {
    return Json.createObjectBuilder()
        .add("proposals", counts.proposals())
        .add("sentences", counts.sentences())
        .add("citations", counts.citations())
        .add("sources", counts.sources())
        .build()
        .toString();
  }

  private static @Nullable Counts counts(@Nullable String text) {
    if (text == null) return null;
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      return new Counts(
          json.getInt("proposals"),
          json.getInt("sentences"),
          json.getInt("citations"),
          json.getInt("sources"));
    }
  }
}
