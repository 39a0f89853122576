package basin.gradients.theory;

import basin.spi.descent.Block;
import basin.spi.network.Activation;
import basin.spi.network.Normalization;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Crossing;
import basin.spi.problem.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network as mean-field theory sees it, read off a passage: sums, activations, normalisations,
 * and ways around them. Which layer feeds which is read off the matrices that they hand on.
 *
 * @param stages from the inputs to the last sums
 * @param behind activations and normalisations behind those
 * @param measured layers that sum, in order
 * @param refusal why there is no theory of the network; empty if there is
 */
public record Anatomy(
    List<Stage> stages, List<Stage> behind, List<Crossing> measured, Optional<String> refusal) {
  /** Of a network at its start. */
  public static Anatomy of(Passage passage, Vec point, Vec room) {
    try {
      Reading reading = new Reading(passage.layers(), point, room);
      List<Stage> stages = reading.read(0, passage.layers().size(), "");
      int end = stages.size();
      while (end > 0 && !isSums(stages.get(end - 1))) {
        end--;
      }
      return end == 0
          ? unknown("no layer tells its sums")
          : new Anatomy(
              List.copyOf(stages.subList(0, end)),
              List.copyOf(stages.subList(end, stages.size())),
              List.copyOf(reading.sums),
              Optional.empty());
    } catch (Unknown unknown) {
      return unknown(unknown.getMessage());
    }
  }

  private static Anatomy unknown(String reason) {
    return new Anatomy(List.of(), List.of(), List.of(), Optional.of(reason));
  }

  private static boolean isSums(Stage last) {
    if (last instanceof Stage.Around) {
      throw new Unknown("the last layer has a way around it");
    }
    return last instanceof Stage.Sums;
  }

  /** No theory. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unknown(String reason) {
      super(reason, null, false, false);
    }
  }

  /** Goes through the layers, those inside others behind them. */
  private static final class Reading {
    private final List<Crossing> layers;
    private final Vec point;
    private final Vec room;
    private final List<Crossing> sums = new ArrayList<>();

    Reading(List<Crossing> layers, Vec point, Vec room) {
      this.layers = layers;
      this.point = point;
      this.room = room;
    }

    List<Stage> read(int from, int to, String within) {
      List<Stage> stages = new ArrayList<>();
      Matrix flow = from < to ? layers.get(from).inputs() : null;
      int next;
      for (int i = from; i < to; i = next) {
        Crossing layer = layers.get(i);
        next = i + 1;
        while (next < to && layers.get(next).path().startsWith(layer.path() + ".")) {
          next++;
        }
        if (layer.inputs() != flow) {
          throw new Unknown("what goes into " + layer.path() + " comes from several layers");
        }
        flow = layer.outputs();
        if (next > i + 1) {
          inside(layer, i + 1, next, stages);
        } else {
          single(layer, stages);
        }
      }
      return stages;
    }

    /** A list of layers, or one with a way around it. */
    private void inside(Crossing layer, int from, int to, List<Stage> stages) {
      List<Stage> inner = read(from, to, layer.path());
      Matrix came = layers.get(from).inputs();
      Matrix went = last(from, to).outputs();
      if (came != layer.inputs()) {
        throw new Unknown("there is no theory of " + layer.path() + " here");
      }
      if (went == layer.outputs()) {
        stages.addAll(inner);
      } else if (isSum(layer.outputs(), came, went)) {
        stages.add(new Stage.Around(inner));
      } else {
        throw new Unknown("there is no theory of " + layer.path() + " here");
      }
    }

    private Crossing last(int from, int to) {
      Crossing last = layers.get(from);
      for (int i = from; i < to; i++) {
        if (!layers.get(i).path().startsWith(last.path() + ".")) {
          last = layers.get(i);
        }
      }
      return last;
    }

    private static boolean isSum(Matrix sum, Matrix a, Matrix b) {
      if (sum.columns() != a.columns() || sum.columns() != b.columns()) {
        return false;
      }
      for (int i = 0; i < sum.all().length(); i++) {
        double want = a.all().get(i) + b.all().get(i);
        if (Math.abs(sum.all().get(i) - want) > 1e-5 * (1e-30 + Math.abs(want))
            && Math.abs(sum.all().get(i) - want) > 1e-5 * Math.abs(a.all().get(i))) {
          return false;
        }
      }
      return true;
    }

    private void single(Crossing layer, List<Stage> stages) {
      Optional<Activation> activation = layer.layer().nonlinearity();
      Optional<Normalization> normalization = layer.layer().normalization();
      if (normalization.isPresent() && layer.shape().rank() == 1) {
        stages.add(
            new Stage.Norm(normalization.get(), numbers(layer, ".gamma"), numbers(layer, ".beta")));
      } else if (layer.layer().affineInside() && tellsSums(layer)) {
        stages.add(sums(layer));
        sums.add(layer);
      } else if (!layer.blocks().isEmpty() || activation.isEmpty()) {
        if (layer.blocks().isEmpty() && equal(layer.inputs(), layer.outputs())) {
          return; // reshapes, or does nothing
        }
        throw new Unknown("there is no theory of " + layer.path() + " here");
      }
      activation.filter(phi -> !phi.identity()).ifPresent(phi -> stages.add(bend(layer, phi)));
    }

    private static boolean tellsSums(Crossing layer) {
      return layer.sums().isPresent() && layer.signal().isPresent();
    }

    private static boolean equal(Matrix a, Matrix b) {
      boolean equal = a.all().length() == b.all().length();
      for (int i = 0; equal && i < a.all().length(); i++) {
        equal = a.all().get(i) == b.all().get(i);
      }
      return equal;
    }

    private Stage bend(Crossing layer, Activation phi) {
      if (phi.rowwise()) {
        boolean atTheEnd = layers.get(layers.size() - 1) == layer;
        if (!atTheEnd) {
          throw new Unknown("the activation of " + layer.path() + " couples the numbers of a row");
        }
        return new Stage.Bend(null);
      }
      return new Stage.Bend(new Nonlinearity(phi, room));
    }

    private Stage sums(Crossing layer) {
      Block weights = layer.blocks().get(0);
      Weights drawn = Weights.of(point, weights);
      if (!(drawn.square() > 0)) {
        throw new Unknown("the weights of " + layer.path() + " are zero");
      }
      if (drawn.offCentre()) {
        throw new Unknown("the weights of " + layer.path() + " are not drawn around zero");
      }
      return new Stage.Sums(
          layer.path(),
          weights.rows(),
          weights.columns(),
          drawn.square(),
          layer.blocks().size() > 1 ? numbers(layer.blocks().get(1)) : new double[0],
          drawn.orthogonal());
    }

    /** Of a parameter; none if the layer has none of that name. */
    private double[] numbers(Crossing layer, String name) {
      return layer.blocks().stream()
          .filter(block -> block.name().equals(layer.path() + name))
          .findFirst()
          .map(this::numbers)
          .orElse(new double[0]);
    }

    private double[] numbers(Block block) {
      double[] numbers = new double[block.length()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = point.get(block.offset() + i);
      }
      return numbers;
    }
  }
}
