/** Rows that are drawn or worked out, of any number. */
package basin.datasets.generated;
