package org.cahiers.proposal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.draft.MinorityAnnex;
import org.cahiers.export.MinorityPart;
import org.cahiers.export.ProposalJson;
import org.cahiers.platform.Rows;

/** The minority annexes that were published with the syntheses proposals were taken from. */
final class AnnexRows {

  private final Connection database;

  AnnexRows(Connection database) {
    this.database = database;
  }

  /** By debate, of the newest version that a proposal was taken from. */
  Map<Long, List<MinorityPart>> of(Collection<Long> debates) {
    Map<Long, List<MinorityPart>> annexes = new HashMap<>();
    Sql.rows(
        database,
        """
        select distinct on (p.debate) p.debate, cast(y.content -> 'minority' as text) minority
        from proposal p join proposal_version v on v.proposal = p.id and v.version = p.version
        join synthesis_version y on y.synthesis = p.synthesis and y.number = v.synthesis_version
        where p.debate = any (cast(string_to_array(?, ',') as bigint[]))
        order by p.debate, p.synthesis desc, y.number desc\
        """,
        row -> annexes.put(row.getLong("debate"), read(row.getString("minority"))),
        Rows.joined(debates));
    return annexes;
  }

  private static List<MinorityPart> read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              entry ->
                  new MinorityPart(
                      ProposalJson.readSentences("[" + entry.getJsonObject("sentence") + "]")
                          .getFirst(),
                      MinorityAnnex.Reason.valueOf(entry.getString("rule"))))
          .toList();
    }
  }
}
