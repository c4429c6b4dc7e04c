package org.cahiers.testing;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cahiers.identity.SignedIn;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Beans on a database of their own, wired by hand, without a server: seconds instead of a boot.
 * Transactions are those of {@link #in}; events go nowhere; the caller is {@link #as}.
 */
public final class HandWired implements AutoCloseable {

  private final EntityManagerFactory factory;
  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
  private final AtomicInteger statements = new AtomicInteger();
  private volatile @Nullable SignedIn caller;

  /**
   * @param name of the database, used once in a test run
   * @param beans that find each other by type; first come, first found
   */
  public HandWired(String name, List<?> beans) {
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
    List<Object> all = new ArrayList<>(beans);
    all.add(proxy(EntityManager.class, current::get));
    all.add(proxy(TransactionSynchronizationRegistry.class, () -> null));
    all.add(proxy(Event.class, () -> null));
    all.add(request());
    for (Object bean : beans) inject(bean, all);
  }

  private static void inject(Object bean, List<Object> all) {
    for (Field field : bean.getClass().getDeclaredFields())
      for (Object other : all)
        if (field.getType() != Object.class
            && field.getType().isInstance(other)
            && !java.lang.reflect.Modifier.isFinal(field.getModifiers())) {
          try {
            field.setAccessible(true);
            field.set(bean, other);
            break;
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
  }

  /** Who asks from now on. */
  public void as(SignedIn person) {
    caller = person;
  }

  private HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                method.getName().equals("getAttribute") && SignedIn.ATTRIBUTE.equals(arguments[0])
                    ? caller
                    : null);
  }

  /** Passes calls on to what is there at the moment; nothing is done where there is nothing. */
  private static <T> T proxy(Class<T> type, Supplier<@Nullable T> present) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                T target = present.get();
                return target == null ? null : method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }

  /** In a transaction of its own. */
  public <T> T in(Supplier<T> work) {
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
  public void run(Runnable work) {
    in(
        () -> {
          work.run();
          return "";
        });
  }

  /** Statements sent while something is read. */
  public int statements(Supplier<?> work) {
    int before = statements.get();
    in(work);
    return statements.get() - before;
  }

  public int sql(String statement, Object... values) {
    return in(() -> query(statement, values).executeUpdate());
  }

  public long number(String statement, Object... values) {
    return ((Number) in(() -> query(statement, values).getSingleResult())).longValue();
  }

  private jakarta.persistence.Query query(String statement, Object... values) {
    var query =
        java.util.Objects.requireNonNull(current.get(), "outside a transaction")
            .createNativeQuery(statement);
    for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
    return query;
  }

  @Override
  public void close() {
    factory.close();
  }
}
