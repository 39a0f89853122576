/** Trials looked at before a sweep: what a caution or a sanity check sees, and where it points. */
package basin.lab.inspection;
