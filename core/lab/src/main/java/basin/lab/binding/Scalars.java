package basin.lab.binding;

import basin.lab.catalog.Bounds;
import basin.lab.catalog.Spelling;
import basin.lab.catalog.ValueKind;
import basin.lab.catalog.Words;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import basin.spi.settings.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads text as the type that is wanted, and as nothing else. */
final class Scalars {
  private static final Pattern NO_FINITE_NUMBER =
      Pattern.compile("[-+]?[.]?(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

  private final Faults faults;

  Scalars(Faults faults) {
    this.faults = faults;
  }

  Optional<Object> real(Tree.Scalar scalar, Label label, Optional<Range> range) {
    Optional<String> plain = number(scalar, label);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    double value = Double.parseDouble(plain.get());
    boolean vanished = value == 0 && new BigDecimal(plain.get()).signum() != 0;
    if (Double.isInfinite(value) || vanished) {
      return wrong(scalar, label, "; it is too " + (vanished ? "near to 0" : "large"));
    }
    return inRange(value, scalar, label, range) ? Optional.of(value) : Optional.empty();
  }

  Optional<Object> whole(
      ValueKind.Whole shape, Tree.Scalar scalar, Label label, Optional<Range> range) {
    Optional<String> plain = number(scalar, label);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    long value;
    try {
      value = new BigDecimal(plain.get()).longValueExact();
    } catch (ArithmeticException refused) {
      boolean fraction = new BigDecimal(plain.get()).stripTrailingZeros().scale() > 0;
      return wrong(scalar, label, fraction ? "; it must be a whole number" : "; it is too large");
    }
    if (!shape.wide() && value != (int) value) {
      return wrong(scalar, label, "; it is too large");
    }
    if (!inRange(value, scalar, label, range)) {
      return Optional.empty();
    }
    return Optional.of(shape.wide() ? (Object) value : (Object) (int) value);
  }

  Optional<Object> truth(Tree.Scalar scalar, Label label) {
    return switch (scalar.text()) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> wrong(scalar, label, "; it must be true or false");
    };
  }

  Optional<Object> text(Tree.Scalar scalar, Label label) {
    if (!scalar.quoted() && scalar.text().isEmpty()) {
      faults.add(scalar.place(), label + " has no value");
      return Optional.empty();
    }
    return Optional.of(scalar.text());
  }

  Optional<Object> choice(ValueKind.Choice shape, Tree.Scalar scalar, Label label) {
    List<String> names = Words.names(shape);
    int index = names.indexOf(scalar.text());
    if (index < 0) {
      return wrong(scalar, label, Spelling.repair(scalar.text(), names, "it must be one of"));
    }
    return Optional.of(shape.type().getEnumConstants()[index]);
  }

  /** Whether a text was meant as a number, though it is none. */
  static boolean looksLikeNumber(String text) {
    if (NO_FINITE_NUMBER.matcher(text).matches()) {
      return true;
    }
    int first = !text.isEmpty() && "+-.,".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    return text.length() > first && Character.isDigit(text.charAt(first));
  }

  static String noNumber(String text) {
    String point = text.replace(',', '.');
    boolean comma = text.indexOf(',') == text.lastIndexOf(',') && Numeral.isNumber(point);
    return Quote.of(text) + ", which is no number" + (comma ? "; write " + point : "");
  }

  private Optional<String> number(Tree.Scalar scalar, Label label) {
    Optional<String> plain = Numeral.plain(scalar.text());
    if (plain.isEmpty()) {
      faults.add(scalar.place(), label + " is " + noNumber(scalar.text()));
    }
    return plain;
  }

  private boolean inRange(double value, Tree.Scalar scalar, Label label, Optional<Range> range) {
    if (range.isEmpty() || Bounds.hold(range.get(), value)) {
      return true;
    }
    wrong(scalar, label, "; it must be " + Bounds.of(range.get()));
    return false;
  }

  private Optional<Object> wrong(Tree.Scalar scalar, Label label, String text) {
    String value = Numeral.isNumber(scalar.text()) ? scalar.text() : Quote.of(scalar.text());
    faults.add(scalar.place(), label + " is " + value + text);
    return Optional.empty();
  }
}
