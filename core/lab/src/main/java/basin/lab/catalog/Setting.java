package basin.lab.catalog;

import basin.lab.yaml.Tree;
import basin.spi.settings.Default;
import basin.spi.settings.DefaultUnder;
import basin.spi.settings.Doc;
import basin.spi.settings.Each;
import basin.spi.settings.Level;
import basin.spi.settings.Range;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that can be set on a component: a component of its record.
 *
 * @param name in YAML: {@code weight-decay} for {@code weightDecay}
 * @param shape what may be written
 * @param standard what is taken when the file is silent; empty if it must speak
 * @param customary what is taken instead under conventions, by their words
 * @param range the numbers allowed, if it says so
 * @param doc what it is, in one sentence; may be empty
 * @param source the component of the record
 */
public record Setting(
    String name,
    ValueKind shape,
    Optional<Standard> standard,
    Map<String, Standard> customary,
    Optional<Range> range,
    String doc,
    RecordComponent source) {
  /** The setting that says whose convention a component follows. */
  public static final String CONVENTION = "convention";

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

  /** What is taken when the file is silent on this setting and says all else that is written. */
  public Optional<Standard> standard(Tree.Mapping written) {
    return written
        .find(CONVENTION)
        .map(Tree.Entry::value)
        .filter(Tree.Scalar.class::isInstance)
        .map(word -> customary.get(((Tree.Scalar) word).text()))
        .or(() -> standard);
  }

  /** Whether the file must speak. */
  public boolean required() {
    return standard.isEmpty();
  }

  /** Whether it is a value of the setting in which its component stands, see {@link Level}. */
  public boolean isLevel() {
    return source.isAnnotationPresent(Level.class);
  }

  /**
   * The setting below which it is every number if the file does not say which, see {@link Each}.
   */
  public Optional<String> below() {
    return Optional.ofNullable(source.getAnnotation(Each.class)).map(Each::below);
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
    return new Setting(
        Words.kebab(source.getName()), shape, standard, customary(source), range, doc, source);
  }

  private static Map<String, Standard> customary(RecordComponent source) {
    Map<String, Standard> customary = new LinkedHashMap<>();
    for (DefaultUnder under : source.getAnnotationsByType(DefaultUnder.class)) {
      customary.put(under.convention(), Standard.of(under.value()));
    }
    return customary;
  }
}
