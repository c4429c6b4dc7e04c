package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.analysis.draft.MinorityAnnex;
import org.cahiers.export.MinorityPart;
import org.cahiers.export.Sentence;
import org.cahiers.platform.Rows;

/** Reads the minority annex: what the rule found, still shows, and is not cited by now. */
@ApplicationScoped
class Annex {

  @Inject private Statements statements;
  @Inject private Passages passages;

  List<MinorityPart> of(SynthesisId synthesis, Set<Long> cited) {
    Map<Citation, MinorityAnnex.Reason> found = new LinkedHashMap<>();
    for (Object[] r :
        statements.rows(
            """
            select m.contribution, m.revision, m.field, m.from_char, m.to_char, m.rule
            from minority_annex m join contribution c on c.id = m.contribution and c.state = 'published'
            where m.synthesis = ?1 order by m.weight desc, m.contribution\
            """,
            synthesis.value()))
      if (!cited.contains(Rows.number(r[0])))
        found.put(
            new Citation(
                Long.toString(Rows.number(r[0])),
                Rows.integer(r[1]),
                Field.valueOf((String) r[2]),
                Rows.integer(r[3]),
                Rows.integer(r[4])),
            MinorityAnnex.Reason.valueOf((String) r[5]));
    Map<Citation, String> texts = passages.of(found.keySet());
    List<MinorityPart> parts = new ArrayList<>();
    found.forEach(
        (citation, rule) ->
            parts.add(
                new MinorityPart(
                    new Sentence(texts.get(citation), List.of(citation), true), rule)));
    return parts;
  }
}
