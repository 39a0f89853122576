/**
 * The metrics that come with Basin; scikit-learn's conventions throughout. Of several positions in
 * a row, such as the steps of a sequence, each counts like a row of its own.
 */
package basin.metrics;
