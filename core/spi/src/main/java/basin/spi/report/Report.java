package basin.spi.report;

import java.util.List;

/**
 * A report before it is drawn.
 *
 * @param experiment what was asked
 * @param answer the answer in two sentences, from the data
 * @param chapters what the sections wrote
 */
public record Report(ExperimentRecord experiment, String answer, List<Chapter> chapters) {
  /**
   * What one section wrote.
   *
   * @param title heading
   * @param elements contents
   */
  public record Chapter(String title, List<Element> elements) {}
}
