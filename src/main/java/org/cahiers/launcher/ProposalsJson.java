package org.cahiers.launcher;

import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Draft;
import org.cahiers.analysis.draft.DraftFigures;
import org.cahiers.analysis.draft.Fate;
import org.cahiers.analysis.draft.MinorityAnnex;
import org.cahiers.analysis.draft.Passage;
import org.cahiers.analysis.draft.Passage.Quoted;
import org.cahiers.analysis.text.Contribution;

/**
 * Writes {@code proposals.json}: the drafts, the minority annex and what became of every
 * contribution. Offsets count Unicode characters (code points), as Python and most other readers of
 * JSON do, not the {@code char}s of Java.
 */
final class ProposalsJson {

  private final Map<String, Contribution> sources;

  private ProposalsJson(Map<String, Contribution> sources) {
    this.sources = sources;
  }

  static void write(Analysis analysis, Path file) throws IOException {
    var writer = new ProposalsJson(analysis.sources());
    JsonFile.write(
        file,
        json -> {
          json.write("language", analysis.language()).write("offsets", "unicode characters");
          json.writeStartArray("proposals");
          for (Analysis.Proposal proposal : analysis.proposals()) writer.proposal(json, proposal);
          json.writeEnd();
          json.writeStartArray("minority_annex");
          for (MinorityAnnex.Entry entry : analysis.annex()) writer.annexed(json, entry);
          json.writeEnd();
          coverage(json, analysis);
        });
  }

  private void proposal(JsonGenerator json, Analysis.Proposal proposal) {
    Draft draft = proposal.draft();
    json.writeStartObject();
    json.write("number", proposal.number())
        .write("topic", proposal.topic())
        .write("cluster", proposal.cluster().ref().id());
    json.write("label", draft.label());
    json.writeStartObject("title");
    passage(json, draft.title());
    json.writeEnd();
    sentences(json, "findings", draft.findings());
    sentences(json, "measures", draft.measures());
    sentences(json, "arguments_for", draft.arguments());
    sentences(json, "arguments_against", draft.objections());
    sentences(json, "questions", draft.questions());
    sentences(json, "minority", draft.minority());
    figures(json, draft.figures());
    json.writeEnd();
  }

  private void sentences(JsonGenerator json, String name, List<Quoted> quotations) {
    json.writeStartArray(name);
    for (Quoted quoted : quotations) {
      json.writeStartObject();
      passage(json, quoted);
      json.writeEnd();
    }
    json.writeEnd();
  }

  private void passage(JsonGenerator json, Passage passage) {
    json.write("text", passage.text());
    switch (passage) {
      case Passage.Added added -> json.write("added", true);
      case Quoted quoted -> {
        citation(json, quoted.source());
        if (quoted.echoes().isEmpty()) return;
        json.writeStartArray("echoes");
        for (Citation echo : quoted.echoes()) {
          json.writeStartObject();
          citation(json, echo);
          json.writeEnd();
        }
        json.writeEnd();
      }
    }
  }

  private void citation(JsonGenerator json, Citation citation) {
    String text = citation.field().of(sources.get(citation.contribution()));
    json.write("source", citation.contribution())
        .write("revision", citation.revision())
        .write("field", citation.field().name().toLowerCase(Locale.ROOT))
        .write("start", text.codePointCount(0, citation.start()))
        .write("end", text.codePointCount(0, citation.end()));
  }

  private void annexed(JsonGenerator json, MinorityAnnex.Entry entry) {
    json.writeStartObject();
    passage(json, entry.quotation());
    json.write("reason", entry.reason().name().toLowerCase(Locale.ROOT));
    JsonFile.share(json, "weight", entry.weight());
    JsonFile.share(json, "covered", entry.covered());
    json.writeEnd();
  }

  private static void figures(JsonGenerator json, DraftFigures figures) {
    json.writeStartObject("figures");
    json.write("contributions", figures.contributions()).write("voices", figures.voices());
    json.write("support", figures.support());
    json.write("replies_for", figures.repliesFor())
        .write("replies_against", figures.repliesAgainst());
    json.write("replies", figures.replies())
        .write("cited", figures.cited())
        .write("echoed", figures.echoed());
    JsonFile.share(json, "coverage", figures.coverage());
    json.writeStartArray("opinion_groups");
    figures.groups().forEach(json::write);
    json.writeEnd();
    json.writeEnd();
  }

  private static void coverage(JsonGenerator json, Analysis analysis) {
    json.writeStartObject("coverage");
    for (Fate fate : Fate.values()) {
      json.writeStartObject(fate.name().toLowerCase(Locale.ROOT));
      json.write("contributions", analysis.fates().counts().getOrDefault(fate, 0));
      JsonFile.share(json, "weight", analysis.fates().weights().getOrDefault(fate, 0.0));
      json.writeEnd();
    }
    json.writeEnd();
    json.writeStartObject("fates");
    analysis
        .fates()
        .of()
        .forEach((id, fate) -> json.write(id, fate.name().toLowerCase(Locale.ROOT)));
    json.writeEnd();
  }
}
