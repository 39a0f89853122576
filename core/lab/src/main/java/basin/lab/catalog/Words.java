package basin.lab.catalog;

import java.util.Locale;

/** Java names as YAML and people write them. */
public final class Words {
  private Words() {}

  /** {@code weightDecay → weight-decay}, {@code GLOROT_UNIFORM → glorot-uniform}. */
  public static String kebab(String name) {
    return separated(name, '-');
  }

  /** An extension point in words: {@code StoppingRule → stopping rule}. */
  public static String of(Class<?> point) {
    return separated(point.getSimpleName(), ' ');
  }

  private static String separated(String name, char separator) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      boolean starts = Character.isUpperCase(letter) && i > 0;
      if (starts && Character.isLowerCase(name.charAt(i - 1))) {
        text.append(separator);
      }
      text.append(letter == '_' ? separator : letter);
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
