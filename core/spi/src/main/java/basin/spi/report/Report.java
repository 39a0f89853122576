package basin.spi.report;

import java.util.List;

/**
 * A report before it is drawn.
 *
 * @param experiment what was asked
 * @param answer the answer in two sentences, from the data
 * @param chapters what the sections wrote
 * @param origin where its numbers come from, and how it is made again
 */
public record Report(
    ExperimentRecord experiment, String answer, List<Chapter> chapters, Origin origin) {
  /** Of one experiment. */
  public Report(ExperimentRecord experiment, String answer, List<Chapter> chapters) {
    this(experiment, answer, chapters, Origin.of(List.of(experiment.name())));
  }

  /**
   * What one section wrote.
   *
   * @param title heading
   * @param elements contents
   */
  public record Chapter(String title, List<Element> elements) {}

  /**
   * Where numbers come from.
   *
   * @param experiments names in the database of results
   * @param command what writes the report again
   */
  public record Origin(List<String> experiments, String command) {
    private static final String PLAIN = "[A-Za-z0-9._/-]+";

    /** Of one experiment, or of several that are compared. */
    public static Origin of(List<String> experiments) {
      StringBuilder command = new StringBuilder("./basin ");
      command.append(experiments.size() == 1 ? "report" : "compare");
      experiments.forEach(name -> command.append(' ').append(word(name)));
      return new Origin(List.copyOf(experiments), command.toString());
    }

    /** As a shell reads it. */
    private static String word(String name) {
      return name.matches(PLAIN) ? name : "'" + name.replace("'", "'\\''") + "'";
    }
  }
}
