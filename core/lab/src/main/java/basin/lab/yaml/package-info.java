/**
 * YAML as text with places: read safely, never turned into objects, every fault with line and
 * column.
 */
package basin.lab.yaml;
