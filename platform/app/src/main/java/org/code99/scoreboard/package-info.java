/**
 * Did it pay: sales per lead of the drawer beside every other programme; reads everyone, is read by
 * no one.
 */
@NullMarked
package org.code99.scoreboard;

import org.jspecify.annotations.NullMarked;
