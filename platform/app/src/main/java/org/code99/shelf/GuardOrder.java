package org.code99.shelf;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the guard is to go about plugins; what is not told stays.
 *
 * @param deadlines in seconds, by the simple name of the point
 * @param megabytes for each plugin that runs apart
 * @param why the reason
 */
record GuardOrder(
    @Nullable Map<String, Integer> deadlines, @Nullable Integer megabytes, @Nullable String why) {}
