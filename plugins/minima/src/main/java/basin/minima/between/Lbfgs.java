package basin.minima.between;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Descent along −B∇f, B being what the last steps and changes of the gradient say of the inverse
 * Hessian (Nocedal and Wright 2006, algorithm 7.5), halving steps until they bring enough.
 *
 * @param iterations at most
 */
record Lbfgs(int iterations) {
  private static final int MEMORY = 10;
  private static final int HALVINGS = 40;

  /** A step must bring this share of what the slope promises. */
  private static final double ENOUGH = 1e-4;

  /** The gradient's norm is nothing beside the first one. */
  private static final double NOTHING = 1e-8;

  /** A function with its gradient. */
  @FunctionalInterface
  interface Function {
    /** f(x); gradient ← ∇f(x). */
    double gradient(double[] x, double[] gradient);
  }

  /** A step, and by how much it changed the gradient. */
  private record Change(double[] step, double[] answer, double product) {}

  /** Where descent from a point ends; the point is left as it is. */
  double[] from(double[] start, Function f) {
    double[] x = start.clone();
    double[] gradient = new double[x.length];
    double value = f.gradient(x, gradient);
    double first = Math.sqrt(dot(gradient, gradient));
    Deque<Change> memory = new ArrayDeque<>();
    for (int i = 0; i < iterations && Math.sqrt(dot(gradient, gradient)) > NOTHING * first; i++) {
      double[] direction = direction(gradient, memory);
      double slope = dot(direction, gradient);
      double[] there = new double[x.length];
      double[] gradientThere = new double[x.length];
      double step = memory.isEmpty() ? Math.min(1, 1 / first) : 1;
      double valueThere = Double.NaN;
      for (int h = 0; h < HALVINGS && !(valueThere <= value + ENOUGH * step * slope); h++) {
        step = h == 0 ? step : step / 2;
        for (int k = 0; k < x.length; k++) {
          there[k] = Math.fma(step, direction[k], x[k]);
        }
        valueThere = f.gradient(there, gradientThere);
      }
      if (!(valueThere < value)) {
        return x;
      }
      remember(memory, x, there, gradient, gradientThere);
      x = there;
      gradient = gradientThere;
      value = valueThere;
    }
    return x;
  }

  private static void remember(
      Deque<Change> memory, double[] x, double[] there, double[] before, double[] after) {
    double[] step = difference(there, x);
    double[] answer = difference(after, before);
    double product = dot(step, answer);
    if (product > 0) { // else the step has met no curvature that B could have
      memory.addLast(new Change(step, answer, product));
    }
    if (memory.size() > MEMORY) {
      memory.removeFirst();
    }
  }

  /** −B·gradient by the two loops. */
  private static double[] direction(double[] gradient, Deque<Change> memory) {
    double[] q = gradient.clone();
    double[] shares = new double[memory.size()];
    int k = shares.length;
    for (Iterator<Change> last = memory.descendingIterator(); last.hasNext(); ) {
      Change change = last.next();
      shares[--k] = dot(change.step(), q) / change.product();
      add(q, -shares[k], change.answer());
    }
    Change newest = memory.peekLast();
    double scale = newest == null ? 1 : newest.product() / dot(newest.answer(), newest.answer());
    for (int i = 0; i < q.length; i++) {
      q[i] *= scale;
    }
    for (Change change : memory) {
      add(q, shares[k++] - dot(change.answer(), q) / change.product(), change.step());
    }
    for (int i = 0; i < q.length; i++) {
      q[i] = -q[i];
    }
    return q;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private static void add(double[] x, double factor, double[] y) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.fma(factor, y[i], x[i]);
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum = Math.fma(a[i], b[i], sum);
    }
    return sum;
  }
}
