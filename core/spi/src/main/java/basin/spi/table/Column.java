package basin.spi.table;

/**
 * A column of a table.
 *
 * @param name may hold any character; no two of a table are alike
 * @param kind what its cells hold
 */
public record Column(String name, Kind kind) {
  /** What the cells of a column hold; any of them may be empty, which is null. */
  public enum Kind {
    /** Whole numbers: {@link Long}. */
    INTEGER(Long.class),
    /** Numbers, with NaN, infinities and a zero of either sign: {@link Double}. */
    NUMBER(Double.class),
    /** Text of any characters: {@link String}. */
    TEXT(String.class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }

    /** The Java type of a cell that is not empty. */
    public Class<?> type() {
      return type;
    }
  }
}
