package org.cahiers.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cahiers.export.Cahier;
import org.cahiers.export.Documents;
import org.cahiers.export.Format;
import org.cahiers.export.Templates;
import org.cahiers.platform.csv.UnusableInput;
import org.cahiers.proposal.CahierBuilder;
import org.cahiers.proposal.CahierPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: the cahier of published proposals, as the server makes it. */
final class Export implements Command {

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String synopsis() {
    return "export --debate SLUG --out DIR [--format pdf,docx,…]   the cahier of published"
        + " proposals";
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    return CommandRun.of(new Run(out, err), args, out, err);
  }

  @CommandLine.Command(
      name = "export",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description =
          "Writes the published proposals of debates as documents, the same as the server makes,"
              + " all or none.",
      footer = {
        "",
        "The same proposals and templates give the same bytes, whenever they are written. With"
            + " --template, the",
        "templates of the house are written instead, for you to change: docs/how-to/templates.md."
      })
  private static final class Run implements Callable<Integer> {

    @Option(
        names = "--debate",
        paramLabel = "SLUG",
        description = "whose proposals; may come again")
    private List<String> debates = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where files go")
    private Path directory = Path.of("");

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        split = ",",
        description = "docx, odt, pdf, html, md, json (default: all)")
    private List<String> formats = List.of();

    @Option(
        names = "--lang",
        paramLabel = "CODE",
        defaultValue = "fr",
        description = "of headings: fr or en (default: ${DEFAULT-VALUE})")
    private String language = "fr";

    @Option(
        names = "--title",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "of the cahier")
    private String title = "";

    @Option(
        names = "--publisher",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "who hands it over")
    private String publisher = "";

    @Option(
        names = "--site",
        paramLabel = "URL",
        defaultValue = "http://localhost:8080",
        description = "what addresses of sources begin with (default: ${DEFAULT-VALUE})")
    private String site = "";

    @Option(
        names = "--templates",
        paramLabel = "DIR",
        description = "folder of templates; what is not in it is that of the house")
    private @Nullable Path templates;

    @Option(names = "--template", description = "write the templates of the house to DIR instead")
    private boolean template;

    @Mixin private DataOption data = new DataOption();

    private final PrintStream out;
    private final PrintStream err;

    Run(PrintStream out, PrintStream err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() throws Exception {
      if (!language.equals("fr") && !language.equals("en"))
        throw new UnusableInput("--lang is " + language + ", must be fr or en");
      if (template) return templates();
      if (debates.isEmpty())
        throw new UnusableInput("--debate SLUG says whose proposals are meant");
      if (templates != null && !Files.isDirectory(templates))
        throw new UnusableInput("--templates is " + templates + ", which is no folder");
      Set<Format> chosen =
          formats.isEmpty() ? EnumSet.allOf(Format.class) : AnalysisRun.formats(formats);
      Cahier cahier = cahier();
      ProgressLine progress = new ProgressLine(err, InstantSource.system());
      Templates look = templates == null ? Templates.ofTheHouse() : Templates.in(templates);
      try (var output = OutputDirectory.at(directory)) {
        new Documents(cahier, look, format -> output.file(AnalysisRun.name(format)), Thread::new)
            .write(chosen, (format, share) -> progress.report(AnalysisRun.name(format), share));
        output.publish();
      }
      out.println(
          cahier.proposals().count()
              + " proposals, "
              + cahier.sources().size()
              + " sources in "
              + directory);
      return 0;
    }

    private Cahier cahier() throws Exception {
      try (var database = Database.open(data.path());
          var connection = database.connect()) {
        var builder = new CahierBuilder(connection);
        List<String> unknown = builder.unknown(debates);
        if (!unknown.isEmpty())
          throw new UnusableInput("there is no debate " + String.join(", ", unknown));
        List<Long> proposals = builder.proposalsOf(debates);
        if (proposals.isEmpty())
          throw new UnusableInput("no proposal is published in " + String.join(", ", debates));
        return builder.current(
            proposals, new CahierPlan(language, title, "", publisher, null, site, ""));
      }
    }

    private int templates() throws IOException {
      try (var output = OutputDirectory.at(directory)) {
        for (String name : Templates.NAMES) {
          try (InputStream in = Templates.ofTheHouse().open(name)) {
            Files.copy(in, output.file(name));
          }
        }
        output.publish();
      }
      out.println(String.join(", ", Templates.NAMES) + " in " + directory);
      return 0;
    }
  }
}
