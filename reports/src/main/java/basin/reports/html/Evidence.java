package basin.reports.html;

import basin.reports.tables.Exhibits;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Exhibit;
import basin.spi.report.Element.Facts;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Listing;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Folds what stands behind the findings of a stretch of elements. The first table or figure stays
 * in sight; later ones, with the remarks on them, are folded between the findings they follow.
 */
final class Evidence {
  /** A listing of more lines is a document, not a line to copy. */
  private static final int LINES = 12;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Element> behind = new ArrayList<>();
  private final Exhibits exhibits;

  /** Whether a table or figure has been seen, and whether one under the last heading has. */
  private boolean shown;

  private boolean introduced;

  Evidence(Exhibits exhibits) {
    this.exhibits = exhibits;
  }

  /** The elements in their order. */
  List<Block> fold(List<Element> elements) {
    for (Element element : elements) {
      if (finds(element) || behind.isEmpty() && beside(element)) {
        close();
        blocks.add(new Block.Open(element));
      } else {
        behind.add(element);
      }
      introduced = element instanceof Heading || introduced && !(element instanceof Exhibit);
      shown |= element instanceof Exhibit;
    }
    close();
    return blocks;
  }

  /** Whether it says what was found. */
  private boolean finds(Element element) {
    return element instanceof Facts
        || element instanceof Heading
        || element instanceof Verdict
        || element instanceof Paragraph p && (introduced || !shown || !p.mentions().isEmpty());
  }

  /** Whether it may stay in sight, where nothing before it is folded. */
  private boolean beside(Element element) {
    return element instanceof Listing listing
        ? listing.text().lines().count() <= LINES
        : !(element instanceof Exhibit) || !shown;
  }

  /** Folds what was held back; notes at its end are folded by themselves. */
  private void close() {
    int last = behind.size();
    while (last > 0 && behind.get(last - 1) instanceof Note) {
      last--;
    }
    if (last > 0) {
      List<Element> folded = List.copyOf(behind.subList(0, last));
      List<Block> open = folded.stream().<Block>map(Block.Open::new).toList();
      blocks.add(new Block.Fold("evidence", "Evidence", contents(folded), open));
    }
    behind.subList(last, behind.size()).forEach(note -> blocks.add(new Block.Open(note)));
    behind.clear();
  }

  private String contents(List<Element> folded) {
    List<String> names = new ArrayList<>();
    for (Element element : folded) {
      if (element instanceof Exhibit exhibit) {
        names.add(exhibits.label(exhibit) + ", " + exhibit.title());
      } else if (element instanceof Listing listing) {
        names.add(Prose.count(listing.text().lines().count(), "line") + " of text");
      }
    }
    return String.join("; ", names);
  }
}
