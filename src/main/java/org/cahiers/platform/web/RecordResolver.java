package org.cahiers.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Lets pages read records as they read beans: {@code #{debate.question}} calls {@code question()},
 * also for values that a record derives. Expression Language 5 knows only getters; version 6 brings
 * a resolver of its own for components.
 */
public class RecordResolver extends ELResolver {

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    Method method = base instanceof Record ? accessor(base, property) : null;
    if (method == null) return null;
    context.setPropertyResolved(base, property);
    try {
      return method.invoke(base);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new ELException(
          base.getClass().getSimpleName() + "." + property,
          e.getCause() == null ? e : e.getCause());
    }
  }

  private static Method accessor(Object base, Object property) {
    try {
      return base.getClass().getMethod(String.valueOf(property));
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
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
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? Object.class : null;
  }
}
