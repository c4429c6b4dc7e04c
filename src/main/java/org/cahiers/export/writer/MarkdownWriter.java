package org.cahiers.export.writer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cahiers.export.Cahier;
import org.cahiers.export.Progress;
import org.cahiers.export.Templates;
import org.cahiers.export.layout.Composition;
import org.cahiers.export.layout.Element;
import org.cahiers.export.layout.Outline;
import org.cahiers.export.layout.Run;

/** CommonMark with footnotes and tables; the words of people format nothing. */
final class MarkdownWriter implements Writer {

  private static final int CONTENTS_DEPTH = 3;

  @Override
  public void write(Cahier cahier, Templates templates, OutputStream out, Progress progress)
      throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    var sheet = new Sheet(text, Outline.of(cahier));
    try {
      new Composition(cahier).to(new Steps(cahier, progress, 0, 1).counting(sheet::add));
      sheet.notes();
      text.flush();
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static final class Sheet {

    private final Appendable out;
    private final Outline outline;
    private final List<Run.Note> notes = new ArrayList<>();

    Sheet(Appendable out, Outline outline) {
      this.out = out;
      this.outline = outline;
    }

    void add(Element element) {
      switch (element) {
        case Element.Heading heading -> {
          notes(); // of what stood before
          paragraph("#".repeat(heading.level() + 1) + " " + line(heading.runs()));
        }
        case Element.Paragraph paragraph -> paragraph(paragraph);
        case Element.Bullets bullets -> {
          for (Element.Item item : bullets.items()) write("- " + line(item.runs()) + "\n");
          write("\n");
        }
        case Element.Table table -> table(table);
        case Element.Contents contents -> contents(contents);
      }
    }

    private void paragraph(Element.Paragraph paragraph) {
      String line = line(paragraph.runs());
      paragraph(
          switch (paragraph.style()) {
            case COVER_TITLE -> "# " + line;
            case COVER_SUBTITLE, LABEL, SOURCE -> "**" + line + "**";
            case FACTS, SOURCE_FACTS -> "*" + line + "*";
            case SOURCE_TEXT, ANSWER -> "> " + line;
            case HASH -> "`" + Run.text(paragraph.runs()) + "`";
            case COVER_LINE, BODY, ITEM -> line;
          });
    }

    private void table(Element.Table table) {
      row(table.header());
      write("|---|" + "--:|".repeat(table.header().size() - 1) + "\n");
      table.rows().forEach(this::row);
      write("\n");
    }

    private void row(List<String> cells) {
      write(cells.stream().map(MarkdownText::of).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void contents(Element.Contents contents) {
      paragraph("## " + MarkdownText.of(contents.title()));
      for (Outline.Entry entry : outline.entries()) {
        if (entry.level() > CONTENTS_DEPTH) continue;
        write("  ".repeat(entry.level() - 1) + "- " + MarkdownText.of(entry.text()) + "\n");
      }
      write("\n");
    }

    /** The notes that were called since the last time. */
    void notes() {
      for (Run.Note note : notes) write("[^" + note.number() + "]: " + line(note.runs()) + "\n");
      if (!notes.isEmpty()) write("\n");
      notes.clear();
    }

    private String line(List<Run> runs) {
      StringBuilder line = new StringBuilder();
      for (Run run : runs) {
        switch (run) {
          case Run.Words words -> words(words, line);
          case Run.Link link -> line.append('<').append(link.address()).append('>');
          case Run.Reference reference -> line.append(MarkdownText.piece(reference.text()));
          case Run.Note note -> {
            notes.add(note);
            line.append("[^").append(note.number()).append(']');
          }
        }
      }
      return MarkdownText.start(line.toString());
    }

    private static void words(Run.Words words, StringBuilder line) {
      String text = MarkdownText.piece(words.text());
      // <mark> is HTML that every reader of Markdown shows or leaves out
      if (words.look() == Run.Look.QUOTED) line.append("<mark>").append(text).append("</mark>");
      else line.append(text);
    }

    private void paragraph(String text) {
      write(text + "\n\n");
    }

    private void write(String text) {
      try {
        out.append(text);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
