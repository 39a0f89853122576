package basin.runner.experiment;

import basin.lab.catalog.Component;
import basin.spi.report.Renderer;
import basin.spi.report.Section;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * What reports are made with.
 *
 * @param sections in the order of the report
 * @param renderers the one whose file is opened first, then the others
 */
public record Press(List<Named> sections, List<Renderer> renderers) {
  /**
   * A section under its name.
   *
   * @param name as its plugin registered it
   * @param section itself
   */
  public record Named(String name, Section section) {}

  /** With the sections and renderers among components, in their order. */
  public static Press of(List<Component> components) {
    return new Press(
        components.stream()
            .filter(component -> component.point() == Section.class)
            .map(component -> new Named(component.name(), (Section) made(component)))
            .toList(),
        components.stream()
            .filter(component -> component.point() == Renderer.class)
            .map(component -> (Renderer) made(component))
            .toList());
  }

  private static Record made(Component component) {
    try {
      return component.type().getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(component.name() + " cannot be made", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          component.name() + " has settings, which no file can give it yet", e);
    }
  }
}
