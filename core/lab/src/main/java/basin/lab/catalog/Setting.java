package basin.lab.catalog;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Level;
import basin.spi.settings.Range;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be set on a component: a component of its record.
 *
 * @param name in YAML: {@code weight-decay} for {@code weightDecay}
 * @param shape what may be written
 * @param standard what is taken when the file is silent; empty if it must speak
 * @param range the numbers allowed, if it says so
 * @param doc what it is, in one sentence; may be empty
 * @param source the component of the record
 */
public record Setting(
    String name,
    ValueKind shape,
    Optional<Standard> standard,
    Optional<Range> range,
    String doc,
    RecordComponent source) {
  private static final ClassValue<List<Setting>> KNOWN =
      new ClassValue<>() {
        @Override
        protected List<Setting> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Setting::of).toList();
        }
      };

  /**
   * What can be set on a record, in its order.
   *
   * @throws IllegalArgumentException if a setting is of a type that YAML cannot give
   */
  public static List<Setting> of(Class<? extends Record> type) {
    return KNOWN.get(type);
  }

  /** Whether the file must speak. */
  public boolean required() {
    return standard.isEmpty();
  }

  /** Whether it is a value of the setting in which its component stands, see {@link Level}. */
  public boolean isLevel() {
    return source.isAnnotationPresent(Level.class);
  }

  private static Setting of(RecordComponent source) {
    ValueKind shape = ValueKind.of(source.getGenericType());
    Optional<Standard> standard =
        Optional.ofNullable(source.getAnnotation(Default.class))
            .map(snippet -> Standard.of(snippet.value()));
    if (shape instanceof ValueKind.Maybe && standard.isEmpty()) {
      standard = Optional.of(Standard.of(""));
    }
    String doc = Optional.ofNullable(source.getAnnotation(Doc.class)).map(Doc::value).orElse("");
    Optional<Range> range = Optional.ofNullable(source.getAnnotation(Range.class));
    return new Setting(Words.kebab(source.getName()), shape, standard, range, doc, source);
  }
}
