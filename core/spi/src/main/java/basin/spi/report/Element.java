package basin.spi.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of a report; plain text everywhere, never markup. */
public sealed interface Element {
  /**
   * What has a number on the page and a file beside it: a table or a figure.
   *
   * <p>Others speak of it by {@link Mention}, never by its number, which hangs on what stands
   * before it.
   */
  sealed interface Exhibit extends Element {
    /** File name without ending: lower case words joined by hyphens. */
    String name();

    /** What it shows. */
    String title();

    /**
     * Names of the recorded series it is made from; {@code *} stands for any letters. Empty if it
     * is made from the trials themselves.
     */
    List<String> series();

    /** Name of the analysis whose units it is made from, if it is. */
    Optional<String> analysis();
  }

  /**
   * A table or figure by its name, from elsewhere on the page. One that is not there is passed
   * over, for what it shows may not have been recorded.
   *
   * @param exhibit its name, as {@link Exhibit#name} has it
   */
  record Mention(String exhibit) {
    /** Several. */
    public static List<Mention> of(String... exhibits) {
      return Stream.of(exhibits).map(Mention::new).toList();
    }
  }

  /**
   * Running text.
   *
   * @param text its sentences
   * @param mentions what shows it, said and linked behind the text
   */
  record Paragraph(String text, List<Mention> mentions) implements Element {
    /** Text that nothing shows. */
    public Paragraph(String text) {
      this(text, List.of());
    }

    /** The same with what shows it. */
    public Paragraph seeing(String... exhibits) {
      return new Paragraph(text, Mention.of(exhibits));
    }
  }

  /**
   * What a reader looks up at a glance, as labels with a text each: how an experiment is built,
   * what an answer rests on.
   *
   * @param facts in order
   */
  record Facts(List<Fact> facts) implements Element {}

  /**
   * A line of {@link Facts}.
   *
   * @param label a word or two
   * @param text in plain words
   */
  record Fact(String label, String text) {}

  /** A heading inside a section. */
  record Heading(String text) implements Element {}

  /**
   * Begins what is said of one of several problems alike; it ends where the next begins, or with
   * the section. A page folds it away under its title and its first sentence.
   *
   * @param title the data set, surface or loss it is about
   */
  record Part(String title) implements Element {}

  /**
   * A finding.
   *
   * @param tone how good or bad it is
   * @param text the verdict in a sentence
   * @param evidence the rule and the numbers it rests on
   * @param mentions what shows it, said and linked behind the text
   */
  record Verdict(Tone tone, String text, String evidence, List<Mention> mentions)
      implements Element {
    /** A finding that nothing shows. */
    public Verdict(Tone tone, String text, String evidence) {
      this(tone, text, evidence, List.of());
    }

    /** The same with what shows it. */
    public Verdict seeing(String... exhibits) {
      return new Verdict(tone, text, evidence, Mention.of(exhibits));
    }
  }

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
   * @param series names of the series whose last values it is made from
   * @param analysis name of the analysis whose units it is made from
   */
  record Table(
      String name,
      String title,
      List<Column> columns,
      List<List<Object>> rows,
      List<String> series,
      Optional<String> analysis)
      implements Exhibit {
    /** One that is made from the trials themselves. */
    public Table(String name, String title, List<Column> columns, List<List<Object>> rows) {
      this(name, title, columns, rows, List.of());
    }

    /** One that is made from the last values of series. */
    public Table(
        String name,
        String title,
        List<Column> columns,
        List<List<Object>> rows,
        List<String> series) {
      this(name, title, columns, rows, series, Optional.empty());
    }

    /** The same, made from the last values of series. */
    public Table from(String... series) {
      return new Table(name, title, columns, rows, List.of(series), analysis);
    }

    /** The same, made from the units of an analysis. */
    public Table fromAnalysis(String analysis) {
      return new Table(name, title, columns, rows, series, Optional.of(analysis));
    }
  }

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
   * @param series names of the series that it is drawn from
   * @param analysis name of the analysis whose units it is drawn from
   */
  record Figure(
      String name,
      String title,
      String reading,
      Chart chart,
      List<String> series,
      Optional<String> analysis)
      implements Exhibit {
    /** One that is drawn from the trials themselves. */
    public Figure(String name, String title, String reading, Chart chart) {
      this(name, title, reading, chart, List.of());
    }

    /** One that is drawn from series. */
    public Figure(String name, String title, String reading, Chart chart, List<String> series) {
      this(name, title, reading, chart, series, Optional.empty());
    }

    /** The same, drawn from series. */
    public Figure from(String... series) {
      return new Figure(name, title, reading, chart, List.of(series), analysis);
    }

    /** The same, drawn from the units of an analysis. */
    public Figure fromAnalysis(String analysis) {
      return new Figure(name, title, reading, chart, series, Optional.of(analysis));
    }
  }
}
