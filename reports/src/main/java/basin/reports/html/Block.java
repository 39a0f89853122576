package basin.reports.html;

import basin.spi.report.Element;
import java.util.List;

/** What a chapter is laid out in. */
public sealed interface Block {
  /**
   * In sight.
   *
   * @param element as the section wrote it
   */
  record Open(Element element) implements Block {}

  /**
   * Folded away under a line that says what it holds.
   *
   * @param mark class of the style sheet
   * @param title what it is
   * @param excerpt what it says or holds, in a sentence; unseen while it is open
   * @param blocks its contents
   */
  record Fold(String mark, String title, String excerpt, List<Block> blocks) implements Block {}
}
