package basin.runner.progress;

import basin.runner.console.Console;

/** Shows nothing but what must be said. */
final class QuietProgress implements Progress {
  private final Console console;

  QuietProgress(Console console) {
    this.console = console;
  }

  @Override
  public void say(String line) {
    console.err().println(line);
  }

  @Override
  public void downloading(String file, long bytes, long total) {}

  @Override
  public void close() {}
}
