package org.cahiers.platform.jobs;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What repeats for ever: done by whichever node comes first when its time has come. */
final class Repeats {

  private static final Logger LOG = Logger.getLogger(Repeats.class.getName());

  private final JobTable table;
  private final List<Work> works;
  private final long startAt;

  /**
   * @param works those without a pause are left out
   */
  Repeats(JobTable table, List<Work> works, Duration beforeStart) {
    this.table = table;
    this.works = works.stream().filter(work -> work.every() != null).toList();
    this.startAt = System.nanoTime() + beforeStart.toNanos();
  }

  /** Does what is due; a failure waits for the next time and stops nothing else. */
  void round() {
    if (System.nanoTime() - startAt < 0) return;
    for (Work work : works) {
      try {
        Duration every = work.every();
        if (every != null && table.takeTurn(work.kind(), every)) work.run(new Repeating());
      } catch (Throwable e) {
        LOG.log(Level.WARNING, e, () -> "repeated work " + work.kind());
      }
    }
  }

  private static final class Repeating implements RunningJob {
    @Override
    public long id() {
      return 0;
    }

    @Override
    public JsonObject payload() {
      return JsonValue.EMPTY_JSON_OBJECT;
    }

    @Override
    public void progress(String stage, double share) {}
  }
}
