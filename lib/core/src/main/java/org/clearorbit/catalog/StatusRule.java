package org.clearorbit.catalog;

/** Where the operational status of an object comes from. */
enum StatusRule {
    /** The satellite catalogue's code. */
    CATALOG,
    /** Being on a list of the objects that operate, or not. */
    LIST
}
