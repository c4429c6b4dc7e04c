package org.cahiers.export.writer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What the embedded fonts can draw. A sign that none of them has is named in square brackets (🚌
 * becomes [bus]), or shown as ▯ where its name would say nothing: a PDF must not hold a hole.
 */
final class Glyphs {

  private static final int JOINER = 0x200d;
  private static final String NOTHING = "\u25af";

  private final List<CmapLookup> fonts = new ArrayList<>();

  Glyphs() {
    try {
      for (String name : PdfFonts.EVERY_SIGN) {
        try (InputStream in = PdfFonts.open(name);
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
          fonts.add(font.getUnicodeCmapLookup());
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The text in signs that can be drawn. */
  String drawable(String text) {
    if (text.codePoints().allMatch(this::has)) return text;
    StringBuilder drawable = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (has(c)) drawable.appendCodePoint(c);
              else drawable.append(named(c));
            });
    return drawable.toString();
  }

  private boolean has(int c) {
    return c < 0x7f || fonts.stream().anyMatch(font -> font.getGlyphId(c) > 0);
  }

  private static String named(int c) {
    int type = Character.getType(c);
    if (c == JOINER
        || type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.MODIFIER_SYMBOL) return "";
    if (type == Character.SPACE_SEPARATOR) return " ";
    String name = type == Character.OTHER_SYMBOL ? Character.getName(c) : null;
    return name == null ? NOTHING : "[" + name.toLowerCase(Locale.ROOT) + "]";
  }
}
