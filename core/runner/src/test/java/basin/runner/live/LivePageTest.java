package basin.runner.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.training.Gauge;
import basin.lab.execution.UnderWay;
import basin.lab.results.trials.Tally;
import basin.lab.sweep.SweepSummary;
import basin.runner.progress.Standing;
import basin.spi.run.Cost;
import basin.spi.run.End;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LivePageTest {
  private static final Trial TRIAL =
      new Trial("a1", 3, "{}", Map.of("<rate>", "\"0.1\""), Map.of());

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> drawn = new ArrayList<>();
  private final UnderWay underWay = new UnderWay();
  private long seconds;
  private final Standing standing =
      new Standing("slopes", underWay, () -> Instant.ofEpochSecond(seconds));
  private LivePage page;
  private String address;

  @BeforeEach
  void open() throws IOException {
    page = LivePage.open(0, 1, this::draw);
    address = page.address();
  }

  /** Whoever has looked is waited for, and so looks to the end. */
  @AfterEach
  void close() throws InterruptedException {
    Thread closing = new Thread(page::close);
    closing.start();
    while (closing.isAlive()) {
      try {
        get(address + "state");
        get(address + "figures");
      } catch (IOException nobodyListens) {
        closing.join();
      }
    }
  }

  private Path draw(String experiment, Path place) {
    try {
      drawn.add(experiment);
      return Files.writeString(place.resolve("index.html"), "<p>drawing " + drawn.size());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private String state() throws IOException, InterruptedException {
    return get(page.address() + "state").body();
  }

  @Test
  void whoKnowsTheAddressGetsThePageAndItsParts() throws IOException, InterruptedException {
    for (String part : List.of("", "live.css", "live.js", "state")) {
      assertEquals(200, get(page.address() + part).statusCode(), part);
    }
    String policy =
        get(page.address()).headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self'"), policy);
  }

  @Test
  void whoDoesNotKnowItGetsNothing() throws IOException, InterruptedException {
    String address = page.address();
    String root = address.substring(0, address.indexOf('/', 8));
    for (String path :
        List.of("/", "/state", "//state", "/0123456789abcdef0123456789abcdef/state", "/x/../")) {
      assertEquals(404, get(root + path).statusCode(), path);
    }
    assertEquals(404, get(address + "../state").statusCode());
    assertEquals(404, get(address + "Scene.class").statusCode());
  }

  @Test
  void eachPageHasAnAddressOfItsOwn() throws IOException {
    try (LivePage other = LivePage.open(0, 1, this::draw)) {
      assertNotEquals(
          page.address().replaceFirst(".*:\\d+", ""), other.address().replaceFirst(".*:\\d+", ""));
    }
  }

  @Test
  void aNameThatLeadsHereAndAPageFromElsewhereAreNotLetIn() throws IOException {
    assertEquals("200", asked("GET", "Host: localhost:9000"));
    assertEquals("200", asked("GET", "Host: 127.0.0.1"));
    assertEquals("200", asked("GET", "Host: localhost:9", "Origin: http://localhost:9"));
    assertEquals("404", asked("GET", "Host: rebound.example"));
    assertEquals("404", asked("GET", "Host: localhost.rebound.example:80"));
    assertEquals("404", asked("GET", "Host: localhost", "Origin: http://other.example"));
    assertEquals("404", asked("GET", "Host: localhost", "Origin: null"));
    assertEquals("404", asked("POST", "Host: localhost", "Content-Length: 0"));
  }

  /** The code that comes of a request in these very words. */
  private String asked(String method, String... headers) throws IOException {
    URI address = URI.create(page.address());
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      String request =
          method
              + " "
              + address.getPath()
              + "state HTTP/1.1\r\n"
              + String.join("\r\n", headers)
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.split(" ", 3)[1];
    }
  }

  @Test
  void whatRunsAndWhatFailedIsTold() throws IOException, InterruptedException {
    page.asks("Which?");
    page.begins(standing, underWay);
    assertTrue(state().contains("\"stage\": \"running\", \"question\": \"Which?\""), state());
    runs();
    page.finished(TRIAL, result(Outcome.DIVERGED));
    page.finished(TRIAL, result(Outcome.FAILED));
    String state = state();
    assertTrue(
        state.contains(
            "\"name\": \"<rate>=\\\"0.1\\\", seed 3\", \"place\": \"epoch 4 of 10, loss 0.2500\","
                + " \"share\": 0.4, \"steps\": [40], \"losses\": [0.25]"),
        state);
    assertTrue(state.contains("\"failures\": [{"), state);
    assertEquals(1, state.split("the <disk> is full", -1).length - 1, state);
  }

  private void runs() {
    begins();
    Gauge gauge = new Gauge(100, 10);
    underWay.begin(TRIAL);
    underWay.started(TRIAL, gauge);
    gauge.show(40, 100, 0.25);
    page.look();
  }

  /** As progress is told of it. */
  private void begins() {
    standing.started(4, 1);
  }

  private static TrialResult result(Outcome outcome) {
    return new TrialResult(
        "a1", new End(outcome, "the <disk> is full"), new Cost(1, 1, 1, 1), 2, "");
  }

  @Test
  void figuresAreDrawnOnlyForSomebodyWhoLooksAndWhenTheyAreCheap()
      throws IOException, InterruptedException {
    page.begins(standing, underWay);
    begins();
    seconds = 100_000;
    page.look();
    assertEquals(404, get(page.address() + "figures").statusCode());
    seconds = 10;
    state();
    page.look();
    assertEquals(404, get(page.address() + "figures").statusCode());
    seconds = 100_000;
    page.look();
    while (state().contains("\"figures\": 0")) {
      Thread.onSpinWait();
    }
    HttpResponse<String> figures = get(page.address() + "figures");
    assertEquals("<p>drawing 1", figures.body());
    assertEquals(
        Optional.of("frame-ancestors 'self'"),
        figures.headers().firstValue("Content-Security-Policy"));
    page.look();
    page.look();
    assertEquals(List.of("slopes"), drawn, "nothing new has come");
  }

  @Test
  void whoLooksAtTheEndIsTheFirstToGetTheLastOfIt() throws Exception {
    page.begins(standing, underWay);
    begins();
    state();
    page.ended(new SweepSummary("slopes", new Tally(4, 4, 0, 0, 0), 3, false, folder));
    Path report = Files.writeString(folder.resolve("index.html"), "<p>the report");
    page.reported("slopes", report);
    Thread closing = new Thread(page::close);
    closing.start();
    while (!state().contains("\"last\": true")) {
      Thread.onSpinWait();
    }
    assertTrue(closing.isAlive(), "the figures have not been fetched yet");
    String state = state();
    assertTrue(state.contains("\"stage\": \"ended\""), state);
    assertTrue(state.contains("\"report\": \"" + report.toAbsolutePath() + "\""), state);
    assertEquals("<p>the report", get(page.address() + "figures").body());
    closing.join();
    assertFalse(closing.isAlive());
  }
}
