package basin.lab.catalog;

import basin.spi.settings.BareNumber;
import java.util.Arrays;
import java.util.List;
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

  /** With its article: {@code an optimizer}. */
  public static String one(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  /** Several of it: {@code losses}, {@code analyses}. */
  public static String several(String noun) {
    if (noun.endsWith("sis")) {
      return noun.substring(0, noun.length() - 2) + "es";
    }
    boolean consonant = noun.matches(".*[^aeiou]y");
    return consonant
        ? noun.substring(0, noun.length() - 1) + "ies"
        : noun + (noun.endsWith("s") ? "es" : "s");
  }

  /** What may be written for a setting: {@code a list of layers}. */
  public static String of(ValueKind shape) {
    if (shape instanceof ValueKind.Many many) {
      String list = "a list of " + several(noun(many.element()));
      return many.element().isPlain() ? of(many.element()) + ", or " + list : list;
    }
    if (shape instanceof ValueKind.Named named) {
      ValueKind element = named.element();
      return "a mapping from names to "
          + several(noun(element instanceof ValueKind.Many many ? many.element() : element));
    }
    if (shape instanceof ValueKind.Maybe maybe) {
      return of(maybe.content());
    }
    if (shape instanceof ValueKind.Group group) {
      List<Setting> settings = Setting.of(group.type());
      return settings.size() == 1
          ? of(settings.get(0).shape())
          : "a mapping of " + String.join(", ", settings.stream().map(Setting::name).toList());
    }
    if (shape instanceof ValueKind.Choice choice) {
      return "one of " + String.join(", ", names(choice));
    }
    if (shape instanceof ValueKind.Truth || shape instanceof ValueKind.Text) {
      return noun(shape);
    }
    return isBareNumber(shape) ? "a number or " + one(noun(shape)) : one(noun(shape));
  }

  private static boolean isBareNumber(ValueKind shape) {
    return shape instanceof ValueKind.Pluggable pluggable
        && pluggable.point().isAnnotationPresent(BareNumber.class);
  }

  /** The names of an enum's constants in YAML. */
  public static List<String> names(ValueKind.Choice choice) {
    return Arrays.stream(choice.type().getEnumConstants())
        .map(constant -> kebab(((Enum<?>) constant).name()))
        .toList();
  }

  private static String noun(ValueKind shape) {
    if (shape instanceof ValueKind.Pluggable pluggable) {
      return of(pluggable.point());
    }
    if (shape instanceof ValueKind.Accompanied accompanied) {
      return of(accompanied.point());
    }
    if (shape instanceof ValueKind.Group group) {
      return of(group.type());
    }
    if (shape instanceof ValueKind.Real) {
      return "number";
    }
    if (shape instanceof ValueKind.Whole) {
      return "whole number";
    }
    return shape instanceof ValueKind.Truth
        ? "true or false"
        : shape instanceof ValueKind.Text ? "text" : "value";
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
