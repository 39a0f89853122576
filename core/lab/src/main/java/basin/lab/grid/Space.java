package basin.lab.grid;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Combinations by their numbers, from 0 on; counted without being made, and each made when it is
 * asked for.
 */
sealed interface Space {
  /** The one combination in which nothing is chosen. */
  Space UNIT = new Product(List.of());

  /** No combination. */
  Space EMPTY = new Sum(List.of());

  /** How many combinations there are. */
  BigInteger size();

  /** Adds what a combination chooses. */
  void choose(long number, List<Choice> chosen);

  /** The first combination with an alternative of an axis; empty if there is none. */
  OptionalLong first(Axis axis, int alternative);

  /** Whether all combinations have an axis. */
  boolean has(Axis axis);

  /**
   * Alternatives of an axis that follow one another.
   *
   * @param from the first
   * @param to behind the last
   */
  record Span(Axis axis, int from, int to) implements Space {
    @Override
    public boolean has(Axis other) {
      return other == axis;
    }

    @Override
    public BigInteger size() {
      return BigInteger.valueOf(to - from);
    }

    @Override
    public void choose(long number, List<Choice> chosen) {
      chosen.add(new Choice(axis, axis.alternatives().get(from + (int) number)));
    }

    @Override
    public OptionalLong first(Axis other, int alternative) {
      return other == axis && from <= alternative && alternative < to
          ? OptionalLong.of(alternative - from)
          : OptionalLong.empty();
    }
  }

  /** Each with each, the last varying fastest. */
  record Product(List<Space> factors, BigInteger size) implements Space {
    Product(List<Space> factors) {
      this(
          List.copyOf(factors),
          factors.stream().map(Space::size).reduce(BigInteger.ONE, BigInteger::multiply));
    }

    @Override
    public boolean has(Axis axis) {
      return factors.stream().anyMatch(factor -> factor.has(axis));
    }

    @Override
    public void choose(long number, List<Choice> chosen) {
      long stride = size.longValueExact();
      long rest = number;
      for (Space factor : factors) {
        stride /= factor.size().longValueExact();
        factor.choose(rest / stride, chosen);
        rest %= stride;
      }
    }

    @Override
    public OptionalLong first(Axis axis, int alternative) {
      long stride = size.longValueExact();
      for (Space factor : factors) {
        stride /= factor.size().longValueExact();
        OptionalLong inner = factor.first(axis, alternative);
        if (inner.isPresent()) {
          return OptionalLong.of(inner.getAsLong() * stride);
        }
      }
      return OptionalLong.empty();
    }
  }

  /** One after the other. */
  record Sum(List<Space> terms, BigInteger size) implements Space {
    Sum(List<Space> terms) {
      this(
          List.copyOf(terms),
          terms.stream().map(Space::size).reduce(BigInteger.ZERO, BigInteger::add));
    }

    @Override
    public boolean has(Axis axis) {
      return terms.stream().allMatch(term -> term.has(axis));
    }

    @Override
    public void choose(long number, List<Choice> chosen) {
      long rest = number;
      for (Space term : terms) {
        long size = term.size().longValueExact();
        if (rest < size) {
          term.choose(rest, chosen);
          return;
        }
        rest -= size;
      }
      throw new IndexOutOfBoundsException("there is no combination " + number);
    }

    @Override
    public OptionalLong first(Axis axis, int alternative) {
      long before = 0;
      for (Space term : terms) {
        OptionalLong inner = term.first(axis, alternative);
        if (inner.isPresent()) {
          return OptionalLong.of(before + inner.getAsLong());
        }
        before += term.size().longValueExact();
      }
      return OptionalLong.empty();
    }
  }

  /** Each with each; nothing if one of them is nothing. */
  static Space product(List<Space> factors) {
    if (factors.stream().anyMatch(factor -> factor.size().signum() == 0)) {
      return EMPTY;
    }
    List<Space> flat = new ArrayList<>();
    factors.forEach(f -> flat.addAll(f instanceof Product p ? p.factors() : List.of(f)));
    return flat.size() == 1 ? flat.get(0) : new Product(flat);
  }

  /** One after the other, but for those that are empty. */
  static Space sum(List<Space> terms) {
    List<Space> filled = terms.stream().filter(term -> term.size().signum() > 0).toList();
    return filled.size() == 1 ? filled.get(0) : new Sum(filled);
  }
}
