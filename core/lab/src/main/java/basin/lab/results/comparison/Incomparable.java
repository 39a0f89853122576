package basin.lab.results.comparison;

import java.util.List;

/** Experiments that have nothing to compare; the message has every reason, each with its repair. */
public final class Incomparable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Incomparable(List<String> names, List<String> reasons) {
    super(message(names, reasons), null, false, false);
  }

  private static String message(List<String> names, List<String> reasons) {
    StringBuilder text = new StringBuilder(String.join(", ", names));
    text.append(" cannot be compared:");
    for (int i = 0; i < reasons.size(); i++) {
      text.append("\n  ").append(i + 1).append("  ").append(reasons.get(i));
    }
    return text.toString();
  }
}
