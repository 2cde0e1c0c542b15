package org.code99.host;

import java.util.Optional;

/**
 * What the house thinks of a jar.
 *
 * @param level how far it is trusted
 * @param words why, for people, without a full stop: {@code signed by Example Ltd, whom this house
 *     trusts}
 * @param bar the state that it is in as long as its code must not run; empty where it may
 * @param accepting whether it may run once somebody accepts these very bytes
 */
public record Verdict(
    TrustLevel level, String words, Optional<PluginState> bar, boolean accepting) {}
