package org.cahiers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cahiers.platform.jobs.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the interface: each in both languages, once, and wherever a page asks for one. */
class MessagesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path VIEWS = Path.of("src/main/webapp");

  /** A key that a view names whole; one that it puts together ends with a point and is not seen. */
  private static final Pattern ASKED =
      Pattern.compile("\\bm(?:\\[|\\.(of|count)\\()'([a-z0-9.-]+[a-z0-9])'(?!\\.concat)");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void noKeyIsThereTwice(String language) throws IOException {
    Map<String, String> where = new HashMap<>();
    Set<String> twice = new TreeSet<>();
    for (Path file : files(language))
      for (String line : Files.readAllLines(file)) {
        int sign = line.indexOf('=');
        if (line.startsWith("#") || sign < 0) continue;
        String key = line.substring(0, sign).strip();
        if (where.put(key, file.toString()) != null) twice.add(key);
      }
    assertEquals(Set.of(), twice);
  }

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertEquals(new TreeSet<>(texts("fr").keySet()), new TreeSet<>(texts("en").keySet()));
  }

  @Test
  void bothLanguagesFillInTheSameValues() throws IOException {
    Map<String, String> french = texts("fr");
    Map<String, String> different = new TreeMap<>();
    texts("en")
        .forEach(
            (key, text) -> {
              if (!key.endsWith(".one") && !values(text).equals(values(french.get(key))))
                different.put(key, text + " | " + french.get(key));
            });
    assertEquals(Map.of(), different);
  }

  @Test
  void everyWordThatAViewAsksForIsThere() throws IOException {
    Map<String, String> texts = texts("en");
    Set<String> missing = new TreeSet<>();
    for (Path view : tree(VIEWS, ".xhtml")) {
      var asked = ASKED.matcher(Files.readString(view));
      while (asked.find()) {
        String key = "count".equals(asked.group(1)) ? asked.group(2) + ".other" : asked.group(2);
        if (!texts.containsKey(key)) missing.add(view.getFileName() + ": " + key);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyKindOfWorkIsSaidInWords() throws Exception {
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cahiers");
    Map<String, String> texts = texts("en");
    Set<String> missing = new TreeSet<>();
    for (JavaClass each : house)
      if (each.isAssignableTo(Work.class) && !each.isInterface()) {
        var constructor = each.reflect().getDeclaredConstructor();
        constructor.setAccessible(true);
        String key = "workspace.work." + ((Work) constructor.newInstance()).kind();
        if (!texts.containsKey(key)) missing.add(key);
      }
    assertEquals(Set.of(), missing);
  }

  private static Map<String, String> texts(String language) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Path file : files(language)) {
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(file)));
      properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    }
    return texts;
  }

  /** The numbers of the values that are filled in. */
  private static Set<String> values(String text) {
    Set<String> values = new TreeSet<>();
    var found = Pattern.compile("\\{([0-9])[,}]").matcher(text);
    while (found.find()) values.add(found.group(1));
    return values;
  }

  private static Iterable<Path> files(String language) throws IOException {
    return tree(MESSAGES, "_" + language + ".properties");
  }

  private static Iterable<Path> tree(Path root, String end) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
