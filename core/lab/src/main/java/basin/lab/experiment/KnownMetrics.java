package basin.lab.experiment;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.metric.Metric;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Metrics by what their series are called: {@code f1} of {@code validation.f1}. */
public final class KnownMetrics {
  private static final Place HERE = Place.of("known metrics");

  private final Map<String, Metric> metrics = new LinkedHashMap<>();
  private final Map<String, Component> components = new LinkedHashMap<>();

  private KnownMetrics() {}

  private record Form(Metric metric) {}

  /** Those of a catalog that need no settings. */
  public static KnownMetrics of(Catalog catalog) {
    KnownMetrics known = new KnownMetrics();
    for (Component component : catalog.of(Metric.class)) {
      Tree.Entry name =
          new Tree.Entry(HERE, "metric", new Tree.Scalar(HERE, component.name(), false));
      new Binder(catalog, new Faults())
          .bind(Form.class, new Tree.Mapping(HERE, List.of(name)), "")
          .ifPresent(
              form -> {
                known.metrics.putIfAbsent(form.metric().series(), form.metric());
                known.components.putIfAbsent(form.metric().series(), component);
              });
    }
    return known;
  }

  /** These and others, as they are set up somewhere. */
  KnownMetrics with(Collection<Metric> others) {
    KnownMetrics more = new KnownMetrics();
    more.metrics.putAll(metrics);
    more.components.putAll(components);
    others.forEach(metric -> more.metrics.putIfAbsent(metric.series(), metric));
    return more;
  }

  /** What their series are called behind the split. */
  public Set<String> series() {
    return metrics.keySet();
  }

  /** The metric that is recorded under a name such as {@code validation.f1}. */
  Optional<Metric> of(String name) {
    return Optional.ofNullable(metrics.get(series(name)));
  }

  /** The component that is recorded under a series without being set up. */
  public Optional<Component> component(String series) {
    return Optional.ofNullable(components.get(series));
  }

  /** {@code f1} of {@code validation.f1}. */
  public static String series(String name) {
    return name.substring(name.indexOf('.') + 1);
  }
}
