package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.Audit;
import org.cahiers.platform.jobs.Pace;
import org.cahiers.scoring.TruthTable.Counted;

/**
 * Proves that what is kept with every score and reply equals a recount from the scores and replies
 * themselves, and mends and reports what does not. Scores go on meanwhile.
 */
@ApplicationScoped
public class Recount {

  /** What jobs of the room say they are at. */
  static final String STAGE = "counting";

  /** Rest for each second of work. */
  static final int REST = 3;

  private static final Logger LOG = Logger.getLogger(Recount.class.getName());
  private static final int EXAMPLES = 20;

  /**
   * What was found.
   *
   * @param checked contributions counted
   * @param mended how many of them had no standing, or another one than the count
   * @param examples numbers of some of those
   */
  public record Report(long checked, long mended, List<Long> examples) {}

  @Inject private TruthTable table;
  @Inject private Bases bases;
  @Inject private Reporting reporting;

  /** All debates. */
  Report all(Pace pace) {
    Report report = new Report(0, 0, List.of());
    for (long debate : table.debates()) report = plus(report, count(debate, pace));
    reporting.report(report);
    return report;
  }

  /** One debate, with a new basis: after contributions or scores were written in bulk. */
  public Report of(DebateId debate) {
    return of(debate, step -> {});
  }

  Report of(DebateId debate, Pace pace) {
    Report report = count(debate.value(), pace);
    bases.renew(debate.value(), pace);
    return report;
  }

  private Report count(long debate, Pace pace) {
    Report report = new Report(0, 0, List.of());
    for (long after = 0; ; ) {
      long began = System.nanoTime();
      Counted counted = table.count(debate, after);
      if (counted.checked() == 0) return report;
      pace.after(Duration.ofNanos(System.nanoTime() - began));
      report = plus(report, new Report(counted.checked(), counted.wrong().size(), counted.wrong()));
      after = counted.last();
    }
  }

  private static Report plus(Report a, Report b) {
    List<Long> examples = new ArrayList<>(a.examples());
    for (long each : b.examples()) if (examples.size() < EXAMPLES) examples.add(each);
    return new Report(a.checked() + b.checked(), a.mended() + b.mended(), examples);
  }

  /** Where the outcome is kept. */
  @ApplicationScoped
  static class Reporting {
    @Inject private Audit audit;

    @jakarta.transaction.Transactional
    public void report(Report report) {
      String examples = String.join(" ", report.examples().stream().map(Object::toString).toList());
      audit.record(
          0,
          "standing.recounted",
          0,
          Map.of(
              "checked", Long.toString(report.checked()),
              "mended", Long.toString(report.mended()),
              "examples", examples));
      String line = report.checked() + " standings, mended " + report.mended();
      if (report.mended() > 0) LOG.warning(() -> "recounted " + line + ": " + examples);
      else LOG.info(() -> "recounted " + line);
    }
  }
}
