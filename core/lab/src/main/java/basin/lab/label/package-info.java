/** Short names for trees, made by what tells them apart. */
package basin.lab.label;
