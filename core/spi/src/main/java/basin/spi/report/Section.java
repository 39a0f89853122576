package basin.spi.report;

import basin.spi.settings.TakesPart;
import java.util.List;

/**
 * A part of a report: reads results, says what they mean. A section with a setting that is a list
 * of components, such as {@code List<FairnessRule>}, is given all that are registered, those of
 * plugins too.
 */
@TakesPart("in every report whose results give it something to say; a file does not name it")
public interface Section {
  /** Its heading. */
  String title();

  /** Its contents in order; empty if it has nothing to say about these results. */
  List<Element> write(Results results);
}
