package org.cahiers.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.Query;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The product's tables on a database of their own and its persistence unit over them, without a
 * server: seconds instead of a boot. Transactions are those of {@link #in}, one per thread.
 */
public class PersistenceUnit implements AutoCloseable {

  private final EntityManagerFactory factory;
  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
  private final AtomicInteger statements = new AtomicInteger();

  /**
   * @param name of the database, used once in a test run
   */
  public PersistenceUnit(String name) {
    TestDatabase database = TestDatabase.create(name);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser(database.user());
    source.setPassword(database.password());
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    factory =
        Persistence.createEntityManagerFactory(
            "cahiers",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", source,
                "jakarta.persistence.nonJtaDataSource", source));
    factory
        .unwrap(ServerSession.class)
        .getEventManager()
        .addListener(
            new SessionEventAdapter() {
              @Override
              public void preExecuteQuery(SessionEvent event) {
                statements.incrementAndGet();
              }
            });
  }

  /** Passes calls on to the manager of the transaction; outside of one it refuses them. */
  protected final EntityManager manager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (self, method, arguments) -> {
              try {
                return method.invoke(present(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private EntityManager present() {
    return Objects.requireNonNull(current.get(), "outside a transaction");
  }

  /** In a transaction of its own. */
  public final <T> T in(Supplier<T> work) {
    EntityManager manager = factory.createEntityManager();
    current.set(manager);
    try {
      manager.getTransaction().begin();
      T result = work.get();
      manager.getTransaction().commit();
      return result;
    } finally {
      if (manager.getTransaction().isActive()) manager.getTransaction().rollback();
      current.remove();
      manager.close();
    }
  }

  /** The same for work without an answer. */
  public final void run(Runnable work) {
    in(
        () -> {
          work.run();
          return "";
        });
  }

  /** Statements sent until now. */
  public final int statements() {
    return statements.get();
  }

  /** Statements sent while something is done in a transaction of its own. */
  public final int statements(Supplier<?> work) {
    int before = statements();
    in(work);
    return statements() - before;
  }

  public final int sql(String statement, Object... values) {
    return in(() -> query(statement, values).executeUpdate());
  }

  public final List<?> rows(String statement, Object... values) {
    return in(() -> query(statement, values).getResultList());
  }

  public final long number(String statement, Object... values) {
    return ((Number) rows(statement, values).getFirst()).longValue();
  }

  /** A statement of the transaction under way. */
  protected final Query query(String statement, Object... values) {
    Query query = present().createNativeQuery(statement);
    for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
    return query;
  }

  /** Something that is asked for and not needed: answers nothing. */
  protected static <T> T silent(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> null));
  }

  @Override
  public void close() {
    factory.close();
  }
}
