package basin.runner.isolation;

import basin.engine.training.Gauge;
import basin.lab.execution.Seat;
import basin.runner.isolation.Message.Here;
import basin.runner.isolation.Message.Left;
import basin.runner.isolation.Message.Moved;
import basin.runner.isolation.Message.Ready;
import basin.runner.isolation.Message.Refused;
import basin.runner.isolation.Message.Run;
import basin.runner.isolation.Message.Stop;
import basin.runner.isolation.Message.Where;
import basin.spi.run.Failure;
import basin.spi.run.Failure.Kind;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A child process in which trials run; see {@link TrialProcess}. */
final class ProcessSeat implements Seat {
  /** A thread that runs hot need not keep another from answering; a full heap may. */
  private static final long ANSWER_SECONDS = 2;

  /** How long a trial may take to notice that it is to end. */
  private static final long PATIENCE_SECONDS = 2;

  /** A process that is new binds and starts its first trial slowly, which is not the trial's. */
  private static final long COLD_SECONDS = 20;

  private static final long BURIAL_SECONDS = 5;
  private static final long REST_SECONDS = 2;

  private final Process process;
  private final Wire wire;
  private final Path crash;
  private final ChildWords words;
  private final Surroundings surroundings;
  private final BlockingQueue<Optional<Message>> messages = new LinkedBlockingQueue<>();
  private final Deque<Optional<Message>> earlier = new ArrayDeque<>();
  private final Map<String, Gauge> gauges = new HashMap<>();
  private List<Trial> trials = List.of();
  private StackTraceElement[] trace = {};
  private Optional<Failure> spent = Optional.empty();
  private boolean ready;
  private OptionalLong cold = OptionalLong.empty();

  /**
   * Of a child that has just been started.
   *
   * @param crash where its JVM writes what it knows when it crashes
   */
  ProcessSeat(Process process, Path crash, Surroundings surroundings) {
    this.process = process;
    this.crash = crash;
    this.surroundings = surroundings;
    this.wire = new Wire(process.getInputStream(), process.getOutputStream());
    this.words = new ChildWords(process.pid());
    words.read(process.getErrorStream());
    Thread reader = new Thread(this::receive, "messages of " + process.pid());
    reader.setDaemon(true);
    reader.start();
    send(new Message.Open(surroundings.workplace()));
  }

  @Override
  public void begin(List<Trial> trials) {
    this.trials = trials;
    gauges.clear();
    trials.forEach(surroundings.underWay()::begin);
    if (ready) {
      earlier.add(Optional.of(new Ready()));
    }
    send(new Run(trials));
  }

  @Override
  public Optional<News> next(long milliseconds) throws InterruptedException {
    if (cold.isPresent()
        && System.nanoTime() - cold.getAsLong() > TimeUnit.SECONDS.toNanos(COLD_SECONDS)) {
      return Optional.of(begun());
    }
    Optional<Message> message =
        earlier.isEmpty() ? messages.poll(milliseconds, TimeUnit.MILLISECONDS) : earlier.remove();
    if (message == null) {
      return Optional.empty();
    }
    return message.isEmpty() ? Optional.of(died()) : news(message.get());
  }

  private Optional<News> news(Message message) {
    if (message instanceof Message.Came came) {
      return Optional.of(came(came.result()));
    }
    if (message instanceof Message.Ended) {
      return Optional.of(ended());
    }
    if (message instanceof Ready) {
      cold = ready ? OptionalLong.empty() : OptionalLong.of(System.nanoTime());
      Optional<News> news = ready ? Optional.of(begun()) : Optional.empty();
      ready = true;
      return news;
    }
    if (message instanceof Refused refused) {
      return Optional.of(lost(refused.reason(), Kind.INPUT));
    }
    if (message instanceof Left left) {
      return Optional.of(new Lost(left.reason(), left.failure(), false));
    }
    if (message instanceof Moved moved) {
      move(moved);
      return cold.isPresent() ? Optional.of(begun()) : Optional.empty();
    }
    return Optional.empty();
  }

  private News begun() {
    cold = OptionalLong.empty();
    return new Begun();
  }

  private News came(TrialResult result) {
    cold = OptionalLong.empty();
    surroundings.underWay().end(result.id());
    result.failure().filter(f -> f.kind() == Kind.MEMORY).ifPresent(f -> spent = Optional.of(f));
    return new Came(surroundings.shared(result));
  }

  /** After its heap was full a process is not used again. */
  private News ended() {
    return spent
        .<News>map(failure -> new Lost("its process had no memory left", failure, false))
        .orElseGet(Ended::new);
  }

  private void move(Moved moved) {
    Gauge gauge = gauges.get(moved.trial());
    if (gauge == null) {
      Gauge started = new Gauge(moved.horizon(), moved.stepsPerEpoch());
      gauges.put(moved.trial(), started);
      trials.stream()
          .filter(trial -> trial.id().equals(moved.trial()))
          .forEach(trial -> surroundings.underWay().started(trial, started));
      gauge = started;
    }
    gauge.show(moved.step(), moved.horizon(), moved.loss());
  }

  private News died() throws InterruptedException {
    if (!process.waitFor(BURIAL_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return new Death(process.exitValue(), crash, words.last(), surroundings.plugins(trials)).lost();
  }

  private static Lost lost(String reason, Kind kind) {
    return new Lost(reason, new Failure(kind, "", List.of(), "", ""), false);
  }

  @Override
  public Sighting sighting() throws InterruptedException {
    send(new Where());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_SECONDS);
    trace = new StackTraceElement[0];
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      Optional<Message> message = messages.poll(left, TimeUnit.NANOSECONDS);
      if (message != null && message.isPresent() && message.get() instanceof Here here) {
        trace = here.trace();
        break;
      }
      if (message != null) {
        earlier.add(message);
      }
    }
    earlier.forEach(each -> each.filter(Moved.class::isInstance).ifPresent(m -> move((Moved) m)));
    return gauges.values().stream()
        .findFirst()
        .map(gauge -> new Sighting(gauge.step(), gauge.horizon(), trace))
        .orElseGet(() -> new Sighting(-1, 0, trace));
  }

  /** A trial that ends when it is told to is saved on its way, where trials are saved. */
  @Override
  public boolean free(Consumer<TrialResult> late) {
    send(new Stop());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    boolean interrupted = false;
    Optional<News> last = Optional.empty();
    while (System.nanoTime() < end && last.isEmpty()) {
      try {
        Optional<News> next = next(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS) / 20);
        next.filter(Came.class::isInstance).ifPresent(came -> late.accept(((Came) came).result()));
        last = next.filter(each -> each instanceof Ended || each instanceof Lost);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    boolean free = last.filter(Ended.class::isInstance).isPresent();
    if (!free) {
      process.destroyForcibly();
    }
    return free;
  }

  @Override
  public void end() {
    process.destroyForcibly();
  }

  /** It ends with its input, and saves before what it runs. */
  @Override
  public void leave() {
    trials.forEach(trial -> surroundings.underWay().end(trial.id()));
    try {
      wire.close();
    } catch (IOException e) { // it has ended before
    }
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor(REST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    process.destroyForcibly();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(Message message) {
    try {
      wire.send(message);
    } catch (IOException e) { // it has died, which is heard from its other end
    }
  }

  private void receive() {
    try {
      Optional<Message> message = wire.receive();
      while (message.isPresent()) {
        messages.add(message);
        message = wire.receive();
      }
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly(); // what it says can no longer be understood
    }
    messages.add(Optional.empty());
  }
}
