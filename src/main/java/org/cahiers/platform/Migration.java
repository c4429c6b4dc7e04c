package org.cahiers.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else starts. Flyway's lock lets several nodes start
 * at once.
 */
@ApplicationScoped
class Migration {

  @Resource(lookup = "java:app/jdbc/cahiers")
  private DataSource database;

  void migrate(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object start) {
    Flyway.configure(getClass().getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .cleanDisabled(true)
        .load()
        .migrate();
  }
}
