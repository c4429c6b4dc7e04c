package org.cahiers.export.writer;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cahiers.export.AnswerPart;
import org.cahiers.export.Cahier;
import org.cahiers.export.CoveragePart;
import org.cahiers.export.DebatePart;
import org.cahiers.export.Hands;
import org.cahiers.export.MinorityPart;
import org.cahiers.export.Progress;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.ProposalPart;
import org.cahiers.export.Source;
import org.cahiers.export.Support;
import org.cahiers.export.Templates;
import org.cahiers.export.TopicPart;

/**
 * The machine-readable twin, as docs/formats/cahier.md and its JSON Schema describe. The text of a
 * proposal is that of {@link ProposalJson}, so that its hash can be computed from the file.
 */
final class JsonWriter implements Writer {

  @Override
  public void write(Cahier cahier, Templates templates, OutputStream out, Progress progress)
      throws IOException {
    var factory = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    var kept =
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
          }

          @Override
          public void close() throws IOException {
            flush(); // the stream is the caller's to close
          }
        };
    try (var json = factory.createGenerator(kept, StandardCharsets.UTF_8)) {
      json.writeStartObject();
      json.write("format", "cahier-1");
      json.write("language", cahier.language()).write("receipt", cahier.receipt());
      json.write("offsets", "utf-16 code units");
      cover(json, cahier);
      strings(json, "method", cahier.method());
      json.writeStartArray("debates");
      for (DebatePart debate : cahier.debates()) debate(json, debate);
      json.writeEnd();
      progress.done(.3);
      json.writeStartArray("sources");
      for (Source source : cahier.sources()) source(json, source);
      json.writeEnd().writeEnd();
    }
  }

  private static void cover(JsonGenerator json, Cahier cahier) {
    var cover = cahier.cover();
    json.writeStartObject("cover").write("title", cover.title());
    json.write("subtitle", cover.subtitle()).write("publisher", cover.publisher());
    if (cover.date() != null) json.write("date", cover.date().toString());
    json.write("address", cover.address()).writeEnd();
  }

  private static void debate(JsonGenerator json, DebatePart debate) {
    json.writeStartObject().write("title", debate.title()).write("address", debate.address());
    strings(json, "notes", debate.notes());
    json.writeStartArray("topics");
    for (TopicPart topic : debate.topics()) topic(json, topic);
    json.writeEnd().writeStartArray("minority");
    for (MinorityPart part : debate.minority()) {
      json.writeStartObject().write("reason", name(part.reason()));
      ProposalJson.sentence(json, "sentence", part.sentence());
      json.writeEnd();
    }
    json.writeEnd();
    if (debate.coverage() != null) coverage(json, debate.coverage());
    json.writeEnd();
  }

  private static void topic(JsonGenerator json, TopicPart topic) {
    json.writeStartObject().write("title", topic.title());
    strings(json, "notes", topic.notes());
    json.writeStartArray("proposals");
    for (ProposalPart proposal : topic.proposals()) proposal(json, proposal);
    json.writeEnd().writeStartArray("topics");
    for (TopicPart part : topic.topics()) topic(json, part);
    json.writeEnd();
    strings(json, "rest", topic.rest());
    json.writeEnd();
  }

  private static void proposal(JsonGenerator json, ProposalPart proposal) {
    json.writeStartObject().write("number", proposal.number());
    ProposalJson.text(json, "text", proposal.text());
    support(json, proposal.support());
    var diversity = proposal.diversity();
    if (diversity != null) {
      json.writeStartObject("diversity").write("people", diversity.people());
      json.write("places", diversity.places()).write("online", diversity.online());
      json.write("meetings", diversity.meetings());
      json.write("largest_share", diversity.largestShare()).writeEnd();
    }
    strings(json, "co_authors", proposal.coAuthors());
    json.write("hands", Hands.json(Hands.of(proposal.text())));
    json.writeStartArray("dissents");
    proposal
        .dissents()
        .forEach(
            dissent ->
                json.writeStartObject()
                    .write("name", dissent.name())
                    .write("note", dissent.note())
                    .write("language", dissent.language())
                    .writeEnd());
    json.writeEnd().writeStartArray("answers");
    for (AnswerPart answer : proposal.answers()) answer(json, answer);
    json.writeEnd();
    var edition = proposal.edition();
    if (edition != null)
      json.writeStartObject("edition")
          .write("version", edition.version())
          .write("hash", edition.hash())
          .write("published_on", edition.publishedOn().toString())
          .write("address", edition.address())
          .writeEnd();
    json.writeStartArray("errata");
    proposal
        .errata()
        .forEach(
            erratum ->
                json.writeStartObject()
                    .write("on", erratum.on().toString())
                    .write("contribution", erratum.contribution())
                    .write("text", erratum.text())
                    .writeEnd());
    json.writeEnd().writeEnd();
  }

  private static void support(JsonGenerator json, Support support) {
    json.writeStartObject("support").write("contributions", support.contributions());
    json.write("copies", support.copies()).writeStartArray("scores");
    support.scores().forEach(json::write);
    json.writeEnd().write("elsewhere", support.elsewhere());
    json.write("replies", support.replies()).write("replies_for", support.repliesFor());
    json.write("replies_against", support.repliesAgainst());
    json.write("endorsements", support.endorsements());
    json.write("abstentions", support.abstentions()).writeEnd();
  }

  private static void answer(JsonGenerator json, AnswerPart answer) {
    json.writeStartObject().write("position", name(answer.position()));
    json.write("version", answer.version()).write("on", answer.on().toString());
    json.write("by", answer.by()).write("text", answer.text());
    json.write("language", answer.language()).writeStartArray("follow_ups");
    answer
        .followUps()
        .forEach(
            step ->
                json.writeStartObject()
                    .write("on", step.on().toString())
                    .write("text", step.text())
                    .write("done", step.done())
                    .writeEnd());
    json.writeEnd().writeEnd();
  }

  private static void coverage(JsonGenerator json, CoveragePart coverage) {
    json.writeStartObject("coverage").write("weight_is", name(coverage.measure()));
    json.writeStartArray("shares");
    for (CoveragePart.Share share : coverage.shares()) {
      json.writeStartObject().write("fate", name(share.fate()));
      json.write("contributions", share.contributions());
      // four decimals say all that a share can say
      json.write("weight", java.math.BigDecimal.valueOf(Math.round(share.weight() * 10_000), 4));
      json.writeEnd();
    }
    json.writeEnd().writeStartArray("reasons");
    for (CoveragePart.Reason reason : coverage.reasons()) {
      json.writeStartObject().write("text", reason.text());
      json.write("contributions", reason.contributions()).writeEnd();
    }
    json.writeEnd().writeEnd();
  }

  private static void source(JsonGenerator json, Source source) {
    json.writeStartObject().write("id", source.id()).write("revision", source.revision());
    json.write("title", source.title()).write("text", source.text());
    json.write("language", source.language()).write("author", source.author());
    json.write("origin", name(source.origin())).write("place", source.place());
    if (source.writtenAt() != null) json.write("written_at", source.writtenAt().toString());
    json.write("address", source.address()).write("scores", source.scores());
    if (source.scores() > 0) json.write("score", source.score());
    json.writeEnd();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeStartArray(name);
    values.forEach(json::write);
    json.writeEnd();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
