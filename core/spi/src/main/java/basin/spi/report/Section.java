package basin.spi.report;

import java.util.List;

/** A part of a report: reads results, says what they mean. */
public interface Section {
  /** Its heading. */
  String title();

  /** Its contents in order; empty if it has nothing to say about these results. */
  List<Element> write(Results results);
}
