package basin.lab.catalog;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be written for a setting, found from its Java type. */
public sealed interface ValueKind {
  /** {@code double}. */
  record Real() implements ValueKind {}

  /**
   * {@code int} or {@code long}.
   *
   * @param wide whether {@code long}
   */
  record Whole(boolean wide) implements ValueKind {}

  /** {@code boolean}. */
  record Truth() implements ValueKind {}

  /** {@code String}. */
  record Text() implements ValueKind {}

  /**
   * An enum, its constants in kebab-case.
   *
   * @param type the enum
   */
  record Choice(Class<?> type) implements ValueKind {}

  /**
   * {@code List<T>}.
   *
   * @param element T
   */
  record Many(ValueKind element) implements ValueKind {}

  /**
   * {@code Map<String, T>}: names of the user's own, in the order of the file.
   *
   * @param element T
   */
  record Named(ValueKind element) implements ValueKind {}

  /**
   * {@code Optional<T>}.
   *
   * @param content T
   */
  record Maybe(ValueKind content) implements ValueKind {}

  /**
   * A component of an extension point.
   *
   * @param point the interface
   */
  record Pluggable(Class<?> point) implements ValueKind {}

  /**
   * A plain record: a mapping of its settings.
   *
   * @param type the record
   */
  record Group(Class<? extends Record> type) implements ValueKind {}

  /**
   * A component with further settings among its own, see {@link Inlined}.
   *
   * @param type the record around it
   * @param point the component's extension point
   */
  record Accompanied(Class<? extends Record> type, Class<?> point) implements ValueKind {
    /** The settings beside the component's own. */
    public List<Setting> companions() {
      List<Setting> all = Setting.of(type);
      return all.subList(1, all.size());
    }
  }

  /** Whether one scalar says all there is to such a value. */
  default boolean isPlain() {
    return this instanceof Real
        || this instanceof Whole
        || this instanceof Truth
        || this instanceof Text
        || this instanceof Choice;
  }

  /**
   * The shape of a type.
   *
   * @throws IllegalArgumentException if YAML cannot give such a thing
   */
  static ValueKind of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return new Named(of(arguments[1]));
      }
      ValueKind content = of(arguments[0]);
      if (generic.getRawType() == List.class) {
        return new Many(content);
      }
      if (generic.getRawType() == Optional.class) {
        return new Maybe(content);
      }
    } else if (type instanceof Class<?> simple) {
      return of(simple);
    }
    throw new IllegalArgumentException("YAML cannot give a " + type.getTypeName());
  }

  private static ValueKind of(Class<?> type) {
    if (type == double.class || type == Double.class) {
      return new Real();
    }
    if (type == int.class || type == Integer.class) {
      return new Whole(false);
    }
    if (type == long.class || type == Long.class) {
      return new Whole(true);
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Truth();
    }
    if (type == String.class) {
      return new Text();
    }
    if (type.isEnum()) {
      return new Choice(type);
    }
    if (type.isRecord()) {
      return ofRecord(type.asSubclass(Record.class));
    }
    if (type.isInterface()) {
      return new Pluggable(type);
    }
    throw new IllegalArgumentException("YAML cannot give a " + type.getTypeName());
  }

  private static ValueKind ofRecord(Class<? extends Record> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length > 0 && components[0].isAnnotationPresent(Inlined.class)) {
      return new Accompanied(type, components[0].getType());
    }
    return new Group(type);
  }
}
