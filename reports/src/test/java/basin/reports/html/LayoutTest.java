package basin.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.invented.Invented;
import basin.reports.tables.Exhibits;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Listing;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Part;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Report;
import basin.spi.report.Report.Chapter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final Paragraph FINDING = new Paragraph("F").seeing("p");
  private static final Paragraph REMARK = new Paragraph("r");
  private static final Verdict VERDICT = new Verdict(Tone.GOOD, "V", "");
  private static final Figure FIGURE = figure("p");
  private static final Figure MORE = figure("q");
  private static final Table TABLE = new Table("t", "Numbers", List.of(), List.of());
  private static final Note NOTE = new Note("n", List.of());

  @Test
  void findingsAndTheFirstFigureAreInSightAndFurtherEvidenceIsFolded() {
    assertEquals(
        "F p r [Evidence: Figure 2, About q; Table 1, Numbers | q t]",
        laidOut(FINDING, FIGURE, REMARK, MORE, TABLE));
  }

  @Test
  void whatIsFoundLaterStandsBetweenTheFolds() {
    assertEquals(
        "p [Evidence: Figure 2, About q | q r] V [Evidence: Table 1, Numbers | t]",
        laidOut(FIGURE, MORE, REMARK, VERDICT, TABLE));
  }

  @Test
  void textUnderAHeadingIsAFinding() {
    assertEquals(
        "p h r [Evidence: Figure 2, About q | q]", laidOut(FIGURE, new Heading("h"), REMARK, MORE));
  }

  @Test
  void notesAreFoldedByThemselves() {
    assertEquals("t n", laidOut(TABLE, NOTE));
    assertEquals("t [Evidence: Figure 1, About p | p] n", laidOut(TABLE, FIGURE, NOTE));
  }

  @Test
  void aDocumentIsFoldedAndALineToCopyIsNot() {
    assertEquals("V ./basin", laidOut(VERDICT, new Listing("./basin")));
    String text = "line\n".repeat(13);
    assertEquals(
        "V [Evidence: 13 lines of text | " + text + "]", laidOut(VERDICT, new Listing(text)));
  }

  @Test
  void eachProblemIsFoldedUnderItsNameAndFirstSentence() {
    assertEquals(
        "V [iris: It is 0.5. | It is 0.5. Or so. p [Evidence: Table 1, Numbers | t]] [digits: V | V]",
        laidOut(
            VERDICT,
            new Part("iris"),
            new Paragraph("It is 0.5. Or so."),
            FIGURE,
            TABLE,
            new Part("digits"),
            VERDICT));
  }

  private static String laidOut(Element... elements) {
    Chapter chapter = new Chapter("Chapter", List.of(elements));
    Report report = new Report(new Invented().experiment(), "", List.of(chapter));
    return told(Layout.of(chapter, Exhibits.of(report)));
  }

  private static String told(List<Block> blocks) {
    return blocks.stream().map(LayoutTest::told).collect(Collectors.joining(" "));
  }

  private static String told(Block block) {
    if (block instanceof Block.Fold fold) {
      return "[" + fold.title() + ": " + fold.excerpt() + " | " + told(fold.blocks()) + "]";
    }
    Element element = ((Block.Open) block).element();
    return element instanceof Paragraph p
        ? p.text()
        : element instanceof Verdict v
            ? v.text()
            : element instanceof Element.Exhibit e
                ? e.name()
                : element instanceof Heading h
                    ? h.text()
                    : element instanceof Note n ? n.summary() : ((Listing) element).text();
  }

  private static Figure figure(String name) {
    return new Figure(
        name,
        "About " + name,
        "",
        new Lines(new Axis("x", false), new Axis("y", false), List.of()));
  }
}
