package basin.runner;

import basin.lab.catalog.Component;
import basin.lab.catalog.Words;
import basin.runner.plugin.Offer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two plugins offer components of one kind under one name; the message names both jars. */
public final class NameTaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  private NameTaken(String message) {
    super(message, null, false, false);
  }

  /** Describes every name that is taken twice, if there is any. */
  public static Optional<NameTaken> among(List<Offer> offers) {
    Map<String, List<Path>> places = new LinkedHashMap<>();
    for (Offer offer : offers) {
      for (Component component : offer.components()) {
        String named = Words.of(component.point()) + " named '" + component.name() + "'";
        places.computeIfAbsent(named, name -> new ArrayList<>()).add(offer.place());
      }
    }
    places.values().removeIf(jars -> jars.size() < 2);
    return places.isEmpty() ? Optional.empty() : Optional.of(new NameTaken(message(places)));
  }

  private static String message(Map<String, List<Path>> taken) {
    StringBuilder text = new StringBuilder();
    taken.forEach(
        (named, jars) -> {
          text.append("more than one plugin offers the ").append(named).append(":\n");
          jars.forEach(jar -> text.append("  ").append(jar).append('\n'));
        });
    return text.append("Take one of them away, or register its component under another name.")
        .toString();
  }
}
