package org.cahiers.insight;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cahiers.analysis.cluster.Placement;
import org.cahiers.analysis.receipt.Input;
import org.cahiers.analysis.receipt.Receipt;
import org.cahiers.insight.plan.Plan;
import org.cahiers.insight.plan.PlanDifference;
import org.cahiers.insight.plan.PlannedGroup;

/** Runs as the columns of {@code analysis_run} keep them. */
final class RunJson {

  private static final int LONGEST_LABEL = 200;

  private RunJson() {}

  static JsonArrayBuilder groups(Plan plan) {
    JsonArrayBuilder groups = Json.createArrayBuilder();
    for (PlannedGroup group : plan.groups()) {
      JsonArrayBuilder phrases = Json.createArrayBuilder();
      group.phrases().forEach(phrases::add);
      JsonArrayBuilder representatives = Json.createArrayBuilder();
      group.representatives().forEach(id -> representatives.add(Long.parseLong(id)));
      JsonObjectBuilder object =
          Json.createObjectBuilder()
              .add("level", Topics.stored(group.ref().level()))
              .add("number", group.ref().id())
              .add("parent", group.parent())
              .add("label", shortened(group.label()))
              .add("named", group.named())
              .add("phrases", phrases)
              .add("size", group.size())
              .add("distinct", group.distinct())
              .add("representatives", representatives);
      if (group.stability() >= 0) object.add("stability", Math.min(1, group.stability()));
      groups.add(object);
    }
    return groups;
  }

  private static String shortened(String label) {
    String text = label.isBlank() ? "…" : label;
    return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
  }

  static JsonArrayBuilder placements(RunInput input, Plan plan) {
    JsonArrayBuilder placements = Json.createArrayBuilder();
    for (Placement each : plan.placements())
      placements.add(
          Json.createArrayBuilder()
              .add(Long.parseLong(each.id()))
              .add(input.revisions().get(each.id()))
              .add(each.theme())
              .add(each.topic())
              .add(each.cluster())
              .add(Math.clamp(each.strength(), 0, 1))
              .add(Long.parseLong(each.copyOf())));
    return placements;
  }

  static JsonObject receipt(Receipt receipt) {
    JsonArrayBuilder inputs = Json.createArrayBuilder();
    for (Input input : receipt.inputs())
      inputs.add(
          Json.createObjectBuilder().add("role", input.role()).add("content", input.content()));
    return Json.createObjectBuilder()
        .add("inputs", inputs)
        .add("versions", map(receipt.versions()))
        .add("parameters", map(receipt.parameters()))
        .add("seed", receipt.seed())
        .add("outputs", map(receipt.outputs()))
        .add("output", receipt.output())
        .build();
  }

  static JsonObjectBuilder map(Map<String, String> values) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    values.forEach(object::add);
    return object;
  }

  static JsonObject difference(PlanDifference difference, Set<Long> lapsed) {
    JsonArrayBuilder changes = Json.createArrayBuilder();
    for (PlanDifference.Change each : difference.changes())
      changes.add(
          Json.createObjectBuilder()
              .add("kind", each.kind().name().toLowerCase(Locale.ROOT))
              .add("level", Topics.stored(each.level()))
              .add("number", each.number())
              .add("label", each.label())
              .add("other", each.other())
              .add("size", each.size()));
    JsonArrayBuilder gone = Json.createArrayBuilder();
    lapsed.forEach(gone::add);
    return Json.createObjectBuilder()
        .add("changes", changes)
        .add("moved", difference.moved())
        .add("placed", difference.placed())
        .add("clusters-new", difference.clustersNew())
        .add("clusters-gone", difference.clustersGone())
        .add("lapsed", gone)
        .build();
  }

  static PlanDifference difference(JsonObject object) {
    return new PlanDifference(
        object.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
            .map(
                each ->
                    new PlanDifference.Change(
                        PlanDifference.Kind.valueOf(
                            each.getString("kind").toUpperCase(Locale.ROOT)),
                        InForce.level(each.getString("level")),
                        each.getInt("number"),
                        each.getString("label"),
                        each.getString("other"),
                        each.getInt("size")))
            .toList(),
        object.getInt("moved"),
        object.getInt("placed"),
        object.getInt("clusters-new"),
        object.getInt("clusters-gone"));
  }
}
