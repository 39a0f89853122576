package basin.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.Written;
import basin.reports.invented.Invented;
import basin.reports.invented.Sweeps;
import basin.spi.report.Report;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTest {
  private static final String MARKUP = "</script><img src=x onerror=alert(1)>\u2028";
  private static final Pattern FETCHES =
      Pattern.compile(
          "(?i)<(link|iframe|object|embed|base|img|form)\\b|\\b(src|srcset|action)=|@import|url\\(");

  @TempDir Path folder;

  @Test
  void namesStayText() {
    Invented results = new Invented().asking(MARKUP, MARKUP, MARKUP).made(MARKUP, MARKUP);
    results
        .trial(0, "optimizer", MARKUP, MARKUP + ".rate", "0.1")
        .curve("test.accuracy", 0.1, 0.2)
        .curve("gradient-norm." + MARKUP + "1.weights", 1)
        .curve("gradient-norm." + MARKUP + "2.weights", 1)
        .remark(MARKUP);
    results.trial(0, "optimizer", "b", MARKUP + ".rate", "1").ended(Outcome.FAILED, MARKUP);
    results.trial(0, "optimizer", "b", MARKUP + ".rate", "2").curve("test.accuracy", 0.1, 0.2);
    String page = ownText(Written.report(results));
    assertFalse(page.contains("<img"), "markup came through");
    assertEquals(4, occurrences(page, "</script>"), "only the page's own scripts end");
    assertTrue(page.contains("&lt;/script>") || page.contains("&lt;/script&gt;"));
  }

  @Test
  void thePageFetchesNothing() {
    String page = ownText(Written.report(Sweeps.classification()));
    assertFalse(FETCHES.matcher(page).find());
    assertFalse(page.contains("http:") || page.contains("https:"));
    assertTrue(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"));
  }

  @Test
  void theSamePageIsTheSameBytes() {
    assertEquals(
        Html.text(Written.report(Sweeps.surface())), Html.text(Written.report(Sweeps.surface())));
  }

  @Test
  void theAnswerIsSaidOnce() {
    Report report = Written.report(Sweeps.line());
    String body = ownText(report).split("<body>")[1];
    assertEquals(1, occurrences(body, "First came"));
    Report bare = new Report(report.experiment(), report.answer(), List.of());
    assertEquals(1, occurrences(ownText(bare).split("<body>")[1], "First came"));
  }

  @Test
  void aDigestShowsItsBeginningAndKeepsTheRest() {
    String digest = "0123456789ab" + "cd".repeat(26);
    Invented results = new Invented().made("Data", "SHA-256 " + digest + ", zipped");
    String page = ownText(Written.report(results));
    String code = "<code class=\"digest\" title=\"" + digest + "\">0123456789ab<span>";
    assertTrue(page.contains("SHA-256 " + code + "cd".repeat(26) + "</span></code>, zipped"));
  }

  @Test
  void notesAreFoldedAwayUnderTheirSummary() {
    String page = ownText(Written.report(Sweeps.classification()));
    assertTrue(page.matches("(?s).*<details class=\"note\">\\s*<summary>How this is judged<.*"));
  }

  @Test
  void figuresAreNumberedWithTheirDataQueryAndCommand() {
    String page = ownText(Written.report(Sweeps.classification()));
    int from = page.indexOf("<figure id=\"progress-test-accuracy\">");
    String figure = page.substring(from, page.indexOf("</figure>", from));
    assertTrue(figure.contains("<span class=\"count\">Figure 1</span>"), figure);
    assertTrue(figure.contains("<a href=\"tables/progress-test-accuracy.csv\">"), figure);
    assertTrue(
        figure.contains("WHERE experiment = 'digits-optimizers' AND series = 'test.accuracy'"),
        figure);
    assertTrue(figure.contains("<code>./basin report digits-optimizers</code>"), figure);
  }

  @Test
  void sentencesSayWhichFigureShowsThem() {
    String page = ownText(Written.report(Sweeps.classification()));
    assertTrue(
        page.contains("<span class=\"see\"><a href=\"#progress-test-accuracy\">Figure 1</a>, <a"),
        page.substring(page.indexOf("class=\"answer"), page.indexOf("class=\"answer") + 900));
  }

  @Test
  void thePageBeginsWithTheDesignAndThenTheAnswer() {
    String page = ownText(Written.report(Sweeps.classification()));
    String main = page.substring(page.indexOf("<main"));
    assertTrue(
        main.indexOf("<dl class=\"facts\">") < main.indexOf("class=\"answer"), "design first");
    assertTrue(
        main.indexOf("class=\"answer") < main.indexOf("<figure"), "the answer before any figure");
    assertTrue(main.indexOf("<dt>Rests on</dt>") > main.indexOf("class=\"answer"));
  }

  @Test
  void aPageIsWrittenWholeAndReplacesTheLast() throws IOException {
    Report report = Written.report(Sweeps.line());
    Path page = new Html().render(report, folder);
    new Html().render(report, folder);
    assertEquals(folder.resolve("index.html"), page);
    assertEquals(Html.text(report), Files.readString(page));
    assertEquals(List.of("index.html"), List.of(folder.toFile().list()));
  }

  @Test
  void aLongTableIsCutOnThePageAndSaysSo() {
    Invented results = new Invented();
    for (int seed = 0; seed < Page.ROWS + 5; seed++) {
      results.trial(seed).curve("test.accuracy", 0.5);
    }
    String page = ownText(Written.report(results));
    assertTrue(page.contains("The first 1000 of 1005 rows; tables/trials.csv has all."));
  }

  /** The page without the scripts it embeds. */
  private static String ownText(Report report) {
    String page = Html.text(report);
    for (String script : List.of(Assets.PLOTLY, Assets.CHARTS, Assets.TABLES)) {
      page = page.replace(script, "");
    }
    return page;
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
