package basin.reports.html;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with nothing of the user's in it. */
final class Browser implements AutoCloseable {
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** The browser and its driver, if both are on the path. */
  static Optional<Browser> open(Path profile) {
    SELENIUM.setLevel(Level.SEVERE);
    Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<File> chromedriver = program("chromedriver");
    return chromium.isPresent() && chromedriver.isPresent()
        ? Optional.of(new Browser(start(chromium.get(), chromedriver.get(), profile)))
        : Optional.empty();
  }

  /** Opens a page with all its evidence unfolded, and waits for its charts. */
  void show(Path page, String scheme, int width) {
    open(page.toUri().toString(), scheme, width);
    run("for (const fold of document.querySelectorAll('details.fold')) fold.open = true");
    awaitCharts(scheme);
  }

  /** Opens an address at a width in pixels and in a colour scheme, and waits for its charts. */
  void open(String address, String scheme, int width) {
    scheme(scheme);
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    logs(LogType.PERFORMANCE);
    logs(LogType.BROWSER);
    driver.get(address);
    awaitCharts(scheme);
  }

  /** Changes the colour scheme of the page at hand. */
  void scheme(String scheme) {
    List<Map<String, String>> features =
        List.of(Map.of("name", "prefers-color-scheme", "value", scheme));
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", features));
  }

  /** Waits until all charts that are not folded away are drawn in a scheme. */
  void awaitCharts(String scheme) {
    new WebDriverWait(driver, PATIENCE, PAUSE)
        .until(
            d ->
                run(
                        "return document.documentElement.dataset.charts === arguments[0]"
                            + " && [...document.querySelectorAll('.chart')].filter(c => !c.closest('details:not([open])'))"
                            + ".every(c => c.dataset.drawn === arguments[0])",
                        scheme)
                    .equals(true));
  }

  /** What a script returns. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The driver itself. */
  ChromeDriver driver() {
    return driver;
  }

  /** Messages of a log since the last look. */
  List<String> logs(String type) {
    return driver.manage().logs().get(type).getAll().stream().map(LogEntry::getMessage).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static ChromeDriver start(File chromium, File chromedriver, Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver)
            .usingAnyFreePort()
            .build(),
        options);
  }

  private static Optional<File> program(String... names) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> new File(dir, name)))
        .filter(File::canExecute)
        .findFirst();
  }
}
