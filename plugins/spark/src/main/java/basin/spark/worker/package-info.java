/** What runs on the workers of a cluster, and what travels to them. */
package basin.spark.worker;
