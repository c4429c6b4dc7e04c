package org.cahiers.export.writer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.helpers.AttributesImpl;

/** Classes with their properties, out of the part of CSS that {@code cahier-pdf.css} uses. */
final class StyleSheet {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("\\.([\\w-]+)\\s*\\{([^}]*)}");
  private static final Pattern PROPERTY = Pattern.compile("([\\w.-]+)\\s*:\\s*([^;]+)");

  private final Map<String, Map<String, String>> classes = new LinkedHashMap<>();

  private StyleSheet() {}

  static StyleSheet read(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    var sheet = new StyleSheet();
    Matcher rules = RULE.matcher(COMMENT.matcher(text).replaceAll(""));
    while (rules.find()) {
      Map<String, String> properties =
          sheet.classes.computeIfAbsent(rules.group(1), name -> new LinkedHashMap<>());
      Matcher each = PROPERTY.matcher(rules.group(2));
      while (each.find()) properties.put(each.group(1), each.group(2).strip());
    }
    return sheet;
  }

  /** The properties of a class as attributes; none for a class that is not there. */
  AttributesImpl of(String name) {
    var attributes = new AttributesImpl();
    classes
        .getOrDefault(name, Map.of())
        .forEach(
            (property, value) -> attributes.addAttribute("", property, property, "CDATA", value));
    return attributes;
  }
}
