package basin.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.reports.invented.Invented;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Report;
import basin.spi.report.Report.Chapter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnwritablePageTest {
  private static final Report REPORT =
      new Report(
          new Invented().experiment(),
          "It is the first.",
          List.of(new Chapter("Numbers", List.of(new Paragraph("It is the first.")))));

  @Test
  void thePageIsTheSameInPieces() {
    StringWriter page = new StringWriter();
    Html.write(REPORT, page);
    assertEquals(Html.text(REPORT), page.toString());
  }

  @Test
  void aFullDiskIsTheFilesFault() {
    Writer full =
        new Writer() {
          private int letters;

          @Override
          public void write(char[] text, int from, int length) throws IOException {
            letters += length;
            if (letters > 500) {
              throw new IOException("No space left on device");
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    UncheckedIOException fault =
        assertThrows(UncheckedIOException.class, () -> Html.write(REPORT, full));
    assertEquals("No space left on device", fault.getCause().getMessage());
  }
}
