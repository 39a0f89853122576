package basin.runner.command;

import basin.runner.console.Console;
import basin.runner.live.Artist;
import basin.runner.live.LivePage;
import java.io.IOException;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a run shows itself in a browser. */
final class LiveOptions {
  private static final int MOST = 65_535;

  @Option(
      names = "--live",
      paramLabel = "PORT",
      arity = "0..1",
      parameterConsumer = PortOrNothing.class,
      description =
          "Serves a page that shows how the run goes, at an address on this machine that is printed,"
              + " until it ends (default: any free port).")
  private Integer port;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Opens the page, if it is wanted, and says where. */
  Optional<LivePage> open(int workers, Artist artist, Console console) {
    if (port == null) {
      return Optional.empty();
    }
    try {
      LivePage page = LivePage.open(port, workers, artist);
      console.out().println("live: " + page.address());
      return Optional.of(page);
    } catch (IOException e) {
      Misuse.unless(
          false,
          spec,
          "the live page cannot be served at port "
              + port
              + ": "
              + e.getMessage()
              + ". Name another, or none for any that is free");
      throw new IllegalStateException(e);
    }
  }

  /** Takes a number that follows, and leaves anything else to be a file. */
  static final class PortOrNothing implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
      boolean given = !arguments.isEmpty() && arguments.peek().matches("\\d{1,9}");
      int port = given ? Integer.parseInt(arguments.pop()) : 0;
      Misuse.unless(port <= MOST, command, "--live takes a port, a number up to " + MOST);
      option.setValue(port);
    }
  }
}
