package basin.runner.command;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Words;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.plugin.FoundPlugins;
import basin.runner.plugin.Offer;
import basin.spi.settings.Doc;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code basin plugins}: lists what there is. */
@Command(
    name = "plugins",
    description = {"Lists every component by kind, and the plugins they come from.", ""},
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Examples:", "  basin plugins", "  basin plugins --plugins my-plugins --json"})
final class PluginsCommand implements Order {
  @Mixin private JsonOption json;
  @Mixin private PluginOptions plugins;

  @Inject private Console console;
  @Inject private FoundPlugins found;
  @Inject private Catalog catalog;

  @Override
  public Settings settings() {
    return Settings.reading(plugins.folders(List.of(Path.of("here"))), Path.of("."), List.of());
  }

  @Override
  public Exit carryOut() {
    if (json.wanted()) {
      console
          .out()
          .println(JsonText.of(found.offers().stream().map(PluginsCommand::data).toList()));
      return Exit.DONE;
    }
    catalog.points().forEach(this::print);
    console.out().println("plugins");
    found.offers().forEach(this::print);
    return Exit.DONE;
  }

  private void print(Class<?> point) {
    console.out().println(Words.of(point));
    List<Component> components =
        catalog.all().stream().filter(component -> component.point() == point).toList();
    int width =
        components.stream().mapToInt(component -> component.name().length()).max().orElse(0);
    for (Component component : components) {
      console.out().printf("  %-" + width + "s  %s%n", component.name(), doc(component));
    }
    console.out().println();
  }

  private void print(Offer offer) {
    String version = offer.origin().version();
    console
        .out()
        .println(
            "  "
                + offer.place()
                + (version.isEmpty() ? "" : ", version " + version)
                + ": "
                + offer.components().size()
                + " components");
  }

  private static Map<String, Object> data(Offer offer) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("plugin", offer.origin().plugin());
    data.put("place", offer.place());
    data.put("version", offer.origin().version());
    data.put("sha256", offer.origin().digest());
    data.put("components", offer.components().stream().map(PluginsCommand::data).toList());
    return data;
  }

  private static Map<String, Object> data(Component component) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", Words.of(component.point()));
    data.put("name", component.name());
    data.put("doc", doc(component));
    return data;
  }

  private static String doc(Component component) {
    return Optional.ofNullable(component.type().getAnnotation(Doc.class))
        .map(Doc::value)
        .orElse("");
  }
}
