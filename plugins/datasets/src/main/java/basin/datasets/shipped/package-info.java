/** Small sets that come with Basin, with their sources and licences. */
package basin.datasets.shipped;
