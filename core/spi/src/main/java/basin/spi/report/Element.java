package basin.spi.report;

import java.util.List;

/** A piece of a report; plain text everywhere, never markup. */
public sealed interface Element {
  /** Running text. */
  record Paragraph(String text) implements Element {}

  /** A heading inside a section. */
  record Heading(String text) implements Element {}

  /**
   * A finding.
   *
   * @param tone how good or bad it is
   * @param text the verdict in a sentence
   * @param evidence the rule and the numbers it rests on
   */
  record Verdict(Tone tone, String text, String evidence) implements Element {}

  /** The colour of a {@link Verdict}. */
  enum Tone {
    /** As hoped. */
    GOOD,
    /** Neither. */
    NEUTRAL,
    /** Look here. */
    WARNING,
    /** Not as hoped. */
    BAD
  }

  /**
   * What most readers can do without: a rule, a method. A page folds it away under its summary.
   *
   * @param summary what it is about, in a few words
   * @param lines the points it makes, each a sentence or two
   */
  record Note(String summary, List<String> lines) implements Element {}

  /** Text kept as it is: a file, a formula. */
  record Listing(String text) implements Element {}

  /**
   * A table; also written as CSV.
   *
   * @param name file name without ending: lower case words joined by hyphens
   * @param title what it shows
   * @param columns headings
   * @param rows cells: {@code String}, {@code Double}, {@code Long}, {@code Integer}, or {@code
   *     null} for an empty cell
   */
  record Table(String name, String title, List<Column> columns, List<List<Object>> rows)
      implements Element {}

  /**
   * A column of a {@link Table}.
   *
   * @param title heading
   * @param hint what it means, shown on demand; may be empty
   */
  record Column(String title, String hint) {}

  /**
   * A picture; its data are also written as CSV.
   *
   * @param name file name without ending: lower case words joined by hyphens
   * @param title what it shows
   * @param reading how to read it
   * @param chart what is drawn
   */
  record Figure(String name, String title, String reading, Chart chart) implements Element {}
}
