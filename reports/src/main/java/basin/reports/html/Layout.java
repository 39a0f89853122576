package basin.reports.html;

import basin.reports.tables.Exhibits;
import basin.reports.wording.Excerpt;
import basin.spi.report.Element;
import basin.spi.report.Element.Part;
import basin.spi.report.Report.Chapter;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a chapter is in sight: its findings and its first table or figure. Further evidence is
 * folded where it stands, and each problem of several under its name.
 */
final class Layout {
  private final List<Block> blocks = new ArrayList<>();
  private final Exhibits exhibits;

  private Layout(Exhibits exhibits) {
    this.exhibits = exhibits;
  }

  /** Lays out a chapter. */
  static List<Block> of(Chapter chapter, Exhibits exhibits) {
    Layout layout = new Layout(exhibits);
    List<Element> elements = chapter.elements();
    int from = 0;
    for (int i = 0; i <= elements.size(); i++) {
      if (i == elements.size() || elements.get(i) instanceof Part) {
        layout.add(elements.subList(from, i));
        from = i;
      }
    }
    return layout.blocks;
  }

  private void add(List<Element> stretch) {
    if (!stretch.isEmpty() && stretch.get(0) instanceof Part part) {
      List<Element> within = stretch.subList(1, stretch.size());
      blocks.add(
          new Block.Fold(
              "part", part.title(), Excerpt.of(within), new Evidence(exhibits).fold(within)));
    } else {
      blocks.addAll(new Evidence(exhibits).fold(stretch));
    }
  }
}
