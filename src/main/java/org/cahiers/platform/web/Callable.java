package org.cahiers.platform.web;

import jakarta.el.ELContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The one method of a class with a name and a number of arguments, found once. */
final class Callable {

  private record Call(String name, int arguments) {}

  /** By class, and forgotten with it. */
  private static final ClassValue<Map<Call, Optional<Callable>>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<Call, Optional<Callable>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private final Method method;
  private final Class<?>[] types;

  private Callable(Method method) {
    this.method = method;
    this.types = method.getParameterTypes();
  }

  /** Empty if there is none, or several that only the types of the arguments tell apart. */
  static Optional<Callable> of(Class<?> type, String name, int arguments) {
    return KNOWN
        .get(type)
        .computeIfAbsent(new Call(name, arguments), call -> find(type, name, arguments));
  }

  private static Optional<Callable> find(Class<?> type, String name, int arguments) {
    List<Method> named =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(name) && !method.isBridge())
            .toList();
    List<Method> fitting = named.stream().filter(method -> fits(method, arguments)).toList();
    // Of several with as many arguments, and beside one with any number, the platform chooses.
    if (fitting.size() != 1 || named.size() > 1 && fitting.getFirst().isVarArgs())
      return Optional.empty();
    return Optional.ofNullable(accessible(fitting.getFirst(), type)).map(Callable::new);
  }

  private static boolean fits(Method method, int arguments) {
    int wanted = method.getParameterCount();
    return method.isVarArgs() ? arguments >= wanted - 1 : arguments == wanted;
  }

  /** As declared by a public type: a class itself may be hidden, such as those of lists. */
  private static @Nullable Method accessible(Method method, Class<?> type) {
    if (isOpen(method.getDeclaringClass())) return method;
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Class<?> face : each.getInterfaces()) {
        Method declared = declared(face, method);
        if (declared != null) return declared;
      }
      Method declared = declared(each, method);
      if (declared != null) return declared;
    }
    return null;
  }

  private static @Nullable Method declared(Class<?> type, Method like) {
    try {
      Method found = type.getMethod(like.getName(), like.getParameterTypes());
      return isOpen(found.getDeclaringClass()) ? found : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static boolean isOpen(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && type.getModule().isExported(type.getPackageName());
  }

  String name() {
    return method.getName();
  }

  @Nullable Object call(ELContext context, Object base, Object[] arguments)
      throws IllegalAccessException, InvocationTargetException {
    Object[] passed = new Object[types.length];
    int plain = method.isVarArgs() ? types.length - 1 : types.length;
    for (int i = 0; i < plain; i++) passed[i] = as(context, arguments[i], types[i]);
    if (method.isVarArgs()) passed[plain] = rest(context, arguments, plain);
    return method.invoke(base, passed);
  }

  private Object rest(ELContext context, Object[] arguments, int from) {
    Class<?> array = types[from];
    if (arguments.length == types.length && array.isInstance(arguments[from]))
      return arguments[from];
    Object rest =
        java.lang.reflect.Array.newInstance(array.componentType(), arguments.length - from);
    for (int i = from; i < arguments.length; i++)
      java.lang.reflect.Array.set(rest, i - from, as(context, arguments[i], array.componentType()));
    return rest;
  }

  private static @Nullable Object as(ELContext context, @Nullable Object argument, Class<?> type) {
    return type.isInstance(argument) ? argument : context.convertToType(argument, type);
  }
}
