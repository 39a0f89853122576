package basin.runner;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.runner.plugin.Offer;
import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.name.Named;
import com.google.inject.name.Names;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Binds every component that plugins offer: one map from names to components for each extension
 * point, in the order of registration. Guice refuses a name that is taken twice.
 */
final class ComponentsModule extends AbstractModule {
  private static final TypeLiteral<Map<String, Component>> NAMED = new TypeLiteral<>() {};

  private final List<Offer> offers;

  /** Asked for while configuring, got when the injector is there. */
  private final Map<Class<?>, Provider<Map<String, Component>>> points = new LinkedHashMap<>();

  ComponentsModule(List<Offer> offers) {
    this.offers = offers;
  }

  @Override
  protected void configure() {
    offers.forEach(this::bind);
    bind(Catalog.class).toProvider(this::catalog).in(Singleton.class);
  }

  private void bind(Offer offer) {
    Binder binder = binder().withSource(offer.place());
    Map<Class<?>, MapBinder<String, Component>> own =
        new HashMap<>(); // each costs some time to make
    for (Component component : offer.components()) {
      own.computeIfAbsent(component.point(), point -> map(point, binder))
          .addBinding(component.name())
          .toInstance(component);
    }
  }

  private MapBinder<String, Component> map(Class<?> point, Binder binder) {
    Named name = Names.named(point.getName());
    points.computeIfAbsent(point, any -> getProvider(Key.get(NAMED, name)));
    return MapBinder.newMapBinder(binder, String.class, Component.class, name);
  }

  private Catalog catalog() {
    return Catalog.of(
        points.values().stream()
            .map(Provider::get)
            .map(Map::values)
            .flatMap(Collection::stream)
            .toList());
  }
}
