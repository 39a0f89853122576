package basin.spi.check;

/** How well something stands. */
public enum Grade {
  /** As it should be. */
  PASS("pass"),
  /** Unusual, and perhaps meant. */
  LOOK("look at this"),
  /** As it stands, training cannot go well. */
  FAIL("fails");

  private final String words;

  Grade(String words) {
    this.words = words;
  }

  /** As it is printed. */
  public String words() {
    return words;
  }
}
