package org.cahiers.testing;

import jakarta.enterprise.event.Event;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.cahiers.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Beans on a database of their own, wired by hand. Events go nowhere; the caller is {@link #as}.
 */
public final class HandWired extends PersistenceUnit {

  private volatile @Nullable SignedIn caller;

  /**
   * @param name of the database, used once in a test run
   * @param beans that find each other by type; first come, first found
   */
  public HandWired(String name, List<?> beans) {
    super(name);
    List<Object> all = new ArrayList<>(beans);
    all.add(manager());
    all.add(silent(TransactionSynchronizationRegistry.class));
    all.add(silent(Event.class));
    all.add(request());
    for (Object bean : beans) inject(bean, all);
  }

  private static void inject(Object bean, List<Object> all) {
    for (Field field : bean.getClass().getDeclaredFields())
      for (Object other : all)
        if (field.getType() != Object.class
            && field.getType().isInstance(other)
            && !Modifier.isFinal(field.getModifiers())) {
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
}
