package org.code99.regions;

/**
 * A choice that is to be written down, with what is kept of its settings.
 *
 * @param asItWas whether the settings do not fit any more and wait just as they were
 */
record Pending(Choice choice, Kept kept, boolean asItWas) {}
