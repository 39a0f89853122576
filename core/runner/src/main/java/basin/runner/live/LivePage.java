package basin.runner.live;

import basin.lab.execution.UnderWay;
import basin.lab.sweep.SweepSummary;
import basin.runner.console.JsonText;
import basin.runner.progress.Onlooker;
import basin.runner.progress.Standing;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Serves a page that shows how a run goes: progress, the best so far, curves of what runs,
 * failures, and the report as far as it is known. It listens on this machine's loopback alone, lets
 * in who knows its address, and ends with the run; who looks then still gets the last of it.
 */
public final class LivePage implements Onlooker, AutoCloseable {
  private static final Logger LOG = LogManager.getLogger(LivePage.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final int BACKLOG = 16;
  private static final int THREADS = 2;
  private static final long WATCHED_NANOSECONDS = 8_000_000_000L;
  private static final long LAST_MILLISECONDS = 4_000;

  private final String token = UUID.randomUUID().toString().replace("-", "");
  private final Door door = new Door(token);
  private final Scene scene = new Scene(token.substring(0, 8));
  private final Expense expense = new Expense();
  private final ExecutorService threads = pool("live", THREADS, Thread.NORM_PRIORITY);
  private final ExecutorService drawing = pool("live-figures", 1, Thread.MIN_PRIORITY);
  private final FiguresSoFar figures;
  private final HttpServer server;
  private final int workers;
  private volatile long asked = System.nanoTime() - WATCHED_NANOSECONDS;
  private volatile boolean closing;
  private volatile boolean told;
  private volatile int fetched;

  private LivePage(int port, int workers, Artist artist) throws IOException {
    this.workers = Math.min(workers, Runtime.getRuntime().availableProcessors());
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port), BACKLOG);
    this.figures = new FiguresSoFar(artist, expense, drawing);
    server.setExecutor(threads);
    server.createContext("/", exchange -> expense.of(() -> serve(exchange)));
    server.start();
  }

  /**
   * Serves from now on.
   *
   * @param port to listen at; 0: any that is free
   * @param workers how many trials run at once
   * @throws IOException if it cannot listen there
   */
  public static LivePage open(int port, int workers, Artist artist) throws IOException {
    System.setProperty("sun.net.httpserver.maxReqTime", "10"); // seconds for a request to arrive
    return new LivePage(port, workers, artist);
  }

  /** What to open in a browser. */
  public String address() {
    return "http://" + LOOPBACK + ":" + server.getAddress().getPort() + "/" + token + "/";
  }

  /** Processor seconds that the page has taken so far. */
  public double processorSeconds() {
    return expense.seconds();
  }

  /** The question that the next experiment asks. */
  public void asks(String question) {
    scene.asks(question);
  }

  @Override
  public void begins(Standing standing, UnderWay underWay) {
    figures.forget();
    scene.begins(standing, underWay);
  }

  @Override
  public void look() {
    expense.of(this::lookRound);
  }

  private void lookRound() {
    scene.look();
    if (scene.isStarted() && isWatched()) {
      Standing standing = scene.standing();
      figures.consider(standing.experiment(), standing.done(), standing.seconds() * workers);
    }
  }

  @Override
  public void finished(Trial trial, TrialResult result) {
    if (result.outcome() == Outcome.FAILED) {
      scene.failed(trial, result);
    }
  }

  @Override
  public void ended(SweepSummary summary) {
    scene.ended(summary);
  }

  @Override
  public void reported(String experiment, Path report) {
    try {
      figures.show(Files.readAllBytes(report), scene.standing().done());
    } catch (IOException e) {
      LOG.info("the report cannot be shown: {}", e.toString());
    }
    scene.reported(report.toAbsolutePath().normalize().toString());
  }

  /** Whoever looks is given the time to fetch the last of it. */
  @Override
  public void close() {
    scene.closes();
    closing = true;
    long until = System.nanoTime() + LAST_MILLISECONDS * 1_000_000;
    boolean interrupted = Thread.interrupted();
    while (isWatched() && !hasAll() && System.nanoTime() < until && !interrupted) {
      interrupted = waited();
    }
    server.stop(0);
    threads.shutdownNow();
    drawing.shutdownNow();
    figures.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it was interrupted. */
  private static boolean waited() {
    try {
      Thread.sleep(20);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private boolean isWatched() {
    return System.nanoTime() - asked < WATCHED_NANOSECONDS;
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      Optional<String> wanted =
          door.behind(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders());
      boolean last = closing;
      int number = figures.number();
      wanted.map(this::answer).orElse(Answer.NOTHING).send(exchange);
      told |= last && wanted.equals(Optional.of("state"));
      fetched = wanted.equals(Optional.of("figures")) ? number : fetched;
    } catch (IOException e) {
      LOG.debug("the browser has gone", e);
    } catch (RuntimeException e) {
      LOG.error("the live page failed", e);
    }
  }

  /** Whether the page has been told that nothing more will come, and has the last figures. */
  private boolean hasAll() {
    return told && (figures.number() == 0 || fetched == figures.number());
  }

  private Answer answer(String wanted) {
    return switch (wanted) {
      case "" -> Answer.part("live.html", "text/html");
      case "live.css" -> Answer.part("live.css", "text/css");
      case "live.js" -> Answer.part("live.js", "text/javascript");
      case "state" -> state();
      case "figures" -> figures.number() == 0 ? Answer.NOTHING : Answer.report(figures.page());
      default -> Answer.NOTHING;
    };
  }

  private Answer state() {
    asked = System.nanoTime();
    Map<String, Object> data = scene.data();
    data.put("last", closing);
    data.put("figures", figures.number());
    data.put("drawn", figures.trials());
    data.put("cost", cost());
    return Answer.json(JsonText.of(data));
  }

  /** The share of the time in which trials could run that was taken for the page. */
  private double cost() {
    double seconds = scene.isStarted() ? scene.standing().seconds() * workers : 0;
    return seconds < 1 ? 0 : expense.seconds() / seconds;
  }

  private static ExecutorService pool(String name, int threads, int priority) {
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          thread.setPriority(priority);
          return thread;
        });
  }
}
