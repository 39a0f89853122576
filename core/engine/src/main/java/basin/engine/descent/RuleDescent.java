package basin.engine.descent;

import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Preconditioned;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import java.util.Optional;

/** Descends by a {@link Rule}: one gradient, then every tile in order. */
final class RuleDescent implements Descent {
  private final Tiles tiles;
  private final Optional<Preconditioned> preconditioned;
  private final Optional<RuleAnswer> answer;

  RuleDescent(Rule rule, Space space) {
    this.tiles = new Tiles(rule, space);
    this.preconditioned =
        rule instanceof Preconditioned offered ? Optional.of(offered) : Optional.empty();
    this.answer = rule.answer().map(name -> new RuleAnswer(tiles.remembered(name), space));
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    double loss = objective.gradient(point, gradient);
    tiles.update(point, gradient, progress);
    answer.ifPresent(RuleAnswer::begin);
    return loss;
  }

  @Override
  public Optional<Preconditioned.Now> preconditioner() {
    return preconditioned.flatMap(tiles::preconditioner);
  }

  @Override
  public Vec answer(Vec point) {
    return answer.isPresent() ? answer.get().beside(point) : point;
  }
}
