/** From trees to records and back; every fault at once, with its place and its repair. */
package basin.lab.binding;
