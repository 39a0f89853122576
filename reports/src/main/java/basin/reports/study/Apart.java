package basin.reports.study;

import basin.spi.report.Element;
import basin.spi.report.Element.Part;
import basin.spi.report.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes of each part of a study by itself, where there are several. */
public final class Apart {
  private Apart() {}

  /** What a writer says of each part; a part of which it says nothing is left out. */
  public static List<Element> write(Results results, Function<Study, List<Element>> writer) {
    List<Study> parts = Study.of(results).parts();
    List<Element> elements = new ArrayList<>();
    for (Study part : parts) {
      List<Element> written = writer.apply(part);
      if (parts.size() > 1 && !written.isEmpty()) {
        elements.add(new Part(part.title()));
      }
      elements.addAll(written);
    }
    return elements;
  }
}
