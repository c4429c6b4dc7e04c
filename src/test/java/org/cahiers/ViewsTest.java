package org.cahiers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a view may say and mean something else: a bean is found before the variable of a loop that
 * is called the same; passed-through attributes are for components, and stand in the page as they
 * are written on anything else.
 */
@AnalyzeClasses(packages = "org.cahiers", importOptions = ImportOption.DoNotIncludeTests.class)
class ViewsTest {

  private static final Pattern VARIABLE = Pattern.compile("\\bvar(?:Status)?=\"(\\w+)\"");

  private static final Pattern PASSED_THROUGH =
      Pattern.compile("<[a-z][a-z0-9]*\\s[^<>]*?\\bpt:[a-z-]+=");

  @ArchTest
  static void no_variable_of_a_loop_is_called_as_a_bean(JavaClasses house) throws IOException {
    Set<String> beans = new TreeSet<>();
    for (JavaClass each : house) if (each.isAnnotatedWith(Named.class)) beans.add(name(each));
    assertEquals(Set.of(), found(VARIABLE, found -> beans.contains(found.group(1))));
  }

  @ArchTest
  static void only_components_have_passed_through_attributes(JavaClasses house) throws IOException {
    assertEquals(Set.of(), found(PASSED_THROUGH, found -> true));
  }

  private static Set<String> found(Pattern pattern, Predicate<MatchResult> wrong)
      throws IOException {
    Set<String> found = new TreeSet<>();
    try (var views = Files.walk(Path.of("src/main/webapp"))) {
      for (Path view : views.filter(file -> file.toString().endsWith(".xhtml")).toList())
        pattern
            .matcher(Files.readString(view))
            .results()
            .filter(wrong)
            .forEach(result -> found.add(view + ": " + result.group()));
    }
    return found;
  }

  private static String name(JavaClass bean) {
    String given = bean.getAnnotationOfType(Named.class).value();
    return given.isEmpty() ? Introspector.decapitalize(bean.getSimpleName()) : given;
  }
}
