package org.cahiers.proposal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cahiers.export.Cahier;
import org.cahiers.export.Documents;
import org.cahiers.export.Format;
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

  @Resource private ManagedThreadFactory threads;
  @Inject private StoredCahiers stored;
  @Inject private DocumentTemplates templates;

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
      new Documents(
              cahier, templates.inUse(), format -> folder.resolve(format.extension()), threads)
          .write(formats, steps(job));
      stored.store(order, cahier, formats, folder);
    } finally {
      clear(folder);
    }
  }

  /** Tells the job of every hundredth only: each time is a row that is written. */
  private static Documents.Told steps(RunningJob job) {
    double[] told = {-1};
    return (format, share) -> {
      if (share < told[0] + STEP && share > 0) return;
      told[0] = share;
      job.progress(format.name().toLowerCase(Locale.ROOT), READ + share * (1 - READ));
    };
  }

  private static void clear(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
