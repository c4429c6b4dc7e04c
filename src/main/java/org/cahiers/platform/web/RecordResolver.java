package org.cahiers.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.faces.context.FacesContext;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages read records as they read beans: {@code #{debate.question}} calls {@code question()},
 * also for values that a record derives. Expression Language 5 knows only getters; version 6 brings
 * a resolver of its own for components.
 *
 * <p>It also answers what a page asks thousands of times before the resolvers of the platform do: a
 * method of anything, remembered instead of looked for among all methods each time, variables of a
 * loop, and keys of a map. A page of a debate took half of its time to look for methods.
 */
public class RecordResolver extends ELResolver {

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base == null) return variable(context, property);
    if (base instanceof Record) {
      Optional<Callable> accessor = Callable.of(base.getClass(), String.valueOf(property), 0);
      if (accessor.isEmpty()) return null;
      context.setPropertyResolved(base, property);
      return call(context, accessor.get(), base, new Object[0]);
    }
    if (base instanceof Map<?, ?> map) {
      context.setPropertyResolved(base, property);
      return map.get(property);
    }
    return null;
  }

  /** Variables of {@code ui:repeat} and of actions stand in the request. */
  private static @Nullable Object variable(ELContext context, @Nullable Object name) {
    FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
    if (faces == null || name == null) return null;
    Object value = faces.getExternalContext().getRequestMap().get(name.toString());
    if (value != null) context.setPropertyResolved(null, name);
    return value;
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object method,
      Class<?> @Nullable [] types,
      Object @Nullable [] arguments) {
    if (base == null || method == null) return null;
    Object[] given = arguments == null ? new Object[0] : arguments;
    Optional<Callable> callable = Callable.of(base.getClass(), method.toString(), given.length);
    if (callable.isEmpty()) return null;
    context.setPropertyResolved(base, method);
    return call(context, callable.get(), base, given);
  }

  private static @Nullable Object call(
      ELContext context, Callable callable, Object base, Object[] arguments) {
    try {
      return callable.call(context, base, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new ELException(
          base.getClass().getSimpleName() + "." + callable.name(),
          e.getCause() == null ? e : e.getCause());
    }
  }

  @Override
  public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (base instanceof Record)
      throw new PropertyNotWritableException(base.getClass().getSimpleName() + "." + property);
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return base instanceof Record;
  }

  @Override
  public @Nullable Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? Object.class : null;
  }
}
