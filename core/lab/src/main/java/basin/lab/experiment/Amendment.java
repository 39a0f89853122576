package basin.lab.experiment;

/**
 * A change to an experiment from the command line: {@code --set path=value} or {@code --grid
 * path=a,b}. Not called "override", which is Java's word.
 *
 * @param kind what it does
 * @param path such as {@code problem.network.layers[0].dense.units}
 * @param value YAML; for a grid a list without its brackets
 */
public record Amendment(Kind kind, String path, String value) {
  /** What an amendment does. */
  public enum Kind {
    /** Sets one value. */
    SET,
    /** Adds an axis to the grid, or replaces it. */
    GRID;

    /** The option of the command line. */
    public String option() {
      return this == SET ? "--set" : "--grid";
    }
  }

  /**
   * {@code --set path=value}.
   *
   * @throws IllegalArgumentException if there is no path and value
   */
  public static Amendment set(String text) {
    return of(Kind.SET, text);
  }

  /**
   * {@code --grid path=a,b}.
   *
   * @throws IllegalArgumentException if there is no path and value
   */
  public static Amendment grid(String text) {
    return of(Kind.GRID, text);
  }

  private static Amendment of(Kind kind, String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new IllegalArgumentException(
          kind.option()
              + " takes path=value, such as optimizer.adam.rate=0.01, not '"
              + text
              + "'");
    }
    return new Amendment(kind, text.substring(0, equals).strip(), text.substring(equals + 1));
  }

  /** As typed: {@code --set path=value}. */
  @Override
  public String toString() {
    return kind.option() + " " + path + "=" + value;
  }
}
