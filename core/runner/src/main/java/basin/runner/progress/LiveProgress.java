package basin.runner.progress;

import basin.lab.sweep.rungs.Decision;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import basin.runner.console.Wording;
import basin.spi.report.Goal;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Shows progress on a terminal, in a few lines that are painted over and over. */
final class LiveProgress implements Progress {
  private static final int BAR = 30;
  private static final int MOST_RUNNING = 4;

  private final Console console;
  private final Terminal terminal;
  private final Canvas canvas;
  private final AttributedStyle accent;
  private final Verbosity verbosity;
  private final Standing standing;
  private String planning = "";
  private String download = "";
  private boolean over;

  LiveProgress(Console console, Verbosity verbosity, Standing standing) {
    this.console = console;
    this.verbosity = verbosity;
    this.standing = standing;
    this.terminal = open();
    this.canvas = new Canvas(terminal);
    this.accent =
        console.color()
            ? AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN)
            : AttributedStyle.DEFAULT;
  }

  @Override
  public synchronized void say(String line) {
    onTerminal(() -> canvas.say(line), () -> console.err().println(line));
    paint();
  }

  @Override
  public synchronized void planning(long done, long total) {
    planning = Standing.planning(done, total);
    paint();
  }

  @Override
  public synchronized void started(long total, long finished) {
    planning = "";
    standing.started(total, finished);
    paint();
  }

  @Override
  public synchronized void decided(Decision decision) {
    standing.decided(decision).ifPresent(this::say);
    paint();
  }

  @Override
  public synchronized void analysing(long units, long total, long finished) {
    standing.grown(total);
    paint();
  }

  @Override
  public synchronized void elsewhere(long done, long total) {
    standing.elsewhere(done);
    paint();
  }

  @Override
  public synchronized void finished(Trial trial, TrialResult result, long done, long total) {
    standing.finished(result, done);
    TrialNews.of(trial, result, verbosity).ifPresent(this::say);
    paint();
  }

  @Override
  public synchronized void look() {
    if (standing.isStarted()) {
      standing.look().forEach(still -> say("warning: " + still));
      paint();
    }
  }

  @Override
  public synchronized void best(Trial trial, Goal goal, double value) {
    standing.best(trial, goal, value);
    paint();
  }

  @Override
  public synchronized void downloading(String file, long bytes, long total) {
    String far = total < 0 ? "" : " of " + Wording.megabytes(total);
    download = bytes == total ? "" : "fetching " + file + ": " + Wording.megabytes(bytes) + far;
    paint();
  }

  /** Leaves the last state on the screen. */
  @Override
  public synchronized void close() {
    over = true;
    paint();
    onTerminal(() -> terminal.writer().println(), () -> console.out().println());
    onTerminal(this::release, () -> {});
  }

  private void release() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When a signal ends the JVM, JLine closes the terminal by itself, at any moment. */
  private static void onTerminal(Runnable writing, Runnable otherwise) {
    try {
      writing.run();
    } catch (IllegalStateException closed) {
      otherwise.run();
    }
  }

  private void paint() {
    onTerminal(this::repaint, () -> {});
  }

  private void repaint() {
    List<AttributedString> lines = new ArrayList<>();
    addIfAny(standing.isStarted() ? bar() : AttributedString.EMPTY, lines);
    addIfAny(new AttributedString(standing.best()), lines);
    addIfAny(new AttributedString(planning), lines);
    addRunning(lines);
    addIfAny(new AttributedString(download), lines);
    canvas.paint(lines);
  }

  private AttributedString bar() {
    int full = (int) (standing.share() * BAR);
    return new AttributedStringBuilder()
        .append(standing.experiment())
        .append("  ")
        .styled(accent, "━".repeat(full))
        .styled(AttributedStyle.DEFAULT.faint(), "╌".repeat(BAR - full))
        .append("  ")
        .append(standing.tally())
        .toAttributedString();
  }

  private void addRunning(List<AttributedString> lines) {
    List<String> running = over ? List.of() : standing.running();
    running.stream().limit(MOST_RUNNING).map(AttributedString::new).forEach(lines::add);
    if (running.size() > MOST_RUNNING) {
      lines.add(new AttributedString("… and " + (running.size() - MOST_RUNNING) + " more run"));
    }
  }

  private static void addIfAny(AttributedString text, List<AttributedString> lines) {
    if (text.length() > 0) {
      lines.add(text);
    }
  }

  /**
   * Signals stay the JVM's: JLine's own handling would end it without storing what is finished. The
   * terminal is asked no questions: its answers would be typed into the shell.
   */
  private static Terminal open() {
    try {
      return TerminalBuilder.builder()
          .system(true)
          .dumb(true)
          .nativeSignals(false)
          .graphemeCluster(false)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
