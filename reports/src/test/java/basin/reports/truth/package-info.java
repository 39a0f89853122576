/** End points that are known exactly, taken the whole way from function to verdict. */
package basin.reports.truth;
