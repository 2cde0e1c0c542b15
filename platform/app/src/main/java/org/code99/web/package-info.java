/**
 * The front door: page frame, sign-in, refusals and problems, and the server that serves pages and
 * API.
 */
@NullMarked
package org.code99.web;

import org.jspecify.annotations.NullMarked;
