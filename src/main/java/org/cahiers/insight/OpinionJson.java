package org.cahiers.insight;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cahiers.analysis.opinion.OpinionAnswer;
import org.cahiers.analysis.opinion.OpinionReport;
import org.cahiers.insight.OpinionView.Answer;
import org.cahiers.insight.OpinionView.Distinctive;
import org.cahiers.insight.OpinionView.OpinionGroup;
import org.cahiers.insight.OpinionView.Shared;
import org.cahiers.platform.Rows;

/** Reports of opinions between the analysis, the column that keeps them and the pages. */
final class OpinionJson {

  /** What sets a group of fewer people apart would point at persons. */
  static final int FEWEST = 5;

  private OpinionJson() {}

  static Answer answer(OpinionAnswer answer) {
    return switch (answer) {
      case OpinionAnswer.ClearGroups clear -> Answer.CLEAR_GROUPS;
      case OpinionAnswer.OneAxis axis -> Answer.ONE_AXIS;
      case OpinionAnswer.NothingClear nothing -> Answer.NOTHING_CLEAR;
    };
  }

  static String reason(OpinionAnswer answer) {
    return switch (answer) {
      case OpinionAnswer.ClearGroups clear -> word(clear.sign());
      case OpinionAnswer.OneAxis axis -> "axis";
      case OpinionAnswer.NothingClear nothing -> word(nothing.reason());
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static JsonObject write(OpinionReport report) {
    JsonArrayBuilder groups = Json.createArrayBuilder();
    boolean clear = report.answer() instanceof OpinionAnswer.ClearGroups;
    for (int g = 0; clear && g < report.sizes().size(); g++) {
      JsonArrayBuilder distinctive = Json.createArrayBuilder();
      if (report.sizes().get(g) >= FEWEST)
        for (OpinionReport.Representative each : report.representative().get(g))
          distinctive.add(
              Json.createObjectBuilder()
                  .add("contribution", Long.parseLong(each.contribution()))
                  .add("support", each.support())
                  .add("inside", each.inside())
                  .add("outside", each.outside()));
      groups.add(
          Json.createObjectBuilder()
              .add("size", report.sizes().get(g))
              .add("distinctive", distinctive));
    }
    return Json.createObjectBuilder()
        .add("stability", report.stability())
        .add("silhouette", report.silhouette())
        .add("groups", groups)
        .add("consensus", shared(report.consensus()))
        .add("divisive", shared(report.divisive()))
        .build();
  }

  private static JsonArrayBuilder shared(List<OpinionReport.Shared> all) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (OpinionReport.Shared each : all)
      list.add(
          Json.createObjectBuilder()
              .add("contribution", Long.parseLong(each.contribution()))
              .add("value", each.value()));
    return list;
  }

  /** Columns: answer, reason, participants, placed, report as text, made_at. */
  static OpinionView read(Object[] r) {
    JsonObject report = object((String) r[4]);
    List<OpinionGroup> groups = new ArrayList<>();
    for (JsonObject group : report.getJsonArray("groups").getValuesAs(JsonObject.class))
      groups.add(
          new OpinionGroup(
              groups.size() + 1,
              group.getInt("size"),
              distinctive(group.getJsonArray("distinctive"))));
    return new OpinionView(
        Answer.valueOf(r[0].toString().toUpperCase(Locale.ROOT).replace('-', '_')),
        (String) r[1],
        Rows.integer(r[2]),
        Rows.integer(r[3]),
        report.getJsonNumber("stability").doubleValue(),
        List.copyOf(groups),
        shared(report.getJsonArray("consensus")),
        shared(report.getJsonArray("divisive")),
        Rows.instant(r[5]));
  }

  private static List<Distinctive> distinctive(JsonArray list) {
    return list.getValuesAs(JsonObject.class).stream()
        .map(
            each ->
                new Distinctive(
                    each.getJsonNumber("contribution").longValue(),
                    each.getBoolean("support"),
                    each.getJsonNumber("inside").doubleValue(),
                    each.getJsonNumber("outside").doubleValue()))
        .toList();
  }

  private static List<Shared> shared(JsonArray list) {
    return list.getValuesAs(JsonObject.class).stream()
        .map(
            each ->
                new Shared(
                    each.getJsonNumber("contribution").longValue(),
                    each.getJsonNumber("value").doubleValue()))
        .toList();
  }

  static JsonObject object(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
