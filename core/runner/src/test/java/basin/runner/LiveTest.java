package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is looked at in a browser while it goes; skipped where there is none, not under CI=true.
 */
@Timeout(300)
class LiveTest {
  private static final Pattern ADDRESS =
      Pattern.compile("live: (http://127\\.0\\.0\\.1:\\d+/\\S+)");
  private static final String WITHOUT =
      "the browser test needs chromium and chromedriver on the path (Debian: chromium, chromium-driver)";

  @TempDir private Path folder;

  @Test
  void aRunIsSeenInABrowserFromItsTrialsToItsReport() throws IOException, InterruptedException {
    try (Chromium browser = browser()) {
      Process run = start();
      String address = address(run);
      browser.show(address, "dark", 390);
      browser.await(() -> browser.text("#running").contains("loss"));
      browser.await(
          () ->
              browser.run("return document.querySelector('#running path[d]') !== null")
                  == Boolean.TRUE);
      assertEquals("Which <b>plain</b> & \"why\"?", browser.text("h1"));
      assertEquals("running", browser.text("#stage"));
      assertTrue(browser.text("#tally").startsWith("1/3 trials"), browser.text("#tally"));
      assertTrue(
          browser.text("#best").startsWith("best so far: train.loss"), browser.text("#best"));
      assertTrue(browser.text("#running").contains("<i>length</i>="), browser.text("#running"));
      assertFits(browser);
      new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
      browser.await(() -> browser.text("#stage").startsWith("stopped"));
      Path report = Path.of(browser.text("#report code"));
      assertTrue(Files.exists(report), report.toString());
      browser.await(() -> browser.run(REPORT_IS_SHOWN) == Boolean.TRUE);
      assertFits(browser);
      assertEquals(List.of(), browser.complaints());
      assertEquals(
          List.of(),
          browser.requests().stream()
              .filter(asked -> !asked.startsWith(address) && !asked.startsWith("data:"))
              .toList());
      assertTrue(run.waitFor(30, TimeUnit.SECONDS), "it goes on and on");
      assertEquals(130, run.exitValue());
    }
  }

  private static final String REPORT_IS_SHOWN =
      "const frame = document.querySelector('#figures iframe:not(.coming)');"
          + "return frame !== null && frame.contentDocument.querySelector('main section') !== null"
          + " && frame.getBoundingClientRect().height > 300";

  /** Nothing scrolls sideways. */
  private static void assertFits(Chromium browser) {
    assertEquals(
        0L,
        browser.run(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth"));
  }

  private Chromium browser() {
    Optional<Chromium> found = Chromium.open(folder.resolve("profile"));
    if (found.isEmpty()) {
      System.out.println("Skipped: " + WITHOUT);
      if ("true".equals(System.getenv("CI"))) {
        fail(WITHOUT);
      }
      Assumptions.abort(WITHOUT);
    }
    return found.get();
  }

  private Process start() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("plains.yaml"),
            """
            question: Which <b>plain</b> & "why"?
            problem: rosenbrock
            optimizer: {sgd: 0.0001}
            seeds: 1
            train: {steps: 20}
            grid:
              train.steps:
                name: <i>length</i>
                alternatives: {short: 20, long: 100000000000, longer: 200000000000}
            """);
    return new ChildBasin(folder)
        .start(
            "run", "--live", file.toString(), "-j", "2", "--out", folder.resolve("out").toString());
  }

  private String address(Process run) throws IOException, InterruptedException {
    while (run.isAlive()) {
      Matcher said = ADDRESS.matcher(Files.readString(folder.resolve("said")));
      if (said.find()) {
        return said.group(1);
      }
      run.waitFor(20, TimeUnit.MILLISECONDS);
    }
    return fail("it ended by itself: " + Files.readString(folder.resolve("complained")));
  }
}
