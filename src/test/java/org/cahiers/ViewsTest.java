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
import java.util.regex.Pattern;

/** Names in views: a bean is found before the variable of a loop that is called the same. */
@AnalyzeClasses(packages = "org.cahiers", importOptions = ImportOption.DoNotIncludeTests.class)
class ViewsTest {

  private static final Pattern VARIABLE = Pattern.compile("\\bvar(?:Status)?=\"(\\w+)\"");

  @ArchTest
  static void no_variable_of_a_loop_is_called_as_a_bean(JavaClasses house) throws IOException {
    Set<String> beans = new TreeSet<>();
    for (JavaClass each : house) if (each.isAnnotatedWith(Named.class)) beans.add(name(each));
    Set<String> hidden = new TreeSet<>();
    try (var views = Files.walk(Path.of("src/main/webapp"))) {
      for (Path view : views.filter(file -> file.toString().endsWith(".xhtml")).toList())
        VARIABLE
            .matcher(Files.readString(view))
            .results()
            .map(found -> found.group(1))
            .filter(beans::contains)
            .forEach(variable -> hidden.add(view + ": " + variable));
    }
    assertEquals(Set.of(), hidden);
  }

  private static String name(JavaClass bean) {
    String given = bean.getAnnotationOfType(Named.class).value();
    return given.isEmpty() ? Introspector.decapitalize(bean.getSimpleName()) : given;
  }
}
