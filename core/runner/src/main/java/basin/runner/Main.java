package basin.runner;

import basin.runner.command.BasinCommand;
import basin.runner.command.Order;
import basin.runner.console.Console;
import basin.runner.console.StandardStreams;
import basin.runner.process.Departure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Starts Basin. */
public final class Main {
  private Main() {}

  /** Carries out a command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    StandardStreams streams = StandardStreams.open();
    Departure departure = new Departure(streams.console(), streams::shut);
    departure.install();
    int code = run(streams.console(), departure, arguments);
    boolean delivered = streams.delivered();
    departure.leave(delivered || code != 0 ? code : Exit.WRONG_PLACE.code());
  }

  /** Carries out a command line within this process. */
  public static int run(Console console, String... arguments) {
    return run(console, Departure.none(console), arguments);
  }

  private static int run(Console terminal, Departure departure, String... arguments) {
    Console console = Arrays.asList(arguments).contains("--no-color") ? terminal.plain() : terminal;
    Complaints complaints = new Complaints(console);
    CommandLine line = BasinCommand.line(console);
    line.setParameterExceptionHandler((e, typed) -> complaints.aboutCommandLine(e));
    line.setExecutionExceptionHandler((e, command, parsed) -> complaints.about(e).code());
    line.setExecutionStrategy(parsed -> carryOut(parsed, console, departure));
    Optional<String> spoilt = ForeignLetters.among(List.of(arguments));
    spoilt.ifPresent(console::complain);
    return spoilt.isPresent() ? Exit.WRONG_PLACE.code() : execute(line, askingForHelp(arguments));
  }

  /** {@code help} is {@code --help}, and {@code help run} is {@code run --help}. */
  private static String[] askingForHelp(String... typed) {
    if (typed.length == 0 || !typed[0].equals("help")) {
      return typed;
    }
    String[] asked = Arrays.copyOfRange(typed, 1, typed.length + 1);
    asked[typed.length - 1] = "--help";
    return asked;
  }

  private static int execute(CommandLine line, String... arguments) {
    int code = line.execute(arguments);
    ParseResult parsed = line.getParseResult();
    if (parsed != null && last(parsed).commandSpec().userObject() instanceof Order order) {
      order.over(code);
    }
    return code;
  }

  private static int carryOut(ParseResult parsed, Console console, Departure departure) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    CommandLine typed = last(parsed).commandSpec().commandLine();
    if (!(typed.getCommand() instanceof Order order)) {
      typed.usage(typed.getErr());
      return Exit.WRONG_INPUT.code();
    }
    try {
      return Wiring.of(order, console, departure).carryOut().code();
    } catch (Throwable e) { // an exhausted heap and a class that cannot be linked want words, too
      departure.awaitEndIfThatIsWhy(e);
      throw new CommandLine.ExecutionException(typed, "failed", e);
    }
  }

  private static ParseResult last(ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }
}
