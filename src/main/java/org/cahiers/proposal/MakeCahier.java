package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cahiers.export.Cahier;
import org.cahiers.export.Format;
import org.cahiers.export.Progress;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/**
 * Makes an ordered cahier: one model, then every format of it. Files are written aside and stored
 * together, so that a node that dies on the way leaves an order without files, and another begins
 * anew.
 */
@ApplicationScoped
class MakeCahier implements Work {

  private static final double READ = 0.1;
  private static final double STEP = 0.01;

  @Inject private StoredCahiers stored;

  @Override
  public String kind() {
    return OrderCahier.KIND;
  }

  @Override
  public int attempts() {
    return 3;
  }

  @Override
  public void run(RunningJob job) throws IOException {
    long number = job.payload().getJsonNumber("cahier").longValue();
    CahierOrder order = stored.order(number).orElse(null);
    // Discarded meanwhile, or made already by a run whose end was not noted.
    if (order == null || order.made()) return;
    job.progress("read", 0);
    Cahier cahier = stored.model(order);
    Path folder = Files.createTempDirectory("cahier-" + number + "-");
    try {
      List<Format> formats = order.formats().stream().map(Format::valueOf).toList();
      double share = (1 - READ) / formats.size();
      for (int i = 0; i < formats.size(); i++) {
        Format format = formats.get(i);
        double begun = READ + i * share;
        job.progress(stage(format), begun);
        write(cahier, format, folder, steps(job, stage(format), begun, share));
      }
      stored.store(order, cahier, formats, folder);
    } finally {
      clear(folder);
    }
  }

  /** Tells the job of every hundredth only: each time is a row that is written. */
  private static Progress steps(RunningJob job, String stage, double begun, double share) {
    double[] told = {begun};
    return done -> {
      double reached = begun + done * share;
      if (reached - told[0] < STEP) return;
      told[0] = reached;
      job.progress(stage, reached);
    };
  }

  private static String stage(Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private static void write(Cahier cahier, Format format, Path folder, Progress progress)
      throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(format.extension())))) {
      org.cahiers.export.Cahiers.write(cahier, format, out, progress);
    }
  }

  private static void clear(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
