package org.cahiers.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cahiers.analysis.draft.Citation;

/** Whether a template that somebody brings can be used: a small cahier is written with it. */
public final class TemplateTrial {

  /** Why it cannot. */
  public enum Flaw {
    /** No document comes out of it. */
    UNREADABLE,
    /** It carries a program, which every reader of a cahier would receive. */
    PROGRAM,
    /** It would have the reader's machine call another one. */
    OUTSIDE
  }

  /** What is unpacked of a template at most, in bytes. */
  static final int MOST_UNPACKED = 32 << 20;

  private static final Map<String, Format> WRITTEN =
      Map.of(
          Templates.DOCX, Format.DOCX,
          Templates.ODT, Format.ODT,
          Templates.HTML, Format.HTML,
          Templates.PDF, Format.PDF);

  /** Where the two kinds of packages keep programs. */
  private static final Pattern PROGRAM =
      Pattern.compile("(?i)(basic|scripts)/.*|.*/?vba[^/]*|.*\\.(bin|class|jar|js)");

  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)</|@import|(url|src)\\s*\\(\\s*['\"]?\\s*(https?:|//)");

  private static final Pattern RULE = Pattern.compile("\\{[^}]*:[^}]*}");

  private static final String SPECIMEN = "Essai.";

  private TemplateTrial() {}

  /** The first flaw found; empty if it can be used. */
  public static Optional<Flaw> of(String name, byte[] content) {
    try {
      if (name.endsWith(".css")) {
        String sheet =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        if (OUTSIDE.matcher(sheet).find()) return Optional.of(Flaw.OUTSIDE);
        if (!RULE.matcher(sheet).find()) return Optional.of(Flaw.UNREADABLE);
      } else if (carriesProgram(content)) {
        return Optional.of(Flaw.PROGRAM);
      }
      Cahiers.write(
          specimen(),
          WRITTEN.get(name),
          Templates.of(Map.of(name, content)),
          OutputStream.nullOutputStream(),
          Progress.NONE);
      return Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.of(Flaw.UNREADABLE);
    }
  }

  private static boolean carriesProgram(byte[] content) throws IOException {
    long left = MOST_UNPACKED;
    boolean any = false;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        any = true;
        if (PROGRAM.matcher(entry.getName()).matches()) return true;
        left -= zip.readNBytes((int) left + 1).length;
        if (left < 0) throw new IOException("unpacks to more than " + MOST_UNPACKED + " bytes");
      }
    }
    if (!any) throw new IOException("no package");
    return false;
  }

  private static Cahier specimen() {
    var citation = new Citation("1", 1, Citation.Field.TEXT, 0, SPECIMEN.length());
    var block =
        new Block(
            Block.Kind.FINDING, List.of(new Sentence(SPECIMEN, List.of(citation), true, null)));
    var support = new Support(1, 0, List.of(0, 0, 0, 0, 1), 0, 0, 0, 0, 0, 0);
    var proposal =
        new ProposalPart(
            1,
            new ProposalText(SPECIMEN, "fr", List.of(block)),
            support,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of());
    var source =
        new Source("1", 1, "", SPECIMEN, "fr", SPECIMEN, Source.Origin.ONLINE, "", null, "", 5, 1);
    var debate =
        new DebatePart(
            SPECIMEN,
            List.of(SPECIMEN),
            "",
            List.of(new TopicPart(SPECIMEN, List.of(), List.of(proposal), List.of(), List.of())),
            List.of(),
            null);
    return new Cahier(
        "fr",
        new Cover(SPECIMEN, SPECIMEN, "", null, ""),
        List.of(SPECIMEN),
        List.of(debate),
        List.of(source),
        "0".repeat(64));
  }
}
