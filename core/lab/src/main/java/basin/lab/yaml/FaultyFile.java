package basin.lab.yaml;

import java.util.List;

/**
 * A file that cannot be used as it stands. The message lists every fault, numbered and in the order
 * of the file, and is shown to the user as it is; no stack trace belongs to it.
 */
public final class FaultyFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /** With at least one fault, in the order they are to be shown. */
  public FaultyFile(String source, List<Fault> faults) {
    super(message(source, faults), null, false, false);
    this.faults = List.copyOf(faults);
  }

  /** With one fault. */
  public FaultyFile(Place place, String text) {
    this(place.source(), List.of(new Fault(place, text)));
  }

  /** What is wrong, in the order of the places. */
  public List<Fault> faults() {
    return faults;
  }

  private static String message(String source, List<Fault> faults) {
    int digits = Integer.toString(faults.size()).length();
    StringBuilder text = new StringBuilder();
    text.append(faults.size()).append(faults.size() == 1 ? " problem" : " problems");
    text.append(" in ").append(source).append(":\n");
    for (int i = 0; i < faults.size(); i++) {
      String number = Integer.toString(i + 1);
      text.append("  ").append(" ".repeat(digits - number.length())).append(number).append("  ");
      text.append(faults.get(i).place()).append("  ").append(faults.get(i).text()).append('\n');
    }
    return text.toString().stripTrailing();
  }
}
