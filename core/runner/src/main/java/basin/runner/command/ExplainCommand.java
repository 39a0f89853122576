package basin.runner.command;

import basin.lab.catalog.Catalog;
import basin.lab.reference.Reference;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    footer = {"", "Examples:", "  basin explain adam", "  basin explain glorot-uniform"})
final class ExplainCommand implements Order {
  @Parameters(
      paramLabel = "NAME",
      description = "A name as in YAML, a kind such as optimizer, or experiment.")
  private String name;

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
    try {
      console.out().print(new Reference(catalog).explain(name));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    return Exit.DONE;
  }
}
