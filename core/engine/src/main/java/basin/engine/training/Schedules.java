package basin.engine.training;

import basin.spi.descent.Schedule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the schedules in a component, however deep: components are records, and what they are made
 * of is open to see.
 */
public final class Schedules {
  private static final ClassValue<List<Method>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents())
              .filter(component -> mayHoldSchedules(component.getType()))
              .map(RecordComponent::getAccessor)
              .peek(accessor -> accessor.setAccessible(true)) // records need not be public
              .toList();
        }
      };

  private final List<Schedule> found = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  private Schedules() {}

  /** In the order in which they are written. */
  public static List<Schedule> in(Object component) {
    Schedules schedules = new Schedules();
    schedules.look(component, "");
    return schedules.found;
  }

  /**
   * Those that are a setting of this name, in the order in which they are written, by where they
   * are: {@code rate}, {@code inner.rate}, {@code links.2.rate}.
   */
  public static Map<String, Schedule> named(String setting, Object component) {
    Schedules schedules = new Schedules();
    schedules.look(component, "");
    Map<String, Schedule> named = new LinkedHashMap<>();
    for (int i = 0; i < schedules.found.size(); i++) {
      String place = schedules.places.get(i);
      if (place.equals(setting) || place.endsWith("." + setting)) {
        named.put(place, schedules.found.get(i));
      }
    }
    return named;
  }

  private void look(Object part, String place) {
    if (part instanceof Schedule schedule) {
      found.add(schedule);
      places.add(place);
    }
    if (part instanceof Record whole) {
      for (Method accessor : PARTS.get(whole.getClass())) {
        look(value(accessor, whole), within(place, accessor.getName()));
      }
    } else if (part instanceof List<?> list && !isOfNumbers(list)) {
      for (int i = 0; i < list.size(); i++) {
        look(list.get(i), within(place, String.valueOf(i + 1)));
      }
    } else if (part instanceof Optional<?> maybe) {
      maybe.ifPresent(value -> look(value, place));
    }
  }

  /** Settings are called in kebab case, as in YAML. */
  private static String within(String place, String name) {
    String kebab = name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return place.isEmpty() ? kebab : place + "." + kebab;
  }

  /** Rows of a matrix may be long. */
  private static boolean isOfNumbers(List<?> list) {
    return !list.isEmpty() && list.get(0) instanceof Number;
  }

  private static boolean mayHoldSchedules(Class<?> type) {
    return !type.isPrimitive() && !type.isEnum() && !type.isArray() && type != String.class;
  }

  private static Object value(Method accessor, Record whole) {
    try {
      return accessor.invoke(whole);
    } catch (InvocationTargetException | IllegalAccessException broken) {
      throw new IllegalStateException(accessor + " cannot be read", broken);
    }
  }
}
