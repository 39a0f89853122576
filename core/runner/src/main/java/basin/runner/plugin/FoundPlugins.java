package basin.runner.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What came of looking for plugins.
 *
 * @param offers the plugins that loaded, in the order they were found
 * @param refusals those that did not
 */
public record FoundPlugins(List<Offer> offers, List<Refusal> refusals) {
  /** What was found in several places, in their order. */
  public static FoundPlugins of(Collection<? extends PluginSource> sources) {
    List<Offer> offers = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (PluginSource source : sources) {
      FoundPlugins found = source.found();
      offers.addAll(found.offers);
      refusals.addAll(found.refusals);
    }
    return new FoundPlugins(List.copyOf(offers), List.copyOf(refusals));
  }
}
