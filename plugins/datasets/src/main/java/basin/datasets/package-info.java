/** The data sets that come with Basin, and the way to bring your own: {@code csv}. */
package basin.datasets;
