/** Trials looked at before a sweep: which are opened, and where in the file a finding points. */
package basin.lab.inspection;
