package basin.runner;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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

/** A headless browser that writes down what it asks for and what it complains of. */
final class Chromium implements AutoCloseable {
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** With a profile of its own; empty if there is no browser on the path. */
  static Optional<Chromium> open(Path profile) {
    SELENIUM.setLevel(Level.SEVERE);
    Optional<File> browser = program("chromium", "chromium-browser", "google-chrome");
    Optional<File> driver = program("chromedriver");
    return browser.isPresent() && driver.isPresent()
        ? Optional.of(new Chromium(start(browser.get(), driver.get(), profile)))
        : Optional.empty();
  }

  /** Opens an address in a window of a width and in a colour scheme. */
  void show(String address, String scheme, int width) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    entries(LogType.BROWSER);
    entries(LogType.PERFORMANCE); // of the page that a new window shows
    driver.get(address);
  }

  /** What a script returns. */
  Object run(String script) {
    return driver.executeScript(script);
  }

  /** The text of the first element that a selector finds. */
  String text(String selector) {
    return (String)
        driver.executeScript("return document.querySelector(arguments[0]).textContent", selector);
  }

  void await(BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE).until(any -> condition.getAsBoolean());
  }

  /** What it has complained of since it was shown an address. */
  List<String> complaints() {
    return entries(LogType.BROWSER);
  }

  /** What it has asked for since then. */
  List<String> requests() {
    return entries(LogType.PERFORMANCE).stream()
        .filter(entry -> entry.contains("\"Network.requestWillBeSent\""))
        .map(entry -> entry.replaceFirst("(?s).*?\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private List<String> entries(String type) {
    return driver.manage().logs().get(type).getAll().stream().map(LogEntry::getMessage).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static ChromeDriver start(File browser, File driver, Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
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
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver).usingAnyFreePort().build();
    return new ChromeDriver(service, options);
  }

  private static Optional<File> program(String... names) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> new File(dir, name)))
        .filter(File::canExecute)
        .findFirst();
  }
}
