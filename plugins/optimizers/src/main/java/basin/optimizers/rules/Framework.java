package basin.optimizers.rules;

/** Whose formula and defaults a rule has, where frameworks disagree. */
public enum Framework {
  /** PyTorch 2. */
  TORCH,
  /** Keras 3. */
  KERAS,
  /** Optax 0.2. */
  OPTAX
}
