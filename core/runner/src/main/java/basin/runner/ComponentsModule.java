package basin.runner;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.runner.plugin.Offer;
import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.name.Named;
import com.google.inject.name.Names;
import jakarta.inject.Singleton;
import java.util.Collection;
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
    for (Offer offer : offers) {
      offer.components().forEach(component -> bind(offer, component));
    }
    bind(Catalog.class).toProvider(this::catalog).in(Singleton.class);
  }

  private void bind(Offer offer, Component component) {
    Class<?> point = component.point();
    Named name = Names.named(point.getName());
    MapBinder.newMapBinder(binder().withSource(offer.place()), String.class, Component.class, name)
        .addBinding(component.name())
        .toInstance(component);
    points.computeIfAbsent(point, any -> getProvider(Key.get(NAMED, name)));
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
