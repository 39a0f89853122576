package basin.spi.report;

import java.util.List;

/**
 * A part of a report: reads results, says what they mean. A section with a setting that is a list
 * of components, such as {@code List<FairnessRule>}, is given all that are registered, those of
 * plugins too.
 */
public interface Section {
  /** Its heading. */
  String title();

  /** Its contents in order; empty if it has nothing to say about these results. */
  List<Element> write(Results results);
}
