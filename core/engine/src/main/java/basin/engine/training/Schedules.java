package basin.engine.training;

import basin.spi.descent.Schedule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
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

  private Schedules() {}

  /** In the order in which they are written. */
  public static List<Schedule> in(Object component) {
    Schedules schedules = new Schedules();
    schedules.look(component);
    return schedules.found;
  }

  private void look(Object part) {
    if (part instanceof Schedule schedule) {
      found.add(schedule);
    }
    if (part instanceof Record whole) {
      PARTS.get(whole.getClass()).forEach(accessor -> look(value(accessor, whole)));
    } else if (part instanceof List<?> list && !isOfNumbers(list)) {
      list.forEach(this::look);
    } else if (part instanceof Optional<?> maybe) {
      maybe.ifPresent(this::look);
    }
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
