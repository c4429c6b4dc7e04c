package org.cahiers.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;

/** Finds the citations of a document in its notes, as a reader would. */
final class ReadBack {

  private static final Pattern TOKEN =
      Pattern.compile("(\\S+) \\(v(\\d+), (texte?|titl?r?e) (\\d+)–(\\d+)\\)");

  private ReadBack() {}

  /** Note number → its citations in the words of the note. */
  static TreeMap<Integer, List<String>> of(Format format, byte[] document) throws IOException {
    return switch (format) {
      case DOCX -> docx(document);
      case ODT ->
          notes(
              entry(document, "content.xml"),
              "<text:note-citation>(\\d+)</text:note-citation>.*?<text:note-body>(.*?)</text:note-body>");
      case HTML ->
          notes(new String(document, StandardCharsets.UTF_8), "<li id=\"n(\\d+)\"[^>]*>(.*?)</li>");
      case MARKDOWN ->
          notes(
              new String(document, StandardCharsets.UTF_8).replace("&#58;", ":").replace("\\", ""),
              "(?m)^\\[\\^(\\d+)]: (.*)$");
      case PDF, JSON -> throw new IllegalArgumentException("read elsewhere");
    };
  }

  private static TreeMap<Integer, List<String>> docx(byte[] document) throws IOException {
    TreeMap<Integer, List<String>> notes = new TreeMap<>();
    try (var docx = new XWPFDocument(new ByteArrayInputStream(document))) {
      for (XWPFFootnote note : docx.getFootnotes()) {
        StringBuilder text = new StringBuilder();
        note.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()));
        if (note.getId().intValue() > 0)
          notes.put(note.getId().intValue(), tokens(text.toString()));
      }
    }
    return notes;
  }

  private static TreeMap<Integer, List<String>> notes(String text, String note) {
    TreeMap<Integer, List<String>> notes = new TreeMap<>();
    Matcher matcher = Pattern.compile(note).matcher(text);
    while (matcher.find()) notes.put(Integer.valueOf(matcher.group(1)), tokens(matcher.group(2)));
    return notes;
  }

  /** The citations in a text. */
  static List<String> tokens(String text) {
    String plain =
        text.replaceAll("<text:s/>", " ")
            .replaceAll("<[^>]*>", "")
            .replaceAll("&nbsp;|\\u00a0", " ")
            .replace("&ndash;", "–");
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(plain.replaceAll("\\s+", " ").replaceAll("– (?=\\d)", "–"));
    while (matcher.find()) tokens.add(matcher.group());
    return tokens;
  }

  static String entry(byte[] zip, String name) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name))
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    throw new IOException("there is no " + name);
  }
}
