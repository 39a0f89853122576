/** The pruning rules that come with Basin: which trials of a sweep go on, and which are left. */
package basin.pruning;
