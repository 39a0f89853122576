/**
 * The losses that come with Basin. A loss that is computed along with its gradient uses the vector
 * operations of the trial's precision; alone it is computed in doubles, with the same value up to
 * rounding.
 */
package basin.losses;
