/** Tables of text files: what people have, read as they mean it or refused with its place. */
package basin.datasets.csv;
