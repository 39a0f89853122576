package basin.runner.command;

import basin.runner.Version;
import basin.runner.console.Console;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;

/** {@code basin}: what all commands share. */
@Command(
    name = "basin",
    versionProvider = BasinCommand.Versions.class,
    synopsisHeading = "",
    customSynopsis = {"Usage: basin COMMAND [OPTION…] [FILE…]", ""},
    description = {
      "A laboratory for gradient descent: one YAML file asks a question, Basin runs its grid of"
          + " trials and answers with a report.",
      ""
    },
    commandListHeading = "Commands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  basin check experiments/quickstart.yaml   what would run, and every mistake",
      "  basin run experiments/quickstart.yaml     runs it; run again to go on",
      "  basin run FILE --set train.epochs=50 -j 4     with a change, on 4 threads",
      "  basin run FILE --grid optimizer.adam.rate=1e-3,1e-2",
      "  basin explain adam              formula, settings, ranges and source",
      "",
      "Exit codes:",
      "  0  all done",
      "  1  a trial or check failed, a claim is not supported, bits differ",
      "  2  command line or file wrong",
      "  3  a plugin, a data set or the machine is not as needed; or answers cannot be",
      "     written, for a full disk or a reader that has gone",
      "  4  a fault of Basin's own",
      "  129, 130, 143  stopped by a signal, results stored",
      "",
      "Environment: BASIN_DATA (folders of data files), BASIN_JAVA_OPTS (options for",
      "the JVM), JAVA_HOME, NO_COLOR."
    },
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      NewCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      ClaimsCommand.class,
      StatusCommand.class,
      ListCommand.class,
      ShowCommand.class,
      DiffCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      MergeCommand.class,
      SalvageCommand.class,
      DeleteCommand.class,
      CleanCommand.class,
      PluginsCommand.class,
      ExplainCommand.class,
      BenchCommand.class,
      VerifyCommand.class
    })
public final class BasinCommand {
  private static final int WIDTH = 80;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Shows this help, or a command's.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows Basin's version, and Java's.")
  private boolean version;

  @Option(
      names = "--no-color",
      scope = CommandLine.ScopeType.INHERIT,
      description = "No colours, as NO_COLOR in the environment.")
  private boolean plain;

  private BasinCommand() {}

  /** The command line, speaking on a console. */
  public static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new BasinCommand());
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.registerConverter(Subject.class, Subject::new);
    line.registerConverter(int.class, new NumberConverter<>("a whole number", Integer::parseInt));
    line.registerConverter(Long.class, new NumberConverter<>("a whole number", Long::parseLong));
    line.registerConverter(double.class, new NumberConverter<>("a number", Double::parseDouble));
    line.setUsageHelpWidth(WIDTH);
    line.setHelpSectionKeys(commandsFirst(line.getHelpSectionKeys()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    boolean colored = console.color() && console.outIsTerminal();
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colored ? Ansi.ON : Ansi.OFF));
    return line;
  }

  private static List<String> commandsFirst(List<String> sections) {
    List<String> order = new ArrayList<>(sections);
    List<String> commands =
        List.of(
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST);
    order.removeAll(commands);
    order.addAll(order.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING), commands);
    return order;
  }

  /** Basin's version and the Java it runs on. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "Basin " + Version.basin(),
        "Java %s (%s), %s %s"
            .formatted(
                Runtime.version(),
                System.getProperty("java.vendor"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"))
      };
    }
  }
}
