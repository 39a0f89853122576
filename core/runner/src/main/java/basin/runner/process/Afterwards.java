package basin.runner.process;

import basin.runner.console.Console;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A command that the user gave for the end of a run. The shell gets it as it was typed; what is to
 * be said to it is in its environment, so that no name of an experiment is ever taken for a
 * command. What it says goes to standard error, behind Basin's own words. That it fails is a
 * warning.
 */
public final class Afterwards {
  private static final long LAST_WORDS_MILLISECONDS = 500;

  private final String command;
  private final Map<String, String> environment;

  /** To be carried out. */
  public Afterwards(String command, Map<String, String> environment) {
    this.command = command;
    this.environment = Map.copyOf(environment);
  }

  /** Returns when it is over; something that it leaves running is not waited for. */
  public void carryOut(Console console) {
    try {
      ProcessBuilder builder = new ProcessBuilder(shell()).redirectErrorStream(true);
      builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      Thread listener = listen(process, console);
      int code = process.waitFor();
      listener.join(LAST_WORDS_MILLISECONDS);
      if (code != 0) {
        console.warn("the command of --then ended with exit code " + code);
      }
    } catch (IOException e) {
      console.warn("the command of --then could not be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> shell() {
    return isWindows() ? List.of("cmd", "/c", command) : List.of("sh", "-c", command);
  }

  private static File nothing() {
    return new File(isWindows() ? "NUL" : "/dev/null");
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private static Thread listen(Process process, Console console) {
    Thread thread =
        new Thread(
            () -> {
              try (BufferedReader said =
                  new BufferedReader(
                      new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                said.lines().forEach(console.err()::println);
              } catch (IOException | RuntimeException e) {
                console.warn("what the command of --then says cannot be read: " + e.getMessage());
              }
            },
            "then");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
