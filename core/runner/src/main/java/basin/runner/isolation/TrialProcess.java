package basin.runner.isolation;

import basin.engine.number.Arithmetic;
import basin.engine.training.Gauge;
import basin.lab.execution.ExitCall;
import basin.lab.execution.TrialUnderWay;
import basin.lab.execution.UnderWay;
import basin.runner.isolation.Message.Came;
import basin.runner.isolation.Message.Ended;
import basin.runner.isolation.Message.Here;
import basin.runner.isolation.Message.Left;
import basin.runner.isolation.Message.Moved;
import basin.runner.isolation.Message.Open;
import basin.runner.isolation.Message.Ready;
import basin.runner.isolation.Message.Refused;
import basin.runner.isolation.Message.Run;
import basin.runner.isolation.Message.Stop;
import basin.runner.process.Signals;
import basin.runner.progress.Pulse;
import basin.runner.worker.Worker;
import basin.spi.number.Precision;
import basin.spi.run.Trial;
import basin.spi.run.TrialRunner;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectStreamException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A process that runs the trials it is told on its standard input, one group at a time, and tells
 * what came of them on its standard output. It ends with its input, and so with its parent, however
 * that ends.
 */
public final class TrialProcess {
  private static final int TOLD_TO_END = 143;
  private static final int BROKEN = 4;

  /** A parent that lives waits for less. */
  private static final long REST_MILLISECONDS = 30_000;

  private final Wire wire;
  private final UnderWay underWay = new UnderWay();
  private final BlockingQueue<List<Trial>> groups = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::work, "trials");
  private TrialRunner runner;
  private volatile boolean resting;

  private TrialProcess(Wire wire) {
    this.wire = wire;
  }

  /** Takes no arguments. What plugins print goes to standard error. */
  public static void main(String[] arguments) {
    Wire wire =
        new Wire(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err);
    Signals.leaveToParent();
    new TrialProcess(wire).listen();
  }

  private void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "departure"));
    try {
      Optional<Message> message = wire.receive();
      while (message.isPresent()) {
        hear(message.get());
        message = wire.receive();
      }
    } catch (IOException | RuntimeException | Error e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(BROKEN);
    }
    rest();
    Runtime.getRuntime().halt(0);
  }

  /** What runs is saved between two steps, if that comes soon. */
  private void rest() {
    resting = true;
    thread.interrupt();
    try {
      thread.join(REST_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear(Message message) throws IOException {
    if (message instanceof Open open) {
      open(open);
    } else if (message instanceof Run run) {
      groups.add(run.trials());
    } else if (message instanceof Stop) {
      thread.interrupt();
    } else {
      wire.send(new Here(thread.getStackTrace()));
    }
  }

  private void open(Open open) throws IOException {
    try {
      runner = new Worker().open(open.workplace(), underWay);
    } catch (RuntimeException e) {
      wire.send(new Refused(e.getMessage()));
      Runtime.getRuntime().halt(BROKEN);
    }
    for (Precision precision : Precision.values()) {
      Arithmetic.of(precision).kernels(); // takes long the first time, which is no trial's
    }
    thread.setDaemon(true);
    thread.start();
    new Pulse(this::tell); // for as long as the process lives
    wire.send(new Ready());
  }

  private void work() {
    try {
      while (!resting) {
        runNext();
      }
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(BROKEN);
    }
  }

  private void runNext() {
    try {
      runner.run(groups.take(), result -> send(new Came(result)));
    } catch (InterruptedException e) {
      return; // it was told to end what had just ended
    } catch (CancellationException e) { // it has ended where it was
    }
    Thread.interrupted();
    send(new Ended());
  }

  private void tell() {
    underWay.now().forEach(each -> each.gauge().ifPresent(gauge -> send(moved(each, gauge))));
  }

  private static Moved moved(TrialUnderWay running, Gauge gauge) {
    return new Moved(
        running.trial().id(), gauge.step(), gauge.horizon(), gauge.stepsPerEpoch(), gauge.loss());
  }

  /** Begun by a plugin's {@code System.exit}, or by a signal. */
  private void shutDown() {
    StackTraceElement[] trace = thread.getStackTrace();
    ExitCall.in(trace).ifPresent(call -> send(new Left(call.toString(), call.failure(trace))));
    Runtime.getRuntime().halt(TOLD_TO_END);
  }

  private void send(Message message) {
    try {
      wire.send(message);
    } catch (ObjectStreamException e) { // a plugin's, that cannot be told
      e.printStackTrace();
      Runtime.getRuntime().halt(BROKEN);
    } catch (IOException e) { // the parent has gone, which is heard from the other end
    }
  }
}
