package org.cahiers.export.layout;

import java.util.List;

/** A piece of a document. */
public sealed interface Element {

  /**
   * A heading of the outline.
   *
   * @param level from 1 to 5
   * @param anchor unique in the document
   * @param language two letters
   */
  record Heading(int level, String anchor, String language, List<Run> runs) implements Element {
    public Heading {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A paragraph.
   *
   * @param anchor unique in the document, empty for none
   * @param language two letters
   */
  record Paragraph(Style style, String anchor, String language, List<Run> runs) implements Element {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /** A list without numbers. */
  record Bullets(List<Item> items) implements Element {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** A line of a list. */
  record Item(String language, List<Run> runs) {
    public Item {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A table. The first column is text and heads its row, the others are figures.
   *
   * @param rows each as long as the header
   */
  record Table(List<String> header, List<List<String>> rows) implements Element {
    public Table {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /** The place of the table of contents. */
  record Contents(String title) implements Element {}
}
