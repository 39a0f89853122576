package basin.lab.binding;

import basin.lab.catalog.Culprit;
import basin.lab.catalog.Mishap;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Calls the canonical constructor of a record. What its compact constructor refuses is a fault of
 * the file.
 *
 * @param owner what to call the record in faults
 * @param place where it is named
 */
record Construction(String owner, Place place, Faults faults) {
  private static final ClassValue<Constructor<?>> CANONICAL =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          return canonical(type);
        }
      };

  Optional<Object> of(Class<? extends Record> type, List<Object> values) {
    try {
      return Optional.of(CANONICAL.get(type).newInstance(values.toArray()));
    } catch (InvocationTargetException refused) {
      return refused(refused.getCause());
    } catch (ReflectiveOperationException | LinkageError broken) {
      return refused(broken);
    }
  }

  private Optional<Object> refused(Throwable cause) {
    if (cause instanceof OutOfMemoryError exhausted) {
      throw exhausted;
    }
    boolean refusal = cause instanceof IllegalArgumentException && cause.getMessage() != null;
    faults.add(
        place,
        refusal
            ? owner + ": " + cause.getMessage()
            : owner + " cannot be made, which is " + fault(cause) + ": " + Mishap.words(cause));
    return Optional.empty();
  }

  private static String fault(Throwable cause) {
    return Culprit.behind(cause)
        .map(who -> "the fault of its plugin " + who.plugin() + ", in " + who.place())
        .orElse("its plugin's fault");
  }

  private static Constructor<?> canonical(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // the lab's own forms are not public
      return constructor;
    } catch (NoSuchMethodException never) {
      throw new IllegalStateException("every record has its canonical constructor", never);
    }
  }
}
