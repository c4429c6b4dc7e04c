package org.cahiers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.function.BiPredicate;

/** The floor plan of docs/floor-plan.md, checked on every build. */
@AnalyzeClasses(packages = "org.cahiers", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorPlanTest {

  private static final String HOUSE = "org.cahiers";
  private static final String WEB_OR_REST = "org\\.cahiers\\.\\w+\\.(web|rest)(\\..*)?";

  /**
   * Ground floor first. A room uses rooms on lower floors only; neighbours on a floor do not meet.
   */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("analysis", "platform"),
          List.of("identity"),
          List.of("search", "moderation", "export", "notification"),
          List.of("debate"),
          List.of("contribution"),
          List.of("scoring", "meeting"),
          List.of("insight"),
          List.of("synthesis", "signal"),
          List.of("proposal"),
          List.of("front"));

  /** Stands beside the house: it may use every room, and no room uses it. */
  private static final String BESIDE = "launcher";

  @ArchTest
  static final ArchRule a_room_uses_only_rooms_on_lower_floors =
      classes()
          .should(
              haveNoCrossing("use only rooms on lower floors", FloorPlanTest::goesUpOrSideways));

  @ArchTest
  static final ArchRule pages_and_resources_are_nobodys_library =
      classes()
          .should(
              haveNoCrossing(
                  "not use the web or rest package of another room", (from, to) -> isPage(to)));

  @ArchTest
  static final ArchRule entities_stay_in_their_room =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .bePackagePrivate()
          .because(
              "a page or a neighbour that holds an entity outlives the transaction that loaded it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pages_speak_to_doors_not_to_the_database =
      noClasses()
          .that(DescribedPredicate.describe("are pages", FloorPlanTest::isPage))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule doors_do_not_know_their_pages =
      classes()
          .should(
              new ArchCondition<JavaClass>("not know the pages of their own room") {
                @Override
                public void check(JavaClass c, ConditionEvents events) {
                  if (isPage(c)) return;
                  for (Dependency d : c.getDirectDependenciesFromSelf())
                    if (isPage(d.getTargetClass()))
                      events.add(SimpleConditionEvent.violated(c, d.getDescription()));
                }
              });

  @ArchTest
  static final ArchRule analysis_knows_no_server =
      noClasses()
          .that()
          .resideInAPackage("org.cahiers.analysis..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..",
              "java.sql..",
              "javax.sql..",
              "org.eclipse.persistence..",
              "org.primefaces..")
          .because("text mining must run in a unit test and in a benchmark without a server");

  @ArchTest
  static final ArchRule the_text_core_has_no_cycles =
      slices().matching("org.cahiers.analysis.(*)..").should().beFreeOfCycles();

  /** The web kit of the ground floor knows no subject: every room builds its pages with it. */
  private static boolean isPage(JavaClass c) {
    return c.getPackageName().matches(WEB_OR_REST) && !roomOf(c).equals("platform");
  }

  private static boolean goesUpOrSideways(JavaClass from, JavaClass to) {
    if (roomOf(to).equals(BESIDE)) return true;
    return !roomOf(from).equals(BESIDE) && floorOf(roomOf(to)) >= floorOf(roomOf(from));
  }

  private static ArchCondition<JavaClass> haveNoCrossing(
      String text, BiPredicate<JavaClass, JavaClass> forbidden) {
    return new ArchCondition<>(text) {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        for (Dependency d : from.getDirectDependenciesFromSelf()) {
          JavaClass to = d.getTargetClass().getBaseComponentType();
          if (to.getPackageName().startsWith(HOUSE)
              && !roomOf(from).equals(roomOf(to))
              && forbidden.test(from, to))
            events.add(SimpleConditionEvent.violated(from, d.getDescription()));
        }
      }
    };
  }

  private static String roomOf(JavaClass c) {
    String inside = c.getPackageName().substring(HOUSE.length());
    return inside.isEmpty() ? "front" : inside.substring(1).split("\\.")[0];
  }

  private static int floorOf(String room) {
    for (int floor = 0; floor < FLOORS.size(); floor++)
      if (FLOORS.get(floor).contains(room)) return floor;
    throw new AssertionError(
        "room '" + room + "' is on no floor: add it here and to docs/floor-plan.md");
  }
}
