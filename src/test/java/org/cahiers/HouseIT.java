package org.cahiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.cahiers.platform.Settings;
import org.cahiers.testing.Listeners;
import org.cahiers.testing.Product;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The war as it was built, deployed on a server of its own, seen from inside and from outside. */
@ArquillianTest
class HouseIT {

  @Inject private Settings settings;
  @Inject private EveryUseCase everyUseCase;
  @PersistenceContext private EntityManager database;

  @Deployment
  static WebArchive house() {
    return ShrinkWrap.create(ZipImporter.class, "cahiers.war")
        .importFrom(new File("target/cahiers.war"))
        .as(WebArchive.class)
        .addClasses(EveryUseCase.class, Harmless.class, UseCases.class)
        .addAsResource("use-cases");
  }

  @Test
  void theDatabaseWasMigratedBeforeAnybodyComesIn() {
    Object unfinished =
        database
            .createNativeQuery("select count(*) from flyway_schema_history where not success")
            .getSingleResult();
    Object done =
        database.createNativeQuery("select count(*) from flyway_schema_history").getSingleResult();
    assertEquals(0L, unfinished);
    assertTrue((Long) done > 0);
  }

  @Test
  void textIsComparedByCodePointsInEveryInstallation() {
    Object provider =
        database
            .createNativeQuery(
                "select datlocprovider::text || ' ' || datlocale from pg_database"
                    + " where datname = current_database()")
            .getSingleResult();
    assertEquals("b C.UTF-8", provider);
  }

  @Test
  void whatTheOperatorConfiguredReachesTheRooms() {
    assertTrue(
        settings.data().endsWith("target/integration/container"), settings.data().toString());
  }

  @Test
  void everyUseCaseLetsInWhomItsLineNamesAndNobodyElse() throws Exception {
    assertEquals("", String.join("\n", everyUseCase.disagreements()));
  }

  @Test
  @RunAsClient
  void theFirstPageAnswersInTheReadersLanguage(@ArquillianResource URL address) throws Exception {
    HttpResponse<String> french = get(address, "./", "fr");
    assertEquals(200, french.statusCode());
    assertTrue(french.body().contains("lang=\"fr\""), french.body());
    HttpResponse<String> english = get(address, "./", "en");
    assertTrue(english.body().contains("lang=\"en\""), english.body());
  }

  @Test
  @RunAsClient
  void theServerSaysThatItIsWell(@ArquillianResource URL address) throws Exception {
    HttpResponse<String> health = get(address, "/health", "en");
    assertEquals(200, health.statusCode());
    assertTrue(health.body().contains("\"status\":\"UP\""), health.body());
  }

  @Test
  @RunAsClient
  void figuresTellAddressPatternsAndNothingOfPeople(@ArquillianResource URL address)
      throws Exception {
    get(address, "/search?q=secretword", "en");
    HttpResponse<String> figures = get(address, "/metrics", "en");
    assertEquals(200, figures.statusCode());
    for (String name :
        List.of("cahiers_feed_lag_seconds", "cahiers_jobs_due_seconds", "cahiers_requests_total"))
      assertTrue(figures.body().contains(name), name);
    assertTrue(figures.body().contains("route=\"/search\""), figures.body());
    assertFalse(figures.body().contains("secretword"), figures.body());
  }

  @Test
  @RunAsClient
  void whatTheTestsStartIsReachedFromThisMachineOnly() throws Exception {
    assumeTrue(Listeners.canBeSeen(), "no /proc on this machine: skipped");
    Product.running();
    assertEquals(Set.of(), Listeners.ours(false));
    assertTrue(Listeners.ours(true).size() >= 3, "a database and two servers");
  }

  private static HttpResponse<String> get(URL address, String path, String language)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(address.toString()).resolve(path))
              .header("Accept-Language", language)
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
