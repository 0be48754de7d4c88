package org.clearorbit.catalog;

/** What an object is, in the satellite catalogue's classes. */
public enum ObjectType {
    /** A spacecraft, operating or not. */
    PAYLOAD,
    /** A spent launch-vehicle stage. */
    ROCKET_BODY,
    /** A fragment or mission-related object. */
    DEBRIS,
    /** Not said, or to be assigned. */
    UNKNOWN
}
