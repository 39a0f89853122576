package basin.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import basin.reports.Written;
import basin.reports.invented.Crowd;
import basin.reports.invented.Sweeps;
import basin.spi.report.Report;
import basin.spi.report.Results;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;

/**
 * The page as a reader's browser shows it; skipped where there is none, but never under CI=true.
 */
class BrowserTest {
  private static final String WITHOUT =
      "the browser test needs chromium and chromedriver on the path (Debian: chromium, chromium-driver)";

  private static final int WIDE = 1280;

  @TempDir static Path folder;

  private static Browser browser;

  @BeforeAll
  static void openOnce() throws IOException {
    Optional<Browser> found = Browser.open(folder.resolve("profile"));
    if (found.isEmpty()) {
      System.out.println("Skipped: " + WITHOUT);
      if ("true".equals(System.getenv("CI"))) {
        fail(WITHOUT);
      }
      Assumptions.abort(WITHOUT);
    }
    browser = found.get();
    render("classification", Sweeps.classification());
    render("surface", Sweeps.surface());
    render("line", Sweeps.line());
    render("crowd", Crowd.under(Written.report(Sweeps.line())));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** What is so on every page, which is loaded once. */
  @Nested
  @ParameterizedClass
  @CsvSource({
    "classification, light, 1280",
    "classification, light, 390",
    "classification, dark, 1280",
    "classification, dark, 390",
    "surface, light, 1280",
    "surface, dark, 390",
    "line, light, 1280",
    "line, dark, 1280",
    "line, light, 390",
    "crowd, light, 1280",
    "crowd, dark, 390",
  })
  class OnEveryPage {
    @Parameter(0)
    String name;

    @Parameter(1)
    String scheme;

    @Parameter(2)
    int width;

    @BeforeParameterizedClassInvocation
    static void show(String name, String scheme, int width) {
      browser.show(page(name), scheme, width);
    }

    @Test
    void aPageIsWholeQuietAndFits() throws IOException {
      assertEquals(List.of(), browser.logs(LogType.BROWSER));
      assertEquals(List.of(page(name).toUri().toString()), requests());
      assertEquals((long) width, browser.run("return innerWidth"));
      assertEquals(
          browser.run("return document.documentElement.clientWidth"),
          browser.run("return document.documentElement.scrollWidth"));
      assertEquals(List.of(), undrawn());
      assertEquals(List.of(), wide());
    }

    @Test
    void onAWidePageNoTableScrollsSideways() {
      Object scrolling =
          browser.run(
              "return [...document.querySelectorAll('.box')].filter(b => b.scrollWidth > b.clientWidth)"
                  + ".map(b => b.parentElement.id)");
      assertTrue(width < WIDE || scrolling.equals(List.of()), scrolling::toString);
    }
  }

  /** Each touches what no other looks at. */
  @Nested
  @ParameterizedClass
  @ValueSource(ints = {WIDE, 390})
  class OnACrowdedPage {
    @Parameter int width;

    @BeforeParameterizedClassInvocation
    static void show(int width) {
      browser.show(page("crowd"), "light", width);
    }

    @Test
    void aLongTableSaysHowManyRowsItShowsAndShowsAll() {
      int first = width == WIDE ? 20 : 10;
      String extent = text("#long .extent");
      assertTrue(extent.startsWith(first + " of " + Crowd.ROWS + " rows"), extent);
      assertEquals((long) first, rowsInSight("long"));
      WebElement more = browser.driver().findElement(By.cssSelector("#long .more"));
      assertEquals("Show all " + Crowd.ROWS + " rows", more.getText());
      more.click();
      assertEquals((long) Crowd.ROWS, rowsInSight("long"));
      assertTrue(text("#long .extent").startsWith(Crowd.ROWS + " rows"));
      more.click();
      assertEquals((long) first, rowsInSight("long"));
      assertEquals(5L, rowsInSight("wide"));
    }

    @Test
    void aTableThatScrollsSidewaysSaysHowMuchIsInSight() {
      String extent = text("#wide .extent");
      String some = "[1-4] of " + Crowd.COLUMNS + " columns in sight, scroll sideways for more.";
      assertTrue(extent.matches(width == WIDE ? "" : some), extent);
    }

    @Test
    void everyNameInAFigureIsReadToItsEnd() {
      assertEquals(List.of(), cut());
      assertEquals(
          (long) Crowd.GROUPS,
          browser.run("return document.querySelectorAll('[data-chart=map] .ytick text').length"));
      assertEquals(List.of(), overlapping());
    }
  }

  /** Each touches what no other looks at. */
  @Nested
  class OnAWideCrowdedPage {
    @BeforeAll
    static void show() {
      browser.show(page("crowd"), "light", WIDE);
    }

    /**
     * Values lie between 0.7 and 0.9, at 3 to 13; their limits nine decades off, or at 0.77 and
     * 1.3.
     */
    @Test
    void axesBeginWhereTheDataDo() {
      assertRange("accuracies", "xaxis", 3, 13);
      assertRange("accuracies", "yaxis", 0.4, 1.3);
      assertRange("losses", "xaxis", Math.log10(2.5), Math.log10(15));
      assertRange("losses", "yaxis", Math.log10(0.2), Math.log10(3));
      assertRange("near", "yaxis", 0.6, 1.4);
      assertEquals(
          true,
          browser.run(
              "return document.querySelector('[data-chart=near]').layout.yaxis.range[1] > 1.3"));
    }

    @Test
    void aFilmShowsItsEndAndGoesWhereItsSliderIs() {
      String first =
          "const box = document.querySelector('[data-chart=film]');"
              + " return box.data.find(d => d.meta === 'moves').y[0]";
      String said = "return document.querySelector('#film output').textContent";
      assertEquals("epoch 5", browser.run(said));
      assertEquals("epoch 5", browser.run("return document.querySelector('.film').dataset.end"));
      assertEquals(0.01, browser.run(first));
      browser.run(
          "const range = document.querySelector('#film input'); range.value = 1;"
              + " range.dispatchEvent(new Event('input'))");
      assertEquals("epoch 1", browser.run(said));
      assertEquals(0.1, browser.run(first));
      assertEquals(
          "Play", browser.run("return document.querySelector('.film button').textContent"));
    }

    @Test
    void aLineOfASingleValueIsSeen() {
      assertEquals(
          1L,
          browser.run(
              "return [...document.querySelectorAll('[data-chart=speck] .points path')]"
                  + ".filter(p => p.getBoundingClientRect().width > 4).length"));
    }

    @Test
    void pointsStandAtTheirOwnRate() {
      assertEquals(
          List.of(3L, 5L, 8L, 13L),
          browser.run(
              "return [...new Set(document.querySelector('[data-chart=losses]').data.flatMap(d => d.x))].sort((a, b) => a - b)"));
    }
  }

  /** With tables, maps and logarithmic axes. */
  @Nested
  class OnAFullPage {
    @BeforeAll
    static void show() {
      browser.show(page("classification"), "light", WIDE);
    }

    @Test
    void everyTickOfALogarithmicAxisSaysItsWholeNumber() {
      Object odd =
          browser.run(
              "return [...document.querySelectorAll('.chart')].flatMap(c => [c.layout.xaxis, c.layout.yaxis])"
                  + ".filter(a => a.type === 'log').filter(a => a.tickvals.length < 2 || a.tickvals.some((v, i) =>"
                  + " !a.ticktext[i].includes('<sup>') && Number(a.ticktext[i]) !== Number(v.toPrecision(3))))"
                  + ".map(a => a.title.text)");
      assertEquals(List.of(), odd);
    }

    @Test
    void mapsOfOneNormShareOneScaleOfColours() {
      Object scales =
          browser.run(
              "const of = s => new Set([...document.querySelectorAll('.chart')]"
                  + ".filter(d => d.data[0].type === 'heatmap' && d.layout.coloraxis?.colorbar.title.text?.includes(s)).map(d => d.layout.coloraxis.cmin + ' ' + d.layout.coloraxis.cmax)).size;"
                  + "return [of('z'), of('W')]");
      assertEquals(List.of(1L, 1L), scales);
    }

    @Test
    void headingsSortByClickAndByKey() {
      WebElement heading =
          browser.driver().findElement(By.xpath("//*[@id='trials']//th[button='test.accuracy']"));
      WebElement button = heading.findElement(By.tagName("button"));
      button.click();
      assertEquals("ascending", heading.getDomAttribute("aria-sort"));
      List<Double> rising = column(heading);
      assertTrue(rising.size() > 30);
      assertEquals(rising.stream().sorted().toList(), rising);
      button.sendKeys(Keys.ENTER);
      assertEquals("descending", heading.getDomAttribute("aria-sort"));
      assertEquals(rising.stream().sorted(Collections.reverseOrder()).toList(), column(heading));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "classification, 1280",
    "classification, 390",
    "line, 1280",
    "line, 390",
  })
  void everyNameInAFigureIsReadToItsEnd(String name, int width) {
    browser.show(page(name), "light", width);
    assertEquals(List.of(), cut());
  }

  /** Plotly would lay it over them. */
  @Test
  void onAPhoneTheNameOfColoursStandsAboveThem() {
    browser.show(page("classification"), "light", 390);
    assertEquals(
        List.of(true),
        browser.run(
            "const box = e => e.getBoundingClientRect();"
                + "return [...new Set([...document.querySelectorAll('.chart')].filter(c => c.querySelector('.colorbar')).map(c => {"
                + "const own = [...c.querySelectorAll('.colorbar [class*=cbtitle] text')].filter(t => t.textContent.trim());"
                + "const notes = [...c.querySelectorAll('.annotation text')].sort((a, b) => box(a).top - box(b).top);"
                + "const names = own.length > 0 ? own : notes.slice(0, 1);"
                + "return names.length > 0 && names.every(name => box(name).bottom <= box(c.querySelector('.cbfills')).top);"
                + "}))]"));
  }

  @Test
  void chartsOfferNoUpload() {
    browser.show(page("line"), "light", WIDE);
    Object titles =
        browser.run(
            "return [...document.querySelectorAll('.modebar-btn')].map(b => b.dataset.title ?? b.ariaLabel).join()");
    assertTrue(titles.toString().contains("Download"), titles.toString());
    assertFalse(titles.toString().matches("(?i).*(share|cloud|studio).*"), titles.toString());
  }

  @Test
  void onPaperChartsAreAsWideAsThePageAndNothingIsFolded() {
    browser.open(page("line").toUri().toString(), "dark", 1280);
    browser.run("dispatchEvent(new Event('beforeprint'))");
    browser.awaitCharts("light");
    Object state =
        browser.run(
            "return [document.querySelector('.chart .main-svg').getBoundingClientRect().width <= 700,"
                + " [...document.querySelectorAll('details:is(.note, .fold)')].every(d => d.open),"
                + " [...document.querySelectorAll('.chart')].every(c => c.querySelector('.main-svg'))]");
    assertEquals(List.of(true, true, true), state);
    browser.run("dispatchEvent(new Event('afterprint'))");
    browser.awaitCharts("dark");
    assertEquals(
        0L,
        browser.run("return document.querySelectorAll('details:is(.note, .fold)[open]').length"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void evidenceIsFoldedAndALinkIntoItUnfoldsIt(int width) {
    String address = page("classification").toUri().toString();
    browser.open(address, "light", width);
    String folded = "#best-of-k";
    assertEquals(false, inSight(folded));
    browser.run("document.querySelector('a[href=\"" + folded + "\"]').click()");
    browser.awaitCharts("light");
    assertEquals(true, inSight(folded));
    browser.driver().get("about:blank");
    browser.open(address + folded, "light", width);
    assertEquals(true, inSight(folded));
  }

  @Test
  void allEvidenceIsUnfoldedAndFoldedByOneButton() {
    browser.open(page("classification").toUri().toString(), "light", 1280);
    WebElement button = browser.driver().findElement(By.cssSelector(".unfold"));
    String closed = "return document.querySelectorAll('details.fold:not([open])').length";
    Object before = browser.run(closed);
    assertNotEquals(0L, before);
    button.click();
    assertEquals(0L, browser.run(closed));
    button.click();
    assertEquals(before, browser.run(closed));
  }

  private static Object inSight(String selector) {
    return browser.run(
        "return document.querySelector(arguments[0]).checkVisibility({contentVisibilityAuto: true})"
            + " && document.querySelector(arguments[0]).closest('details:not([open])') === null",
        selector);
  }

  @Test
  void chartsFollowTheSchemeOfTheMoment() {
    browser.show(page("line"), "light", 1280);
    Object light = ink();
    browser.scheme("dark");
    browser.awaitCharts("dark");
    assertNotEquals(light, ink());
  }

  private static List<Double> column(WebElement heading) {
    Object keys =
        browser.run(
            "const i = arguments[0].cellIndex;"
                + "return [...arguments[0].closest('table').tBodies[0].rows].map(r => r.cells[i].dataset.key)",
            heading);
    return ((List<?>) keys).stream().map(k -> Double.valueOf(k.toString())).toList();
  }

  private static Object ink() {
    return browser.run(
        "return getComputedStyle(document.documentElement).color"
            + " + getComputedStyle(document.querySelector('.chart .xtick text')).fill");
  }

  /** Charts without a drawing of some size. */
  private static Object undrawn() {
    return browser.run(
        "return [...document.querySelectorAll('.chart')].filter(c => {"
            + "const plot = c.querySelector('.main-svg .plot, .main-svg .cartesianlayer');"
            + "const box = plot && plot.getBoundingClientRect();"
            + "return !box || box.width < 100 || box.height < 100 || !plot.querySelector('path, image');"
            + "}).map(c => c.dataset.chart)");
  }

  /** Charts and table boxes that stick out of the page. */
  private static Object wide() {
    return browser.run(
        "return [...document.querySelectorAll('.chart .main-svg, .box, pre, p, h1, h2, h3')]"
            + ".filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(e => e.outerHTML.slice(0, 80))");
  }

  /** What the page asked for, blobs and embedded data aside. */
  private static List<String> requests() throws IOException {
    List<String> urls = new ArrayList<>();
    for (String line : browser.logs(LogType.PERFORMANCE)) {
      JsonNode message = new JsonMapper().readTree(line).path("message");
      String url = message.path("params").path("request").path("url").asText();
      boolean sent = message.path("method").asText().equals("Network.requestWillBeSent");
      if (sent && !url.startsWith("data:") && !url.startsWith("blob:")) {
        urls.add(url);
      }
    }
    return urls;
  }

  private static void assertRange(String chart, String axis, double least, double most) {
    List<?> range =
        (List<?>)
            browser.run(
                "return document.querySelector('[data-chart="
                    + chart
                    + "]').layout."
                    + axis
                    + ".range");
    double from = ((Number) range.get(0)).doubleValue();
    double to = ((Number) range.get(1)).doubleValue();
    assertTrue(least <= from && to <= most, chart + " " + axis + " " + range);
  }

  private static String text(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }

  private static Object rowsInSight(String table) {
    return browser.run(
        "return [...document.querySelectorAll('#' + arguments[0] + ' tbody tr')].filter(r => r.offsetHeight > 0).length",
        table);
  }

  /** Words of a figure that stick out of it, or that a legend hides in a box that scrolls. */
  private static Object cut() {
    return browser.run(
        "return [...document.querySelectorAll('.chart')].flatMap(c => {"
            + "const whole = c.querySelector('.main-svg').getBoundingClientRect();"
            + "const legend = c.querySelector('.legend .bg')?.getBoundingClientRect() ?? whole;"
            + "return [...c.querySelectorAll('.legendtext, .xtick text, .ytick text, .xtitle, .ytitle')].filter(t => {"
            + "const r = t.getBoundingClientRect(); const b = t.matches('.legendtext') ? legend : whole;"
            + "return r.width > 0 && (r.left < whole.left - 1 || r.right > whole.right + 1 || r.top < b.top - 1 || r.bottom > b.bottom + 1);"
            + "}).map(t => c.dataset.chart + ': ' + t.textContent)})");
  }

  /** Neighbouring names of an axis that lie over each other. */
  private static Object overlapping() {
    return browser.run(
        "return [...document.querySelectorAll('.chart')].flatMap(c => ['.xtick text', '.ytick text'].flatMap(s => {"
            + "const boxes = [...c.querySelectorAll(s)].map(t => [t, t.getBoundingClientRect()]);"
            + "return boxes.slice(1).filter(([t, r], i) => { const q = boxes[i][1];"
            + "return r.left < q.right - 2 && q.left < r.right - 2 && r.top < q.bottom - 2 && q.top < r.bottom - 2;"
            + "}).map(([t]) => c.dataset.chart + ': ' + t.textContent)}))");
  }

  private static void render(String name, Results results) throws IOException {
    render(name, Written.report(results));
  }

  private static void render(String name, Report report) throws IOException {
    new Html().render(report, Files.createDirectories(folder.resolve(name)));
  }

  private static Path page(String name) {
    return folder.resolve(name).resolve(Html.FILE);
  }
}
