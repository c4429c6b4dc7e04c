package org.cahiers.launcher;

import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cahiers.analysis.opinion.Evidence;
import org.cahiers.analysis.opinion.GroupEvidence;
import org.cahiers.analysis.opinion.OpinionAnswer;
import org.cahiers.analysis.opinion.OpinionReport;

/**
 * Writes {@code opinions.json}: the answer with its reason, the groups, what unites and what
 * divides.
 */
final class OpinionsJson {

  private OpinionsJson() {}

  static void write(OpinionReport report, Path file) throws IOException {
    JsonFile.write(
        file,
        json -> {
          answer(json, report.answer());
          json.write("participants", report.participants()).write("placed", report.people().size());
          JsonFile.share(json, "silhouette", report.silhouette());
          JsonFile.share(json, "stability", report.stability());
          evidence(json, report.evidence());
          groups(json, report);
          shared(json, "consensus", report.consensus());
          shared(json, "divisive", report.divisive());
        });
  }

  /** The answer in a sentence, for whoever reads only that. */
  static String sentence(OpinionAnswer answer) {
    return switch (answer) {
      case OpinionAnswer.ClearGroups clear -> clear.groups() + " clear groups of opinion";
      case OpinionAnswer.OneAxis axis ->
          "one axis of disagreement: people hold more or less of one opinion, without a gap that"
              + " would make groups";
      case OpinionAnswer.NothingClear nothing ->
          "no clear groups: "
              + switch (nothing.reason()) {
                case TOO_FEW -> "too few people with enough scores";
                case LIKE_CHANCE -> "people judge each contribution on its own";
                case SEVERAL_AXES -> "people differ along several lines, none of which dominates";
                case NOT_STABLE -> "other people of the same debate would have given other groups";
              };
    };
  }

  private static void answer(JsonGenerator json, OpinionAnswer answer) {
    json.writeStartObject("answer");
    switch (answer) {
      case OpinionAnswer.ClearGroups clear -> {
        json.write("kind", "clear_groups")
            .write("reason", word(clear.sign()))
            .write("groups", clear.groups());
      }
      case OpinionAnswer.OneAxis axis -> {
        json.write("kind", "one_axis");
        JsonFile.share(json, "reliability", axis.reliability());
        JsonFile.share(json, "ratio", axis.ratio());
      }
      case OpinionAnswer.NothingClear nothing ->
          json.write("kind", "nothing_clear").write("reason", word(nothing.reason()));
    }
    json.write("sentence", sentence(answer));
    json.writeEnd();
  }

  private static void evidence(JsonGenerator json, Evidence evidence) {
    json.writeStartObject("evidence");
    JsonFile.share(json, "silhouette", evidence.silhouette());
    JsonFile.share(json, "silhouette_without_groups", evidence.expected());
    JsonFile.share(json, "deviation", evidence.deviation());
    json.writeStartArray("gaps");
    for (GroupEvidence gap : evidence.gaps()) {
      json.writeStartObject();
      json.write("groups", gap.groups());
      JsonFile.share(json, "gain", gap.gain());
      JsonFile.share(json, "excess", gap.excess());
      JsonFile.share(json, "separation", gap.separation());
      JsonFile.share(json, "smallest", gap.smallest());
      json.writeEnd();
    }
    json.writeEnd();
    json.writeEnd();
  }

  private static void groups(JsonGenerator json, OpinionReport report) {
    json.writeStartArray("groups");
    for (int group = 0; group < report.sizes().size(); group++) {
      json.writeStartObject();
      json.write("group", group + 1).write("size", report.sizes().get(group));
      json.writeStartArray("representative");
      for (OpinionReport.Representative each : report.representative().get(group)) {
        json.writeStartObject();
        json.write("contribution", each.contribution()).write("supports", each.support());
        JsonFile.share(json, "inside", each.inside());
        JsonFile.share(json, "outside", each.outside());
        JsonFile.share(json, "deviations", each.deviations());
        json.write("scores", each.scores());
        json.writeEnd();
      }
      json.writeEnd();
      json.writeEnd();
    }
    json.writeEnd();
  }

  private static void shared(
      JsonGenerator json, String name, List<OpinionReport.Shared> contributions) {
    json.writeStartArray(name);
    for (OpinionReport.Shared each : contributions) {
      json.writeStartObject();
      json.write("contribution", each.contribution());
      JsonFile.share(json, "value", each.value());
      json.write("scores", each.scores());
      json.writeEnd();
    }
    json.writeEnd();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
