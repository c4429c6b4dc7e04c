package org.cahiers.insight;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cahiers.analysis.cluster.ClusterParameters;
import org.cahiers.analysis.cluster.ClusterResult;
import org.cahiers.analysis.cluster.Clustering;
import org.cahiers.analysis.cluster.Progress;
import org.cahiers.analysis.cluster.Setting;
import org.cahiers.analysis.opinion.OpinionGroups;
import org.cahiers.analysis.opinion.OpinionParameters;
import org.cahiers.analysis.opinion.OpinionReport;
import org.cahiers.analysis.receipt.Fingerprint;
import org.cahiers.analysis.receipt.Input;
import org.cahiers.analysis.receipt.Receipt;
import org.cahiers.insight.plan.KeptEdits;
import org.cahiers.insight.plan.Plan;
import org.cahiers.insight.plan.PlanDifference;

/** The whole analysis of a debate from what was read to what is to be stored. Pure. */
final class RunAnalysis {

  /** Share of the time that the clustering takes; the rest is opinions and differences. */
  private static final double CLUSTERING = .9;

  /** Half of the processors: pages are served meanwhile. The result does not depend on it. */
  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private RunAnalysis() {}

  static ClusterParameters parameters() {
    return ClusterParameters.defaults().withThreads(THREADS);
  }

  static OpinionParameters opinionParameters(long seed) {
    return OpinionParameters.DEFAULT.withSeed(seed).withThreads(THREADS);
  }

  static RunResult of(RunInput input, ClusterParameters parameters, Progress progress) {
    ClusterResult result =
        Clustering.run(
            input.contributions(),
            parameters,
            input.forAnalysis(),
            (stage, share) -> progress.at(stage, CLUSTERING * share));
    KeptEdits.Applied applied = KeptEdits.apply(Plan.of(result), input.wishes().edits());
    OpinionReport opinions =
        OpinionGroups.find(input.scores(), opinionParameters(parameters.seed()));
    progress.at(Progress.Stage.LABELS, 1);
    return new RunResult(
        input,
        applied.plan(),
        applied.lapsed(),
        PlanDifference.between(input.before(), applied.plan()),
        opinions,
        parameters,
        receipt(input, applied.plan(), parameters),
        result.copies());
  }

  private static Receipt receipt(RunInput input, Plan plan, ClusterParameters parameters) {
    String contributions = Fingerprint.ofRecords(input.records().stream());
    String edits =
        Fingerprint.ofRecords(
            input.wishes().edits().stream().map(edit -> List.of(edit.toString())));
    SortedMap<String, String> outputs = new TreeMap<>();
    outputs.put(
        "placements",
        Fingerprint.ofRecords(
            plan.placements().stream()
                .map(
                    p ->
                        List.of(
                            p.id(),
                            p.theme() + " " + p.topic() + " " + p.cluster(),
                            Double.toString(p.strength()),
                            p.copyOf()))));
    outputs.put(
        "groups",
        Fingerprint.ofRecords(
            plan.groups().stream()
                .map(g -> List.of(g.ref().toString(), g.label(), String.join("\n", g.phrases())))));
    return new Receipt(
        List.of(
            new Input("contributions", "", contributions, contributions),
            new Input("scores", "", input.scoresRead(), input.scoresRead()),
            new Input("edits", "", edits, edits)),
        versions(),
        settings(parameters),
        parameters.seed(),
        outputs);
  }

  private static SortedMap<String, String> versions() {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("java", Integer.toString(Runtime.version().feature()));
    versions.put("lucene", org.apache.lucene.util.Version.LATEST.toString());
    versions.put("opennlp", opennlp.tools.util.Version.currentVersion().toString());
    return versions;
  }

  /** Every parameter of the clustering by the name that the command line uses. */
  static SortedMap<String, String> settings(ClusterParameters parameters) {
    SortedMap<String, String> settings = new TreeMap<>();
    for (Setting setting : Setting.values())
      settings.put(
          setting.name().toLowerCase(Locale.ROOT), Double.toString(parameters.get(setting)));
    return settings;
  }
}
