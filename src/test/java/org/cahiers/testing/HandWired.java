package org.cahiers.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Constructor;
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
    for (Object bean : beans) all.addAll(within(bean));
    List<Object> wired = List.copyOf(all);
    all.add(manager());
    all.add(silent(TransactionSynchronizationRegistry.class));
    all.add(silent(Event.class));
    all.add(request());
    for (Object bean : wired) inject(bean, all);
  }

  /** Beans that a class keeps to itself, for what it does in transactions of their own. */
  private static List<Object> within(Object bean) {
    List<Object> found = new ArrayList<>();
    for (Class<?> nested : bean.getClass().getDeclaredClasses())
      if (nested.isAnnotationPresent(ApplicationScoped.class))
        try {
          Constructor<?> constructor = nested.getDeclaredConstructor();
          constructor.setAccessible(true);
          found.add(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
    return found;
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
