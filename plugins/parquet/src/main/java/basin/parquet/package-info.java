/** Tables in Apache Parquet. */
package basin.parquet;
