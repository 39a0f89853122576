package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.DefaultUnder;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Momentum whose velocity for a matrix is replaced by the nearest matrix with orthonormal rows or
 * columns: no direction is favoured.
 */
@Doc("Momentum whose velocity, a matrix, is made orthogonal; the rest goes to another optimizer.")
@Formula(
    """
    for each matrix: g ← ∇f(w)    m ← μm + g    u = g + μm    w ← (1−ηλ)w − ηsO
    exact: O = PQᵀ with u = PΣQᵀ
    newton-schulz: X ← aX + bXXᵀX + c(XXᵀ)²X, k times from X = u/(‖u‖ + 10⁻⁷)
    a, b, c = 3.4445, −4.7750, 2.0315
    nesterov false: u = m    scale shape: s = √max(1, units/inputs)
    scale rms: s = 0.2√max(units, inputs)    scale none: s = 1\
    """)
@Source(
    "Jordan et al. 2024, Muon: an optimizer for hidden layers; scale rms: Liu et al. 2025,"
        + " Muon is scalable for LLM training")
@Convention(
    "five steps of Newton and Schulz in the trial's precision, scale: shape and no decay, as in"
        + " Jordan's code; torch has a rate of 0.001 and a decay of 0.1, keras scale: rms, a rate"
        + " of 0.001 and a decay of 0.004. Their authors give embeddings and the last layer to"
        + " AdamW, too, which groups can do")
public record Muon(
    @Doc("learning rate η")
        @Default("0.02")
        @DefaultUnder(convention = "torch", value = "0.001")
        @DefaultUnder(convention = "keras", value = "0.001")
        Schedule rate,
    @Doc("share μ of the velocity that is kept") @Default("0.95") @Range(from = 0, below = 1)
        Schedule momentum,
    @Doc("whether the velocity looks ahead") @Default("true") boolean nesterov,
    @Doc("how a velocity is made orthogonal: by newton-schulz, roughly, or exact")
        @Default("newton-schulz")
        Orthogonalization orthogonalization,
    @Doc("steps k of Newton and Schulz") @Default("5") @Range(from = 1) int steps,
    @Doc("how long a step is beside the matrix's shape: shape, rms or none")
        @Default("shape")
        @DefaultUnder(convention = "keras", value = "rms")
        Scale scale,
    @Doc("weight decay λ of the matrices, a shrinking by ηλ")
        @Default("0")
        @DefaultUnder(convention = "torch", value = "0.1")
        @DefaultUnder(convention = "keras", value = "0.004")
        @Range(from = 0)
        Schedule weightDecay,
    @Doc("which blocks it moves: matrices, or all, a vector being a matrix of one row")
        @Default("matrices")
        Blocks blocks,
    @Doc("what moves the other blocks, such as adamw")
        @Default("adamw")
        @DefaultUnder(convention = "keras", value = "{adamw: {convention: keras}}")
        Optimizer others,
    @Doc("whose defaults it has") @Default("paper") Form convention)
    implements Transform {

  /** Whose defaults. */
  public enum Form {
    /** Jordan's. */
    PAPER,
    /** PyTorch's. */
    TORCH,
    /** Keras'. */
    KERAS
  }

  /** How a velocity is made orthogonal. */
  public enum Orthogonalization {
    /** Roughly, by matrix products alone. */
    NEWTON_SCHULZ,
    /** By its singular vectors, in double precision. */
    EXACT
  }

  /** What a step is multiplied by. */
  public enum Scale {
    /** √max(1, units/inputs). */
    SHAPE {
      @Override
      double of(Block block) {
        return Math.sqrt(Math.max(1, (double) block.columns() / block.rows()));
      }
    },
    /** 0.2√max(units, inputs), which makes steps as long as AdamW's. */
    RMS {
      @Override
      double of(Block block) {
        return 0.2 * Math.sqrt(Math.max(block.columns(), block.rows()));
      }
    },
    /** 1. */
    NONE {
      @Override
      double of(Block block) {
        return 1;
      }
    };

    abstract double of(Block block);
  }

  /** Which blocks count as matrices. */
  public enum Blocks {
    /** Those of several rows and several columns. */
    MATRICES,
    /** All. */
    ALL
  }

  /** With no framework's defaults. */
  public Muon(
      Schedule rate,
      Schedule momentum,
      boolean nesterov,
      Orthogonalization orthogonalization,
      int steps,
      Scale scale,
      Schedule weightDecay,
      Blocks blocks,
      Optimizer others) {
    this(
        rate,
        momentum,
        nesterov,
        orthogonalization,
        steps,
        scale,
        weightDecay,
        blocks,
        others,
        Form.PAPER);
  }

  /**
   * Wants others that take one gradient a step.
   *
   * @throws IllegalArgumentException if they evaluate on their own
   */
  public Muon {
    Others.requireTransform(others);
  }

  @Override
  public Penalty penalty(Progress progress) {
    boolean decays = weightDecay.at(progress) != 0;
    if (blocks == Blocks.MATRICES) {
      Penalty besides = others.penalty(progress);
      decays |= !besides.none() || besides.caveat().isPresent();
    }
    return decays
        ? Penalty.indefinite("muon's matrices and other blocks do not decay as one function's")
        : Penalty.nothing();
  }

  /** Where matrices do not decay, what the others add to the rest. */
  @Override
  public Penalty penalty(Progress progress, List<Block> blocks) {
    if (weightDecay.at(progress) != 0) {
      return penalty(progress);
    }
    List<Block> rest = blocks.stream().filter(block -> !takes(block)).toList();
    return rest.isEmpty() ? Penalty.nothing() : others.penalty(progress, rest).on(rest);
  }

  @Override
  public Link link(Space space) {
    List<Block> matrices = space.blocks().stream().filter(this::takes).toList();
    BlockRule rule = (block, own) -> new MuonStep(this, block, own);
    if (matrices.size() == space.blocks().size()) {
      return rule.link(space);
    }
    List<Block> rest = space.blocks().stream().filter(block -> !takes(block)).toList();
    return new TwoLinks(
        rule.link(space.part(matrices)),
        ((Transform) others).link(space.scope("others").part(rest)),
        rest,
        space.vector());
  }

  private boolean takes(Block block) {
    return blocks == Blocks.ALL || block.rows() > 1 && block.columns() > 1;
  }
}
