/** What all data sets have in common: rows, their parts, scales, encodings and digests. */
package basin.datasets.rows;
