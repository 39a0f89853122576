package basin.runner;

import basin.runner.command.BasinCommand;
import basin.runner.command.Order;
import basin.runner.console.Console;
import basin.runner.console.StandardStreams;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Starts Basin. */
public final class Main {
  private Main() {}

  /** Carries out a command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(StandardStreams.open(), arguments));
  }

  /** Carries out a command line within this process. */
  public static int run(Console terminal, String... arguments) {
    Console console = Arrays.asList(arguments).contains("--no-color") ? terminal.plain() : terminal;
    Complaints complaints = new Complaints(console);
    CommandLine line = BasinCommand.line(console);
    line.setParameterExceptionHandler((e, typed) -> complaints.aboutCommandLine(e));
    line.setExecutionExceptionHandler((e, command, parsed) -> complaints.about(e).code());
    line.setExecutionStrategy(parsed -> carryOut(parsed, console));
    return line.execute(arguments);
  }

  private static int carryOut(ParseResult parsed, Console console) {
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
      return Wiring.of(order, console).carryOut().code();
    } catch (Throwable e) { // an exhausted heap and a class that cannot be linked want words, too
      throw new CommandLine.ExecutionException(typed, "failed", e);
    }
  }

  private static ParseResult last(ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }
}
