package basin.runner.command;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code basin explain}: what a component is. */
@Command(
    name = "explain",
    description = {
      "Explains a component: what it does, its formula, settings, ranges and defaults, and its source.",
      ""
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Examples:", "  basin explain adam", "  basin explain glorot-uniform"})
final class ExplainCommand implements Order {
  @Parameters(paramLabel = "NAME", description = "A name as in YAML; basin plugins lists them.")
  private String name;

  @Mixin private PluginOptions plugins;

  @Inject private Console console;
  @Inject private Catalog catalog;

  @Override
  public Settings settings() {
    return Settings.reading(plugins.folders(List.of(Path.of("here"))), Path.of("."), List.of());
  }

  @Override
  public Exit carryOut() {
    List<Component> components = catalog.named(name);
    components.forEach(component -> console.out().println(component));
    return components.isEmpty() ? Exit.WRONG_INPUT : Exit.DONE;
  }
}
