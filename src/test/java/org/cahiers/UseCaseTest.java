package org.cahiers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.inject.Named;
import jakarta.servlet.Servlet;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cahiers.identity.Caller;

/** The table of use cases is whole, and the doors that ask nobody stand where nobody passes. */
@AnalyzeClasses(packages = "org.cahiers", importOptions = ImportOption.DoNotIncludeTests.class)
class UseCaseTest {

  private static final Map<String, String> TABLE = UseCases.table();

  @ArchTest
  static void every_use_case_has_a_row_that_says_who_may(JavaClasses house) {
    Set<String> doors = new TreeSet<>();
    for (JavaClass each : house)
      if (each.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")) {
        Class<?> bean = each.reflect();
        if (UseCases.isDoor(bean))
          UseCases.methods(bean).forEach(method -> doors.add(UseCases.name(method)));
      }
    assertEquals("", String.join("\n", without(doors, TABLE.keySet())), "no row in use-cases");
    assertEquals("", String.join("\n", without(TABLE.keySet(), doors)), "no such door any more");
  }

  @ArchTest
  static void what_asks_nobody_is_not_called_by_what_anybody_calls(JavaClasses house) {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass each : house)
      if (isCalledFromOutside(each))
        for (JavaMethodCall call : each.getMethodCallsFromSelf()) {
          String who = TABLE.getOrDefault(name(call), "");
          if (who.equals(UseCases.INSIDE) || who.equals(UseCases.GIVEN) && !knowsItsCaller(each))
            wrong.add(each.getName() + " calls " + name(call) + ", " + who);
        }
    assertEquals("", String.join("\n", wrong));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }

  private static boolean isCalledFromOutside(JavaClass each) {
    return each.isAnnotatedWith(Named.class)
        || each.isAnnotatedWith(Path.class)
        || each.isAssignableTo(Servlet.class);
  }

  /** By itself, or from another bean of its pages. */
  private static boolean knowsItsCaller(JavaClass each) {
    return uses(each, Caller.class)
        || each.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .filter(other -> other.getPackageName().equals(each.getPackageName()))
            .anyMatch(other -> uses(other, Caller.class));
  }

  private static boolean uses(JavaClass each, Class<?> other) {
    return each.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(other));
  }

  private static String name(JavaMethodCall call) {
    return call.getTargetOwner().getName().replace("org.cahiers.", "")
        + "."
        + call.getTarget().getName();
  }
}
