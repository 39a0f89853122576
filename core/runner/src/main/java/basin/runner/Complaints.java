package basin.runner;

import basin.lab.catalog.Culprit;
import basin.lab.catalog.Mishap;
import basin.lab.catalog.Spelling;
import basin.lab.results.comparison.Incomparable;
import basin.lab.results.merge.Contradictory;
import basin.lab.results.query.WrongQuery;
import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.sqlite.UnknownExperiment;
import basin.lab.results.trials.UnknownTrial;
import basin.lab.yaml.FaultyFile;
import basin.runner.console.Console;
import basin.runner.experiment.SameName;
import basin.spi.data.DataException;
import basin.spi.run.ExecutorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into words and an exit code; never a stack trace for a user's mistake. */
final class Complaints {
  private static final Pattern REFUSED =
      Pattern.compile("Invalid value for option .*?: (?:--\\w+ )?(takes .*)", Pattern.DOTALL);

  private final Console console;

  Complaints(Console console) {
    this.console = console;
  }

  /** A command line that cannot be understood. */
  int aboutCommandLine(ParameterException e) {
    CommandLine command = e.getCommandLine();
    Optional<String> noCommand = noSuchCommand(e, command);
    console.complain(noCommand.orElse(plain(e)));
    if (noCommand.isEmpty()) {
      UnmatchedArgumentException.printSuggestions(e, command.getErr());
    }
    console.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return Exit.WRONG_INPUT.code();
  }

  /** An option says what it takes, without the preamble of the parser. */
  private static String plain(ParameterException e) {
    Matcher refused = REFUSED.matcher(e.getMessage());
    return refused.matches() && e.getArgSpec() instanceof OptionSpec option
        ? option.longestName() + " " + refused.group(1)
        : e.getMessage();
  }

  private static Optional<String> noSuchCommand(ParameterException e, CommandLine command) {
    if (e instanceof UnmatchedArgumentException unmatched && !command.getSubcommands().isEmpty()) {
      String typed = unmatched.getUnmatched().get(0);
      Set<String> commands = command.getSubcommands().keySet();
      return typed.startsWith("-")
          ? Optional.empty()
          : Optional.of(
              "there is no command '"
                  + typed
                  + "'"
                  + Spelling.repair(typed, commands, "there are"));
    }
    return Optional.empty();
  }

  /** Anything else. */
  Exit about(Throwable e) {
    if (e instanceof ExecutionException && e.getCause() != null) {
      return about(e.getCause());
    }
    if (e instanceof ParameterException wrong) {
      aboutCommandLine(wrong);
      return Exit.WRONG_INPUT;
    }
    if (e instanceof Contradictory) {
      return complain(e, Exit.TRIAL_FAILED);
    }
    if (isWrongInput(e)) {
      return complain(e, Exit.WRONG_INPUT);
    }
    if (isWrongPlace(e)) {
      return complain(e, Exit.WRONG_PLACE);
    }
    if (isOutOfMemory(e)) {
      console.complain(
          "out of memory; give the JVM more, as in BASIN_JAVA_OPTS=-Xmx8g, or run fewer trials at"
              + " once with -j");
      return Exit.WRONG_PLACE;
    }
    if (e instanceof InvalidPathException path) {
      console.complain(ForeignLetters.said(path.getInput()));
      return Exit.WRONG_PLACE;
    }
    Optional<Culprit> culprit = Culprit.behind(e);
    if (culprit.isPresent()) {
      return accuse(culprit.get(), e);
    }
    return confess(e);
  }

  private static boolean isWrongPlace(Throwable e) {
    return e instanceof NameTaken
        || e instanceof DataException
        || e instanceof ExecutorException
        || e instanceof ResultsException;
  }

  private static boolean isWrongInput(Throwable e) {
    return e instanceof SameName
        || e instanceof FaultyFile
        || e instanceof UnknownExperiment
        || e instanceof UnknownTrial
        || e instanceof WrongQuery
        || e instanceof Incomparable;
  }

  /** Of a plugin's own error, wherever it was called from. */
  private Exit accuse(Culprit culprit, Throwable e) {
    console.complain(
        "the plugin %s failed, in %s: %s; details are in %s"
            .formatted(culprit.plugin(), culprit.place(), Mishap.words(innermost(e)), log(e)));
    return Exit.WRONG_PLACE;
  }

  private static Throwable innermost(Throwable e) {
    return e.getCause() == null ? e : innermost(e.getCause());
  }

  private static boolean isOutOfMemory(Throwable e) {
    return e instanceof OutOfMemoryError || e.getCause() != null && isOutOfMemory(e.getCause());
  }

  private Exit complain(Throwable e, Exit exit) {
    console.complain(e.getMessage());
    return exit;
  }

  private Exit confess(Throwable e) {
    console.complain("this is a fault of Basin's own: " + e + "; details are in " + log(e));
    return Exit.FAULT;
  }

  private static String log(Throwable e) {
    try {
      Path log = Files.createTempFile("basin-fault-", ".log");
      try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(log))) {
        writer.println("Basin " + Version.basin() + ", Java " + Runtime.version());
        e.printStackTrace(writer);
      }
      return log.toString();
    } catch (IOException unwritable) {
      e.printStackTrace(); // better on the terminal than nowhere
      return "the lines above";
    }
  }
}
