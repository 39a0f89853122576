package basin.engine.surface;

import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.descent.Residuals;
import basin.spi.descent.Role;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import basin.spi.problem.Interchangeable;
import basin.spi.problem.Landscape;
import basin.spi.problem.Surface;
import basin.spi.problem.Symmetry;
import basin.spi.random.Streams;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An analytic surface as a landscape: one block {@code x}, one step per epoch, no noise. The
 * starting point is drawn from the stream {@code init}.
 */
public final class SurfaceLandscape implements Landscape {
  private final Surface surface;
  private final Objective objective;
  private final List<Block> blocks;

  /** The landscape of a surface. */
  public SurfaceLandscape(Surface surface) {
    this.surface = surface;
    this.objective = new Heights(surface);
    this.blocks = List.of(new Block("x", Role.COORDINATES, 0, 1, surface.dimension()));
  }

  @Override
  public List<Block> blocks() {
    return blocks;
  }

  @Override
  public void start(Vec point, Streams streams) {
    surface.start(point, streams.named("init"));
  }

  @Override
  public int stepsPerEpoch() {
    return 1;
  }

  @Override
  public void shuffle(Streams streams, long epoch) {}

  @Override
  public Objective batch(int index) {
    return objective;
  }

  @Override
  public Objective whole() {
    return objective;
  }

  @Override
  public Map<String, Double> measure(Vec point, String split) {
    return Map.of("train.loss", surface.value(point));
  }

  @Override
  public List<Symmetry> symmetries(Vec point) {
    return surface.symmetries(point);
  }

  @Override
  public List<Interchangeable> interchangeable() {
    return surface.interchangeable();
  }

  @Override
  public Optional<Surface> surface() {
    return Optional.of(surface);
  }

  private static final class Heights implements Objective {
    private final Surface surface;
    private SurfaceCurvature curvature;

    Heights(Surface surface) {
      this.surface = surface;
    }

    @Override
    public double value(Vec point) {
      return surface.value(point);
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      surface.gradient(point, gradient);
      return surface.value(point);
    }

    @Override
    public Optional<Residuals> residuals() {
      return surface.residuals();
    }

    @Override
    public SecondDerivatives secondDerivatives() {
      return curvature().kind();
    }

    @Override
    public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
      curvature().products(point, directions, products);
    }

    private SurfaceCurvature curvature() {
      if (curvature == null) {
        curvature = new SurfaceCurvature(surface);
      }
      return curvature;
    }
  }
}
