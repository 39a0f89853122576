package basin.runner.process;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Signals that ask a process to end. Only {@code sun.misc.Signal} hears them more than once, and
 * the compiler's warnings of that class cannot be turned off, hence the reflection. A signal that
 * the process was started to ignore stays ignored.
 */
public final class Signals {
  private static final Map<String, Integer> CODES = Map.of("HUP", 129, "INT", 130, "TERM", 143);

  private Signals() {}

  /** A terminal sends its signals to children, too; this one ends when its parent does. */
  public static void leaveToParent() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ignore = handler.getField("SIG_IGN").get(null);
      for (String name : List.of("HUP", "INT")) {
        signal
            .getMethod("handle", signal, handler)
            .invoke(null, signal.getConstructor(String.class).newInstance(name), ignore);
      }
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // then a signal of the terminal ends the child first, which its parent forgives
    }
  }

  /** Passes the exit code of each signal on; returns whether this Java lets itself be asked. */
  static boolean pass(IntConsumer listener) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      for (Map.Entry<String, Integer> each : CODES.entrySet()) {
        signal
            .getMethod("handle", signal, handler)
            .invoke(
                null,
                signal.getConstructor(String.class).newInstance(each.getKey()),
                handler(handler, each.getValue(), listener));
      }
      return true;
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return false; // then the first signal ends the process by the JVM's own means
    }
  }

  private static Object handler(Class<?> handler, int code, IntConsumer listener) {
    return Proxy.newProxyInstance(
        handler.getClassLoader(),
        new Class<?>[] {handler},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "handle" -> {
                listener.accept(code);
                yield null;
              }
              case "hashCode" -> code;
              case "equals" -> proxy == arguments[0];
              default -> "signal " + (code - 128);
            });
  }
}
