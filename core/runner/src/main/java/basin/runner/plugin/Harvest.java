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
public record Harvest(List<Offer> offers, List<Refusal> refusals) {
  /** All harvests of several places, in their order. */
  public static Harvest of(Collection<? extends PluginSource> sources) {
    List<Offer> offers = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (PluginSource source : sources) {
      Harvest harvest = source.harvest();
      offers.addAll(harvest.offers);
      refusals.addAll(harvest.refusals);
    }
    return new Harvest(List.copyOf(offers), List.copyOf(refusals));
  }
}
