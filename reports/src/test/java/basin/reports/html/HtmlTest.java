package basin.reports.html;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.Written;
import basin.reports.invented.Sweeps;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void aReportIsOnePage() {
    String page = Html.text(Written.report(Sweeps.classification()));
    assertTrue(page.contains("Which optimizer brings"));
  }
}
