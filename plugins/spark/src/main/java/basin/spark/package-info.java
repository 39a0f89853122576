/** Trials on an Apache Spark cluster: what runs where the sweep is conducted. */
package basin.spark;
