package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;

/** Hashing a password takes a tenth of a second, and holds no connection to the database. */
@AnalyzeClasses(packages = "org.cahiers", importOptions = ImportOption.DoNotIncludeTests.class)
class HashingTest {

  /** Once in the life of a platform, when nobody else is there. */
  private static final Set<String> ONCE = Set.of("FirstAdministrator.make", "DemoAccounts.make");

  private static final Set<String> HASHING = Set.of("hash", "hashAs", "matches");

  @ArchTest
  static void no_transaction_hashes_a_password(JavaClasses house) {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass each : house)
      for (JavaMethod method : each.getMethods())
        if (method.isAnnotatedWith(Transactional.class)
            && !ONCE.contains(name(method))
            && reachesHashing(method, new TreeSet<>())) wrong.add(name(method));
    assertEquals(Set.of(), wrong);
  }

  /** Through whatever other methods of the room. */
  private static boolean reachesHashing(JavaMethod method, Set<String> seen) {
    if (!seen.add(method.getFullName())) return false;
    for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
      if (call.getTargetOwner().isEquivalentTo(Passwords.class)
          && HASHING.contains(call.getTarget().getName())) return true;
      if (call.getTargetOwner().getPackageName().equals(method.getOwner().getPackageName())
          && call.getTarget().resolveMember().filter(JavaMethod.class::isInstance).isPresent()
          && reachesHashing((JavaMethod) call.getTarget().resolveMember().get(), seen)) return true;
    }
    return false;
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }
}
