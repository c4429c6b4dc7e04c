package org.cahiers.export.layout;

import java.util.ArrayList;
import java.util.List;
import org.cahiers.export.Cahier;

/** The headings of a document, for its table of contents. */
public record Outline(List<Entry> entries) {

  /** One line. */
  public record Entry(int level, String anchor, String language, String text) {}

  public Outline {
    entries = List.copyOf(entries);
  }

  /** Of the document that {@link Composition} makes of a cahier. */
  public static Outline of(Cahier cahier) {
    List<Entry> entries = new ArrayList<>();
    new Composition(cahier)
        .to(
            element -> {
              if (element instanceof Element.Heading heading)
                entries.add(
                    new Entry(
                        heading.level(),
                        heading.anchor(),
                        heading.language(),
                        Run.text(heading.runs())));
            });
    return new Outline(entries);
  }
}
