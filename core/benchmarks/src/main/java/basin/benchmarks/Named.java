package basin.benchmarks;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.lab.yaml.Faults;
import basin.lab.yaml.TreeReader;
import basin.optimizers.OptimizersPlugin;
import basin.schedules.SchedulesPlugin;
import basin.spi.Extensions;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Optimizers by the names that files give them, at their defaults. */
final class Named implements Extensions {
  private static final Origin HERE = new Origin("basin", "basin.jar", "", "");

  private final List<Component> components = new ArrayList<>();

  /** What the binder is asked for. */
  record Chosen(Optimizer optimizer) {}

  private Named() {}

  /** An optimizer; at a rate of 0.001 where it takes a schedule of that name. */
  static Optimizer optimizer(String name) {
    Named all = new Named();
    new OptimizersPlugin().register(all);
    new SchedulesPlugin().register(all);
    String settings = all.hasRate(name) ? "{rate: 0.001}" : "{}";
    String yaml = "optimizer: {" + name + ": " + settings + "}";
    Faults faults = new Faults();
    Optional<Chosen> bound =
        new Binder(Catalog.of(all.components), faults)
            .bind(Chosen.class, TreeReader.read(name, yaml, faults), "benchmark");
    faults.throwIfAny(name);
    return bound.orElseThrow().optimizer();
  }

  private boolean hasRate(String name) {
    return components.stream()
        .filter(c -> c.point() == Optimizer.class && c.name().equals(name))
        .flatMap(c -> Stream.of(c.type().getRecordComponents()))
        .anyMatch(s -> s.getName().equals("rate") && s.getType() == Schedule.class);
  }

  @Override
  public <T> Extensions add(Class<T> point, String name, Class<? extends T> component) {
    components.add(new Component(point, name, component.asSubclass(Record.class), HERE));
    return this;
  }
}
