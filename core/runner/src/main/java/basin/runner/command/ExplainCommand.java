package basin.runner.command;

import basin.lab.catalog.Catalog;
import basin.lab.reference.Reference;
import basin.lab.reference.site.Site;
import basin.lab.results.sqlite.ResultsException;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin explain}: what a component is. */
@Command(
    name = "explain",
    description = {"Explains a component: its formula, settings, ranges, defaults and source.", ""},
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin explain adam",
      "  basin explain glorot-uniform",
      "  basin explain --html reference"
    })
final class ExplainCommand implements Order {
  @ArgGroup(multiplicity = "1")
  private Wanted wanted;

  @Mixin private PluginOptions plugins;

  @Spec private CommandSpec spec;

  @Inject private Console console;
  @Inject private Catalog catalog;

  @Override
  public Settings settings() {
    return Settings.reading(plugins.folders(List.of(Path.of("here"))), Path.of("."), List.of());
  }

  @Override
  public Exit carryOut() {
    if (wanted.folder != null) {
      return site(wanted.folder);
    }
    try {
      console.out().print(new Reference(catalog).explain(wanted.name));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    return Exit.DONE;
  }

  private Exit site(Path folder) {
    try {
      console.out().println("Open " + new Site(catalog).write(folder));
      return Exit.DONE;
    } catch (IOException e) {
      throw new ResultsException("the pages cannot be written to " + folder + ": " + e, e);
    }
  }

  /** One of both. */
  private static final class Wanted {
    @Parameters(
        paramLabel = "NAME",
        description = "A name as in YAML, a kind such as optimizer, or experiment.")
    private String name;

    @Option(
        names = "--html",
        paramLabel = "DIR",
        description =
            "Write the pages of all components into a folder, to be read without network.")
    private Path folder;
  }
}
