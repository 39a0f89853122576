package basin.engine.number;

import java.util.Arrays;

/** Rows of logits and the simplex of probabilities, of one length; allocates when it is made. */
final class FloatSimplex {
  private final FloatKernels kernels;
  private final float[] room;

  FloatSimplex(FloatKernels kernels, int length) {
    this.kernels = kernels;
    this.room = new float[length];
  }

  /** x ← x − max x − ln Σ e^(x − max x). The sum is 1 or more. */
  void logSoftmax(float[] x, int from) {
    int n = room.length;
    kernels.elements().add(x, from, -kernels.sums().largest(x, from, n), n);
    System.arraycopy(x, from, room, 0, n);
    kernels.functions().exp(room, 0, n);
    room[0] = kernels.sums().sum(room, 0, n);
    kernels.functions().log(room, 0, 1);
    kernels.elements().add(x, from, -room[0], n);
  }

  /** x ← the nearest point of the simplex: max(x − τ, 0) with the τ that makes the sum 1. */
  void project(float[] x, int from) {
    int n = room.length;
    float largest = kernels.sums().largest(x, from, n);
    kernels.elements().add(x, from, -largest, n); // whoever is in the support is above −1
    System.arraycopy(x, from, room, 0, n);
    Arrays.sort(room);
    float sum = -1;
    float threshold = -1;
    for (int k = 1; k <= n; k++) {
      float next = room[n - k];
      if (sum + next >= k * next) {
        break;
      }
      sum += next;
      threshold = sum / k;
    }
    kernels.elements().add(x, from, -threshold, n);
    kernels.choices().max(x, from, 0, n);
  }
}
